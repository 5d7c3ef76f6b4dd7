/** Front door of the ballot box: what the count reads of it, and what runs by itself. Nothing here names a voter. */

export { type Cast, type CastInput, castBallot } from './commands/cast.ts';
export { letterHash } from './hashes.ts';
export { ballotBoxJobs } from './jobs.ts';
export { ballotBoxPages } from './pages.tsx';
export { codeBytes, letterCode } from './rules/letter-code.ts';
export { formToken, readReceipt, tokenBytes } from './rules/receipt.ts';
export { countBallots, countSheets, findBallot, listBallots, turnoutOf } from './store/index.ts';
export type { Ballot, SheetStatus, Turnout, VotingRight, Way } from './types.ts';
