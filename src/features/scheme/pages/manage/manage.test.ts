import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../../tests/support/app.ts';
import { validateHtml } from '../../../../../tests/support/html.ts';
import { seedGround } from '../../../../demo/ground.ts';
import { fixedClock } from '../../../../kernel/dates.ts';
import { newId } from '../../../../kernel/ids.ts';
import { shippedYaml } from '../../shipped.ts';
import { findVersionByNumber } from '../../store/read.ts';

let app: TestApp;
let officer: Visitor;
let resident: Visitor;
beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-22T11:00:00Z') });
  await seedGround(app.deps);
  const personId = newId<'person'>();
  const { db } = app.database;
  await db
    .insertInto('person')
    .values({ id: personId, name: 'Proef', email: 'officer@demo.example' })
    .execute();
  await db
    .insertInto('roleGrant')
    .values({ id: newId(), personId, role: 'officer', since: '2026-01-01' })
    .execute();
  officer = await logIn(app, 'officer@demo.example');
  resident = await logIn(app, 'resident@demo.example');
});
afterAll(() => app.close());

const home = '/beheer/regelingen';
const draftPath = `${home}/bewonersinitiatieven/versies/5`;
const version = async (slug: string, number: number) => {
  const found = await findVersionByNumber(app.database.db, slug, number);
  if (!found) throw new Error('no version');
  return found;
};
const theDraft = () => version('bewonersinitiatieven', 5);

async function read(response: Response, path: string): Promise<string> {
  // Amounts hold a space that does not break.
  const html = (await response.text()).replaceAll('\u00a0', ' ');
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}
const get = async (path: string) => await read(await officer.get(path), path);

const decode = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Every field of the page's form as a browser would send it. */
function fieldsOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string, value: string): void => {
    fields[name] = [...(fields[name] ?? []), decode(value)];
  };
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  for (const [tag] of main.matchAll(/<input [^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1];
    const value = / value="([^"]*)"/.exec(tag)?.[1] ?? '';
    const box = / type="(checkbox|radio)"/.test(tag);
    if (name !== undefined && (!box || / checked/.test(tag))) add(name, value);
  }
  for (const [, attributes = '', text = ''] of main.matchAll(/<textarea ([^>]*)>([\s\S]*?)<\/textarea>/g))
    add(/name="([^"]*)"/.exec(attributes)?.[1] ?? '', text);
  for (const [, attributes = '', options = ''] of main.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g))
    add(
      /name="([^"]*)"/.exec(attributes)?.[1] ?? '',
      / value="([^"]*)"[^>]* selected/.exec(options)?.[1] ??
        /value="([^"]*)" selected/.exec(options)?.[1] ??
        '',
    );
  return fields;
}

test('only who drafts schemes comes in', async () => {
  for (const path of [home, `${home}/nieuw`, draftPath, `${draftPath}/deel/bedragen`, `${draftPath}/proef`]) {
    expect((await new Visitor(app).get(path)).headers.get('location')).toContain('/inloggen');
    expect((await resident.get(path)).status).toBe(403);
    expect((await resident.post(path)).status).toBeGreaterThanOrEqual(403);
  }
  expect((await resident.post(`${draftPath}/bekendmaken`, { revision: '1' })).status).toBe(403);
  expect(await (await resident.get('/regelingen')).text()).not.toContain(home);
  expect(await (await officer.get('/regelingen')).text()).toContain(home);
});

test.for([
  `${home}/atlantis/versies/1`,
  `${home}/bewonersinitiatieven/versies/99`,
  `${home}/bewonersinitiatieven/versies/0`,
  `${home}/bewonersinitiatieven/versies/1e1`,
  `${home}/bewonersinitiatieven/versies/99999999999`,
  `${draftPath}/deel/geheim`,
  `${draftPath}/formulier/atlantis`,
  `${draftPath}/formulier/idee/atlantis`,
  `${draftPath}/rondes/atlantis`,
  `${home}/%00/versies/1`,
])('%s is not there', async (path) => {
  expect((await officer.get(path)).status).toBe(404);
});

