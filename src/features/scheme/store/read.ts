import { sql } from 'kysely';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Id, isSlug } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { keptRead } from '../../../platform/db/kept-reads.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Predecessor, Round, Scheme, SchemeRules, SchemeVersion } from '../types.ts';

/** More schemes, versions or rounds than a city makes in a century. */
const limit = 2000;

const schemes = (r: Reader) => r.selectFrom('scheme').select(['id', 'slug', 'nameNl', 'nameEn']);
type SchemeRow = { id: string; slug: string; nameNl: string; nameEn: string };

const toScheme = (row: SchemeRow): Scheme => ({
  id: row.id as Id<'scheme'>,
  slug: row.slug,
  name: { nl: row.nameNl, en: row.nameEn },
});

/** All schemes by name. */
export const listSchemes = keptRead(
  ['scheme'],
  async (r): Promise<readonly Scheme[]> =>
    (await schemes(r).orderBy('nameNl').limit(limit).execute()).map(toScheme),
);

export async function findSchemeBySlug(r: Reader, slug: string): Promise<Scheme | null> {
  if (!isSlug(slug)) return null;
  const row = await schemes(r).where('slug', '=', slug).executeTakeFirst();
  return row ? toScheme(row) : null;
}

export async function listPredecessors(r: Reader, schemeId: Id<'scheme'>): Promise<Predecessor[]> {
  const rows = await r
    .selectFrom('schemePredecessor')
    .select(['predecessorId', 'predecessorName', 'source'])
    .where('schemeId', '=', schemeId)
    .orderBy('predecessorName')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    predecessorId: row.predecessorId as Id<'scheme'> | null,
    name: row.predecessorName,
    source: row.source,
  }));
}

/** Of the list of predecessors: it goes up when somebody saves the list. */
export async function predecessorsRevision(r: Reader, schemeId: Id<'scheme'>): Promise<number> {
  const row = await r
    .selectFrom('scheme')
    .select('predecessorsRevision')
    .where('id', '=', schemeId)
    .executeTakeFirstOrThrow();
  return row.predecessorsRevision;
}

const versions = (r: Reader) =>
  r
    .selectFrom('schemeVersion as version')
    .innerJoin('scheme', 'scheme.id', 'version.schemeId')
    .select([
      'version.id',
      'version.schemeId',
      'scheme.slug as schemeSlug',
      'scheme.nameNl',
      'scheme.nameEn',
      'version.number',
      'version.status',
      'version.validFrom',
      'version.validUntil',
      'version.rules',
      'version.revision',
      'version.publishedAt',
    ]);
type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>;

function toVersion({ nameNl, nameEn, ...row }: VersionRow): SchemeVersion {
  return {
    ...row,
    id: row.id as Id<'scheme_version'>,
    schemeId: row.schemeId as Id<'scheme'>,
    name: { nl: nameNl, en: nameEn },
    status: row.status as SchemeVersion['status'],
    // Only commands write this column, and they parse it with schemeRulesSchema first.
    rules: row.rules as unknown as SchemeRules,
  };
}

const versionOf = prepared((r, given: { id: string }) => versions(r).where('version.id', '=', given.id));

export const findVersion = keptRead(
  ['schemeVersion', 'scheme'],
  async (r, id: Id<'scheme_version'>): Promise<SchemeVersion | null> => {
    const [row] = await versionOf(r, { id });
    return row ? toVersion(row) : null;
  },
);

/** @throws AssertionError when there is none */
export async function getVersion(r: Reader, id: Id<'scheme_version'>): Promise<SchemeVersion> {
  const version = await findVersion(r, id);
  assert(version, `There is no scheme version ${id}`);
  return version;
}

/** Holds the row until the transaction ends: two officers cannot save or publish one draft at once. */
export async function lockVersion(tx: Tx, id: Id<'scheme_version'>): Promise<SchemeVersion | null> {
  await tx.selectFrom('schemeVersion').select('id').where('id', '=', id).forUpdate().execute();
  return await findVersion(tx, id);
}

