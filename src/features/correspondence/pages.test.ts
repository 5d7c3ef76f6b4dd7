import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { seedDemoCity } from '../../demo/index.ts';
import { system } from '../../kernel/actor.ts';
import { type Clock, Temporal } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { exampleLetter } from '../../platform/pdf/example-letter.ts';
import { readPdf } from '../../platform/pdf/read-pdf.ts';
import { findPersonByEmail, personaOrganisation } from '../party/index.ts';
import { notifyRecipient } from './commands/notify.ts';
import { markLetters } from './commands/print.ts';
import { sendLetter } from './send-letter.ts';
import { findMessage, listDeliveries } from './store/letters.ts';
import type { LetterToSend, Recipient } from './types.ts';

let app: TestApp;
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
const clock: Clock = { now: () => now };

beforeAll(async () => {
  app = await testApp({ clock });
  await seedDemoCity(app.deps);
});
afterAll(() => app.close());

async function as(persona: string, lang: 'nl' | 'en' = 'nl'): Promise<Visitor> {
  const visitor = new Visitor(app);
  if (lang === 'en') visitor.cookies.set('taal', 'en');
  await visitor.post('/demo/inloggen', { persona });
  return visitor;
}
async function personId(email = 'roos.voorbeeld@example.org'): Promise<Id<'person'>> {
  const person = await findPersonByEmail(app.deps.db, email);
  if (!person) throw new Error('no such persona');
  return person.id;
}
const outside: Recipient = { name: 'B. Buiten', addressLines: ['Elders 1', '1000 AA  Amsterdam'] };

async function send(recipient: Recipient, changes: Partial<LetterToSend> = {}): Promise<Id<'message'>> {
  const { sender: _s, addressee: _a, date: _d, subject, ...letter } = exampleLetter;
  const base = { caseId: null, recipient, kind: 'decision', lang: 'nl', subject, letter } as const;
  const sent = await inTransaction(app.deps, system('test'), async (unit) =>
    ok(await sendLetter(unit, { ...base, ...changes })),
  );
  if (!sent.ok) throw new Error('not sent');
  return sent.value;
}
const statesOf = async (id: Id<'message'>) =>
  (await listDeliveries(app.deps.db, id)).map(({ state }) => state);
const bodyOf = async (response: Response): Promise<string> => {
  expect(response.status).toBe(200);
  return await response.text();
};

describe('/berichten', () => {
  test('asks to log in', async () => {
    const response = await new Visitor(app).get('/berichten');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/inloggen?naar=%2Fberichten']);
  });

  test('shows one’s own letters, new ones marked, and nobody else’s', async () => {
    const id = await send({ personId: await personId() });
    const roos = await as('bewoner');
    const before = await bodyOf(await roos.get('/berichten'));
    expect(before).toContain(`/berichten/${id}`);
    expect(before).toContain('Nieuw');
    expect(await bodyOf(await (await as('buur')).get('/berichten'))).not.toContain(id);
    await roos.get(`/berichten/${id}`);
    const row = (await bodyOf(await roos.get('/berichten'))).split('<tr>').find((part) => part.includes(id));
    expect(row).not.toContain('Nieuw');
  });

  test('says what to do where there are none, and how letters come', async () => {
    const body = await bodyOf(await (await as('buur')).get('/berichten'));
    expect(body).toContain('U hebt nog geen brieven');
    expect(body).toContain('U krijgt uw brieven op papier');
    expect(await bodyOf(await (await as('bewoner')).get('/berichten'))).not.toContain('op papier. Wilt u');
    expect(await bodyOf(await (await as('buur', 'en')).get('/berichten'))).toContain(
      'You have no letters yet',
    );
  });
});

