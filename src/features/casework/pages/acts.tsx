/** A page for each act on a case, below the case itself. */
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { listAttachments, listCosigners } from '../../application/index.ts';
import { actWords as words } from '../act-words.ts';
import { type ActKey, actKeys, actPath, acts, canAct, casePath, permits } from '../acts.ts';
import { type FoundCase, findCase } from '../case-file.ts';
import { changedMeanwhile, notPossible } from '../commands/on-case.ts';
import { readRevision, readSeq, type Typed } from '../forms.ts';
import { decisionClockOf, lastSeq } from '../rules/case-facts.ts';
import { openProblems } from '../rules/completion.ts';
import { tell } from '../rules/timeline.ts';
import { ActPageView } from '../views/act-page.tsx';
import { type ActContext, actForms } from './act-forms.tsx';
import type { CaseworkDeps } from './deps.ts';

export function actPages(routes: Routes, deps: CaseworkDeps): void {
  for (const key of actKeys) {
    const path = `/zaken/:caseNumber/${acts[key].path}`;
    routes.get(path, acts[key].permission, async (c) => {
      const found = await findFor(c, deps, key);
      if (!found) return await notFound(c);
      const possible = canAct(key, found.access, found.facts);
      return await show(c, deps, key, found, {
        problems: [],
        typed: null,
        seenSeq: null,
        status: possible ? 200 : 409,
      });
    });
    routes.post(path, acts[key].permission, (c) => act(c, deps, key));
  }
}

/** Null also for who may see the case but never do this: the page is not there for them. */
async function findFor(c: AppContext, deps: CaseworkDeps, key: ActKey): Promise<FoundCase | null> {
  const found = await findCase(deps, c.get('actor'), c.req.param('caseNumber') ?? '');
  return found && permits(key, found.access) ? found : null;
}

async function contextOf(c: AppContext, deps: CaseworkDeps, found: FoundCase): Promise<ActContext> {
  const { id } = found.application;
  const problems = openProblems(
    found.facts,
    await listCosigners(deps.db, id),
    await listAttachments(deps.db, id),
  );
  return { facts: found.facts, lacking: new Set(problems.map(({ field }) => field)), lang: c.get('lang') };
}

async function act(c: AppContext, deps: CaseworkDeps, key: ActKey): Promise<Response> {
  const found = await findFor(c, deps, key);
  if (!found) return await notFound(c);
  const form = await readForm(c);
  const { id, caseNumber } = found.application;
  const on = { applicationId: id, revision: readRevision(form) };
  const result = await actForms[key].run(deps, c.get('actor'), on, form, await contextOf(c, deps, found));
  if (result.ok) return seeOther(c, `${casePath(caseNumber)}?klaar=${result.value}`);
  // What the refusal speaks of can be newer than what was read before.
  const now = await findFor(c, deps, key);
  if (!now) return await notFound(c);
  const late = result.problems.some(({ code }) => code === 'changed-meanwhile' || code === 'not-possible');
  return await show(c, deps, key, now, {
    problems: result.problems,
    typed: form,
    seenSeq: late ? readSeq(form) : null,
    status: late ? 409 : 422,
  });
}

type Shown = {
  readonly problems: readonly Problem[];
  readonly typed: Typed | null;
  /** Newest event that the reader had seen; null when nothing came between. */
  readonly seenSeq: number | null;
  readonly status: 200 | 409 | 422;
};

async function show(
  c: AppContext,
  deps: CaseworkDeps,
  key: ActKey,
  found: FoundCase,
  { problems, typed, seenSeq, status }: Shown,
): Promise<Response> {
  const context = await contextOf(c, deps, found);
  const { facts, lang } = context;
  const { caseNumber, title, revision } = found.application;
  const form = actForms[key];
  const possible = canAct(key, found.access, facts);
  const proposed = form.proposed(context);
  const value = (field: string): string => typed?.text(field) ?? proposed[field] ?? '';
  const ticked = (field: string): boolean => (typed ? typed.has(field) : proposed[field] !== undefined);
  const now = decisionClockOf(facts);
  const pageTitle = possible ? acts[key].label[lang] : words.notNow[lang];
  // Without its form a field cannot be mended any more; only what concerns the whole case is still of use.
  // That the case was changed asks to send the form again, which there is none of.
  const ofWhole = problems
    .filter(({ field }) => field === '')
    .map((one) => (one.code === changedMeanwhile.code ? notPossible : one));
  const refused = possible ? problems : ofWhole.length > 0 ? ofWhole : [notPossibleNow];
  return c.get('page')(
    { title: pageTitle, status: !possible && status === 422 ? 409 : status },
    <ActPageView
      lang={lang}
      title={pageTitle}
      caseNumber={caseNumber}
      caseTitle={title}
      lead={form.lead(context)}
      source={acts[key].source}
      problems={refused}
      since={seenSeq === null ? [] : tell(facts.events.filter((event) => event.seq > seenSeq))}
      due={possible && form.dueAfter && now ? { now: now.due, afterwards: form.dueAfter(context) } : null}
      form={
        possible
          ? {
              action: actPath(caseNumber, key),
              revision,
              seq: lastSeq(facts.events),
              button: words.send[lang],
              danger: form.danger ?? false,
              fields: form.fields({ lang, problems, value, ticked }, context),
            }
          : null
      }
    />,
  );
}

const notPossibleNow: Problem = {
  field: '',
  code: 'not-possible',
  text: {
    nl: 'De zaak is intussen verder. Bekijk de zaak om te zien wat er nu kan.',
    en: 'The case has moved on. Look at the case to see what is possible now.',
  },
};
