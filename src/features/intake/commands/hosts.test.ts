/** The contact of a host in a list: written where the form puts it, and gone when it must be. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newPerson } from '../../../../tests/support/people.ts';
import { bytesOf, must, type TrialIntake, trialIntake } from '../../../../tests/support/trial-intake.ts';
import { system } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { forgetHosts } from '../../activity/index.ts';
import { stopListing } from '../../listing/index.ts';
import { venueKind } from '../../venue/index.ts';
import { importsBegun } from '../personal-data.ts';
import { getPreview } from '../store/runs.ts';
import type { Choices } from '../types.ts';
import { applyRun } from './apply.ts';
import { startTable } from './start.ts';

let trial: TrialIntake;
beforeAll(async () => {
  trial = await trialIntake('2026-11-28T10:00:00Z');
});
afterAll(() => trial.database.drop());
beforeEach(() => trial.deps.at('2026-11-28T10:00:00Z'));

/** A list of activities, from the keeper of an organisation. */
async function send(text: string) {
  const { organisationId } = trial;
  const file = { name: 'lijst.csv', bytes: bytesOf(text) };
  return must(await startTable(trial.deps, trial.keeper, { organisationId, subject: 'activity', file }));
}
const apply = (runId: Id<'import_run'>, choices: Choices = {}) =>
  applyRun(trial.deps, trial.keeper, runId, { choices, withoutWrong: false });
const host = async (id: Id<'listing'>) =>
  await trial.database.db
    .selectFrom('activity')
    .select(['hostEmail', 'hostPhone'])
    .where('id', '=', id)
    .executeTakeFirst();

test('the contact of a host goes where the form puts it, and nowhere else', async () => {
  const list = (contact: string) =>
    `Naam;Soort;Wanneer;Waar;Wijk;E-mail gastheer\nGastvrij breien;Samen eten;elke maandag van 17 tot 19;Plein;Middelland;${contact}`;
  const { runId, sourceId } = await send(list('brei@example.org'));
  must(await apply(runId));
  const { listingId } = await trial.database.db
    .selectFrom('searchEntry')
    .select('listingId')
    .where('title', '=', 'Gastvrij breien')
    .executeTakeFirstOrThrow();
  const id = listingId as Id<'listing'>;
  expect(await host(id)).toEqual({ hostEmail: 'brei@example.org', hostPhone: null });
  const { db } = trial.database;
  const kept = await Promise.all([
    db.selectFrom('listingRevision').selectAll().where('listingId', '=', id).execute(),
    db.selectFrom('auditEntry').selectAll().execute(),
    db.selectFrom('searchEntry').selectAll().where('listingId', '=', id).execute(),
    db.selectFrom('importRun').selectAll().where('sourceId', '=', sourceId).execute(),
  ]);
  expect(JSON.stringify(kept)).not.toContain('brei@');

  // An empty cell says nothing; another address takes its place.
  for (const [contact, email] of [
    ['', 'brei@example.org'],
    ['haak@example.org', 'haak@example.org'],
  ] as const) {
    const again = await send(list(contact));
    must(await apply(again.runId, { 2: id }));
    expect(await host(id)).toMatchObject({ hostEmail: email });
  }

  const over = { ...trial.deps, log: trial.deps.log };
  must(await stopListing({ ...trial.deps, kinds: { venue: venueKind } }, trial.keeper, id));
  expect(await forgetHosts(over)).toBe(0);
  trial.deps.at('2027-03-05T10:00:00Z');
  expect(await forgetHosts(over)).toBe(1);
  expect(await host(id)).toEqual({ hostEmail: null, hostPhone: null });
});

test('a preview that waits names no host any more once she is forgotten', async () => {
  const { email, actor } = await newPerson(trial.database, 'forgotten');
  const { personId } = actor;
  const text = `Naam;Soort;Wanneer;Waar;Wijk;E-mail gastheer\nVergeten thee;Samen eten;elke maandag van 9 tot 10;Plein;Middelland;${email}`;
  const { runId } = await send(text);
  const held = importsBegun(trial.database.db);
  expect(await held.list(personId)).toMatchObject([{ title: { en: expect.stringContaining('host') } }]);
  must(
    await inTransaction(trial.deps, system('test'), async (unit) => {
      await held.erase?.(unit, personId);
      return ok(null);
    }),
  );
  expect(JSON.stringify((await getPreview(trial.database.db, runId)).rows)).not.toContain(email);
});
