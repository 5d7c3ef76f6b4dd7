/** Front door of the result: the count, the published file and why each project won or lost. */
export { countVote } from './commands/count.ts';
export { voteResultJobs } from './jobs.ts';
export { voteResultPages } from './pages/result.tsx';
export { type Explained, explain, type Fate } from './rules/explain.ts';
export { findCount } from './store.ts';
export type { VoteCount } from './types.ts';
export { countWork } from './work-items.ts';
