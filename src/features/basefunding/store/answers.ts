/** SQL of what no agenda knows: append-only, the newest of a year or before holds. */
import { sql } from 'kysely';
import { type Id, newId, parseId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Answer, AnswerField, Answers } from '../types.ts';

type Said = Answer & { readonly organisationId: string; readonly field: AnswerField };

const askAnswers = prepared(
  (reader: Reader, { ids, year }: { readonly ids: readonly string[]; readonly year: number }) =>
    reader
      .selectFrom('baseFundingAnswer')
      .distinctOn(['organisationId', 'field'])
      .select(['organisationId', 'field', 'id', 'value', 'year', 'saidBy', 'saidAt'])
      .where(sql<boolean>`organisation_id = any (${ids}::uuid[])`)
      .where('year', '<=', year)
      .orderBy('organisationId')
      .orderBy('field')
      .orderBy('year', 'desc')
      .orderBy('saidAt', 'desc')
      .orderBy('id', 'desc')
      .limit(sql.lit(20_000))
      .$castTo<Said>(),
);

/** By organisation. @param year of the request; what was said for a later one plays no part */
export async function answersOf(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  year: number,
): Promise<ReadonlyMap<string, Answers>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await askAnswers(reader, { ids: organisationIds, year });
  const found = Map.groupBy(rows, ({ organisationId }) => organisationId);
  return new Map(
    [...found].map(([id, said]) => [
      id,
      Object.fromEntries(
        said.map(({ organisationId: _own, field, ...answer }) => [field, answer]),
      ) as Answers,
    ]),
  );
}

/** Values of answers of one organisation that were given before, by id; what is no id of one is not in it. */
export async function answerValues(
  reader: Reader,
  organisationId: Id<'organisation'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const known = ids.flatMap((id) => parseId<'base_funding_answer'>(id) ?? []);
  if (known.length === 0) return new Map();
  const rows = await reader
    .selectFrom('baseFundingAnswer')
    .select(['id', 'value'])
    .where('organisationId', '=', organisationId)
    .where('id', 'in', known)
    .limit(100)
    .execute();
  return new Map(rows.map(({ id, value }) => [id, value]));
}

export type NewAnswer = {
  readonly organisationId: Id<'organisation'>;
  readonly year: number;
  readonly field: AnswerField;
  readonly value: number;
  readonly saidBy: Answer['saidBy'];
  readonly saidAt: Date;
};

export async function insertAnswers(tx: Tx, said: readonly NewAnswer[]): Promise<void> {
  if (said.length === 0) return;
  await tx
    .insertInto('baseFundingAnswer')
    .values(said.map((answer) => ({ id: newId(), ...answer })))
    .execute();
}

/** Two who write about one organisation come one after the other. */
export async function lockAnswers(tx: Tx, organisationId: Id<'organisation'>): Promise<void> {
  await tx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .execute();
}
