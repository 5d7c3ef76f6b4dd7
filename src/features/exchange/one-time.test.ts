/** The page of one single time: what it says to people and to search engines, and what leads there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { trialActivity, trialOrganisation, trialVenue } from '../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../tests/support/trial-city.ts';
import { fixedClock } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';

/** A Saturday, ten in the morning. */
const clock = fixedClock('2026-11-28T09:00:00Z');
const base = '/activiteiten/samen-eten';
const asAlways = { from: null, until: null, venueId: null, placeText: null, substitute: null, note: null };

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ clock });
  const { db } = app.database;
  const { noordwijk } = (await trialCity(db)).wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const venueId = await trialVenue(db, { slug: 'het-huis', name: 'Het Huis', wijkId: noordwijk });
  const church = await trialVenue(db, { slug: 'de-kerk', name: 'De Kerk', wijkId: noordwijk });
  const shared = { wijkId: noordwijk, organisationId, venueId };
  const activityId = await trialActivity(db, {
    ...shared,
    slug: 'samen-eten',
    title: 'Samen eten',
    series: [
      {
        weekday: 2,
        from: '17:00',
        until: '19:00',
        alsoMask: 8,
        lastNamedOn: '2026-12-22',
        exceptions: [
          { kind: 'cancelled', on: '2026-12-08', note: 'De kok is ziek' },
          { kind: 'changed', on: '2026-12-15', newOn: '2026-12-17', ...asAlways },
          { kind: 'changed', on: '2026-12-22', newOn: null, ...asAlways, venueId: church },
        ],
      },
    ],
  });
  const { id: seriesId } = await db.selectFrom('activitySeries').select('id').executeTakeFirstOrThrow();
  await db
    .insertInto('occurrenceEvidence')
    .values({
      id: newId(),
      activityId,
      seriesId,
      originalOn: '2026-11-17',
      heldOn: '2026-11-17',
      tookPlace: true,
      band: '6-15',
      madeAt: new Date('2026-11-18T10:00:00Z'),
      madeVia: 'page',
    })
    .execute();
  await trialActivity(db, {
    ...shared,
    slug: 'koffie',
    series: [
      { weekday: 3, from: '10:00', until: '12:00' },
      { weekday: 3, from: '14:00', until: '16:00' },
    ],
  });
  await trialActivity(db, { ...shared, slug: 'wacht', listed: false, series: [{ weekday: 2 }] });
});
afterAll(() => app.close());

async function page(path: string): Promise<string> {
  const answer = await new Visitor(app).get(path);
  const html = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}
