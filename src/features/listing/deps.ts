import type { Actor } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { Deps } from '../../platform/deps.ts';
import type { ListingKinds } from './kind.ts';
import type { Wijken } from './store/wijken.ts';

/** Work of a steward that another feature holds: who says that an organisation is hers, a place that asks recognition. */
export type StewardTask = {
  readonly title: string;
  readonly href: string;
  readonly what: Text;
  readonly since: PlainDate;
  readonly about: 'claim' | 'recognition' | 'story';
  /** The new entry that is judged in the same act. */
  readonly entryId?: Id<'listing'>;
};

export type ListingDeps = Deps & { readonly kinds: ListingKinds };

export type ListingJobsDeps = ListingDeps & {
  readonly tasksOf: (wijken: Wijken, actor?: Actor) => Promise<readonly StewardTask[]>;
};

export type ListingPagesDeps = ListingJobsDeps & {
  /** May one more report come in? Counts it. */
  readonly mayReport: (client: string | undefined, listingId: Id<'listing'>) => Promise<boolean>;
};
