import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';

/** What the commands of this feature need: the platform's writing part, our own account, the site's address in letters. */
export type PaymentDeps = CommandDeps & Pick<Deps, 'config'>;
