/** Front door: dividing the money of a round, and its public draw. */
export { type DistributionBrief, distributionBriefs } from './brief.ts';
export { runDraws } from './commands/draw.ts';
export { scoreApplication } from './commands/score.ts';
export { distributionJobs } from './jobs.ts';
export { drawFaultLabels } from './messages.ts';
export { distributionPages } from './pages.tsx';
export { commitmentOf, isHash, recompute } from './rules/draw.ts';
export { readDrawFile } from './rules/draw-file.ts';
export { destroyScoresOn } from './store/scores.ts';
export { CaseNumbers, Check, Commitment, Hash, Listed, Part, Secret } from './views/public-draw.tsx';
export { publicDrawWords } from './views/public-draw-words.ts';
