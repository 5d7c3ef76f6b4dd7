/** The half-yearly report to the council: figures as they were counted, the rows they add up from, and what changed since. */
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { EditionStatus } from './status.ts';

export const sectionKeys = [
  'money',
  'decisions',
  'terms',
  'council',
  'neighbourhoodCouncils',
  'map',
  'takingPart',
  'objections',
  'learned',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Integer cents, or a number of things. */
export type Unit = 'cents' | 'count';

/** A period of whole days, first and last included; ISO dates. */
export type Period = { readonly fromOn: string; readonly lastOn: string };

/** What is counted: what happened in the period, as far as it was recorded before this moment. */
export type Counting = Period & { readonly asOf: Date };

/** All that a reader must know to judge a figure; frozen with it. */
export type About = {
  readonly section: SectionKey;
  readonly label: Text;
  readonly unit: Unit;
  /** What it is, and what it is not. */
  readonly definition: Text;
  /** How it is found in the data, in words: what is taken, which of it, and what is added up. */
  readonly query: Text;
  /** What one row stands for. */
  readonly row: Text;
  /** Over the period, or as things stood when it was counted: that cannot be counted again. */
  readonly over: 'period' | 'moment';
};

/** What a row is called. `own` stands in it as the office wrote it, in Dutch, in every language. */
export type RowLabel = Text & { readonly own?: string };

/**
 * A row of a figure: a case, a ceiling, or something with a name. A case brings no words along: they are read from the public
 * register when somebody looks.
 */
export type NewRow = {
  /** Cents or number, as the unit of the figure is. */
  readonly value: number;
  readonly applicationId?: Id<'application'>;
  readonly label?: RowLabel;
  /** Page of ours about it. */
  readonly href?: string;
};

/** A figure as somebody reads it. */
export type Count = {
  readonly id: Id<'council_count'>;
  readonly key: string;
  readonly about: About;
  readonly value: number;
  readonly countedAt: Date;
};

export type CorrectionStatus = 'proposed' | 'approved' | 'rejected';

export type Correction = {
  readonly id: Id<'council_correction'>;
  readonly key: string;
  readonly status: CorrectionStatus;
  /** In Dutch, by the office. */
  readonly reason: string;
  readonly recount: Count;
  readonly proposedByPersonId: Id<'person'> | null;
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
};

/** An action line as it stood when the edition was made. What the office wrote is in Dutch. */
export type FrozenLine = {
  readonly number: number;
  readonly title: string;
  readonly goals: readonly string[];
  /** What was done in the period; null when nothing was written. */
  readonly note: string | null;
};

export type Edition = Period & {
  readonly id: Id<'council_edition'>;
  readonly slug: string;
  readonly status: EditionStatus;
  /** In Dutch, by the office; empty for none. */
  readonly note: string;
  readonly lines: readonly FrozenLine[];
  readonly askedByPersonId: Id<'person'> | null;
  readonly askedAt: Date;
  /** Figures counted so far, while it is made. */
  readonly counted: number;
  readonly asOf: Date | null;
  readonly sha256: string | null;
  readonly publishedByPersonId: Id<'person'> | null;
  readonly publishedAt: Date | null;
};

/** A figure of an edition: what was counted, what it was corrected to, and what the edition before said. */
export type Figure = {
  readonly count: Count;
  /** The newest that was approved. */
  readonly corrected: Correction | null;
  /** The figure of the edition before, corrected where it was; null where that has none. */
  readonly before: number | null;
};

/** A row as it is read: what it is about as the public may know it now. */
export type Row = {
  readonly seq: number;
  readonly value: number;
  readonly label: RowLabel | null;
  readonly href: string | null;
  readonly envelope: { readonly id: Id<'envelope'> } | null;
  readonly case: {
    /** Null when the case does not stand in the public register (any more). */
    readonly caseNumber: string | null;
    readonly recipient: string | null;
    readonly title: string | null;
    readonly titleLang: string | null;
    readonly scheme: Text | null;
    readonly wijk: string | null;
    /** ISO date on which its file was destroyed. */
    readonly destroyedOn: string | null;
    /** Why it was decided otherwise than the council advised; of organisations only, in Dutch. */
    readonly reason: string | null;
  } | null;
};
