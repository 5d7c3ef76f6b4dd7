/** The steward's list of work. */
import { today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { listWijken } from '../../place/index.ts';
import { loadAgeing } from '../ageing/store.ts';
import type { ListingPagesDeps } from '../deps.ts';
import { differencesOf } from '../differences.ts';
import { confirmedBefore } from '../freshness.ts';
import { kindOf } from '../kind.ts';
import { stewardedWijken } from '../rules.ts';
import type { Wijken } from '../store/wijken.ts';
import { listAgeing, listOffMap, listOpenReports, listPending, listProposals } from '../store/work.ts';
import { listingKindNames, type TitledListing } from '../types.ts';
import { WorkView } from '../views/work.tsx';
import { words } from '../words.ts';

export function workPages(routes: Routes, deps: ListingPagesDeps): void {
  routes.get('/sociale-kaart/werk', 'listing.moderate', (c) => workPage(c, deps));
}

async function proposalsFor(deps: ListingPagesDeps, wijken: Wijken, lang: Lang) {
  const proposals = await listProposals(deps.db, wijken);
  return await Promise.all(
    proposals.map(async (proposal) => {
      const kind = kindOf(deps.kinds, proposal.listing.kind);
      const now: unknown = await kind.read(deps.db, proposal.listing.id);
      const wanted = kind.factsOf(kind.parse(proposal.content), lang);
      return { ...proposal, differences: differencesOf(kind.factsOf(now, lang), wanted) };
    }),
  );
}

async function ageingFor(deps: ListingPagesDeps, wijken: Wijken): Promise<readonly TitledListing[]> {
  const day = today(deps.clock);
  const policy = await loadAgeing(deps.db);
  const lists = await Promise.all(
    listingKindNames
      .filter((name) => deps.kinds[name])
      .map((name) => listAgeing(deps.db, wijken, name, confirmedBefore(policy[name].remindAfterDays, day))),
  );
  return lists.flat();
}

/** In the address: what belongs to no wijk. */
const noWijk = 'zonder-wijk';

async function workPage(c: AppContext, deps: ListingPagesDeps): Promise<Response> {
  const lang = c.get('lang');
  const mine = stewardedWijken(c.get('actor'));
  const all = await listWijken(deps.db);
  const none = { id: null, slug: noWijk, name: words.noWijk[lang] };
  const own = mine === null ? [...all, none] : all.filter(({ id }) => mine.includes(id));
  const chosen = own.find(({ slug }) => slug === c.req.query('wijk'));
  const wijken = chosen ? [chosen.id] : mine;
  const [pending, proposals, reports, tasks, ageing, offMap] = await Promise.all([
    listPending(deps.db, wijken),
    proposalsFor(deps, wijken, lang),
    listOpenReports(deps.db, wijken),
    deps.tasksOf(wijken, c.get('actor')),
    ageingFor(deps, wijken),
    listOffMap(deps.db, wijken),
  ]);
  const names = new Map<Id<'wijk'> | null, string>(all.map(({ id, name }) => [id, name]));
  return c.get('page')(
    {
      title: words.workTitle[lang],
      wide: true,
      ...flashFor(c, { vastgelegd: words.judged }),
      ...flashFor(c, { algedaan: words.judgedBefore }, 'info'),
    },
    <WorkView
      lang={lang}
      wijken={own}
      wijk={chosen?.slug ?? ''}
      pending={pending.filter(({ id }) => tasks.every(({ entryId }) => entryId !== id))}
      proposals={proposals}
      reports={reports}
      tasks={tasks}
      ageing={ageing}
      offMap={offMap}
      kindLabel={(kind) => kindOf(deps.kinds, kind).label}
      wijkName={(id) => names.get(id as Id<'wijk'> | null) ?? words.city[lang]}
    />,
  );
}
