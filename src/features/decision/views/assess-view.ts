/** What the officer's page shows. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { DistributionBrief } from '../../distribution/index.ts';
import type { AdviceGiven, AidDeclaration, EarlierGrant, Finding, Hearing, Proposal } from '../types.ts';

/** As typed, by field name; empty on a fresh page. */
export type TypedFields = Readonly<Record<string, string>>;

export type AidView = {
  readonly declaration: AidDeclaration | null;
  readonly usedCents: number;
  /** Null when the organisation has no economic activity. */
  readonly roomCents: number | null;
  readonly typed: TypedFields;
};
export type EarlierView = {
  readonly grants: readonly EarlierGrant[];
  readonly predecessors: readonly string[];
  readonly typed: TypedFields;
};

export type AssessView = {
  readonly caseNumber: string;
  readonly title: string;
  readonly applicant: string;
  readonly scheme: string;
  readonly wijk: string | null;
  readonly askedCents: number;
  readonly receivedOn: string;
  readonly findings: readonly Finding[];
  readonly proposal: Proposal;
  /** What the round's rule of distribution proposes (Awb 4:26). */
  readonly distribution: DistributionBrief | null;
  readonly advice: AdviceGiven | null;
  /** Council that has a say; `decides` when by mandate. */
  readonly council: { readonly name: string; readonly decides: boolean } | null;
  readonly envelopeName: string;
  readonly freeCents: number;
  readonly roomCents: number;
  readonly maximumCents: number;
  readonly aid: AidView | null;
  readonly earlier: EarlierView | null;
  readonly hearing: Hearing | null;
  /** Null once the budget of the year was adopted; `proposed` unless the amount would be final at once. */
  readonly proviso: { readonly year: number; readonly proposed: boolean } | null;
  readonly today: PlainDate;
};
