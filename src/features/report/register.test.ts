import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../tests/support/trial-city.ts';
import { system } from '../../kernel/actor.ts';
import { fixedClock } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { commitGrant } from '../budget/index.ts';

type LegalForm = 'foundation' | 'informal' | null;
type NewGrant = {
  readonly title: string;
  readonly legalForm?: LegalForm;
  readonly organisation?: string;
  readonly amountCents?: number;
  readonly wijk?: 'noordwijk' | 'zuidwijk';
  readonly domain?: string;
  /** Null: the letter has not gone out yet. */
  readonly notifiedOn?: string | null;
  readonly outcome?: 'granted' | 'partlyGranted' | 'refused';
};

let app: TestApp;
let city: TrialCity;
let applicant: Id<'person'>;
let officer: Id<'person'>;
let made = 0;

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-20T12:00:00Z') });
  const { db } = app.database;
  city = await trialCity(db, { ceilingCents: 1_000_000_00 });
  ({ personId: applicant } = await trialPerson(db, 'Samira El Verzinsel', { email: 'samira@example.org' }));
  ({ personId: officer } = await trialPerson(db, 'Otto Officier', { email: 'otto@example.org' }));
});
afterAll(() => app.close());

async function organisationOf(grant: NewGrant): Promise<string | null> {
  const legalForm = grant.legalForm === undefined ? 'foundation' : grant.legalForm;
  if (legalForm === null) return null;
  const id = newId<'organisation'>();
  await app.database.db
    .insertInto('organisation')
    .values({ id, slug: `club-${made}`, name: grant.organisation ?? `Stichting Proef ${made}`, legalForm })
    .execute();
  return id;
}

/** What a decision writes, in one transaction: the decision, the money, the case. */
async function grant(given: NewGrant): Promise<string> {
  made += 1;
  const caseNumber = `HV-2026-${String(made).padStart(5, '0')}`;
  const organisationId = await organisationOf(given);
  const amountCents = given.amountCents ?? 1_000_00;
  const outcome = given.outcome ?? 'granted';
  const applicationId = newId<'application'>();
  const result = await inTransaction(app.deps, system('test'), async ({ tx, nowDate }) => {
    await tx
      .insertInto('application')
      .values({
        id: applicationId,
        caseNumber,
        schemeVersionId: city.versionId,
        roundId: city.roundId,
        wijkId: city.wijken[given.wijk ?? 'noordwijk'],
        envelopeId: city.envelopeId,
        domain: given.domain ?? 'cohesion',
        status: outcome === 'refused' ? 'closed' : 'running',
        outcome,
        applicantPersonId: applicant,
        organisationId,
        title: given.title,
        requestedCents: amountCents,
        grantedCents: outcome === 'refused' ? null : amountCents,
        receivedOn: '2026-02-01',
      })
      .execute();
    const decisionId = newId<'decision'>();
    await tx
      .insertInto('decision')
      .values({
        id: decisionId,
        applicationId,
        version: 1,
        kind: outcome === 'refused' ? 'refuse' : 'grant',
        amountCents: outcome === 'refused' ? 0 : amountCents,
        findings: '[]',
        reasons: 'Proef',
        legalBasis: 'Awb 4:23',
        mandateHolder: 'Proef',
        departsFromAdvice: false,
        decidedOn: '2026-03-01',
        decidedByPersonId: officer,
        recordedAt: nowDate,
        notifiedOn: given.notifiedOn === undefined ? '2026-03-02' : given.notifiedOn,
      })
      .execute();
    if (outcome === 'refused') return ok(null);
    const move = { envelopeId: city.envelopeId, applicationId, decisionId, amountCents, basis: 'Awb 4:29' };
    return await commitGrant(tx, { ...move, at: nowDate });
  });
  expect(result.ok).toBe(true);
  return caseNumber;
}

const get = (path: string): Promise<Response> => Promise.resolve(app.hono.request(path));
const read = async (path: string): Promise<string> =>
  (await (await get(path)).text()).replaceAll('\u00a0', ' ');