test('what is published has no page to change it', async () => {
  const published = `${home}/bewonersinitiatieven/versies/4`;
  for (const part of ['deel/bedragen', 'formulier', 'bekendmaken', 'weggooien'])
    expect((await officer.get(`${published}/${part}`)).headers.get('location')).toBe(published);
  expect((await officer.post(`${published}/deel/bedragen`, { revision: '1' })).status).toBe(303);
  expect(await get(published)).not.toContain('/deel/');
  expect(await get(`${published}/yaml`)).toContain('<pre>');
});

describe('a part of a draft', () => {
  test.for(['algemeen', 'aanvragers', 'bedragen', 'termijnen', 'wijkraden', 'verantwoording', 'regels'])(
    '%s saved as shown changes nothing but the revision',
    async (part) => {
      const before = await theDraft();
      const path = `${draftPath}/deel/${part}`;
      const response = await officer.post(path, fieldsOf(await get(path)));
      expect(response.headers.get('location')).toBe(`${draftPath}?klaar=opgeslagen`);
      const after = await theDraft();
      expect(after.revision).toBe(before.revision + 1);
      const { examples: _a, ...rules } = after.rules;
      const { examples: _b, ...same } = before.rules;
      expect(rules).toEqual(same);
    },
  );

  test('says what is wrong beside each field, keeps what was typed and saves nothing', async () => {
    const before = await theDraft();
    const path = `${draftPath}/deel/bedragen`;
    const fields = fieldsOf(await get(path));
    const response = await officer.post(path, {
      ...fields,
      minimumCents: '-5',
      'maximums.0.amountCents': '<script>alert(1)</script>',
      'maximums.1.source': '',
      'advance.percent': '250',
    });
    expect(response.status).toBe(422);
    const html = await read(response, path);
    expect(html).toContain('Een bedrag kan niet lager zijn dan € 0.');
    expect(html).toContain('value="&lt;script>alert(1)&lt;/script>"');
    expect(html).toContain('href="#f-maximums-0-amount"');
    expect(html).toContain('href="#f-maximums-1-source"');
    expect(await theDraft()).toEqual(before);
    const tooMuch = await officer.post(path, { ...fields, 'advance.percent': '250' });
    expect(await read(tooMuch, path)).toContain('Dit moet hoogstens 100 zijn.');
  });

  test.for([
    ['🌱 שלום', 303],
    ["' OR 1=1 --", 303],
    ['<b>vet</b>', 303],
    ['x'.repeat(5000), 422],
    ['', 422],
  ] as const)('the summary %j gives %i', async ([typed, status]) => {
    const path = `${draftPath}/deel/algemeen`;
    const fields = fieldsOf(await get(path));
    const response = await officer.post(path, { ...fields, 'summary.nl': typed });
    expect(response.status).toBe(status);
    if (status === 303) expect((await theDraft()).rules.summary.nl).toBe(typed);
  });

  test('is safe for a second editor: she sees the difference and loses nothing', async () => {
    const path = `${draftPath}/deel/wijkraden`;
    const mine = fieldsOf(await get(path));
    const theirs = { ...mine, 'quorum.share': ['60'] };
    expect((await officer.post(path, theirs)).status).toBe(303);
    const late = await officer.post(path, { ...mine, 'quorum.share': '75', 'quorum.source': 'Mijn bron' });
    expect(late.status).toBe(409);
    const html = await read(late, path);
    expect(html).toContain('Iemand anders was u voor');
    for (const shown of ['>60<', '>75<', 'Mijn bron']) expect(html).toContain(shown);
    expect((await theDraft()).rules.quorum.share).toBe(0.6);
    // Everything typed goes along: one tap saves it over what the other wrote.
    expect((await officer.post(path, fieldsOf(html))).status).toBe(303);
    expect((await theDraft()).rules.quorum).toMatchObject({ share: 0.75, source: 'Mijn bron' });
  });

  test('sent twice by one tap is saved once', async () => {
    const path = `${draftPath}/deel/termijnen`;
    const fields = fieldsOf(await get(path));
    const both = await Promise.all([officer.post(path, fields), officer.post(path, fields)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const late = both.find(({ status }) => status === 409);
    expect(await late?.text()).toContain('Dit onderdeel is hetzelfde gebleven');
  });
});

describe('the form', () => {
  const path = `${draftPath}/formulier`;
  const keys = async () =>
    (await theDraft()).rules.form.map(({ questions }) => questions.map(({ key }) => key).join());

  test('is put in order without script', async () => {
    const tap = async (doe: string) => {
      const { revision } = fieldsOf(await get(path));
      return await officer.post(path, { revision: revision ?? [], doe });
    };
    expect(await keys()).toEqual([
      'title,plan,wijk,period',
      'budget,funding,attachments',
      'organisation,contact,resident,iban,stateAid',
    ]);
    expect((await tap('vraag-neer.0.0')).status).toBe(303);
    expect((await keys())[0]).toBe('plan,title,wijk,period');
    await tap('vraag-op.0.1');
    await tap('pagina-erbij');
    expect((await keys())[3]).toBe('vraag');
    await tap('pagina-weg.3');
    expect(await keys()).toHaveLength(3);
    expect((await tap('weg-ermee')).status).toBe(303);
    expect(await keys()).toHaveLength(3);
  });

  test('a tap on an old page is not lost on the wrong question', async () => {
    const { revision } = fieldsOf(await get(path));
    await officer.post(path, { revision: revision ?? [], doe: 'vraag-neer.0.0' });
    const late = await officer.post(path, { revision: revision ?? [], doe: 'vraag-weg.0.0' });
    expect(late.status).toBe(409);
    expect((await keys())[0]).toBe('plan,title,wijk,period');
    const fresh = fieldsOf(await read(late, path));
    await officer.post(path, { revision: fresh.revision ?? [], doe: 'vraag-op.0.1' });
  });

  test('a question is added, and a required one must say why (Awb 4:4)', async () => {
    const add = `${path}/idee/nieuwe-vraag`;
    expect(await get(add)).toContain('name="soort"');
    const fields = fieldsOf(await get(`${add}?soort=choice`));
    const filled = {
      ...fields,
      'label.nl': 'Voor wie is het vooral?',
      'label.en': 'Who is it mostly for?',
      required: 'yes',
      key: 'doelgroep',
      'options.0.label.nl': 'Ouderen',
      'options.0.label.en': 'Older people',
      'options.0.value': 'ouderen',
    };
    const few = await officer.post(`${add}?soort=choice`, filled);
    expect(few.status).toBe(422);
    const saved = await officer.post(`${add}?soort=choice`, {
      ...filled,
      'options.1.label.nl': 'Jongeren',
      'options.1.label.en': 'Young people',
      'options.1.value': 'jongeren',
    });
    expect(saved.status).toBe(303);
    expect((await theDraft()).rules.form[0]?.questions.at(-1)).toEqual({
      kind: 'choice',
      key: 'doelgroep',
      label: { nl: 'Voor wie is het vooral?', en: 'Who is it mostly for?' },
      required: true,
      options: [
        { value: 'ouderen', label: { nl: 'Ouderen', en: 'Older people' } },
        { value: 'jongeren', label: { nl: 'Jongeren', en: 'Young people' } },
      ],
    });
    const hub = await get(draftPath);
    expect(hub).toContain('waarom u dit moet weten');
    expect(hub).toContain(`href="${path}"`);
    expect(await get(`${draftPath}/bekendmaken`)).not.toContain('Ja, maak bekend');
    const edit = `${path}/idee/doelgroep`;
    const changed = { ...fieldsOf(await get(edit)), required: [] as string[] };
    expect((await officer.post(edit, changed)).status).toBe(303);
    expect(await get(draftPath)).not.toContain('waarom u dit moet weten');
  });

  test('a key with a space is refused at its own field', async () => {
    const edit = `${path}/idee/plan`;
    const response = await officer.post(edit, { ...fieldsOf(await get(edit)), key: 'mijn plan' });
    expect(response.status).toBe(422);
    expect(await read(response, edit)).toContain('href="#f-key"');
  });

  test('is shown as applicants will see it', async () => {
    const html = await get(`${draftPath}/voorbeeld`);
    for (const label of ['Hoe heet uw idee?', 'Wat kost het?', 'Uw naam en adres', 'Voor wie is het vooral?'])
      expect(html).toContain(label);
    expect(/<main[\s\S]*<form/.test(html)).toBe(false);
  });
});

describe('as text', () => {
  const path = `${draftPath}/yaml`;

  test('comes back the same, and mistakes come with their line', async () => {
    const before = await theDraft();
    const fields = fieldsOf(await get(path));
    expect((await officer.post(path, fields)).status).toBe(303);
    const after = await theDraft();
    expect(after).toEqual({ ...before, revision: before.revision + 1 });
    const broken = {
      ...fieldsOf(await get(path)),
      yaml: String(fields.yaml).replace('decisionWeeks: 8', 'decisionWeeks: acht'),
    };
    const response = await officer.post(path, broken);
    expect(response.status).toBe(422);
    const html = await read(response, path);
    expect(html).toMatch(/Regel \d+ \(rules\.terms\.decisionWeeks\): Hier hoort een getal\./);
    expect(html).toContain('decisionWeeks: acht');
  });

  test('of another scheme is not taken for this one', async () => {
    const { revision } = fieldsOf(await get(path));
    const response = await officer.post(path, {
      revision: revision ?? [],
      yaml: shippedYaml('sociale-basis-2027'),
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('van een andere regeling');
  });

  test('of two editors shows the second what the first saved', async () => {
    const fields = fieldsOf(await get(path));
    await officer.post(path, fields);
    const late = await officer.post(path, fields);
    expect(late.status).toBe(409);
    const html = await read(late, path);
    expect(html).toContain('Iemand anders was u voor');
    expect((await officer.post(path, fieldsOf(html))).status).toBe(303);
  });

  test('can be downloaded', async () => {
    const response = await officer.get(`${path}/bestand`);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="bewonersinitiatieven-5.yaml"',
    );
    expect(await response.text()).toContain('format: hoofdveld-scheme/1');
    const open = await new Visitor(app).get('/regelingen/bewonersinitiatieven/versies/4/yaml');
    expect(open.status).toBe(200);
    expect((await new Visitor(app).get('/regelingen/bewonersinitiatieven/versies/5/yaml')).status).toBe(404);
  });
});

describe('a new scheme', () => {
  const path = `${home}/nieuw`;
  const period = { validFrom: '2029-01-01', validUntil: '2030-01-01' };

  test('begins with a shipped one or an own text', async () => {
    const shipped = await officer.post(path, { start: 'sociale-basis-2027', ...period });
    expect(shipped.headers.get('location')).toBe(`${home}/sociale-basis/versies/3?klaar=concept`);
    const yaml = shippedYaml('sociale-basis-2027').replace('slug: sociale-basis', 'slug: eigen-regeling');
    const own = await officer.post(path, { start: 'tekst', ...period, yaml });
    expect(own.headers.get('location')).toBe(`${home}/eigen-regeling/versies/1?klaar=concept`);
    expect(await version('eigen-regeling', 1)).toMatchObject({ status: 'draft', validFrom: '2029-01-01' });
  });

  test('says everything that is wrong at once', async () => {
    const response = await officer.post(path, {
      start: '',
      validFrom: '2027-02-30',
      validUntil: 'ooit',
      yaml: '',
    });
    expect(response.status).toBe(422);
    const html = await read(response, path);
    for (const field of ['start', 'validFrom', 'validUntil']) expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain('value="2027-02-30"');
    const empty = await officer.post(path, { start: 'tekst', ...period, yaml: '' });
    expect(await read(empty, path)).toContain('href="#f-yaml"');
    const reversed = await officer.post(path, {
      start: 'sociale-basis-2027',
      validFrom: '2030-01-01',
      validUntil: '2029-01-01',
    });
    expect(await read(reversed, path)).toContain('De laatste dag moet na de eerste dag liggen.');
  });

  test('too large a text is refused before it is read', async () => {
    const response = await officer.post(path, { start: 'tekst', ...period, yaml: 'x'.repeat(2_000_000) });
    expect(response.status).toBe(413);
  });
});

describe('a round', () => {
  const path = `${draftPath}/rondes`;
  const round = {
    nameNl: 'Zomer 2028',
    nameEn: 'Summer 2028',
    slug: 'zomer-2028',
    opensOn: '2028-05-01',
    closesOn: '2028-06-30',
    year: '2028',
    area: 'wijkraad.oude-noorden',
  };

  test('is added, moved and taken away', async () => {
    expect((await officer.post(`${path}/nieuw`, round)).headers.get('location')).toBe(
      `${draftPath}?klaar=ronde`,
    );
    expect(await get(`${path}/zomer-2028`)).toContain('value="2028-05-01"');
    const moved = { doe: 'bewaren', opensOn: '01-06-2028', closesOn: '2028-07-31' };
    expect((await officer.post(`${path}/zomer-2028`, moved)).status).toBe(303);
    expect(await get(draftPath)).toContain('1 juni 2028');
    const same = await officer.post(`${path}/nieuw`, round);
    expect(await read(same, path)).toContain('Er is al een ronde met dit adres.');
    const gone = await officer.post(`${path}/zomer-2028`, { doe: 'weghalen' });
    expect(gone.headers.get('location')).toBe(`${draftPath}?klaar=rondeweg`);
    expect((await officer.get(`${path}/zomer-2028`)).status).toBe(404);
  });

  test.for<[Record<string, string>, string]>([
    [{ opensOn: '2028-02-30' }, 'opensOn'],
    [{ opensOn: '2026-11-22' }, 'opensOn'],
    [{ closesOn: '2028-04-30' }, 'closesOn'],
    [{ closesOn: '2029-01-01' }, 'closesOn'],
    [{ slug: 'Zomer 2028' }, 'slug'],
    [{ slug: 'nieuw' }, 'slug'],
    [{ year: '-5' }, 'year'],
    [{ year: '1e9' }, 'year'],
    [{ nameNl: '' }, 'nameNl'],
    [{ nameEn: 'x'.repeat(500) }, 'nameEn'],
    [{ area: "' OR 1=1 --" }, 'area'],
  ])('%j is refused at its own field', async ([changes, field]) => {
    const response = await officer.post(`${path}/nieuw`, { ...round, ...changes });
    expect(response.status).toBe(422);
    expect(await read(response, path)).toContain(`href="#f-${field}"`);
  });
});

test('a trial on earlier applications needs no application to stand', async () => {
  const html = await get(`${draftPath}/proef?versie=3&plafond=1000`);
  expect(html).toContain('Er zijn geen aanvragen om het op uit te proberen.');
  const wrong = await officer.get(`${draftPath}/proef?versie=3&plafond=veel`);
  expect(wrong.status).toBe(422);
  expect(await read(wrong, draftPath)).toContain('Vul een bedrag in cijfers in');
});

test('publishing asks once more, and then it is policy that everybody sees', async () => {
  const before = await get(`${draftPath}/bekendmaken`);
  expect(before).toContain('Ja, maak bekend');
  expect((await new Visitor(app).get('/regelingen/bewonersinitiatieven/versies/5')).status).toBe(404);
  const stale = await officer.post(`${draftPath}/bekendmaken`, { revision: '1' });
  expect(stale.status).toBe(422);
  expect(await read(stale, draftPath)).toContain('Iemand anders heeft dit concept intussen opgeslagen.');
  const done = await officer.post(`${draftPath}/bekendmaken`, fieldsOf(before));
  expect(done.headers.get('location')).toBe(`${draftPath}?klaar=bekend`);
  expect(await get(`${draftPath}?klaar=bekend`)).toContain('De versie is bekendgemaakt.');
  const open = await new Visitor(app).get('/regelingen/bewonersinitiatieven/versies/5');
  expect(await read(open, 'open')).toContain('Dit is niet de versie die nu geldt.');
});

test('a copy, its end and a withdrawal', async () => {
  const copied = await officer.post(`${home}/bewonersinitiatieven/versies/5/kopie`);
  const copy = `${home}/bewonersinitiatieven/versies/6`;
  expect(copied.headers.get('location')).toBe(`${copy}?klaar=concept`);
  expect(await get(`${copy}/weggooien`)).toContain('Ja, gooi weg');
  expect((await officer.post(`${copy}/weggooien`)).headers.get('location')).toBe(`${home}?klaar=weg`);
  expect((await officer.get(copy)).status).toBe(404);
  expect(await get(`${draftPath}/intrekken`)).toContain('Ja, trek in');
  expect((await officer.post(`${draftPath}/intrekken`)).headers.get('location')).toBe(
    `${draftPath}?klaar=ingetrokken`,
  );
  expect(await get(draftPath)).toContain('Ingetrokken');
  const shown = await new Visitor(app).get('/regelingen/bewonersinitiatieven/versies/5');
  expect(await shown.text()).toContain('Deze versie is ingetrokken.');
});

test('nothing in the address becomes text of ours', async () => {
  const html = await get(`${home}?klaar=<script>`);
  expect(html).not.toContain('role="status"');
  expect(await get(`${home}?klaar=__proto__`)).not.toContain('role="status"');
});
