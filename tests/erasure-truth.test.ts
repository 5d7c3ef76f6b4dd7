/** Who deletes her data is told truly what stays, until when and why: with nothing, with a draft, with a running case. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personalDataOf } from '../src/app/personal-data.ts';
import { keepReasons, requestErasure } from '../src/features/party/index.ts';
import type { PersonActor } from '../src/kernel/actor.ts';
import { today } from '../src/kernel/dates.ts';
import { type TestApp, testApp } from './support/app.ts';
import { type TrialCity, trialCity, trialPerson } from './support/trial-city.ts';
import { trialDossier } from './support/trial-dossier.ts';

let app: TestApp;
let city: TrialCity;
beforeAll(async () => {
  app = await testApp();
  city = await trialCity(app.database.db, { ceilingCents: 1_000_000 });
});
afterAll(() => app.close());

const deps = () => ({ ...app.deps, personalData: personalDataOf(app.deps) });
const reasonsOf = async (who: PersonActor) =>
  (await keepReasons(deps(), who.personId, today(app.deps.clock))).map(({ what, until, because }) => [
    what.nl,
    until,
    because.nl,
  ]);
const erased = async (who: PersonActor) => {
  const result = await requestErasure(deps(), who);
  return result.ok ? result.value : result.problems;
};
const rowOf = async (who: PersonActor) =>
  await app.database.db
    .selectFrom('person')
    .select(['name', 'email', 'erasedAt', 'eraseAfter'])
    .where('id', '=', who.personId)
    .executeTakeFirstOrThrow();
const casesOf = async (who: PersonActor) =>
  await app.database.db
    .selectFrom('application')
    .select(['id', 'title'])
    .where('applicantPersonId', '=', who.personId)
    .execute();

test('with nothing: nothing stays, and all goes at once', async () => {
  const who = await trialPerson(app.database.db, 'Niets Proef');
  expect(await reasonsOf(who)).toEqual([]);
  expect(await erased(who)).toBe('erased');
  const row = await rowOf(who);
  expect([row.name, row.email, row.erasedAt === null]).toEqual(['Verwijderd', null, false]);
});

test('with a draft: nothing stays, and the draft goes with her', async () => {
  const who = await trialPerson(app.database.db, 'Concept Proef');
  const made = await trialDossier(app.database.db, city, { applicant: who });
  await app.database.db
    .updateTable('application')
    .set({ status: 'draft', caseNumber: null, receivedOn: null, nextClock: null, nextDueOn: null })
    .where('id', '=', made.id)
    .execute();
  expect(await reasonsOf(who)).toEqual([]);
  expect(await erased(who)).toBe('erased');
  expect(await casesOf(who)).toEqual([]);
  expect((await rowOf(who)).email).toBeNull();
});

test('with a running case: that case is named with what she can do, and she stays known until it ends', async () => {
  const who = await trialPerson(app.database.db, 'Lopend Proef');
  const made = await trialDossier(app.database.db, city, { applicant: who });
  const [reason, ...others] = await reasonsOf(who);
  expect(others).toEqual([]);
  expect(reason?.[0]).toBe(`${made.caseNumber} ${made.title}`.trim());
  expect(reason?.[1]).toBeNull();
  expect(reason?.[2]).toMatch(/loopt nog.*Trek hem dan in/);
  expect(await erased(who)).toBe('later');
  const row = await rowOf(who);
  expect([row.name, row.erasedAt]).toEqual(['Lopend Proef', null]);
  expect(row.eraseAfter).not.toBeNull();
  expect(await casesOf(who)).toHaveLength(1);
});
