import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';
import { correctProof, recordProof, stepProof } from './commands.ts';
import { findProof, listEvents } from './store.ts';
import type { Proof } from './types.ts';
import type { WantedProof, WantedStep } from './wanted.ts';

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
const proof = (changes: Partial<WantedProof> = {}): WantedProof => {
  count += 1;
  return {
    question: `Werkt proef ${count}?`,
    why: 'Omdat het kan.',
    wijk: '',
    place: '',
    partners: '',
    beginsOn: null,
    endsOn: null,
    documentUrl: '',
    happenedOn: day('2026-02-01'),
    reason: '',
    unreadable: [],
    ...changes,
  };
};
const step = (action: WantedStep['action'], changes: Partial<WantedStep> = {}): WantedStep => ({
  action,
  happenedOn: day('2026-03-01'),
  note: `Dit gebeurde: ${action}`,
  followUp: action === 'start' || action === 'report' ? '' : 'Wij gaan verder.',
  unreadable: [],
  ...changes,
});
const recorded = async (changes: Partial<WantedProof> = {}): Promise<string> =>
  value(await recordProof(deps, officer, proof(changes)));
async function get(slug: string): Promise<Proof> {
  const found = await findProof(database.db, slug);
  assert(found, 'it was recorded');
  return found;
}
const stepped = async (slug: string, ...steps: readonly WantedStep[]): Promise<readonly string[]> => {
  const codes: string[] = [];
  for (const one of steps) codes.push(...codesOf(await stepProof(deps, officer, slug, one)));
  return codes;
};

test('only who keeps what the city learns changes a trial, and only one that is there', async () => {
  const slug = await recorded();
  for (const actor of [resident, { kind: 'anonymous' } as const]) {
    expect(codesOf(await recordProof(deps, actor, proof()))).toEqual(['not-allowed']);
    expect(codesOf(await stepProof(deps, actor, slug, step('start')))).toEqual(['not-allowed']);
    expect(codesOf(await correctProof(deps, actor, slug, proof({ reason: 'x' })))).toEqual(['not-allowed']);
  }
  expect(codesOf(await stepProof(deps, officer, 'nergens', step('start')))).toEqual(['not-found']);
  expect(codesOf(await correctProof(deps, officer, 'nergens', proof({ reason: 'x' })))).toEqual([
    'not-found',
  ]);
});

test('an address is nobody else’s, no page of ours, and never empty or endless', async () => {
  expect([await recorded({ question: 'Vragen?' }), await recorded({ question: 'Vragen?' })]).toEqual([
    'vragen-2',
    'vragen-3',
  ]);
  expect(await recorded({ question: '???' })).toBe('proef');
  const long = await recorded({ question: `${'x'.repeat(79)} en verder` });
  expect(long).toBe('x'.repeat(79));
});

test('two at once with the same question: never two of one address', async () => {
  const wanted = proof();
  const both = await Promise.all([1, 2].map(() => recordProof(deps, officer, wanted)));
  const slugs = both.flatMap((one) => (one.ok ? [one.value] : []));
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(both.flatMap(codesOf).filter((code) => code !== 'changed-meanwhile')).toEqual([]);
  expect(slugs.length).toBeGreaterThan(0);
});

test.for([
  [{ happenedOn: day('2026-11-29') }, []],
  [{ happenedOn: day('2026-11-30') }, ['date-future']],
  [{ happenedOn: null }, ['date-missing']],
  [{ question: '', why: '' }, ['question-missing', 'why-missing']],
  [{ wijk: 'noordwijk' }, []],
  [{ wijk: 'nergens' }, ['wijk-unknown']],
  [{ beginsOn: day('2026-05-01'), endsOn: day('2026-05-01') }, []],
  [{ beginsOn: day('2026-05-02'), endsOn: day('2026-05-01') }, ['ends-before']],
  [{ place: 'x'.repeat(201), partners: 'x'.repeat(501) }, ['too-long', 'too-long']],
] satisfies readonly (readonly [Partial<WantedProof>, readonly string[]])[])(
  'a new one with %j: %j',
  async ([changes, codes]) => {
    expect(codesOf(await recordProof(deps, officer, proof(changes)))).toEqual(codes);
  },
);

