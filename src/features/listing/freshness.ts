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

/** The rule of each kind, whose choice it is, and whether that is still to be verified. */
export type AgeingPolicy = Readonly<
  Record<ListingKindName, AgeingRule & { readonly source: Text; readonly toVerify: boolean }>
>;

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
