/** All ceilings of a year added up, for the picture of where the money of the city is. */
import { sql } from 'kysely';
import type { Reader } from '../../../platform/db/index.ts';
import type { Balances } from '../types.ts';

/** What the public ceilings of one scheme and domain hold together. */
export type SchemeFlow = {
  readonly scheme: { readonly slug: string; readonly nameNl: string; readonly nameEn: string };
  /** Null where ceilings are for all domains together. */
  readonly domain: string | null;
  readonly ceilings: number;
  /** Is any of the amounts an example? */
  readonly example: boolean;
  readonly balances: Balances;
};

const sumOf = (account: string) => sql<string>`sum(${sql.ref(`envelope.${account}`)})`;

/** By scheme and domain, the largest scheme first: one question, answered from the balances that the ledger keeps. */
export async function listSchemeFlows(reader: Reader, year: number): Promise<readonly SchemeFlow[]> {
  const rows = await reader
    .selectFrom('envelope')
    .innerJoin('round', 'round.id', 'envelope.roundId')
    .innerJoin('schemeVersion as version', 'version.id', 'envelope.schemeVersionId')
    .innerJoin('scheme', 'scheme.id', 'version.schemeId')
    .where('round.year', '=', year)
    .where('version.status', '<>', 'draft')
    .select(['scheme.slug', 'scheme.nameNl', 'scheme.nameEn', 'envelope.domain'])
    .select(({ fn }) => fn.countAll<number>().as('ceilings'))
    .select([
      sql<boolean>`bool_or(envelope.example)`.as('example'),
      sumOf('freeCents').as('freeCents'),
      sumOf('reservedCents').as('reservedCents'),
      sumOf('committedCents').as('committedCents'),
      sumOf('advancedCents').as('advancedCents'),
      sumOf('determinedCents').as('determinedCents'),
    ])
    .groupBy(['scheme.slug', 'scheme.nameNl', 'scheme.nameEn', 'envelope.domain'])
    .orderBy('scheme.slug')
    .orderBy('envelope.domain')
    .execute();
  return rows.map(({ slug, nameNl, nameEn, domain, ceilings, example, ...sums }) => {
    const [freeCents, reservedCents, committedCents, advancedCents, determinedCents] = [
      Number(sums.freeCents),
      Number(sums.reservedCents),
      Number(sums.committedCents),
      Number(sums.advancedCents),
      Number(sums.determinedCents),
    ];
    const publishedCents = freeCents + reservedCents + committedCents + advancedCents + determinedCents;
    return {
      scheme: { slug, nameNl, nameEn },
      domain,
      ceilings,
      example,
      balances: { publishedCents, freeCents, reservedCents, committedCents, advancedCents, determinedCents },
    };
  });
}
