import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import type { Actor, PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { addGroup, changeGroup, setRemoved } from './commands.ts';
import { findGroup, listRemovedGroups, listSynonymGroups, mostGroups } from './store.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let keeper: PersonActor;
let neighbour: PersonActor;
let resident: PersonActor;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  deps = trialDeps(db, '2026-11-28T09:00:00Z');
  const { noordwijk } = (await trialCity(db)).wijken;
  await db.deleteFrom('synonymGroup').execute();
  resident = await trialPerson(db, 'Bo');
  keeper = await trialPerson(db, 'Kim', { grants: [{ role: 'steward', scope: 'city' }] });
  neighbour = await trialPerson(db, 'Nel', {
    grants: [{ role: 'steward', scope: 'wijk', wijkId: noordwijk }],
  });
});
afterAll(() => database.drop());

const codeOf = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : result.problems?.[0]?.code;
const facts = (...words: string[]) => ({ words, note: null });
const add = (actor: Actor, ...words: string[]) => addGroup(deps, actor, facts(...words));
async function added(...words: string[]) {
  const result = await add(keeper, ...words);
  if (!result.ok) throw new Error('not added');
  return result.value;
}
const seenOf = async (id: Awaited<ReturnType<typeof added>>) =>
  (await findGroup(database.db, id))?.updatedAt.toISOString() ?? '';

test('only who keeps them for the whole city may; a steward of one wijk and a resident may not', async () => {
  for (const actor of [neighbour, resident]) {
    expect(codeOf(await add(actor, 'soep', 'bouillon'))).toBe('not-allowed');
    expect(codeOf(await setRemoved(deps, actor, newId(), true))).toBe('not-allowed');
    expect(codeOf(await changeGroup(deps, actor, newId(), { ...facts('a', 'b'), seen: '' }))).toBe(
      'not-allowed',
    );
  }
  expect(await listSynonymGroups(database.db)).toEqual([]);
});

test('a group is added, changed by who saw the last change, taken away and put back, and all of it is noted', async () => {
  const id = await added('soep', 'bouillon');
  const seen = await seenOf(id);
  deps.at('2026-11-28T10:00:00Z');
  expect(codeOf(await changeGroup(deps, keeper, id, { ...facts('soep', 'snert'), seen }))).toBe('ok');
  const late = await changeGroup(deps, keeper, id, { ...facts('soep', 'thee'), seen });
  expect(codeOf(late)).toBe('changed-meanwhile');
  expect(JSON.stringify(late)).toContain('snert');
  expect(codeOf(await setRemoved(deps, keeper, id, true))).toBe('ok');
  expect(await listSynonymGroups(database.db)).toEqual([]);
  expect(await listRemovedGroups(database.db, 10)).toMatchObject([{ words: ['soep', 'snert'] }]);
  // What is away is not changed, and is not taken away twice.
  expect(codeOf(await changeGroup(deps, keeper, id, { ...facts('x', 'y'), seen: await seenOf(id) }))).toBe(
    'group-gone',
  );
  expect(codeOf(await setRemoved(deps, keeper, id, true))).toBe('group-gone');
  expect(codeOf(await setRemoved(deps, keeper, id, false))).toBe('ok');
  expect(codeOf(await setRemoved(deps, keeper, id, false))).toBe('group-gone');
  const notes = await database.db.selectFrom('auditEntry').select('action').orderBy('seq').execute();
  expect(notes.map(({ action }) => action)).toEqual([
    'synonyms.added',
    'synonyms.changed',
    'synonyms.removed',
    'synonyms.restored',
  ]);
});

test('a group that is not there is gone', async () => {
  expect(codeOf(await changeGroup(deps, keeper, newId(), { ...facts('a', 'b'), seen: '' }))).toBe(
    'group-gone',
  );
  expect(codeOf(await setRemoved(deps, keeper, newId(), true))).toBe('group-gone');
});

test('there is room for so many and no more, also for one that comes back', async () => {
  const away = await added('koffie', 'bakkie');
  await setRemoved(deps, keeper, away, true);
  const here = (await listSynonymGroups(database.db)).length;
  await database.pool.query(
    `insert into synonym_group (id, words, updated_at)
     select gen_random_uuid(), array['a' || n, 'b' || n], now() from generate_series(1, $1) n`,
    [mostGroups - here],
  );
  expect(codeOf(await add(keeper, 'thee', 'chai'))).toBe('too-many-groups');
  expect(codeOf(await setRemoved(deps, keeper, away, false))).toBe('too-many-groups');
});