export async function findVersionByNumber(
  r: Reader,
  schemeSlug: string,
  number: number,
): Promise<SchemeVersion | null> {
  if (!isSlug(schemeSlug)) return null;
  const row = await versions(r)
    .where('scheme.slug', '=', schemeSlug)
    .where('version.number', '=', number)
    .executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** All versions of a scheme, newest number first. */
export async function listVersions(r: Reader, schemeId: Id<'scheme'>): Promise<SchemeVersion[]> {
  const rows = await versions(r)
    .where('version.schemeId', '=', schemeId)
    .orderBy('version.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/** Versions of all schemes with this status, by name, newest number first. */
export async function listVersionsByStatus(
  r: Reader,
  status: SchemeVersion['status'],
): Promise<SchemeVersion[]> {
  const rows = await versions(r)
    .where('version.status', '=', status)
    .orderBy('scheme.nameNl')
    .orderBy('version.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toVersion);
}

/** The day on which a round closes, as published or as an outage of ours has moved it (Awb 2:21). */
const lastDay = sql<string>`coalesce(round.extended_until, round.closes_on)`;

const rounds = (r: Reader) =>
  r
    .selectFrom('round')
    .innerJoin('schemeVersion as version', 'version.id', 'round.schemeVersionId')
    .select([
      'round.id',
      'round.schemeVersionId',
      'round.slug',
      'round.nameNl',
      'round.nameEn',
      'round.opensOn',
      lastDay.as('closesOn'),
      'round.year',
      'round.wijkraadId',
      'round.gebiedId',
    ]);
type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['executeTakeFirstOrThrow']>>;

const toRound = ({ nameNl, nameEn, ...row }: RoundRow): Round => ({
  ...row,
  id: row.id as Id<'round'>,
  schemeVersionId: row.schemeVersionId as Id<'scheme_version'>,
  name: { nl: nameNl, en: nameEn },
  wijkraadId: row.wijkraadId as Id<'wijkraad'> | null,
  gebiedId: row.gebiedId as Id<'gebied'> | null,
});

export const findRound = keptRead(
  ['round', 'schemeVersion'],
  async (r, id: Id<'round'>): Promise<Round | null> => {
    const row = await rounds(r).where('round.id', '=', id).executeTakeFirst();
    return row ? toRound(row) : null;
  },
);

/** @throws AssertionError when there is none */
export async function getRound(r: Reader, id: Id<'round'>): Promise<Round> {
  const round = await findRound(r, id);
  assert(round, `There is no round ${id}`);
  return round;
}

/** A round of a published version, by its public address; null for a draft's or withdrawn version's round. */
export async function findRoundBySlug(r: Reader, slug: string): Promise<Round | null> {
  if (!isSlug(slug)) return null;
  const row = await rounds(r)
    .where('round.slug', '=', slug)
    .where('version.status', '=', 'published')
    .executeTakeFirst();
  return row ? toRound(row) : null;
}

/** Rounds of published versions that take applications today, the first to close first. */
export async function listOpenRounds(r: Reader, today: PlainDate): Promise<Round[]> {
  const date = isoDate(today);
  const rows = await rounds(r)
    .where('version.status', '=', 'published')
    .where('round.opensOn', '<=', date)
    .where(lastDay, '>=', date)
    .orderBy(lastDay)
    .orderBy('round.slug')
    .limit(limit)
    .execute();
  return rows.map(toRound);
}

/** All rounds of published versions, newest first. */
export const listRounds = keptRead(['round', 'schemeVersion'], async (r): Promise<readonly Round[]> => {
  const rows = await newestFirst(rounds(r)).where('version.status', '=', 'published').execute();
  return rows.map(toRound);
});

/** The rounds of one version, whatever its status, newest first. */
export async function listRoundsOf(r: Reader, versionId: Id<'scheme_version'>): Promise<Round[]> {
  const rows = await newestFirst(rounds(r)).where('round.schemeVersionId', '=', versionId).execute();
  return rows.map(toRound);
}

const newestFirst = (query: ReturnType<typeof rounds>) =>
  query.orderBy('round.opensOn', 'desc').orderBy('round.slug').limit(limit);

export type ClosingRound = {
  readonly id: Id<'round'>;
  readonly opensOn: string;
  /** As published, before any outage. */
  readonly closesOn: string;
  readonly extendedUntil: string | null;
};

/** Rounds of published versions that close on this day or later, or were kept open until then. */
export async function listClosingRounds(r: Reader, since: PlainDate): Promise<readonly ClosingRound[]> {
  const rows = await r
    .selectFrom('round')
    .innerJoin('schemeVersion as version', 'version.id', 'round.schemeVersionId')
    .select(['round.id', 'round.opensOn', 'round.closesOn', 'round.extendedUntil'])
    .where('version.status', '=', 'published')
    .where(lastDay, '>=', isoDate(since))
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, id: row.id as Id<'round'> }));
}
