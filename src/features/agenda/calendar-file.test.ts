/** What is on, as a file for a calendar. */
import { beforeAll, describe, expect, test } from 'vitest';
import { Visitor } from '../../../tests/support/app.ts';
import { trialActivity, trialOrganisation } from '../../../tests/support/trial-activities.ts';
import { agendaTrial } from '../../../tests/support/trial-agenda.ts';

const trial = agendaTrial();
const { ask } = trial;

describe('the calendar file', () => {
  async function file(query: string, headers: Record<string, string> = {}) {
    const response = await new Visitor(trial.app).get(`/agenda.ics${query}`, headers);
    const body = (await response.text()).replaceAll('\r\n ', '');
    return { response, body, titles: [...body.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title) };
  }

  test('holds one event per series that goes on, with its exceptions, and how often to come back', async () => {
    const { response, body, titles } = await file('?wijk=noordwijk');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(new Set(titles)).toEqual(
      new Set(['Samen eten', 'Taalles <b>Turks</b>', 'Vervalt: Taalles <b>Turks</b>']),
    );
    expect(body).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H');
    expect(body).toContain('SOURCE;VALUE=URI:http://localhost:3000/agenda.ics?wijk=noordwijk');
    expect(body).toContain('NAME:Hoofdveld: Noordwijk');
    expect(body).toContain('LOCATION:Het Huis\\, Proefstraat 1\\, 3021 AB Rotterdam');
    expect(body).not.toContain('Wacht nog');
  });

  test.for([
    ['', 4],
    ['?activiteit=samen-eten', 1],
    ['?wanneer=vandaag', 1],
    ['?plek=het-huis', 1],
    ['?gratis=ja&wijk=zuidwijk', 0],
  ] as const)('%s holds %i activities', async ([query, count]) => {
    const { body } = await file(query);
    const uids = [...body.matchAll(/^UID:[^\r]*-([0-9a-f]{8}-[0-9a-f-]{27})@/gm)].map(([, id]) => id);
    expect(new Set(uids).size).toBe(count);
    expect(body).toMatch(/END:VCALENDAR\r\n$/);
  });

  test('a program that comes back without a change gets nothing twice', async () => {
    const etag = (await file('?wijk=noordwijk')).response.headers.get('etag') ?? '';
    const again = await file('?wijk=noordwijk', { 'if-none-match': etag });
    expect([again.response.status, again.body]).toEqual([304, '']);
  });

  test('a postcode is the same question as on the page', async () => {
    const { response } = await file('?postcode=3083%20xy&gratis=ja');
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/agenda.ics?wijk=zuidwijk&gratis=ja',
    ]);
  });

  test('a question that makes no sense has no file', async () => {
    for (const query of ['?postcode=nergens', '?wijk=atlantis', '?activiteit=wacht', '?datum=morgen'])
      expect((await file(query)).response.status).toBe(404);
  });

  describe('of what is over', () => {
    let id: string;
    beforeAll(async () => {
      const { db } = trial.app.database;
      const { zuidwijk: wijkId } = trial.city.wijken;
      const organisationId = await trialOrganisation(db, 'De Stoppers', wijkId);
      id = await trialActivity(db, {
        ...{ wijkId, organisationId, slug: 'gestopt', title: 'Breien' },
        series: [{ weekday: 4, from: '10:00', until: '11:00' }],
      });
    });
    const leave = async (status: string, unlistedAt: string): Promise<void> => {
      const { db } = trial.app.database;
      await db
        .updateTable('listing')
        .set({ status: 'published', unlistedAt: null })
        .where('id', '=', id)
        .execute();
      await db
        .updateTable('listing')
        .set({ status, unlistedAt: new Date(unlistedAt) })
        .where('id', '=', id)
        .execute();
      trial.app.deps.dataVersion.bump();
    };

    test('what stopped is cancelled for some weeks, for who follows it alone or with all the rest', async () => {
      await leave('archived', '2026-11-20T12:00:00Z');
      for (const query of [
        '?activiteit=gestopt',
        '?wijk=zuidwijk',
        '?organisatie=de-stoppers&wijk=zuidwijk',
        '',
      ]) {
        const { body, titles } = await file(query);
        expect([query, titles]).toEqual([query, expect.arrayContaining(['Vervalt: Breien'])]);
        expect(body).toContain('STATUS:CANCELLED');
        expect(body).toMatch(/RRULE:FREQ=WEEKLY/);
      }
      expect((await file('?wijk=noordwijk')).body).not.toContain('Breien');
      expect((await file('?wanneer=vandaag')).body).not.toContain('Breien');
    });

    test('what was taken off the map is in no file, and its own file stays for some weeks', async () => {
      await leave('delisted', '2026-11-20T12:00:00Z');
      expect((await file('?wijk=zuidwijk')).body).not.toContain('Breien');
      const own = await file('?activiteit=gestopt');
      expect([own.response.status, own.titles]).toEqual([200, []]);
    });

    test('after that there is nothing to tell any more', async () => {
      await leave('archived', '2026-09-20T12:00:00Z');
      expect((await file('?wijk=zuidwijk')).body).not.toContain('Breien');
      expect((await file('?activiteit=gestopt')).response.status).toBe(404);
    });

    test('a rhythm that ended stays for some weeks, with its end', async () => {
      const { db } = trial.app.database;
      await leave('archived', '2026-09-20T12:00:00Z');
      await db
        .updateTable('listing')
        .set({ status: 'published', unlistedAt: null })
        .where('id', '=', id)
        .execute();
      for (const [endsOn, is] of [
        ['2026-11-12', true],
        ['2026-09-03', false],
      ] as const) {
        await db.updateTable('activitySeries').set({ endsOn }).where('activityId', '=', id).execute();
        trial.app.deps.dataVersion.bump();
        const { body } = await file('?activiteit=gestopt');
        expect([endsOn, body.includes('UNTIL=20261112')]).toEqual([endsOn, is]);
      }
    });
  });

  test('the page leads to it', async () => {
    const { html } = await ask('?wijk=noordwijk&wanneer=vandaag');
    expect(html).toContain('<link rel="alternate" type="text/calendar" href="/agenda.ics?wijk=noordwijk"');
  });
});
