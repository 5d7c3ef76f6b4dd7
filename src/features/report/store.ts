/**
 * Reads of the public register: everything comes from the views `published_grant` and, for sums of many, from
 * `published_grant_total`; nothing from the tables under them.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { isLang } from '../../kernel/messages.ts';
import { assert } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { likeSafe } from '../../platform/db/like.ts';
import { preparedPerShape } from '../../platform/db/prepared.ts';
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
  titleLang: string | null;
  notifiedOn: string;
};

const finalStatuses: readonly string[] = ['determined', 'closed'];

const toGrant = (row: Row): Grant => ({
  caseNumber: row.caseNumber,
  recipient: row.recipient,
  title: row.title,
  titleLang: isLang(row.titleLang) ? row.titleLang : 'nl',
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

/** What both views can be narrowed by. */
const columns = {
  wijk: 'wijkSlug',
  domain: 'domain',
  scheme: 'schemeSlug',
  year: 'year',
  envelopeId: 'envelopeId',
} as const satisfies Partial<Record<keyof GrantFilter, string>>;

/** By what a question is narrowed down, without the values (see prepared.ts). */
type Narrowed = Readonly<Partial<Record<keyof GrantFilter, boolean>>>;
type Wanted = Readonly<Record<keyof GrantFilter, unknown>>;

const narrowedBy = (filter: GrantFilter): Narrowed =>
  Object.fromEntries(Object.entries(filter).map(([key, wanted]) => [key, wanted !== undefined]));

const wantedBy = (filter: GrantFilter): Wanted => ({
  wijk: filter.wijk,
  domain: filter.domain,
  scheme: filter.scheme,
  year: filter.year,
  envelopeId: filter.envelopeId,
  text: `%${likeSafe(filter.text ?? '')}%`,
});

function narrowing(narrowed: Narrowed, wanted: Wanted): RawBuilder<boolean> {
  const conditions = Object.entries(columns).flatMap(([key, column]) => {
    const by = key as keyof typeof columns;
    return narrowed[by] ? [sql`${sql.ref(column)} = ${wanted[by]}`] : [];
  });
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function matching(reader: Reader, narrowed: Narrowed, wanted: Wanted) {
  const query = reader.selectFrom('publishedGrant').where(narrowing(narrowed, wanted));
  if (!narrowed.text) return query;
  const pattern = sql<string>`${wanted.text}`;
  return query.where((eb) =>
    eb.or([
      eb('recipient', 'ilike', pattern),
      eb('title', 'ilike', pattern),
      eb('caseNumber', 'ilike', pattern),
    ]),
  );
}

type PageShape = {
  readonly narrowed: Narrowed;
  readonly limit: number;
  readonly skips: boolean;
  readonly begins: boolean;
};
type PageValues = Wanted & { readonly offset: number; readonly before: string | null };

const grantPages = preparedPerShape((reader, shape: PageShape, values: PageValues) => {
  let query = matching(reader, shape.narrowed, values).selectAll().$castTo<Row>();
  if (shape.begins) query = query.where('caseNumber', '<', values.before);
  // In the text: what the server knows beforehand it plans once, and a view of six tables takes it a while.
  query = query.orderBy('caseNumber', 'desc').limit(sql.lit(shape.limit));
  return shape.skips ? query.offset(values.offset) : query;
});

/** Newest case first. @param page.limit at most 2,000 */
export async function listGrants(
  reader: Reader,
  filter: GrantFilter,
  page: { readonly limit: number; readonly offset?: number; readonly before?: string },
): Promise<readonly Grant[]> {
  const { offset = 0, before = null } = page;
  const shape = {
    narrowed: narrowedBy(filter),
    limit: Math.min(page.limit, 2000),
    skips: offset > 0,
    begins: before !== null,
  };
  return (await grantPages(reader, shape, { ...wantedBy(filter), offset, before })).map(toGrant);
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
  const row = await matching(reader, {}, wantedBy({}))
    .selectAll()
    .$castTo<Row>()
    .where('caseNumber', '=', caseNumber)
    .executeTakeFirst();
  return row ? toGrant(row) : null;
}

const sum = <Column extends string>(column: Column) =>
  sql<string>`coalesce(sum(${sql.ref(column)}), 0)`.as(column);

/** Words are looked for in each grant; for all else the sums of every round, envelope and wijk are kept. */
const totals = preparedPerShape((reader, narrowed: Narrowed, wanted: Wanted) =>
  narrowed.text
    ? matching(reader, narrowed, wanted).select([sql<string>`count(*)`.as('grants'), sum('amountCents')])
    : reader
        .selectFrom('publishedGrantTotal')
        .where(narrowing(narrowed, wanted))
        .select([sum('grants'), sum('amountCents')]),
);

/** Domains in which something was granted: only those are worth choosing from. In no order. */
export async function grantedDomains(reader: Reader): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom('publishedGrantTotal')
    .select('domain')
    .distinct()
    .where('domain', 'is not', null)
    .where('grants', '>', 0)
    .execute();
  return new Set(rows.flatMap(({ domain }) => domain ?? []));
}

export async function totalsOf(reader: Reader, filter: GrantFilter): Promise<GrantTotals> {
  const [row] = await totals(reader, narrowedBy(filter), wantedBy(filter));
  assert(row, 'a sum is one row');
  return { grants: Number(row.grants), amountCents: Number(row.amountCents) };
}
