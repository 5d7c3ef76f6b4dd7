/** How listings grow old when no human says that they are still right. Pure: today's date comes in. */
import { dateOf, daysBetween, type PlainDate, startOfDay, Temporal } from '../../kernel/dates.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Listing, ListingKindName } from './types.ts';

/** Whole days since a human last confirmed it, or since it was made when nobody ever did. */
export type AgeingRule = {
  /** Its keepers are asked whether it is still right. */
  readonly remindAfterDays: number;
  /** It still shows, with a warning, and counts as not fresh. */
  readonly fadeAfterDays: number;
  /** It leaves the map, never before its keepers were asked `graceDays` earlier. */
  readonly delistAfterDays: number;
  readonly graceDays: number;
  /** Days after it left the map. */
  readonly archiveAfterDays: number;
};

export type AgeingPolicy = {
  readonly rules: Readonly<Record<ListingKindName, AgeingRule>>;
  readonly source: Text;
  readonly toVerify: boolean;
};

const year = { remindAfterDays: 335, fadeAfterDays: 365, delistAfterDays: 545, graceDays: 28 } as const;

/** Policy, to be set by the city: activities go out of date within a season, places within half a year. */
export const ageingPolicy: AgeingPolicy = {
  rules: {
    activity: {
      remindAfterDays: 76,
      fadeAfterDays: 90,
      delistAfterDays: 150,
      graceDays: 14,
      archiveAfterDays: 180,
    },
    venue: {
      remindAfterDays: 160,
      fadeAfterDays: 180,
      delistAfterDays: 300,
      graceDays: 28,
      archiveAfterDays: 365,
    },
    organisation: { ...year, archiveAfterDays: 365 },
    network: { ...year, archiveAfterDays: 365 },
  },
  source: {
    nl: 'Keuze van dit programma (90 dagen voor een activiteit, 180 voor een plek); vast te stellen door de gemeente',
    en: 'Choice of this program (90 days for an activity, 180 for a place); to be set by the municipality',
  },
  toVerify: true,
};

type Ageing = Pick<Listing, 'status' | 'createdAt' | 'confirmedAt' | 'remindedAt' | 'unlistedAt'>;

const dayOf = (at: Date): PlainDate => dateOf(Temporal.Instant.fromEpochMilliseconds(at.getTime()));

/** @returns whole days from the calendar date of `at` to `today`; negative for what lies ahead */
export function daysSince(at: Date, today: PlainDate): number {
  return daysBetween(dayOf(at), today);
}

export type AgeingStep = 'remind' | 'delist' | 'archive';

/**
 * What the passing of days asks for, one step at a time: a job that did not run for a year reminds first and takes
 * nothing off the map unannounced.
 */
export function ageingStep(listing: Ageing, rule: AgeingRule, today: PlainDate): AgeingStep | null {
  if (listing.status === 'delisted')
    return listing.unlistedAt !== null && daysSince(listing.unlistedAt, today) >= rule.archiveAfterDays
      ? 'archive'
      : null;
  if (listing.status !== 'published') return null;
  const age = daysSince(listing.confirmedAt ?? listing.createdAt, today);
  if (listing.remindedAt === null) return age >= rule.remindAfterDays ? 'remind' : null;
  const asked = daysSince(listing.remindedAt, today);
  return age >= rule.delistAfterDays && asked >= rule.graceDays ? 'delist' : null;
}

export type Freshness = 'fresh' | 'ageing' | 'faded';

/** How far a listing that shows can be trusted. What nobody ever confirmed is not fresh, however new. */
export function freshnessOf(
  listing: Pick<Listing, 'confirmedAt'>,
  rule: AgeingRule,
  today: PlainDate,
): Freshness {
  if (listing.confirmedAt === null) return 'ageing';
  const age = daysSince(listing.confirmedAt, today);
  if (age >= rule.fadeAfterDays) return 'faded';
  return age >= rule.remindAfterDays ? 'ageing' : 'fresh';
}

/** @returns whole percent, rounded down so that 100 means all; null of nothing */
export const freshPercent = (fresh: number, listed: number): number | null =>
  listed === 0 ? null : Math.floor((fresh * 100) / listed);

/** The moment before which a confirmation is at least so many days old, for a query. */
export const confirmedBefore = (days: number, today: PlainDate): Date =>
  new Date(startOfDay(today.subtract({ days: days - 1 })).epochMilliseconds);
