/** Places where people meet, their rooms, and their recognition as Huis van de Wijk or Plek van Waarde. */

import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Words } from '../../kernel/words.ts';
import type { Origin } from '../place/types.ts';

export const venueKinds = [
  'neighbourhoodHouse',
  'livingRoom',
  'garden',
  'playground',
  'sportsCanteen',
  'careHome',
  'school',
  'library',
  'placeOfWorship',
  'square',
  'workshop',
  'restaurant',
  'other',
] as const;
export type VenueKind = (typeof venueKinds)[number];

/** The minimal functions of source 003 §4.2, which a wijk has at one or more places; the last is a 'perhaps' there. */
export const venueFunctions = [
  'initiative',
  'meeting',
  'volunteers',
  'participation',
  'services',
  'prevention',
  'advice',
] as const;
export type VenueFunction = (typeof venueFunctions)[number];

/** Who manages it: residents themselves (zelfbeheer) or professionals (sociaal beheer); source 003 §4.2. */
export const managements = ['self', 'social'] as const;
export type Management = (typeof managements)[number];

export const wheelchairAnswers = ['yes', 'partly', 'no', 'unknown'] as const;
export const knownAnswers = ['yes', 'no', 'unknown'] as const;
export type KnownAnswer = (typeof knownAnswers)[number];

export const equipmentNames = [
  'wifi',
  'kitchen',
  'bar',
  'screen',
  'sound',
  'stage',
  'piano',
  'hearingLoop',
  'computers',
  'workbench',
  'sports',
  'toys',
] as const;
export type Equipment = (typeof equipmentNames)[number];

export const freeForNames = ['residents', 'initiatives', 'volunteers', 'selfHelp', 'youth'] as const;
export type FreeFor = (typeof freeForNames)[number];

export type Room = {
  /** Stays the same while the room exists, so that bookings can point at it later. */
  readonly id: Id<'venue_room'>;
  readonly name: string;
  readonly capacity: number | null;
  readonly areaM2: number | null;
  readonly equipment: readonly Equipment[];
  readonly wheelchair: KnownAnswer;
  /** Null: not known; 0: free for all. */
  readonly priceCentsPerHour: number | null;
  readonly freeFor: readonly FreeFor[];
  readonly contact: string | null;
  readonly note: string | null;
};

/** Monday is 1. Times as `09:00`, `until` later than `from` on the same day. */
export type Opening = { readonly weekday: number; readonly from: string; readonly until: string };

export type Point = {
  readonly lat: number;
  readonly lon: number;
  readonly by: 'address' | 'hand' | 'wijk';
};

/** All that is said of a place; what a revision holds. Names of wijk and organisation are as they were then. */
export type VenueContent = {
  readonly name: string;
  readonly kind: VenueKind;
  readonly organisationId: Id<'organisation'> | null;
  readonly organisationName: string | null;
  readonly management: Management | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly town: string;
  readonly wijkId: Id<'wijk'>;
  readonly wijkName: string;
  readonly point: Point | null;
  readonly summary: Words;
  readonly description: Words;
  readonly website: string | null;
  readonly publicEmail: string | null;
  readonly publicPhone: string | null;
  readonly wheelchair: (typeof wheelchairAnswers)[number];
  readonly accessibleToilet: KnownAnswer;
  readonly nearTransit: KnownAnswer;
  /** Anyone may walk in, without appointment or question. */
  readonly lowThreshold: boolean;
  readonly functions: readonly VenueFunction[];
  readonly opening: readonly Opening[];
  /** Who owns the building, and until when it may be used: for its keepers only. */
  readonly owner: string | null;
  readonly leaseUntil: string | null;
  readonly rooms: readonly Room[];
};

/** One line of the list. */
export type VenueLine = {
  readonly id: Id<'listing'>;
  readonly slug: string;
  readonly name: string;
  readonly kind: VenueKind;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly wijkName: string;
  readonly summary: Words;
  readonly wheelchair: VenueContent['wheelchair'];
  readonly lowThreshold: boolean;
  readonly functions: readonly VenueFunction[];
  readonly confirmedAt: Date | null;
  /** Where it stands; null when only its wijk is known. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Recognitions that hold now. */
  readonly recognised: readonly RecognitionKind[];
};

