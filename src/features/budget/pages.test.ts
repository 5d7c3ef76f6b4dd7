import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../tests/support/trial-city.ts';
import { fixedClock } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { appendEntry } from './store/index.ts';

let app: TestApp;
let city: TrialCity;
let officer: Visitor;

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-20T12:00:00Z') });
  const { db } = app.database;
  city = await trialCity(db, { ceilingCents: 10_000_00 });
  const { personId } = await trialPerson(db, 'Otto Officier', { email: 'otto@example.org' });
  await db
    .insertInto('roleGrant')
    .values({ id: newId<'role_grant'>(), personId, role: 'officer', since: '2026-01-01' })
    .execute();
  officer = await logIn(app, 'otto@example.org');
});
afterAll(() => app.close());

const get = (path: string, lang = 'nl'): Promise<Response> =>
  Promise.resolve(app.hono.request(path, { headers: { 'accept-language': lang } }));
/** As people read it: a sum does not break after its sign. */
const readable = async (response: Response): Promise<string> =>
  (await response.text()).replaceAll('\u00a0', ' ');
const page = async (path: string, lang = 'nl'): Promise<string> => readable(await get(path, lang));
const ceiling = () => `/plafonds/${city.envelopeId}`;

async function published(): Promise<number> {
  const row = await app.database.db
    .selectFrom('envelope')
    .select(['freeCents', 'reservedCents', 'committedCents'])
    .where('id', '=', city.envelopeId)
    .executeTakeFirstOrThrow();
  return row.freeCents + row.reservedCents + row.committedCents;
}

async function seen(): Promise<string> {
  const html = await (await officer.get(ceiling())).text();
  return /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '';
}

describe('the money of a wijk', () => {
  test('shows every envelope that pays for it, in both languages', async () => {
    const dutch = await page('/wijken/noordwijk/geld');
    expect(dutch).toContain('Geld in Noordwijk');
    expect(dutch).toContain('Proefronde – Hele stad');
    expect(dutch).toContain('Voorbeeldbedrag');
    expect(dutch).toContain('€ 10.000');
    const english = await page('/wijken/noordwijk/geld', 'en');
    expect(english).toContain('Money in Noordwijk');
    expect(english).toContain('€10,000');
  });

  test('tells how it stood on a past day', async () => {
    const before = await page('/wijken/noordwijk/geld?op=2025-12-31');
    expect(before).toContain('Zo stond het op 31 december 2025');
    expect(before).toContain('Op die dag was er nog niets bekendgemaakt.');
    const after = await page('/wijken/noordwijk/geld?op=01-01-2026');
    expect(after).toContain('Zo stond het op 1 januari 2026');
    expect(after).toContain('€ 10.000');
  });

  test.for([
    ['2026-11-21', 'Kies een dag die al geweest is.'],
    ['9999-12-31', 'Kies een dag die al geweest is.'],
    ['1066-10-14', 'Kies een dag na 1999.'],
    ['2026-02-30', 'Vul een datum in die bestaat'],
    ["' OR 1=1 --", 'Vul een datum in die bestaat'],
    ['<script>alert(1)</script>', 'Vul een datum in die bestaat'],
    ['٢٠٢٦-٠١-٠١', 'Vul een datum in die bestaat'],
    ['🌱'.repeat(200), 'Vul een datum in die bestaat'],
  ] as const)('a day that cannot be asked about: %j', async ([typed, sentence]) => {
    const response = await get(`/wijken/noordwijk/geld?op=${encodeURIComponent(typed)}`);
    const html = await readable(response);
    expect(response.status).toBe(400);
    expect(html).toContain(sentence);
    expect(html).not.toContain('<script>alert');
    // The state of today still stands on the page.
    expect(html).toContain('€ 10.000');
  });

  test('an unknown wijk is not found', async () => {
    expect((await get('/wijken/atlantis/geld')).status).toBe(404);
  });
});

