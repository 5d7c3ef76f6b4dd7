/** Whether a file may go, and what keeps it. Pure. */
import { type PlainDate, Temporal } from '../../kernel/dates.ts';
import { type RetentionRule, retentionRules } from '../../kernel/terms/index.ts';
import type { ApplicationStatus } from '../application/types.ts';
import { type Counts, type Dossier, type HoldReason, type PartKey, partKeys } from './types.ts';

/** Nothing is done on such a case any more; `decided` still waits for its letter, or for the term to object. */
const ended: readonly ApplicationStatus[] = ['withdrawn', 'closed', 'determined'];

type Held = Pick<Dossier, 'status' | 'objection' | 'payment' | 'recovery' | 'heldUntil'>;

/** All that keeps a file on this day beside its own term. */
export function holdsOn(dossier: Held, today: PlainDate): readonly HoldReason[] {
  const { status, objection, payment, recovery, heldUntil } = dossier;
  return [
    ...(ended.includes(status) ? [] : (['running'] as const)),
    ...(objection ? (['objection'] as const) : []),
    ...(payment ? (['payment'] as const) : []),
    ...(recovery ? (['recovery'] as const) : []),
    ...(heldUntil !== null && heldUntil >= today.toString() ? (['manual'] as const) : []),
  ];
}

export const ruleOf = (dossier: Pick<Dossier, 'retentionResult'>): RetentionRule =>
  retentionRules[dossier.retentionResult];

/** May it be proposed today? What goes to the archives is never destroyed. */
export const isListable = (dossier: Dossier, today: PlainDate): boolean =>
  dossier.onList === null &&
  ruleOf(dossier).archiveAction === 'destroy' &&
  holdsOn(dossier, today).length === 0;

/** The day after its last day is the first on which it may go. */
export const isOver = (retainUntil: string, today: PlainDate): boolean => retainUntil < today.toString();

/**
 * What stands in the way of destroying a case of an approved list, looked at anew on the day itself.
 * @param listed its last day as the list that was approved has it: a later one was never approved
 */
export function standsInTheWay(
  dossier: Dossier,
  listed: { readonly retainUntil: string },
  today: PlainDate,
): readonly HoldReason[] {
  const later = dossier.retainUntil > listed.retainUntil || ruleOf(dossier).archiveAction !== 'destroy';
  return [...holdsOn(dossier, today), ...(later ? (['extended'] as const) : [])];
}

/** Of why a file is held, in characters. */
export const reasonLength = 1000;

/** How far ahead one can look, in months. */
export const horizons = [0, 3, 12, 36] as const;

/** First day that is not looked at. */
export const horizonEnd = (today: PlainDate, months: number): PlainDate =>
  Temporal.PlainDate.from(today).add({ months });

export function sumOf(all: readonly Counts[]): Counts {
  const sum: Partial<Record<PartKey, number>> = {};
  for (const key of partKeys) {
    const total = all.reduce((before, counts) => before + (counts[key] ?? 0), 0);
    if (total > 0) sum[key] = total;
  }
  return sum;
}
