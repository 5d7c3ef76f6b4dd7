import { expect, it } from 'vitest';
import { foreseen, rowAfter, rowChangeOf } from './foreseen.ts';

const id = '0199a0aa-0000-7000-8000-000000000001';
const change = 'update "application" set "status" = $1, "next_due_on" = $2, "updated_at" = $3';
const ofRevision = `${change} where "id" = $4 and "revision" = $5 returning *`;
const columns = ['status', 'nextDueOn', 'updatedAt'].map((name) => ({
  name,
  parse: (text: string) => `read ${text}`,
}));
const row = { id, status: 'draft', nextDueOn: '2026-12-01', updatedAt: null, revision: 3, title: 'Tuin' };

it('knows the row that a change makes, as it will be read', () => {
  const found = rowChangeOf(ofRevision);
  expect(found).toMatchObject({ question: 'select * from "application" where "id" = $1', idPlace: 3 });
  const at = new Date('2026-11-28T10:00:00Z');
  expect(found && rowAfter(row, found, ['submitted', null, at, id, 3], columns)).toEqual({
    ...row,
    status: 'read submitted',
    nextDueOn: null,
    updatedAt: at,
  });
});

it('does not know it when the revision is another, or a column was never read', () => {
  const found = rowChangeOf(ofRevision);
  const values = ['submitted', null, null, id, 2];
  expect(found && rowAfter(row, found, values, columns)).toBeNull();
  expect(found && rowAfter(row, found, [...values.slice(0, 4), 3], columns.slice(0, 1))).toBeNull();
});

it.each([
  [
    'a column from which a trigger works out another',
    'update "application" set "title" = $1 where "id" = $2',
  ],
  ['a sum', 'update "application" set "revision" = "revision" + $1 where "id" = $2'],
  ['other rows', 'update "application" set "status" = $1 where "round_id" = $2'],
  ['another table', 'update "envelope" set "name" = $1 where "id" = $2'],
])('does not foresee %s', (_, text) => {
  expect(rowChangeOf(text)).toBeNull();
});

it('waits for an answer that somebody reads', () => {
  expect(foreseen('insert into "person" ("id") values ($1)')).toMatchObject({ rowCount: 1 });
  expect(foreseen('insert into "person" ("id") values ($1) returning *')).toBeNull();
  expect(foreseen('update "person" set "name" = $1 where "email" = $2')).toBeNull();
  expect(foreseen('select "id" from "person"')).toBeNull();
});
