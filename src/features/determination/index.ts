/** Front door: what the office does after the activities of a grant. */
export { afterActivities, determinationPrefill } from './case-sections.tsx';
export { runAWhile, startRun } from './commands/determine-many.ts';
export { answerQuestion, askMore, judgeAnswer } from './commands/question.ts';
export { sendReminders } from './commands/remind.ts';
export { runSamples } from './commands/sample.ts';
export type { SampleDeps } from './deps.ts';
export { determinationJobs } from './jobs.ts';
export { determinationPages } from './pages.tsx';
export { answersGiven } from './personal-data.ts';
export { recomputeSample } from './rules/sample.ts';
export { readSampleFile, sampleFormat } from './rules/sample-file.ts';
export { destroyQuestionsOf } from './store/questions.ts';
export { sampleFaultLabels } from './words-sample.ts';
export { sampleWork } from './work-items.ts';
