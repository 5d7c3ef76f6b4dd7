/** An agenda of a few activities, with each kind of exception. */
import { afterAll, beforeAll, expect } from 'vitest';
import { fixedClock } from '../../src/kernel/dates.ts';
import { type TestApp, testApp, Visitor } from './app.ts';
import { validateHtml } from './html.ts';
import { trialActivity, trialNetwork, trialOrganisation, trialVenue } from './trial-activities.ts';
import { type TrialCity, trialCity } from './trial-city.ts';

/** Call it once, at the top of a test file. */
export function agendaTrial() {
  /** A Saturday. */
  const clock = fixedClock('2026-11-28T09:00:00Z');
  const same = { from: null, until: null, venueId: null, placeText: null, newOn: null, substitute: null };
  let app: TestApp;
  let city: TrialCity;
  let houseId: string;
  beforeAll(async () => {
    app = await testApp({ clock });
    const { db } = app.database;
    city = await trialCity(db);
    const { noordwijk, zuidwijk } = city.wijken;
    const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
    houseId = await trialVenue(db, {
      slug: 'het-huis',
      name: 'Het Huis',
      wijkId: noordwijk,
      postcode: '3021 AB',
    });
    await trialVenue(db, { slug: 'de-tuin', name: 'De Tuin', wijkId: zuidwijk, postcode: '3083 XY' });
    const north = { wijkId: noordwijk, organisationId };
    await trialActivity(db, {
      ...north,
      slug: 'samen-eten',
      title: 'Samen eten',
      venueId: houseId,
      costCents: 0,
      audiences: ['everyone'],
      series: [{ weekday: 6, from: '17:00', until: '19:00' }],
    });
    await trialActivity(db, {
      ...north,
      slug: 'taalles',
      title: 'Taalles <b>Turks</b>',
      domain: 'opportunity',
      audiences: ['newcomers'],
      languages: ['tr'],
      wheelchair: 'yes',
      signup: 'needed',
      series: [
        {
          weekday: 1,
          alsoMask: 4,
          lastNamedOn: '2026-12-09',
          exceptions: [
            {
              kind: 'changed',
              on: '2026-11-30',
              ...same,
              newOn: '2026-12-02',
              placeText: 'In de kerk',
              note: null,
            },
            { kind: 'cancelled', on: '2026-12-07', note: 'Docent ziek' },
          ],
        },
      ],
    });
    await trialActivity(db, {
      wijkId: zuidwijk,
      organisationId,
      slug: 'wandelen',
      title: 'Wandelen',
      audiences: ['elderly'],
      series: [
        { weekday: 7, from: '09:30', until: '10:30' },
        { weekday: 2, endsOn: '2026-11-24' },
      ],
    });
    const asks = await trialOrganisation(db, 'Wil Erbij', zuidwijk);
    await trialActivity(db, {
      wijkId: zuidwijk,
      organisationId: asks,
      slug: 'schaken',
      domain: 'cohesion',
      series: [{ weekday: 6, startsOn: '2027-01-02' }],
    });
    await trialNetwork(db, {
      slug: 'samen-sterk',
      name: 'Samen Sterk',
      members: [organisationId],
      asking: [asks],
    });
    await trialNetwork(db, { slug: 'nog-leeg', name: 'Nog Leeg', members: [], asking: [asks] });
    await trialActivity(db, {
      ...north,
      slug: 'wacht',
      title: 'Wacht nog',
      listed: false,
      series: [{ weekday: 6 }],
    });
  });
  afterAll(() => app.close());
  async function ask(query: string, lang: 'nl' | 'en' = 'nl') {
    const path = `/agenda${query}`;
    const response = await new Visitor(app).get(path, { 'accept-language': lang });
    const html = await response.text();
    if (response.status < 500 && response.status !== 303) expect(await validateHtml(html, path)).toEqual([]);
    const slugs = [...html.matchAll(/href="\/activiteiten\/([a-z-]+)\/\d{4}-\d\d-\d\d"/g)].map(
      ([, slug]) => slug,
    );
    return { status: response.status, html, slugs, to: response.headers.get('location') };
  }
  return {
    same,
    get app() {
      return app;
    },
    get city() {
      return city;
    },
    ask,
  };
}