const eventOn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe('the page of one time', () => {
  test('says that it goes on, when and where, with an event of its own', async () => {
    const html = await page(`${base}/2026-12-01`);
    expect(html).toContain('Samen eten, dinsdag 1 december');
    expect(html).toContain('Voor zover wij weten gaat het door');
    expect(html).toContain('href="/plekken/het-huis"');
    expect(html).toContain(`href="${base}/2026-12-08"`);
    expect(html).toMatch(/<link rel="canonical" href="[^"]+\/activiteiten\/samen-eten\/2026-12-01"/);
    expect(eventOn(html)).toMatchObject({
      '@type': 'Event',
      url: expect.stringMatching(/\/activiteiten\/samen-eten\/2026-12-01$/),
      startDate: '2026-12-01T17:00:00+01:00',
      endDate: '2026-12-01T19:00:00+01:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { name: 'Het Huis' },
      organizer: { name: 'De Tafel' },
      superEvent: { '@type': 'EventSeries', url: expect.stringMatching(/\/activiteiten\/samen-eten$/) },
    });
  });

  test('says that it is cancelled, with the reason, and keeps its day', async () => {
    const html = await page(`${base}/2026-12-08`);
    expect(html).toContain('Dit gaat niet door');
    expect(html).toContain('De kok is ziek');
    expect(html).not.toContain('Voor zover wij weten');
    expect(eventOn(html)).toMatchObject({
      startDate: '2026-12-08T17:00:00+01:00',
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });

  test('says to which day it was moved, at the address that it had', async () => {
    const html = await page(`${base}/2026-12-15`);
    expect(html).toContain('Van dinsdag 15 december naar donderdag 17 december.');
    expect(eventOn(html)).toMatchObject({
      startDate: '2026-12-17T17:00:00+01:00',
      previousStartDate: '2026-12-15',
      eventStatus: 'https://schema.org/EventRescheduled',
    });
    expect((await new Visitor(app).get(`${base}/2026-12-17`)).status).toBe(404);
  });

  test('names the other place, with the way to its page', async () => {
    const html = await page(`${base}/2026-12-22`);
    expect(html).toContain('Deze keer in');
    expect(html).toContain('href="/plekken/de-kerk"');
    expect(eventOn(html)).toMatchObject({ location: { name: 'De Kerk' } });
    // The name of a place stands in marks of its own.
    expect((await page(base)).replaceAll(/<[^>]+>/g, '')).toContain('deze keer: De Kerk');
  });

  test('says afterwards what somebody said of it, and when nobody did', async () => {
    expect(await page(`${base}/2026-11-17`)).toContain('Het ging door. Dat zei iemand die erbij was.');
    expect(await page(`${base}/2026-11-24`)).toContain('Niemand heeft ons nog gezegd of het doorging.');
  });

  test('of two on one day each has its own, and names the other', async () => {
    const html = await page('/activiteiten/koffie/2026-12-02-1400');
    expect(html).toContain('14.00 tot 16.00 uur');
    expect(eventOn(html).startDate).toBe('2026-12-02T14:00:00+01:00');
    const both = await page('/activiteiten/koffie/2026-12-02');
    expect(both).toContain('Ook op deze dag');
    expect(both).toContain('href="/activiteiten/koffie/2026-12-02-1400"');
    expect(both).toMatch(/rel="canonical" href="[^"]+\/2026-12-02-1000"/);
  });

  test.each([
    `${base}/2026-12-02`,
    `${base}/2026-02-30`,
    `${base}/morgen`,
    // Long over, and further away than anybody plans.
    `${base}/2026-06-02`,
    `${base}/2030-06-04`,
    '/activiteiten/nergens/2026-12-01',
    '/activiteiten/wacht/2026-12-01',
  ])('there is none at %s', async (path) => {
    expect((await new Visitor(app).get(path)).status).toBe(404);
  });

  test('a change shows at once', async () => {
    const path = '/activiteiten/koffie/2026-12-09-1000';
    expect(await page(path)).not.toContain('Dit gaat niet door');
    await app.database.db
      .updateTable('activitySeries')
      .set({ exceptions: JSON.stringify([{ kind: 'cancelled', on: '2026-12-09', note: null }]) })
      .where('fromTime', '=', '10:00')
      .execute();
    app.deps.dataVersion.bump();
    expect(await page(path)).toContain('Dit gaat niet door');
  });
});

test('the agenda, the calendar file and the API lead to it', async () => {
  expect(await page('/agenda?datum=2026-12-17')).toContain(`href="${base}/2026-12-15"`);
  const calendar = await (await new Visitor(app).get('/agenda.ics?activiteit=samen-eten')).text();
  const unfolded = calendar.replaceAll('\r\n ', '');
  expect(unfolded).toMatch(/RECURRENCE-ID[^\r]*20261215T170000[\s\S]*?URL:[^\r]*\/samen-eten\/2026-12-15\r/);
  const { items } = (await (await new Visitor(app).get('/api/v1/activities')).json()) as {
    items: readonly { slug: string; next: readonly { url: string }[] }[];
  };
  const urls = items.find(({ slug }) => slug === 'samen-eten')?.next.map(({ url }) => new URL(url).pathname);
  expect(urls?.slice(0, 3)).toEqual([`${base}/2026-12-01`, `${base}/2026-12-08`, `${base}/2026-12-15`]);
});
