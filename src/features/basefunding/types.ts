import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Words } from '../../kernel/words.ts';

/** The five conditions of source 002, question 4. */
export const criteria = [
  'inclusive',
  'weeklyAtFixedPlace',
  'mainlyUnpaid',
  'noBusinessModel',
  'inAgenda',
] as const;
export type Criterion = (typeof criteria)[number];

/** The figures of one version of the formula. `null` switches a cap or the band off. */
export type Parameters = {
  /** Open so many hours a week, a place is wholly in use for the wijk. */
  readonly fullUseHoursPerWeek: number;
  readonly housingCapCentsPerM2: number | null;
  readonly housingCapCentsPerPlace: number | null;
  readonly coordinationFtePerNetwork: number;
  readonly coordinationFtePerMember: number;
  readonly coordinationCentsPerFte: number;
  readonly volunteerAllowanceCentsPerPlace: number;
  readonly runningCentsPerMember: number;
  readonly communicationCentsPerNetwork: number;
  readonly communicationCentsPerMember: number;
  readonly trainingCentsPerNetwork: number;
  readonly trainingCentsPerMember: number;
  readonly eventsCentsPerNetwork: number;
  readonly eventsCentsPerMember: number;
  readonly capCentsPerInhabitant: number | null;
  /** No cap and no ceiling short of money brings a network below this, or below its own sum if that is less. */
  readonly floorCentsPerNetwork: number;
  /** A year's change per place stays within so many percent. */
  readonly stabilityBandPercent: number | null;
  /** Evidence of so many weeks is looked at, and the best of them count: holidays and illness cost nothing. */
  readonly referenceWeeks: number;
  /** Of those a place is open in so many in an ordinary year; below it the pages say so, and nothing follows. */
  readonly ordinaryWeeks: number;
  readonly countedWeeks: number;
};
export type ParameterName = keyof Parameters;

export type Member = {
  readonly name: string;
  /** A year's rent and a year's energy. */
  readonly rentCents: number;
  readonly energyCents: number;
  /** 0: not known, and then the cap per m² cannot be applied. */
  readonly floorAreaM2: number;
  readonly openHoursPerWeek: number;
  readonly weeklyActivities: number;
  readonly criteria: Readonly<Record<Criterion, boolean>>;
  /** What this place got last year under base funding; null or 0: nothing, so no band holds. */
  readonly previousGrantCents: number | null;
};

export type Network = {
  readonly name: string;
  readonly inhabitants: number;
  readonly members: readonly Member[];
};

export const ruleNames = [
  'housing',
  'volunteerAllowance',
  'running',
  'coordination',
  'communication',
  'training',
  'events',
  'stability',
  'inhabitantCap',
] as const;
export type RuleName = (typeof ruleNames)[number];

export type ClaimLine = {
  /** Null: of the network as a whole. */
  readonly member: string | null;
  readonly rule: RuleName;
  readonly amountCents: number;
};

export type Exclusion = { readonly member: string; readonly criterion: Criterion };

/** A cap, band or floor that changed the sum, and whom it touched. */
export type AppliedCap = {
  readonly cap: 'housingPerM2' | 'housingPerPlace' | 'stability' | 'inhabitantCap' | 'floor';
  readonly member: string | null;
};

export type Claim = {
  readonly totalCents: number;
  readonly lines: readonly ClaimLine[];
  readonly excluded: readonly Exclusion[];
  readonly capsApplied: readonly AppliedCap[];
};

/** Where a figure comes from. `example`: no source gives it; `toVerify`: a source does, and nobody checked it yet. */
export type Provenance = {
  readonly name: Text;
  readonly unit: 'cents' | 'hours' | 'fte' | 'percent' | 'weeks';
  readonly source: Text;
  readonly standing: Standing;
};

export const standings = ['source', 'toVerify', 'example'] as const;
export type Standing = (typeof standings)[number];

/** One figure of a version of the formula. */
export type StoredFigure = {
  /** In the unit of its parameter; null switches a cap or the band off. */
  readonly value: number | null;
  /** Where it comes from, in the words of who filled it in. */
  readonly source: string;
  readonly standing: Standing;
};
export type Figures = Readonly<Record<ParameterName, StoredFigure>>;

/** Draft → published. A published one never changes; only the year in which it ends can be set. */
export type FormulaVersion = {
  readonly id: Id<'formula_version'>;
  readonly number: number;
  readonly name: string;
  readonly status: 'draft' | 'published';
  /** Half-open: it holds from the first year until, and without, the second; null: until another one follows. */
  readonly fromYear: number;
  readonly untilYear: number | null;
  readonly figures: Figures;
  readonly revision: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  /** Name; null: the program itself. */
  readonly publishedBy: string | null;
};

