/** The form: one page per question group, saved at every step. */

import { today } from '../../../kernel/dates.ts';
import { newToken, parseId } from '../../../kernel/ids.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import type { FormPage } from '../../scheme/types.ts';
import { type Case, fillsInForOther, findCase, isUndertaking, organisationIn } from '../commands/context.ts';
import { addAttachments, barring, removeAttachment, type SaveOutcome, savePage } from '../commands/index.ts';
import { copyFactsOf } from '../commands/letter-facts.ts';
import { emptyCase } from '../commands/start.ts';
import { pickTyped, type Values } from '../forms/fields.ts';
import { applyPatch, readPage } from '../forms/read.ts';
import { copyOf } from '../rules/copy.ts';
import { stateOf } from '../rules/state.ts';
import { FormPageView, type OtherVersion } from '../views/form-page.tsx';
import { failure } from './answers.tsx';
import { incomingFiles } from './files.ts';
import {
  checkSlug,
  isOpen,
  nextSlug,
  pageValues,
  previousSlug,
  questionProps,
  stateNow,
  stepsOf,
} from './show.ts';

/** One large file, and its form around it. */
const uploadBytes = 26_000_000;

export function formPages(routes: Routes, deps: Deps): void {
  routes.get('/aanvragen/:id/:page', 'application.edit', async (c) => {
    const found = await openCase(c, deps);
    const page = found && pageOf(found, c.req.param('page'));
    if (!found || !page) return await notFound(c);
    if (!isOpen(found.application)) return seeOther(c, `/zaken/${found.application.caseNumber}`);
    const typed = found.typed[page.slug];
    return await show(c, deps, found, page, {
      values: pageValues(found, page, c.get('lang')),
      base: typed?.revision ?? 0,
      window: newToken(),
      problems: [],
      status: 200,
      other: null,
      fromCheck: c.req.query('van') === checkSlug,
    });
  });

  routes.post('/aanvragen/:id/:page', 'application.edit', (c) => save(c, deps));
  routes.post('/aanvragen/:id/:page/bestanden', 'application.edit', (c) => save(c, deps), {
    maxBytes: uploadBytes,
    sift: true,
  });

  routes.post(
    '/aanvragen/:id/:page/bewaar',
    'application.edit',
    async (c) => {
      const result = await keep(c, deps, await readForm(c), false);
      if (!result) return c.json({ saved: false }, 404);
      if (!result.ok) return c.json({ saved: false }, 422);
      return c.json({ saved: result.value.kind === 'saved' }, result.value.kind === 'saved' ? 200 : 409);
    },
    { page: false },
  );
}

const pageOf = (found: Case, slug: string | undefined): FormPage | null =>
  found.version.rules.form.find((page) => page.slug === slug) ?? null;

/** The case, or an empty one for a form that has not been saved yet (`?ronde=`). */
async function openCase(c: AppContext, deps: Deps): Promise<Case | null> {
  const id = parseId<'application'>(c.req.param('id'));
  if (!id) return null;
  const found = await findCase(deps.db, c.get('actor'), id, 'application.edit');
  const round = c.req.query('ronde');
  if (found || round === undefined) return found;
  return await emptyCase(
    deps.db,
    c.get('actor'),
    { id, roundSlug: round, lang: c.get('lang'), wijkSlug: c.req.query('wijk') },
    deps.clock,
  );
}

async function keep(
  c: AppContext,
  deps: Deps,
  form: FormValues,
  explicit: boolean,
): Promise<Result<SaveOutcome> | null> {
  const found = await openCase(c, deps);
  const page = found && pageOf(found, c.req.param('page'));
  if (!found || !page) return null;
  const roundSlug = c.req.query('ronde');
  return await savePage(deps, c.get('actor'), {
    id: found.application.id,
    page: page.slug,
    values: pickTyped(page, form),
    base: Number(/^\d{1,9}$/.exec(form.text('versie'))?.[0] ?? 0),
    window: form.text('venster').slice(0, 60),
    explicit,
    ...(roundSlug === undefined ? {} : { start: { roundSlug, lang: c.get('lang') } }),
  });
}

