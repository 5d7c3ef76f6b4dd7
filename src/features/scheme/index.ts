/** Front door of the schemes: policy as data, rounds, and what they say about a case. */
export { readYaml, type SchemeDocument, writeYaml } from './document.ts';
export { listEvaluations, type SchemeEvaluation } from './evaluations.ts';
export { schemesYaml } from './files.ts';
export {
  accountabilityLabels,
  applicantKindLabels,
  domainHints,
  domainLabels,
  methodLabels,
} from './messages.ts';
export { listCurrentSchemes } from './pages/schemes.tsx';
export { type SchemePagesDeps, schemePages } from './pages.tsx';
export { coversWijk } from './rules/round-area.ts';
export type { PastApplication } from './rules/simulate.ts';
export {
  advanceFor,
  drawDaysOf,
  equalParts,
  highestMaximum,
  laterInstalments,
  mandateFor,
  maximumFor,
  obligationsFor,
  questionsOf,
  requiredAnswers,
  reservesWhenComplete,
  roundState,
  takesApplicant,
  tierFor,
} from './rules.ts';
export { yearAhead } from './seed/years.ts';
export { shippedScheme } from './shipped.ts';
export * from './store/read.ts';
export { saveExtension } from './store/write.ts';
export * from './types.ts';
export { SchemeCards } from './views/scheme-cards.tsx';
export { evaluationWork } from './work-items.ts';
