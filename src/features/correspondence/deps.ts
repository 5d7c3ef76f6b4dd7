import type { Deps } from '../../platform/deps.ts';

/** What this feature needs; a test or the demo may hand over less than the whole program. */
export type CorrespondenceDeps = Pick<Deps, 'config' | 'db' | 'clock' | 'dataVersion' | 'log' | 'pdf'>;
