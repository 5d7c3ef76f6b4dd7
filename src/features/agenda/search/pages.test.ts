import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listThings } from '../../../../bench/search-quality/measure.ts';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { trialActivity, trialOrganisation } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity } from '../../../../tests/support/trial-city.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { type Listing, writeSearchEntry } from '../../listing/index.ts';

/** A Saturday. */
const clock = fixedClock('2026-11-28T09:00:00Z');

let app: TestApp;
let city: TrialCity;
beforeAll(async () => {
  app = await testApp({ clock });
  const { db } = app.database;
  city = await trialCity(db);
  await listThings(db);
  const wijkId = city.wijken.noordwijk;
  const organisationId = await trialOrganisation(db, 'De Schaar', wijkId);
  const shared = { wijkId, organisationId };
  const clipping = await trialActivity(db, {
    ...shared,
    slug: 'kappersmiddag',
    title: 'Kappersmiddag <b>',
    placeText: 'In de hal',
    series: [
      {
        weekday: 3,
        from: '13:00',
        until: '15:00',
        exceptions: [{ kind: 'cancelled', on: '2026-12-02', note: null }],
      },
    ],
  });
  const waiting = await trialActivity(db, { ...shared, slug: 'wacht', title: 'Kappersavond', listed: false });
  const over = await trialActivity(db, {
    ...shared,
    slug: 'vroeger',
    title: 'Kappersochtend',
    series: [{ weekday: 2, endsOn: '2026-01-20' }],
  });
  for (const [id, title] of [
    [clipping, 'Kappersmiddag <b>'],
    [waiting, 'Kappersavond'],
    [over, 'Kappersochtend'],
  ] as const)
    await db.transaction().execute((tx) =>
      writeSearchEntry(tx, { id, kind: 'activity', wijkId } as unknown as Listing, {
        title,
        words: ['De Schaar', 'Noordwijk'],
        weight: 1,
      }),
    );
  app.deps.dataVersion.bump();
});
afterAll(() => app.close());

async function ask(query: string, lang: 'nl' | 'en' = 'nl') {
  const path = `/zoeken${query}`;
  const response = await new Visitor(app).get(path, { 'accept-language': lang });
  const html = await response.text();
  if (response.status < 500 && response.status !== 303) expect(await validateHtml(html, path)).toEqual([]);
  const slugs = [...html.matchAll(/<h2 class="hv-occasion__title"><a href="\/\w+\/([\w-]+)"/g)].map(
    ([, slug]) => slug,
  );
  return { status: response.status, html, slugs, to: response.headers.get('location') };
}
const q = (words: string, more = '') => `?q=${encodeURIComponent(words)}${more}`;

test('without a question the page says what one can ask', async () => {
  const { status, html } = await ask('');
  expect(status).toBe(200);
  expect(html).toContain('Wat zoekt u?');
  expect(html).toContain('href="/zoeken?q=samen+eten"');
});

test('who types a postcode comes to the agenda near by', async () => {
  expect(await ask('?q=3021+ab&wijk=')).toMatchObject({ status: 303, to: '/agenda?postcode=3021+ab' });
  expect((await ask('?q=1+april')).status).toBe(200);
});

test('who chose only a wijk, or nothing, comes to the agenda', async () => {
  expect(await ask('?q=&wijk=noordwijk')).toMatchObject({ status: 303, to: '/agenda?wijk=noordwijk' });
  expect(await ask('?q=+&wijk=')).toMatchObject({ status: 303, to: '/agenda' });
});

test('an activity stands there with its kind, its next time that goes on, place and wijk', async () => {
  const { html, slugs } = await ask(q('kappers'));
  expect(slugs).toEqual(['kapper', 'vroeger', 'kappersmiddag']);
  expect(html).toContain('Kappersmiddag &lt;b>');
  expect(html).toContain('3 gevonden voor ‘<bdi>kappers</bdi>’');
  expect(html).toContain('<p class="hv-occasion__time">Activiteit</p>');
  expect(html).toContain('Eerstvolgende keer: woensdag 9 december, 13.00 tot 15.00 uur');
  expect(html).toContain('<span dir="auto">In de hal</span> · Noordwijk');
  expect(html).toContain('Nu geen nieuwe datum bekend');
  expect(html).not.toContain('Kappersavond');
});

