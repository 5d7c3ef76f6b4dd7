/** Dividing the money of a round (Awb 4:26): what goes in, what comes out, and a draw that anybody can check. */
import type { Id } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/messages.ts';

/** An application as far as its place in the division goes: no names, no texts. */
export type Claim = {
  /** Its case number: public, and the same wherever it is divided. */
  readonly id: string;
  /** Whole cents, more than 0. */
  readonly requestedCents: number;
  /** Less than this does not help the applicant: then it gets nothing. 0 where she said nothing. */
  readonly minimumCents: number;
  /** What fixes its place in the queue: a moment or a date that sorts as text; null while it is not complete. */
  readonly inOrderOf: string | null;
  /** Thousandths of the highest possible score; null while somebody still has to score it. */
  readonly score: number | null;
  /** Its ticket in the draw, 64 hexadecimal digits; null when nothing was drawn, or it is not on the list. */
  readonly ticket: string | null;
};

export const shareReasons = [
  /** Everything that was asked. */
  'whole',
  /** The rest of the money: it was the first that did not fit whole. */
  'rest',
  /** The same share of what was asked as everybody. */
  'share',
  /** More than what was left in its turn. */
  'doesNotFit',
  /** Its share of the money stays below the floor. */
  'belowFloor',
  /** What it could get is less than the applicant can use. */
  'belowOwnMinimum',
  /** Fewer points than the least. */
  'belowMinimumScore',
  'notScored',
  'notComplete',
  /** Not on the list of the draw. */
  'notDrawn',
  /** Residents vote. */
  'vote',
] as const;
export type ShareReason = (typeof shareReasons)[number];

export type Share = {
  readonly id: string;
  /** Place from 1; null where the method gives it none. */
  readonly place: number | null;
  readonly grantedCents: number;
  readonly reason: ShareReason;
};

/** Equal claims, in the order that was chosen: by lot, or by case number while there is no lot. */
export type Tie = { readonly ids: readonly string[]; readonly by: 'lot' | 'caseNumber' };

export type Division = {
  /** In the order of their places, those without a place last. */
  readonly shares: readonly Share[];
  readonly usedCents: number;
  readonly leftCents: number;
  readonly ties: readonly Tie[];
};

/** A draw as it is published; what is not known yet is null. Times are ISO moments. */
export type Draw = {
  readonly roundId: Id<'round'>;
  /** SHA-256 of the 32 bytes of the seed, in hexadecimal. */
  readonly commitment: string;
  readonly committedAt: Date;
  readonly list: {
    readonly caseNumbers: readonly string[];
    readonly hash: string;
    readonly listedAt: Date;
  } | null;
  readonly reveal: { readonly seed: string; readonly revealedAt: Date } | null;
};

/** The file of a draw, for whoever wants to check it: `hoofdveld lots verify`. */
export type DrawFile = {
  readonly format: 'hoofdveld-lots/1';
  readonly round: string;
  readonly commitment: string;
  readonly caseNumbers: readonly string[];
  readonly listHash: string;
  readonly seed: string;
  /** Case numbers as they were drawn. */
  readonly order: readonly string[];
};

/** In which part somebody gives points. */
export type ScoredAs = 'officer' | 'council';

/** Points that somebody gave on one criterion; of each scorer the newest counts. */
export type Score = {
  readonly applicationId: Id<'application'>;
  readonly criterion: string;
  readonly points: number;
  readonly scoredAs: ScoredAs;
  readonly personId: Id<'person'>;
  readonly at: Date;
};

/** An application of a round, as far as dividing its money needs it. */
export type RoundCase = {
  readonly applicationId: Id<'application'>;
  readonly caseNumber: string;
  readonly title: string;
  /** In which the title is written. */
  readonly lang: Lang;
  readonly envelopeId: Id<'envelope'>;
  readonly wijk: { readonly slug: string; readonly name: string; readonly wijkraadId: string | null } | null;
  /** Still to be decided on, or decided with a grant; who got nothing is not here. */
  readonly state: 'open' | 'granted';
  /** What it can get at most: what was asked, down to the maximum of its wijk; of a grant, what was granted. */
  readonly claimedCents: number;
  readonly inOrderOf: string | null;
};

/** What the announced rule proposes for one application. It decides nothing. */
export type Proposal = {
  readonly case: RoundCase;
  readonly share: Share;
  /** Place to show: of a draw the place that was drawn. */
  readonly place: number | null;
  /** How many have a place. */
  readonly places: number;
  /** Thousandths of the highest possible score. */
  readonly score: number | null;
};

export type EnvelopeProposal = {
  readonly envelope: { readonly id: Id<'envelope'>; readonly name: string };
  /** What this rule divides: the whole ceiling, or what was not granted yet. */
  readonly moneyCents: number;
  readonly division: Division;
  readonly proposals: readonly Proposal[];
};

/** An application of a past round, to rehearse on: no names, no texts. */
export type PastCase = {
  readonly applicationId: Id<'application'>;
  readonly caseNumber: string;
  readonly envelopeId: Id<'envelope'>;
  readonly wijk: string | null;
  readonly claimedCents: number;
  /** What became of it then; 0 for nothing, null while it is not decided. */
  readonly grantedCents: number | null;
  readonly inOrderOf: string | null;
};
