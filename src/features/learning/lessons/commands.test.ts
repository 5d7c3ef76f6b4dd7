import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import { recordLesson } from './commands.ts';
import { findEverRecorded, findLesson, listAllLessons, listLessons } from './store.ts';
import type { Lesson } from './types.ts';
import type { WantedLesson } from './wanted.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;
let resident: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-11-29T09:00:00Z');
  await trialCity(database.db);
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  resident = await trialPerson(database.db, 'Roos Bewoner');
});
afterAll(() => database.drop());

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
let count = 0;
const lesson = (changes: Partial<WantedLesson> = {}): WantedLesson => {
  count += 1;
  return {
    kind: 'learned',
    stoppedKind: null,
    title: `Les ${count}`,
    body: 'Dit leerden wij.',
    origin: 'Een gesprek',
    documentUrl: '',
    change: 'Dat verandert.',
    learnedOn: day('2026-11-01'),
    proof: '',
    scheme: '',
    reason: '',
    unreadable: [],
    ...changes,
  };
};
async function recorded(wanted: WantedLesson): Promise<Lesson> {
  value(await recordLesson(deps, officer, wanted, null));
  const found = (await listAllLessons(database.db)).find(({ title }) => title === wanted.title);
  assert(found, 'it was recorded');
  return found;
}

test('only who keeps what the city learns writes it down', async () => {
  const { id } = await recorded(lesson());
  for (const actor of [resident, { kind: 'anonymous' } as const])
    for (const replaces of [null, id])
      expect(codesOf(await recordLesson(deps, actor, lesson(), replaces))).toEqual(['not-allowed']);
});

test('sent twice it stands there once, also when it corrects', async () => {
  const wanted = lesson({ scheme: 'proefregeling' });
  const { id, schemeSlug } = await recorded(wanted);
  expect(schemeSlug).toBe('proefregeling');
  const before = (await listAllLessons(database.db)).length;
  expect(codesOf(await recordLesson(deps, officer, wanted, null))).toEqual([]);
  const better = { ...wanted, title: 'Beter', reason: 'Duidelijker' };
  for (let times = 0; times < 2; times += 1)
    expect(codesOf(await recordLesson(deps, officer, better, id))).toEqual([]);
  expect(await listAllLessons(database.db)).toHaveLength(before);
  expect(await findLesson(database.db, id)).toBeNull();
  expect(await findEverRecorded(database.db, id)).toMatchObject({ title: wanted.title });
});

test('a correction says why, changes something, and is of what stands there now', async () => {
  const wanted = lesson();
  const { id } = await recorded(wanted);
  expect(codesOf(await recordLesson(deps, officer, { ...wanted, title: 'Anders' }, id))).toEqual([
    'reason-missing',
  ]);
  expect(codesOf(await recordLesson(deps, officer, { ...wanted, reason: 'Zomaar' }, id))).toEqual([
    'nothing-changed',
  ]);
  value(await recordLesson(deps, officer, { ...wanted, title: 'Eerst', reason: 'Waarom' }, id));
  const late = { ...wanted, title: 'Te laat', reason: 'Waarom' };
  expect(codesOf(await recordLesson(deps, officer, late, id))).toEqual(['changed-meanwhile']);
  expect(codesOf(await recordLesson(deps, officer, late, newId<'lesson'>()))).toEqual(['changed-meanwhile']);
});

test('two at once: one correction counts, the other hears of it', async () => {
  const wanted = lesson();
  const { id } = await recorded(wanted);
  const both = await Promise.all(
    ['Ene', 'Andere'].map((title) => recordLesson(deps, officer, { ...wanted, title, reason: 'Waarom' }, id)),
  );
  expect(both.flatMap(codesOf)).toEqual(['changed-meanwhile']);
});

test.for([
  [{ learnedOn: day('2026-11-29') }, []],
  [{ learnedOn: day('2026-11-30') }, ['date-future']],
  [{ learnedOn: null }, ['date-missing']],
  [{ kind: null }, ['kind-missing']],
  [{ kind: 'stopped' }, ['stopped-kind-missing']],
  [{ kind: 'stopped', stoppedKind: 'rule' }, []],
  [{ stoppedKind: 'rule' }, ['stopped-kind-of-learned']],
  [{ proof: 'nergens', scheme: 'nergens' }, ['proof-unknown', 'scheme-unknown']],
  [
    { title: '', body: '', origin: '', change: '' },
    ['title-missing', 'body-missing', 'origin-missing', 'change-missing'],
  ],
  [{ title: 'x'.repeat(200), body: 'x'.repeat(4000) }, []],
  [{ title: 'x'.repeat(201), body: 'x'.repeat(4001) }, ['too-long', 'too-long']],
  [{ documentUrl: 'http://example.org' }, ['url-shape']],
  [{ documentUrl: `https://example.org/${'x'.repeat(500)}` }, ['too-long']],
] satisfies readonly (readonly [Partial<WantedLesson>, readonly string[]])[])(
  '%j: %j',
  async ([changes, codes]) => {
    expect(codesOf(await recordLesson(deps, officer, lesson(changes), null))).toEqual(codes);
  },
);

test('a period holds its first and its last day', async () => {
  const wanted = lesson({ learnedOn: day('2026-06-30') });
  await recorded(wanted);
  const found = async (from: string, through: string) =>
    (await listLessons(database.db, { from, through })).filter(({ title }) => title === wanted.title).length;
  expect(await found('2026-01-01', '2026-06-30')).toBe(1);
  expect(await found('2026-06-30', '2026-12-31')).toBe(1);
  expect([await found('2026-07-01', '2026-12-31'), await found('2026-01-01', '2026-06-29')]).toEqual([0, 0]);
});
