/** Legal terms: front door. */
export { type BudgetProviso, budgetProviso, type ProvisoState } from './budget-proviso.ts';
export { type ClockJson, clocks, type ReportJson, reportJson } from './clocks.ts';
export { type CountingRule, endOfTerm, type TermEnd, type TermLength, type TermUnit } from './count.ts';
export { clockNames, explainClock } from './explain.ts';
export { addWorkingDays, type EquatedDays, holidaysOf, nextWorkingDay } from './holidays.ts';
export { parseTermsInput } from './input.ts';
export {
  type ArchiveAction,
  equatedDaysByDecree,
  type LegalTerm,
  type LegalTermKind,
  legalTerms,
  penaltyTariff,
  type RetentionResult,
  type RetentionRule,
  retentionRules,
  roundEnd,
} from './law.ts';
export {
  type EndedPenalty,
  endedPenalty,
  maxPenaltyDays,
  penaltyForDays,
  penaltyPayment,
} from './penalty.ts';
export {
  keepUntil,
  lastDayOf,
  movedByOutages,
  notificationDue,
  type OutageSpan,
  type PaymentStop,
  paymentStop,
  type SingleClock,
} from './single-clocks.ts';
export { suspensionRules } from './suspensions.ts';
export type {
  CaseEvent,
  Clock,
  ClockKind,
  ClockReport,
  ClockState,
  DecisionTerm,
  EventType,
  Outcome,
  SuspendableClock,
  SuspensionReason,
  TermsInput,
} from './types.ts';
