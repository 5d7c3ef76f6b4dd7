/** The form on which a member records what the council said: what it is given, and what was typed. */
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AdviceKind, Pack, PackFinding, PackRow } from '../types.ts';

/** As typed. */
export type TypedAdvice = {
  readonly outcome: string;
  readonly amount: string;
  readonly reasons: string;
  readonly metOn: string;
  readonly present: readonly string[];
  readonly conflicted: readonly string[];
  readonly chair: string;
  readonly ground: string;
  readonly unmetCriteria: readonly string[];
  readonly sameActivities: string;
  readonly reasonableTerm: string;
  /** Null while nobody chose. */
  readonly budgetProviso: boolean | null;
  readonly confirm: boolean;
};

export type RecordProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  readonly row: PackRow;
  readonly kind: AdviceKind;
  /** Subsidy of the years before, which a decision has to answer (Awb 4:51); null where there is none. */
  readonly continuity: PackFinding | null;
  /** Null once the budget of the year was adopted, and for advice. */
  readonly proviso: { readonly year: number; readonly proposed: boolean } | null;
  readonly typed: TypedAdvice;
  readonly problems: readonly Problem[];
};
