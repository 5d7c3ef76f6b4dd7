import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';

/** What the commands of this feature need: the database, a clock, files, and the settings for mail and links. */
export type ApplicationDeps = CommandDeps & Pick<Deps, 'config' | 'files'>;
