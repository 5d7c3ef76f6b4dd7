/** Front door of the places: list, page, rooms, recognition, coverage. */
export { placesBrief, wijkPlacesBrief } from './brief.tsx';
export { claimablePlaces } from './commands/give.ts';
export { locateAddress } from './commands/locate.ts';
export { venueSlug } from './commands/venue.ts';
export type { VenueDeps } from './deps.ts';
export { readVenue } from './forms.ts';
export { venueJobs } from './jobs.ts';
export { venueKind } from './kind.ts';
export { answerLabels, kindLabels as venueKindLabels } from './messages.ts';
export { venuePages } from './pages.tsx';
export { type Located, settleAddress } from './rules/address.ts';
export { missingFunctions } from './rules/coverage.ts';
export { functionLabels } from './rules/criteria.ts';
export { weekdays } from './rules/opening.ts';
export { addressLine, streetLine } from './rules.ts';
export { coverageOfWijken } from './store/coverage.ts';
export * from './types.ts';
export { type CouncilRecognition, recognitionsForCouncils, recognitionTasks } from './work.ts';
