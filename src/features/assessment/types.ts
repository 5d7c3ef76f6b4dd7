import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Application } from '../application/types.ts';
import type { Envelope } from '../budget/types.ts';
import type { Wijk, Wijkraad } from '../place/types.ts';
import type { Mandate, Round, SchemeVersion } from '../scheme/types.ts';

export type AdviceKind = 'advice' | 'mandatedDecision';
export type AdviceOutcome = 'yes' | 'part' | 'no';

/** Why a council that decides by mandate says no; the feature that decides checks whether the ground is there. */
export const councilGrounds = [
  'councilJudgement',
  'schemeCriterion',
  'ceiling',
  'stateAid',
  'reasonableTerm',
] as const;
export type CouncilGround = (typeof councilGrounds)[number];

/** What a decision by mandate tells beside its outcome; all empty for advice, and for what was recorded before it was asked. */
export type MandateFacts = {
  /** Who chaired the meeting, and signs. */
  readonly chairPersonId: Id<'person'> | null;
  /** Of a refusal. */
  readonly ground: CouncilGround | null;
  /** Of a refusal: keys of the rules judged by a person that the plan does not meet. */
  readonly unmetCriteria: readonly string[];
  /** Are the activities those of the years before (Awb 4:51)? Null where that was not asked. */
  readonly sameActivities: boolean | null;
  /** The reasonable period that the applicant gets when she then gets less. */
  readonly reasonableTerm: string | null;
  /** A grant on condition that the budget of the year provides the money (Awb 4:34). Null where that was not asked. */
  readonly budgetProviso: boolean | null;
};

/** Advice of a wijkraad, or its decision by mandate. Immutable; the one with the highest number counts. */
export type Advice = {
  readonly id: Id<'advice'>;
  readonly applicationId: Id<'application'>;
  readonly wijkraadId: Id<'wijkraad'>;
  /** 1, 2, 3 … per case. */
  readonly number: number;
  readonly kind: AdviceKind;
  readonly outcome: AdviceOutcome;
  readonly amountCents: number;
  readonly reasons: string;
  readonly membersEntitled: number;
  readonly membersConflicted: number;
  readonly membersPresent: number;
  readonly quorum: number;
  /** Day of the meeting. */
  readonly metOn: string;
  readonly recordedByPersonId: Id<'person'>;
  readonly recordedAt: Date;
} & MandateFacts;

/** Who was in the meeting, and who was shut out of it. */
export type AdviceMember = {
  readonly personId: Id<'person'>;
  readonly part: 'present' | 'conflicted';
};

/** A standing interest in the register (Awb 2:4): a board seat, a job, a family tie, in words. */
export type Interest = {
  readonly id: Id<'interest'>;
  readonly personId: Id<'person'>;
  readonly organisationId: Id<'organisation'> | null;
  /** Name of an organisation that the city does not know. */
  readonly organisationName: string | null;
  /** A tie to a person instead, and her address where the member knows it; for matching only. */
  readonly personName: string | null;
  readonly personEmail: string | null;
  readonly description: string;
  readonly since: string;
  /** First day on which it no longer holds. */
  readonly until: string | null;
  readonly createdAt: Date;
};
/** As the register shows it: with the name of the organisation, known or not. */
export type ListedInterest = Interest & { readonly organisation: string | null };

/** What a member said, or the register said for her, about one application; the newest row counts. */
export type Declaration = {
  readonly applicationId: Id<'application'>;
  readonly personId: Id<'person'>;
  readonly conflicted: boolean;
  /** `meeting`: said aloud and noted by who recorded the advice. */
  readonly source: 'declared' | 'meeting' | 'register';
  readonly reason: string | null;
  readonly at: Date;
};

/** May this member open the full text, and if not, why not. */
export type Standing = 'undeclared' | 'free' | 'conflicted';

/**
 * Why the register says that someone has an interest. `person`: the mailbox of somebody in it stands in the application;
 * `samePerson`: a name does, and the member said that it is she.
 */
export type MatchKind = 'register' | 'member' | 'applicant' | 'cosigner' | 'person' | 'samePerson';
export type Match = { readonly kind: MatchKind; readonly description: string | null };

export type PersonTie = Pick<Interest, 'personName' | 'personEmail'>;

/** Somebody who applies, co-signs or is paid. */
export type PersonInCase = { readonly name: string; readonly mailbox: string | null };

/** A name in a member's register that stands in an application too: only she can say whether it is one person. */
export type NameQuestion = {
  readonly interestId: Id<'interest'>;
  readonly name: string;
  readonly description: string;
  /** What she said last. */
  readonly samePerson: boolean | null;
};

/** What she said about one name; the newest counts. */
export type NameAnswer = {
  readonly applicationId: Id<'application'>;
  readonly interestId: Id<'interest'>;
  readonly samePerson: boolean;
  readonly at: Date;
};

export type CouncilMember = {
  readonly personId: Id<'person'>;
  readonly name: string;
  /** Her address as one mailbox: lower case, without what follows a '+'. */
  readonly mailbox: string | null;
};

