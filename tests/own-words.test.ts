import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { today } from '../src/kernel/dates.ts';
import { type TestApp, testApp, Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';
import { ownWordsIn, type StoredWords } from './support/own-words.ts';
import { asPersona } from './support/persona.ts';

let app: TestApp;
let stored: readonly StoredWords[];
let slugs: Readonly<Record<'activity' | 'venue' | 'organisation' | 'network' | 'street', string>>;

/** Shorter words stand in sentences of our own too. */
const leastLetters = 12;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  const { db } = app.database;
  // Nobody wrote English: what an English page shows is Dutch.
  for (const table of ['venue', 'organisation_profile', 'network'])
    await sql`update ${sql.table(table)} set summary = summary - 'en', description = description - 'en'`.execute(
      db,
    );
  await sql`update activity set title = title - 'en', summary = summary - 'en', description = description - 'en'`.execute(
    db,
  );
  const { rows } = await sql<StoredWords>`
    select value as words, key as lang from activity, jsonb_each_text(title) union
    select value, key from activity, jsonb_each_text(summary) union
    select value, key from venue, jsonb_each_text(summary) union
    select value, key from organisation_profile, jsonb_each_text(summary) union
    select value, key from network, jsonb_each_text(summary) union
    select signup_text, 'nl' from activity where signup_text is not null union
    select title, 'nl' from street_action union
    select name, null from venue union select name, null from network union select name, null from organisation`.execute(
    db,
  );
  const long = rows.filter(({ words }) => words.length >= leastLetters);
  const english = long.filter(({ lang }) => lang === 'en');
  // Who writes English may use a Dutch name for it.
  stored = long.filter(
    ({ words, lang }) => lang !== 'nl' || !english.some((one) => one.words.includes(words)),
  );
  const first = async (from: string): Promise<string> => {
    const found = await sql<{
      slug: string;
    }>`select listing.slug from listing ${sql.raw(from)} and listing.status = 'published'
      order by length(listing.slug) desc, listing.slug limit 1`.execute(db);
    return found.rows[0]?.slug ?? '';
  };
  slugs = {
    activity: await first(
      "join activity on activity.id = listing.id join wijk on wijk.id = listing.wijk_id where wijk.slug = 'middelland'",
    ),
    venue: await first('join venue_room on venue_room.venue_id = listing.id where true'),
    organisation: await first(
      'join organisation_profile on organisation_profile.organisation_id = listing.id where street is null',
    ),
    network: await first('join network_member on network_id = listing.id where true'),
    street: await first('join street_action on street_action.organisation_id = listing.id where true'),
  };
}, 120_000);
afterAll(() => app.close());

async function faultsOf(visitor: Visitor, path: string): Promise<readonly string[]> {
  const response = await visitor.get(path);
  expect(response.status, path).toBe(200);
  const { seen, faults } = ownWordsIn(await response.text(), stored);
  expect(seen, `${path} shows no words of people`).toBeGreaterThan(0);
  return faults.map((fault) => `${path} ${fault}`);
}

const english = (): Visitor => {
  const visitor = new Visitor(app);
  visitor.cookies.set('taal', 'en');
  return visitor;
};

const publicPages = [
  () => '/',
  () => '/agenda',
  () => '/agenda?wijk=middelland',
  () => '/zoeken?q=samen+eten',
  () => '/zoeken?q=huis',
  () => '/plekken',
  () => '/organisaties',
  () => '/netwerken',
  () => '/wijken/middelland',
  () => `/agenda?activiteit=${slugs.activity}`,
  () => `/activiteiten/${slugs.activity}`,
  () => `/plekken/${slugs.venue}`,
  () => `/agenda?plek=${slugs.venue}`,
  () => `/organisaties/${slugs.organisation}`,
  () => `/organisaties/${slugs.street}`,
  () => `/netwerken/${slugs.network}`,
  () => `/sociale-kaart/geschiedenis/activity/${slugs.activity}`,
  () => `/sociale-kaart/melden/activity/${slugs.activity}`,
  () => '/embed/agenda?taal=en',
];

