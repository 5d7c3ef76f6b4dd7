import type { Deps } from '../../platform/deps.ts';
import type { Finder } from '../agenda/index.ts';

export type ReportDeps = Deps & { readonly finder: Finder };
