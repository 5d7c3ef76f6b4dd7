/** What people can join, when it takes place, and what a human said about it afterwards. */

import type { PlainDate } from '../../kernel/dates.ts';
import type { Domain } from '../../kernel/domains.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ContentLang, Words } from '../../kernel/words.ts';
import type { Listing } from '../listing/types.ts';
import type { VenueFunction } from '../venue/types.ts';
import type { Series } from './series/types.ts';

export const activityTypes = [
  'meal',
  'coffee',
  'walkIn',
  'language',
  'homework',
  'sport',
  'walk',
  'garden',
  'repair',
  'craft',
  'music',
  'games',
  'digital',
  'advice',
  'parenting',
  'playing',
  'culture',
  'care',
  'other',
] as const;
export type ActivityType = (typeof activityTypes)[number];

export const audiences = [
  'everyone',
  'children',
  'youth',
  'adults',
  'elderly',
  'women',
  'men',
  'parents',
  'newcomers',
  'carers',
] as const;
export type Audience = (typeof audiences)[number];

export const wheelchairs = ['yes', 'partly', 'no', 'unknown'] as const;
export type Wheelchair = (typeof wheelchairs)[number];
export const signups = ['none', 'advised', 'needed'] as const;
export type Signup = (typeof signups)[number];

/** Everything that the public may know and that its history keeps. How to reach the host is no part of it. */
export type ActivityContent = {
  readonly organisationId: Id<'organisation'>;
  readonly venueId: Id<'venue'> | null;
  /** As it was called then: a history reads without looking anything up. */
  readonly venueName: string | null;
  readonly wijkId: Id<'wijk'>;
  readonly wijkName: string;
  /** Where, in words; with a venue it says where inside. */
  readonly placeText: string | null;
  readonly title: Words;
  readonly summary: Words;
  readonly description: Words;
  readonly domain: Domain;
  readonly type: ActivityType;
  readonly audiences: readonly Audience[];
  /** Spoken there. */
  readonly languages: readonly ContentLang[];
  /** 0 is free, null is not known. */
  readonly costCents: number | null;
  readonly costNote: string | null;
  readonly wheelchair: Wheelchair;
  readonly signup: Signup;
  readonly signupText: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  /** Functions of source 003 §4.2 that it helps to fulfil. */
  readonly functions: readonly VenueFunction[];
  readonly worship: boolean;
  /** Those that are over stay: what took place then hangs on them. */
  readonly series: readonly Series[];
};

/** Where the host is asked whether it still holds. Never public, never in the history. */
export type HostContact = {
  readonly email: string | null;
  readonly phone: string | null;
  /** She asked to be called: nothing is mailed to her, also where an address is known. */
  readonly byPhone: boolean;
};

export type Activity = {
  readonly listing: Listing;
  readonly content: ActivityContent;
  readonly organisationName: string;
  /** Null for an organisation that is not on the map (now). */
  readonly organisationSlug: string | null;
  /** Null without a venue that has a page. */
  readonly venueSlug: string | null;
  readonly wijkSlug: string;
  /** SEQUENCE of iCalendar: raised at each edit. */
  readonly sequence: number;
};

/** Rough numbers of people. Nobody is named or listed. */
export const bands = ['0', '1-5', '6-15', '16-30', '31+'] as const;
export type Band = (typeof bands)[number];

export type EvidenceVia = 'link' | 'page' | 'phone' | 'demo';

/** One occurrence of a series: the date by its rhythm, also when it was moved. */
export type OccurrenceKey = {
  readonly activityId: Id<'activity'>;
  readonly seriesId: string;
  /** ISO date. */
  readonly originalOn: string;
};

/** That it took place, or not, on the word of a human. What nobody spoke of was only announced. */
export type Evidence = OccurrenceKey & {
  readonly id: Id<'occurrence_evidence'>;
  /** ISO date on which it was (to be) held. */
  readonly heldOn: string;
  readonly tookPlace: boolean;
  /** Null when nobody counted, or when it did not take place. */
  readonly band: Band | null;
  readonly madeAt: Date;
  readonly madeVia: EvidenceVia;
};

/** As much of it as is counted. */
export type SaidOfTime = Pick<
  Evidence,
  'activityId' | 'seriesId' | 'originalOn' | 'heldOn' | 'tookPlace' | 'band'
>;

/** A time that a human said took place. */
export type Confirmed = Pick<Evidence, 'activityId' | 'seriesId' | 'originalOn' | 'heldOn'>;

export const confirmationAnswers = ['right', 'changed', 'stopped'] as const;
export type ConfirmationAnswer = (typeof confirmationAnswers)[number];

/** What one activity shows over a period `[from, until)`. */
export type EvidenceCount = {
  readonly activityId: Id<'activity'>;
  /** By its series, cancelled dates left out. */
  readonly announced: number;
  readonly tookPlace: number;
  readonly didNotTakePlace: number;
  /** Announced, over, and nobody said anything. */
  readonly unconfirmed: number;
  /** Of those that took place. */
  readonly bands: Readonly<Record<Band, number>>;
};

export type Period = { readonly from: PlainDate; readonly until: PlainDate };
