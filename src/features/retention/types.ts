import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { RetentionResult } from '../../kernel/terms/index.ts';
import type { ApplicationStatus } from '../application/types.ts';

import type { ListStatus } from './status.ts';

export type { ListAction, ListStatus } from './status.ts';

/** Why a file stays after its last day; all but `manual` begin and end by themselves. */
export const holdReasons = ['running', 'objection', 'payment', 'recovery', 'manual', 'extended'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** What a file consists of, as the record of destruction counts it. */
export const partKeys = [
  'applications',
  'files',
  'cosigners',
  'messages',
  'letters',
  'decisions',
  'advice',
  'scores',
  'interests',
  'hearings',
  'objections',
  'declarations',
  'accounts',
  'stories',
  'questions',
  'payees',
  'recoveries',
  'events',
  'holds',
] as const;
export type PartKey = (typeof partKeys)[number];
export type Counts = Readonly<Partial<Record<PartKey, number>>>;

export type Hold = {
  readonly id: Id<'retention_hold'>;
  readonly applicationId: Id<'application'>;
  readonly reason: string;
  /** Last day. */
  readonly until: string;
  readonly placedAt: Date;
};

/** A case with what decides whether its file may go; nothing of a person. */
export type Dossier = {
  readonly id: Id<'application'>;
  readonly caseNumber: string;
  readonly scheme: Text;
  readonly wijk: string | null;
  readonly year: number;
  readonly status: ApplicationStatus;
  readonly retentionResult: RetentionResult;
  /** Last day on which it is kept. */
  readonly retainUntil: string;
  /** An objection runs, or ended so lately that an appeal can still come. */
  readonly objection: boolean;
  /** Money or a penalty is still to be paid. */
  readonly payment: boolean;
  /** Money is still to come back. */
  readonly recovery: boolean;
  /** Last day of what an officer held it back for. */
  readonly heldUntil: string | null;
  /** Number of the open list on which it stands. */
  readonly onList: number | null;
};

export type ItemOutcome = 'destroyed' | 'heldBack' | 'withdrawn';

export type DestructionItem = {
  readonly applicationId: Id<'application'>;
  readonly caseNumber: string;
  readonly retentionResult: RetentionResult;
  readonly retainUntil: string;
  readonly source: string;
  /** Null while it waits. */
  readonly outcome: ItemOutcome | null;
  readonly heldBecause: readonly HoldReason[];
  readonly counts: Counts;
  readonly settledAt: Date | null;
};

export type DestructionList = {
  readonly id: Id<'destruction_list'>;
  readonly number: number;
  readonly status: ListStatus;
  /** All on it are kept until before this day. */
  readonly dueBefore: string;
  readonly proposedByPersonId: Id<'person'>;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly carriedOutAt: Date | null;
  readonly items: number;
};
