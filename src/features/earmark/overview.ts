/** An earmark with what the ceilings of its year say of it: what page, file and API share. */
import type { PlainDate } from '../../kernel/dates.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { listWijken, type Wijk } from '../place/index.ts';
import { follow, shownOn } from './rules.ts';
import { listEarmarks, listUses, listWaiting, type RecordedEarmark } from './store.ts';
import type { Earmark, Followed } from './types.ts';

export type EarmarkOverview = {
  /** All of the year, newest first. */
  readonly recorded: readonly RecordedEarmark[];
  /** What counts on the day, else what will; null without any. */
  readonly shown: { readonly earmark: Earmark; readonly followed: Followed } | null;
  readonly wijken: readonly Wijk[];
};

/** How a given earmark stands now, also one that is not recorded yet. */
export async function followNow(r: Reader, earmark: Earmark): Promise<Followed> {
  const { uses, waiting, wijken } = await askTogether({
    uses: listUses(r, earmark.year),
    waiting: listWaiting(r, earmark.year),
    wijken: listWijken(r),
  });
  return follow(
    earmark,
    uses,
    waiting,
    wijken.map(({ id }) => id),
  );
}

export async function earmarkOverview(r: Reader, year: number, today: PlainDate): Promise<EarmarkOverview> {
  const { recorded, uses, waiting, wijken } = await askTogether({
    recorded: listEarmarks(r, year),
    uses: listUses(r, year),
    waiting: listWaiting(r, year),
    wijken: listWijken(r),
  });
  const earmark = shownOn(recorded, today);
  const ids = wijken.map(({ id }) => id);
  return {
    recorded,
    shown: earmark && { earmark, followed: follow(earmark, uses, waiting, ids) },
    wijken,
  };
}
