/** Calendars and lists from elsewhere, what was read of them, and what a human chose before anything was written. */
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { HostContact } from '../activity/types.ts';

export const sourceKinds = ['icsUrl', 'icsFile', 'csv', 'xlsx'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Kinds of thing that can be imported. A calendar only holds activities. */
export const subjects = ['activity', 'venue', 'organisation'] as const;
export type Subject = (typeof subjects)[number];

export type SourceStatus = 'new' | 'followed' | 'paused' | 'done' | 'ended';

/** What a calendar does not say of an activity, chosen once by its keeper. */
export type CalendarDefaults = {
  readonly type: string;
  readonly venueId: Id<'venue'> | null;
  readonly wijkId: Id<'wijk'>;
  /** Hours of what lasts the whole day; without them that is left out. */
  readonly dayHours: { readonly from: string; readonly until: string } | null;
};

export type ImportSource = {
  readonly id: Id<'import_source'>;
  /** Whose members keep it; null for a list of a steward. */
  readonly organisationId: Id<'organisation'> | null;
  readonly organisationName: string | null;
  /** Of the organisation: whose steward may look after it. */
  readonly wijkId: Id<'wijk'> | null;
  readonly kind: SourceKind;
  readonly subject: Subject;
  readonly name: string;
  readonly url: string | null;
  readonly status: SourceStatus;
  /** Null for a table. */
  readonly defaults: CalendarDefaults | null;
  readonly createdAt: Date;
  readonly createdByPersonId: Id<'person'> | null;
  readonly lastReadAt: Date | null;
  readonly lastEtag: string | null;
  readonly lastModified: string | null;
  readonly lastSha256: string | null;
  readonly lastOutcome: 'unchanged' | 'changed' | 'failed' | null;
  readonly lastProblem: Text | null;
  /** Readings in a row that failed. */
  readonly failures: number;
  /** Null when nobody is to read it. */
  readonly nextReadAt: Date | null;
};

export type RunStatus = 'previewed' | 'applied' | 'discarded';

/** Something that is there already and looks like a row. */
export type Duplicate = {
  readonly listingId: Id<'listing'>;
  readonly slug: string;
  readonly title: string;
  /** 0 to 1: how much the names are alike, by trigrams. */
  readonly alike: number;
  /** Between the two points; null when one has none. */
  readonly metres: number | null;
};

/** What is wrong in one cell; no column when it is the row. */
export type RowProblem = { readonly column: string | null; readonly text: Text };

/** One activity, place or organisation as it was read, before anything is written. */
export type PreviewRow = {
  /** Number of the line, or the UID of an appointment. */
  readonly key: string;
  /** In the file as an office program shows it; null in a calendar. */
  readonly line: number | null;
  readonly title: string;
  readonly problems: readonly RowProblem[];
  /** Taken over, but not exactly as it stood there. */
  readonly notes: readonly Text[];
  /** Whether it shows at a point of the map, and why or why not; of an appointment the place itself says it. */
  readonly onMap?: { readonly hasPoint: boolean; readonly said: Text } | null;
  /**
   * How to reach who leads the activity. No part of its content, so that no history holds it: it goes where the form
   * puts it, is shown to who sent the list only, and is gone with the preview.
   */
  readonly host?: HostContact | null;
  /** Whole content of its kind as a revision holds it, in JSON: `kind.parse` reads it. Null with problems. */
  readonly content: unknown;
  /** Facts that the source speaks of: only these change what is there already. */
  readonly given: readonly string[];
  readonly duplicates: readonly Duplicate[];
};

/** By key of the row: `new`, `out`, or the id of the listing that it goes into. */
export type Choices = Readonly<Record<string, string>>;

export type RunCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** With problems, or left out by choice. */
  readonly refused: number;
  readonly vanished: number;
};

export type ImportRun = {
  readonly id: Id<'import_run'>;
  readonly sourceId: Id<'import_source'>;
  readonly status: RunStatus;
  /** By a human, or by the job of the night. */
  readonly madeBy: 'hand' | 'daily';
  readonly madeAt: Date;
  /** Null for what the job of the night did, and for who was forgotten. */
  readonly madeByPersonId: Id<'person'> | null;
  readonly appliedAt: Date | null;
  readonly rowCount: number;
  readonly problemCount: number;
  readonly counts: RunCounts | null;
  /** What a reader of its story should know: rows that were not taken over, and why. At most some dozens. */
  readonly remarks: readonly { readonly title: string; readonly text: Text }[];
};

export type ItemStatus = 'followed' | 'differs' | 'proposed' | 'vanished' | 'left';

/** One appointment of a calendar that is followed, and what became of it here. */
export type ImportItem = {
  readonly sourceId: Id<'import_source'>;
  readonly uid: string;
  /** Null when its keeper left it out. */
  readonly listingId: Id<'listing'> | null;
  readonly status: ItemStatus;
  /** Hash of what the calendar said when that was last taken over, or left. */
  readonly calendarHash: string;
  /**
   * Hash of the same facts as they were written here: when they differ now, a human corrected them. Of what is only
   * proposed: as they would be written.
   */
  readonly writtenHash: string;
  /** What the calendar says now and what was not taken over; null otherwise. */
  readonly offered: { readonly content: unknown; readonly given: readonly string[] } | null;
  readonly offeredHash: string | null;
  readonly since: Date;
};
