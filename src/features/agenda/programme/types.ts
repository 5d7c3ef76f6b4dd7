import type { Occurrence, Series } from '../../activity/index.ts';

/** An activity that the public sees, as far as a question can narrow by it. */
export type Entry = {
  readonly activityId: string;
  readonly wijkId: string;
  readonly organisationId: string;
  readonly venueId: string | null;
  readonly domain: string;
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
  readonly free: boolean;
  readonly wheelchair: boolean;
  readonly withoutSignup: boolean;
  /** In their order; those that are over too. */
  readonly series: readonly Series[];
};

export type Timed = { readonly entry: Entry; readonly time: Occurrence };