test('English is complete', async () => {
  const { html } = await ask(q('kappers'), 'en');
  expect(html).toContain('Next time: Wednesday 9 December, 13:00 to 15:00');
  expect(html).toContain('3 found for');
});

test('all kinds are found, or the one that was chosen; a wijk narrows', async () => {
  const all = await ask(q('vrouwen'));
  expect(all.html).toContain('>Organisatie<');
  expect(all.html).toContain('>Activiteit<');
  const one = await ask(q('vrouwen', '&soort=organisatie'));
  expect(one.slugs.length).toBeGreaterThan(0);
  expect(one.slugs.length).toBeLessThan(all.slugs.length);
  expect(one.html).not.toContain('<p class="hv-occasion__time">Activiteit</p>');
  expect((await ask(q('kappers', '&wijk=zuidwijk'))).slugs).toEqual([]);
});

test('it says which other words it looked for, and what was perhaps meant', async () => {
  expect((await ask(q('eetgroep'))).html).toContain('Wij zochten ook op: ');
  const { html, slugs } = await ask(q('taalkafe', '&wijk='));
  expect(html).toMatch(
    /Het woord ‘taalkafe’ kennen wij hier niet\. Bedoelt u .*<a href="\/zoeken\?q=taalcafe"/,
  );
  expect(slugs).toContain('taalcafe');
});

test('an answer of nothing shows ways out that change something, and whom to ask', async () => {
  const { status, html } = await ask(q('ruimtevaart', '&wijk=noordwijk&soort=netwerk'));
  expect(status).toBe(200);
  expect(html).toContain('Niets gevonden voor ‘<bdi>ruimtevaart</bdi>’');
  for (const way of [
    '/zoeken?q=ruimtevaart&amp;wijk=noordwijk',
    '/zoeken?q=ruimtevaart&amp;soort=netwerk',
    '/agenda?wijk=noordwijk',
    '/plekken',
    '/organisaties/nieuw',
  ])
    expect(html).toContain(`<li><a href="${way}"`);
  expect(html).toContain('14 010');
});

test('what answers to some of the words only is said to, and a word that nobody uses as well', async () => {
  const partly = await ask(q('kappersmiddag zwembad'));
  expect(partly.slugs).toContain('kappersmiddag');
  expect(partly.html).toContain('Niets past bij al uw woorden.');
  const unknown = await ask(q('kappersmiddag xyzzyq'));
  expect(unknown.slugs).toEqual(['kappersmiddag']);
  expect(unknown.html).toContain('Bij ‘xyzzyq’ vonden wij niets.');
});

test('many answers come in pages; past the last one the first stands', async () => {
  const words = 'kinderen ouderen vrouwen mannen';
  const first = await ask(q(words));
  const second = await ask(q(words, '&pagina=2'));
  expect(first.slugs).toHaveLength(20);
  expect(second.slugs.length).toBeGreaterThan(0);
  expect(first.slugs.filter((slug) => second.slugs.includes(slug))).toEqual([]);
  expect((await ask(q(words, '&pagina=99'))).slugs).toEqual(first.slugs);
});

test('an unknown wijk or kind is told and narrows nothing', async () => {
  const wijk = await ask(q('kappers', '&wijk=atlantis'));
  expect([wijk.status, wijk.html]).toEqual([400, expect.stringContaining('Deze wijk kennen wij niet')]);
  expect(wijk.slugs).toContain('kappersmiddag');
  const kind = await ask(q('kappers', '&soort=dier'));
  expect([kind.status, kind.html]).toEqual([400, expect.stringContaining('Deze soort is er niet')]);
});

