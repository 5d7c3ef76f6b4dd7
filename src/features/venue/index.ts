/** Front door of the places: list, page, rooms, recognition, coverage. */
export { placesBrief, wijkPlacesBrief } from './brief.tsx';
export type { VenueDeps } from './deps.ts';
export { venueJobs } from './jobs.ts';
export { venueKind } from './kind.ts';
export { answerLabels } from './messages.ts';
export { venuePages } from './pages.tsx';
export { functionLabels } from './rules/criteria.ts';
export { addressLine, streetLine } from './rules.ts';
export * from './types.ts';
