import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { trialActivity, trialOrganisation, trialVenue } from '../../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import { type Clock, cityTimeZone, Temporal } from '../../../kernel/dates.ts';
import { isDue, mondayToSend } from './rules.ts';
import { eraseAgendas, sendAgendas } from './send.ts';

let now = Temporal.Instant.from('2026-11-28T09:00:00Z');
const clock: Clock = { now: () => now };
let app: TestApp;

beforeAll(async () => {
  app = await testApp({ clock });
  const { db } = app.database;
  const { noordwijk } = (await trialCity(db)).wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const venueId = await trialVenue(db, { slug: 'het-huis', name: 'Het Huis', wijkId: noordwijk });
  await trialActivity(db, {
    slug: 'samen-eten',
    title: 'Samen eten',
    wijkId: noordwijk,
    organisationId,
    venueId,
    costCents: 0,
    series: [
      {
        weekday: 2,
        from: '17:00',
        until: '19:00',
        exceptions: [{ kind: 'cancelled', on: '2026-12-08', note: 'Feest' }],
      },
    ],
  });
});
afterAll(() => app.close());
beforeEach(async () => {
  now = Temporal.Instant.from('2026-11-28T09:00:00Z');
  for (const table of ['agendaSubscription', 'signedLink', 'outgoingMail', 'authRateLimit'] as const)
    await app.database.db.deleteFrom(table).execute();
});

const email = 'sanne@example.org';
const whole = { email, about: 'wijk:noordwijk', edition: 'a4' };
const ask = (fields: Record<string, string> = whole) =>
  new Visitor(app).post('/agenda/poster/noordwijk/per-mail', fields);
const rows = () => app.database.db.selectFrom('agendaSubscription').selectAll().orderBy('id').execute();
const mails = (kind: string) =>
  app.database.db
    .selectFrom('outgoingMail')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('createdAt')
    .execute();
const linkIn = (body = '') => /\/agenda\/per-mail\/[\w-]+/.exec(body)?.[0] ?? '';
const press = (link: string, knop: string) => new Visitor(app).post(link, { knop });

/** Asked for and said yes. @returns the link of the first mail */
async function subscribed(fields = whole): Promise<string> {
  await ask(fields);
  const link = linkIn((await mails('agenda-confirm')).at(-1)?.body);
  await press(link, 'ja');
  return link;
}

test.for([
  // A Monday in winter and one in summer: six o'clock is the city's.
  ['2026-11-30T04:59:00Z', null],
  ['2026-11-30T05:00:00Z', '2026-11-30'],
  ['2027-07-05T03:59:00Z', null],
  ['2027-07-05T04:00:00Z', '2027-07-05'],
  ['2026-12-01T12:00:00Z', '2026-11-30'],
  ['2026-12-02T12:00:00Z', null],
  ['2026-11-29T23:30:00Z', null],
] as const)('at %s mails go for %s', ([moment, monday]) => {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(cityTimeZone);
  expect(mondayToSend(local)?.toString() ?? null).toBe(monday);
});

test('one mail a week, and none before a yes', () => {
  const monday = Temporal.PlainDate.from('2026-11-30');
  const confirmedAt = new Date();
  expect(isDue({ confirmedAt: null, lastSentOn: null }, monday)).toBe(false);
  expect(isDue({ confirmedAt, lastSentOn: null }, monday)).toBe(true);
  expect(isDue({ confirmedAt, lastSentOn: '2026-11-24' }, monday)).toBe(true);
  expect(isDue({ confirmedAt, lastSentOn: '2026-11-30' }, monday)).toBe(false);
  expect(isDue({ confirmedAt, lastSentOn: '2026-12-01' }, monday)).toBe(false);
});

describe('asking', () => {
  test('sends a mail with a link; opening it does nothing, the button does', async () => {
    const answer = await ask();
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      '/agenda/poster?wijk=noordwijk&gelukt=gevraagd',
    ]);
    const [row] = await rows();
    expect(row).toMatchObject({
      email,
      query: 'wijk=noordwijk',
      edition: 'a4',
      confirmedAt: null,
      eraseAfter: '2026-12-05',
    });
    const [mail] = await mails('agenda-confirm');
    expect(mail).toMatchObject({ toAddress: email, lang: 'nl', unsubscribeUrl: null });
    const link = linkIn(mail?.body);
    const page = await new Visitor(app).get(link);
    const html = await page.text();
    expect(await validateHtml(html, link)).toEqual([]);
    expect([page.status, html]).toEqual([200, expect.stringContaining('Ja, mail mij elke maandag')]);
    expect((await rows())[0]?.confirmedAt).toBeNull();
    const pressed = await press(link, 'ja');
    expect(pressed.headers.get('location')).toBe('/agenda/poster?gelukt=bevestigd');
    expect((await rows())[0]).toMatchObject({
      confirmedAt: new Date('2026-11-28T09:00:00Z'),
      eraseAfter: '2027-11-28',
    });
  });

  test('tells each thing that is wrong beside its field, and keeps what was typed', async () => {
    const answer = await ask({ email: 'geen adres', about: 'stad:alles', edition: 'a0' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(await validateHtml(html, '/agenda/poster')).toEqual([]);
    for (const said of [
      'Vul een e-mailadres in',
      'Kies een wijk of plek uit de lijst',
      'Kies een formaat',
      'value="geen adres"',
    ])
      expect(html).toContain(said);
    expect(await rows()).toEqual([]);
    expect((await ask({ ...whole, about: 'plek:nergens' })).status).toBe(422);
    expect((await new Visitor(app).post('/agenda/poster/atlantis/per-mail', whole)).status).toBe(404);
  });

  test('again is one row and one more mail; after three a day nothing goes any more', async () => {
    for (let turn = 0; turn < 3; turn += 1) expect((await ask()).status).toBe(303);
    const refused = await ask();
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('Wij stuurden al een paar mails'),
    ]);
    expect([(await rows()).length, (await mails('agenda-confirm')).length]).toEqual([1, 3]);
    now = now.add({ hours: 25 });
    expect((await ask()).status).toBe(303);
  });

  test('for an address that gets it already tells nothing and sends nothing', async () => {
    await subscribed();
    const again = await ask();
    expect(again.headers.get('location')).toBe('/agenda/poster?wijk=noordwijk&gelukt=gevraagd');
    expect((await mails('agenda-confirm')).length).toBe(1);
    expect((await rows())[0]?.confirmedAt).not.toBeNull();
  });

  test('without an answer is forgotten after seven days, with its link', async () => {
    await ask();
    const link = linkIn((await mails('agenda-confirm'))[0]?.body);
    now = Temporal.Instant.from('2026-12-05T12:00:00Z');
    expect(await eraseAgendas(app.deps)).toBe(0);
    now = Temporal.Instant.from('2026-12-06T12:00:00Z');
    expect(await eraseAgendas(app.deps)).toBe(1);
    const page = await new Visitor(app).get(link);
    expect([page.status, await page.text()]).toEqual([
      404,
      expect.stringContaining('Deze link werkt niet meer'),
    ]);
    expect((await press(link, 'ja')).status).toBe(404);
    expect(await rows()).toEqual([]);
  });
});