describe('whatever is typed is answered', () => {
  test.for([
    '!!! & | ( ) <->',
    "'; drop table search_entry; --",
    'a:* & !b',
    '%',
    '_____',
    '\\',
    "'''",
    '\u0007\u0001',
    '👩‍👩‍👧‍👦 🌱',
    'مرحبا \u202Edlrow',
    '语言课',
    '<script>alert(1)</script>',
    'é'.repeat(3000),
    'ﷺ'.repeat(500),
    'samen '.repeat(1700),
    'lone \uD800 surrogate',
  ])('%j', async (typed) => {
    const { status, html } = await ask(`?${new URLSearchParams({ q: typed })}`);
    expect(status).toBe([...typed.trim()].length > 200 ? 400 : 200);
    expect(html).not.toContain('<script>alert');
    expect(html.length).toBeLessThan(100_000);
    const api = await app.hono.request(`/api/v1/search?${new URLSearchParams({ q: typed })}`);
    expect([200, 400]).toContain(api.status);
  });

  test('a NUL in the address has no page', async () => {
    expect((await new Visitor(app).get('/zoeken?q=a%00b')).status).toBe(404);
  });

  test('signs without a word say what is needed', async () => {
    expect((await ask(q('?!'))).html).toContain('Gebruik een woord');
  });
});

describe('words in the agenda', () => {
  const agenda = async (query: string) => await (await new Visitor(app).get(`/agenda${query}`)).text();

  test('narrow it, in the calendar file as well', async () => {
    const html = await agenda('?q=kappers&datum=2026-12-09');
    expect(html).toContain('href="/activiteiten/kappersmiddag/2026-12-09"');
    expect(html).toContain('href="/agenda.ics?q=kappers"');
    expect(await agenda('?q=voetbal&datum=2026-12-09')).not.toContain('/activiteiten/kappersmiddag');
    const file = await (await new Visitor(app).get('/agenda.ics?q=kappers')).text();
    expect(file).toContain('SUMMARY:Kappersmiddag');
    expect(await (await new Visitor(app).get('/agenda.ics?q=voetbal')).text()).not.toContain('SUMMARY');
  });

  test('lead on to places and organisations when nothing is on', async () => {
    expect(await agenda('?q=ruimtevaart&wijk=noordwijk')).toContain(
      'href="/zoeken?q=ruimtevaart&amp;wijk=noordwijk"',
    );
  });
});

describe('the API', () => {
  type Answer = { items: { slug: string; href: string; kind: string }[]; page: { totalItems: number } };
  const api = async (query: string): Promise<Answer> =>
    (await (await app.hono.request(`/api/v1/search?${query}`)).json()) as Answer;

  test('answers a beginning with things and where they stand', async () => {
    const { items, page } = await api('q=kappersm&kind=activity&wijk=noordwijk');
    expect(items).toMatchObject([
      {
        kind: 'activity',
        slug: 'kappersmiddag',
        wijkSlug: 'noordwijk',
        href: 'http://localhost:3000/activiteiten/kappersmiddag',
      },
    ]);
    expect(page.totalItems).toBe(1);
  });

  test.for(['', 'q=', 'q=a&kind=dog', 'q=a&wijk=atlantis', `q=${'x'.repeat(101)}`, 'q=a%07b', 'q=a&lang=nl'])(
    'refuses %s as input',
    async (query) => {
      expect((await app.hono.request(`/api/v1/search?${query}`)).status).toBe(400);
    },
  );
});

test('a new thing, and a new word of the city, are found at the next search', async () => {
  const { db } = app.database;
  const id = await trialActivity(db, {
    slug: 'djembe',
    title: 'Djembé',
    wijkId: city.wijken.noordwijk,
    organisationId: await trialOrganisation(db, 'De Trom'),
  });
  expect((await ask(q('djemee'))).slugs).toEqual([]);
  await db.transaction().execute((tx) =>
    writeSearchEntry(tx, { id, kind: 'activity', wijkId: null } as unknown as Listing, {
      title: 'Djembé',
      words: [],
      weight: 1,
    }),
  );
  app.deps.dataVersion.bump();
  expect((await ask(q('djembé'))).slugs).toEqual(['djembe']);
  expect((await ask(q('djemee'))).slugs).toEqual(['djembe']);
});
