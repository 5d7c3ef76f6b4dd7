import type { Id } from '../../kernel/ids.ts';
import type { Deps } from '../../platform/deps.ts';

export type AccountDeps = Deps & {
  /** Counts reports by where they come from and by story; false: too many for now. */
  readonly mayReport: (client: string | undefined, storyId: Id<'story'>) => Promise<boolean>;
};
