/** Front door of what the city learns: trials, lessons and complaints. */
export { complaintFigures } from './complaints/figures.ts';
export type { ComplaintFigures } from './complaints/types.ts';
export { complaintWords } from './complaints/words.ts';
export { complaintWork } from './complaints/work-items.ts';
export { learningJobs } from './jobs.ts';
export { listAllLessons, listLessons } from './lessons/store.ts';
export { type Lesson, type LessonKind, lessonKinds, stoppedKinds } from './lessons/types.ts';
export { learningPages } from './pages.ts';
export { wijkProofsBrief } from './proofs/briefs.tsx';
export { proofRows } from './proofs/files.ts';
export { proofStatus } from './proofs/status.ts';
export { listAllProofs, listProofs } from './proofs/store.ts';
export { type Period, type Proof, type ProofInPeriod, proofStatuses } from './proofs/types.ts';
export { questionsSent } from './questions/personal-data.ts';
export { questionWork } from './questions/work-items.ts';
export { complaintsPath, lessonsPath, proofPath } from './words.ts';
