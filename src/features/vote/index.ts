/** Front door of the residents' vote: its question, its projects and its ballot, until that is fixed. */
export { voteStatus } from './status.ts';
export type * from './types.ts';
export { frozenBallotSchema, voteRulesSchema } from './types.ts';
