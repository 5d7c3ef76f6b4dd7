import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { quiet } from '../../../tests/support/quiet.ts';
import { trialActivity, trialOrganisation } from '../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../tests/support/trial-city.ts';
import { fixedClock, today } from '../../kernel/dates.ts';
import { openDatabase, type Reader } from '../../platform/db/index.ts';
import { everything } from './filter.ts';
import { occasionsIn } from './occasions.ts';
import { readAgendaAhead } from './read-ahead.ts';
import { periodOf } from './rules.ts';
import type { Finder } from './search/finder.ts';

const clock = fixedClock('2027-03-26T09:00:00Z');
const day = today(clock);

let own: FreshDatabase;
beforeAll(async () => {
  own = await freshDatabase();
  const { wijken } = await trialCity(own.db);
  const organisationId = await trialOrganisation(own.db, 'De Tafel', wijken.noordwijk);
  for (const [slug, wijkId] of Object.entries(wijken))
    await trialActivity(own.db, {
      slug,
      wijkId,
      organisationId,
      series: [{ weekday: 1, startsOn: '2027-01-01' }],
    });
});
afterAll(() => own.drop());

const asked: string[] = [];
const finder: Finder = async (query) => {
  asked.push(query);
  return { hits: [], total: 0, isMore: false, terms: [], partly: false };
};

/** The hours at which something begins this week, as this program sees it. */
async function hours(reader: Reader): Promise<readonly string[]> {
  const question = { filter: everything, period: periodOf({ kind: 'week' }, day) };
  const { occasions } = await occasionsIn(reader, question, day, { limit: 100, offset: 0 });
  return [...new Set(occasions.map(({ time }) => time.from))];
}

/** Unseen by the triggers that tell what changed, so that only who reads anew can know. */
async function setUnseen(time: string): Promise<void> {
  await own.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await tx.updateTable('activitySeries').set({ fromTime: time }).execute();
  });
}

test('every wijk is read before anybody asks, and the words of searching', async () => {
  const reader = openDatabase(own.url, { connections: 2 });
  await setUnseen('08:00');
  await quiet(own.db);
  await readAgendaAhead({ db: reader.db, clock, finder }, new AbortController().signal);
  await setUnseen('09:00');
  expect([await hours(reader.db), asked.length]).toEqual([['08:00'], 1]);
  await reader.close();
});

test('who stops reads no further', async () => {
  const reader = openDatabase(own.url, { connections: 2 });
  await setUnseen('08:00');
  await readAgendaAhead({ db: reader.db, clock, finder }, AbortSignal.abort());
  await setUnseen('09:00');
  expect(await hours(reader.db)).toEqual(['09:00']);
  await reader.close();
});
