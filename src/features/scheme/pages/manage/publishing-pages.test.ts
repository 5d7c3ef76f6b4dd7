/** From a text or a new scheme to a round, a trial and policy that everybody sees. */
import { describe, expect, test } from 'vitest';
import { Visitor } from '../../../../../tests/support/app.ts';
import { schemePagesTrial } from '../../../../../tests/support/trial-scheme-pages.ts';
import { shippedYaml } from '../../shipped.ts';

const trial = schemePagesTrial();
const { draftPath, theDraft, fieldsOf, get, read, home, version } = trial;

describe('as text', () => {
  const path = `${draftPath}/yaml`;

  test('comes back the same, and mistakes come with their line', async () => {
    const before = await theDraft();
    const fields = fieldsOf(await get(path));
    expect((await trial.officer.post(path, fields)).status).toBe(303);
    const after = await theDraft();
    expect(after).toEqual({ ...before, revision: before.revision + 1 });
    const broken = {
      ...fieldsOf(await get(path)),
      yaml: String(fields.yaml).replace('decisionWeeks: 8', 'decisionWeeks: acht'),
    };
    const response = await trial.officer.post(path, broken);
    expect(response.status).toBe(422);
    const html = await read(response, path);
    expect(html).toMatch(/Regel \d+ \(rules\.terms\.decisionWeeks\): Hier hoort een getal\./);
    expect(html).toContain('decisionWeeks: acht');
  });

  test('of another scheme is not taken for this one', async () => {
    const { revision } = fieldsOf(await get(path));
    const response = await trial.officer.post(path, {
      revision: revision ?? [],
      yaml: shippedYaml('sociale-basis-2027'),
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('van een andere regeling');
  });

  test('of two editors shows the second what the first saved', async () => {
    const fields = fieldsOf(await get(path));
    await trial.officer.post(path, fields);
    const late = await trial.officer.post(path, fields);
    expect(late.status).toBe(409);
    const html = await read(late, path);
    expect(html).toContain('Iemand anders was u voor');
    expect((await trial.officer.post(path, fieldsOf(html))).status).toBe(303);
  });

  test('can be downloaded', async () => {
    const response = await trial.officer.get(`${path}/bestand`);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="bewonersinitiatieven-5.yaml"',
    );
    expect(await response.text()).toContain('format: hoofdveld-scheme/1');
    const open = await new Visitor(trial.app).get('/regelingen/bewonersinitiatieven/versies/4/yaml');
    expect(open.status).toBe(200);
    expect((await new Visitor(trial.app).get('/regelingen/bewonersinitiatieven/versies/5/yaml')).status).toBe(
      404,
    );
  });
});

describe('a new scheme', () => {
  const path = `${home}/nieuw`;
  const period = { validFrom: '2029-01-01', validUntil: '2030-01-01' };

  test('begins with a shipped one or an own text', async () => {
    const shipped = await trial.officer.post(path, { start: 'sociale-basis-2027', ...period });
    expect(shipped.headers.get('location')).toBe(`${home}/sociale-basis/versies/4?klaar=concept`);
    const yaml = shippedYaml('sociale-basis-2027').replace('slug: sociale-basis', 'slug: eigen-regeling');
    const own = await trial.officer.post(path, { start: 'tekst', ...period, yaml });
    expect(own.headers.get('location')).toBe(`${home}/eigen-regeling/versies/1?klaar=concept`);
    expect(await version('eigen-regeling', 1)).toMatchObject({ status: 'draft', validFrom: '2029-01-01' });
  });

  test('says everything that is wrong at once', async () => {
    const response = await trial.officer.post(path, {
      start: '',
      validFrom: '2027-02-30',
      validUntil: 'ooit',
      yaml: '',
    });
    expect(response.status).toBe(422);
    const html = await read(response, path);
    for (const field of ['start', 'validFrom', 'validUntil']) expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain('value="2027-02-30"');
    const empty = await trial.officer.post(path, { start: 'tekst', ...period, yaml: '' });
    expect(await read(empty, path)).toContain('href="#f-yaml"');
    const reversed = await trial.officer.post(path, {
      start: 'sociale-basis-2027',
      validFrom: '2030-01-01',
      validUntil: '2029-01-01',
    });
    expect(await read(reversed, path)).toContain('De laatste dag moet na de eerste dag liggen.');
  });

  test('too large a text is refused before it is read', async () => {
    const response = await trial.officer.post(path, {
      start: 'tekst',
      ...period,
      yaml: 'x'.repeat(2_000_000),
    });
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
    expect((await trial.officer.post(`${path}/nieuw`, round)).headers.get('location')).toBe(
      `${draftPath}?klaar=ronde`,
    );
    expect(await get(`${path}/zomer-2028`)).toContain('value="2028-05-01"');
    const moved = { doe: 'bewaren', opensOn: '01-06-2028', closesOn: '2028-07-31' };
    expect((await trial.officer.post(`${path}/zomer-2028`, moved)).status).toBe(303);
    expect(await get(draftPath)).toContain('1 juni 2028');
    const same = await trial.officer.post(`${path}/nieuw`, round);
    expect(await read(same, path)).toContain('Er is al een ronde met dit adres.');
    const gone = await trial.officer.post(`${path}/zomer-2028`, { doe: 'weghalen' });
    expect(gone.headers.get('location')).toBe(`${draftPath}?klaar=rondeweg`);
    expect((await trial.officer.get(`${path}/zomer-2028`)).status).toBe(404);
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
    const response = await trial.officer.post(`${path}/nieuw`, { ...round, ...changes });
    expect(response.status).toBe(422);
    expect(await read(response, path)).toContain(`href="#f-${field}"`);
  });
});

test('a trial on earlier applications needs no application to stand', async () => {
  const html = await get(`${draftPath}/proef?versie=3&plafond=1000`);
  expect(html).toContain('Er zijn geen aanvragen om het op uit te proberen.');
  const wrong = await trial.officer.get(`${draftPath}/proef?versie=3&plafond=veel`);
  expect(wrong.status).toBe(422);
  expect(await read(wrong, draftPath)).toContain('Vul een bedrag in cijfers in');
});

test('publishing asks once more, and then it is policy that everybody sees', async () => {
  const before = await get(`${draftPath}/bekendmaken`);
  expect(before).toContain('Ja, maak bekend');
  expect((await new Visitor(trial.app).get('/regelingen/bewonersinitiatieven/versies/5')).status).toBe(404);
  const stale = await trial.officer.post(`${draftPath}/bekendmaken`, { revision: '1' });
  expect(stale.status).toBe(422);
  expect(await read(stale, draftPath)).toContain('Iemand anders heeft dit concept intussen opgeslagen.');
  const done = await trial.officer.post(`${draftPath}/bekendmaken`, fieldsOf(before));
  expect(done.headers.get('location')).toBe(`${draftPath}?klaar=bekend`);
  expect(await get(`${draftPath}?klaar=bekend`)).toContain('De versie is bekendgemaakt.');
  const open = await new Visitor(trial.app).get('/regelingen/bewonersinitiatieven/versies/5');
  expect(await read(open, 'open')).toContain('Dit is niet de versie die nu geldt.');
});

test('a copy, its end and a withdrawal', async () => {
  const copied = await trial.officer.post(`${home}/bewonersinitiatieven/versies/5/kopie`);
  const copy = `${home}/bewonersinitiatieven/versies/6`;
  expect(copied.headers.get('location')).toBe(`${copy}?klaar=concept`);
  expect(await get(`${copy}/weggooien`)).toContain('Ja, gooi weg');
  expect((await trial.officer.post(`${copy}/weggooien`)).headers.get('location')).toBe(`${home}?klaar=weg`);
  expect((await trial.officer.get(copy)).status).toBe(404);
  expect(await get(`${draftPath}/intrekken`)).toContain('Ja, trek in');
  expect((await trial.officer.post(`${draftPath}/intrekken`)).headers.get('location')).toBe(
    `${draftPath}?klaar=ingetrokken`,
  );
  expect(await get(draftPath)).toContain('Ingetrokken');
  const shown = await new Visitor(trial.app).get('/regelingen/bewonersinitiatieven/versies/5');
  expect(await shown.text()).toContain('Deze versie is ingetrokken.');
});

test('nothing in the address becomes text of ours', async () => {
  const html = await get(`${home}?klaar=<script>`);
  expect(html).not.toContain('role="status"');
  expect(await get(`${home}?klaar=__proto__`)).not.toContain('role="status"');
});
