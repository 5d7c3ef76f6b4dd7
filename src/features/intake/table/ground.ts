/** What a table may name: wijken, places, organisations that its reader keeps. */
import type { Actor } from '../../../kernel/actor.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';

export type Ground = {
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly wijken: readonly { readonly id: Id<'wijk'>; readonly slug: string; readonly name: string }[];
  readonly venues: readonly { readonly id: string; readonly name: string; readonly wijkId: string }[];
  /** Those that the reader keeps. */
  readonly organisations: readonly { readonly id: Id<'organisation'>; readonly name: string }[];
  /** For whom the table was sent; null for a steward's list. */
  readonly organisationId: Id<'organisation'> | null;
};
