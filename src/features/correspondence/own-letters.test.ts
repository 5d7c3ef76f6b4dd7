/** What somebody sees of the letters to her. */
import { describe, expect, test } from 'vitest';
import { logIn, Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { letterPagesTrial } from '../../../tests/support/trial-letter-pages.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { exampleLetter } from '../../platform/pdf/example-letter.ts';
import { readPdf } from '../../platform/pdf/read-pdf.ts';
import { personaOrganisation } from '../party/index.ts';
import { findMessage } from './store/letters.ts';

const trial = letterPagesTrial();
const { send, personId, as, bodyOf, statesOf, outside } = trial;

describe('/berichten', () => {
  test('asks to log in', async () => {
    const response = await new Visitor(trial.app).get('/berichten');
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
    const body = await bodyOf(await (await as('betaler')).get('/berichten'));
    expect(body).toContain('U hebt nog geen brieven');
    expect(body).toContain('U krijgt uw brieven op papier');
    expect(await bodyOf(await (await as('bewoner')).get('/berichten'))).not.toContain('op papier. Wilt u');
    expect(await bodyOf(await (await as('betaler', 'en')).get('/berichten'))).toContain(
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
    const organisation = await trial.app.deps.db
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
  expect((await findMessage(trial.app.deps.db, id))?.pdfSha256).toBe(digest);
  expect(await statesOf(id)).toEqual(['made', 'read']);
});

test('Mijn gegevens names the letters, and erasing takes them along', async () => {
  const visitor = await logIn(trial.app, 'weg@example.org');
  const id = await send({ personId: await personId('weg@example.org') });
  const shown = await bodyOf(await visitor.get('/mijn-gegevens'));
  for (const words of ['Brieven aan u', exampleLetter.subject, 'Besluit op uw aanvraag'])
    expect(shown).toContain(words);
  await visitor.post('/mijn-gegevens/verwijderen', { confirm: 'yes' });
  expect(await findMessage(trial.app.deps.db, id)).toBeNull();
  expect(await statesOf(id)).toEqual(['made', 'toPrint']);
});
