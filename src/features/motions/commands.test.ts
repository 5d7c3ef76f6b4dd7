import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { trialPerson } from '../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../tests/support/trial-deps.ts';
import type { PersonActor } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import type { Result } from '../../kernel/result.ts';
import { correctMotion, recordMotion, takeStep } from './commands.ts';
import { countFound, findMotion, listEvents, listFound, listMotions } from './store.ts';
import type { WantedMotion, WantedStep } from './wanted.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let first: PersonActor;
let second: PersonActor;
let resident: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-11-29T09:00:00Z');
  const officer = [{ role: 'officer', scope: 'city' }] as const;
  first = { ...(await trialPerson(database.db, 'Een Proef')), grants: officer };
  second = { ...(await trialPerson(database.db, 'Twee Proef')), grants: officer };
  resident = await trialPerson(database.db, 'Drie Proef');
});
afterAll(() => database.drop());

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ field, code }) => `${field}:${code}`);

let count = 0;
const motion = (changes: Partial<WantedMotion> = {}): WantedMotion => {
  count += 1;
  return {
    number: `26bb${String(count).padStart(6, '0')}`,
    kind: 'motion',
    title: 'Een titel',
    askedBy: '',
    promised: 'Een vraag',
    documentUrl: '',
    datedOn: day('2026-01-29'),
    source: 'Een bron',
    toVerify: '',
    keptBy: 'Een afdeling',
    nextOn: day('2026-12-10'),
    reason: '',
    unreadable: [],
    ...changes,
  };
};
const step = (action: WantedStep['action'], changes: Partial<WantedStep> = {}): WantedStep => ({
  action,
  happenedOn: day('2026-02-01'),
  reason: `Omdat: ${action}`,
  document: '',
  documentUrl: '',
  nextOn: action === 'settle' || action === 'withdraw' ? null : day('2026-12-10'),
  unreadable: [],
  ...changes,
});

