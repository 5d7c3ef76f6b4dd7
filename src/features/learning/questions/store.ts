/** Questions that people sent in for the Werkatelier. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Question } from './types.ts';

function questionsOf(r: Reader) {
  return r
    .selectFrom('proofQuestion')
    .leftJoin('proof', 'proof.id', 'proofQuestion.proofId')
    .select([
      'proofQuestion.id',
      'proofQuestion.personId',
      'proofQuestion.organisationId',
      'proofQuestion.question',
      'proofQuestion.why',
      'proofQuestion.wijkId',
      'proofQuestion.place',
      'proofQuestion.status',
      'proofQuestion.answer',
      'proofQuestion.askedAt',
      'proofQuestion.retainUntil',
      'proof.slug as proofSlug',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof questionsOf>['execute']>>[number];
const toQuestion = (row: Row): Question => row as Question;

/** Her own ones, newest first. At most 200. */
export async function listQuestionsOf(r: Reader, personId: Id<'person'>): Promise<readonly Question[]> {
  const rows = await questionsOf(r)
    .where('proofQuestion.personId', '=', personId)
    .orderBy('proofQuestion.askedAt', 'desc')
    .limit(200)
    .execute();
  return rows.map(toQuestion);
}

/** Those that wait for an answer, the oldest first. At most 200. */
export async function listWaiting(r: Reader): Promise<readonly Question[]> {
  const rows = await questionsOf(r)
    .where('proofQuestion.status', '=', 'waiting')
    .orderBy('proofQuestion.askedAt')
    .limit(200)
    .execute();
  return rows.map(toQuestion);
}

export async function findQuestion(r: Reader, id: Id<'proof_question'>): Promise<Question | null> {
  const row = await questionsOf(r).where('proofQuestion.id', '=', id).executeTakeFirst();
  return row ? toQuestion(row) : null;
}

/** Held until the transaction ends. */
export async function lockQuestion(tx: Tx, id: Id<'proof_question'>): Promise<Question | null> {
  const held = await tx
    .selectFrom('proofQuestion')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return held ? await findQuestion(tx, id) : null;
}

/** So that two questions of one person are counted one after the other. */
export async function lockAsker(tx: Tx, personId: Id<'person'>): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
}

export async function insertQuestion(
  tx: Tx,
  question: Omit<Question, 'id' | 'status' | 'proofSlug' | 'answer'>,
): Promise<Id<'proof_question'>> {
  const id = newId<'proof_question'>();
  await tx
    .insertInto('proofQuestion')
    .values({ id, ...question, status: 'waiting' })
    .execute();
  return id;
}

export async function saveAnswer(
  tx: Tx,
  { id }: Pick<Question, 'id'>,
  answer: Pick<Question, 'status' | 'answer' | 'retainUntil'> & {
    readonly proofId: Id<'proof'> | null;
    readonly answeredByPersonId: Id<'person'> | null;
    readonly answeredAt: Date;
  },
): Promise<void> {
  await tx.updateTable('proofQuestion').set(answer).where('id', '=', id).execute();
}

export async function deleteQuestion(tx: Tx, { id }: Pick<Question, 'id'>): Promise<void> {
  await tx.deleteFrom('proofQuestion').where('id', '=', id).execute();
}

/** @returns how many went with her */
export async function deleteQuestionsOf(tx: Tx, personId: Id<'person'>): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('proofQuestion')
    .where('personId', '=', personId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Past the last day of the term. @param today ISO date @returns how many went */
export async function deletePast(tx: Tx, today: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('proofQuestion')
    .where('retainUntil', '<', today)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
