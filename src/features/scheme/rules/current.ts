/** Which of a scheme's versions and rounds people should see today. */
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { roundState, stillInTime } from '../rules.ts';
import type { Round, SchemeVersion } from '../types.ts';

/** The round that someone should apply in now: open and still in time; else the next to open; else none. */
export function usefulRound(
  versions: readonly SchemeVersion[],
  rounds: readonly Round[],
  today: PlainDate,
): Round | null {
  const published = versions.filter(({ status }) => status === 'published');
  const inTime = (round: Round): boolean =>
    published.some((version) => version.id === round.schemeVersionId && stillInTime(version, today));
  const live = rounds.filter(inTime).toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
  const open = live.find((round) => roundState(round, today) === 'open');
  return open ?? live.find((round) => roundState(round, today) === 'upcoming') ?? null;
}

/**
 * The version that a scheme's page shows: that of the useful round, else the one whose period it is, else the newest
 * published one; null for a scheme with nothing published.
 */
export function currentVersion(
  versions: readonly SchemeVersion[],
  rounds: readonly Round[],
  today: PlainDate,
): SchemeVersion | null {
  const published = versions
    .filter(({ status }) => status === 'published')
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const round = usefulRound(published, rounds, today);
  const date = isoDate(today);
  const running = published.find(
    ({ validFrom, validUntil }) => validFrom <= date && (validUntil === null || date < validUntil),
  );
  return published.find(({ id }) => id === round?.schemeVersionId) ?? running ?? published[0] ?? null;
}
