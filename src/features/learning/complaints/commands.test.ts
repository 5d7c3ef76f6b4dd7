import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { recordComplaint, stepComplaint } from './commands.ts';
import { countComplaints, deletePast, findComplaint } from './store.ts';
import type { WantedClosing, WantedComplaint } from './wanted.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let desk: PersonActor;
let others: readonly PersonActor[];

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-11-29T09:00:00Z');
  desk = await trialPerson(database.db, 'Dana Balie', { grants: [{ role: 'helper', scope: 'city' }] });
  others = [
    await trialPerson(database.db, 'Roos Bewoner'),
    await trialPerson(database.db, 'Cor Controle', { grants: [{ role: 'controller', scope: 'city' }] }),
  ];
});
afterAll(() => database.drop());

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
let count = 0;
const complaint = (changes: Partial<WantedComplaint> = {}): WantedComplaint => {
  count += 1;
  return {
    reference: `KL-${count}`,
    kind: 'waiting',
    receivedOn: day('2026-11-01'),
    unreadable: [],
    ...changes,
  };
};
const closing = (changes: Partial<WantedClosing> = {}): WantedClosing => ({
  action: 'settle',
  on: day('2026-11-20'),
  outcome: 'solved',
  change: '',
  unreadable: [],
  ...changes,
});
const recorded = async (): Promise<Id<'complaint'>> => value(await recordComplaint(deps, desk, complaint()));

test('who may only look keeps nothing', async () => {
  const id = await recorded();
  for (const actor of [...others, { kind: 'anonymous' } as const]) {
    expect(codesOf(await recordComplaint(deps, actor, complaint()))).toEqual(['not-allowed']);
    expect(codesOf(await stepComplaint(deps, actor, id, closing()))).toEqual(['not-allowed']);
  }
  expect(codesOf(await stepComplaint(deps, desk, newId<'complaint'>(), closing()))).toEqual(['not-found']);
});

describe('a complaint that came', () => {
  test('is recorded once, however often it is sent; its mark is of one', async () => {
    const wanted = complaint();
    const id = value(await recordComplaint(deps, desk, wanted));
    const before = await countComplaints(database.db);
    expect(value(await recordComplaint(deps, desk, wanted))).toBe(id);
    for (const other of [{ kind: 'access' as const }, { receivedOn: day('2026-11-02') }])
      expect(codesOf(await recordComplaint(deps, desk, { ...wanted, ...other }))).toEqual([
        'reference-taken',
      ]);
    expect(await countComplaints(database.db)).toBe(before);
  });

  test('with the same mark at the same moment is one of two', async () => {
    const wanted = complaint();
    const both = await Promise.all(
      (['access', 'privacy'] as const).map((kind) => recordComplaint(deps, desk, { ...wanted, kind })),
    );
    expect(both.flatMap(codesOf)).toEqual(['reference-taken']);
  });

  test.for([
    ['2026-11-29', []],
    ['2026-11-30', ['date-future']],
  ] as const)('of %s: %j', async ([received, codes]) => {
    expect(codesOf(await recordComplaint(deps, desk, complaint({ receivedOn: day(received) })))).toEqual(
      codes,
    );
  });

  test.for(['Jan', 'Jan Jansen 1', 'A1', '-KL1', `K${'1'.repeat(40)}`, ''])(
    'has no mark like %j',
    async (reference) => {
      const wrong = complaint({ reference, kind: null, receivedOn: null });
      expect(codesOf(await recordComplaint(deps, desk, wrong))).toEqual([
        'reference-shape',
        'kind-missing',
        'date-missing',
      ]);
    },
  );
});

describe('what becomes of it', () => {
  test('closed once, however often it is sent; then it stands', async () => {
    const id = await recorded();
    expect(codesOf(await stepComplaint(deps, desk, id, closing({ change: 'Wij bellen.' })))).toEqual([]);
    expect(codesOf(await stepComplaint(deps, desk, id, closing({ change: 'Wij bellen.' })))).toEqual([]);
    for (const other of [
      closing({ action: 'withdraw', outcome: null }),
      closing({ on: day('2026-11-21') }),
      closing({ action: null }),
    ])
      expect(codesOf(await stepComplaint(deps, desk, id, other))).toEqual(['wrong-status']);
    expect(await findComplaint(database.db, id)).toMatchObject({
      status: 'settled',
      closedOn: '2026-11-20',
      change: 'Wij bellen.',
      retainUntil: '2031-11-20',
    });
  });

  test('postponed once, and closed no earlier than that', async () => {
    const id = await recorded();
    const postpone = closing({ action: 'postpone', outcome: null, on: day('2026-11-10') });
    expect(codesOf(await stepComplaint(deps, desk, id, postpone))).toEqual([]);
    expect(codesOf(await stepComplaint(deps, desk, id, postpone))).toEqual(['wrong-status']);
    expect(codesOf(await stepComplaint(deps, desk, id, closing({ on: day('2026-11-09') })))).toEqual([
      'date-before-last',
    ]);
    expect(codesOf(await stepComplaint(deps, desk, id, closing({ on: day('2026-11-10') })))).toEqual([]);
    expect(await findComplaint(database.db, id)).toMatchObject({
      status: 'settled',
      postponedOn: '2026-11-10',
      closedOn: '2026-11-10',
    });
  });

  test.for([
    [{ on: day('2026-10-31') }, ['date-before-last']],
    [{ on: day('2026-11-01') }, []],
    [{ on: day('2026-11-29') }, []],
    [{ on: day('2026-11-30') }, ['date-future']],
    [{ on: null }, ['date-missing']],
    [{ outcome: null }, ['outcome-missing']],
    [{ action: 'notHandle' }, ['outcome-of-other']],
    [{ action: 'notHandle', outcome: null }, []],
    [{ action: null, on: null, change: 'x'.repeat(1001) }, ['action-missing', 'date-missing', 'too-long']],
  ] satisfies readonly (readonly [Partial<WantedClosing>, readonly string[]])[])(
    'received on 1 November and closed with %j: %j',
    async ([changes, codes]) => {
      expect(codesOf(await stepComplaint(deps, desk, await recorded(), closing(changes)))).toEqual(codes);
    },
  );
});

test('past its term it goes, not on the last day; what is open waits', async () => {
  const [open, closed] = [await recorded(), await recorded()];
  value(await stepComplaint(deps, desk, closed, closing({ on: day('2026-11-05') })));
  const goes = (iso: string) => database.db.transaction().execute((tx) => deletePast(tx, iso));
  await goes('2031-11-05');
  expect(await findComplaint(database.db, closed)).not.toBeNull();
  expect(await goes('2031-11-06')).toBeGreaterThan(0);
  expect(await findComplaint(database.db, closed)).toBeNull();
  await goes('2099-01-01');
  expect(await findComplaint(database.db, open)).not.toBeNull();
});
