/**
 * Reads of the public register: everything comes from the views `published_grant` and, for sums of many, from
 * `published_grant_total`; nothing from the tables under them.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { Grant, GrantFilter, GrantTotals } from './types.ts';

type Row = {
  caseNumber: string;
  year: number;
  schemeSlug: string;
  schemeNameNl: string;
  schemeNameEn: string;
  roundSlug: string;
  wijkSlug: string | null;
  wijkName: string | null;
  domain: string | null;
  outcome: string;
  status: string;
  amountCents: number;
  envelopeId: string;
  recipient: string | null;
  title: string | null;
  notifiedOn: string;
};

const finalStatuses: readonly string[] = ['determined', 'closed'];

const toGrant = (row: Row): Grant => ({
  caseNumber: row.caseNumber,
  recipient: row.recipient,
  title: row.title,
  scheme: { slug: row.schemeSlug, name: { nl: row.schemeNameNl, en: row.schemeNameEn } },
  roundSlug: row.roundSlug,
  year: row.year,
  wijk: row.wijkSlug === null || row.wijkName === null ? null : { slug: row.wijkSlug, name: row.wijkName },
  domain: row.domain,
  outcome: row.outcome === 'partlyGranted' ? 'partlyGranted' : 'granted',
  state: finalStatuses.includes(row.status) ? 'final' : 'granted',
  amountCents: row.amountCents,
  notifiedOn: row.notifiedOn,
  envelopeId: row.envelopeId as Id<'envelope'>,
});

const likeSafe = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** What both views can be narrowed by. */
const columns = {
  wijk: 'wijkSlug',
  domain: 'domain',
  scheme: 'schemeSlug',
  year: 'year',
  envelopeId: 'envelopeId',
} as const satisfies Partial<Record<keyof GrantFilter, string>>;

function narrowing(filter: GrantFilter): RawBuilder<boolean> {
  const conditions = Object.entries(columns).flatMap(([key, column]) => {
    const wanted = filter[key as keyof typeof columns];
    return wanted === undefined ? [] : [sql`${sql.ref(column)} = ${wanted}`];
  });
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function matching(reader: Reader, filter: GrantFilter) {
  const query = reader.selectFrom('publishedGrant').where(narrowing(filter));
  if (filter.text === undefined) return query;
  const pattern = `%${likeSafe(filter.text)}%`;
  return query.where((eb) =>
    eb.or([
      eb('recipient', 'ilike', pattern),
      eb('title', 'ilike', pattern),
      eb('caseNumber', 'ilike', pattern),
    ]),
  );
}

/** Newest case first. @param page.limit at most 2,000 */
export async function listGrants(
  reader: Reader,
  filter: GrantFilter,
  page: { readonly limit: number; readonly offset?: number; readonly before?: string },
): Promise<readonly Grant[]> {
  let query = matching(reader, filter).selectAll().$castTo<Row>();
  if (page.before !== undefined) query = query.where('caseNumber', '<', page.before);
  const rows = await query
    .orderBy('caseNumber', 'desc')
    .limit(Math.min(page.limit, 2000))
    .offset(page.offset ?? 0)
    .execute();
  return rows.map(toGrant);
}

/** All grants of a filter, a batch at a time, so that other requests get their turn. */
export async function* grantBatches(
  reader: Reader,
  filter: GrantFilter,
): AsyncGenerator<readonly Grant[], void> {
  let before: string | undefined;
  for (;;) {
    const batch = await listGrants(reader, filter, {
      limit: 1000,
      ...(before === undefined ? {} : { before }),
    });
    if (batch.length === 0) return;
    yield batch;
    before = batch.at(-1)?.caseNumber;
  }
}

export async function findGrant(reader: Reader, caseNumber: string): Promise<Grant | null> {
  const row = await matching(reader, {})
    .selectAll()
    .$castTo<Row>()
    .where('caseNumber', '=', caseNumber)
    .executeTakeFirst();
  return row ? toGrant(row) : null;
}

const sum = <Column extends string>(column: Column) =>
  sql<string>`coalesce(sum(${sql.ref(column)}), 0)`.as(column);

/** Words are looked for in each grant; for all else the sums of every round, envelope and wijk are kept. */
export async function totalsOf(reader: Reader, filter: GrantFilter): Promise<GrantTotals> {
  const row =
    filter.text === undefined
      ? await reader
          .selectFrom('publishedGrantTotal')
          .where(narrowing(filter))
          .select([sum('grants'), sum('amountCents')])
          .executeTakeFirstOrThrow()
      : await matching(reader, filter)
          .select([sql<number>`count(*)`.as('grants'), sum('amountCents')])
          .executeTakeFirstOrThrow();
  return { grants: Number(row.grants), amountCents: Number(row.amountCents) };
}
