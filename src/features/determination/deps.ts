import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Sealer } from '../../platform/seal.ts';

/** What commands that write letters need: the platform's writing part, and the site's own address. */
export type LetterDeps = CommandDeps & Pick<Deps, 'config'>;
export type QuestionDeps = LetterDeps & Pick<Deps, 'files'>;
export type SampleDeps = LetterDeps & { readonly sealer: Sealer };