test('an English page says of words of people in which language they are and lets them run their own way', async () => {
  const visitor = english();
  const faults: string[] = [];
  for (const pathOf of publicPages) faults.push(...(await faultsOf(visitor, pathOf())));
  expect(faults).toEqual([]);
});

test('so does the page of one time', async () => {
  const visitor = english();
  const page = await (await visitor.get(`/activiteiten/${slugs.activity}`)).text();
  const [, path = ''] = new RegExp(`href="(/activiteiten/${slugs.activity}/[^"]+)"`).exec(page) ?? [];
  expect(await faultsOf(visitor, path)).toEqual([]);
});

test('so do the pages of who asks to keep something, or to take part', async () => {
  const resident = await asPersona(app, 'bewoner');
  resident.cookies.set('taal', 'en');
  expect(await faultsOf(resident, '/mijn-claims')).toEqual([]);
  const { slug } = await app.database.db
    .selectFrom('venue')
    .innerJoin('listing', 'listing.id', 'venue.id')
    .select('listing.slug')
    .where('listing.organisationId', 'is', null)
    .where('listing.status', '=', 'published')
    .where((where) => where(where.fn('length', ['venue.name']), '>=', leastLetters))
    .orderBy('listing.slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  // She signs for no organisation: she is told what to do first.
  expect(await faultsOf(resident, `/plekken/${slug}/claim`)).toEqual([]);
  const member = await asPersona(app, 'organisatie');
  member.cookies.set('taal', 'en');
  expect(await faultsOf(member, '/netwerken/deur-aan-deur-middelland/leden')).toEqual([]);
  const funding = `/netwerken/deur-aan-deur-middelland/basisfinanciering/${today(app.deps.clock).year + 1}`;
  for (const part of ['', '/som', '/bewijs', '/leden/stichting-buurtkeuken-de-lange-tafel'])
    expect(await faultsOf(member, `${funding}${part}`)).toEqual([]);
  const imports = await (await member.get('/inlezen')).text();
  const source = /href="(\/inlezen\/[0-9a-f-]{36})"/.exec(imports)?.[1] ?? '';
  const preview = /href="(\/inlezen\/voorbeelden\/[^"]+)"/.exec(await (await member.get(source)).text())?.[1];
  if (preview !== undefined) expect(await faultsOf(member, preview)).toEqual([]);
});

test('so do the pages of who keeps the map', async () => {
  const steward = await asPersona(app, 'wijkbeheer');
  steward.cookies.set('taal', 'en');
  expect(await faultsOf(steward, '/sociale-kaart/werk')).toEqual([]);
  expect(await faultsOf(steward, `/sociale-kaart/klopt/activity/${slugs.activity}`)).toEqual([]);
  const keeper = await asPersona(app, 'organisatie');
  keeper.cookies.set('taal', 'en');
  expect(await faultsOf(keeper, '/mijn-activiteiten')).toEqual([]);
});

test.for([
  ['<html lang="en"><body><p>Samen koken in het Huis</p></body></html>', 2],
  ['<html lang="en"><body><p dir="auto">Samen koken in het Huis</p></body></html>', 1],
  ['<html lang="en"><body><p lang="nl">Samen koken in het Huis</p></body></html>', 1],
  [
    '<html lang="en"><body><p lang="nl" dir="auto">Samen <b>x</b></p>Samen koken in het Huis</body></html>',
    2,
  ],
  ['<html lang="en"><body><p lang="nl" dir="auto"><br>Samen koken in het Huis</p></body></html>', 0],
] as const)('words without their marks are found: %s', ([html, faults]) => {
  const found = ownWordsIn(html, [{ words: 'Samen koken in het Huis', lang: 'nl' }]);
  expect([found.seen, found.faults.length]).toEqual([1, faults]);
});
