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

/** How far a question for more is: to who is in a sample, or asked by an officer. Dates `YYYY-MM-DD`. */
export type QuestionState = {
  readonly reason: 'sample' | 'question';
  readonly dueOn: string;
  readonly answeredOn: string | null;
  /** Null while nobody looked at it. */
  readonly judgement: 'accepted' | 'notAccepted' | null;
  /** Why it was not accepted. */
  readonly ground: LoweringGround | null;
};

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

/** A decision that nobody needs to take alone: what can be determined with others in one go. */
export type Determinable = {
  readonly applicationId: Id<'application'>;
  readonly amountCents: number;
};