describe('a step', () => {
  test('sent twice is taken once', async () => {
    const slug = await recorded();
    expect(await stepped(slug, step('start'), step('start'), step('report'), step('report'))).toEqual([]);
    const events = await listEvents(database.db, await get(slug));
    expect(events.map(({ action }) => action)).toEqual(['propose', 'start', 'report']);
  });

  test('fits what came before it, and after the end only wider use follows', async () => {
    const slug = await recorded();
    expect(await stepped(slug, step('finish'), step('scaleUp'))).toEqual(['wrong-status', 'wrong-status']);
    expect(await stepped(slug, step('start'), step('finish'))).toEqual([]);
    expect(await stepped(slug, step('report'), step('stop'))).toEqual(['wrong-status', 'wrong-status']);
    expect(await stepped(slug, step('scaleUp'))).toEqual([]);
    // Nothing can be filled in any more, so nothing else is said of it.
    expect(await stepped(slug, step(null, { note: '', happenedOn: null }))).toEqual(['wrong-status']);
    expect(await get(slug)).toMatchObject({
      status: 'scaledUp',
      beginsOn: '2026-03-01',
      endsOn: '2026-03-01',
      finding: 'Dit gebeurde: scaleUp',
      followUp: 'Wij gaan verder.',
    });
  });

  test('stopped before it began, it has no days', async () => {
    const slug = await recorded({ beginsOn: day('2027-01-01'), endsOn: day('2027-02-01') });
    expect(await stepped(slug, step('stop'))).toEqual([]);
    expect(await get(slug)).toMatchObject({ status: 'stopped', beginsOn: null, endsOn: null });
  });

  test.for([
    [{ happenedOn: day('2026-01-31') }, ['date-before-last']],
    [{ happenedOn: day('2026-02-01') }, []],
    [{ happenedOn: day('2026-11-29') }, []],
    [{ happenedOn: day('2026-11-30') }, ['date-future']],
    [{ note: '' }, ['note-missing']],
    [{ note: 'x'.repeat(4001) }, ['too-long']],
    [{ followUp: 'Verder' }, ['follow-up-early']],
    [{ action: 'stop', followUp: '' }, ['followup-missing']],
  ] satisfies readonly (readonly [Partial<WantedStep>, readonly string[]])[])(
    'proposed on 1 February and begun with %j: %j',
    async ([changes, codes]) => {
      expect(await stepped(await recorded(), step('start', changes))).toEqual(codes);
    },
  );
});

test('a correction says why, changes something, and keeps what it replaced; a trial that runs has begun', async () => {
  const wanted = proof({ wijk: 'noordwijk' });
  const slug = value(await recordProof(deps, officer, wanted));
  const correct = async (changes: Partial<WantedProof>) =>
    codesOf(await correctProof(deps, officer, slug, { ...wanted, reason: 'Waarom', ...changes }));
  expect(await correct({ reason: '' })).toEqual(['reason-missing']);
  expect(await correct({})).toEqual(['nothing-changed']);
  expect(await correct({ wijk: 'zuidwijk' })).toEqual([]);
  const [, corrected] = await listEvents(database.db, await get(slug));
  expect(corrected).toMatchObject({ action: 'correct', happenedOn: '2026-11-29', note: 'Waarom' });
  expect(corrected?.before).toEqual({ wijkId: 'Noordwijk' });
  // It says nothing of how far it is: the next step counts from the one before.
  expect(await stepped(slug, step('start', { happenedOn: day('2026-02-01') }))).toEqual([]);
  expect(await correct({ beginsOn: null })).toEqual(['begin-missing']);
  expect(await correct({ beginsOn: day('2026-02-02'), wijk: '' })).toEqual([]);
  expect(await get(slug)).toMatchObject({ status: 'running', beginsOn: '2026-02-02', wijkId: null });
});
