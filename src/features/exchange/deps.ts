import type { Deps } from '../../platform/deps.ts';

export type ExchangeDeps = Pick<Deps, 'db' | 'clock' | 'config'>;
