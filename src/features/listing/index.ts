/** Front door of what the social map lists: status, history, moderation, freshness, search. */
export { loadAgeing } from './ageing/store.ts';
export { verdictOn } from './briefs.tsx';
export { confirmHeld } from './commands/confirm.ts';
export * from './commands/judge.ts';
export { moveWithReason, stopListing } from './commands/move.ts';
export { reportMistake } from './commands/report.ts';
export * from './commands/save.ts';
export type { ListingDeps, ListingJobsDeps, ListingPagesDeps, StewardTask } from './deps.ts';
export { type Difference, differencesOf, type Fact } from './differences.ts';
export { readRevision, readStop } from './forms.ts';
export { type AgeingPolicy, type AgeingRule, confirmedBefore, freshnessOf } from './freshness.ts';
export { listingJobs } from './jobs.ts';
export * from './kind.ts';
export { judgedBefore } from './pages/things.ts';
export { listingPages } from './pages.ts';
export { entriesMade } from './personal-data.ts';
export { actsAsSteward, isClosed, isTrusted, mayKeep, sourceOf, stewardedWijken } from './rules.ts';
export { fold } from './search/fold.ts';
export { listingStatus } from './status.ts';
export { freshnessOfWijken } from './store/freshness.ts';
export { isKnownOrganisation } from './store/known.ts';
export * from './store/listings.ts';
export { writeSearchEntry } from './store/search-entries.ts';
export * from './store/signed-links.ts';
export { inWijken, type Wijken } from './store/wijken.ts';
export { keepersOf, type Outcome, tell } from './tell/tell.ts';
export * from './types.ts';
export {
  ChangedMeanwhile,
  Differences,
  dateWords,
  FadedMark,
  fadedText,
  ListingFoot,
} from './views/parts.tsx';
