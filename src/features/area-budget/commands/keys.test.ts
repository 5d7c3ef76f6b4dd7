/** Two keys, two offices, two persons: whatever happens between the proposal and the last key. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import {
  councilTurns,
  districtTurns,
  proposed,
  standing,
  type TrialBudget,
  trialBudget,
  trialSource,
} from '../../../../tests/support/trial-area-budget.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { fixedClock, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { lapseProposals } from '../jobs.ts';
import { keyStates } from '../rules/keys.ts';
import { findProposal, listEntries, listKeys, listShareholders } from '../store/index.ts';
import type { Move } from '../types.ts';
import { waitingFor } from '../waiting.ts';
import { refuseProposal, takeKeyBack, turnKey } from './keys.ts';
import { proposeMove, withdrawProposal } from './propose.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: CommandDeps;
let source: Id<'money_source'>;

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  deps = { db: database.db, clock: fixedClock('2026-03-20T10:00:00Z'), dataVersion: localDataVersion() };
  source = await trialSource(deps, { amountCents: 100_000_00 });
});
afterAll(() => database.drop());

const filling = (amountCents = 1000): Move => ({
  kind: 'fill',
  sourceId: source,
  amountCents,
  to: 'subsidy',
});
const later = (iso: string): CommandDeps => ({ ...deps, clock: fixedClock(iso) });

async function statusOf(trial: TrialBudget, number = 1): Promise<string | undefined> {
  return (await findProposal(deps.db, trial.budget.id, number))?.status;
}

/** Of the district office and the council, in this order. */
async function states(trial: TrialBudget, id: Id<'area_budget_proposal'>, on: string) {
  const turns = await listKeys(deps.db, [id], Temporal.PlainDate.from(on));
  return keyStates(await listShareholders(deps.db, trial.budget.id), turns).map(({ state }) => state);
}

const leaves = (actor: PersonActor, until: string) =>
  deps.db.updateTable('roleGrant').set({ until }).where('personId', '=', actor.personId).execute();

describe('a proposal', () => {
  test('takes effect with the second key and not before', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    expect(await districtTurns(deps, trial, id)).toMatchObject({ ok: true, value: { adopted: false } });
    expect(await standing(deps.db, trial)).toEqual({});
    expect(await councilTurns(deps, trial, id)).toMatchObject({ ok: true, value: { adopted: true } });
    expect(await standing(deps.db, trial)).toEqual({ subsidy: 1000 });
    expect(await statusOf(trial)).toBe('adopted');
  });

  test('by two people who turn the two keys at once moves the money once', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    const both = await Promise.all([districtTurns(deps, trial, id), councilTurns(deps, trial, id)]);
    expect(both.map((one) => one.ok && one.value.adopted).toSorted()).toEqual([false, true]);
    expect(await standing(deps.db, trial)).toEqual({ subsidy: 1000 });
    expect(await listEntries(deps.db, trial.budget.id)).toHaveLength(1);
  });

  test('of which one key is turned by two members at once has that key once', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    const [one, other] = trial.council.members;
    const both = await Promise.all([
      councilTurns(deps, trial, id, one),
      councilTurns(deps, trial, id, other),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problems: [{ code: 'turned-already' }] });
  });

  test('is refused by one office that says no, and then no key turns', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    const [member] = trial.council.members;
    const office = trial.council.office.id;
    expect(await refuseProposal(deps, member, id, { office, why: '' })).toMatchObject({
      ok: false,
      problems: [{ field: 'why' }],
    });
    expect(await refuseProposal(deps, member, id, { office, why: 'Liever niet.' })).toMatchObject({
      ok: true,
    });
    expect(await districtTurns(deps, trial, id)).toMatchObject({ problems: [{ code: 'wrong-status' }] });
    expect(await standing(deps.db, trial)).toEqual({});
  });

  test('is withdrawn by the office that made it, and by no other', async () => {
    const trial = await trialBudget(deps, city);
    await proposed(deps, trial, filling());
    const proposal = await findProposal(deps.db, trial.budget.id, 1);
    if (!proposal) throw new Error('it was made');
    const [member] = trial.council.members;
    expect(await withdrawProposal(deps, member, proposal)).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    expect(await withdrawProposal(deps, trial.district.actor, proposal)).toMatchObject({ ok: true });
    expect(await statusOf(trial)).toBe('withdrawn');
  });

  test('lapses after eight weeks: no key turns from that day, and the night says so', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    const dayBefore = later('2026-05-14T10:00:00Z');
    const day = later('2026-05-15T10:00:00Z');
    expect(await districtTurns(dayBefore, trial, id)).toMatchObject({ ok: true });
    expect(await councilTurns(day, trial, id)).toMatchObject({ problems: [{ code: 'lapsed' }] });
    expect(await lapseProposals(dayBefore)).toBe(0);
    expect(await lapseProposals(day)).toBeGreaterThan(0);
    expect(await statusOf(trial)).toBe('lapsed');
    expect(await lapseProposals(day)).toBe(0);
  });

  test('is nobody’s of another area', async () => {
    const trial = await trialBudget(deps, city);
    const stranger: PersonActor = { ...trial.council.members[0], grants: [] };
    const wanted = { move: filling(), reason: 'Omdat.', office: trial.council.office.id };
    expect(await proposeMove(deps, stranger, trial.budget, wanted)).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    const id = await proposed(deps, trial, filling());
    expect(await councilTurns(deps, trial, id, stranger)).toMatchObject({
      problems: [{ code: 'not-allowed' }],
    });
    // Who speaks for one office does not turn the key of another.
    const key = { office: trial.council.office.id, metOn: null, meeting: '', unreadable: [] };
    expect(await turnKey(deps, trial.district.actor, id, key)).toMatchObject({
      problems: [{ code: 'not-your-office' }],
    });
  });
});

