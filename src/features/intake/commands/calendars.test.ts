/** Calendars that are followed: by UID, never over a human's correction, and nothing stops without a word. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bytesOf,
  must,
  served,
  type TrialIntake,
  trialIntake,
  weeklyEvent,
} from '../../../../tests/support/trial-intake.ts';
import type { Id } from '../../../kernel/ids.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { type ActivityContent, activityKind } from '../../activity/index.ts';
import { changeListing, findListing, judgeProposal } from '../../listing/index.ts';
import { intakeJobs } from '../jobs.ts';
import { intakePolicy } from '../policy.ts';
import { findItem, listItems } from '../store/items.ts';
import { getPreview, listRuns, listWaiting } from '../store/runs.ts';
import { findSource } from '../store/sources.ts';
import { applyRun } from './apply.ts';
import { decideItem, moveSource, readNow } from './decide.ts';
import { readSource } from './read-source.ts';
import { startCalendarFile, startCalendarUrl } from './start.ts';

let trial: TrialIntake;
let sourceId: Id<'import_source'>;
beforeAll(async () => {
  trial = await trialIntake('2026-11-28T10:00:00Z');
});
afterAll(() => trial.database.drop());

const url = 'https://agenda.example.org/eik.ics';
const day = (number: number) =>
  trial.deps.at(new Date(Date.UTC(2026, 10, 28 + number, 10)).toISOString().replace('.000', ''));
const read = () => readSource(trial.deps, sourceId);
const source = async () => await findSource(trial.database.db, sourceId);
const item = async (uid: string) => await findItem(trial.database.db, sourceId, uid);
const listingOf = async (uid: string): Promise<Id<'listing'>> =>
  (await item(uid))?.listingId as Id<'listing'>;
const contentOf = async (uid: string): Promise<ActivityContent> =>
  (await activityKind.read(trial.database.db, await listingOf(uid))) as ActivityContent;
const mails = async (kind: string): Promise<number> =>
  (await trial.database.db.selectFrom('outgoingMail').select('id').where('kind', '=', kind).execute()).length;

async function correct(uid: string, change: Partial<ActivityContent>): Promise<void> {
  const content = { ...(await contentOf(uid)), ...change };
  const id = await listingOf(uid);
  const listing = await findListing(trial.database.db, id);
  must(
    await inTransaction(trial.deps, trial.keeper, (unit) =>
      changeListing(unit, activityKind, id, { content, basedOn: listing?.revision ?? 0 }),
    ),
  );
}

const defaults = () => ({ type: 'coffee', venueId: null, wijkId: trial.wijkId, dayHours: null });

test('an address is read into a preview; nothing is on the map before its keeper chose', async () => {
  const calendar = { organisationId: trial.organisationId, name: 'Agenda De Eik', defaults: defaults() };
  sourceId = must(await startCalendarUrl(trial.deps, trial.keeper, calendar, url));
  trial.answer(
    served(
      [
        weeklyEvent('a', 'Koffie'),
        weeklyEvent('b', 'Soep'),
        weeklyEvent('c', 'Yoga'),
        weeklyEvent('prive', 'Bestuur', ['CLASS:PRIVATE']),
      ],
      '"1"',
    ),
  );
  expect(await read()).toBe('changed');
  expect(trial.asked).toEqual([{ address: url, etag: null }]);
  const [waiting] = await listWaiting(trial.database.db, sourceId);
  const preview = await getPreview(trial.database.db, waiting?.id as Id<'import_run'>);
  expect(preview.rows.map(({ title }) => title)).toEqual(['Koffie', 'Soep', 'Yoga']);
  expect(preview.notices[0]?.nl).toContain('privé');
  expect(JSON.stringify(preview)).not.toContain('Bestuur');
  expect(await trial.database.db.selectFrom('activity').select('id').execute()).toEqual([]);
  const chosen = { choices: { c: 'out' }, withoutWrong: false };
  expect(
    must(await applyRun(trial.deps, trial.keeper, waiting?.id as Id<'import_run'>, chosen)),
  ).toMatchObject({ added: 2, refused: 1 });
  expect(await source()).toMatchObject({ status: 'followed' });
  const { series, placeText, type } = await contentOf('a');
  expect({ placeText, type }).toEqual({ placeText: 'Op het plein', type: 'coffee' });
  // It began in January; on the map it begins with its next time.
  expect(series.map(({ startsOn }) => startsOn.toString())).toEqual(['2026-12-01']);
});

test('is read again when it is due, and asked only for what is new', async () => {
  day(1);
  await intakeJobs(trial.deps)['intake.nightly']?.run({});
  trial.answer({ ok: true, status: 304, body: new Uint8Array(), etag: null, lastModified: null });
  expect(await read()).toBe('unchanged');
  expect(trial.asked.at(-1)).toEqual({ address: url, etag: '"1"' });
  expect(await source()).toMatchObject({ lastOutcome: 'unchanged', lastEtag: '"1"' });
  expect(await listRuns(trial.database.db, sourceId)).toHaveLength(1);
});

test('a change there is a change of the same listing here, by import; the rest stays', async () => {
  day(8);
  await correct('a', { costCents: 150 });
  const before = await findListing(trial.database.db, await listingOf('a'));
  const [{ id: seriesId } = { id: '' }] = (await contentOf('a')).series;
  trial.answer(
    served([
      weeklyEvent('a', 'Koffie en thee', ['DESCRIPTION:Welkom']),
      weeklyEvent('b', 'Soep'),
      weeklyEvent('c', 'Yoga'),
      weeklyEvent('d', 'Zang'),
    ]),
  );
  expect(await read()).toBe('changed');
  const content = await contentOf('a');
  expect(content).toMatchObject({
    title: { nl: 'Koffie en thee' },
    description: { nl: 'Welkom' },
    costCents: 150,
  });
  expect(content.series.map(({ id }) => id)).toEqual([seriesId]);
  expect(await findListing(trial.database.db, before?.id as Id<'listing'>)).toMatchObject({
    revision: (before?.revision ?? 0) + 1,
  });
  const made = await trial.database.db
    .selectFrom('listingRevision')
    .select('madeVia')
    .where('listingId', '=', before?.id ?? '')
    .orderBy('number', 'desc')
    .executeTakeFirst();
  expect(made?.madeVia).toBe('import');
  // What its keeper left out stays out; what is new comes along.
  expect(await item('c')).toMatchObject({ status: 'left', listingId: null });
  expect((await contentOf('d')).title.nl).toBe('Zang');
  expect((await listRuns(trial.database.db, sourceId))[0]).toMatchObject({
    madeBy: 'daily',
    counts: { added: 1, changed: 1, vanished: 0 },
  });
});

test('a correction by a human is not overwritten: both are shown, and the keeper chooses', async () => {
  day(9);
  await correct('a', { title: { nl: 'Koffieochtend' } });
  const other = (title: string) =>
    served([weeklyEvent('a', title), weeklyEvent('b', 'Soep'), weeklyEvent('d', 'Zang')]);
  trial.answer(other('Koffiemiddag'));
  expect(await read()).toBe('changed');
  expect((await contentOf('a')).title.nl).toBe('Koffieochtend');
  expect(await item('a')).toMatchObject({
    status: 'differs',
    offered: { content: { title: { nl: 'Koffiemiddag' } } },
  });
  expect(await mails('import-question')).toBe(1);
  must(await decideItem(trial.deps, trial.keeper, sourceId, 'a', 'leave'));
  expect(await item('a')).toMatchObject({ status: 'followed', offered: null });
  expect((await contentOf('a')).title.nl).toBe('Koffieochtend');
  day(10);
  trial.answer(other('Koffieavond'));
  await read();
  expect(await decideItem(trial.deps, trial.stranger, sourceId, 'a', 'takeOver')).toMatchObject({
    problems: [{ code: 'not-allowed' }],
  });
  must(await decideItem(trial.deps, trial.keeper, sourceId, 'a', 'takeOver'));
  expect((await contentOf('a')).title.nl).toBe('Koffieavond');
  expect(await decideItem(trial.deps, trial.keeper, sourceId, 'a', 'takeOver')).toMatchObject({
    problems: [{ code: 'wrong-status' }],
  });
});

test('what vanishes stays until its keeper says so, or for as long as the policy says', async () => {
  day(11);
  trial.answer(served([weeklyEvent('a', 'Koffieavond')]));
  await read();
  expect([(await item('b'))?.status, (await item('d'))?.status]).toEqual(['vanished', 'vanished']);
  expect(await findListing(trial.database.db, await listingOf('b'))).toMatchObject({ status: 'published' });
  must(await decideItem(trial.deps, trial.keeper, sourceId, 'b', 'keep'));
  const nightly = intakeJobs(trial.deps)['intake.nightly'];
  day(11 + intakePolicy.vanishedDays.value - 1);
  await nightly?.run({});
  expect(await findListing(trial.database.db, await listingOf('d'))).toMatchObject({ status: 'published' });
  day(11 + intakePolicy.vanishedDays.value + 1);
  await nightly?.run({});
  expect(await findListing(trial.database.db, await listingOf('d'))).toMatchObject({ status: 'archived' });
  expect(await findListing(trial.database.db, await listingOf('b'))).toMatchObject({ status: 'published' });
});

test('what is new and looks like something here waits for its keeper, once', async () => {
  day(50);
  trial.answer(served([weeklyEvent('a', 'Koffieavond'), weeklyEvent('e', 'Soepp')]));
  expect(await read()).toBe('changed');
  trial.answer(served([weeklyEvent('a', 'Koffieavond'), weeklyEvent('e', 'Soepp'), 'X-ANDERS:1']));
  expect(await read()).toBe('unchanged');
  const [waiting, another] = await listWaiting(trial.database.db, sourceId);
  expect(another).toBeUndefined();
  const { rows } = await getPreview(trial.database.db, waiting?.id as Id<'import_run'>);
  const [double] = rows[0]?.duplicates ?? [];
  expect(double?.title).toBe('Soep');
  const choices = { e: double?.listingId ?? '' };
  // The one that it looks like follows another appointment already.
  const run = waiting?.id as Id<'import_run'>;
  expect(await applyRun(trial.deps, trial.keeper, run, { choices, withoutWrong: false })).toMatchObject({
    problems: [{ code: 'row-refused' }],
  });
  must(await applyRun(trial.deps, trial.keeper, run, { choices: { e: 'new' }, withoutWrong: false }));
  expect((await contentOf('e')).title.nl).toBe('Soepp');
});

test('what somebody else keeps by now is proposed, and follows the calendar only once she agrees', async () => {
  day(51);
  const { db } = trial.database;
  const elsewhere = await db
    .selectFrom('wijk')
    .select(['id', 'name'])
    .where('id', '!=', trial.wijkId)
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  await correct('e', { wijkId: elsewhere.id as Id<'wijk'>, wijkName: elsewhere.name });
  const offer = async (title: string) => {
    trial.answer(served([weeklyEvent('a', 'Koffieavond'), weeklyEvent('e', title)]));
    expect(await read()).toBe('changed');
    expect((await item('e'))?.status).toBe('differs');
  };
  const judge = async (approve: boolean) => {
    const [proposal] = await db
      .selectFrom('listingRevision')
      .select('id')
      .where('listingId', '=', await listingOf('e'))
      .where('state', '=', 'proposed')
      .execute();
    const basedOn = (await findListing(db, await listingOf('e')))?.revision ?? 0;
    const judged = { approve, basedOn, reason: approve ? '' : 'Dat klopt niet' };
    const kinds = { activity: activityKind };
    must(
      await judgeProposal(
        { ...trial.deps, kinds },
        trial.citySteward,
        proposal?.id as Id<'listing_revision'>,
        judged,
      ),
    );
  };
  const nightly = async () => await intakeJobs(trial.deps)['intake.nightly']?.run({});

  await offer('Soep met brood');
  expect(must(await decideItem(trial.deps, trial.steward, sourceId, 'e', 'takeOver'))).toBe('proposed');
  expect((await contentOf('e')).title.nl).toBe('Soepp');
  await nightly();
  expect((await item('e'))?.status).toBe('proposed');
  await judge(false);
  await nightly();
  expect(await item('e')).toMatchObject({ status: 'differs', offered: { given: expect.any(Array) } });

  must(await decideItem(trial.deps, trial.steward, sourceId, 'e', 'takeOver'));
  await judge(true);
  expect((await contentOf('e')).title.nl).toBe('Soep met brood');
  await nightly();
  expect(await item('e')).toMatchObject({ status: 'followed', offered: null, offeredHash: null });
  // From here on it follows by itself.
  day(52);
  trial.answer(served([weeklyEvent('a', 'Koffieavond'), weeklyEvent('e', 'Soepp')]));
  expect(await read()).toBe('changed');
  expect((await contentOf('e')).title.nl).toBe('Soepp');
});

test('a calendar that fails is tried later and later, and then no longer; its keeper hears of it', async () => {
  for (let times = 1; times <= intakePolicy.failures.value; times += 1) {
    day(60 + 10 * times);
    trial.answer(times % 2 === 0 ? served([]) : { ok: false, fault: 'too-slow' });
    expect(await read()).toBe('failed');
  }
  expect(await source()).toMatchObject({ status: 'paused', nextReadAt: null, lastOutcome: 'failed' });
  expect(await mails('import-paused')).toBe(1);
  expect(await read()).toBe('skipped');
  expect(await findListing(trial.database.db, await listingOf('a'))).toMatchObject({ status: 'published' });
  expect(await readNow(trial.deps, trial.keeper, sourceId)).toMatchObject({
    problems: [{ code: 'wrong-status' }],
  });
  must(await moveSource(trial.deps, trial.keeper, sourceId, 'resume'));
  trial.answer(served([weeklyEvent('a', 'Koffieavond'), weeklyEvent('e', 'Soepp')]));
  expect(await read()).not.toBe('failed');
  expect(await source()).toMatchObject({ status: 'followed', failures: 0, lastProblem: null });
});

test('two readings at once do the same as one', async () => {
  day(200);
  trial.answer(
    served([weeklyEvent('a', 'Koffieavond'), weeklyEvent('e', 'Soepp'), weeklyEvent('f', 'Schilderles')]),
  );
  const both = await Promise.all([read(), read()]);
  expect(both).toContain('changed');
  const items = await listItems(trial.database.db, sourceId);
  expect(items.filter(({ uid }) => uid === 'f')).toHaveLength(1);
  const made = await trial.database.db
    .selectFrom('searchEntry')
    .select('listingId')
    .where('title', '=', 'Schilderles')
    .execute();
  expect(made).toHaveLength(1);
});

test('a calendar as a file is taken in once', async () => {
  const calendar = { organisationId: trial.organisationId, name: 'eik.ics', defaults: defaults() };
  const bytes = bytesOf(['BEGIN:VCALENDAR', weeklyEvent('x', 'Breien'), 'END:VCALENDAR'].join('\r\n'));
  const begun = must(await startCalendarFile(trial.deps, trial.keeper, calendar, bytes));
  must(await applyRun(trial.deps, trial.keeper, begun.runId, { choices: {}, withoutWrong: false }));
  expect(await findSource(trial.database.db, begun.sourceId)).toMatchObject({
    status: 'done',
    nextReadAt: null,
  });
  expect(await startCalendarFile(trial.deps, trial.stranger, calendar, bytes)).toMatchObject({ ok: false });
  expect(
    await startCalendarFile(trial.deps, trial.keeper, calendar, bytesOf('BEGIN:VCALENDAR\r\nEND:VCALENDAR')),
  ).toMatchObject({ problems: [{ code: 'empty-calendar' }] });
});

test('of an organisation that is no longer known everything waits: what is new, and what changed', async () => {
  day(210);
  const onMap = (status: 'published' | 'delisted') =>
    trial.database.db.updateTable('listing').set({ status }).where('id', '=', trial.organisationId).execute();
  await onMap('delisted');
  const before = await findListing(trial.database.db, await listingOf('a'));
  trial.answer(served([weeklyEvent('a', 'Koffie met taart'), weeklyEvent('g', 'Bingo')]));
  expect(await read()).toBe('changed');
  await onMap('published');
  expect(await findListing(trial.database.db, await listingOf('g'))).toMatchObject({ status: 'pending' });
  expect(await findListing(trial.database.db, await listingOf('a'))).toMatchObject({
    revision: before?.revision,
  });
  expect((await contentOf('a')).title.nl).toBe('Koffieavond');
});