describe('/berichten/:id', () => {
  test('shows the letter as it is on paper: the same words, headings in order, law folded away', async () => {
    const id = await send({ personId: await personId() });
    const body = await bodyOf(await (await as('bewoner')).get(`/berichten/${id}`));
    expect(await validateHtml(body, 'letter')).toEqual([]);
    const levels = [...body.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.slice(1).every((level, index) => level > 1 && level <= (levels[index] ?? 1) + 1)).toBe(
      true,
    );
    for (const words of [
      '€ 1.250 toegekend',
      'Standpunt van de wijkraad',
      'B. de Vries',
      'Huur van de keuken',
    ])
      expect(body).toContain(words);
    expect(/<details[^>]*>.*Gelet op artikel 4:23/s.test(body)).toBe(true);
  });

  test('is noted as read at the first opening by the addressee only', async () => {
    const id = await send({ personId: await personId() });
    expect(await bodyOf(await (await as('behandelaar')).get(`/berichten/${id}`))).toContain('U leest mee');
    await (await as('controller')).get(`/berichten/${id}/brief.pdf`);
    expect(await statesOf(id)).toEqual(['made']);
    const roos = await as('bewoner');
    await roos.get(`/berichten/${id}`);
    await roos.get(`/berichten/${id}`);
    expect(await statesOf(id)).toEqual(['made', 'read']);
  });

  test.for(['buur', 'servicebalie', 'betaler', 'beheerder', 'wijkraad-1', 'organisatie'])(
    'does not exist for %s, nor does its file',
    async (persona) => {
      const id = await send({ personId: await personId() });
      const visitor = await as(persona);
      expect((await visitor.get(`/berichten/${id}`)).status).toBe(404);
      expect((await visitor.get(`/berichten/${id}/brief.pdf`)).status).toBe(404);
      expect(await statesOf(id)).toEqual(['made']);
    },
  );

  test('what is no id, or no letter, is not there', async () => {
    const roos = await as('bewoner');
    for (const path of ['onzin', newId(), "'%20or%201=1"])
      expect((await roos.get(`/berichten/${path}`)).status).toBe(404);
  });

  test('a member of the organisation reads what is for the organisation', async () => {
    const organisation = await app.deps.db
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', personaOrganisation.slug)
      .executeTakeFirstOrThrow();
    const id = await send({
      personId: await personId(),
      organisationId: organisation.id as Id<'organisation'>,
    });
    const member = await as('organisatie');
    expect(await bodyOf(await member.get('/berichten'))).toContain(id);
    expect((await member.get(`/berichten/${id}`)).status).toBe(200);
    expect(await statesOf(id)).toEqual(['made', 'read']);
  });

  test('a paper letter is for who prints it too', async () => {
    const id = await send(outside);
    expect(await bodyOf(await (await as('servicebalie')).get(`/berichten/${id}`))).toContain(
      'omdat u hem print',
    );
    expect((await (await as('bewoner')).get(`/berichten/${id}`)).status).toBe(404);
  });

  test('hostile words stay words', async () => {
    const nasty = [
      '<script>alert(1)</script><img src=x onerror=alert(2)>',
      "' OR 1=1; drop table message; --",
      '\u202Eedrev\u202C مرحبا بالعالم 😀',
      'Zie http://evil.example/x of http://localhost:3000.evil.example/y of http://localhost:3000//evil.example',
      'Bezwaar maken: http://localhost:3000/bezwaar.',
    ].join('\n\n');
    const { sender: _s, addressee: _a, date: _d, subject: _u, ...letter } = exampleLetter;
    const id = await send(
      { personId: await personId() },
      {
        subject: '<b>Onderwerp</b> "met" \'alles\'',
        letter: {
          ...letter,
          blocks: [
            { kind: 'paragraph', text: nasty },
            { kind: 'list', items: [nasty] },
            { kind: 'facts', rows: [{ label: '<i>label</i>', value: nasty }] },
            { kind: 'callout', title: '<u>titel</u>', text: nasty },
          ],
        },
      },
    );
    const roos = await as('bewoner');
    const body = await bodyOf(await roos.get(`/berichten/${id}`));
    expect(await validateHtml(body, 'hostile letter')).toEqual([]);
    expect(body).not.toMatch(/<script>alert|<img src=x|<b>Onderwerp|<i>label|<u>titel/);
    const hrefs = [...body.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(hrefs.filter((href) => href.includes('evil'))).toEqual([]);
    expect(hrefs).toContain('/bezwaar');
    expect(await bodyOf(await roos.get('/berichten'))).toContain('&lt;b>Onderwerp');
    const pdf = await roos.get(`/berichten/${id}/brief.pdf`);
    const text = (await readPdf(new Uint8Array(await pdf.arrayBuffer()))).pages
      .map((page) => page.text)
      .join();
    expect(text).toContain('drop table message');
  });

  test('is in its own language on a page in another', async () => {
    const id = await send({ personId: await personId() });
    const body = await bodyOf(await (await as('bewoner', 'en')).get(`/berichten/${id}`));
    expect(body).toContain('<html lang="en"');
    expect(body).toMatch(/<article class="hv-letter" lang="nl"/);
    expect(body).toContain('Ons kenmerk');
    expect(body).toContain('When and how was this letter sent?');
  });
});

test('brief.pdf is the stored letter, to keep, and having it is having read it', async () => {
  const id = await send({ personId: await personId() });
  const response = await (await as('bewoner')).get(`/berichten/${id}/brief.pdf`);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="brief-HV-2027-000123.pdf"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
  expect((await findMessage(app.deps.db, id))?.pdfSha256).toBe(digest);
  expect(await statesOf(id)).toEqual(['made', 'read']);
});

test('Mijn gegevens names the letters, and erasing takes them along', async () => {
  const visitor = await logIn(app, 'weg@example.org');
  const id = await send({ personId: await personId('weg@example.org') });
  const shown = await bodyOf(await visitor.get('/mijn-gegevens'));
  for (const words of ['Brieven aan u', exampleLetter.subject, 'Besluit op uw aanvraag'])
    expect(shown).toContain(words);
  await visitor.post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
  expect(await findMessage(app.deps.db, id)).toBeNull();
  expect(await statesOf(id)).toEqual(['made', 'toPrint']);
});

describe('/printlijst', () => {
  test.for([
    ['servicebalie', 200],
    ['behandelaar', 200],
    ['bewoner', 403],
    ['controller', 200],
    ['betaler', 403],
  ] as const)('for %s: %i', async ([persona, status]) => {
    expect((await (await as(persona)).get('/printlijst')).status).toBe(status);
  });

  test('is worked off: printed, posted, gone from the list', async () => {
    const desk = await as('servicebalie');
    const id = await send(outside);
    const body = await bodyOf(await desk.get('/printlijst'));
    expect(body).toContain(`value="${id}"`);
    expect(body).toContain('Elders 1');
    const printed = await desk.post('/printlijst', { ids: id, stap: 'geprint' });
    expect([printed.status, printed.headers.get('location')]).toEqual([303, '/printlijst?klaar=geprint']);
    expect(await bodyOf(await desk.get('/printlijst?klaar=geprint'))).toContain('staan op geprint');
    await desk.post('/printlijst', { ids: [id, newId()], stap: 'gepost' });
    expect(await statesOf(id)).toEqual(['made', 'toPrint', 'printed', 'posted']);
    expect(await bodyOf(await desk.get('/printlijst'))).not.toContain(`value="${id}"`);
  });

  test('nothing chosen: says so and marks nothing', async () => {
    const desk = await as('servicebalie');
    await send(outside);
    const response = await desk.post('/printlijst', { stap: 'gepost' });
    expect(response.status).toBe(422);
    const body = await response.text();
    expect(body).toContain('Kies eerst een of meer brieven.');
    expect(body).toContain('href="#f-ids"');
    expect(body).toContain('id="f-ids"');
    expect((await desk.post('/printlijst', { stap: 'verbranden' })).status).toBe(404);
  });

  test('an unknown flash says nothing', async () => {
    const desk = await as('servicebalie');
    for (const code of ['onzin', 'toString', '__proto__', '<script>'])
      expect(await bodyOf(await desk.get(`/printlijst?klaar=${encodeURIComponent(code)}`))).not.toContain(
        'role="status"',
      );
  });

  test('warns about an old date, a missing address', async () => {
    const desk = await as('servicebalie');
    await send({ personId: await personId('tineke.toonbeeld@example.org') });
    now = now.add({ hours: 48 });
    const body = await bodyOf(await desk.get('/printlijst'));
    expect(body).toContain('Adres ontbreekt');
    expect(body).toContain('Brief van 12 maart 2027');
  });

  test('one file for the printer holds the letters of the list, and no others', async () => {
    const desk = await as('servicebalie');
    const paper = [await send(outside), await send({ ...outside, name: 'C. Elders' })];
    const portal = await send({ personId: await personId() });
    const response = await desk.get(`/printlijst/brieven.pdf?ids=${[...paper, portal, 'x'].join(',')}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pages = (await readPdf(new Uint8Array(await response.arrayBuffer()))).pages.map(({ text }) => text);
    expect(pages.join()).toContain('B. Buiten');
    expect(pages.join()).toContain('C. Elders');
    expect(pages.join()).not.toContain('Roos Voorbeeld');
    expect((await desk.get(`/printlijst/brieven.pdf?ids=${portal}`)).status).toBe(404);
    expect((await desk.get('/printlijst/brieven.pdf')).status).toBe(404);
  });

  test('what came back goes out again to the address that is given', async () => {
    const desk = await as('servicebalie');
    const id = await send(outside);
    const path = `/printlijst/${id}/teruggekomen`;
    expect((await desk.get(path)).status).toBe(404);
    await desk.post('/printlijst', { ids: id, stap: 'gepost' });
    expect(await bodyOf(await desk.get('/printlijst'))).toContain(path);
    expect(await bodyOf(await desk.get(path))).toContain('Elders 1');
    const wrong = await desk.post(path, { address: '<script>' });
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect(again).toContain('Vul een naam en een adres in');
    expect(again).toContain('&lt;script>');
    const sent = await desk.post(path, { address: 'B. Buiten\n\n Nieuwstraat 3 \r\n3013 AB  Rotterdam' });
    expect(sent.headers.get('location')).toBe('/printlijst?klaar=opnieuw');
    expect(await bodyOf(await desk.get('/printlijst'))).toContain('Nieuwstraat 3');
    expect((await desk.get(path)).status).toBe(404);
    expect((await desk.post(path, { address: 'B. Buiten\nElders 2' })).status).toBe(422);
  });
});

describe('/beheer/berichten', () => {
  test.for([
    ['behandelaar', 200],
    ['controller', 200],
    ['beheerder', 200],
    ['servicebalie', 403],
    ['bewoner', 403],
  ] as const)('for %s: %i', async ([persona, status]) => {
    expect((await (await as(persona)).get('/beheer/berichten')).status).toBe(status);
  });

  test('filters, shows the whole log of a letter, and gives a copy of a case', async () => {
    const { sender: _s, addressee: _a, date: _d, subject: _u, ...letter } = exampleLetter;
    const reference = 'HV-2027-00555';
    const id = await send({ personId: await personId() }, { letter: { ...letter, reference } });
    await notifyRecipient(app.deps, id);
    const officer = await as('behandelaar');
    const list = await bodyOf(await officer.get(`/beheer/berichten?zaak=${reference}&staat=notified`));
    expect(list).toContain(`/beheer/berichten/${id}`);
    expect(list).toContain('1 brief');
    expect(await bodyOf(await officer.get(`/beheer/berichten?zaak=${reference}&staat=read`))).toContain(
      'Er zijn geen brieven die hierbij passen.',
    );
    for (const query of ['staat=onzin', 'pagina=-1', 'pagina=999999', "zaak=' OR 1=1"])
      expect((await officer.get(`/beheer/berichten?${query}`)).status).toBe(200);
    expect((await officer.get('/beheer/berichten?zaak=%00')).status).toBe(404);
    const entry = await bodyOf(await officer.get(`/beheer/berichten/${id}`));
    for (const words of ['Klaargezet', 'Melding verstuurd', 'De pdf wordt nog gemaakt', '14 maart 2027'])
      expect(entry).toContain(words);
    const csv = await officer.get(`/beheer/berichten/export.csv?zaak=${reference}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`${id},Besluit op uw aanvraag,`);
    expect((await officer.get('/beheer/berichten/export.csv?zaak=HV-0')).status).toBe(404);
    expect((await officer.get(`/beheer/berichten/${newId()}`)).status).toBe(404);
  });

  test('an officer reports a notification that bounced; twice does no harm', async () => {
    const id = await send({ personId: await personId() });
    await notifyRecipient(app.deps, id);
    const officer = await as('behandelaar');
    expect(await bodyOf(await officer.get(`/beheer/berichten/${id}`))).toContain('Zet op de printlijst');
    for (let count = 0; count < 2; count += 1) {
      const response = await officer.post(`/beheer/berichten/${id}/melding-terug`);
      expect(response.headers.get('location')).toBe(`/beheer/berichten/${id}?klaar=printlijst`);
    }
    expect(await statesOf(id)).toEqual(['made', 'notified', 'notificationFailed', 'toPrint']);
    expect((await (await as('controller')).post(`/beheer/berichten/${id}/melding-terug`)).status).toBe(403);
  });

  test('warns while notifications wait', async () => {
    await send({ personId: await personId() });
    now = now.add({ hours: 30 });
    expect(await bodyOf(await (await as('behandelaar')).get('/beheer/berichten'))).toMatch(
      /Meldingen die (te laat zijn|binnen een dag weg moeten)/,
    );
  });
});

describe('/beheer/storingen', () => {
  const typed = {
    startDate: '2027-03-10',
    startTime: '9.05',
    endDate: '2027-03-10',
    endTime: '11:30',
    description: 'Inloggen werkte niet.',
  };

  test('is for the administrator', async () => {
    expect((await (await as('behandelaar')).get('/beheer/storingen')).status).toBe(403);
    expect((await (await as('behandelaar')).post('/beheer/storingen', typed)).status).toBe(403);
  });

  test('records an outage in the city’s own time, and changes it', async () => {
    const admin = await as('beheerder');
    const open = { ...typed, endDate: '', endTime: '' };
    expect((await admin.post('/beheer/storingen', open)).headers.get('location')).toBe(
      '/beheer/storingen?klaar=vastgelegd',
    );
    const list = await bodyOf(await admin.get('/beheer/storingen?klaar=vastgelegd'));
    for (const words of ['De storing is vastgelegd.', '10 maart 2027 om 09.05', 'Duurt nog'])
      expect(list).toContain(words);
    const path = /\/beheer\/storingen\/[0-9a-f-]{36}/.exec(list)?.[0] ?? '';
    expect(await bodyOf(await admin.get(path))).toContain('value="09:05"');
    await admin.post(path, typed);
    expect(await bodyOf(await admin.get('/beheer/storingen'))).toContain('10 maart 2027 om 11.30');
    expect((await admin.post(path, { ...typed, endTime: '08:00' })).status).toBe(422);
    expect((await admin.get(`/beheer/storingen/${newId()}`)).status).toBe(404);
  });

  test.for([
    ['nothing at all', {}, ['begon', 'tijd in', 'paar woorden']],
    ['a date that does not exist', { ...typed, startDate: '2027-02-30' }, ['datum in die bestaat']],
    ['a time that does not exist', { ...typed, startTime: '25:00' }, ['tijd in']],
    ['half an end', { ...typed, endTime: '' }, ['tijd in']],
    ['an end before the start', { ...typed, endTime: '09:00' }, ['na het begin']],
    ['the future', { ...typed, startDate: '2030-01-01', endDate: '', endTime: '' }, ['zij is begonnen']],
    ['a novel', { ...typed, description: 'a'.repeat(2001) }, ['2000 tekens']],
    ['<script>', { ...typed, startTime: '<script>', description: '<script>alert(1)</script>' }, ['tijd in']],
  ] as const)('refuses %s, says why, and keeps what was typed', async ([, fields, sentences]) => {
    const admin = await as('beheerder');
    const response = await admin.post('/beheer/storingen', fields);
    expect(response.status).toBe(422);
    const body = await response.text();
    for (const sentence of sentences) expect(body).toContain(sentence);
    expect(body).not.toContain('<script>alert');
    if ('startTime' in fields) expect(body).toContain(fields.startTime.replace('<', '&lt;'));
  });
});

describe('/postvak-uit', () => {
  test('shows every mail with its code, and every letter, to a newcomer', async () => {
    const visitor = new Visitor(app);
    await visitor.post('/inloggen', { email: 'nieuw@example.org' });
    await queueMail(app.deps.db, clock, app.deps.config, {
      to: 'joke@example.org',
      lang: 'nl',
      kind: 'cosign-request',
      subject: '<b>Wilt u meetekenen?</b>',
      body: 'Ga naar http://localhost:3000/mede-ondertekenen/abc of niet naar http://evil.example/abc',
    });
    const id = await send({ personId: await personId() });
    const body = await bodyOf(await visitor.get('/postvak-uit'));
    expect(await validateHtml(body, 'outbox')).toEqual([]);
    expect(body).toContain('nieuw@example.org');
    expect(body).toMatch(/\b\d{8}\b/);
    expect(body).toContain('href="/mede-ondertekenen/abc"');
    expect(body).not.toContain('href="http://evil');
    expect(body).not.toContain('<b>Wilt');
    expect(body).toContain(`/postvak-uit/brieven/${id}`);
    expect(await bodyOf(await visitor.get(`/postvak-uit/brieven/${id}`))).toContain('€ 1.250 toegekend');
    expect((await visitor.get(`/postvak-uit/brieven/${id}/brief.pdf`)).headers.get('content-type')).toBe(
      'application/pdf',
    );
    // A visitor of the outbox is not the addressee.
    expect(await statesOf(id)).toEqual(['made']);
    expect((await visitor.get(`/postvak-uit/brieven/${newId()}`)).status).toBe(404);
    expect((await visitor.get('/postvak-uit?pagina=9999')).status).toBe(200);
  });

  test('does not exist outside the demo', async () => {
    const real = await testApp({ env: { HOOFDVELD_DEMO: '0' } });
    try {
      expect((await new Visitor(real).get('/postvak-uit')).status).toBe(404);
      expect(real.routes.list.filter(({ path }) => path.startsWith('/postvak-uit'))).toEqual([]);
    } finally {
      await real.close();
    }
  });
});

test('posted letters are marked by whoever prints, through the same command', async () => {
  const id = await send(outside);
  const marked = await markLetters(app.deps, system('test'), [id], 'posted');
  expect(marked).toEqual({ ok: true, value: 1 });
});
