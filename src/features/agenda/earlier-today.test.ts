import { afterAll, beforeAll, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { trialActivity, trialOrganisation } from '../../../tests/support/trial-activities.ts';
import { trialCity, trialPerson } from '../../../tests/support/trial-city.ts';
import { Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { hasEnded } from './rules.ts';

/** On a Saturday; the tests turn it. */
let now = '2026-11-28T09:00:00+01:00';
const at = (time: string) => {
  now = `2026-11-28T${time}:00+01:00`;
};

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ clock: { now: () => Temporal.Instant.from(now) } });
  const { db } = app.database;
  const { noordwijk } = (await trialCity(db)).wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const times = { ontbijt: ['08:00', '10:00'], lunch: ['12:00', '13:00'], nachtcafe: ['22:00', '02:00'] };
  for (const [slug, [from = '', until = '']] of Object.entries(times)) {
    const series = [{ weekday: 6, from, until }];
    await trialActivity(db, { slug, title: slug, wijkId: noordwijk, organisationId, series });
  }
});
afterAll(() => app.close());

async function read(path: string): Promise<string> {
  const html = await (await new Visitor(app).get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}
const slugsIn = (html: string) =>
  [...html.matchAll(/href="\/activiteiten\/(\w+)(?:\/[\d-]+)?"/g)].map(([, slug]) => slug);
/** What stands in the fold, and what under a day. */
async function agendaAt(time: string, path = '/agenda?wanneer=vandaag') {
  at(time);
  const html = await read(path);
  const [, fold = ''] = /<div class="hv-earlier">(.*?)<\/details><\/div>/s.exec(html) ?? [];
  return { html, earlier: slugsIn(fold), listed: slugsIn(html.replace(fold, '')) };
}

test.each([
  ['08:30', [], ['ontbijt', 'lunch', 'nachtcafe']],
  // Still going on: somebody may join.
  ['12:30', ['ontbijt'], ['lunch', 'nachtcafe']],
  ['13:00', ['ontbijt', 'lunch'], ['nachtcafe']],
  // Ends after midnight.
  ['23:59', ['ontbijt', 'lunch'], ['nachtcafe']],
])('at %s, %j is over and %j is still to be had', async (time, over, toCome) => {
  const { earlier, listed, html } = await agendaAt(time);
  expect([earlier, listed]).toEqual([over, toCome]);
  expect(html.includes('Eerder vandaag')).toBe(over.length > 0);
  expect(html).toContain(
    toCome.length === 1 ? 'Eén keer iets te doen vandaag' : `${toCome.length} keer iets te doen vandaag`,
  );
});

test('a page that was kept turns with the quarter', async () => {
  expect((await agendaAt('09:50')).listed).toContain('ontbijt');
  expect((await agendaAt('10:05')).listed).not.toContain('ontbijt');
});

test('other days stay whole, and so does a day that somebody looks back at', async () => {
  expect((await agendaAt('13:30', '/agenda?datum=2026-12-05')).listed).toHaveLength(3);
  expect((await agendaAt('13:30', '/agenda?datum=2026-11-21')).listed).toHaveLength(3);
});

test('the first page and the page of the wijk begin with what is still to come', async () => {
  at('13:30');
  expect(slugsIn(await read('/'))).toEqual(['nachtcafe']);
  expect(slugsIn(await read('/wijken/noordwijk'))).toEqual(['nachtcafe']);
});

test.each([
  ['10:00', '10:00', false],
  ['09:00', '10:00', true],
  ['22:00', '02:00', false],
] as const)('what lasts from %s until %s is over at ten: %s', (from, until, over) => {
  expect(hasEnded({ from, until }, '10:00')).toBe(over);
});

test('what was chosen stands under the form, and each part takes itself away', async () => {
  const html = await read('/agenda?wijk=noordwijk&wanneer=weekend&gratis=ja&q=lunch');
  const [, list = ''] = /<ul class="hv-chips"[^>]*>(.*?)<\/ul>/s.exec(html) ?? [];
  const chips = [...list.matchAll(/href="([^"]*)">(?:<span[^>]*>Haal weg: <\/span><bdi>([^<]*)|([^<]*))/g)];
  expect(chips.map(([, href, label, all]) => [label ?? all, href?.replaceAll('&amp;', '&')])).toEqual([
    ['‘lunch’', '/agenda?wijk=noordwijk&wanneer=weekend&gratis=ja'],
    ['Noordwijk', '/agenda?q=lunch&wanneer=weekend&gratis=ja'],
    ['Dit weekend', '/agenda?q=lunch&wijk=noordwijk&gratis=ja'],
    ['Gratis', '/agenda?q=lunch&wijk=noordwijk&wanneer=weekend'],
    ['Wis alle keuzes', '/agenda'],
  ]);
  expect(await read('/agenda')).not.toContain('hv-chips');
});

test('the agenda says which other words were looked for, and to whom keeps them where', async () => {
  const path = '/agenda?q=middageten';
  expect(await read(path)).toMatch(/Wij zochten ook op: lunch[,.]/);
  expect(await read(path)).not.toContain('/beheer/zoekwoorden');
  const email = 'wijkbeheer@example.org';
  const { personId } = await trialPerson(app.database.db, 'Wil Beheer', { email });
  const grant = { id: newId<'role_grant'>(), personId, role: 'steward', since: '2026-01-01' };
  await app.database.db.insertInto('roleGrant').values(grant).execute();
  const keeper = await logIn(app, email);
  for (const page of [path, '/zoeken?q=middageten'])
    expect(await (await keeper.get(page)).text()).toContain('href="/beheer/zoekwoorden"');
});
