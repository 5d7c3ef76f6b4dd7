import type { Id } from '../../../kernel/ids.ts';

export type QuestionStatus = 'waiting' | 'taken' | 'declined';

/** A question that somebody sent in for the Werkatelier. Only she and the office read it. */
export type Question = {
  readonly id: Id<'proof_question'>;
  readonly personId: Id<'person'>;
  readonly organisationId: Id<'organisation'> | null;
  readonly question: string;
  readonly why: string;
  readonly wijkId: Id<'wijk'> | null;
  readonly place: string | null;
  readonly status: QuestionStatus;
  /** Slug of the proof that was made of it. */
  readonly proofSlug: string | null;
  /** The office's words to her; null while it waits. */
  readonly answer: string | null;
  readonly askedAt: Date;
  /** ISO date: last day on which it is kept. */
  readonly retainUntil: string;
};

/** A year after it was sent in, or answered: our own choice, to be verified with the privacy officer. */
export const questionRetention = { months: 12, toVerify: true } as const;

/** So many that wait of one person; a flood helps nobody. */
export const mostWaiting = 5;