type File = { totals: { grants: number; amountCents: number }; grants: Record<string, unknown>[] };
const json = async (query = ''): Promise<File> =>
  (await get(`/register.json${query}`)).json() as Promise<File>;

test('an empty register says so', async () => {
  const html = await read('/register');
  expect(html).toContain('Er is nog niets toegekend.');
  expect(html).not.toContain('name="domein"');
  expect(await json()).toMatchObject({ totals: { grants: 0, amountCents: 0 }, grants: [] });
  const csv = Buffer.from(await (await get('/register.csv')).arrayBuffer()).toString();
  expect(csv).toMatch(/^\ufeffcaseNumber,.*\r\n$/);
});

test('a grant shows on the very next request, on the page and in both files', async () => {
  expect(await read('/register')).not.toContain('Taalcafé');
  const caseNumber = await grant({ title: 'Taalcafé' });
  const html = await read('/register');
  expect(html).toContain('Taalcafé');
  expect(html).toContain(caseNumber);
  expect(html).toContain('1 subsidie van € 1.000');
  expect(await read('/register.csv')).toContain(`${caseNumber},organisation,`);
  expect((await json()).totals).toEqual({ grants: 1, amountCents: 100_000 });
});

test('a page that is kept has one mark until something changes', async () => {
  const first = (await get('/register')).headers.get('etag');
  expect((await get('/register')).headers.get('etag')).toBe(first);
  await grant({ title: 'Moestuin' });
  const second = (await get('/register')).headers.get('etag');
  expect(second).not.toBe(first);
  const again = await app.hono.request('/register', { headers: { 'if-none-match': second ?? '' } });
  expect(again.status).toBe(304);
});

describe('what is published', () => {
  const published = async (caseNumber: string) =>
    (await json()).grants.find((one) => one.caseNumber === caseNumber);

  test('of an organisation: its name and its plan', async () => {
    const caseNumber = await grant({ title: 'Zomerspelen', organisation: 'Stichting Speelveld' });
    expect(await published(caseNumber)).toMatchObject({
      recipientKind: 'organisation',
      recipientName: 'Stichting Speelveld',
      title: 'Zomerspelen',
      amountCents: 100_000,
      wijkSlug: 'noordwijk',
      notifiedOn: '2026-03-02',
      state: 'granted',
    });
  });

  test.for([[null], ['informal']] as const)(
    'of residents (%s): neither name nor plan',
    async ([legalForm]) => {
      const caseNumber = await grant({ title: 'Feest van Fatima', legalForm, organisation: 'Groep Fatima' });
      expect(await published(caseNumber)).toMatchObject({
        recipientKind: 'residents',
        recipientName: null,
        title: null,
      });
      expect(await read('/register.csv')).not.toContain('Fatima');
      expect(await read('/register')).toContain('Een bewonersgroep');
    },
  );

  test.for([
    'Koken met samira',
    'Het VERZINSEL-fonds',
    'Mail fatima@example.org',
    'Bel 06 - 1234 5678',
    'Bel +31 (0)10 123 45 67',
  ])('never a plan that names somebody: %s', async (title) => {
    expect(await published(await grant({ title }))).toMatchObject({ title: null });
  });

  test('nothing before the recipient has the decision, nothing of a refusal', async () => {
    const before = (await json()).totals;
    expect(await published(await grant({ title: 'Te vroeg', notifiedOn: null }))).toBeUndefined();
    expect(await published(await grant({ title: 'Geweigerd', outcome: 'refused' }))).toBeUndefined();
    expect((await json()).totals).toEqual(before);
  });

  test('names in a plan cannot be found by searching either', async () => {
    for (const word of ['Fatima', 'samira', 'otto', 'example.org'])
      expect((await json(`?zoek=${word}`)).totals.grants).toBe(0);
  });
});

