/** Moderation, reports, freshness and undo, on a kind that writes nothing of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { firstDay, newPerson, outcome } from '../../../../tests/support/people.ts';
import { seedGround } from '../../../demo/ground.ts';
import { type Actor, anonymous, type PersonActor, system } from '../../../kernel/actor.ts';
import { type Clock, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { getWijkBySlug } from '../../place/index.ts';
import type { ListingKind } from '../kind.ts';
import { findListing, listRevisions } from '../store/listings.ts';
import { listMoves } from '../store/moves.ts';
import { createSignedLink, findSignedLink, revokeSignedLinks } from '../store/signed-links.ts';
import { listOpenReports, listPending, listProposals } from '../store/work.ts';
import type { Listing, ReportOutcome } from '../types.ts';
import { ageListings } from './age.ts';
import { confirmListing } from './confirm.ts';
import { dropReportNotes } from './forget.ts';
import { judgeListing, judgeProposal, restoreRevision } from './judge.ts';
import { stopListing } from './move.ts';
import { handleReport, reportMistake } from './report.ts';
import { changeListing, startListing } from './save.ts';

type Content = { readonly name: string; readonly wijkId: Id<'wijk'> };

let database: FreshDatabase;
let middelland: Id<'wijk'>;
let spangen: Id<'wijk'>;
let resident: PersonActor;
const contents = new Map<string, Content>();

const kind: ListingKind<Content> = {
  name: 'organisation',
  label: { nl: 'Organisatie', en: 'Organisation' },
  parse: (value) => value as Content,
  read: async (_reader, id) => contents.get(id) ?? null,
  insert: async (_unit, made) => {
    for (const { listing, content } of made) contents.set(listing.id, content);
    return ok(undefined);
  },
  update: async (_unit, listing, content) => {
    contents.set(listing.id, content);
    return ok(undefined);
  },
  searchable: async (_reader, ids) =>
    new Map(ids.map((id) => [id, { title: contents.get(id)?.name ?? '', words: [], weight: 1 }])),
  titleOf: ({ name }) => name,
  factsOf: ({ name }) => [{ label: 'Naam', value: name }],
  placeOf: ({ wijkId }) => ({ wijkId, organisationId: null }),
  href: ({ slug }) => `/organisaties/${slug}`,
  editHref: ({ slug }) => `/organisaties/${slug}/bewerken`,
};
const kinds = { organisation: kind };

beforeAll(async () => {
  database = await freshDatabase();
  await seedGround({ db: database.db, clock: firstDay });
  middelland = (await getWijkBySlug(database.db, 'middelland')).id;
  spangen = (await getWijkBySlug(database.db, 'spangen')).id;
  resident = (await newPerson(database, 'resident')).actor;
});
afterAll(() => database.drop());

const after = (days: number): Clock => ({ now: () => firstDay.now().add({ hours: 24 * days }) });
const depsOn = (clock: Clock) => ({ db: database.db, clock, dataVersion: localDataVersion(), kinds });
const deps = () => depsOn(firstDay);
const stewardOf = (wijkId: Id<'wijk'>): Actor => ({
  ...resident,
  grants: [{ role: 'steward', scope: 'wijk', wijkId }],
});

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(outcome(result));
  return result.value;
};

async function start(actor: Actor, name: string): Promise<Listing> {
  return must(
    await inTransaction(deps(), actor, (unit) =>
      startListing(unit, kind, { content: { name, wijkId: middelland }, slug: 'proef' }),
    ),
  );
}

const change = (actor: Actor, listing: Listing, name: string, basedOn = listing.revision) =>
  inTransaction(deps(), actor, (unit) =>
    changeListing(unit, kind, listing.id, { content: { name, wijkId: middelland }, basedOn }),
  );

const statusOf = async ({ id }: Listing) => (await findListing(database.db, id))?.status;

test('what an unknown person adds waits for the steward of its wijk, who judges once', async () => {
  const listing = await start(resident, 'Nieuwe groep');
  expect(await statusOf(listing)).toBe('pending');
  expect((await listPending(database.db, [middelland])).map(({ title }) => title)).toContain('Nieuwe groep');
  expect((await listPending(database.db, [spangen])).map(({ id }) => id)).not.toContain(listing.id);
  const judge = (actor: Actor, approve: boolean, reason = '') =>
    judgeListing(deps(), actor, listing.id, { approve, reason, basedOn: 1 });
  expect(outcome(await judge(stewardOf(spangen), true))).toBe('not-allowed');
  expect(outcome(await judge(resident, true))).toBe('not-allowed');
  expect(outcome(await judge(stewardOf(middelland), false))).toBe('reason-needed');
  expect(outcome(await judge(stewardOf(middelland), true))).toBe('ok');
  expect(outcome(await judge(stewardOf(middelland), false, 'toch niet'))).toBe('wrong-status');
  expect(await statusOf(listing)).toBe('published');
});

test('a proposal is judged beside what its judge saw, and the second steward looks again', async () => {
  const steward = stewardOf(middelland);
  const listing = await start(steward, 'Oude naam');
  expect(must(await change(resident, listing, 'Voorstel')).applied).toBe(false);
  expect(contents.get(listing.id)?.name).toBe('Oude naam');
  const proposals = await listProposals(database.db, [middelland]);
  const proposal = proposals.find((one) => one.listing.id === listing.id);
  if (!proposal) throw new Error('The proposal does not wait');
  expect(must(await change(steward, listing, 'Van de beheerder')).applied).toBe(true);
  const judge = (basedOn: number) =>
    judgeProposal(deps(), steward, proposal.id, { approve: true, reason: '', basedOn });
  expect(outcome(await judge(1))).toBe('changed-meanwhile');
  expect(outcome(await judge(2))).toBe('ok');
  expect(contents.get(listing.id)?.name).toBe('Voorstel');
  expect(outcome(await judge(3))).toBe('wrong-status');
});

test('who edits on an older version is told, and nothing is lost', async () => {
  const steward = stewardOf(middelland);
  const listing = await start(steward, 'Eén');
  must(await change(steward, listing, 'Twee'));
  expect(outcome(await change(steward, listing, 'Drie'))).toBe('changed-meanwhile');
  expect(contents.get(listing.id)?.name).toBe('Twee');
  expect(must(await change(steward, listing, 'Drie', 2)).listing.revision).toBe(3);
});

test('undoing writes the earlier content again, as a new version', async () => {
  const steward = stewardOf(middelland);
  const listing = await start(steward, 'Goed');
  must(await change(steward, listing, 'Vernield'));
  const undo = (actor: Actor, number: number, basedOn: number) =>
    restoreRevision(deps(), actor, listing.id, number, basedOn);
  expect(outcome(await undo(resident, 1, 2))).toBe('not-allowed');
  expect(outcome(await undo(steward, 2, 2))).toBe('wrong-status');
  expect(outcome(await undo(steward, 1, 1))).toBe('changed-meanwhile');
  expect(must(await undo(steward, 1, 2)).revision).toBe(3);
  expect(contents.get(listing.id)?.name).toBe('Goed');
  const [newest] = await listRevisions(database.db, listing.id);
  expect(newest).toMatchObject({ number: 3, madeVia: 'undo', restores: 1 });
});

test('a report keeps nothing of who made it, is handled once, and can take the thing off the map', async () => {
  const steward = stewardOf(middelland);
  const listing = await start(steward, 'Dubbel');
  must(await reportMistake(deps(), resident, listing, { what: 'duplicate', note: 'zie de andere' }));
  const audited = await database.db
    .selectFrom('auditEntry')
    .select(['actorKind', 'actorId'])
    .where('action', '=', 'listing.reported')
    .execute();
  expect(audited).toEqual([{ actorKind: 'anonymous', actorId: null }]);
  const report = (await listOpenReports(database.db, [middelland])).find(
    (one) => one.listing.id === listing.id,
  );
  if (!report) throw new Error('The report is not there');
  const handle = async (who: Actor, what: ReportOutcome, reason = '') =>
    outcome(await handleReport(deps(), who, report.id, { outcome: what, reason }));
  expect(await handle(stewardOf(spangen), 'mended')).toBe('not-allowed');
  expect(await handle(steward, 'duplicate', ' ')).toBe('reason-to-move');
  expect(await statusOf(listing)).toBe('published');
  expect(await handle(steward, 'duplicate', 'Staat er al als Dubbelspel.')).toBe('ok');
  expect(await handle(steward, 'wasRight')).toBe('wrong-status');
  expect(await listMoves(database.db, listing.id)).toMatchObject([
    { action: 'delist', reason: 'Staat er al als Dubbelspel.' },
  ]);
  expect(await statusOf(listing)).toBe('delisted');
  // What she wrote goes half a year after the answer; that there was a report, and what came of it, stays.
  const noteOf = async () =>
    await database.db
      .selectFrom('listingReport')
      .select(['note', 'outcome'])
      .where('id', '=', report.id)
      .execute();
  expect(await dropReportNotes(depsOn(after(181)))).toBe(0);
  expect(await noteOf()).toEqual([{ note: 'zie de andere', outcome: 'duplicate' }]);
  expect(await dropReportNotes(depsOn(after(185)))).toBe(1);
  expect(await dropReportNotes(depsOn(after(185)))).toBe(0);
  expect(await noteOf()).toEqual([{ note: '', outcome: 'duplicate' }]);
});

test('the nights ask, take off the map and archive, one step at a time; a confirmation brings back', async () => {
  const steward = stewardOf(middelland);
  const listing = await start(steward, 'Wordt oud');
  const asked: string[] = [];
  const night = (days: number) =>
    ageListings({ ...depsOn(after(days)), remind: async (_unit, _one, title) => void asked.push(title) });
  await night(334);
  expect(asked).not.toContain('Wordt oud');
  await night(335);
  await night(336);
  expect(asked.filter((title) => title === 'Wordt oud')).toHaveLength(1);
  expect(await statusOf(listing)).toBe('published');
  await night(545);
  expect(await statusOf(listing)).toBe('delisted');
  expect(outcome(await confirmListing(depsOn(after(546)), resident, listing.id, 'owner'))).toBe(
    'not-allowed',
  );
  expect(must(await confirmListing(depsOn(after(546)), steward, listing.id, 'phone'))).toMatchObject({
    status: 'published',
    confirmedVia: 'phone',
    remindedAt: null,
    unlistedAt: null,
  });
  await night(546 + 335);
  await night(546 + 545);
  await night(546 + 545 + 365);
  expect(await statusOf(listing)).toBe('archived');
  expect(outcome(await confirmListing(depsOn(after(2000)), steward, listing.id, 'phone'))).toBe(
    'wrong-status',
  );
});

test('what stopped leaves the map at once, by its keepers only', async () => {
  const steward = stewardOf(middelland);
  const listing = await start(steward, 'Stopt');
  expect(outcome(await stopListing(deps(), anonymous, listing.id))).toBe('not-allowed');
  expect(outcome(await stopListing(deps(), steward, listing.id))).toBe('reason-to-move');
  expect(await statusOf(listing)).toBe('published');
  expect(outcome(await stopListing(deps(), steward, listing.id, 'Zij zijn verhuisd.'))).toBe('ok');
  expect(await statusOf(listing)).toBe('archived');
});

test('a signed link works for its purpose until it ends or is taken back', async () => {
  const { db } = database;
  const subjectId = (await start(system('demo'), 'Link')).id;
  const now = new Date(firstDay.now().epochMilliseconds);
  const expiresAt = new Date(Temporal.Instant.from('2027-03-20T00:00:00Z').epochMilliseconds);
  const token = await db
    .transaction()
    .execute((tx) => createSignedLink(tx, { purpose: 'claim', subjectId, createdAt: now, expiresAt }));
  expect(await findSignedLink(db, token, 'claim', now)).toMatchObject({ subjectId });
  expect(await findSignedLink(db, token, 'attendance', now)).toBeNull();
  expect(await findSignedLink(db, `${token}x`, 'claim', now)).toBeNull();
  expect(await findSignedLink(db, token, 'claim', expiresAt)).toBeNull();
  await db.transaction().execute((tx) => revokeSignedLinks(tx, 'claim', subjectId, now));
  expect(await findSignedLink(db, token, 'claim', now)).toBeNull();
});
