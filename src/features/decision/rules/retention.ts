/** How long the file of a decided case is kept (Selectielijst gemeenten 2020; the years come from the scheme). */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { type RetentionResult, retentionRules } from '../../../kernel/terms/index.ts';
import type { Outcome } from '../../application/types.ts';
import type { SchemeRules } from '../../scheme/types.ts';

/** The aid register's records stay ten years after the aid was granted ((EU) 2023/2831 art. 6; to verify). */
export const aidRetentionYears = 10;

export type RetentionFacts = {
  readonly outcome: Outcome;
  readonly decidedOn: PlainDate;
  /** Last day of the activity; null when it is not known. */
  readonly activityEndsOn: PlainDate | null;
  /** Subsidy year of the round: its end stands in for an unknown last day. */
  readonly year: number;
  readonly withAid: boolean;
  /** A grant that ended before its time. */
  readonly ended: boolean;
};

const later = (one: PlainDate, other: PlainDate): PlainDate =>
  Temporal.PlainDate.compare(one, other) >= 0 ? one : other;

/** Which line of the selection list the file falls under. A grant whose recipient accounts for it or not: both are kept alike. */
export function retentionResult({
  outcome,
  ended,
}: Pick<RetentionFacts, 'outcome' | 'ended'>): RetentionResult {
  if (ended) return 'ended';
  if (outcome === 'refused') return 'refused';
  return outcome === 'declined' ? 'brokenOff' : 'granted';
}

/** Last day on which the file is kept. */
export function retainUntil(rules: Pick<SchemeRules, 'retention'>, facts: RetentionFacts): PlainDate {
  const { grantedYears, refusedYears, abandonedYears } = rules.retention;
  const { decidedOn } = facts;
  if (facts.ended) return decidedOn.add({ years: retentionRules.ended.years });
  if (facts.outcome === 'refused') return decidedOn.add({ years: refusedYears });
  if (facts.outcome === 'declined') return decidedOn.add({ years: abandonedYears });
  const ends = facts.activityEndsOn ?? Temporal.PlainDate.from({ year: facts.year, month: 12, day: 31 });
  const end = later(ends, decidedOn).add({ years: grantedYears });
  return facts.withAid ? later(end, decidedOn.add({ years: aidRetentionYears })) : end;
}
