import type { Id } from '../../kernel/ids.ts';

/** What the council asked by vote, or what a member of the college promised it. */
export const motionKinds = ['motion', 'pledge'] as const;
export type MotionKind = (typeof motionKinds)[number];

export const motionStatuses = ['open', 'inProgress', 'proposed', 'settled', 'withdrawn'] as const;
export type MotionStatus = (typeof motionStatuses)[number];

/** What somebody does with it that changes its status. */
export type MotionAction = 'start' | 'propose' | 'settle' | 'sendBack' | 'withdraw' | 'reopen';
/** Everything that stands in its history. */
export type EventAction = MotionAction | 'record' | 'report' | 'correct';

/** What the register says of it. */
export type MotionFacts = {
  /** As in the register of the council, in small letters: `24bb3648`. */
  readonly number: string;
  readonly kind: MotionKind;
  readonly title: string;
  /** Null where no source names it. */
  readonly askedBy: string | null;
  readonly promised: string;
  /** Of the document, beginning with https. */
  readonly documentUrl: string | null;
  /** ISO date; null where no source gives it. */
  readonly datedOn: string | null;
  readonly source: string;
  /** What is in doubt; null when nothing is. */
  readonly toVerify: string | null;
  /** A department or a function, never a person. */
  readonly keptBy: string;
};

export type Motion = MotionFacts & {
  readonly id: Id<'motion'>;
  readonly status: MotionStatus;
  /** ISO date by which something must be done; null once it is over. */
  readonly nextOn: string | null;
  readonly proposedByPersonId: Id<'person'> | null;
};

/** One line of the history; never changed. */
export type MotionEvent = {
  readonly seq: number;
  readonly action: EventAction;
  readonly status: MotionStatus;
  /** ISO date. */
  readonly happenedOn: string;
  readonly reason: string;
  readonly document: string | null;
  readonly documentUrl: string | null;
  readonly nextOn: string | null;
  /** What a correction replaced; null of every other line. */
  readonly before: Partial<MotionFacts> | null;
  readonly recordedAt: Date;
};

/** A motion or pledge as it stood at the end of a day. */
export type MotionAsOf = MotionFacts & {
  readonly status: MotionStatus;
  readonly nextOn: string | null;
  /** The newest line of its history up to that day. */
  readonly last: Pick<MotionEvent, 'action' | 'happenedOn' | 'reason' | 'document' | 'documentUrl'>;
};

/** Half a calendar year, the rhythm in which the council is told. */
export type HalfYear = { readonly year: number; readonly half: 1 | 2 };

export type ActionLineNote = HalfYear & {
  readonly version: number;
  readonly body: string;
  readonly recordedAt: Date;
};

/** One line along which the programme is worked out, as its newest version has it. */
export type ActionLine = {
  readonly number: number;
  readonly version: number;
  readonly title: string;
  readonly goals: readonly string[];
  /** Keys of `carriers`. */
  readonly carriers: readonly string[];
  readonly source: string;
  readonly toVerify: string | null;
  /** Why this version took the place of the one before; null in the first. */
  readonly reason: string | null;
  /** Newest half year first, and of each half year the newest version first. */
  readonly notes: readonly ActionLineNote[];
};