async function save(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const kept = await keep(c, deps, form, true);
  if (!kept) return await notFound(c);
  if (!kept.ok) return await failure(c, kept.problems);
  const { found } = kept.value;
  const page = pageOf(found, c.req.param('page'));
  if (!page) return await notFound(c);
  const window = form.text('venster').slice(0, 60);
  const fromCheck = form.text('van') === checkSlug;
  if (kept.value.kind === 'conflict') {
    const { stored } = kept.value;
    return await show(c, deps, found, page, {
      values: pickTyped(page, form),
      base: stored.revision,
      window: newToken(),
      problems: [],
      status: 409,
      other: difference(c, found, page, stored.values, pickTyped(page, form)),
      fromCheck,
    });
  }
  const filed = await handleFiles(c, deps, form, found, page);
  const problems = [...barring(found, kept.value.problems), ...filed.problems];
  const knop = form.text('knop');
  if (knop === 'later') return seeOther(c, laterPath(found));
  if (knop === 'organisatie' && fillsInForOther(c.get('actor'), found.application))
    return seeOther(c, `/balie/organisatie/${found.application.id}`);
  const stay = knop.startsWith('weg:') || (knop === 'toevoegen' && filed.touched);
  if (stay && filed.problems.length === 0)
    return seeOther(c, `${pathOf(found, page)}${fromCheck ? `?van=${checkSlug}` : ''}`);
  if (problems.length > 0) {
    const fresh = (await findCase(deps.db, c.get('actor'), found.application.id)) ?? found;
    return await show(c, deps, fresh, page, {
      values: pickTyped(page, form),
      base: fresh.typed[page.slug]?.revision ?? 0,
      window,
      problems: stay ? filed.problems : problems,
      status: 422,
      other: null,
      fromCheck,
    });
  }
  const next = fromCheck ? checkSlug : nextSlug(found.version, page.slug);
  return seeOther(c, `/aanvragen/${found.application.id}/${next}`);
}

const pathOf = (found: Case, page: FormPage): string => `/aanvragen/${found.application.id}/${page.slug}`;

const laterPath = (found: Case): string =>
  found.application.channel === 'online' ? '/mijn-aanvragen?klaar=bewaard' : '/balie?klaar=bewaard';

type Filed = { readonly touched: boolean; readonly problems: readonly Problem[] };

/** Files that came along with the page, and a file that has to go. */
async function handleFiles(
  c: AppContext,
  deps: Deps,
  form: FormValues,
  found: Case,
  page: FormPage,
): Promise<Filed> {
  const { id } = found.application;
  const remove = /^weg:(.+)$/.exec(form.text('knop'))?.[1];
  const attachmentId = remove === undefined ? null : parseId<'attachment'>(remove);
  if (attachmentId) {
    const removed = await removeAttachment(deps, c.get('actor'), { id, attachmentId });
    return { touched: true, problems: removed.ok ? [] : removed.problems };
  }
  let touched = false;
  const problems: Problem[] = [];
  for (const question of page.questions) {
    const incoming = question.kind === 'files' ? await incomingFiles(form, question.key) : [];
    if (incoming.length === 0) continue;
    touched = true;
    const added = await addAttachments(deps, c.get('actor'), { id, question: question.key, files: incoming });
    problems.push(...(added.ok ? added.value.problems : added.problems));
  }
  return { touched, problems };
}

/** The answers of another window that differ from what was typed here, in words. */
function difference(c: AppContext, found: Case, page: FormPage, other: Values, here: Values): OtherVersion {
  const lang = c.get('lang');
  const context = { wijken: found.wijken, organisationIds: [], computed: found.computed };
  const wordsOf = (values: Values) => {
    const state = applyPatch(stateOf(found.application), readPage(page, values, context).patch);
    const copy = copyOf(found.version.rules, state, copyFactsOf(found, state, found.organisation, lang));
    return copy.find((one) => one.page.slug === page.slug)?.rows ?? [];
  };
  const mine = wordsOf(here);
  return wordsOf(other)
    .filter((row, index) => JSON.stringify(row.value) !== JSON.stringify(mine[index]?.value))
    .map((row) => ({ label: row.label, value: row.value }));
}

type Shown = {
  readonly values: Values;
  readonly base: number;
  readonly window: string;
  readonly problems: readonly Problem[];
  readonly status: 200 | 409 | 422;
  readonly other: OtherVersion | null;
  readonly fromCheck: boolean;
};

async function show(c: AppContext, deps: Deps, found: Case, page: FormPage, shown: Shown): Promise<Response> {
  const lang = c.get('lang');
  const { version, application, round } = found;
  const path = pathOf(found, page);
  const start = c.req.query('ronde');
  const query = start === undefined ? '' : `?ronde=${encodeURIComponent(start)}`;
  const hasFiles = page.questions.some((question) => question.kind === 'files');
  const previous = previousSlug(version, page.slug);
  const { status, ...rest } = shown;
  const question = await questionProps(deps.db, c.get('actor'), found, page, {
    lang,
    today: today(deps.clock),
  });
  return c.get('page')(
    { title: page.title[lang], status },
    <FormPageView
      {...rest}
      lang={lang}
      application={application}
      applicantName={found.applicant?.name ?? null}
      roundName={round.name[lang]}
      page={page}
      steps={stepsOf(version, page.slug, lang)}
      action={`${path}${hasFiles ? '/bestanden' : ''}${query}`}
      autosave={`${path}/bewaar${query}`}
      previous={previous === null ? null : `/aanvragen/${application.id}/${previous}`}
      undertaking={isUndertaking(organisationIn(found, stateNow(c.get('actor'), found)))}
      question={question}
    />,
  );
}
