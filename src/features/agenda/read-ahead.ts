/** What who comes first would wait for: the words of searching, and what goes on in each wijk this week. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { today } from '../../kernel/dates.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadCalendar } from '../activity/index.ts';
import { programmeIn } from './programme/index.ts';
import { shelfDay } from './programme/shelf.ts';
import { listWijkIds } from './programme/store.ts';
import { daysOf, periodOf } from './rules.ts';
import type { Finder } from './search/finder.ts';

/** Read in one look: of a whole country in pieces, so that who asks meanwhile is not kept waiting. */
const wijkenAtOnce = 20;

/** @param stop ends it between two pieces */
export async function readAgendaAhead(
  { db, clock, finder }: Pick<Deps, 'db' | 'clock'> & { readonly finder: Finder },
  stop: AbortSignal,
): Promise<void> {
  const day = today(clock);
  const [wijkIds, calendar] = await Promise.all([
    listWijkIds(db),
    loadCalendar(db, day),
    finder('wijk', { limit: 1 }),
  ]);
  const days = daysOf(periodOf({ kind: 'week' }, day)).map(shelfDay);
  for (let from = 0; from < wijkIds.length && !stop.aborted; from += wijkenAtOnce) {
    const piece = wijkIds.slice(from, from + wijkenAtOnce);
    const shelves = await Promise.all(piece.map((id) => programmeIn(db, id)));
    for (const shelf of shelves.flat()) {
      for (const each of days) shelf.day(each, calendar);
      // To work out the times of a wijk takes a millisecond: others come in between.
      await nextTurn();
    }
  }
}
