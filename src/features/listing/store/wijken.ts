/** SQL of the part of the city that a steward looks after. */
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';

/** Null: the whole city. A null among them: what belongs to no wijk, such as a network around a theme. */
export type Wijken = readonly (Id<'wijk'> | null)[] | null;

/** Does the row of `listing` in this query lie there? */
export function inWijken(wijken: Wijken): RawBuilder<boolean> {
  if (wijken === null) return sql`true`;
  const named = sql<boolean>`listing.wijk_id = any(${wijken.filter((id) => id !== null).map(String)}::uuid[])`;
  return wijken.includes(null) ? sql`(${named} or listing.wijk_id is null)` : named;
}
