/** Front door of what the social map lists: status, history, moderation, freshness, search. */
export * from './commands/judge.ts';
export * from './commands/save.ts';
export * from './kind.ts';
export { listingRefusals } from './messages.ts';
export { isTrusted, sourceOf } from './rules.ts';
export { fold } from './search/fold.ts';
export { listingStatus } from './status.ts';
export * from './store/listings.ts';
export * from './types.ts';
