/** Figures of what takes place, by half-year, wijk and domain. Counts are of activities and times, never of persons. */
import type { Domain } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';

/** January to June, or July to December. */
export type Half = { readonly year: number; readonly half: 1 | 2 };

/** What a figure is about: the city, a wijk, a domain, or a domain in a wijk. */
export type Scope = { readonly wijkId: Id<'wijk'> | null; readonly domain: Domain | null };

/** What is added up. Each is a whole number, and may be added over wijken and domains. */
export type Sums = {
  /** Weekly activities that ran in the half-year, announced on the agenda. */
  readonly weekly: number;
  /** Of these: of a welfare provider that is paid for it. */
  readonly formal: number;
  /** Began to be weekly in the half-year. */
  readonly started: number;
  /** Had their last week in the half-year, or are announced to. */
  readonly stopped: number;
  /** Activities of which a human confirmed at least one time. */
  readonly activities: number;
  /** Times that a human said took place, and that they did not. */
  readonly confirmed: number;
  readonly notHeld: number;
  /** Of the confirmed times, by the rough number of people; the others nobody counted. */
  readonly bandNobody: number;
  readonly bandUpToFive: number;
  readonly bandUpToFifteen: number;
  readonly bandUpToThirty: number;
  readonly bandMore: number;
};

/** The rough numbers of people of a time, from few to many. */
export const bands = ['bandNobody', 'bandUpToFive', 'bandUpToFifteen', 'bandUpToThirty', 'bandMore'] as const;
export type Band = (typeof bands)[number];

/** Of one domain in one wijk. */
export type Cell = Sums & { readonly wijkId: Id<'wijk'>; readonly domain: Domain };

/** Visits, from the rough numbers of each time. Not people: who comes each week is counted each week. */
export type Reach = {
  readonly least: number;
  /** Null: there were times with 31 people or more, of which nobody knows how many more. */
  readonly most: number | null;
};

/** What a human said of a scope, if enough activities stand behind it. */
export type Told = {
  readonly activities: number;
  readonly confirmed: number;
  readonly notHeld: number;
  readonly uncounted: number;
  /** Confirmed times by the rough number of people. */
  readonly bands: Pick<Sums, Band>;
  readonly reach: Reach;
};

/** What the report and the pages show of a scope in a half-year. */
export type ScopeFigures = Scope & {
  readonly half: Half;
  readonly weekly: number;
  readonly formal: number;
  readonly informal: number;
  readonly started: number;
  readonly stopped: number;
  /** Of unpaid people, by the rule of `rules/policy.ts`, over the half-year. */
  readonly volunteerHours: number;
  /** Null: fewer than five activities stand behind it, or another figure could be computed from it. */
  readonly told: Told | null;
};

/** Grants of the budget year in which the half-year falls, in cents. */
export type Money = Scope & {
  readonly year: number;
  readonly grantedCents: number;
  /** Null where inhabitants are not known, or are none. */
  readonly perInhabitantCents: number | null;
  /** By weekly activity of the half-year; null where there are none. */
  readonly perActivityCents: number | null;
};
