import type { Deps } from '../../platform/deps.ts';
import type { Finder } from '../agenda/index.ts';

export type ExchangeDeps = Pick<Deps, 'db' | 'clock' | 'config'>;
export type ExchangePagesDeps = ExchangeDeps & { readonly finder: Finder };
