/** `/werklijst` and its export. */

import { today } from '../../../kernel/dates.ts';
import { type Lang, same, type Text } from '../../../kernel/messages.ts';
import type { SearchWords } from '../../../kernel/too-long.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type CsvCell, csvMediaType, csvText } from '../../../platform/http/csv.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import { applicationStatus, findByCaseNumber } from '../../application/index.ts';
import { listWijken, type Wijk } from '../../place/index.ts';
import { listRounds, listSchemes } from '../../scheme/index.ts';
import { accessTo } from '../access.ts';
import { casePath } from '../acts.ts';
import { listWords as words } from '../messages.ts';
import {
  applicationKind,
  type Choices,
  isFiltered,
  readFilter,
  readFrom,
  readWords,
  workListHref,
} from '../rules/work-query.ts';
import { countUnread } from '../store/index.ts';
import { openStatuses, type WorkFilter } from '../types.ts';
import type { FilterChoices } from '../views/work-filter.tsx';
import { WorkListView } from '../views/work-list.tsx';
import { workCsvHead, workCsvLine } from '../work-csv.ts';
import { allWork, loadWorkList, type Scope } from '../work-list.ts';
import type { CaseworkDeps } from './deps.ts';

const path = '/werklijst';

export function workListPages(routes: Routes, deps: CaseworkDeps): void {
  routes.get(path, 'worklist.view', (c) => listPage(c, deps));
  routes.get(`${path}.csv`, 'worklist.view', (c) => exportFile(c, deps), { page: false });
}

type Named = { readonly id: string; readonly slug: string; readonly name: Text };
type Lists = Pick<Choices, 'sources'> & {
  readonly wijken: readonly Named[];
  readonly schemes: readonly Named[];
  readonly rounds: readonly Named[];
};

/** Made once of a list that is kept between requests, for as long as it is. */
function onceOf<List extends object, Made>(make: (list: List) => Made): (list: List) => Made {
  const made = new WeakMap<List, Made>();
  return (list) => {
    const one = made.get(list) ?? make(list);
    made.set(list, one);
    return one;
  };
}

const named = onceOf((wijken: readonly Wijk[]): readonly Named[] =>
  wijken.map(({ id, slug, name }) => ({ id, slug, name: same(name) })),
);

async function listsOf(deps: CaseworkDeps): Promise<Lists> {
  const [wijken, schemes, rounds] = await Promise.all([
    listWijken(deps.db),
    listSchemes(deps.db),
    listRounds(deps.db),
  ]);
  return {
    wijken: named(wijken),
    schemes,
    rounds,
    sources: deps.workItems.map(({ key }) => key),
  };
}

const scopeOf = (c: AppContext, deps: CaseworkDeps): Scope => ({
  db: deps.db,
  sources: deps.workItems,
  actor: c.get('actor'),
  today: today(deps.clock),
});

const optionsIn = (lang: Lang) =>
  onceOf((list: readonly Named[]) =>
    Object.freeze(list.map(({ slug, name }) => ({ value: slug, label: name[lang] }))),
  );
const options = { nl: optionsIn('nl'), en: optionsIn('en') };

function filterChoices(
  deps: CaseworkDeps,
  filter: WorkFilter,
  typed: SearchWords,
  lists: Lists,
  lang: Lang,
): FilterChoices {
  const slug = (list: readonly Named[], id: string | null): string =>
    list.find((one) => one.id === id)?.slug ?? '';
  const params = new URLSearchParams(workListHref(filter, lists).split('?')[1] ?? '');
  const statuses = openStatuses.map((status) => ({
    value: status,
    label: applicationStatus.labels[status][lang],
  }));
  const others = deps.workItems.map(({ key, name }) => ({ value: key, label: name[lang] }));
  return {
    action: path,
    values: {
      q: typed.typed,
      soort: filter.kind ?? '',
      wijk: slug(lists.wijken, filter.wijkId),
      regeling: slug(lists.schemes, filter.schemeId),
      ronde: slug(lists.rounds, filter.roundId),
      deel: params.get('deel') ?? '',
    },
    problems: typed.problems,
    mine: filter.mine,
    unread: filter.unread,
    open: isFiltered({ ...filter, words: '' }),
    kinds: [
      {
        label: words.applications[lang],
        options: [{ value: applicationKind, label: words.allApplications[lang] }, ...statuses],
      },
      ...(others.length > 0 ? [{ label: words.otherWork[lang], options: others }] : []),
    ],
    wijken: options[lang](lists.wijken),
    schemes: options[lang](lists.schemes),
    rounds: options[lang](lists.rounds),
  };
}

/** A whole case number finds the case also when nothing has to be done on it. */
async function elsewhere(c: AppContext, deps: CaseworkDeps, filter: WorkFilter) {
  const number = filter.words.toUpperCase();
  if (!/^HV-\d{4}-\d{1,9}$/.test(number)) return null;
  const found = await findByCaseNumber(deps.db, number);
  if (!found?.caseNumber || !accessTo(c.get('actor'), found)) return null;
  return {
    caseNumber: found.caseNumber,
    href: casePath(found.caseNumber),
    status: applicationStatus.labels[found.status],
  };
}

async function listPage(c: AppContext, deps: CaseworkDeps): Promise<Response> {
  const lang = c.get('lang');
  const lists = await listsOf(deps);
  const filter = readFilter((name) => c.req.query(name), lists);
  const typed = readWords((name) => c.req.query(name));
  const from = readFrom((name) => c.req.query(name));
  const [list, unread] = await Promise.all([
    loadWorkList(scopeOf(c, deps), filter, from),
    countUnread(deps.db, 'office'),
  ]);
  const empty = list.rows.length === 0 && list.unreadBeyond.length === 0;
  const page = (cursor: typeof list.next, backwards: boolean): string | null =>
    cursor && workListHref(filter, lists, { from: { cursor, backwards } });
  return c.get('page')(
    { title: words.title[lang], wide: true, status: typed.problems.length > 0 ? 400 : 200 },
    <WorkListView
      lang={lang}
      today={today(deps.clock)}
      rows={list.rows}
      withoutClock={list.withoutClock}
      unreadBeyond={list.unreadBeyond}
      counts={list.counts}
      part={filter.urgency}
      partHref={(urgency) => workListHref(filter, lists, { urgency })}
      previous={page(list.previous, true)}
      next={page(list.next, false)}
      exportHref={workListHref(filter, lists, {}, `${path}.csv`)}
      wijkNames={new Map(lists.wijken.map(({ id, name }) => [id, name[lang]]))}
      filter={filterChoices(deps, filter, typed, lists, lang)}
      filtered={isFiltered(filter) || filter.urgency !== null || from !== null}
      unread={filter.unread ? 0 : unread}
      unreadHref={`${path}?nieuw=1`}
      elsewhere={empty ? await elsewhere(c, deps, filter) : null}
    />,
  );
}

async function exportFile(c: AppContext, deps: CaseworkDeps): Promise<Response> {
  const lang = c.get('lang');
  const lists = await listsOf(deps);
  const filter = readFilter((name) => c.req.query(name), lists);
  const wijkNames = new Map(lists.wijken.map(({ id, name }) => [id, name[lang]]));
  const rows: (readonly CsvCell[])[] = [workCsvHead(lang)];
  for await (const row of allWork(scopeOf(c, deps), filter)) rows.push(workCsvLine(row, wijkNames, lang));
  return new Response(csvText(rows), {
    headers: {
      'content-type': csvMediaType,
      'content-disposition': `attachment; filename="werklijst-${today(deps.clock)}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