describe('a key', () => {
  test('of a council names the meeting', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    const [member] = trial.council.members;
    const bare = { office: trial.council.office.id, metOn: null, meeting: '', unreadable: [] };
    expect(await turnKey(deps, member, id, bare)).toMatchObject({ problems: [{ field: 'meeting' }] });
    const ahead = { ...bare, meeting: 'april', metOn: Temporal.PlainDate.from('2026-03-21') };
    expect(await turnKey(deps, member, id, ahead)).toMatchObject({ problems: [{ field: 'metOn' }] });
  });

  test('is taken back by another member while the proposal waits, and turned anew', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    const [one, other] = trial.council.members;
    const office = trial.council.office.id;
    expect(await takeKeyBack(deps, other, id, { office, why: 'Te vroeg.' })).toMatchObject({
      problems: [{ code: 'not-turned' }],
    });
    await councilTurns(deps, trial, id, one);
    expect(await takeKeyBack(deps, other, id, { office, why: 'Te vroeg.' })).toMatchObject({ ok: true });
    expect(await districtTurns(deps, trial, id)).toMatchObject({ value: { adopted: false } });
    expect(await councilTurns(deps, trial, id, other)).toMatchObject({ value: { adopted: true } });
    expect(await takeKeyBack(deps, one, id, { office, why: 'Spijt.' })).toMatchObject({
      problems: [{ code: 'wrong-status' }],
    });
  });

  test('of who left office no longer counts, until a colleague turns it anew', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    const [leaver, stays] = trial.council.members;
    await councilTurns(deps, trial, id, leaver);
    await leaves(leaver, '2026-03-25');
    const after = later('2026-03-25T10:00:00Z');
    expect(await states(trial, id, '2026-03-24')).toEqual(['waits', 'turned']);
    expect(await states(trial, id, '2026-03-25')).toEqual(['waits', 'left']);
    expect(await districtTurns(after, trial, id)).toMatchObject({ value: { adopted: false } });
    expect(await standing(deps.db, trial)).toEqual({});
    const waiting = await waitingFor(deps.db, stays, Temporal.PlainDate.from('2026-03-25'));
    expect(waiting.map(({ proposal }) => proposal.id)).toContain(id);
    expect(await councilTurns(after, trial, id, stays)).toMatchObject({ value: { adopted: true } });
    const ended = await listKeys(deps.db, [id], Temporal.PlainDate.from('2026-03-25'));
    expect(ended.map(({ endedWhy }) => endedWhy)).toContain('leftOffice');
  });

  test('is one of two persons: who speaks for both offices turns one', async () => {
    const trial = await trialBudget(deps, city);
    const id = await proposed(deps, trial, filling());
    const { actor } = trial.district;
    const both: PersonActor = {
      ...actor,
      grants: [...actor.grants, ...trial.council.members[0].grants],
    };
    await districtTurns(deps, trial, id);
    expect(await councilTurns(deps, trial, id, both)).toMatchObject({ problems: [{ code: 'same-person' }] });
  });
});
