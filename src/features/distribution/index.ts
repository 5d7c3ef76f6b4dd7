/** Front door: dividing the money of a round, and its public draw. */
export { runDraws } from './commands/draw.ts';
export { distributionJobs } from './jobs.ts';
export { drawFaultLabels } from './messages.ts';
export { distributionPages } from './pages.tsx';
export { recompute } from './rules/draw.ts';
export { readDrawFile } from './rules/draw-file.ts';
