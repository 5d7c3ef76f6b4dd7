/** What was learned and what was stopped; a correction is a row that takes the place of another. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Period } from '../proofs/types.ts';
import type { Lesson, LessonFacts } from './types.ts';

function everRecorded(r: Reader) {
  return r
    .selectFrom('lesson')
    .leftJoin('proof', 'proof.id', 'lesson.proofId')
    .leftJoin('scheme', 'scheme.id', 'lesson.schemeId')
    .select([
      'lesson.id',
      'lesson.kind',
      'lesson.stoppedKind',
      'lesson.title',
      'lesson.body',
      'lesson.origin',
      'lesson.documentUrl',
      'lesson.change',
      'lesson.learnedOn',
      'lesson.proofId',
      'lesson.schemeId',
      'lesson.reason',
      'lesson.recordedAt',
      'proof.slug as proofSlug',
      'scheme.slug as schemeSlug',
    ]);
}

/** Those that nothing took the place of. */
function lessonsOf(r: Reader) {
  return everRecorded(r).where(({ not, exists, selectFrom }) =>
    not(
      exists(selectFrom('lesson as later').select('later.id').whereRef('later.replacesId', '=', 'lesson.id')),
    ),
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof lessonsOf>['execute']>>[number];
const toLesson = (row: Row): Lesson => row as Lesson;

/** All that count now, newest first. At most 1,000. */
export async function listAllLessons(r: Reader): Promise<readonly Lesson[]> {
  const rows = await lessonsOf(r)
    .orderBy('lesson.learnedOn', 'desc')
    .orderBy('lesson.title')
    .limit(1000)
    .execute();
  return rows.map(toLesson);
}

/** Those of days of a period, as they count now, newest first. At most 1,000. */
export async function listLessons(r: Reader, { from, through }: Period): Promise<readonly Lesson[]> {
  const rows = await lessonsOf(r)
    .where('lesson.learnedOn', '>=', from)
    .where('lesson.learnedOn', '<=', through)
    .orderBy('lesson.learnedOn', 'desc')
    .orderBy('lesson.title')
    .limit(1000)
    .execute();
  return rows.map(toLesson);
}

/** Null also of one that was corrected since. */
export async function findLesson(r: Reader, id: Id<'lesson'>): Promise<Lesson | null> {
  const row = await lessonsOf(r).where('lesson.id', '=', id).executeTakeFirst();
  return row ? toLesson(row) : null;
}

/** Also one that was corrected since. */
export async function findEverRecorded(r: Reader, id: Id<'lesson'>): Promise<Lesson | null> {
  const row = await everRecorded(r).where('lesson.id', '=', id).executeTakeFirst();
  return row ? toLesson(row) : null;
}

/** What took its place; null when nothing did. */
export async function findCorrectionOf(r: Reader, id: Id<'lesson'>): Promise<Lesson | null> {
  const row = await everRecorded(r).where('lesson.replacesId', '=', id).executeTakeFirst();
  return row ? toLesson(row) : null;
}

/**
 * @param replaces what it corrects, with the reason; null of a new one
 * @throws unique violation when another corrected the same one meanwhile
 */
export async function insertLesson(
  tx: Tx,
  facts: LessonFacts,
  replaces: { readonly id: Id<'lesson'>; readonly reason: string } | null,
  recorded: { readonly byPersonId: Id<'person'> | null; readonly recordedAt: Date },
): Promise<Id<'lesson'>> {
  const id = newId<'lesson'>();
  await tx
    .insertInto('lesson')
    .values({
      id,
      ...facts,
      replacesId: replaces?.id ?? null,
      reason: replaces?.reason ?? null,
      ...recorded,
    })
    .execute();
  return id;
}
