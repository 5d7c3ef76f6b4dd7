import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';
import { FormValues } from '../../../platform/http/form-values.ts';
import type { ActionLine } from '../types.ts';
import { recordLine, recordNote } from './commands.ts';
import { findLine } from './store.ts';
import { readLine, readNote, type WantedLine, type WantedNote } from './wanted.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;
let resident: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-11-29T09:00:00Z');
  officer = await trialPerson(database.db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  resident = await trialPerson(database.db, 'Roos Bewoner');
});
afterAll(() => database.drop());

let count = 0;
const line = (changes: Partial<WantedLine> = {}): WantedLine => {
  count += 1;
  return {
    number: count,
    title: `Lijn ${count}`,
    goals: ['Een doel'],
    carriers: ['schemes'],
    source: 'Een bron',
    toVerify: '',
    reason: '',
    ...changes,
  };
};
const note = (changes: Partial<WantedNote> = {}): WantedNote => ({
  period: { year: 2026, half: 2 },
  body: 'Het gaat goed.',
  ...changes,
});
async function get(number: number): Promise<ActionLine> {
  const found = await findLine(database.db, number);
  assert(found, 'it was recorded');
  return found;
}
const recorded = async (wanted = line()): Promise<ActionLine> =>
  await get(value(await recordLine(deps, officer, wanted, null)));

test('only who keeps the lines writes', async () => {
  const { number } = await recorded();
  for (const actor of [resident, { kind: 'anonymous' } as const]) {
    expect(codesOf(await recordLine(deps, actor, line(), null))).toEqual(['not-allowed']);
    expect(codesOf(await recordNote(deps, actor, number, note()))).toEqual(['not-allowed']);
  }
});

describe('a line', () => {
  test('sent twice is one version; another of its number is refused', async () => {
    const wanted = line();
    await recorded(wanted);
    expect((await recorded(wanted)).version).toBe(1);
    const other = { ...wanted, title: 'Een andere lijn' };
    expect(codesOf(await recordLine(deps, officer, other, null))).toEqual(['number-taken']);
  });

  test('changes with a reason, from the version that was seen, also when two do so at once', async () => {
    const wanted = line();
    const seen = await recorded(wanted);
    const change = async (title: string, reason = 'Waarom') =>
      codesOf(await recordLine(deps, officer, { ...wanted, title, reason }, seen));
    expect(await change('Anders', '')).toEqual(['reason-missing']);
    const both = await Promise.all(['Ene', 'Andere'].map((title) => change(title)));
    expect(both.flat()).toEqual(['changed-meanwhile']);
    const now = await get(seen.number);
    expect(now).toMatchObject({ version: 2, reason: 'Waarom' });
    // The same form once more, and a form that began from what is no longer there.
    expect(await change(now.title)).toEqual([]);
    expect(await change('Weer anders')).toEqual(['changed-meanwhile']);
    expect((await get(seen.number)).version).toBe(2);
  });

  test.for([
    [{ number: 0 }, ['number-shape']],
    [{ number: 99 }, []],
    [{ number: 100 }, ['number-shape']],
    [{ number: null }, ['number-shape']],
    [{ title: '', goals: [], source: '' }, ['title-missing', 'goals-missing', 'source-missing']],
    [{ goals: Array.from({ length: 12 }, () => 'x'.repeat(300)) }, []],
    [{ goals: Array.from({ length: 13 }, () => 'x') }, ['goals-many']],
    [{ goals: ['kort', 'x'.repeat(301), 'x'.repeat(302)] }, ['too-long']],
    [{ carriers: ['schemes', 'elders'] }, ['carrier-unknown']],
    [{ carriers: ['toString'] }, ['carrier-unknown']],
    [{ carriers: [] }, []],
    [{ toVerify: 'x'.repeat(501), reason: 'x'.repeat(1001) }, ['too-long', 'too-long']],
  ] satisfies readonly (readonly [Partial<WantedLine>, readonly string[]])[])(
    '%j: %j',
    async ([changes, codes]) => {
      expect(codesOf(await recordLine(deps, officer, line(changes), null))).toEqual(codes);
    },
  );

  test('is read as typed: goals a line each, a carrier once, the number of what is changed', () => {
    const form = FormValues.of({ number: '7', goals: ' Een \n\n Twee', carriers: ['schemes', 'schemes'] });
    expect(readLine(form, null)).toMatchObject({ number: 7, goals: ['Een', 'Twee'], carriers: ['schemes'] });
    expect(readLine(form, 3).number).toBe(3);
    expect(readLine(FormValues.of({ number: '7a' }), null).number).toBeNull();
  });
});

describe('how it stands', () => {
  test('sent twice is written once; other words of the same half year are the next version', async () => {
    const { number } = await recorded();
    for (let times = 0; times < 2; times += 1)
      expect(codesOf(await recordNote(deps, officer, number, note()))).toEqual([]);
    expect(codesOf(await recordNote(deps, officer, number, note({ body: 'Toch minder.' })))).toEqual([]);
    const first = { year: 2026, half: 1 } as const;
    expect(codesOf(await recordNote(deps, officer, number, note({ period: first })))).toEqual([]);
    const { notes } = await get(number);
    expect(notes.map(({ half, version, body }) => [half, version, body])).toEqual([
      [2, 2, 'Toch minder.'],
      [2, 1, 'Het gaat goed.'],
      [1, 1, 'Het gaat goed.'],
    ]);
  });

  test('is of a line that is there, with all that it needs', async () => {
    expect(codesOf(await recordNote(deps, officer, 98, note()))).toEqual(['not-found']);
    const { number } = await recorded();
    const wrong = note({ period: null, body: '' });
    expect(codesOf(await recordNote(deps, officer, number, wrong))).toEqual([
      'period-missing',
      'body-missing',
    ]);
    expect(codesOf(await recordNote(deps, officer, number, note({ body: 'x'.repeat(4001) })))).toEqual([
      'too-long',
    ]);
  });

  test.for([
    ['2026-12-31', ['2026-2', '2026-1', '2025-2']],
    ['2027-01-01', ['2027-1', '2026-2', '2026-1']],
    ['2026-06-30', ['2026-1', '2025-2', '2025-1']],
    ['2026-07-01', ['2026-2', '2026-1', '2025-2']],
  ] as const)('on %s can be told of %j', ([iso, open]) => {
    const today = Temporal.PlainDate.from(iso);
    const read = (period: string) => readNote(FormValues.of({ period, body: 'x' }), today).period;
    const asked = ['2025-1', '2025-2', '2026-1', '2026-2', '2027-1', '2027-2', '2026-3', ''];
    expect(asked.filter((one) => read(one) !== null).toSorted()).toEqual([...open].toSorted());
  });
});
