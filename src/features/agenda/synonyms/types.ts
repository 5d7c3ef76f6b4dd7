import type { Id } from '../../../kernel/ids.ts';

/** Words that mean the same to people who search. */
export type SynonymGroup = {
  readonly id: Id<'synonym_group'>;
  /** As people write them; searching folds them. */
  readonly words: readonly string[];
  /** Why they belong together, or where they come from. */
  readonly note: string | null;
  readonly updatedAt: Date;
  /** Since when searching no longer knows it; null while it does. */
  readonly removedAt: Date | null;
};
