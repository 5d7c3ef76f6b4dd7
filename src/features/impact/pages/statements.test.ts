/** Statements in the demo city: private until published, frozen from then on, and never a total. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { publishedStatements } from '../index.ts';

let app: TestApp;
let member: Visitor;
let officer: Visitor;
/** Of the demo: one that everybody reads, and one of a network that is a draft still. */
let open: string;
let draft: string;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  member = await logIn(app, 'idris.verzinsel@example.org');
  officer = await logIn(app, 'bram.schijnbaar@example.org');
  const found = await app.database.db.selectFrom('impactStatement').select(['slug', 'status']).execute();
  open = found.find(({ status }) => status === 'published')?.slug ?? '';
  draft = found.find(({ status }) => status === 'draft')?.slug ?? '';
});
afterAll(() => app.close());

const html = async (visitor: Visitor, path: string): Promise<string> => {
  const answer = await visitor.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
};
const revisionIn = (page: string): string => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';

const seen = {
  'effect.0.value': 'iemand-haalt-de-beweegnorm',
  'effect.0.least': '10',
  'effect.0.most': '20',
  'effect.0.years': '1',
  'effect.0.method': 'seen',
  'effect.0.how': 'Wij zagen wie elke week meeliep.',
  'deadweight.least': '50',
  'deadweight.most': '50',
  'deadweight.why': 'De helft liep al.',
  'attribution.least': '0',
  'attribution.most': '0',
  'attribution.why': 'Niemand anders hielp.',
  'displacement.least': '0',
  'displacement.most': '0',
  'displacement.why': 'Nergens ging iets weg.',
  hours: '',
};

