/** The roll says who voted, the box what was voted. Nothing leads from one to the other. */
import type { Choices } from '../vote/types.ts';

export type Way = 'letter' | 'mail' | 'paper';

/** A right to vote once, as a browser holds it while somebody fills in her ballot. */
export type VotingRight = {
  readonly way: 'letter' | 'mail';
  /** Of the code, or of the mailbox with the key of the vote. */
  readonly voterHash: Buffer;
};

/** A ballot as everybody may see it after the count. */
export type Ballot = {
  readonly receipt: string;
  readonly way: 'screen' | 'paper';
  readonly choices: Choices;
};

/** How many used their right, by way. */
export type Turnout = Readonly<Record<Way, number>>;

export type CodeBatch = {
  readonly batch: number;
  readonly size: number;
  readonly pages: number;
  readonly madeAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
  /** Of its letters. */
  readonly used: number;
};

export const sheetCountKinds = ['handedOut', 'cameIn', 'cameBackUnused'] as const;
export type SheetCountKind = (typeof sheetCountKinds)[number];

export const sheetStatuses = ['enteredOnce', 'differs', 'agreed', 'refused'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];
