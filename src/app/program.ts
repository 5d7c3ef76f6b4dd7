/** All that is served and all that fills it: what takes long to load, and is not needed to make a database. */
export { createApp } from '../app.ts';
export { seedDemoCityFast } from '../demo/index.ts';
export { noteHead } from '../platform/audit/witness.ts';
export { startJobs } from '../platform/jobs/index.ts';
export { createDeps } from './create-deps.ts';
export { jobsOf } from './jobs.ts';
export { prepareDatabase } from './prepare-database.ts';
