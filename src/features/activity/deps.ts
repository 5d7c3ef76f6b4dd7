import type { Deps } from '../../platform/deps.ts';

export type ActivityDeps = Pick<Deps, 'db' | 'clock' | 'dataVersion' | 'config' | 'log'>;