describe('what everybody reads', () => {
  test('is a range per kind with its parts, its frozen values, and what today would make of it', async () => {
    expect(await html(new Visitor(app), '/wat-het-oplevert')).toContain(`/wat-het-oplevert/${open}`);
    const page = await html(new Visitor(app), `/wat-het-oplevert/${open}`);
    for (const said of [
      'Tel soorten niet bij elkaar op',
      'Mensen veranderen ook zonder activiteit',
      'Het wijkteam hielp bij de meeste mensen mee.',
      'Met de waarden van vandaag',
      'Een vrijwilliger geeft een uur',
      'heeft het niet gecontroleerd',
      'Gerekend met intervallen, niet met kansen',
      'href="/kengetallen/rekenwijze"',
      'nog te controleren',
    ])
      expect(page).toContain(said);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
    expect(page).not.toContain('data-facts');
  });

  test('is never a draft, not for the office either', async () => {
    expect(await html(new Visitor(app), '/wat-het-oplevert')).not.toContain(draft);
    for (const path of [`/wat-het-oplevert/${draft}`, `/wat-het-oplevert/${draft}/pdf`])
      expect((await new Visitor(app).get(path)).status).toBe(404);
    for (const path of [
      `/mijn-opbrengst/${draft}`,
      `/mijn-opbrengst/${draft}/pdf`,
      `/mijn-opbrengst/${draft}/bekendmaken`,
    ])
      expect((await officer.get(path)).status).toBe(404);
    for (const path of ['', '/bekendmaken', '/weggooien', '/intrekken'])
      expect((await officer.post(`/mijn-opbrengst/${draft}${path}`, { ...seen, revision: '2' })).status).toBe(
        404,
      );
  });

  test('comes as a PDF too', async () => {
    for (const [visitor, path] of [
      [new Visitor(app), `/wat-het-oplevert/${open}/pdf`],
      [member, `/mijn-opbrengst/${draft}/pdf`],
    ] as const) {
      const file = await visitor.get(path);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect((await member.get(`/mijn-opbrengst/${draft}/pdf`)).headers.get('cache-control')).toContain(
      'no-store',
    );
  });

  test('stands on the page of its owner, and in a file', async () => {
    const page = await html(new Visitor(app), '/organisaties/stichting-buurtkeuken-de-lange-tafel');
    expect(page).toContain(`/wat-het-oplevert/${open}`);
    const csv = await html(new Visitor(app), '/wat-het-oplevert.csv');
    expect(csv.split('\r\n').filter((line) => line.startsWith(open))).toHaveLength(3);
    expect(csv).not.toContain(draft);
    const api = (await (await new Visitor(app).get('/api/v1/impact-statements')).json()) as {
      items: { slug: string; ranges: { type: string }[] }[];
    };
    expect(api.items.map(({ slug, ranges }) => [slug, ranges.length])).toEqual([[open, 3]]);
  });

  test('is the same for other programs, by type', async () => {
    const [one] = await publishedStatements(app.database.db);
    expect(one).toMatchObject({ slug: open, counts: { activities: expect.any(Number) } });
    expect(one?.byType.map(({ type }) => type)).toEqual(['cashSaved', 'avoidedCost', 'valueOfHours']);
  });
});

describe('an owner', () => {
  let own: string;

  test('begins one for a year that has none yet', async () => {
    const list = await html(member, '/mijn-opbrengst');
    const owner = /<option value="(organisation\.[^"]+)"/.exec(list)?.[1] ?? '';
    expect((await member.post('/mijn-opbrengst', { owner: 'organisation.x', year: '2' })).status).toBe(422);
    expect((await member.post('/mijn-opbrengst', { owner, year: '2099' })).status).toBe(422);
    const { year } = await app.database.db
      .selectFrom('impactStatement')
      .select('year')
      .where('slug', '=', open)
      .executeTakeFirstOrThrow();
    const twice = await member.post('/mijn-opbrengst', { owner, year: String(year) });
    expect(await twice.text()).toContain('is er al een opbrengst');
    const made = await member.post('/mijn-opbrengst', { owner, year: String(year - 4) });
    expect(made.status).toBe(303);
    own = made.headers.get('location') ?? '';
  });

  test('reads a sentence where nothing took place, and nothing is divided by it', async () => {
    const page = await html(member, own);
    expect(page).toContain('Nog niemand heeft gezegd dat er iets doorging');
    expect(page).not.toMatch(/NaN|Infinity/);
  });

  test('cannot publish what shows nothing', async () => {
    const confirm = await html(member, `${own}/bekendmaken`);
    const answer = await member.post(`${own}/bekendmaken`, { revision: revisionIn(confirm) });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('nog niets om te laten zien');
  });

  test('is told all that is wrong at once, and keeps what was typed', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const answer = await member.post(own, {
      ...seen,
      revision: '1',
      about: 'a'.repeat(1001),
      'effect.0.least': '-4',
      'effect.0.most': '1e9',
      'effect.0.years': '99',
      'effect.0.method': 'gegokt',
      'effect.0.how': hostile,
      'effect.1.value': 'bestaat-niet',
      'effect.1.least': '30',
      'effect.1.most': '20',
      'effect.1.how': '',
      'deadweight.least': '101',
      'attribution.why': '',
      'displacement.most': '-1',
      'dropOff.least': '90',
      'dropOff.most': '10',
      hours: 'iemand-haalt-de-beweegnorm',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const field of [
      'about',
      'effect.0.least',
      'effect.0.most',
      'effect.0.years',
      'effect.0.method',
      'effect.1.value',
      'effect.1.most',
      'effect.1.method',
      'effect.1.how',
      'deadweight.least',
      'attribution.why',
      'displacement.most',
      'dropOff.most',
      'hours',
    ])
      expect(page).toMatch(new RegExp(`href="#f-${field.replaceAll('.', '[.-]')}"`));
    expect(page).not.toContain(hostile);
    expect(page).toContain('a'.repeat(1001));
  });

  test('counts nobody double', async () => {
    const twice = Object.fromEntries(
      Object.entries(seen).map(([name, value]) => [name.replace('effect.0', 'effect.1'), value]),
    );
    const answer = await member.post(own, { ...seen, ...twice, revision: '1' });
    expect(await answer.text()).toContain('Tel mensen niet dubbel');
  });

  test('saves, and sees the range by hand: 10 to 20 × € 1,000 less a half', async () => {
    expect((await member.post(own, { ...seen, revision: '1' })).status).toBe(303);
    const page = await html(member, own);
    // The year is before that of the price, so the price stays as it is.
    expect(page).toContain('€\u00a05.000 tot €\u00a010.000');
    const late = await member.post(own, { ...seen, revision: '1', about: 'Later opgeslagen' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Later opgeslagen');
  });

  test('publishes what she looked at, and only that', async () => {
    const old = await member.post(`${own}/bekendmaken`, { revision: '1' });
    expect(old.status).toBe(422);
    const revision = revisionIn(await html(member, `${own}/bekendmaken`));
    expect((await member.post(`${own}/bekendmaken`, { revision })).status).toBe(303);
    const slug = own.split('/').at(-1) ?? '';
    expect(await html(new Visitor(app), `/wat-het-oplevert/${slug}`)).toContain(
      '€\u00a05.000 tot €\u00a010.000',
    );
    expect((await member.post(own, { ...seen, revision })).status).toBe(422);
    expect((await member.post(`${own}/weggooien`, {})).status).toBe(422);
    expect((await member.post(`${own}/bekendmaken`, { revision })).status).toBe(303);
  });

  test('takes it back, after which nobody else reads it', async () => {
    expect((await member.post(`${own}/intrekken`, {})).status).toBe(303);
    const slug = own.split('/').at(-1) ?? '';
    const page = await html(new Visitor(app), `/wat-het-oplevert/${slug}`);
    expect(page).toContain('is ingetrokken op');
    expect(page).not.toContain('10.000');
    expect((await new Visitor(app).get(`/wat-het-oplevert/${slug}/pdf`)).status).toBe(404);
    expect(await html(new Visitor(app), '/wat-het-oplevert')).not.toContain(slug);
    expect((await member.post(`${own}/intrekken`, {})).status).toBe(422);
  });
});

test('a member who may only look sees it, and changes nothing', async () => {
  const looks = await logIn(app, 'lina.luchtkasteel@example.org');
  const page = await html(looks, `/mijn-opbrengst/${open}`);
  expect(page).not.toContain('Intrekken');
  expect((await looks.post(`/mijn-opbrengst/${open}/intrekken`, {})).status).toBe(422);
});

test.for([
  ['changed', "update impact_statement set content = '{}' where status = 'published'"],
  ['deleted', "delete from impact_statement where status = 'published'"],
  ['given other figures', "update impact_statement set frozen = '{}' where status = 'published'"],
] as const)('what was published is never %s, whatever the program does', async ([, statement]) => {
  await expect(sql.raw(statement).execute(app.database.db)).rejects.toThrow();
});
