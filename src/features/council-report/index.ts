/** Front door of the half-yearly report to the council. */
export { proposeCorrection } from './commands/correct.ts';
export { askEdition, makeEdition } from './commands/make.ts';
export { noteTooLong } from './forms.ts';
export { councilReportJobs } from './jobs.ts';
export { publishedEdition, publishedEditions } from './open-data.ts';
export { councilReportPages } from './pages.tsx';
export { isPeriod } from './rules/period.ts';
export { findToldBefore } from './store/editions.ts';
