/** The evaluation of a scheme (Awb 4:24): when the next report is due, and recording one that was published. */
import { today } from '../../../../kernel/dates.ts';
import { allowed } from '../../../../kernel/permissions.ts';
import type { Problem, Result } from '../../../../kernel/result.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { readDate } from '../../../../ui/index.ts';
import { recordReport, setEvaluationTerm } from '../../commands/evaluation.ts';
import { evaluationDue, reportProblems } from '../../rules/evaluation.ts';
import { findEvaluationTerm, listReports } from '../../store/evaluation.ts';
import { findSchemeBySlug, listVersions } from '../../store/read.ts';
import type { Scheme } from '../../types.ts';
import { type EvaluationValues, EvaluationView, evaluationTitle } from '../../views/evaluation.tsx';
import { evaluationPath } from '../../work-items.ts';
import { flashOf, type ManageDeps } from './load.ts';

export function managedEvaluationPages(routes: Routes, deps: ManageDeps): void {
  routes.get(evaluationPath(':slug'), 'draft.view', async (c) => {
    const scheme = await findSchemeBySlug(deps.db, c.req.param('slug') ?? '');
    return scheme ? await page(c, deps, scheme, {}, []) : await notFound(c);
  });
  routes.post(evaluationPath(':slug'), 'scheme.edit', (c) => save(c, deps));
}

async function page(
  c: AppContext,
  { db }: ManageDeps,
  scheme: Scheme,
  typed: Partial<EvaluationValues>,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const [versions, reports, term] = await Promise.all([
    listVersions(db, scheme.id),
    listReports(db, scheme.id),
    findEvaluationTerm(db, scheme.id),
  ]);
  const stored = {
    publishedOn: '',
    url: '',
    years: term ? String(term.years) : '',
    source: term?.source ?? '',
  };
  return c.get('page')(
    {
      title: `${evaluationTitle[lang]}: ${scheme.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : flashOf(c)),
    },
    <EvaluationView
      lang={lang}
      scheme={scheme}
      due={evaluationDue(versions, reports, term)}
      term={term}
      reports={reports}
      action={allowed(c.get('actor'), 'scheme.edit') ? evaluationPath(scheme.slug) : null}
      values={{ ...stored, ...typed }}
      problems={problems}
    />,
  );
}

async function save(c: AppContext, deps: ManageDeps): Promise<Response> {
  const scheme = await findSchemeBySlug(deps.db, c.req.param('slug') ?? '');
  if (!scheme) return await notFound(c);
  const form = await readForm(c);
  const typed = {
    publishedOn: form.text('publishedOn'),
    url: form.text('url'),
    years: form.text('years'),
    source: form.text('source'),
  };
  const saved = await (isTerm(form) ? saveTerm : saveReport)(c, deps, scheme, typed);
  if (saved.ok) return seeOther(c, `${evaluationPath(scheme.slug)}?klaar=evaluatie`);
  return await page(c, deps, scheme, typedIn(form, typed), saved.problems);
}

/** Which of the two forms was sent. */
const isTerm = (form: FormValues): boolean => form.has('years');

/** The form that was sent shows what was typed; the other one what is stored. */
function typedIn(form: FormValues, typed: EvaluationValues): Partial<EvaluationValues> {
  const { publishedOn, url, years, source } = typed;
  return isTerm(form) ? { years, source } : { publishedOn, url };
}

type Save = (
  c: AppContext,
  deps: ManageDeps,
  scheme: Scheme,
  typed: EvaluationValues,
) => Promise<Result<null>>;

const saveReport: Save = async (c, deps, scheme, { publishedOn, url }) => {
  const day = readDate('publishedOn', publishedOn);
  const now = today(deps.clock);
  // What is wrong with the address is told together with what is wrong with the day.
  const wanted = { publishedOn: day.ok ? day.value : now, url: url.trim() };
  if (day.ok) return await recordReport(deps, c.get('actor'), scheme, wanted);
  return { ok: false, problems: [...day.problems, ...reportProblems(wanted, now)] };
};

const saveTerm: Save = async (c, deps, scheme, { years, source }) => {
  const empty = years.trim() === '' && source.trim() === '';
  const wanted = empty ? null : { years: Number(years.trim() || Number.NaN), source: source.trim() };
  return await setEvaluationTerm(deps, c.get('actor'), scheme, wanted);
};
