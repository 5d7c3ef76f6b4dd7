/** Front door of imports: calendars and lists from elsewhere. */
export type { IntakeDeps, IntakePagesDeps } from './deps.ts';
export { intakeJobs } from './jobs.ts';
export { intakePages } from './pages.ts';
export { importsBegun } from './personal-data.ts';
