/** Grants of a budget year by wijk and domain, as the public register counts them. */
import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';

export type Granted = {
  /** Null: of no one wijk. */
  readonly wijkSlug: string | null;
  /** Null: of no one domain. */
  readonly domain: string | null;
  readonly grants: number;
  readonly amountCents: number;
};

/** Of a budget year; both half-years of one ask for the same. */
export const listGranted = keptRead(
  ['grantedTotal', 'round', 'schemeVersion', 'scheme', 'wijk'],
  async (reader: Reader, year: number): Promise<readonly Granted[]> => {
    const rows = await reader
      .selectFrom('publishedGrantTotal')
      .select(['wijkSlug', 'domain'])
      .select(sql<number>`sum(grants)::integer`.as('grants'))
      .select(sql<string>`sum(amount_cents)`.as('amountCents'))
      .where('year', '=', year)
      .groupBy(['wijkSlug', 'domain'])
      .limit(5000)
      .execute();
    return rows.map((row) => ({ ...row, amountCents: Number(row.amountCents) }));
  },
);

/**
 * Inhabitants of the whole city, as the council's newest earmark up to a budget year has them with a source; null without one.
 * Wijken of which no source gives the inhabitants cannot be added up to a city.
 */
export const findCityInhabitants = keptRead(
  ['earmarkDecision'],
  async (reader: Reader, year: number): Promise<number | null> => {
    const row = await reader
      .selectFrom('earmarkDecision')
      .select('cityInhabitants')
      .where('cityInhabitants', 'is not', null)
      .where('year', '<=', year)
      .orderBy('validFrom', 'desc')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.cityInhabitants ?? null;
  },
);