/** What of an application tells whose interest it touches. */
export type Touched = Pick<
  Application,
  'id' | 'organisationId' | 'applicantPersonId' | 'receivedOn' | 'completeAt'
>;
/** With what was filled in: the account to be paid names a person too. */
export type Filed = Touched & Pick<Application, 'answers' | 'schemeVersionId'>;

type Held = { readonly since: string; readonly until: string | null };
/** Everything that standings follow from, for some members and some applications at once. */
export type StandingFacts = {
  readonly interests: readonly (Held &
    Pick<
      Interest,
      'id' | 'personId' | 'organisationId' | 'organisationName' | 'personName' | 'personEmail' | 'description'
    >)[];
  readonly memberships: readonly (Held & {
    readonly personId: string;
    readonly organisationId: string;
  })[];
  readonly cosigners: readonly { readonly applicationId: string; readonly mailbox: string }[];
  /** By application; empty while no register holds a person. */
  readonly people: ReadonlyMap<string, readonly PersonInCase[]>;
  /** Oldest first. */
  readonly answers: readonly NameAnswer[];
  readonly declarations: readonly Declaration[];
  /** Names of the organisations that apply. */
  readonly organisations: ReadonlyMap<string, string>;
};

export type MemberStanding = {
  readonly member: CouncilMember;
  readonly standing: Standing;
  /** What the register found; empty when a declaration alone decides. */
  readonly matches: readonly Match[];
  /** Names that she has been asked about, or still is. */
  readonly questions: readonly NameQuestion[];
  /** The newest declaration. */
  readonly declaration: Declaration | null;
};

/** The count that decides whether a council can speak on one application. */
export type QuorumCount = {
  readonly entitled: number;
  readonly conflicted: number;
  readonly undeclared: number;
  /** Members who may take part: entitled less conflicted. */
  readonly remaining: number;
  /** Least number present; null when nobody remains. */
  readonly quorum: number | null;
};

export type Choice = 'yes' | 'part' | 'no';
export type CombinationRow = {
  readonly applicationId: Id<'application'>;
  readonly choice: Choice;
  readonly amountCents: number;
};
/** A saved trial; others in the council can look at it, its maker can throw it away. */
export type Combination = {
  readonly id: Id<'pack_combination'>;
  readonly roundId: Id<'round'>;
  readonly wijkraadId: Id<'wijkraad'>;
  readonly name: string;
  readonly choices: readonly CombinationRow[];
  readonly createdByPersonId: Id<'person'>;
  readonly createdByName: string;
  readonly createdAt: Date;
};

/** One application as the council has it before it. */
export type PackRow = {
  readonly application: Application;
  readonly caseNumber: string;
  readonly wijk: Wijk;
  /** Null for a resident, who is not named. */
  readonly organisation: string | null;
  /** Place in the order of completeness among all that share the envelope; several share one when they are equal. */
  readonly place: number | null;
  /** What the envelope holds for it alone. */
  readonly reservedCents: number;
  readonly advice: Advice | null;
  readonly standings: readonly MemberStanding[];
  readonly count: QuorumCount;
};

export type PackEnvelope = {
  readonly envelope: Envelope;
  readonly rows: readonly PackRow[];
  /** What the council divides: free money and what these applications hold reserved. */
  readonly availableCents: number;
  readonly askedCents: number;
};

export type Pack = {
  readonly council: Wijkraad;
  readonly round: Round;
  readonly version: SchemeVersion;
  readonly mandate: Mandate;
  readonly members: readonly CouncilMember[];
  /** Waiting for the council, or advised and not decided yet; by place. */
  readonly open: readonly PackRow[];
  /** Not complete, or asked to be completed: the council says nothing on these yet. What is reserved for them stays so. */
  readonly waiting: readonly PackRow[];
  /** Decided, in whatever way. */
  readonly done: readonly PackRow[];
  readonly envelopes: readonly PackEnvelope[];
};

/** How a reader stands to a pack: a member of the council, or somebody of the office who looks on. */
export type Viewer =
  | { readonly kind: 'member'; readonly personId: Id<'person'> }
  | { readonly kind: 'onlooker' };

/** One line of the officer's findings, from the feature that makes decisions. */
export type PackFinding = {
  readonly result: 'passed' | 'failed' | 'needsPerson';
  readonly label: Text;
  readonly sentence: Text;
  /** What a council that decides by mandate has to say about it. */
  readonly asks: 'sameActivities' | null;
};

/** What the rule that the round announced gives one application; the council decides (Awb 4:26). */
export type PackProposal = {
  readonly place: number | null;
  readonly proposedCents: number;
  readonly reason: Text;
  /** Page of the whole round. */
  readonly href: string;
};

/** A round of a council in the list of packs. */
export type PackSummary = {
  readonly wijkraadId: Id<'wijkraad'>;
  readonly roundId: Id<'round'>;
  readonly waiting: number;
  /** Complete once, and asked to be completed since. */
  readonly incomplete: number;
  readonly advised: number;
  readonly done: number;
  readonly askedCents: number;
};