describe('on Monday', () => {
  const monday = Temporal.Instant.from('2026-11-30T05:05:00Z');

  test('who said yes gets the week in words with a link to the poster, once', async () => {
    await subscribed({ ...whole, edition: 'groot' });
    await ask({ ...whole, email: 'zonder-ja@example.org' });
    expect(await sendAgendas(app.deps)).toBe(0);
    now = monday;
    expect(await sendAgendas(app.deps)).toBe(1);
    expect(await sendAgendas(app.deps)).toBe(0);
    const sent = await mails('agenda-week');
    expect(sent.map(({ toAddress }) => toAddress)).toEqual([email]);
    const body = sent[0]?.body ?? '';
    for (const said of [
      'DINSDAG 1 DECEMBER',
      '17.00 tot 19.00  Samen eten - Het Huis, Proefstraat 1 - Gratis',
      'http://localhost:3000/agenda/poster.pdf?wijk=noordwijk&formaat=groot',
      'http://localhost:3000/agenda?wijk=noordwijk',
      'tot en met 28 november 2027',
    ])
      expect(body).toContain(said);
    expect(sent[0]?.unsubscribeUrl).toBe(`http://localhost:3000${linkIn(body)}`);
    expect((await new Visitor(app).get('/agenda/poster.pdf?wijk=noordwijk&formaat=groot')).status).toBe(200);
  });

  test('a week later it comes again, and says what is cancelled', async () => {
    await subscribed();
    now = monday;
    await sendAgendas(app.deps);
    now = monday.add({ hours: 7 * 24 });
    expect(await sendAgendas(app.deps)).toBe(1);
    expect((await mails('agenda-week')).at(-1)?.body).toContain('GAAT NIET DOOR - Feest');
  });

  test('a place that the public no longer sees sends nothing', async () => {
    await subscribed({ ...whole, about: 'plek:het-huis' });
    const listing = app.database.db.updateTable('listing').where('slug', '=', 'het-huis');
    await listing.set({ status: 'archived' }).execute();
    now = monday;
    expect(await sendAgendas(app.deps)).toBe(0);
    await listing.set({ status: 'published' }).execute();
    expect(await sendAgendas(app.deps)).toBe(1);
  });
});

describe('ending', () => {
  test('the link in each mail leads to a button that ends it and erases the address', async () => {
    const first = await subscribed();
    now = Temporal.Instant.from('2026-11-30T05:05:00Z');
    await sendAgendas(app.deps);
    const link = linkIn((await mails('agenda-week'))[0]?.body);
    expect(link).not.toBe(first);
    const html = await (await new Visitor(app).get(link)).text();
    expect(html).toContain('Stop met mailen');
    expect((await rows()).length).toBe(1);
    expect((await press(link, 'stop')).headers.get('location')).toBe('/agenda/poster?gelukt=gestopt');
    expect(await rows()).toEqual([]);
    for (const old of [first, link]) expect((await new Visitor(app).get(old)).status).toBe(404);
  });

  test('a mail program ends it with one POST and gets no page (RFC 8058)', async () => {
    const link = await subscribed();
    const answer = await app.hono.request(`http://localhost:3000${link}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect([answer.status, await answer.text(), await rows()]).toEqual([200, '', []]);
  });

  test('another press, a made-up link and a button that is not there change nothing', async () => {
    const link = await subscribed();
    const before = await rows();
    expect((await press(link, 'weg')).status).toBe(422);
    expect((await press('/agenda/per-mail/verzonnen', 'stop')).status).toBe(404);
    expect(await rows()).toEqual(before);
  });

  test('who wants it for another year says so with one press', async () => {
    await subscribed();
    now = Temporal.Instant.from('2026-11-30T05:05:00Z');
    await sendAgendas(app.deps);
    const link = linkIn((await mails('agenda-week'))[0]?.body);
    now = Temporal.Instant.from('2027-05-01T10:00:00Z');
    expect(await (await new Visitor(app).get(link)).text()).toContain('tot en met 28 november 2027');
    await press(link, 'ja');
    expect((await rows())[0]).toMatchObject({
      eraseAfter: '2028-04-30',
      confirmedAt: new Date('2026-11-28T09:00:00Z'),
    });
  });
});
