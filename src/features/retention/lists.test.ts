/** Holding, proposing, approving and carrying out, on a real database. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type CaseworkTrial,
  caseworkTrial,
  cityRole,
  day,
  make,
  outcomeOf,
} from '../../../tests/support/trial-casework.ts';
import { trialPerson } from '../../../tests/support/trial-city.ts';
import { dossierParts } from '../../app/dossier-parts.ts';
import type { PersonActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { verifyAudit } from '../../platform/audit/index.ts';
import type { Application } from '../application/types.ts';
import { carryOutLists } from './commands/carry-out.ts';
import { liftHold, placeHold } from './commands/hold.ts';
import { moveList, proposeList } from './commands/lists.ts';
import type { DossierPart } from './deps.ts';
import { findDossier } from './store/dossiers.ts';
import { findHold } from './store/holds.ts';
import { findList, itemsOf } from './store/lists.ts';

let trial: CaseworkTrial;
let controller: PersonActor;
let administrator: PersonActor;

beforeAll(async () => {
  trial = await caseworkTrial();
  const { db } = trial.database;
  controller = await trialPerson(db, 'Ruben Kijk', { grants: [cityRole('controller')] });
  administrator = await trialPerson(db, 'Esra Beheer', { grants: [cityRole('administrator')] });
});
afterAll(() => trial.database.drop());
beforeEach(async () => {
  trial.deps.at('2031-05-12T10:00:00Z');
  // Each test has the cases that it made itself.
  await trial.database.db
    .updateTable('application')
    .set({ retainUntil: null })
    .where('destroyedOn', 'is', null)
    .execute();
});

const db = () => trial.database.db;

async function past(retainUntil = '2031-05-11'): Promise<Application> {
  const made = await make(trial);
  await db()
    .updateTable('application')
    .set({
      status: 'closed',
      outcome: 'refused',
      retainUntil,
      retentionResult: 'refused',
      nextClock: null,
      nextDueOn: null,
    })
    .where('id', '=', made.id)
    .execute();
  return made;
}

const propose = (actor: PersonActor = trial.officer, before = '2031-05-12') =>
  proposeList(trial.deps, actor, { before: day(before) });
const numberOf = async (made: ReturnType<typeof propose>): Promise<number> => {
  const result = await made;
  return result.ok ? result.value.number : 0;
};
const approve = (number: number, actor: PersonActor = controller) =>
  moveList(trial.deps, actor, { number, action: 'approve' });
const carryOut = (parts: readonly DossierPart[] = dossierParts) =>
  carryOutLists({ ...trial.deps, dossierParts: parts });
const onList = async (number: number) => {
  const list = await findList(db(), number);
  const items = list ? await itemsOf(db(), list.id) : [];
  return { status: list?.status, items: items.map(({ outcome, heldBecause }) => [outcome, ...heldBecause]) };
};
const destroyedOn = async ({ id }: { readonly id: Id<'application'> }) =>
  (await db().selectFrom('application').select('destroyedOn').where('id', '=', id).executeTakeFirstOrThrow())
    .destroyedOn;
const hold = (
  application: Application,
  actor = trial.officer,
  more: Partial<Parameters<typeof placeHold>[2]> = {},
) =>
  placeHold(trial.deps, actor, {
    applicationId: application.id,
    reason: 'Het beroep loopt nog.',
    until: day('2031-12-31'),
    ...more,
  });

test('from proposal to a record: proposed by one, approved by another, destroyed at night', async () => {
  const made = await past();
  const number = await numberOf(propose());
  expect(await findDossier(db(), made.id)).toMatchObject({ onList: number });
  expect(await carryOut()).toBe(0);
  expect(await destroyedOn(made)).toBeNull();
  expect(outcomeOf(await approve(number))).toEqual(['ok']);
  expect(await carryOut()).toBe(1);
  expect(await destroyedOn(made)).toBe('2031-05-12');
  expect(await onList(number)).toEqual({ status: 'carriedOut', items: [['destroyed']] });
  const list = await findList(db(), number);
  expect([list?.proposedBy, list?.approvedBy]).toEqual(['Bram Behandel', 'Ruben Kijk']);
  const [item] = list ? await itemsOf(db(), list.id) : [];
  expect(item?.counts).toMatchObject({ applications: 1, cosigners: 4, events: 1 });
  expect((await verifyAudit(db())).faults).toEqual([]);
});

test('nothing is left to propose of what stands on a list, and a withdrawn list lets its cases go', async () => {
  await past();
  const number = await numberOf(propose());
  expect(outcomeOf(await propose())).toEqual(['maanden:nothing-due']);
  expect(outcomeOf(await moveList(trial.deps, trial.officer, { number, action: 'withdraw' }))).toEqual([
    'ok',
  ]);
  expect(await onList(number)).toEqual({ status: 'withdrawn', items: [['withdrawn']] });
  expect(outcomeOf(await approve(number))).toEqual([':wrong-status']);
  expect(await numberOf(propose())).toBe(number + 1);
});

test('four eyes: who proposed does not approve, and only those may who have the permission', async () => {
  await past();
  const number = await numberOf(propose(administrator));
  expect(outcomeOf(await approve(number, administrator))).toEqual([':own-proposal']);
  expect(outcomeOf(await approve(number, trial.officer))).toEqual([':not-allowed']);
  expect(outcomeOf(await approve(number, trial.applicant))).toEqual([':not-allowed']);
  expect(outcomeOf(await propose(controller))).toEqual([':not-allowed']);
  expect(outcomeOf(await propose(trial.helper))).toEqual([':not-allowed']);
  expect(outcomeOf(await approve(number))).toEqual(['ok']);
  // Nor does the database take it.
  const raw = sql`insert into destruction_list (id, number, status, due_before, proposed_by_person_id, proposed_at,
    approved_by_person_id, approved_at) values (gen_random_uuid(), 999, 'approved', '2031-01-01', ${controller.personId},
    now(), ${controller.personId}, now())`;
  await expect(raw.execute(db())).rejects.toThrow();
});

test('what is not over yet waits on its list until it is', async () => {
  const made = await past('2031-08-01');
  expect(outcomeOf(await propose())).toEqual(['maanden:nothing-due']);
  const number = await numberOf(propose(trial.officer, '2031-09-01'));
  await approve(number);
  expect(await carryOut()).toBe(0);
  trial.deps.at('2031-08-01T10:00:00Z');
  expect(await carryOut()).toBe(0);
  expect((await onList(number)).status).toBe('approved');
  trial.deps.at('2031-08-02T10:00:00Z');
  expect(await carryOut()).toBe(1);
  expect(await destroyedOn(made)).toBe('2031-08-02');
  expect((await onList(number)).status).toBe('carriedOut');
});

test('what is held is not proposed, and what is held after the approval stays', async () => {
  const held = await past();
  expect(outcomeOf(await hold(held))).toEqual(['ok']);
  expect(outcomeOf(await propose())).toEqual(['maanden:nothing-due']);
  const later = await past();
  const objected = await past();
  const number = await numberOf(propose());
  await approve(number);
  await hold(later);
  await db().updateTable('application').set({ legalHold: true }).where('id', '=', objected.id).execute();
  expect(await carryOut()).toBe(0);
  const { status, items } = await onList(number);
  expect(status).toBe('carriedOut');
  expect(items.toSorted()).toEqual([
    ['heldBack', 'manual'],
    ['heldBack', 'objection'],
  ]);
  expect(await destroyedOn(later)).toBeNull();
  // Once it is free it can be proposed anew.
  expect(outcomeOf(await liftHold(trial.deps, trial.officer, { applicationId: later.id }))).toEqual(['ok']);
  expect(await findDossier(db(), later.id)).toMatchObject({ heldUntil: null, onList: null });
});

test('a hold needs a reason and a day to come, and nobody holds a case of her own', async () => {
  const made = await past();
  const nothing = { reason: '  ', until: null };
  expect(outcomeOf(await hold(made, trial.officer, nothing))).toEqual([
    'reason:reason-needed',
    'until:date-wrong',
  ]);
  const wrong = { reason: 'x'.repeat(1001), until: day('2031-05-12') };
  expect(outcomeOf(await hold(made, trial.officer, wrong))).toEqual(['reason:too-long', 'until:date-wrong']);
  expect(outcomeOf(await hold(made, controller))).toEqual([':not-allowed']);
  const own = { ...trial.applicant, grants: [cityRole('officer')] };
  expect(outcomeOf(await hold(made, own))).toEqual([':not-found']);
  await hold(made);
  await hold(made, administrator, { reason: 'Nu om een onderzoek.' });
  expect(await findHold(db(), made.id)).toMatchObject({
    reason: 'Nu om een onderzoek.',
    until: '2031-12-31',
  });
});

test('a night that breaks off halfway leaves each case whole or gone, and the next one goes on', async () => {
  const one = await past('2031-05-01');
  const other = await past('2031-05-02');
  const number = await numberOf(propose());
  await approve(number);
  let calls = 0;
  const breaking: DossierPart = () => {
    calls += 1;
    return calls === 2 ? Promise.reject(new Error('the power went')) : Promise.resolve({});
  };
  await expect(carryOut([...dossierParts, breaking])).rejects.toThrow('the power went');
  expect([await destroyedOn(one), await destroyedOn(other)]).toEqual(['2031-05-12', null]);
  const cosigners = await db()
    .selectFrom('cosigner')
    .select('applicationId')
    .where('applicationId', 'in', [one.id, other.id])
    .execute();
  expect(cosigners.map(({ applicationId }) => applicationId)).toEqual(Array(4).fill(other.id));
  expect((await onList(number)).status).toBe('approved');
  expect(await carryOut()).toBe(1);
  expect(await carryOut()).toBe(0);
  expect(await onList(number)).toEqual({ status: 'carriedOut', items: [['destroyed'], ['destroyed']] });
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit_entry
    where action = 'dossier.destroyed' and subject_id in (${one.id}, ${other.id})`.execute(db());
  expect(rows[0]?.n).toBe(2);
});

test('two nights at once destroy each case once', async () => {
  const made = await Promise.all([past(), past(), past()]);
  const number = await numberOf(propose());
  await approve(number);
  const [one, other] = await Promise.all([carryOut(), carryOut()]);
  expect(one + other).toBe(made.length);
  expect((await onList(number)).status).toBe('carriedOut');
});

test('what was recorded of a destruction is never changed, and nothing joins an approved list', async () => {
  await past();
  const number = await numberOf(propose());
  await approve(number);
  const other = await past();
  const join = sql`insert into destruction_item (list_id, application_id, case_number, retention_result, retain_until, source)
    select id, ${other.id}, 'HV-2026-99999', 'refused', '2031-01-01', 'x' from destruction_list where number = ${number}`;
  await expect(join.execute(db())).rejects.toMatchObject({ code: 'HV001' });
  await carryOut();
  for (const statement of [
    'delete from destruction_item',
    'delete from destruction_list',
    `update destruction_item set counts = '{}' where outcome = 'destroyed'`,
    `update destruction_list set proposed_at = now()`,
  ])
    await expect(sql.raw(statement).execute(db())).rejects.toMatchObject({ code: 'HV001' });
});
