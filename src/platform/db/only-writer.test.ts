import { expect, it } from 'vitest';
import { keptAnswers } from './only-writer.ts';

const ids = {
  here: '0199a0aa-0000-7000-8000-000000000001',
  other: '0199a0aa-0000-7000-8000-000000000002',
  decision: '0199a0aa-0000-7000-8000-000000000003',
} as const;
const decisions = 'select * from "decision" where "application_id" = $1 order by "version" limit $2';
const dated = 'update "decision" set "notified_on" = $1 where "application_id" = $2';
const notNotified = `${decisions.replace(' order', ' and "notified_on" is null order')}`;

/** Of a connection that made one case. */
async function withCase() {
  const answers = keptAnswers<{ readonly rows: readonly unknown[] }>();
  const write = (text: string, values: readonly unknown[]) =>
    answers.answer(text, values, async () => ({ rows: [] }));
  await write('insert into "application" ("id") values ($1)', [ids.here]);
  return { ...answers, write };
}

it('asks nothing about a case of which nothing was written here', async () => {
  const { isNothing } = await withCase();
  expect(isNothing(decisions, [ids.here, 1])).toBe(true);
  expect(isNothing(notNotified, [ids.here, 1])).toBe(true);
  expect(isNothing(dated, ['2026-11-28', ids.here])).toBe(true);
  expect(isNothing(decisions, [ids.other, 1])).toBe(false);
});

it('asks as soon as something may be there', async () => {
  const { isNothing, write } = await withCase();
  await write('insert into "decision" ("id", "application_id") values ($1, $2)', [ids.decision, ids.here]);
  expect(isNothing(decisions, [ids.here, 1])).toBe(false);
  const unknown = await withCase();
  await unknown.write('insert into advice select * from jsonb_to_recordset($1) as given(id uuid)', ['[]']);
  expect(unknown.isNothing('select * from "advice" where "application_id" = $1', [ids.here])).toBe(false);
});

it('still knows it after a change of rows that were there', async () => {
  const { isNothing, write } = await withCase();
  await write('update "decision" set "notified_on" = $1 where "id" = $2', ['2026-11-28', ids.decision]);
  expect(isNothing(decisions, [ids.here, 1])).toBe(true);
});

it.each([
  ['a sum, which is a row of none', 'select sum("amount_cents") from "decision" where "application_id" = $1'],
  ['a choice', 'select * from "decision" where "application_id" = $1 or "id" = $2'],
  [
    'what a part of the condition is about',
    'update "decision" set "kind" = $2 where "id" in (select "decision_id" from "payee" where "application_id" = $1)',
  ],
])('asks for %s', async (_, text) => {
  const { isNothing } = await withCase();
  expect(isNothing(text, [ids.here, ids.decision])).toBe(false);
});

it('keeps what it is told to be the answer, until that is written', async () => {
  const { atHand, keep, write } = await withCase();
  const question = 'select * from "application" where "id" = $1';
  keep(question, [ids.here], { rows: [{ status: 'draft' }] });
  expect(atHand(question, [ids.here])).toEqual({ rows: [{ status: 'draft' }] });
  await write('update "application" set "status" = $1 where "id" = $2', ['submitted', ids.here]);
  expect(atHand(question, [ids.here])).toBeUndefined();
});
