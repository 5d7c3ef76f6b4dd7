import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';

/** What the commands of this feature need: the platform's writing part, and the site's own address for letters. */
export type DecisionDeps = CommandDeps & Pick<Deps, 'config'>;
