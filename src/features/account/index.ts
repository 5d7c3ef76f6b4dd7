/** Front door of what a group tells of its grant, and of what the neighbourhood says to it. */
export { agendasSay } from './agenda.ts';
export { wijkStoriesBrief } from './briefs.tsx';
export { type Told, tell } from './commands/tell.ts';
export type { AccountDeps } from './deps.ts';
export { accountJobs } from './jobs.ts';
export { accountPages } from './pages.tsx';
export { storiesTold } from './personal-data.ts';
export type { AgendaSays } from './rules/agenda.ts';
export { saidOf } from './rules/visible.ts';
export { destroyStoryOf } from './store/index.ts';
export { listStories } from './stories.ts';
export type * from './types.ts';
export { storyTasks, storyWork } from './work.ts';