describe('the ceilings', () => {
  test('stand under their round and year', async () => {
    const html = await page('/plafonds');
    expect(html).toContain('Proefronde');
    expect(html).not.toContain('/plafonds/nieuw');
    expect(await page('/plafonds?jaar=1999')).toContain('Proefronde');
    expect(await page('/plafonds?jaar=<b>')).toContain('Proefronde');
  });

  test.for(['niet-een-id', '00000000-0000-4000-8000-000000000000', "' OR 1=1"])(
    'no envelope: %s',
    async (id) => {
      expect((await get(`/plafonds/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );

  test('are valid HTML', async () => {
    for (const path of ['/plafonds', ceiling(), '/wijken/noordwijk/geld'])
      expect(await validateHtml(await page(path), path)).toEqual([]);
    for (const path of ['/plafonds', '/plafonds/nieuw', ceiling()])
      expect(await validateHtml(await (await officer.get(path)).text(), path)).toEqual([]);
  });

  test('movements come a page at a time, newest first, with what was free after each', async () => {
    const { db } = app.database;
    const id = newId<'envelope'>();
    await db
      .insertInto('envelope')
      .values({
        id,
        schemeVersionId: city.versionId,
        roundId: city.roundId,
        wijkId: city.wijken.zuidwijk,
        name: 'x',
      })
      .execute();
    await db.transaction().execute(async (tx) => {
      for (let n = 1; n <= 120; n += 1)
        await appendEntry(tx, {
          envelopeId: id,
          kind: 'publish',
          from: 'outside',
          to: 'free',
          amountCents: n * 100,
          basis: `besluit ${n}`,
          at: new Date(Date.UTC(2026, 0, 1, 12, n)),
        });
    });
    app.deps.dataVersion.bump();
    const first = await page(`/plafonds/${id}`);
    expect(first).toContain('besluit 120');
    // 1 + 2 + … + 120 euros.
    expect(first).toContain('€ 7.260');
    expect(first).not.toContain('besluit 70<');
    expect(await page(`/plafonds/${id}?pagina=2`)).toContain('besluit 70<');
    expect(await page(`/plafonds/${id}?pagina=3`)).toContain('besluit 1<');
    for (const typed of ['999999', '-1', '0', '1e9', "1'", '99999999999999999999'])
      expect((await get(`/plafonds/${id}?pagina=${encodeURIComponent(typed)}`)).status).toBe(200);
  });
});

describe('an officer', () => {
  const change = async (fields: Record<string, string>): Promise<Response> =>
    await officer.post(ceiling(), {
      seen: await seen(),
      kind: 'raise',
      amount: '500',
      publication: 'Gemeenteblad 2026, 7',
      reason: 'Meer aanvragen dan verwacht',
      ...fields,
    });

  test('raises a ceiling; everybody sees it on the next request, with publication and reason', async () => {
    await get(ceiling());
    const response = await change({});
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${ceiling()}?klaar=verhoogd`);
    const html = await page(ceiling());
    expect(html).toContain('€ 10.500');
    expect(html).toContain('Gemeenteblad 2026, 7: Meer aanvragen dan verwacht');
    const [audit] = await app.database.db
      .selectFrom('auditEntry')
      .select(['action', 'facts'])
      .where('subjectId', '=', city.envelopeId)
      .orderBy('seq', 'desc')
      .execute();
    expect(audit).toEqual({
      action: 'ceiling.raised',
      facts: { amountCents: 50_000, beforeCents: 1_000_000 },
    });
  });

  test('lowers it, but only by money that is free', async () => {
    expect((await change({ kind: 'lower', amount: '300' })).status).toBe(303);
    const before = await published();
    const refused = await change({ kind: 'lower', amount: '10.200,01' });
    expect(refused.status).toBe(422);
    const html = await readable(refused);
    expect(html).toContain('U kunt alleen verlagen met geld dat nog vrij is: € 10.200.');
    expect(html).toContain('value="10.200,01"');
    expect(await published()).toBe(before);
  });

  test('who posts the same form twice changes it once', async () => {
    const fields = { seen: await seen(), kind: 'raise', amount: '1', publication: 'GB 1', reason: 'x' };
    const before = await published();
    const [one, two] = await Promise.all([officer.post(ceiling(), fields), officer.post(ceiling(), fields)]);
    expect([one.status, two.status].toSorted()).toEqual([303, 422]);
    expect(await published()).toBe(before + 100);
  });

  test.for([
    [{ kind: '' }, 'Kies verhogen of verlagen.'],
    [{ kind: 'burn' }, 'Kies verhogen of verlagen.'],
    [{ amount: '' }, 'Vul een bedrag in cijfers in'],
    [{ amount: '-5' }, 'Een bedrag kan niet lager zijn dan € 0.'],
    [{ amount: '0' }, 'Vul een bedrag in dat hoger is dan € 0.'],
    [{ amount: '99999999999999999' }, 'Dit bedrag is te hoog.'],
    [{ amount: '1e6' }, 'Vul een bedrag in cijfers in'],
    [{ publication: '' }, 'Vul in waar dit is bekendgemaakt'],
    [{ publication: 'x'.repeat(201) }, 'Deze tekst is 1 teken te lang. Er passen 200 tekens.'],
    [{ reason: '   ' }, 'Vul in waarom het plafond wijzigt.'],
    [{ seen: '1' }, 'Het plafond is intussen gewijzigd.'],
    [{ seen: '<script>' }, 'Het plafond is intussen gewijzigd.'],
  ] as const)('gets a sentence for %j and nothing changes', async ([fields, sentence]) => {
    const before = await published();
    const response = await change(fields);
    expect(response.status).toBe(422);
    expect(await readable(response)).toContain(sentence);
    expect(await published()).toBe(before);
  });

  test('makes the ceilings of a round at once; a second time only what is missing', async () => {
    const make = (fields: Record<string, string>) =>
      officer.post('/plafonds/nieuw', { round: 'proefronde', domains: 'all', ...fields });
    const response = await make({ level: 'wijkraad', amount: '2.500', publication: 'GB 2' });
    expect(response.headers.get('location')).toBe('/plafonds?jaar=2026&klaar=gemaakt');
    expect(await page('/wijken/noordwijk/geld')).toContain('Proefronde – Wijkraad Noordwijk');
    expect(await page('/wijken/zuidwijk/geld')).not.toContain('Proefronde – Wijkraad Noordwijk');
    const again = await make({ level: 'wijkraad', amount: '2.500', publication: 'GB 2' });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('Deze plafonds bestaan al.');
    expect((await make({ level: 'wijk', domains: 'each' })).status).toBe(303);
    const rows = await app.database.db
      .selectFrom('envelope')
      .select('domain')
      .where('wijkId', '=', city.wijken.noordwijk)
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.domain)).size).toBe(rows.length);
  });

  test('makes the ceiling of one wijk, with an amount of its own', async () => {
    const made = await officer.post('/plafonds/nieuw', {
      ...{ round: 'proefronde', domains: 'all', level: 'one', area: 'gebied:proefgebied' },
      ...{ amount: '7.700', publication: 'GB 3' },
    });
    expect(made.status).toBe(303);
    const rows = await app.database.db
      .selectFrom('envelope')
      .innerJoin('gebied', 'gebied.id', 'envelope.gebiedId')
      .select(['gebied.slug', 'envelope.freeCents'])
      .execute();
    expect(rows).toEqual([{ slug: 'proefgebied', freeCents: 770_000 }]);
  });

  test.for([
    [{ level: 'one' }, 'Kies een gebied, wijkraad of wijk uit de lijst.'],
    [{ level: 'city', area: 'wijk:noordwijk' }, 'U koos hieronder één gebied, wijkraad of wijk.'],
    [{ level: 'one', area: 'wijk:atlantis' }, 'Kies een gebied, wijkraad of wijk uit de lijst.'],
    [{ round: '' }, 'Kies een ronde.'],
    [{ round: 'nergens' }, 'Kies een ronde.'],
    [{ level: 'planeet' }, 'Kies voor welk gebied.'],
    [{ amount: '5' }, 'Vul in waar dit is bekendgemaakt'],
  ] as const)('cannot make ceilings with %j', async ([fields, sentence]) => {
    const response = await officer.post('/plafonds/nieuw', {
      round: 'proefronde',
      level: 'city',
      domains: 'all',
      ...fields,
    });
    expect(response.status).toBe(422);
    expect(await readable(response)).toContain(sentence);
  });
});

test('nobody else changes a ceiling or sees the form', async () => {
  await trialPerson(app.database.db, 'Rita Bewoner', { email: 'rita@example.org' });
  const resident = await logIn(app, 'rita@example.org');
  expect(await (await resident.get(ceiling())).text()).not.toContain('name="seen"');
  expect((await resident.post(ceiling(), { kind: 'raise', amount: '5' })).status).toBe(403);
  expect((await resident.get('/plafonds/nieuw')).status).toBe(403);
  expect((await get('/plafonds/nieuw')).status).toBe(303);
});
