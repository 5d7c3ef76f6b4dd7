/** A round for one gebied: each council has the applications of its own wijken before it, all from the same money. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { trialCase, trialCouncil } from '../../../../tests/support/trial-council.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { getWijkraad, type Wijkraad } from '../../place/index.ts';
import { getRound } from '../../scheme/index.ts';
import { listPackSummaries, loadPack } from './index.ts';

const today = Temporal.PlainDate.from('2026-03-20');
let database: FreshDatabase;
let city: TrialCity;
let north: Wijkraad;
let south: Wijkraad;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  city = await trialCity(db, { ceilingCents: 1_000_000 });
  const { gebiedId } = city;
  await db.updateTable('round').set({ gebiedId }).where('id', '=', city.roundId).execute();
  await db.updateTable('envelope').set({ gebiedId }).where('id', '=', city.envelopeId).execute();
  const southId = newId<'wijkraad'>();
  await db
    .insertInto('wijkraad')
    .values({ id: southId, slug: 'zuidwijk', name: 'Zuidwijk', kind: 'wijkraad', gebiedId })
    .execute();
  await db.updateTable('wijk').set({ wijkraadId: southId }).where('id', '=', city.wijken.zuidwijk).execute();
  north = (await trialCouncil(db, city, 3)).council;
  south = await getWijkraad(db, southId);
});
afterAll(() => database.drop());

const packOf = async (council: Wijkraad) =>
  await loadPack(database.db, council, await getRound(database.db, city.roundId), today);
const filed = (wijkId: Id<'wijk'>, requestedCents: number) =>
  trialCase(database.db, city, { wijkId, requestedCents });

test('what one council leaves is what the other can give', async () => {
  const { noordwijk, zuidwijk } = city.wijken;
  const [first, second, third] = [
    await filed(noordwijk, 300_000),
    await filed(zuidwijk, 450_000),
    await filed(noordwijk, 100_000),
  ];
  const ofNorth = await packOf(north);
  const ofSouth = await packOf(south);
  expect(ofNorth.round.gebiedId).toBe(city.gebiedId);
  expect(ofNorth.open.map(({ caseNumber }) => caseNumber)).toEqual([first.caseNumber, third.caseNumber]);
  expect(ofSouth.open.map(({ caseNumber }) => caseNumber)).toEqual([second.caseNumber]);
  // One order over the money that they share (Awb 4:26).
  expect(ofNorth.open.map(({ place }) => place)).toEqual([1, 3]);
  expect(ofSouth.open.map(({ place }) => place)).toEqual([2]);
  const money = (pack: typeof ofNorth) =>
    pack.envelopes.map(({ envelope, availableCents, askedCents }) => [
      envelope.gebiedId,
      availableCents,
      askedCents,
    ]);
  expect(money(ofNorth)).toEqual([[city.gebiedId, 550_000, 400_000]]);
  expect(money(ofSouth)).toEqual([[city.gebiedId, 600_000, 450_000]]);
  const summaries = await listPackSummaries(database.db, [north.id, south.id]);
  expect(summaries.map(({ wijkraadId, waiting }) => [wijkraadId, waiting]).toSorted()).toEqual(
    [
      [north.id, 2],
      [south.id, 1],
    ].toSorted(),
  );
});