describe('the filter', () => {
  beforeAll(async () => {
    await grant({ title: 'Zwemles', wijk: 'zuidwijk', domain: 'health', amountCents: 250_50 });
    await grant({ title: '100% samen_doen', organisation: 'Stichting \'=1+1, Co"' });
  });

  test.for([
    ['?wijk=zuidwijk', 1, 25_050],
    ['?wijk=zuidwijk&domein=health&jaar=2026', 1, 25_050],
    ['?zoek=zwem', 1, 25_050],
    ['?zoek=ZWEMLES', 1, 25_050],
    ['?domein=health', 1, 25_050],
    ['?jaar=2031', 0, 0],
    ['?wijk=atlantis', 0, 0],
    ['?zoek=100%25', 1, 100_000],
    ['?zoek=n_d', 1, 100_000],
    ["?zoek=' OR 1=1 --", 0, 0],
    ['?zoek=شارع', 0, 0],
    ['?zoek=🌱', 0, 0],
  ] as const)('%s gives %i grants', async ([query, grants, amountCents]) => {
    expect((await json(query)).totals).toEqual({ grants, amountCents });
    expect((await get(`/register${query}`)).status).toBe(200);
  });

  test.for([
    ['?wijk=<script>alert(1)</script>', 'Kies een wijk uit de lijst.'],
    ['?domein=geluk', 'Kies een domein uit de lijst.'],
    ['?jaar=abc', 'Kies een jaar uit de lijst.'],
    [`?zoek=${'x'.repeat(101)}`, 'Deze tekst is 1 teken te lang. Er passen 100 tekens.'],
  ] as const)('a wrong choice is named and hides nothing: %s', async ([query, sentence]) => {
    const response = await get(`/register${query}`);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain(sentence);
    expect(html).toContain('Taalcafé');
    expect(html).not.toContain('<script>alert');
    const file = await get(`/register.csv${query}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  });

  test('offers only domains that find something, and the one in the address', async () => {
    const offered = async (query = ''): Promise<string[]> =>
      [
        ...(/<select[^>]*name="domein"[\s\S]*?<\/select>/
          .exec(await read(`/register${query}`))?.[0]
          .matchAll(/value="([^"]+)"/g) ?? []),
      ].map(([, value = '']) => value);
    expect((await offered()).toSorted()).toEqual(['cohesion', 'health']);
    for (const domain of await offered())
      expect((await json(`?domein=${domain}`)).totals.grants).toBeGreaterThan(0);
    expect(await offered('?domein=health')).toHaveLength(2);
  });

  test('says which wijk it does not know, and leads to the whole list', async () => {
    const html = await read('/register?wijk=atlantis');
    expect(html).toContain('De wijk ‘atlantis’ kennen wij niet');
    expect(html).toContain('<a href="/register">Bekijk alle toegekende subsidies</a>');
    expect(await read('/register?wijk=zuidwijk&jaar=2031')).not.toContain('kennen wij niet');
  });

  test.for(['0', '-1', '99999', '1e3', '١', 'x'])('page %s exists', async (page) => {
    expect((await get(`/register?pagina=${encodeURIComponent(page)}`)).status).toBe(200);
  });

  test('a name that looks like a formula stays text in a spreadsheet', async () => {
    expect(await read('/register.csv')).toContain(`"Stichting '=1+1, Co"""`);
  });
});

test('pages hold 25 grants, and every grant stands on one of them', async () => {
  for (let n = 0; n < 30; n += 1) await grant({ title: `Plan ${n}` });
  const { grants } = await json();
  const last = Math.ceil(grants.length / 25);
  expect(last).toBeGreaterThan(1);
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((page) => read(`/register?pagina=${page}`)));
  for (const { caseNumber } of grants)
    expect(pages.filter((html) => html.includes(`<td data-label="Zaak">${caseNumber}</td>`))).toHaveLength(1);
  expect(await validateHtml(pages[0] ?? '', '/register')).toEqual([]);
});

test('the files are found from the page, and other sites may read them', async () => {
  expect(await read('/register')).toContain('<link rel="alternate" type="text/csv" href="/register.csv"');
  for (const path of ['/register.csv', '/register.json']) {
    const { headers } = await get(path);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('the page about open data leads to addresses that exist', async () => {
  const html = await read('/open-data');
  expect(await validateHtml(html, '/open-data')).toEqual([]);
  expect(html).toContain('/register.csv');
  expect(html).toContain('/api/v1/openapi.json');
});
