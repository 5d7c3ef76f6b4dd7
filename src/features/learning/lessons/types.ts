import type { Id } from '../../../kernel/ids.ts';

export const lessonKinds = ['learned', 'stopped'] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** What was stopped. */
export const stoppedKinds = ['scheme', 'activity', 'rule', 'other'] as const;
export type StoppedKind = (typeof stoppedKinds)[number];

export type LessonFacts = {
  readonly kind: LessonKind;
  /** Null of what was learned. */
  readonly stoppedKind: StoppedKind | null;
  readonly title: string;
  /** What was learned, or why it was stopped. */
  readonly body: string;
  /** Where it was learned. */
  readonly origin: string;
  readonly documentUrl: string | null;
  /** What is done otherwise because of it. */
  readonly change: string;
  /** ISO date. */
  readonly learnedOn: string;
  readonly proofId: Id<'proof'> | null;
  readonly schemeId: Id<'scheme'> | null;
};

/** As it counts now: the newest of its corrections. */
export type Lesson = LessonFacts & {
  readonly id: Id<'lesson'>;
  readonly proofSlug: string | null;
  readonly schemeSlug: string | null;
  /** Why it took the place of the one before; null of the first. */
  readonly reason: string | null;
  readonly recordedAt: Date;
};
