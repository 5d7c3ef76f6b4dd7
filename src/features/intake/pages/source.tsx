/** One calendar or list, and what its keeper decides about it. */

import { parseId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { standsNow } from '../../../kernel/status.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { activityKind } from '../../activity/index.ts';
import { differencesOf, findListing } from '../../listing/index.ts';
import { mayUse } from '../access.ts';
import { decideItem, moveSource, proposalFate, readNow } from '../commands/decide.ts';
import { isRead } from '../commands/read-source.ts';
import type { IntakePagesDeps } from '../deps.ts';
import { intakeProblems } from '../messages.ts';
import { sourceStatus } from '../status.ts';
import { listOpenItems } from '../store/items.ts';
import { listRuns } from '../store/runs.ts';
import { findSource } from '../store/sources.ts';
import type { ImportItem, ImportSource } from '../types.ts';
import type { OpenItem } from '../views/open-items.tsx';
import { SourceView } from '../views/source.tsx';
import { words } from '../views/words.ts';
import { mayRead } from './begin.tsx';
import { mergedFacts } from './merged-facts.ts';

async function load(c: AppContext, deps: IntakePagesDeps): Promise<ImportSource | null> {
  const id = parseId<'import_source'>(c.req.param('bron') ?? '');
  const source = id && (await findSource(deps.db, id));
  return source && mayUse(c.get('actor'), source) ? source : null;
}

async function openItem(deps: IntakePagesDeps, lang: Lang, item: ImportItem): Promise<readonly OpenItem[]> {
  const { listingId, uid, since, offered } = item;
  const fate = item.status === 'proposed' ? await proposalFate(deps.db, item) : null;
  const status = fate === 'refuse' ? 'differs' : item.status;
  const listing = listingId && (await findListing(deps.db, listingId));
  const content = listingId && (await activityKind.read(deps.db, listingId));
  if (!(listing && content) || fate === 'approve' || status === 'followed' || status === 'left') return [];
  const now = activityKind.factsOf(content, lang);
  const then = offered === null ? now : mergedFacts(deps, lang, 'activity', content, offered);
  return [
    {
      uid,
      since,
      status,
      wasRefused: fate === 'refuse',
      title: wordsIn(activityKind.titleOf(content), lang),
      href: activityKind.href(listing),
      differences: differencesOf(now, then),
    },
  ];
}

const done = { overgenomen: words.doneApplied, keuze: words.doneDecided };
const noted = {
  weggegooid: words.doneDiscarded,
  voorgesteld: words.doneProposed,
  gevraagd: words.doneAsked,
};

const flashOf = (c: AppContext): Pick<PageOptions, 'flash'> => ({
  ...flashFor(c, done),
  ...flashFor(c, noted, 'info'),
});

async function show(
  c: AppContext,
  deps: IntakePagesDeps,
  source: ImportSource,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const [runs, items] = await Promise.all([listRuns(deps.db, source.id), listOpenItems(deps.db, source.id)]);
  const open = await Promise.all(items.map((item) => openItem(deps, lang, item)));
  return c.get('page')(
    { title: source.name, wide: true, status: problems.length > 0 ? 422 : 200, ...flashOf(c) },
    <SourceView lang={lang} source={source} runs={runs} open={open.flat()} problems={problems} />,
  );
}

/** @returns what the page then says, when that is not always the same */
type Act = (c: AppContext, source: ImportSource, form: FormValues) => Promise<Result<string | null>>;

const oneOf = <T extends string>(all: readonly T[], value: string): T | null =>
  all.find((one) => one === value) ?? null;

export function sourcePages(routes: Routes, deps: IntakePagesDeps): void {
  routes.get('/inlezen/:bron', 'import.run', async (c) => {
    const source = await load(c, deps);
    return source === null ? await notFound(c) : await show(c, deps, source);
  });

  const post = (name: string, done: string, act: Act): void => {
    routes.post(`/inlezen/:bron/${name}`, 'import.run', async (c) => {
      const source = await load(c, deps);
      if (source === null) return await notFound(c);
      const result = await act(c, source, await readForm(c));
      if (result.ok) return seeOther(c, `/inlezen/${source.id}?gelukt=${result.value ?? done}`);
      return await show(c, deps, (await load(c, deps)) ?? source, result.problems);
    });
  };

  post('nu', 'gevraagd', async (c, source) => {
    // Only what would be read counts.
    if (!isRead(source)) return refused(standsNow(sourceStatus, source.status));
    return (await mayRead(deps, c))
      ? await readNow(deps, c.get('actor'), source.id)
      : refused(intakeProblems.tooOften);
  });
  post('stand', 'keuze', async (c, { id }, form) => {
    const action = oneOf(['pause', 'resume', 'end'], form.text('doe'));
    return action === null
      ? refused(intakeProblems.chooseStep)
      : await moveSource(deps, c.get('actor'), id, action);
  });
  post('keuze', 'keuze', async (c, { id }, form) => {
    const action = oneOf(['takeOver', 'leave', 'keep', 'stop'], form.text('doe'));
    if (action === null) return refused(intakeProblems.chooseStep);
    const decided = await decideItem(deps, c.get('actor'), id, form.text('uid').slice(0, 300), action);
    return decided.ok ? ok(decided.value === 'proposed' ? 'voorgesteld' : null) : decided;
  });
}
