/** A single time that is written to be at a place of the wijk stands on that place's agenda and in what programs read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { trialVenue } from '../../../../tests/support/trial-activities.ts';
import {
  approveWaiting,
  hiddenIn,
  lookAndSave,
  trialKeeper,
} from '../../../../tests/support/trial-keeper.ts';
import { seedGround } from '../../../demo/ground.ts';
import { fixedClock } from '../../../kernel/dates.ts';

let app: TestApp;
let member: Visitor;
let fields: Record<string, string>;

beforeAll(async () => {
  // A Friday; the times of the sentence below are on Tuesdays after it.
  app = await testApp({ clock: fixedClock('2027-03-12T10:00:00Z') });
  await seedGround(app.deps);
  const keeper = await trialKeeper(app);
  member = keeper.member;
  await trialVenue(app.database.db, { slug: 'de-kerk', name: 'De Kerk', wijkId: keeper.wijkId });
  const address = { street: 'Torenstraat', houseNumber: '3', postcode: '3021 AA' };
  await app.database.db.updateTable('venue').set(address).where('name', '=', 'De Kerk').execute();
  fields = { ...keeper.activity, wanneer: 'elke dinsdag 10 tot 12, op 23 maart in de kerk', email: '' };
  await lookAndSave(member, '/mijn-activiteiten/nieuw', fields);
  await approveWaiting(app);
});
afterAll(() => app.close());

const read = async (path: string): Promise<string> => await (await new Visitor(app).get(path)).text();

async function exceptionNow(): Promise<unknown> {
  const { exceptions } = await app.database.db
    .selectFrom('activitySeries')
    .select('exceptions')
    .executeTakeFirstOrThrow();
  return exceptions;
}
const atTheChurch = [expect.objectContaining({ venueName: 'De Kerk', placeText: null })];

test('it is that place, and the place tells of it', async () => {
  expect(await exceptionNow()).toEqual(atTheChurch);
  const there = await read('/agenda?plek=de-kerk&datum=2027-03-23');
  expect(there).toContain('Samen koken');
  expect(there.match(/href="\/activiteiten\/samen-koken[/"]/g)).toHaveLength(1);
  expect(await read('/activiteiten/samen-koken')).toContain('De Kerk');
});

test('who goes there reads on the page of that time where it is', async () => {
  expect(await read('/activiteiten/samen-koken/2027-03-23')).toContain('Torenstraat 3, 3021 AA Rotterdam');
  expect(await read('/activiteiten/samen-koken/2027-03-30')).not.toContain('Torenstraat');
});

test('a calendar has its name as the location of that date', async () => {
  const file = await read('/agenda.ics?wijk=middelland');
  expect(file).toMatch(/RECURRENCE-ID[^\r\n]*20270323[\s\S]*LOCATION:De Kerk/);
});

test('the calendar of that place holds that time, and not the times elsewhere', async () => {
  const file = (await read('/agenda.ics?plek=de-kerk')).replace(/\r?\n /g, '');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(file).toMatch(/UID:[\w-]+-20270323-/);
  expect(file).toMatch(/DTSTART[^\r\n]*20270323T100000/);
  expect(file).toMatch(/LOCATION:De Kerk/);
  expect(file.slice(file.indexOf('BEGIN:VEVENT'))).not.toContain('RRULE');
});

test('typing the sentence anew does not lose it', async () => {
  const path = '/mijn-activiteiten/samen-koken/wijzigen';
  const html = await (await member.get(path)).text();
  const sentence = /<textarea[^>]*name="wanneer"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '';
  expect(sentence).toContain('23 maart in De Kerk');
  await lookAndSave(member, path, {
    ...fields,
    wanneer: sentence.trim(),
    titel: 'Koken',
    versie: hiddenIn(html, 'versie'),
  });
  expect(await exceptionNow()).toEqual(atTheChurch);
});
