/** What someone wants to decide on an application, and what is known when it is judged. */
import type { AdviceGiven, Finding, Hearing, Judgement, RefusalGround } from '../types.ts';
import type { Limits } from './proposal.ts';
import type { ProvisoChoice } from './proviso.ts';

/** As typed and read. */
export type WantedDecision = {
  readonly outcome: 'grant' | 'refuse';
  /** Null when nothing was filled in; no part in a refusal. */
  readonly amountCents: number | null;
  readonly ground: RefusalGround | null;
  readonly reasons: string;
  readonly departureReasons: string;
  readonly deviationReasons: string;
  readonly obligations: readonly string[];
  readonly judgements: Readonly<Record<string, Judgement>>;
  /** Grant what the reasonable term needs, above the ceiling if need be (Awb 4:51). */
  readonly reasonableTerm: boolean;
  /** The reasonable period that the applicant gets, or why none, where she gets less (Awb 4:51). */
  readonly givenTerm: string;
  /** Grant on condition that the budget of the year provides the money (Awb 4:34). */
  readonly budgetProviso: boolean;
};

/** What is typed before the choice itself is made. */
export type UndecidedDecision = Omit<WantedDecision, 'outcome' | 'amountCents' | 'ground' | 'budgetProviso'>;

export type DecisionContext = {
  /** With the judgements worked in. */
  readonly findings: readonly Finding[];
  readonly limits: Limits;
  readonly advice: Pick<AdviceGiven, 'outcome' | 'amountCents'> | null;
  /** A wijkraad decides here by mandate: the college may, and then says why (Awb 10:7). */
  readonly councilDecides: boolean;
  readonly hearing: Pick<Hearing, 'heldOn'> | null;
  /** State aid plays a part and nobody has declared what else was received. */
  readonly declarationMissing: boolean;
  readonly proviso: ProvisoChoice;
};
