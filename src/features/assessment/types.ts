import type { Id } from '../../kernel/ids.ts';

export type AdviceKind = 'advice' | 'mandatedDecision';
export type AdviceOutcome = 'yes' | 'part' | 'no';

/** Advice of a wijkraad, or its decision by mandate. Immutable; the newest of a case counts. */
export type Advice = {
  readonly id: Id<'advice'>;
  readonly applicationId: Id<'application'>;
  readonly wijkraadId: Id<'wijkraad'>;
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
};

/** A standing interest in the register (Awb 2:4): a board seat, a job, a family tie, in words. */
export type Interest = {
  readonly id: Id<'interest'>;
  readonly personId: Id<'person'>;
  readonly organisationId: Id<'organisation'> | null;
  readonly description: string;
  readonly since: string;
  readonly until: string | null;
};

/** What a member said, or the register said for her, about one application; the newest row counts. */
export type Declaration = {
  readonly applicationId: Id<'application'>;
  readonly personId: Id<'person'>;
  readonly conflicted: boolean;
  readonly source: 'declared' | 'register';
  readonly reason: string | null;
  readonly at: Date;
};

/** May this member open the full text, and if not, why not. */
export type Standing = 'undeclared' | 'free' | 'conflicted';

export type Choice = 'yes' | 'part' | 'no';
export type CombinationRow = {
  readonly applicationId: Id<'application'>;
  readonly choice: Choice;
  readonly amountCents: number;
};
