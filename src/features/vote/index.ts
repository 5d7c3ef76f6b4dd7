/** Front door of the residents' vote: its question, its projects and its ballot, until that is fixed. */

export { openVotesBrief, wijkVotesBrief } from './briefs.tsx';
export { hashOf } from './canonical.ts';
export { mayOnVote } from './commands/access.ts';
export { openAndClose } from './commands/clock.ts';
export { withdrawnNumbers } from './commands/freeze.ts';
export { councilPages } from './council/pages.tsx';
export { type ReadBallot, readBallot, type TypedBallot, typedBallot } from './forms/ballot.ts';
export { ideaJobs, ideaPages, ideasSent, ideaWork } from './ideas/index.ts';
export { voteJobs } from './jobs.ts';
export { votePages } from './pages.tsx';
export {
  ballotProblems,
  choiceField,
  type Withdrawn,
} from './rules/ballot-valid.ts';
export { asSeen, firstRules, isAnnounced, mayTakeAgain, takesBallots } from './rules/standing.ts';
export { sayVoters } from './say.ts';
export { settlementPages } from './settlement/pages.tsx';
export { voteStatus } from './status.ts';
export {
  countVotes,
  findCounted,
  findVote,
  getVote,
  listProjects,
  listVotes,
  lockVote,
  type NewProject,
  setCountRefused,
  setVoteStatus,
  type VoteFilter,
} from './store/index.ts';
export { takingPartPages, votesOnCase } from './taking-part/pages.tsx';
export * from './types.ts';
export { BallotFields, type BallotFieldsProps } from './views/ballot-form.tsx';
export { untilWords } from './views/words.ts';
