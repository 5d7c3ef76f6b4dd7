/** What a table may name: wijken, places, organisations that its reader keeps. */
import type { Actor } from '../../../kernel/actor.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { VenueChoice } from '../../activity/index.ts';
import type { Asked } from './whereabouts.ts';

export type Ground = {
  readonly actor: Actor;
  readonly today: PlainDate;
  readonly wijken: readonly { readonly id: Id<'wijk'>; readonly slug: string; readonly name: string }[];
  readonly venues: readonly VenueChoice[];
  /** Those that the reader keeps. */
  readonly organisations: readonly { readonly id: Id<'organisation'>; readonly name: string }[];
  /** For whom the table was sent; null for a steward's list. */
  readonly organisationId: Id<'organisation'> | null;
  /** By line of the file. */
  readonly asked: ReadonlyMap<number, Asked>;
};
