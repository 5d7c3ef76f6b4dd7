/** Front door of imports: calendars and lists from elsewhere. */
export {
  type CommandImport,
  lookAtImport,
  openQuestions,
  runImport,
} from './commands/by-command.ts';
export { groundFor } from './commands/gather.ts';
export type { IntakeDeps, IntakePagesDeps } from './deps.ts';
export { webAddressOf } from './forms.ts';
export { intakeJobs } from './jobs.ts';
export { intakePages } from './pages.ts';
export { importsBegun } from './personal-data.ts';
export { previewText } from './preview-text.ts';
export type { Subject } from './types.ts';
