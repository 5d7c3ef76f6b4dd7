/** SQL of recognitions. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { PublicRecognition, Recognition, RecognitionKind, WaitingRecognition } from '../types.ts';

const columns = [
  'id',
  'venueId',
  'kind',
  'status',
  'criteriaVersion',
  'answers',
  'madeAt',
  'requestedAt',
  'stewardVerdict',
  'stewardNote',
  'stewardPersonId',
  'reviewedAt',
  'councilVerdict',
  'councilNote',
  'councilPersonId',
  'decidedAt',
  'validFrom',
  'validUntil',
] as const;

/** All of a place, newest first. */
export async function listRecognitions(
  reader: Reader,
  venueId: Id<'listing'>,
): Promise<readonly Recognition[]> {
  return await reader
    .selectFrom('recognition')
    .select(columns)
    .where('venueId', '=', venueId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .$castTo<Recognition>()
    .execute();
}

/** The newest of each kind that was decided upon, for the public page; a refusal shows as long as nothing came after it. */
export async function listPublicRecognitions(
  reader: Reader,
  venueId: Id<'listing'>,
): Promise<readonly PublicRecognition[]> {
  return await reader
    .selectFrom('recognition')
    .distinctOn('kind')
    .select([
      'kind',
      'status',
      'criteriaVersion',
      'answers',
      'stewardNote',
      'councilVerdict',
      'councilNote',
      'validFrom',
      'validUntil',
    ])
    .where('venueId', '=', venueId)
    .where('status', 'in', ['recognised', 'refused', 'expired'])
    .orderBy('kind')
    .orderBy('decidedAt', 'desc')
    .limit(10)
    .$castTo<PublicRecognition>()
    .execute();
}

/** The one of this kind that is not decided yet, held until the end of the transaction. */
export async function findOpenForUpdate(
  tx: Tx,
  venueId: Id<'listing'>,
  kind: RecognitionKind,
): Promise<Recognition | null> {
  const row = await tx
    .selectFrom('recognition')
    .select(columns)
    .where('venueId', '=', venueId)
    .where('kind', '=', kind)
    .where('status', 'in', ['draft', 'requested', 'reviewed'])
    .forUpdate()
    .$castTo<Recognition>()
    .executeTakeFirst();
  return row ?? null;
}

export async function findHoldingForUpdate(
  tx: Tx,
  venueId: Id<'listing'>,
  kind: RecognitionKind,
): Promise<Recognition | null> {
  const row = await tx
    .selectFrom('recognition')
    .select(columns)
    .where('venueId', '=', venueId)
    .where('kind', '=', kind)
    .where('status', '=', 'recognised')
    .forUpdate()
    .$castTo<Recognition>()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertRecognition(
  tx: Tx,
  recognition: Pick<Recognition, 'venueId' | 'kind' | 'status' | 'criteriaVersion' | 'madeAt'>,
): Promise<Id<'recognition'>> {
  const id = newId<'recognition'>();
  await tx
    .insertInto('recognition')
    .values({ id, ...recognition })
    .execute();
  return id;
}

export async function updateRecognition(
  tx: Tx,
  id: Id<'recognition'>,
  changes: Partial<Omit<Recognition, 'id' | 'venueId' | 'kind' | 'madeAt'>>,
): Promise<void> {
  const { answers, ...rest } = changes;
  await tx
    .updateTable('recognition')
    .set({ ...rest, ...(answers === undefined ? {} : { answers: JSON.stringify(answers) }) })
    .where('id', '=', id)
    .execute();
}

/** Those whose last day has gone by, held. @param today ISO date */
export async function listOverForUpdate(
  tx: Tx,
  today: string,
): Promise<readonly Pick<Recognition, 'id' | 'venueId' | 'kind'>[]> {
  return await tx
    .selectFrom('recognition')
    .select(['id', 'venueId', 'kind'])
    .where('status', '=', 'recognised')
    .where('validUntil', '<', today)
    .orderBy('id')
    .limit(1000)
    .forUpdate()
    .$castTo<Pick<Recognition, 'id' | 'venueId' | 'kind'>>()
    .execute();
}

/** Those that end by a day and of which nobody was warned yet, held. @param by ISO date */
export async function listEndingForUpdate(
  tx: Tx,
  by: string,
): Promise<readonly Pick<Recognition, 'id' | 'venueId' | 'kind' | 'validUntil'>[]> {
  return await tx
    .selectFrom('recognition')
    .select(['id', 'venueId', 'kind', 'validUntil'])
    .where('status', '=', 'recognised')
    .where('validUntil', '<=', by)
    .where('warnedAt', 'is', null)
    .orderBy('id')
    .limit(1000)
    .forUpdate()
    .$castTo<Pick<Recognition, 'id' | 'venueId' | 'kind' | 'validUntil'>>()
    .execute();
}

export async function noteWarned(tx: Tx, id: Id<'recognition'>, warnedAt: Date): Promise<void> {
  await tx.updateTable('recognition').set({ warnedAt }).where('id', '=', id).execute();
}

/** What waits for a steward or a council, longest first. */
export async function listWaiting(reader: Reader): Promise<readonly WaitingRecognition[]> {
  return await reader
    .selectFrom('recognition')
    .innerJoin('venue', 'venue.id', 'recognition.venueId')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .innerJoin('wijk', 'wijk.id', 'venue.wijkId')
    .select([
      'recognition.kind',
      'recognition.status',
      'listing.slug',
      'venue.name as venueName',
      'wijk.name as wijkName',
      'venue.wijkId',
      'wijk.wijkraadId',
      'venue.organisationId',
      'recognition.requestedAt',
    ])
    .where('recognition.status', 'in', ['requested', 'reviewed'])
    .orderBy('recognition.requestedAt')
    .limit(500)
    .$castTo<WaitingRecognition>()
    .execute();
}
