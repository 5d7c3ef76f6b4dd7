/** Front door of the schemes: policy as data, rounds, and what they say about a case. */
export { readSchemeDocument, type SchemeDocument, writeSchemeDocument } from './document.ts';
export {
  accountabilityLabels,
  applicantKindLabels,
  domainHints,
  domainLabels,
  mandateLabels,
  questionKindLabels,
} from './messages.ts';
export { listCurrentSchemes } from './pages/schemes.tsx';
export { type SchemePagesDeps, schemePages } from './pages.tsx';
export { readRules } from './rules/shape.ts';
export type { PastApplication } from './rules/simulate.ts';
export {
  advanceFor,
  earliestStart,
  figuresOf,
  highestMaximum,
  isExample,
  mandateFor,
  maximumFor,
  questionsOf,
  requiredAnswers,
  roundState,
  startsInPeriod,
  stillInTime,
  tierFor,
} from './rules.ts';
export { shippedNames, shippedScheme } from './shipped.ts';
export * from './store/read.ts';
export * from './types.ts';
export { SchemeCards } from './views/schemes.tsx';
