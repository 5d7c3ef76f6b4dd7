/** Front door of keeping and destroying: until when a file stays, what holds it, and how it goes. */
export { carryOutLists } from './commands/carry-out.ts';
export { placeHold } from './commands/hold.ts';
export { moveList, proposeList } from './commands/lists.ts';
export type { DossierPart } from './deps.ts';
export { retentionJobs } from './jobs.ts';
export { retentionPages } from './pages.tsx';
export { holdsOnCases } from './personal-data.ts';
export { findDestroyed, listDossiersDue } from './store/dossiers.ts';
export type * from './types.ts';
export { DestroyedCase, keptRow, OwnKept } from './views/parts.tsx';