export type RequestStatus = 'preparing' | 'confirming' | 'submitted';
export type PartStatus = 'waiting' | 'confirmed' | 'setAside' | 'left';

/** What no agenda knows. Amounts of a year in cents, whole square metres, 1 or 0 for yes and no. */
export const answerFields = [
  'rentCents',
  'energyCents',
  'floorAreaM2',
  'inclusive',
  'mainlyUnpaid',
  'noBusinessModel',
] as const;
export type AnswerField = (typeof answerFields)[number];

export type Answer = {
  readonly id: Id<'base_funding_answer'>;
  readonly value: number;
  /** Of which year the request was in which it was said. */
  readonly year: number;
  readonly saidBy: 'member' | 'network' | 'demo';
  readonly saidAt: Date;
};
export type Answers = Readonly<Partial<Record<AnswerField, Answer>>>;

/** Inhabitants of the wijk, with where that number comes from. */
export type Inhabitants = { readonly count: number; readonly year: number; readonly source: string };

/** A network's request for one year. */
export type BaseFunding = {
  readonly id: Id<'base_funding'>;
  readonly networkId: Id<'network'>;
  readonly networkName: string;
  readonly networkSlug: string;
  readonly year: number;
  readonly status: RequestStatus;
  readonly leadOrganisationId: Id<'organisation'> | null;
  /** Null: not known, and then nothing can be claimed until an officer enters it. */
  readonly inhabitants: Inhabitants | null;
  readonly applicationId: Id<'application'> | null;
  /** It asked that no place is held to what it got last year. */
  readonly withoutBand: boolean;
};

export type ListedFunding = BaseFunding & {
  /** Its application lies as a draft with the lead organisation. */
  readonly unsent: boolean;
};

/** What a network may do in its member's name: ask only, or also receive its share. */
export type PartMandate = 'apply' | 'receive';

export type Part = {
  readonly id: Id<'base_funding_member'>;
  readonly baseFundingId: Id<'base_funding'>;
  readonly organisationId: Id<'organisation'>;
  readonly organisationName: string;
  readonly organisationSlug: string;
  readonly venueId: Id<'venue'> | null;
  readonly venueName: string | null;
  readonly venueSlug: string | null;
  readonly status: PartStatus;
  readonly countsHere: boolean;
  readonly askedAt: Date | null;
  readonly mandate: PartMandate | null;
  readonly confirmedAt: Date | null;
  /** ISO date. */
  readonly leftOn: string | null;
};

/** Half-open: `until` is the first day after. Whole weeks, from Monday. */
export type ReferencePeriod = { readonly from: PlainDate; readonly until: PlainDate };

export type Formula = {
  readonly name: string;
  readonly parameters: Parameters;
};

/** What was asked when it was sent. Never changes; evidence that is corrected later shows beside it. */
export type FrozenClaim = {
  readonly id: Id<'base_funding_claim'>;
  readonly madeAt: Date;
  readonly period: ReferencePeriod;
  readonly formula: Formula;
  readonly network: Network;
  /** The organisation behind each name in `network`. */
  readonly members: readonly { readonly name: string; readonly organisationId: Id<'organisation'> }[];
  readonly claim: Claim;
};

/** An activity of a member, as far as evidence needs it. Never worship. */
export type ActivityOfMember = {
  readonly id: Id<'activity'>;
  readonly slug: string;
  readonly title: Words;
  readonly organisationId: Id<'organisation'>;
  readonly venueId: Id<'venue'> | null;
  /** On the map now. */
  readonly listed: boolean;
};

export type CriterionState = 'met' | 'missed' | 'unanswered';

/** What the platform and the member know of one part. */
export type PartFacts = {
  readonly part: Part;
  readonly answers: Answers;
  /** Of each week of the period, oldest first: the confirmed times at its place, in minutes from Monday. */
  readonly weeks: readonly (readonly { readonly from: number; readonly until: number }[])[];
  /** Confirmed times at its place, by activity; those without any as well. */
  readonly activities: readonly { readonly activity: ActivityOfMember; readonly confirmed: number }[];
  /** Minutes a week that its own activities keep the place open. */
  readonly minutesAWeek: number;
  /** Confirmed times a week. */
  readonly timesAWeek: number;
  readonly weeksOpen: number;
  readonly criteria: Readonly<Record<Criterion, CriterionState>>;
};
