import type { Id } from '../../../kernel/ids.ts';

export const proofStatuses = ['proposed', 'running', 'finished', 'stopped', 'scaledUp'] as const;
export type ProofStatus = (typeof proofStatuses)[number];

export type ProofAction = 'start' | 'finish' | 'stop' | 'scaleUp';
export type ProofEventAction = ProofAction | 'propose' | 'report' | 'correct';

/** What a proof of concept asks, where and with whom. */
export type ProofFacts = {
  readonly question: string;
  readonly why: string;
  /** Null: of no single wijk. */
  readonly wijkId: Id<'wijk'> | null;
  readonly place: string | null;
  readonly partners: string | null;
  /** ISO dates; null while nobody knows. */
  readonly beginsOn: string | null;
  readonly endsOn: string | null;
  readonly documentUrl: string | null;
};

export type Proof = ProofFacts & {
  readonly id: Id<'proof'>;
  readonly slug: string;
  readonly status: ProofStatus;
  /** What came out of it, and what was learned; null until it ended. */
  readonly finding: string | null;
  /** What is done with it now. */
  readonly followUp: string | null;
};

export type ProofEvent = {
  readonly seq: number;
  readonly action: ProofEventAction;
  readonly status: ProofStatus;
  /** ISO date. */
  readonly happenedOn: string;
  readonly note: string;
  readonly followUp: string | null;
  /** What a correction replaced; null of every other line. */
  readonly before: Readonly<Record<string, string | null>> | null;
  readonly recordedAt: Date;
};

/** First and last day, ISO; both belong to it. */
export type Period = { readonly from: string; readonly through: string };

/** A proof that was there in a period: how it stood at its end, and what happened in it. */
export type ProofInPeriod = ProofFacts & {
  readonly slug: string;
  readonly status: ProofStatus;
  /** Of the last end before the period was over; null while it ran. */
  readonly finding: string | null;
  readonly followUp: string | null;
  readonly events: readonly ProofEvent[];
};
