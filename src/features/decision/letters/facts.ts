import type { PlainDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { LetterDocument } from '../../../platform/pdf/index.ts';
import type { Outcome } from '../../application/types.ts';
import type { Signatory } from '../../correspondence/index.ts';
import type { AdviceGiven, Finding, RefusalGround } from '../types.ts';

/** What every letter of this feature needs to know of the case. */
export type CaseFacts = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  /** Person or organisation that the subsidy is for. */
  readonly applicant: string;
  /** Whom the letter greets. */
  readonly reader: string;
  readonly receivedOn: string;
  readonly requestedCents: number;
  readonly schemeName: Text;
  readonly legalBasis: readonly string[];
  readonly today: PlainDate;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
};

/** `council`: by mandate of a wijkraad; then the college stays the authority (Awb 10:10). */
export type Signing =
  | { readonly by: 'college'; readonly signatory: Signatory }
  | { readonly by: 'council'; readonly council: string; readonly chairName: string | null };

/** A decision as the letter tells it: before it is taken (preview) and after. */
export type DecisionFactsForLetter = CaseFacts & {
  readonly outcome: Outcome;
  readonly amountCents: number;
  readonly reasons: string;
  readonly findings: readonly Finding[];
  readonly ground: RefusalGround | null;
  readonly signing: Signing;
  readonly advice: AdviceGiven | null;
  /** A wijkraad that has a say and gave none. */
  readonly silentCouncil: string | null;
  readonly departureReasons: string | null;
  readonly deviationReasons: string | null;
  readonly obligations: readonly Text[];
  readonly accountability: Text;
  /** Until when the recipient accounts for the grant; null where nothing is asked of her. */
  readonly accountBy: PlainDate | null;
  readonly advance: { readonly percent: number; readonly amountCents: number };
  readonly paymentDue: PlainDate;
  /** The parts in which the advance comes, oldest first; empty when it comes at once. */
  readonly instalments: readonly { readonly dueOn: PlainDate; readonly amountCents: number }[];
  /** Does the application say to which account the money may go? */
  readonly accountGiven: boolean;
  /** By which rule the round's money was divided, and which place this application had (Awb 4:26). */
  readonly distribution: Text | null;
  /** In the language of the letter. */
  readonly annexes: NonNullable<LetterDocument['annexes']>;
  readonly heardOn: string | null;
  /** Amount of the version before this one, when this changes an earlier decision. */
  readonly previousCents: number | null;
  /** Final: with the grant itself (Awb 4:42), or determined after it (4:46). Null while that still has to come. */
  readonly final: 'atOnce' | 'afterwards' | null;
  /** Paid of this grant before this decision. */
  readonly paidCents: number;
  /** Of a change: before (Awb 4:48) or after the determination (4:49), or by the budget proviso (4:34). */
  readonly changeArticle: Text;
  /** Granted on condition that the budget of this year provides the money (Awb 4:34). */
  readonly provisoYear: number | null;
  /** Changes or withdraws a determination (Awb 4:49). */
  readonly revises: boolean;
  /** Taken on an objection: the law then is Awb 7:11. */
  readonly onObjection: boolean;
};
