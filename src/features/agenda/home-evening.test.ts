/** The first page late on a Saturday: when little is left of today, it goes on with tomorrow. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { trialActivity, trialOrganisation } from '../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../tests/support/trial-city.ts';
import { Temporal } from '../../kernel/dates.ts';

let now = '2026-11-28T09:00:00+01:00';
let app: TestApp;
beforeAll(async () => {
  app = await testApp({ clock: { now: () => Temporal.Instant.from(now) } });
  const { db } = app.database;
  const { noordwijk } = (await trialCity(db)).wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const times = [
    ['ontbijt', 6, '10:00'],
    ['lunch', 6, '14:00'],
    ['avondeten', 6, '20:00'],
    ['zondagsoep', 7, '14:00'],
  ] as const;
  for (const [slug, weekday, until] of times) {
    const series = [{ weekday, from: '08:00', until }];
    await trialActivity(db, { slug, title: slug, wijkId: noordwijk, organisationId, series });
  }
});
afterAll(() => app.close());

test.each([
  ['09:00', ['ontbijt', 'lunch', 'avondeten']],
  ['15:00', ['avondeten']],
  ['17:00', ['avondeten', 'zondagsoep']],
  ['21:00', ['zondagsoep']],
])('at %s it shows %j', async (time, shown) => {
  now = `2026-11-28T${time}:00+01:00`;
  const html = await (await new Visitor(app).get('/')).text();
  expect(await validateHtml(html, '/')).toEqual([]);
  expect([...html.matchAll(/href="\/activiteiten\/(\w+)/g)].map(([, slug]) => slug).toSorted()).toEqual(
    shown.toSorted(),
  );
  expect(html.includes('Morgen, zondag')).toBe(shown.includes('zondagsoep'));
  expect(html.includes('niets meer in de agenda')).toBe(time === '21:00');
});
