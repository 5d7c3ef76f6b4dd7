/** What the decision is made of: findings on facts, versions of the decision, aid granted, objections. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { BudgetProviso } from '../../kernel/terms/index.ts';
import type { MandateFacts } from '../assessment/types.ts';
import type { applicantKinds, Criterion } from '../scheme/types.ts';
import type { ContestedKind } from './rules/objection-types.ts';

export * from './rules/objection-types.ts';
export type { ObjectionAction, ObjectionStatus } from './status.ts';

export type Fact = { readonly label: Text; readonly value: Text };

/** `needsPerson`: facts alone do not settle it; an officer or the council must answer. */
export type FindingResult = 'passed' | 'failed' | 'needsPerson';

/** One line per criterion of the scheme, as the rules gave it that day. */
export type Finding = {
  readonly key: string;
  readonly check: Criterion['check'];
  readonly label: Text;
  readonly article: string;
  readonly onFail: Criterion['onFail'];
  readonly result: FindingResult;
  readonly facts: readonly Fact[];
  /** What the facts mean, in one plain sentence for applicant and officer alike. */
  readonly sentence: Text;
};

export type AidRegime = 'general' | 'sgei';
/** One grant of de minimis aid; below zero when aid was taken back. */
export type AidEntry = {
  readonly regime: AidRegime;
  readonly amountCents: number;
  /** The day on which the right arose, `YYYY-MM-DD`. */
  readonly grantedOn: string;
  /** Who granted it. */
  readonly authority: string;
};

export type AidDeclaration = {
  readonly economicActivity: boolean;
  readonly signedOn: string;
  readonly otherAid: readonly AidEntry[];
};

/** What the state-aid rule looks at; `undertaking` is null for a resident, who is none. */
export type AidFacts = {
  readonly undertaking: string | null;
  readonly declaration: AidDeclaration | null;
  readonly ownGrants: readonly AidEntry[];
};

/** A grant of an earlier year to the same recipient, in this scheme or one before it. */
export type EarlierGrant = {
  readonly year: number;
  readonly schemeName: string;
  readonly activity: string;
  readonly amountCents: number;
  readonly domain: string | null;
};

export type Judgement = 'met' | 'notMet';

/** Everything that the rules need to know beside application, scheme version and date; loaded by the store. */
export type DecisionFacts = {
  readonly wijk: { readonly slug: string; readonly name: string } | null;
  readonly round: { readonly opensOn: string; readonly closesOn: string; readonly year: number };
  readonly maximumCents: number;
  /** Free in the envelope, with what this application itself has reserved. */
  readonly roomCents: number;
  readonly cosignersConfirmed: number;
  readonly applicantKind: (typeof applicantKinds)[number];
  readonly applicantKindLabel: Text;
  /** What the application still lacks (Awb 4:5), in words. */
  readonly missing: readonly Text[];
  readonly costsCents: number;
  /** Cover other than this subsidy: own money and other funds. */
  readonly otherCoverCents: number;
  readonly period: { readonly from: string; readonly until: string } | null;
  readonly aid: AidFacts;
  readonly earlierGrants: readonly EarlierGrant[];
  /** Other cases of this applicant in the same year that got, or still ask for, money. */
  readonly otherCases: readonly {
    readonly caseNumber: string;
    readonly title: string;
    readonly grantedCents: number | null;
  }[];
  /** Answers of a person to the criteria that only a person can answer, by key of the criterion. */
  readonly judgements: Readonly<Record<string, Judgement>>;
};

export type ProposedOutcome = 'grant' | 'part' | 'refuse';
/** What bounded the amount. */
export type Bound = 'asked' | 'maximum' | 'ceiling' | 'stateAid';
export type Proposal = {
  readonly outcome: ProposedOutcome;
  readonly amountCents: number;
  readonly bound: Bound;
  /** Ground of refusal, when the facts point to one. */
  readonly ground: RefusalGround | null;
};

