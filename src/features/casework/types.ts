/** Work on cases: what lies on the work list, what may be seen of a case, what was written about it. */
import type { Id } from '../../kernel/ids.ts';
import type { ApplicationStatus } from '../application/types.ts';

export type { WorkItem, WorkItemSource } from '../../kernel/work-item.ts';

export type Side = 'applicant' | 'office';

/** A message between applicant and office, or a note that only the office sees. */
export type CaseMessage = {
  readonly id: Id<'case_message'>;
  readonly applicationId: Id<'application'>;
  readonly authorPersonId: Id<'person'> | null;
  readonly authorName: string | null;
  readonly side: Side;
  readonly internal: boolean;
  readonly body: string;
  readonly at: Date;
};

/** Statuses in which the office has something to do on an application. */
export const openStatuses = [
  'submitted',
  'incomplete',
  'inTreatment',
  'advised',
  'decided',
] as const satisfies readonly ApplicationStatus[];
export type OpenStatus = (typeof openStatuses)[number];

/** One line of the work list: an application, or work from another source. */
export type WorkRow = {
  /** `application`, or the key of a source. */
  readonly source: string;
  readonly id: string;
  readonly caseNumber: string | null;
  readonly title: { readonly nl: string; readonly en: string };
  readonly href: string;
  readonly wijkId: Id<'wijk'> | null;
  readonly roundId: Id<'round'> | null;
  readonly amountCents: number | null;
  readonly status: { readonly nl: string; readonly en: string };
  readonly clock: { readonly nl: string; readonly en: string };
  /** Null for a case whose clock nobody has worked out yet. */
  readonly dueOn: string | null;
  readonly handlerName: string | null;
  readonly unread: boolean;
  /** By when the applicant was told to expect the decision, where that is after its last day (Awb 4:14). */
  readonly expectedOn: string | null;
};

/** Where a page of the work list begins: just after, or just before, this line. */
export type Cursor = { readonly dueOn: string | null; readonly id: string };

export type WorkFilter = {
  /** `application`, a status of it, or the key of another source; null for all. */
  readonly kind: string | null;
  readonly wijkId: Id<'wijk'> | null;
  readonly schemeId: Id<'scheme'> | null;
  readonly roundId: Id<'round'> | null;
  readonly mine: boolean;
  /** Only cases with a message that the office has not opened. */
  readonly unread: boolean;
  readonly urgency: 'late' | 'week' | 'later' | null;
  /** Part of the title or of the case number. */
  readonly words: string;
};
