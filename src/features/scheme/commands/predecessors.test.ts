import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { seedGround } from '../../../demo/ground.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Result } from '../../../kernel/result.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { findVersionByNumber, listPredecessors, predecessorsRevision } from '../store/read.ts';
import type { SchemeVersion } from '../types.ts';
import { changePredecessors, type PredecessorsChange } from './predecessors.ts';

let database: FreshDatabase;
let deps: CommandDeps;
let officer: Actor;
let draft: SchemeVersion;

const version = async (number: number): Promise<SchemeVersion> => {
  const found = await findVersionByNumber(database.db, 'bewonersinitiatieven', number);
  if (!found) throw new Error(`no version ${number}`);
  return found;
};

beforeAll(async () => {
  database = await freshDatabase();
  deps = { db: database.db, clock: fixedClock('2026-11-22T11:00:00Z'), dataVersion: localDataVersion() };
  await seedGround(deps);
  officer = await trialPerson(database.db, 'Behandelaar Proef', {
    grants: [{ role: 'officer', scope: 'city' }],
  });
  draft = await version(5);
});
afterAll(() => database.drop());

const problems = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);
const one = (name: string, slug: string | null = null, source = 'trial') => ({ name, source, slug });
const shown = () => predecessorsRevision(database.db, draft.schemeId);
const change = async (...wanted: PredecessorsChange['wanted']) =>
  await changePredecessors(deps, officer, draft, { wanted, revision: await shown() });
const names = async () => (await listPredecessors(database.db, draft.schemeId)).map(({ name }) => name);

test('the list is what the officer last said, linked where the scheme stands here', async () => {
  expect(problems(await change(one('Couleur Locale'), one('Sociale Basis', 'sociale-basis')))).toEqual([]);
  expect(problems(await change(one('Sociale Basis', 'sociale-basis', 'CVDR1'), one('Opzoomer Mee')))).toEqual(
    [],
  );
  const listed = await listPredecessors(database.db, draft.schemeId);
  expect(listed).toMatchObject([
    { name: 'Opzoomer Mee', predecessorId: null },
    { name: 'Sociale Basis', source: 'CVDR1', predecessorId: expect.any(String) },
  ]);
});

test('a name under which earlier subsidy is recorded stays', async () => {
  await change(one('Couleur Locale'));
  const person = await trialPerson(database.db, 'Registreert Proef');
  const organisationId = newId<'organisation'>();
  await database.db
    .insertInto('organisation')
    .values({ id: organisationId, slug: 'proef', name: 'Proef', legalForm: 'foundation' })
    .execute();
  await database.db
    .insertInto('earlierGrant')
    .values({
      id: newId(),
      organisationId,
      schemeId: draft.schemeId,
      predecessorName: 'Couleur Locale',
      year: 2025,
      activity: 'Samen eten',
      amountCents: 200_000,
      source: 'trial',
      recordedByPersonId: person.personId,
      recordedAt: new Date('2026-03-01T10:00:00Z'),
    })
    .execute();
  expect(problems(await change(one('Opzoomer Mee')))).toEqual([': predecessor-in-use']);
  expect(await names()).toEqual(['Couleur Locale']);
  expect(problems(await change(one('Couleur Locale', null, 'CVDR698349'), one('Opzoomer Mee')))).toEqual([]);
});

test('what cannot be is refused, each beside its field', async () => {
  const before = await names();
  expect(
    problems(
      await change(
        one('A', 'bewonersinitiatieven'),
        one('A'),
        one('x'.repeat(201)),
        one('B', null, 'y'.repeat(501)),
      ),
    ),
  ).toEqual([
    'predecessors.0.slug: itself',
    'predecessors.1.name: name-twice',
    'predecessors.2.name: too-long',
    'predecessors.3.source: too-long',
  ]);
  const many = Array.from({ length: 51 }, (_, n) => one(`Regeling ${n}`));
  expect(problems(await change(...many))).toEqual([': too-many']);
  expect(await names()).toEqual(before);
});

test('it is for officers, and for a draft', async () => {
  const resident = await trialPerson(database.db, 'Bewoner Proef');
  const none = { wanted: [], revision: await shown() };
  expect(problems(await changePredecessors(deps, resident, draft, none))).toEqual([': not-allowed']);
  expect(problems(await changePredecessors(deps, officer, await version(4), none))).toEqual([': not-draft']);
});

test('of two officers at once the second is told, and what the first saved stays', async () => {
  const revision = await shown();
  const save = (name: string) =>
    changePredecessors(deps, officer, draft, { wanted: [one('Couleur Locale'), one(name)], revision });
  const both = await Promise.all([save('Regeling Een'), save('Regeling Twee')]);
  expect(both.flatMap(problems)).toEqual([': revision-conflict']);
  expect(await names()).toHaveLength(2);
});
