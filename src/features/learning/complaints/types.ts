import type { Id } from '../../../kernel/ids.ts';

export const complaintKinds = [
  'treatment',
  'waiting',
  'information',
  'access',
  'privacy',
  'decision',
  'other',
] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

export type ComplaintStatus = 'received' | 'postponed' | 'settled' | 'withdrawn' | 'notHandled';
export type ComplaintAction = 'postpone' | 'settle' | 'withdraw' | 'notHandle';

export const complaintOutcomes = ['upheld', 'partlyUpheld', 'unfounded', 'solved'] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** What the term and the figures need of a complaint. Who sent it stands in the city's archive, under the reference. */
export type Complaint = {
  readonly id: Id<'complaint'>;
  readonly reference: string;
  readonly kind: ComplaintKind;
  /** ISO dates. */
  readonly receivedOn: string;
  readonly status: ComplaintStatus;
  readonly postponedOn: string | null;
  /** When it was settled, withdrawn or not handled. */
  readonly closedOn: string | null;
  readonly outcome: ComplaintOutcome | null;
  /** What the city does otherwise because of it. */
  readonly change: string | null;
  readonly retainUntil: string;
};

/** After it was closed; no source for the years was found. */
export const complaintRetention = {
  years: 5,
  source: 'Selectielijst gemeenten 2020 (resultaat voor klachten)',
  toVerify: true,
} as const;

/** Null: too few to show, or another figure would give it away. */
export type Shown = number | null;

/** Complaints of a half year. A figure is only shown of at least `least` complaints, and when no other gives it away. */
export type ComplaintFigures = {
  readonly least: number;
  readonly received: Shown;
  readonly byKind: Readonly<Record<ComplaintKind, Shown>>;
  /** Closed in the half year, whenever they were received. */
  readonly closed: Shown;
  readonly byOutcome: Readonly<Record<ComplaintOutcome | 'withdrawn' | 'notHandled', Shown>>;
  readonly inTime: Shown;
  readonly late: Shown;
};
