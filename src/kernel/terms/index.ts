/** Legal terms: front door. */
export { type ClockJson, clocks, type ReportJson, reportJson } from './clocks.ts';
export {
  type CountingRule,
  endOfTerm,
  isTooLongForGeneralTermsAct,
  type TermEnd,
  type TermLength,
  type TermUnit,
} from './count.ts';
export { clockNames, explainClock, stateNames } from './explain.ts';
export {
  addWorkingDays,
  type EquatedDays,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  noEquatedDays,
  workingDaysBetween,
} from './holidays.ts';
export { findImpossibleEvents } from './impossible-events.ts';
export { parseTermsInput } from './input.ts';
export {
  equatedDaysByDecree,
  type LegalTerm,
  type LegalTermKind,
  legalTerms,
  penaltyTariff,
  portalNotification,
  type RetentionResult,
  retentionRules,
} from './law.ts';
export { firstPenaltyDay, maxPenaltyDays, penaltyDays, penaltyForDays } from './penalty.ts';
export {
  keepUntil,
  notificationDue,
  notificationState,
  type PaymentStop,
  paymentStop,
  type SingleClock,
  singleClock,
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