async function recorded(changes: Partial<WantedMotion> = {}): Promise<string> {
  const result = await recordMotion(deps, first, motion(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const statusOf = async (number: string): Promise<string | undefined> =>
  (await findMotion(database.db, number))?.status;

describe('settling takes two', () => {
  test('what one proposes another accepts, and who proposed it cannot', async () => {
    const number = await recorded();
    expect(codes(await takeStep(deps, first, number, step('settle')))).toEqual([':wrong-status']);
    expect(codes(await takeStep(deps, first, number, step('propose')))).toEqual([]);
    expect(codes(await takeStep(deps, first, number, step('settle')))).toEqual(['action:four-eyes']);
    expect(codes(await takeStep(deps, first, number, step('sendBack')))).toEqual(['action:four-eyes']);
    expect(await statusOf(number)).toBe('proposed');
    expect(codes(await takeStep(deps, second, number, step('settle')))).toEqual([]);
    expect(await findMotion(database.db, number)).toMatchObject({
      status: 'settled',
      nextOn: null,
      proposedByPersonId: null,
    });
  });

  test('news on a proposal does not hide who proposed it', async () => {
    const number = await recorded();
    await takeStep(deps, first, number, step('propose'));
    expect(codes(await takeStep(deps, second, number, step('report')))).toEqual([]);
    expect(codes(await takeStep(deps, first, number, step('settle')))).toEqual(['action:four-eyes']);
  });

  test('the program itself settles nothing', async () => {
    const number = await recorded();
    await takeStep(deps, first, number, step('propose'));
    const program = { kind: 'system', name: 'test' } as const;
    expect(codes(await takeStep(deps, program, number, step('settle')))).toEqual(['action:four-eyes']);
  });

  test('it can be sent back, and what was settled can run again', async () => {
    const number = await recorded();
    await takeStep(deps, first, number, step('propose'));
    expect(codes(await takeStep(deps, second, number, step('sendBack')))).toEqual([]);
    expect(await statusOf(number)).toBe('inProgress');
    expect(codes(await takeStep(deps, second, number, step('withdraw')))).toEqual([]);
    expect(codes(await takeStep(deps, first, number, step('report')))).toEqual([':wrong-status']);
    expect(codes(await takeStep(deps, first, number, step('reopen')))).toEqual([]);
    expect(await statusOf(number)).toBe('inProgress');
  });
});

test('a stranger changes nothing', async () => {
  const number = await recorded();
  for (const actor of [resident, { kind: 'anonymous' } as const]) {
    expect(codes(await recordMotion(deps, actor, motion()))).toEqual([':not-allowed']);
    expect(codes(await takeStep(deps, actor, number, step('start')))).toEqual([':not-allowed']);
    expect(codes(await correctMotion(deps, actor, number, motion()))).toEqual([':not-allowed']);
  }
  expect(codes(await takeStep(deps, first, '26bb999999', step('start')))).toEqual([':not-found']);
});

test('all that is wrong is said at once, each with its field', async () => {
  const wrong = motion({
    number: 'motie 12',
    kind: null,
    title: '',
    promised: '',
    source: '',
    keptBy: '',
    documentUrl: 'javascript:alert(1)',
    datedOn: day('2026-11-30'),
    nextOn: day('2026-11-28'),
    toVerify: 'x'.repeat(501),
  });
  expect(codes(await recordMotion(deps, first, wrong))).toEqual([
    'number:number-shape',
    'kind:kind-missing',
    'title:title-missing',
    'promised:promised-missing',
    'source:source-missing',
    'keptBy:keeper-missing',
    'datedOn:date-future',
    'toVerify:too-long',
    'documentUrl:url-shape',
    'nextOn:next-past',
  ]);
  expect(codes(await recordMotion(deps, first, motion({ number: '27bb0001' })))).toEqual([
    'number:number-future',
  ]);
});

test('a step says all that is wrong, and goes forward in time', async () => {
  const number = await recorded();
  await takeStep(deps, first, number, step('start', { happenedOn: day('2026-03-01') }));
  const wrong = step('withdraw', {
    happenedOn: day('2026-02-28'),
    reason: '',
    document: 'x'.repeat(301),
    documentUrl: 'http://example.org',
    nextOn: day('2026-12-10'),
  });
  expect(codes(await takeStep(deps, first, number, wrong))).toEqual([
    'happenedOn:date-before-last',
    'reason:reason-missing',
    'document:too-long',
    'documentUrl:url-shape',
    'nextOn:next-of-what-is-over',
  ]);
  expect(codes(await takeStep(deps, first, number, step('propose', { nextOn: null })))).toContain(
    'nextOn:next-missing',
  );
  expect(await statusOf(number)).toBe('inProgress');
});

test('who presses twice records once', async () => {
  const wanted = motion();
  expect(codes(await recordMotion(deps, first, wanted))).toEqual([]);
  expect(codes(await recordMotion(deps, first, wanted))).toEqual([]);
  expect(codes(await recordMotion(deps, first, { ...wanted, title: 'Anders' }))).toEqual([
    'number:number-taken',
  ]);
  await takeStep(deps, first, wanted.number, step('report'));
  await takeStep(deps, first, wanted.number, step('report'));
  const found = await findMotion(database.db, wanted.number);
  expect(found && (await listEvents(database.db, found)).map(({ action }) => action)).toEqual([
    'record',
    'report',
  ]);
});

test('a correction keeps what it replaced, and nobody rewrites the history', async () => {
  const wanted = motion({ title: 'Fout' });
  await recordMotion(deps, first, wanted);
  expect(codes(await correctMotion(deps, first, wanted.number, wanted))).toEqual(['reason:reason-missing']);
  const same = { ...wanted, reason: 'Waarom' };
  expect(codes(await correctMotion(deps, first, wanted.number, same))).toEqual([':nothing-changed']);
  const right = { ...same, title: 'Goed', number: '26bb900001' };
  expect(await correctMotion(deps, first, wanted.number, right)).toEqual({ ok: true, value: '26bb900001' });
  const found = await findMotion(database.db, '26bb900001');
  expect(found).toMatchObject({ title: 'Goed', status: 'open', nextOn: '2026-12-10' });
  const events = found && (await listEvents(database.db, found));
  expect(events?.at(-1)).toMatchObject({ before: { title: 'Fout', number: wanted.number } });
  for (const statement of ['update motion_event set reason = reason', 'delete from motion_event'])
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: 'HV001' });
});

test('a report of a past day sees it as it stood then', async () => {
  const number = await recorded({ datedOn: day('2026-01-29') });
  await takeStep(deps, first, number, step('start', { happenedOn: day('2026-04-01') }));
  await takeStep(deps, first, number, step('propose', { happenedOn: day('2026-09-01') }));
  const on = async (asOf: string): Promise<string | undefined> =>
    (await listMotions(database.db, { asOf })).find((one) => one.number === number)?.status;
  expect([
    await on('2026-01-28'),
    await on('2026-01-29'),
    await on('2026-06-30'),
    await on('2026-12-31'),
  ]).toEqual([undefined, 'open', 'inProgress', 'proposed']);
});

test('what is searched for means itself', async () => {
  const number = await recorded({ title: '100% voor de wijk_raad' });
  const everyMotion = { words: '', kind: null, status: null };
  const find = async (words: string): Promise<readonly string[]> =>
    (await listFound(database.db, { ...everyMotion, words }, { limit: 50, offset: 0 })).map(
      (one) => one.number,
    );
  expect(await find('100% VOOR')).toEqual([number]);
  expect(await find(number.toUpperCase())).toEqual([number]);
  expect([await find('%%'), await find("'; drop table motion")]).toEqual([[], []]);
  expect(await countFound(database.db, { ...everyMotion, words: 'wijk_raad' })).toBe(1);
});
