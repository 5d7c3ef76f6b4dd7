/** SQL of what people said: append-only. The newest entry of an occurrence holds. */

import { sql } from 'kysely';
import { isoDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type {
  ConfirmationAnswer,
  Confirmed,
  Evidence,
  EvidenceVia,
  OccurrenceKey,
  Period,
  SaidOfTime,
} from '../types.ts';

const columns = [
  'id',
  'activityId',
  'seriesId',
  'originalOn',
  'heldOn',
  'tookPlace',
  'band',
  'madeAt',
  'madeVia',
] as const;

/** Who said it, and how. */
export type Witness = {
  readonly via: EvidenceVia;
  readonly personId: Id<'person'> | null;
  readonly linkId: string | null;
  readonly at: Date;
};

export type NewEvidence = Omit<Evidence, 'id' | 'madeAt' | 'madeVia'> & {
  readonly witness: Witness;
  /** The entry that this one corrects. */
  readonly corrects: Evidence['id'] | null;
};

/** As many as are given, in one statement. */
export async function insertEvidence(tx: Tx, entries: readonly NewEvidence[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('occurrenceEvidence')
    .values(
      entries.map(({ witness, ...entry }) => ({
        ...entry,
        id: newId(),
        madeAt: witness.at,
        madeVia: witness.via,
        madeByPersonId: witness.personId,
        linkId: witness.linkId,
      })),
    )
    .execute();
}

/** The newest entry of each occurrence of these activities. The view `current_evidence` cannot be entered by activity; a series belongs to one, so this finds the same. */
const currentOf = (reader: Reader, activityIds: readonly string[]) =>
  reader
    .selectFrom('occurrenceEvidence')
    .distinctOn(['seriesId', 'originalOn'])
    .select(columns)
    .where('activityId', 'in', activityIds)
    .orderBy('seriesId')
    .orderBy('originalOn')
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc');

const isoLength = 10;

/** Each time as the day on which it was held and the day of the series, both ISO dates. */
const timesIn = (days: string): readonly Pick<Confirmed, 'heldOn' | 'originalOn'>[] =>
  Array.from({ length: days.length / (2 * isoLength) }, (_, n) => {
    const at = n * 2 * isoLength;
    return {
      heldOn: days.slice(at, at + isoLength),
      originalOn: days.slice(at + isoLength, at + 2 * isoLength),
    };
  });
const timesText = sql<string>`string_agg(held_on::text || original_on::text, '' order by held_on, original_on)`;

/**
 * What took place, by the day on which it was held. A year of a network is thousands of times, and a row for each would cost
 * more than all that is done with them: so a row a series, its days in one text.
 */
export async function listConfirmed(
  reader: Reader,
  activityIds: readonly string[],
  { from, until }: Period,
): Promise<readonly Confirmed[]> {
  if (activityIds.length === 0) return [];
  const rows = await reader
    .selectFrom(currentOf(reader, activityIds).as('current'))
    .select(['activityId', 'seriesId', timesText.as('days')])
    .where('tookPlace', '=', true)
    .where('heldOn', '>=', isoDate(from))
    .where('heldOn', '<', isoDate(until))
    .groupBy(['activityId', 'seriesId'])
    .limit(100_000)
    .execute();
  return rows.flatMap(({ activityId, seriesId, days }) =>
    timesIn(days).map((time) => ({
      activityId: activityId as Confirmed['activityId'],
      seriesId: seriesId as Confirmed['seriesId'],
      ...time,
    })),
  );
}

/**
 * What was said of each time held in `[from, until)`, and no more than counting needs: so a row for each answer about a series,
 * its days in one text.
 */
export async function listSaid(
  reader: Reader,
  activityIds: readonly string[],
  { from, until }: Period,
): Promise<readonly SaidOfTime[]> {
  if (activityIds.length === 0) return [];
  const rows = await reader
    .selectFrom(currentOf(reader, activityIds).as('current'))
    .select(['activityId', 'seriesId', 'tookPlace', 'band', timesText.as('days')])
    .where('heldOn', '>=', isoDate(from))
    .where('heldOn', '<', isoDate(until))
    .groupBy(['activityId', 'seriesId', 'tookPlace', 'band'])
    .limit(100_000)
    .$castTo<Omit<SaidOfTime, 'heldOn' | 'originalOn'> & { readonly days: string }>()
    .execute();
  return rows.flatMap(({ days, ...said }) => timesIn(days).map((time) => ({ ...said, ...time })));
}

/** What holds now of these activities, by the day on which it was held, in `[from, until)`. */
export async function listEvidence(
  reader: Reader,
  activityIds: readonly string[],
  { from, until }: Period,
): Promise<readonly Evidence[]> {
  if (activityIds.length === 0) return [];
  return await reader
    .selectFrom(currentOf(reader, activityIds).as('current'))
    .selectAll()
    .where('heldOn', '>=', isoDate(from))
    .where('heldOn', '<', isoDate(until))
    .orderBy('heldOn')
    .limit(100_000)
    .$castTo<Evidence>()
    .execute();
}

export async function findEvidence(reader: Reader, key: OccurrenceKey): Promise<Evidence | null> {
  const row = await reader
    .selectFrom('currentEvidence')
    .select(columns)
    .where('seriesId', '=', key.seriesId)
    .where('originalOn', '=', key.originalOn)
    .$castTo<Evidence>()
    .executeTakeFirst();
  return row ?? null;
}

/** Holds the activity, so that two answers about one time come one after the other. */
export async function lockActivity(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('activity').select('id').where('id', '=', id).forUpdate().execute();
}

export async function insertConfirmation(
  tx: Tx,
  activityId: string,
  answer: ConfirmationAnswer,
  witness: Witness,
): Promise<void> {
  await tx
    .insertInto('activityConfirmation')
    .values({
      id: newId(),
      activityId,
      answer,
      madeAt: witness.at,
      madeVia: witness.via,
      madeByPersonId: witness.personId,
      linkId: witness.linkId,
    })
    .execute();
}

export type Said = {
  readonly title: unknown;
  readonly madeAt: Date;
  readonly what: 'evidence' | 'confirmation';
};

/** What this person wrote down herself, newest first; what came by a link has no person. */
export async function listSaidBy(reader: Reader, personId: Id<'person'>): Promise<readonly Said[]> {
  const of = async (table: 'occurrenceEvidence' | 'activityConfirmation', what: Said['what']) => {
    const rows = await reader
      .selectFrom(table)
      .innerJoin('activity', 'activity.id', `${table}.activityId`)
      .select(['activity.title', `${table}.madeAt`])
      .where(`${table}.madeByPersonId`, '=', personId)
      .orderBy(`${table}.madeAt`, 'desc')
      .limit(500)
      .execute();
    return rows.map((row) => ({ ...row, what }));
  };
  const said = [
    ...(await of('occurrenceEvidence', 'evidence')),
    ...(await of('activityConfirmation', 'confirmation')),
  ];
  return said.sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}
