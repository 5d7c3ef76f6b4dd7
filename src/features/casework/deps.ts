import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';

/** What the commands of this feature need; the demo city hands over the same with a clock in the past. */
export type CaseDeps = CommandDeps & Pick<Deps, 'config'>;
