/** After the activities: what is known of a grant, and what the rules propose to do with it. */
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Application, Happened } from '../application/types.ts';
import type { Finding } from '../decision/types.ts';
import type { Tier } from '../scheme/types.ts';

/** Awb 4:46 lid 2; the keys of the grounds in features/decision. */
export type LoweringGround = 'activities' | 'obligations' | 'falseData' | 'wrongGrant';

/** In the order in which a list shows them where the last day is the same. */
export const proposalKinds = [
  /** Less than the grant, on a ground of the law and after a hearing (Awb 4:46 lid 2, 4:12). */
  'lower',
  /** What came in is to be looked at. */
  'judge',
  /** More must be known first (Awb 4:45, 4:2). */
  'ask',
  'asGranted',
  /** Without an account, because none is asked or none came (Awb 4:44 lid 4, 4:47). */
  'exOfficio',
  /** It is in a sample, or is to be drawn for one. */
  'sample',
  /** The recipient still has time. */
  'await',
  /** More was paid than was determined (Awb 4:57). */
  'recover',
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** Because the case was drawn for a sample, or because an officer asks. */
export type QuestionReason = 'sample' | 'question';

/** What can be asked. */
export const wants = ['receipts', 'photos', 'agenda', 'report', 'words'] as const;
export type Want = (typeof wants)[number];

/** A question for more, its answer, and how it was judged. Dates `YYYY-MM-DD`. */
export type AccountQuestion = {
  readonly id: Id<'account_question'>;
  readonly applicationId: Id<'application'>;
  readonly reason: QuestionReason;
  readonly wants: readonly Want[];
  /** In the officer's own words; empty where the letter says it all. */
  readonly body: string;
  readonly dueOn: string;
  readonly askedOn: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  /** Null while nobody looked at it. */
  readonly judgement: 'accepted' | 'notAccepted' | null;
  /** Why it was not accepted. */
  readonly ground: LoweringGround | null;
  readonly judgementReasons: string | null;
  readonly judgedOn: string | null;
};

/** As far as a proposal looks at it. */
export type QuestionState = Pick<AccountQuestion, 'reason' | 'dueOn' | 'answeredOn' | 'judgement' | 'ground'>;

/** Before the last day to account, and after it with a last term (Awb 4:44 lid 3). */
export type ReminderKind = 'before' | 'after';

/** Where a case stands in the samples: `none` where its tier has no sample. */
export type SampleState = 'none' | 'waits' | 'drawn' | 'notDrawn';

/** What the agenda says of the activities of the applicant in the period of the grant. */
export type AgendaEvidence = {
  /** Times by the rhythm, cancelled ones left out. */
  readonly announced: number;
  readonly confirmed: number;
  readonly notHeld: number;
};

/** Everything that the rule looks at. Dates `YYYY-MM-DD`; money in cents. */
export type ProposalFacts = {
  readonly status: 'running' | 'accounted' | 'determined';
  readonly grantedCents: number;
  readonly accountability: Tier['accountability'];
  /** Share of the grant above which a difference is one to explain (the scheme's `deviation.share`). */
  readonly share: number;
  readonly activitiesUntil: string;
  /** Null where no account is asked (Awb 4:47). */
  readonly accountBy: string | null;
  readonly determineBy: string;
  /** Until when the reminder asks it once more (Awb 4:44 lid 3); null before it went out. */
  readonly lastTermBy: string | null;
  readonly account: {
    readonly happened: Happened;
    readonly spentCents: number;
    readonly sentOn: string;
    readonly files: number;
  } | null;
  /** Null where the agenda knows nothing of the applicant. */
  readonly agenda: AgendaEvidence | null;
  /** The evidence of base funding: null for another grant. */
  readonly baseFunding: { readonly asGranted: boolean } | null;
  readonly deviationOn: string | null;
  readonly question: QuestionState | null;
  readonly sample: SampleState;
  /** Only after it was determined. */
  readonly undue: { readonly cents: number; readonly determinedOn: string } | null;
  readonly heardOn: string | null;
};

export type Proposal = {
  readonly kind: ProposalKind;
  /** What would be determined; null where a person must say it, or nothing is determined now. */
  readonly amountCents: number | null;
  readonly ground: LoweringGround | null;
  /** A hearing comes first and none was held (Awb 4:12 lid 2 onder b). */
  readonly hearFirst: boolean;
  /** The last day of what is to be done or waited for. */
  readonly dueOn: string;
  /** One sentence: what, and why. */
  readonly because: Text;
  /** Each thing that was looked at, with its article and facts. */
  readonly findings: readonly Finding[];
};

/** A case with its proposal, as lists show it. */
export type ProposedCase = {
  readonly application: Pick<Application, 'id' | 'title' | 'lang' | 'revision' | 'wijkId' | 'roundId'>;
  readonly caseNumber: string;
  readonly schemeSlug: string;
  readonly schemeName: Text;
  readonly facts: ProposalFacts;
  readonly proposal: Proposal;
};

/** Cases that are drawn together: so many of 100, rounded up. */
export type SampleGroup = { readonly percent: number; readonly caseNumbers: readonly string[] };

/** A draw as it is published; what is not known yet is null. */
export type SampleDraw = {
  readonly id: Id<'sample_draw'>;
  /** Year and month: `2026-10`. */
  readonly slug: string;
  /** First day of that month. */
  readonly month: string;
  readonly commitment: string;
  readonly committedAt: Date;
  readonly list: {
    readonly hash: string;
    readonly listedAt: Date;
    /** Of the public source, to be known only after the list was fixed. */
    readonly outsideRound: number;
    readonly groups: readonly SampleGroup[];
  } | null;
  readonly outside: {
    readonly number: string;
    readonly enteredByPersonId: Id<'person'>;
    readonly confirmedAt: Date | null;
  } | null;
  readonly reveal: {
    readonly seed: string;
    readonly drawn: readonly string[];
    readonly revealedAt: Date;
  } | null;
};

/** The file of a draw, for whoever wants to check it: `hoofdveld lots verify`. */
export type SampleFile = {
  readonly format: 'hoofdveld-sample/1';
  readonly draw: string;
  readonly commitment: string;
  readonly groups: readonly SampleGroup[];
  readonly listHash: string;
  readonly outside: { readonly source: string; readonly round: number; readonly number: string };
  readonly seed: string;
  /** Case numbers, ascending. */
  readonly drawn: readonly string[];
};

/** One of many that are determined in one go. */
export type RunItem = {
  readonly applicationId: Id<'application'>;
  readonly caseNumber: string;
  readonly title: string;
  /** Of the case as the page showed it. */
  readonly revision: number;
  readonly amountCents: number;
  readonly state: 'waiting' | 'done' | 'refused';
  /** Why it was refused; null otherwise. */
  readonly refusal: Text | null;
};

/** One of a person's own runs, in a list. */
export type RunSummary = {
  readonly id: Id<'determination_run'>;
  readonly madeAt: Date;
  readonly cases: number;
  readonly waiting: number;
  readonly refused: number;
};

export type DeterminationRun = {
  readonly id: Id<'determination_run'>;
  /** Null when she was erased. */
  readonly madeByPersonId: Id<'person'> | null;
  readonly madeAt: Date;
  readonly items: readonly RunItem[];
};
