/** A single time that is written to be at a place of the wijk stands on that place's agenda and in what programs read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { trialVenue } from '../../../../tests/support/trial-activities.ts';
import { listingKinds } from '../../../app/listing-kinds.ts';
import { seedGround } from '../../../demo/ground.ts';
import { system } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { judgeListing } from '../../listing/index.ts';

let app: TestApp;
let member: Visitor;
let fields: Record<string, string>;

beforeAll(async () => {
  // A Friday; the times of the sentence below are on Tuesdays after it.
  app = await testApp({ clock: fixedClock('2027-03-12T10:00:00Z') });
  await seedGround(app.deps);
  const { db } = app.database;
  const wijk = await db
    .selectFrom('wijk')
    .select('id')
    .where('slug', '=', 'middelland')
    .executeTakeFirstOrThrow();
  await trialVenue(db, { slug: 'de-kerk', name: 'De Kerk', wijkId: wijk.id });
  member = await logIn(app, 'lid@example.org');
  const organisation = { name: 'Stichting Proef', legalForm: 'foundation', kvkNumber: '', wijkId: wijk.id };
  await member.post('/mijn-organisaties/nieuw', organisation);
  const { id } = await db.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
  fields = {
    organisatie: id,
    titel: 'Samen koken',
    soort: 'meal',
    wanneer: 'elke dinsdag 10 tot 12, op 23 maart in de kerk',
    waar: 'in de keuken',
    wijk: wijk.id,
    email: '',
  };
  await save('/mijn-activiteiten/nieuw', fields);
  for (const one of await db.selectFrom('listing').select('id').where('status', '=', 'pending').execute())
    await judgeListing({ ...app.deps, kinds: listingKinds }, system('steward'), one.id as Id<'listing'>, {
      approve: true,
      reason: '',
      basedOn: 1,
    });
});
afterAll(() => app.close());

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Looks first, as the form asks, and then saves what was looked at. */
async function save(path: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const looked = await (await member.post(path, { ...typed, knop: 'bekijk' })).text();
  const saved = await member.post(path, { ...typed, knop: 'bewaar', gezien: hidden(looked, 'gezien') });
  expect(saved.status).toBe(303);
}

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
  await save(path, { ...fields, wanneer: sentence.trim(), titel: 'Koken', versie: hidden(html, 'versie') });
  expect(await exceptionNow()).toEqual(atTheChurch);
});
