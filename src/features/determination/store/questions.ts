/** Questions for more, their answers and how they were judged; and the reminders. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { AccountQuestion, QuestionReason, Want } from '../types.ts';

const columns = [
  'id',
  'applicationId',
  'reason',
  'wants',
  'body',
  'dueOn',
  'askedOn',
  'answer',
  'answeredOn',
  'judgement',
  'ground',
  'judgementReasons',
  'judgedOn',
] as const;

const askOfCases = prepared((r, { ids }: { readonly ids: readonly string[] }) =>
  r
    .selectFrom('accountQuestion')
    .select(columns)
    .where(sql<boolean>`application_id = any (${ids}::uuid[])`)
    .orderBy('askedOn')
    .orderBy('id')
    .limit(sql.lit(10_000)),
);

/** All of these cases, the oldest first. */
export async function listQuestions(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<readonly AccountQuestion[]> {
  if (applicationIds.length === 0) return [];
  const rows = await askOfCases(r, { ids: applicationIds });
  return rows as unknown as readonly AccountQuestion[];
}

/** The one that waits for an answer or for a judgement; null without. */
export async function findOpenQuestion(
  r: Reader,
  applicationId: Id<'application'>,
): Promise<AccountQuestion | null> {
  const row = await r
    .selectFrom('accountQuestion')
    .select(columns)
    .where('applicationId', '=', applicationId)
    .where('judgement', 'is', null)
    .executeTakeFirst();
  return (row as unknown as AccountQuestion | undefined) ?? null;
}

export async function insertQuestion(
  tx: Tx,
  question: {
    readonly applicationId: Id<'application'>;
    readonly reason: QuestionReason;
    readonly wants: readonly Want[];
    readonly body: string;
    readonly dueOn: string;
    readonly askedOn: string;
    readonly askedByPersonId: Id<'person'> | null;
  },
): Promise<Id<'account_question'>> {
  const id = newId<'account_question'>();
  await tx
    .insertInto('accountQuestion')
    .values({ ...question, id, wants: [...question.wants] })
    .execute();
  return id;
}

export async function saveAnswer(
  tx: Tx,
  id: Id<'account_question'>,
  answer: {
    readonly answer: string;
    readonly answeredOn: string;
    readonly answeredByPersonId: Id<'person'> | null;
  },
): Promise<void> {
  await tx.updateTable('accountQuestion').set(answer).where('id', '=', id).execute();
}

export async function saveJudgement(
  tx: Tx,
  id: Id<'account_question'>,
  judgement: Pick<AccountQuestion, 'judgement' | 'ground' | 'judgementReasons' | 'judgedOn'> & {
    readonly judgedByPersonId: Id<'person'>;
  },
): Promise<void> {
  await tx.updateTable('accountQuestion').set(judgement).where('id', '=', id).execute();
}

/** Takes away what was asked and answered when the file of a case is destroyed. @returns how many questions */
export async function destroyQuestionsOf(
  tx: Tx,
  applicationId: Id<'application'>,
): Promise<{ readonly questions: number }> {
  await tx.deleteFrom('determinationRunItem').where('applicationId', '=', applicationId).execute();
  await tx.deleteFrom('accountReminder').where('applicationId', '=', applicationId).execute();
  const { numDeletedRows } = await tx
    .deleteFrom('accountQuestion')
    .where('applicationId', '=', applicationId)
    .executeTakeFirstOrThrow();
  return { questions: Number(numDeletedRows) };
}

/** What this person wrote, with the number of the case. */
export async function listAnswersBy(
  r: Reader,
  personId: Id<'person'>,
): Promise<readonly { readonly caseNumber: string; readonly answer: string; readonly answeredOn: string }[]> {
  const rows = await r
    .selectFrom('accountQuestion')
    .innerJoin('application', 'application.id', 'accountQuestion.applicationId')
    .select(['application.caseNumber', 'answer', 'answeredOn'])
    .where('answeredByPersonId', '=', personId)
    .orderBy('answeredOn')
    .limit(1000)
    .execute();
  return rows.map(({ caseNumber, answer, answeredOn }) => ({
    caseNumber: caseNumber ?? '',
    answer: answer ?? '',
    answeredOn: answeredOn ?? '',
  }));
}

/** What she wrote goes, and who asked, answered or judged is not known any more. */
export async function forgetPerson(tx: Tx, personId: Id<'person'>): Promise<void> {
  await tx
    .updateTable('determinationRun')
    .set({ madeByPersonId: null })
    .where('madeByPersonId', '=', personId)
    .execute();
  await tx
    .updateTable('accountQuestion')
    .set({ answer: '' })
    .where('answeredByPersonId', '=', personId)
    .execute();
  for (const column of ['askedByPersonId', 'answeredByPersonId', 'judgedByPersonId'] as const)
    await tx
      .updateTable('accountQuestion')
      .set({ [column]: null })
      .where(column, '=', personId)
      .execute();
}
