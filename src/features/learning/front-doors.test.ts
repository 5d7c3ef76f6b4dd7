/** What the report to the council asks: each of a period, as it stood then. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { trialPerson } from '../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../tests/support/trial-deps.ts';
import type { PersonActor } from '../../kernel/actor.ts';
import { Temporal, today } from '../../kernel/dates.ts';
import { assert } from '../../kernel/result.ts';
import { recordComplaint, stepComplaint } from './complaints/commands.ts';
import { complaintFigures, listAllLessons, listLessons, listProofs } from './index.ts';
import { recordLesson } from './lessons/commands.ts';
import type { WantedLesson } from './lessons/wanted.ts';
import { recordProof, stepProof } from './proofs/commands.ts';

let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;

beforeAll(async () => {
  database = await freshDatabase();
  deps = trialDeps(database.db, '2026-11-29T09:00:00Z');
  officer = await trialPerson(database.db, 'Een Proef', { grants: [{ role: 'officer', scope: 'city' }] });
});
afterAll(() => database.drop());

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const first = { from: '2026-01-01', through: '2026-06-30' };
const second = { from: '2026-07-01', through: '2026-12-31' };

test('a trial is told of in each half year as it stood at its end', async () => {
  const made = await recordProof(deps, officer, {
    question: 'Werkt dit?',
    why: 'Daarom',
    wijk: '',
    place: '',
    partners: '',
    beginsOn: null,
    endsOn: null,
    documentUrl: '',
    happenedOn: day('2026-02-01'),
    reason: '',
    unreadable: [],
  });
  assert(made.ok, 'a proof');
  for (const [action, happenedOn, followUp] of [
    ['start', '2026-03-01', ''],
    ['stop', '2026-08-01', 'Verder'],
  ] as const) {
    const step = { action, happenedOn: day(happenedOn), note: `Toen: ${action}`, followUp, unreadable: [] };
    assert((await stepProof(deps, officer, made.value, step)).ok, action);
  }
  const stood = async (period: typeof first) =>
    (await listProofs(database.db, period)).map(({ status, finding, events }) => [
      status,
      finding,
      events.map(({ action }) => action),
    ]);
  expect(await stood(first)).toEqual([['running', null, ['propose', 'start']]]);
  expect(await stood(second)).toEqual([['stopped', 'Toen: stop', ['stop']]]);
  expect(await stood({ from: '2027-01-01', through: '2027-06-30' })).toEqual([]);
  await expect(database.pool.query("update proof_event set note = 'anders'")).rejects.toMatchObject({
    code: 'HV001',
  });
});

test('a lesson is told of once, as it was corrected', async () => {
  const lesson: WantedLesson = {
    kind: 'learned',
    stoppedKind: null,
    title: 'Fout',
    body: 'Dit',
    origin: 'Daar',
    documentUrl: '',
    change: 'Dat',
    learnedOn: day('2026-05-01'),
    proof: '',
    scheme: '',
    reason: '',
    unreadable: [],
  };
  assert((await recordLesson(deps, officer, lesson, null)).ok, 'a lesson');
  const [wrong] = await listAllLessons(database.db);
  assert(wrong, 'recorded just now');
  const right = { ...lesson, title: 'Goed', reason: 'Het was fout' };
  assert((await recordLesson(deps, officer, right, wrong.id)).ok, 'a correction');
  const titles = async (period: typeof first) =>
    (await listLessons(database.db, period)).map(({ title }) => title);
  expect([await titles(first), await titles(second)]).toEqual([['Goed'], []]);
  await expect(database.pool.query('delete from lesson')).rejects.toMatchObject({ code: 'HV001' });
});

test('complaints are counted by half year, once it is over', async () => {
  for (let at = 1; at <= 8; at += 1) {
    const complaint = { reference: `KL-${100 + at}`, kind: 'waiting', unreadable: [] } as const;
    const made = await recordComplaint(deps, officer, { ...complaint, receivedOn: day('2026-06-01') });
    assert(made.ok, 'a complaint');
    // Two are answered in the next half year, and late.
    const on = day(at > 6 ? '2026-08-01' : '2026-06-20');
    const step = { action: 'settle', on, outcome: 'solved', change: '', unreadable: [] } as const;
    assert((await stepComplaint(deps, officer, made.value, step)).ok, 'settled');
  }
  const now = today(deps.clock);
  expect(await complaintFigures(database.db, { year: 2026, half: 1 }, now)).toMatchObject({
    received: 8,
    byKind: { waiting: 8, treatment: 0 },
    closed: 6,
    byOutcome: { solved: 6, upheld: 0 },
    inTime: 6,
    late: 0,
  });
  expect(await complaintFigures(database.db, { year: 2026, half: 2 }, now)).toBeNull();
  expect(await complaintFigures(database.db, { year: 2026, half: 2 }, day('2027-01-01'))).toMatchObject({
    received: 0,
    closed: null,
    byOutcome: { solved: null, upheld: null },
    inTime: null,
    late: null,
  });
});
