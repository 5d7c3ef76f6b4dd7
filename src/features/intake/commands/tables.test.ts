/** Lists: looked at first, then all of it or nothing, on a real database. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bytesOf, must, type TrialIntake, trialIntake } from '../../../../tests/support/trial-intake.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { AddressService } from '../../../platform/addresses/index.ts';
import { organisationKind } from '../../community/index.ts';
import { findListing, judgeListing, stopListing } from '../../listing/index.ts';
import { venueKind } from '../../venue/index.ts';
import { findRun, getPreview, listRuns } from '../store/runs.ts';
import { findSource } from '../store/sources.ts';
import type { Choices } from '../types.ts';
import { applyRun, discardRun } from './apply.ts';
import { startTable } from './start.ts';

let trial: TrialIntake;
beforeAll(async () => {
  trial = await trialIntake('2026-11-28T10:00:00Z');
});
afterAll(() => trial.database.drop());
beforeEach(() => trial.deps.at('2026-11-28T10:00:00Z'));

const head = 'Naam;Soort;In één zin;Wijk;Breedtegraad;Lengtegraad;Telefoon';
const venue = (name: string, more = ';;'): string => `${name};Tuin;Groen voor iedereen;Middelland;${more}`;

async function send(
  actor: PersonActor,
  text: string,
  subject: 'venue' | 'activity' | 'organisation' = 'venue',
) {
  const organisationId = actor === trial.steward ? null : trial.organisationId;
  const file = { name: 'lijst.csv', bytes: bytesOf(text) };
  const { runId, sourceId } = must(await startTable(trial.deps, actor, { organisationId, subject, file }));
  return { runId, sourceId, rows: (await getPreview(trial.database.db, runId)).rows };
}
const apply = (actor: PersonActor, runId: Id<'import_run'>, choices: Choices = {}, withoutWrong = false) =>
  applyRun(trial.deps, actor, runId, { choices, withoutWrong });
const count = async (): Promise<number> =>
  (await trial.database.db.selectFrom('listing').select('id').execute()).length;
const named = async (title: string) =>
  await trial.database.db
    .selectFrom('listing')
    .innerJoin('searchEntry', 'searchEntry.listingId', 'listing.id')
    .select(['listing.id', 'listing.status', 'listing.source', 'listing.confirmedAt'])
    .where('title', '=', title)
    .$castTo<{ id: Id<'listing'>; status: string; source: string; confirmedAt: Date | null }>()
    .execute();

test('nothing is written before somebody chose; then it is on the map, unconfirmed', async () => {
  const before = await count();
  const { runId, sourceId, rows } = await send(
    trial.steward,
    `${head}\n${venue('Tuin Eén')}\n${venue('Moestuin Oost')}`,
  );
  expect(rows.map(({ title, line }) => [title, line])).toEqual([
    ['Tuin Eén', 2],
    ['Moestuin Oost', 3],
  ]);
  expect(await count()).toBe(before);
  expect(must(await apply(trial.steward, runId))).toMatchObject({ added: 2, refused: 0 });
  expect(await named('Tuin Eén')).toMatchObject([
    { status: 'published', source: 'import', confirmedAt: null },
  ]);
  expect(await findSource(trial.database.db, sourceId)).toMatchObject({ status: 'done' });
  // What was read is no longer kept.
  expect((await getPreview(trial.database.db, runId)).rows).toEqual([]);
  expect(await apply(trial.steward, runId)).toMatchObject({ problems: [{ code: 'over-already' }] });
});

test('rows with mistakes stop everything, unless they are left out by choice', async () => {
  const before = await count();
  const { runId } = await send(
    trial.steward,
    `${head}\n${venue('Tuin Goed')}\n${venue('Tuin Fout', '99;4.4;')}`,
  );
  expect(await apply(trial.steward, runId)).toMatchObject({ problems: [{ code: 'wrong-rows' }] });
  expect(await count()).toBe(before);
  expect(must(await apply(trial.steward, runId, {}, true))).toMatchObject({ added: 1, refused: 1 });
  expect((await findRun(trial.database.db, runId))?.remarks[0]).toMatchObject({ title: 'Tuin Fout' });
});

test('shows what is there already with distance and likeness; merging changes only what the row says', async () => {
  const first = await send(
    trial.steward,
    `${head}\n${venue('Speeltuin De Kikker', '51.91630;4.45890;010 111 11 11')}`,
  );
  must(await apply(trial.steward, first.runId));
  const [kikker] = await named('Speeltuin De Kikker');
  const text = `Naam;Soort;In één zin;Wijk;Lat;Lon\nSpeeltuin de kikkers;Speeltuin;Klimmen en glijden;Middelland;51.91660;4.45890`;
  const { runId, rows } = await send(trial.steward, text);
  expect(rows[0]?.duplicates).toMatchObject([
    { listingId: kikker?.id, title: 'Speeltuin De Kikker', metres: 33 },
  ]);
  expect(rows[0]?.duplicates[0]?.alike).toBeGreaterThan(0.7);
  expect(await apply(trial.steward, runId)).toMatchObject({
    problems: [{ code: 'choice-needed', field: 'keuze.0' }],
  });
  const other = (await named('Tuin Eén'))[0];
  expect(await apply(trial.steward, runId, { 2: other?.id ?? '' })).toMatchObject({
    problems: [{ code: 'choice-needed' }],
  });
  expect(must(await apply(trial.steward, runId, { 2: kikker?.id ?? '' }))).toMatchObject({
    changed: 1,
    added: 0,
  });
  const content = kikker && (await venueKind.read(trial.database.db, kikker.id));
  expect(content).toMatchObject({
    name: 'Speeltuin de kikkers',
    kind: 'playground',
    publicPhone: '010 111 11 11',
  });
});

test('what cannot be written halfway takes everything back', async () => {
  const first = await send(trial.steward, `${head}\n${venue('Plukroute Noord')}`);
  must(await apply(trial.steward, first.runId));
  const [plukroute] = await named('Plukroute Noord');
  const { runId } = await send(
    trial.steward,
    `${head}\n${venue('Kruidentuin West')}\n${venue('Plukroute Noord')}`,
  );
  const kinds = { organisation: organisationKind, venue: venueKind };
  const stopped = await stopListing(
    { ...trial.deps, kinds },
    trial.steward,
    plukroute?.id as Id<'listing'>,
    'De route is weg.',
  );
  must(stopped);
  const before = await count();
  const refusal = await apply(trial.steward, runId, { 3: plukroute?.id ?? '' });
  expect(refusal).toMatchObject({ problems: [{ code: 'row-refused' }] });
  expect(await count()).toBe(before);
  expect(await named('Kruidentuin West')).toEqual([]);
  expect(await findRun(trial.database.db, runId)).toMatchObject({ status: 'previewed' });
});

test('one preview taken over twice at once is taken over once', async () => {
  const { runId } = await send(trial.steward, `${head}\n${venue('Vlindertuin Dubbel')}`);
  const both = await Promise.all([apply(trial.steward, runId), apply(trial.steward, runId)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await named('Vlindertuin Dubbel')).toHaveLength(1);
});

test('two people with the same list at once: the second is shown what the first brought', async () => {
  const text = `${head}\n${venue('Bijentuin Samen')}`;
  const [one, other] = [await send(trial.steward, text), await send(trial.steward, text)];
  const both = await Promise.all([apply(trial.steward, one.runId), apply(trial.steward, other.runId)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.flatMap((each) => (each.ok ? [] : each.problems.map(({ code }) => code)))).toEqual([
    'changed-meanwhile',
  ]);
  expect(await named('Bijentuin Samen')).toHaveLength(1);
  const late = both[0]?.ok ? other.runId : one.runId;
  expect((await getPreview(trial.database.db, late)).rows[0]?.duplicates).toHaveLength(1);
});

test('what somebody does not keep waits for the steward', async () => {
  const { runId } = await send(
    trial.keeper,
    `Naam;Soort;In één zin\nBuurvrouwen Bellen;Anders;Bellen met elkaar`,
    'organisation',
  );
  must(await apply(trial.keeper, runId));
  const [listing] = await named('Buurvrouwen Bellen');
  expect(listing).toMatchObject({ status: 'pending', source: 'public' });
  const row = `Naam;Soort;In één zin;Telefoon\nBuurvrouwen Bellen;Anders;Bellen;010 222 22 22`;
  // Nobody but the steward knows of it yet.
  expect((await send(trial.keeper, row, 'organisation')).rows[0]?.duplicates).toEqual([]);
  must(
    await judgeListing(
      { ...trial.deps, kinds: { organisation: organisationKind } },
      trial.citySteward,
      listing?.id as Id<'listing'>,
      { approve: true, reason: '', basedOn: 1 },
    ),
  );
  const again = await send(trial.keeper, row, 'organisation');
  must(await apply(trial.keeper, again.runId, { 2: listing?.id ?? '' }));
  expect(await findListing(trial.database.db, listing?.id as Id<'listing'>)).toMatchObject({ revision: 1 });
  expect((await listRuns(trial.database.db, again.sourceId))[0]?.remarks[0]?.text.nl).toContain(
    'wacht op de beheerder',
  );
});

test('activities of a list begin with their next time, under their own organisation', async () => {
  const text =
    'Naam;Soort;Wanneer;Waar;Wijk\nSoep op vrijdag;Samen eten;elke vrijdag van 17 tot 19, vanaf 2 januari 2026;Plein;Middelland';
  const { runId } = await send(trial.keeper, text, 'activity');
  must(await apply(trial.keeper, runId));
  const [row] = await trial.database.db
    .selectFrom('activitySeries')
    .select(['startsOn', 'fromTime'])
    .execute();
  expect(row).toMatchObject({ startsOn: '2026-12-04', fromTime: '17:00:00' });
});

test('of others nobody reads or takes over anything', async () => {
  const { runId, sourceId } = await send(trial.steward, `${head}\n${venue('Tuin Van Mij')}`);
  for (const actor of [trial.stranger, trial.keeper])
    expect(await apply(actor, runId)).toMatchObject({ problems: [{ code: 'not-allowed' }] });
  const file = { name: 'x.csv', bytes: bytesOf(`${head}\n${venue('X')}`) };
  const table = { organisationId: trial.organisationId, subject: 'venue', file } as const;
  expect(await startTable(trial.deps, trial.stranger, table)).toMatchObject({
    problems: [{ code: 'not-allowed' }],
  });
  expect(await startTable(trial.deps, trial.keeper, { ...table, organisationId: null })).toMatchObject({
    ok: false,
  });
  must(await discardRun(trial.deps, trial.steward, runId));
  expect(await findSource(trial.database.db, sourceId)).toMatchObject({ status: 'ended' });
  expect(await named('Tuin Van Mij')).toEqual([]);
});

test('addresses are looked up when a service is set, and what was found is written', async () => {
  const asked: string[] = [];
  const addresses: AddressService = {
    find: async ({ street, houseNumber, town }) => {
      asked.push(`${street} ${houseNumber} ${town}`);
      if (street !== 'Adresstraat') return null;
      const point = { lat: 51.917, lon: 4.46, buurtCode: null };
      return { street, houseNumber, town, postcode: '3021 AA', ...point };
    },
    buurtenOf: async () => [],
    middleOf: async () => null,
    sweep: async () => {},
  };
  const text = [
    'Naam;Soort;In één zin;Wijk;Straat;Huisnummer;Lat;Lon',
    'Tuin Adres;Tuin;Groen;Middelland;Adresstraat;7;;',
    'Tuin Punt;Tuin;Groen;Middelland;Adresstraat;9;51.9;4.4',
    'Tuin Nergens;Tuin;Groen;Middelland;Nergens;1;;',
  ].join('\n');
  const file = { name: 'lijst.csv', bytes: bytesOf(text) };
  const table = { organisationId: null, subject: 'venue', file } as const;
  const { runId } = must(await startTable({ ...trial.deps, addresses }, trial.steward, table));
  expect(asked.toSorted()).toEqual(['Adresstraat 7 Rotterdam', 'Nergens 1 Rotterdam']);
  const preview = await getPreview(trial.database.db, runId);
  expect(preview.notices.map(({ nl }) => nl).join()).toContain('Een punt op de kaart: 2 van 3.');
  must(await apply(trial.steward, runId));
  const [listing] = await named('Tuin Adres');
  expect(listing && (await venueKind.read(trial.database.db, listing.id))).toMatchObject({
    point: { lat: 51.917, lon: 4.46, by: 'address' },
    postcode: '3021 AA',
  });
  // Nothing breaks without a service.
  const offline = await send(trial.steward, text.replaceAll('Tuin ', 'Perk '));
  expect(offline.rows[0]?.onMap?.said.nl).toContain('adressen opzoeken staat hier uit');
});
