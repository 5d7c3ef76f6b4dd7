/** Earmarks as recorded, and what the ceilings of a year say of their use. */
import { sql } from 'kysely';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Reader, Tx } from '../../platform/db/index.ts';
import type { Earmark, EarmarkLine, Field, SplitKey, Use, Waiting, Weight } from './types.ts';

const lineColumns = [
  'name',
  'domain',
  'baseCents',
  'percentLeast',
  'percentMost',
  'source',
  'toVerify',
] as const;

export type RecordedEarmark = Earmark & { readonly byName: string | null; readonly recordedAt: Date };

function decisionsOf(r: Reader, year: number) {
  return r
    .selectFrom('earmarkDecision as decision')
    .leftJoin('person', 'person.id', 'decision.recordedByPersonId')
    .select([
      'decision.id',
      'decision.year',
      'decision.number',
      'decision.document',
      'decision.decidedOn',
      'decision.validFrom',
      'decision.splitKey',
      'decision.cityInhabitants',
      'decision.inhabitantsSource',
      'decision.reason',
      'decision.recordedAt',
      'person.name as byName',
    ])
    .where('decision.year', '=', year)
    .orderBy('decision.number', 'desc')
    .limit(200)
    .execute();
}

function linesOf(r: Reader, year: number) {
  return r
    .selectFrom('earmarkLine as line')
    .innerJoin('earmarkDecision as decision', 'decision.id', 'line.earmarkId')
    .select(lineColumns.map((name) => `line.${name}` as const))
    .select('line.earmarkId')
    .where('decision.year', '=', year)
    .orderBy('line.position')
    .execute();
}

function weightsOf(r: Reader, year: number) {
  return (
    r
      .selectFrom('earmarkWeight')
      .innerJoin('earmarkDecision as decision', 'decision.id', 'earmarkWeight.earmarkId')
      .innerJoin('wijk', 'wijk.id', 'earmarkWeight.wijkId')
      .select(['earmarkWeight.earmarkId', 'earmarkWeight.wijkId', 'earmarkWeight.weight'])
      .where('decision.year', '=', year)
      // The order decides who gets the last cent, so it is one that stays.
      .orderBy(sql`wijk.slug collate "C"`)
      .execute()
  );
}

const toLine = ({
  domain,
  ...row
}: Omit<EarmarkLine, 'domain'> & { domain: string | null }): EarmarkLine => ({
  ...row,
  domain: domain as Field | null,
});

/** All that was recorded of a year, the newest first. At most 200. */
export async function listEarmarks(r: Reader, year: number): Promise<readonly RecordedEarmark[]> {
  const [decisions, lines, weights] = await Promise.all([
    decisionsOf(r, year),
    linesOf(r, year),
    weightsOf(r, year),
  ]);
  const linesById = Map.groupBy(lines, ({ earmarkId }) => earmarkId);
  const weightsById = Map.groupBy(weights, ({ earmarkId }) => earmarkId);
  return decisions.map(({ id, splitKey, ...row }) => ({
    ...row,
    splitKey: splitKey as SplitKey,
    lines: (linesById.get(id) ?? []).map(({ earmarkId: _, ...line }) => toLine(line)),
    weights: (weightsById.get(id) ?? []).map(
      ({ wijkId, weight }): Weight => ({ wijkId: wijkId as Id<'wijk'>, weight }),
    ),
  }));
}

/** Years of which one was recorded, newest first. */
export async function listEarmarkYears(r: Reader): Promise<readonly number[]> {
  const rows = await r
    .selectFrom('earmarkDecision')
    .select('year')
    .distinct()
    .orderBy('year', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ year }) => year);
}

/** @throws unique violation when another recorded one of this year at the same time */
export async function insertEarmark(
  tx: Tx,
  { lines, weights, ...decision }: Earmark,
  recorded: { readonly recordedByPersonId: Id<'person'> | null; readonly recordedAt: Date },
): Promise<void> {
  const earmarkId = newId<'earmark_decision'>();
  await tx
    .insertInto('earmarkDecision')
    .values({ id: earmarkId, ...decision, ...recorded })
    .execute();
  await tx
    .insertInto('earmarkLine')
    .values(lines.map((line, at) => ({ earmarkId, position: at + 1, ...line })))
    .execute();
  if (weights.length > 0)
    await tx
      .insertInto('earmarkWeight')
      .values(weights.map((weight) => ({ earmarkId, ...weight })))
      .execute();
}

/** Envelopes of a year that everybody may see: those of schemes that are or were in force. */
const envelopesOf = (r: Reader, year: number) =>
  r
    .selectFrom('envelope')
    .innerJoin('round', 'round.id', 'envelope.roundId')
    .innerJoin('schemeVersion as version', 'version.id', 'envelope.schemeVersionId')
    .where('round.year', '=', year)
    .where('version.status', '<>', 'draft');

const domainOfUse = sql<string>`coalesce(envelope.domain, envelope_use.domain, 'undivided')`;

/** What was granted from the ceilings of a year; the domain is the ceiling's, else that of the case. */
export async function listUses(r: Reader, year: number): Promise<readonly Use[]> {
  const rows = await envelopesOf(r, year)
    .innerJoin('envelopeUse', 'envelopeUse.envelopeId', 'envelope.id')
    .select(['envelopeUse.wijkId', domainOfUse.as('domain')])
    .select(({ fn }) => fn.sum<string>('envelopeUse.usedCents').as('usedCents'))
    .groupBy(['envelopeUse.wijkId', domainOfUse])
    .execute();
  return rows.map(({ wijkId, domain, usedCents }) => ({
    wijkId: wijkId as Id<'wijk'> | null,
    domain,
    usedCents: Number(usedCents),
  }));
}

/** What the ceilings of a year hold that is not granted yet, by their domain. */
export async function listWaiting(r: Reader, year: number): Promise<readonly Waiting[]> {
  const rows = await envelopesOf(r, year)
    .select(sql<string>`coalesce(envelope.domain, 'undivided')`.as('domain'))
    .select(sql<string>`sum(envelope.free_cents + envelope.reserved_cents)`.as('waitingCents'))
    .groupBy(sql`coalesce(envelope.domain, 'undivided')`)
    .execute();
  return rows.map(({ domain, waitingCents }) => ({ domain, waitingCents: Number(waitingCents) }));
}

export type UseOfEnvelope = Use & { readonly envelopeId: Id<'envelope'> };

/** The same, ceiling by ceiling, narrowed down; the largest first. At most 1,000. */
export async function listUsesByEnvelope(
  r: Reader,
  year: number,
  only: { readonly domain: string | null; readonly wijkId: Id<'wijk'> | null },
): Promise<readonly UseOfEnvelope[]> {
  const rows = await envelopesOf(r, year)
    .innerJoin('envelopeUse', 'envelopeUse.envelopeId', 'envelope.id')
    .select(['envelope.id', 'envelopeUse.wijkId', domainOfUse.as('domain'), 'envelopeUse.usedCents'])
    .where(only.domain === null ? sql<boolean>`true` : sql<boolean>`${domainOfUse} = ${only.domain}`)
    .where(only.wijkId === null ? sql<boolean>`true` : sql<boolean>`envelope_use.wijk_id = ${only.wijkId}`)
    .orderBy('envelopeUse.usedCents', 'desc')
    .orderBy('envelope.id')
    .limit(1000)
    .execute();
  return rows.map(({ id, wijkId, domain, usedCents }) => ({
    envelopeId: id as Id<'envelope'>,
    wijkId: wijkId as Id<'wijk'> | null,
    domain,
    usedCents,
  }));
}
