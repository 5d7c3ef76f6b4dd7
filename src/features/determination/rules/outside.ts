/**
 * The number from outside that goes into every draw of a sample: a round of a public beacon whose number nobody knows
 * before its moment, and everybody can look up after it. Which beacon is data, to be verified before it is relied on. Pure.
 */
import { dateOf, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';

export const beacon = {
  name: text('drand, netwerk quicknet (League of Entropy)', 'drand, network quicknet (League of Entropy)'),
  /** Of round 1, in seconds since 1970. */
  genesisSeconds: 1_692_803_367,
  periodSeconds: 3,
  source: 'docs.drand.love, quicknet',
  toVerify: true,
} as const;

/** Where a round can be looked up; there it is called `randomness`. */
export const roundUrl = (round: number): string => `https://api.drand.sh/v2/beacons/quicknet/rounds/${round}`;

/** The round that is made at this moment. */
export const roundAt = (moment: Temporal.Instant): number =>
  Math.floor((moment.epochMilliseconds / 1000 - beacon.genesisSeconds) / beacon.periodSeconds) + 1;

export const momentOf = (round: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds((beacon.genesisSeconds + (round - 1) * beacon.periodSeconds) * 1000);

/** Noon, by the clock of Greenwich, on the day after the list was fixed: until then nobody can know the number. */
export function outsideRoundFor(listedAt: Date): number {
  const next = dateOf(listedAt).add({ days: 1 });
  return roundAt(next.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant());
}

export const isKnown = (round: number, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(momentOf(round), now) <= 0;

/** `2026-10` → first day of October 2026; null for anything else. */
export const monthOf = (slug: string): PlainDate | null =>
  /^\d{4}-\d{2}$/.test(slug) ? parseIsoDate(`${slug}-01`) : null;

export const slugOf = (month: PlainDate): string => month.toString().slice(0, 7);

/** On this day the list is fixed: the month is over. */
export const listOn = (month: PlainDate): PlainDate => month.with({ day: 1 }).add({ months: 1 });
