/** `/beheer/kengetallen`: the office keeps the library; one proposes, another publishes. */
import { personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { contentFrom, discardValue, draftValue, publishValue } from '../commands/values.ts';
import { readValue, type Typed, typedIn, typedValue } from '../forms/value.ts';
import { shownOf } from '../library.ts';
import { valueProblems } from '../rules/values.ts';
import { type ShippedValue, shippedValues } from '../shipped.ts';
import { findVersion, listDraftValues, listPublishedValues, listVersionsOf } from '../store/values.ts';
import type { UnitValueVersion, ValueContent } from '../types.ts';
import { DraftView, ManageView, ProposeView } from '../views/manage.tsx';
import { libraryWords, managePath, manageWords as words } from '../words.ts';
import { figurePages } from './figures.tsx';

const draftPath = `${managePath}/voorstel/:id`;

export function managePages(routes: Routes, deps: Deps): void {
  routes.get(managePath, 'unitValue.manage', (c) => overview(c, deps));
  routes.get(`${managePath}/nieuw`, 'unitValue.manage', (c) =>
    withBefore(c, deps, (before) => {
      const begun = before ?? shippedValues.find(({ key }) => key === c.req.query('bron'));
      return proposePage(c, before, begun ? typedValue(begun) : new Map([['verify', 'yes']]));
    }),
  );
  routes.post(`${managePath}/nieuw`, 'unitValue.manage', (c) =>
    withBefore(c, deps, (before) => propose(c, deps, before)),
  );
  routes.get(draftPath, 'unitValue.manage', (c) =>
    withDraft(c, deps, (draft) => draftPage(c, deps, draft, [])),
  );
  routes.post(`${draftPath}/bekendmaken`, 'unitValue.manage', (c) =>
    withDraft(c, deps, async (draft) => {
      const done = await publishValue(deps, c.get('actor'), draft);
      return done.ok
        ? seeOther(c, `${managePath}?klaar=bekend`)
        : await draftPage(c, deps, draft, done.problems);
    }),
  );
  routes.post(`${draftPath}/weggooien`, 'unitValue.manage', (c) =>
    withDraft(c, deps, async (draft) => {
      const done = await discardValue(deps, c.get('actor'), draft);
      return done.ok
        ? seeOther(c, `${managePath}?klaar=weg`)
        : await draftPage(c, deps, draft, done.problems);
    }),
  );
  figurePages(routes, deps);
}

async function overview(c: AppContext, { db, clock }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const [drafts, published] = await Promise.all([listDraftValues(db), listPublishedValues(db)]);
  return c.get('page')(
    {
      title: libraryWords.manage[lang],
      wide: true,
      ...flashFor(c, { voorgesteld: words.proposed, bekend: words.done, weg: words.discarded }),
    },
    <ManageView
      lang={lang}
      drafts={drafts}
      values={shownOf(published, today(clock))}
      shipped={notTaken([...drafts, ...published])}
    />,
  );
}

/** What source 002 gives and this library does not have: a city begins without any. */
const notTaken = (known: readonly UnitValueVersion[]): readonly ShippedValue[] =>
  shippedValues.filter(({ effect }) => !known.some((value) => value.effect.nl === effect.nl));

/** `?van=` names the value that gets a new version. */
async function withBefore(
  c: AppContext,
  { db }: Deps,
  then: (before: UnitValueVersion | null) => Promise<Response> | Response,
): Promise<Response> {
  const slug = c.req.query('van');
  if (slug === undefined) return await then(null);
  const [newest] = await listVersionsOf(db, slug);
  return newest ? await then(newest) : await notFound(c);
}

async function withDraft(
  c: AppContext,
  { db }: Deps,
  then: (draft: UnitValueVersion) => Promise<Response>,
): Promise<Response> {
  const id = parseId<'unit_value_version'>(c.req.param('id'));
  const draft = id && (await findVersion(db, id));
  if (!draft) return await notFound(c);
  return draft.status === 'draft' ? await then(draft) : seeOther(c, `/kengetallen/${draft.slug}`);
}

function proposePage(
  c: AppContext,
  before: UnitValueVersion | null,
  typed: Typed,
  problems: readonly Problem[] = [],
  preview: ValueContent | null = null,
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: (before === null ? words.addTitle : words.newVersionTitle)[lang],
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <ProposeView lang={lang} before={before} typed={typed} problems={problems} preview={preview} />,
  );
}

async function propose(c: AppContext, deps: Deps, before: UnitValueVersion | null): Promise<Response> {
  const form = await readForm(c);
  const wanted = readValue(form);
  const typed = typedIn(form);
  if (form.text('step') === 'propose') {
    const saved = await draftValue(deps, c.get('actor'), before?.slug ?? null, wanted);
    return saved.ok
      ? seeOther(c, `${managePath}?klaar=voorgesteld`)
      : proposePage(c, before, typed, saved.problems);
  }
  const problems = valueProblems(wanted, { today: today(deps.clock), before });
  const content = problems.length === 0 ? contentFrom(wanted) : null;
  return proposePage(c, before, typed, problems, content);
}

async function draftPage(
  c: AppContext,
  { db }: Deps,
  draft: UnitValueVersion,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const [before = null] = await listVersionsOf(db, draft.slug);
  return c.get('page')(
    { title: draft.effect.nl ?? '', ...(problems.length > 0 ? { status: 422 } : {}) },
    <DraftView
      lang={lang}
      draft={draft}
      before={before}
      own={draft.draftedByPersonId === personIdOf(c.get('actor'))}
      problems={problems}
    />,
  );
}
