/** Front door of the schemes: policy as data, rounds, and what they say about a case. */
export {
  accountabilityLabels,
  applicantKindLabels,
  domainHints,
  domainLabels,
  mandateLabels,
  questionKindLabels,
} from './messages.ts';
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
export * from './store/read.ts';
export * from './types.ts';
