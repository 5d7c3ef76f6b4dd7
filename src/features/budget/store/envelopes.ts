/** Rows of envelopes, and what pages show beside them: round, scheme and area. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Balances, Envelope, EnvelopeOverview } from '../types.ts';

const envelopeColumns = [
  'envelope.id',
  'envelope.schemeVersionId',
  'envelope.roundId',
  'envelope.gebiedId',
  'envelope.wijkraadId',
  'envelope.wijkId',
  'envelope.domain',
  'envelope.name',
  'envelope.example',
  'envelope.freeCents',
  'envelope.reservedCents',
  'envelope.committedCents',
  'envelope.advancedCents',
  'envelope.determinedCents',
] as const;

type EnvelopeRow = {
  id: string;
  schemeVersionId: string;
  roundId: string;
  gebiedId: string | null;
  wijkraadId: string | null;
  wijkId: string | null;
  domain: string | null;
  name: string;
  example: boolean;
  freeCents: number;
  reservedCents: number;
  committedCents: number;
  advancedCents: number;
  determinedCents: number;
};

function toBalances(row: EnvelopeRow): Balances {
  const { freeCents, reservedCents, committedCents, advancedCents, determinedCents } = row;
  const publishedCents = freeCents + reservedCents + committedCents + advancedCents + determinedCents;
  return { publishedCents, freeCents, reservedCents, committedCents, advancedCents, determinedCents };
}

export function toEnvelope(row: EnvelopeRow): Envelope {
  return {
    id: row.id as Id<'envelope'>,
    schemeVersionId: row.schemeVersionId as Id<'scheme_version'>,
    roundId: row.roundId as Id<'round'>,
    gebiedId: row.gebiedId as Id<'gebied'> | null,
    wijkraadId: row.wijkraadId as Id<'wijkraad'> | null,
    wijkId: row.wijkId as Id<'wijk'> | null,
    domain: row.domain,
    name: row.name,
    example: row.example,
    balances: toBalances(row),
  };
}

const envelopes = (reader: Reader) => reader.selectFrom('envelope').select(envelopeColumns);

const envelopeOf = prepared((r, given: { id: string }) => envelopes(r).where('id', '=', given.id));
/** Its key stays: a full lock would wait for everyone who has just named this envelope, and two of those for each other. */
const heldEnvelope = prepared((r, given: { id: string }) =>
  envelopes(r).where('id', '=', given.id).forNoKeyUpdate(),
);

export async function findEnvelope(reader: Reader, id: Id<'envelope'>): Promise<Envelope | null> {
  const [row] = await envelopeOf(reader, { id });
  return row ? toEnvelope(row) : null;
}

export async function getEnvelope(reader: Reader, id: Id<'envelope'>): Promise<Envelope> {
  const envelope = await findEnvelope(reader, id);
  assert(envelope, `no envelope ${id}`);
  return envelope;
}

/** The envelope row, locked until the transaction ends: who reads it so decides on numbers that stay true. */
export async function lockEnvelope(tx: Tx, id: Id<'envelope'>): Promise<Envelope> {
  const [row] = await heldEnvelope(tx, { id });
  assert(row, `no envelope ${id}`);
  return toEnvelope(row);
}

/** Every envelope row, one snapshot; only for recounting the ledger. */
export async function listAllEnvelopes(reader: Reader): Promise<readonly Envelope[]> {
  return (await envelopes(reader).orderBy('id').execute()).map(toEnvelope);
}

export async function listEnvelopesOfRound(
  reader: Reader,
  roundId: Id<'round'>,
): Promise<readonly Envelope[]> {
  const rows = await envelopes(reader).where('roundId', '=', roundId).orderBy('name').limit(2000).execute();
  return rows.map(toEnvelope);
}

type WijkIds = { readonly id: string; readonly wijkraadId: string | null; readonly gebiedId: string };

function coversWijk(wijk: WijkIds) {
  return sql<boolean>`(envelope.wijk_id = ${wijk.id} or envelope.wijkraad_id = ${wijk.wijkraadId} or envelope.gebied_id = ${wijk.gebiedId}
    or num_nonnulls(envelope.wijk_id, envelope.wijkraad_id, envelope.gebied_id) = 0)`;
}

function liesWithin({ gebiedIds, wijkraadIds, wijkIds }: Within) {
  return sql<boolean>`(envelope.wijk_id = any(${[...wijkIds]}::uuid[]) or envelope.wijkraad_id = any(${[...wijkraadIds]}::uuid[])
    or envelope.gebied_id = any(${[...gebiedIds]}::uuid[]))`;
}

export type NewEnvelope = Omit<Envelope, 'balances'>;

export async function insertEnvelopes(tx: Tx, envelopes: readonly NewEnvelope[]): Promise<void> {
  if (envelopes.length > 0)
    await tx
      .insertInto('envelope')
      .values([...envelopes])
      .execute();
}

export async function insertEnvelope(tx: Tx, envelope: NewEnvelope): Promise<void> {
  await insertEnvelopes(tx, [envelope]);
}

/** Envelopes of a place itself, and of what lies in it; none of the city as a whole. */
export type Within = {
  readonly gebiedIds: readonly Id<'gebied'>[];
  readonly wijkraadIds: readonly Id<'wijkraad'>[];
  readonly wijkIds: readonly Id<'wijk'>[];
};

