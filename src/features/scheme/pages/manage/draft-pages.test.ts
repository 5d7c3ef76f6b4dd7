/** The parts of a draft, and its form. */
import { describe, expect, test } from 'vitest';
import { Visitor } from '../../../../../tests/support/app.ts';
import { schemePagesTrial } from '../../../../../tests/support/trial-scheme-pages.ts';

const trial = schemePagesTrial();
const { home, draftPath, get, theDraft, fieldsOf, read } = trial;

test('only who drafts schemes comes in', async () => {
  for (const path of [home, `${home}/nieuw`, draftPath, `${draftPath}/deel/bedragen`, `${draftPath}/proef`]) {
    expect((await new Visitor(trial.app).get(path)).headers.get('location')).toContain('/inloggen');
    expect((await trial.resident.get(path)).status).toBe(403);
    expect((await trial.resident.post(path)).status).toBeGreaterThanOrEqual(403);
  }
  expect((await trial.resident.post(`${draftPath}/bekendmaken`, { revision: '1' })).status).toBe(403);
  expect(await (await trial.resident.get('/regelingen')).text()).not.toContain(home);
  expect(await (await trial.officer.get('/regelingen')).text()).toContain(home);
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
  expect((await trial.officer.get(path)).status).toBe(404);
});

test('what is published has no page to change it', async () => {
  const published = `${home}/bewonersinitiatieven/versies/4`;
  for (const part of ['deel/bedragen', 'formulier', 'bekendmaken', 'weggooien'])
    expect((await trial.officer.get(`${published}/${part}`)).headers.get('location')).toBe(published);
  expect((await trial.officer.post(`${published}/deel/bedragen`, { revision: '1' })).status).toBe(303);
  expect(await get(published)).not.toContain('/deel/');
  expect(await get(`${published}/yaml`)).toContain('<pre>');
});

describe('a part of a draft', () => {
  test.for(['algemeen', 'aanvragers', 'bedragen', 'termijnen', 'wijkraden', 'verantwoording', 'regels'])(
    '%s saved as shown changes nothing but the revision',
    async (part) => {
      const before = await theDraft();
      const path = `${draftPath}/deel/${part}`;
      const response = await trial.officer.post(path, fieldsOf(await get(path)));
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
    const response = await trial.officer.post(path, {
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
    const tooMuch = await trial.officer.post(path, { ...fields, 'advance.percent': '250' });
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
    const response = await trial.officer.post(path, { ...fields, 'summary.nl': typed });
    expect(response.status).toBe(status);
    if (status === 303) expect((await theDraft()).rules.summary.nl).toBe(typed);
  });

  test('is safe for a second editor: she sees the difference and loses nothing', async () => {
    const path = `${draftPath}/deel/wijkraden`;
    const mine = fieldsOf(await get(path));
    const theirs = { ...mine, 'quorum.share': ['60'] };
    expect((await trial.officer.post(path, theirs)).status).toBe(303);
    const late = await trial.officer.post(path, {
      ...mine,
      'quorum.share': '75',
      'quorum.source': 'Mijn bron',
    });
    expect(late.status).toBe(409);
    const html = await read(late, path);
    expect(html).toContain('Iemand anders was u voor');
    for (const shown of ['>60<', '>75<', 'Mijn bron']) expect(html).toContain(shown);
    expect((await theDraft()).rules.quorum.share).toBe(0.6);
    // Everything typed goes along: one tap saves it over what the other wrote.
    expect((await trial.officer.post(path, fieldsOf(html))).status).toBe(303);
    expect((await theDraft()).rules.quorum).toMatchObject({ share: 0.75, source: 'Mijn bron' });
  });

  test('sent twice by one tap is saved once', async () => {
    const path = `${draftPath}/deel/termijnen`;
    const fields = fieldsOf(await get(path));
    const both = await Promise.all([trial.officer.post(path, fields), trial.officer.post(path, fields)]);
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
      return await trial.officer.post(path, { revision: revision ?? [], doe });
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
    await trial.officer.post(path, { revision: revision ?? [], doe: 'vraag-neer.0.0' });
    const late = await trial.officer.post(path, { revision: revision ?? [], doe: 'vraag-weg.0.0' });
    expect(late.status).toBe(409);
    expect((await keys())[0]).toBe('plan,title,wijk,period');
    const fresh = fieldsOf(await read(late, path));
    await trial.officer.post(path, { revision: fresh.revision ?? [], doe: 'vraag-op.0.1' });
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
    const few = await trial.officer.post(`${add}?soort=choice`, filled);
    expect(few.status).toBe(422);
    const saved = await trial.officer.post(`${add}?soort=choice`, {
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
    expect((await trial.officer.post(edit, changed)).status).toBe(303);
    expect(await get(draftPath)).not.toContain('waarom u dit moet weten');
  });

  test('a key with a space is refused at its own field', async () => {
    const edit = `${path}/idee/plan`;
    const response = await trial.officer.post(edit, { ...fieldsOf(await get(edit)), key: 'mijn plan' });
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