export type VenueFilter = {
  /** Run by one of these. */
  readonly organisationIds?: readonly Id<'organisation'>[];
  readonly wijkSlug?: string;
  readonly gebiedSlug?: string;
  readonly kind?: VenueKind;
  readonly wheelchair?: true;
  readonly lowThreshold?: true;
  readonly function?: VenueFunction;
  /** The nearest first. */
  readonly from?: Origin;
};

export const recognitionKinds = ['neighbourhoodHouse', 'placeOfValue'] as const;
export type RecognitionKind = (typeof recognitionKinds)[number];

export type RecognitionStatus =
  | 'draft'
  | 'requested'
  | 'reviewed'
  | 'recognised'
  | 'refused'
  | 'withdrawn'
  | 'expired';

/** `elsewhere`: another place in the wijk does it, which is enough for a function of the wijk. */
export const criterionAnswers = ['yes', 'partly', 'no', 'elsewhere'] as const;
export type CriterionAnswer = (typeof criterionAnswers)[number];

/** What the platform itself says of a place: a room, its opening hours, an activity, a network. Public, with a page. */
export type PlaceFact = {
  /** The same as long as it is the same thing: `room:<id>`. */
  readonly key: string;
  readonly label: Text;
  readonly value: Text;
  readonly href: string;
};

/** As it was on that day (ISO date), in its own words: it can change, or go. */
export type PickedFact = PlaceFact & { readonly pickedOn: string };

/** What a place says about one criterion, and how it shows that: in words, by a fact, by files that stand beside it. */
export type Answer = {
  readonly answer: CriterionAnswer | null;
  readonly evidence: string;
  readonly fact?: PickedFact;
};
/** By key of the criterion. */
export type Answers = Readonly<Record<string, Answer>>;

export const stewardVerdicts = ['meets', 'doesNotMeet'] as const;
export type StewardVerdict = (typeof stewardVerdicts)[number];
export const councilVerdicts = ['supports', 'doesNotSupport', 'noMajority'] as const;
export type CouncilVerdict = (typeof councilVerdicts)[number];

export type Recognition = {
  readonly id: Id<'recognition'>;
  readonly venueId: Id<'listing'>;
  readonly kind: RecognitionKind;
  readonly status: RecognitionStatus;
  readonly criteriaVersion: string;
  readonly answers: Answers;
  readonly madeAt: Date;
  readonly requestedAt: Date | null;
  readonly stewardVerdict: StewardVerdict | null;
  readonly stewardNote: string | null;
  readonly stewardPersonId: Id<'person'> | null;
  readonly reviewedAt: Date | null;
  /** Null after a decision: the wijk has no council, the municipality decided. */
  readonly councilVerdict: CouncilVerdict | null;
  readonly councilNote: string | null;
  readonly councilPersonId: Id<'person'> | null;
  readonly decidedAt: Date | null;
  /** Calendar dates; the last day counts. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
};

/** A file that shows something of one criterion. Of its keepers and who judges; the public sees none. */
export type RecognitionFile = {
  readonly id: Id<'recognition_file'>;
  readonly recognitionId: Id<'recognition'>;
  readonly fileId: Id<'stored_file'>;
  readonly criterion: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** What the public reads of a recognition: no person, and nothing of what is not decided. */
export type PublicRecognition = Pick<
  Recognition,
  | 'kind'
  | 'status'
  | 'criteriaVersion'
  | 'answers'
  | 'stewardNote'
  | 'councilVerdict'
  | 'councilNote'
  | 'validFrom'
  | 'validUntil'
>;

/** One that waits, for the list of stewards and councils. */
export type WaitingRecognition = {
  readonly kind: RecognitionKind;
  readonly status: 'requested' | 'reviewed';
  readonly slug: string;
  readonly venueName: string;
  readonly wijkName: string;
  readonly wijkId: Id<'wijk'>;
  readonly wijkraadId: Id<'wijkraad'> | null;
  /** Who belongs to it has an interest. */
  readonly organisationId: Id<'organisation'> | null;
  readonly requestedAt: Date;
};

/** The published places of one wijk, counted. */
export type WijkCoverage = {
  readonly wijkId: Id<'wijk'>;
  readonly wijkSlug: string;
  readonly wijkName: string;
  readonly gebiedId: Id<'gebied'>;
  readonly places: number;
  readonly lowThreshold: number;
  readonly functions: readonly VenueFunction[];
};

/** How long a recognition holds; policy, to be set by the city. */
export type RecognitionTerm = { readonly from: PlainDate; readonly until: PlainDate };