export const refusalGroundKeys = [
  'ceiling',
  'schemeCriterion',
  'councilJudgement',
  'stateAid',
  'belowMinimum',
  'activitiesDoubtful',
  'obligationsDoubtful',
  'accountDoubtful',
  'falseData',
  'insolvency',
  'reasonableTerm',
] as const;
export type RefusalGround = (typeof refusalGroundKeys)[number];

/** Advice of a wijkraad as this feature needs it. */
export type AdviceGiven = {
  readonly id: Id<'advice'>;
  readonly kind: 'advice' | 'mandatedDecision';
  readonly council: string;
  readonly outcome: 'yes' | 'part' | 'no';
  readonly amountCents: number;
  readonly reasons: string;
  readonly metOn: string;
  readonly recordedByPersonId: Id<'person'>;
} & MandateFacts;

export const decisionKinds = [
  'grant',
  'refuse',
  'decline',
  'onObjection',
  'amend',
  'withdraw',
  'determine',
  'redetermine',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** An immutable version of the decision on a case; only the moment of notification comes later (Awb 3:41). */
export type Decision = {
  readonly id: Id<'decision'>;
  readonly applicationId: Id<'application'>;
  /** 1, 2, 3 … per case. */
  readonly version: number;
  readonly kind: DecisionKind;
  readonly amountCents: number;
  readonly findings: readonly Finding[];
  readonly reasons: string;
  readonly legalBasis: string;
  readonly refusalGround: RefusalGround | null;
  readonly mandateHolder: string;
  readonly adviceId: Id<'advice'> | null;
  readonly departsFromAdvice: boolean;
  readonly departureReasons: string | null;
  readonly deviationReasons: string | null;
  readonly obligations: readonly Text[];
  readonly hearingId: Id<'hearing'> | null;
  /** Granted on condition that the budget of this year provides the money (Awb 4:34); null without that proviso. */
  readonly provisoYear: number | null;
  /** Changes or withdraws the grant by invoking its proviso. */
  readonly invokesProviso: boolean;
  readonly decidedOn: string;
  readonly decidedByPersonId: Id<'person'>;
  readonly notifiedOn: string | null;
  readonly messageId: Id<'message'> | null;
};

/** The budget proviso under which a grant stands (Awb 4:34). */
export type CaseProviso = BudgetProviso & {
  readonly year: number;
  /** Null while the budget was not adopted. */
  readonly adoptedOn: PlainDate | null;
};

export const hearingManners = ['inPerson', 'phone', 'video', 'written', 'waived'] as const;
export type HearingManner = (typeof hearingManners)[number];
export type Hearing = {
  readonly id: Id<'hearing'>;
  readonly applicationId: Id<'application'>;
  readonly objectionId: Id<'objection'> | null;
  readonly heldOn: string;
  readonly heardByPersonId: Id<'person'>;
  readonly manner: HearingManner;
  readonly summary: string;
};

export type AidGrant = {
  readonly id: Id<'aid_grant'>;
  readonly undertaking: string;
  readonly organisationId: Id<'organisation'>;
  readonly organisationName: string;
  readonly applicationId: Id<'application'> | null;
  readonly caseNumber: string | null;
  readonly decisionId: Id<'decision'> | null;
  readonly regime: AidRegime;
  readonly amountCents: number;
  readonly grantedOn: string;
  readonly registerDueOn: string;
  readonly registeredOn: string | null;
};

/** A decision in a case that one can object to, or that someone objected to. */
export type Contested = {
  readonly against: ContestedKind;
  /** Of a version. */
  readonly decisionId: Id<'decision'> | null;
  readonly kind: DecisionKind | null;
  /** Of what the time line of the case tells. */
  readonly eventId: Id<'case_event'> | null;
  /** Of a penalty for deciding late on an objection: that objection (Awb 7:14). */
  readonly penaltyOfId: Id<'objection'> | null;
  readonly decidedOn: string;
  /** Null while it was not sent yet. */
  readonly notifiedOn: string | null;
  readonly decidedByPersonId: Id<'person'> | null;
};