export type OverviewFilter = {
  readonly wijk?: WijkIds;
  readonly within?: Within;
  readonly ids?: readonly Id<'envelope'>[];
  readonly year?: number;
  readonly roundSlug?: string;
  readonly limit?: number;
  readonly offset?: number;
};

/** Envelopes of schemes that are or were in force: a draft scheme has no public ceiling yet. */
const overviews = (reader: Reader) =>
  reader
    .selectFrom('envelope')
    .innerJoin('round', 'round.id', 'envelope.roundId')
    .innerJoin('schemeVersion as version', 'version.id', 'envelope.schemeVersionId')
    .innerJoin('scheme', 'scheme.id', 'version.schemeId')
    .leftJoin('wijk', 'wijk.id', 'envelope.wijkId')
    .leftJoin('wijkraad', 'wijkraad.id', 'envelope.wijkraadId')
    .leftJoin('gebied', 'gebied.id', 'envelope.gebiedId')
    .where('version.status', '<>', 'draft');

const overviewColumns = [
  ...envelopeColumns,
  'round.slug as roundSlug',
  'round.nameNl as roundNameNl',
  'round.nameEn as roundNameEn',
  'round.year',
  'round.opensOn',
  'scheme.slug as schemeSlug',
  'scheme.nameNl as schemeNameNl',
  'scheme.nameEn as schemeNameEn',
  'wijk.name as wijkName',
  'wijk.slug as wijkSlug',
  'wijkraad.name as wijkraadName',
  'wijkraad.slug as wijkraadSlug',
  'wijkraad.kind as wijkraadKind',
  'gebied.name as gebiedName',
  'gebied.slug as gebiedSlug',
] as const;

const ordered = (reader: Reader) =>
  overviews(reader)
    .select(overviewColumns)
    .select((eb) => eb.fn.coalesce('round.extendedUntil', 'round.closesOn').as('closesOn'))
    .orderBy('round.year', 'desc')
    .orderBy('round.opensOn', 'desc')
    .orderBy('round.slug')
    .orderBy('envelope.domain')
    .orderBy((eb) => eb.fn.coalesce('wijk.name', 'wijkraad.name', 'gebied.name'));
type OverviewRow = Awaited<ReturnType<ReturnType<typeof ordered>['executeTakeFirstOrThrow']>>;

function areaOf(row: OverviewRow): EnvelopeOverview['area'] {
  if (row.wijkName !== null) return { kind: 'wijk', name: row.wijkName, slug: row.wijkSlug ?? '' };
  if (row.wijkraadName !== null) {
    const council = row.wijkraadKind === 'dorpsraad' ? 'dorpsraad' : 'wijkraad';
    return { kind: council, name: row.wijkraadName, slug: row.wijkraadSlug ?? '' };
  }
  if (row.gebiedName !== null) return { kind: 'gebied', name: row.gebiedName, slug: row.gebiedSlug ?? '' };
  return { kind: 'city', name: null, slug: null };
}

const toOverview = (row: OverviewRow): EnvelopeOverview => ({
  envelope: toEnvelope(row),
  round: {
    slug: row.roundSlug,
    name: { nl: row.roundNameNl, en: row.roundNameEn },
    year: row.year,
    opensOn: row.opensOn,
    closesOn: row.closesOn,
  },
  scheme: { slug: row.schemeSlug, name: { nl: row.schemeNameNl, en: row.schemeNameEn } },
  area: areaOf(row),
});

export async function findOverview(reader: Reader, id: Id<'envelope'>): Promise<EnvelopeOverview | null> {
  const row = await ordered(reader).where('envelope.id', '=', id).executeTakeFirst();
  return row ? toOverview(row) : null;
}

function matching(filter: OverviewFilter) {
  const conditions = [
    ...(filter.year === undefined ? [] : [sql<boolean>`round.year = ${filter.year}`]),
    ...(filter.roundSlug === undefined ? [] : [sql<boolean>`round.slug = ${filter.roundSlug}`]),
    ...(filter.wijk ? [coversWijk(filter.wijk)] : []),
    ...(filter.within ? [liesWithin(filter.within)] : []),
    ...(filter.ids ? [sql<boolean>`envelope.id = any(${[...filter.ids]}::uuid[])`] : []),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Newest year first; within a round by domain and area. At most 1,000; default 500. */
export async function listOverviews(
  reader: Reader,
  filter: OverviewFilter = {},
): Promise<readonly EnvelopeOverview[]> {
  const rows = await ordered(reader)
    .where(matching(filter))
    .limit(Math.min(filter.limit ?? 500, 1000))
    .offset(filter.offset ?? 0)
    .execute();
  return rows.map(toOverview);
}

export async function countOverviews(reader: Reader, filter: OverviewFilter = {}): Promise<number> {
  const row = await overviews(reader)
    .where(matching(filter))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Subsidy years that have a public ceiling, newest first. */
export async function listYears(reader: Reader): Promise<readonly number[]> {
  const rows = await overviews(reader)
    .select('round.year')
    .distinct()
    .orderBy('round.year', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => row.year);
}
