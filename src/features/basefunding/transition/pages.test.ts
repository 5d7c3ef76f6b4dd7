/** From the old schemes to the new one in the demo city: the officer's overview, and each organisation's own page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { personaOrganisation } from '../../party/index.ts';
import { judgePath, transitionPath } from './views.tsx';

let app: TestApp;
let officer: Visitor;
let member: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  officer = await logIn(app, 'bram.schijnbaar@example.org');
  member = await logIn(app, 'idris.verzinsel@example.org');
});
afterAll(() => app.close());

const html = async (visitor: Visitor, path: string): Promise<string> => {
  const answer = await visitor.get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
};
const judgement = {
  revision: '0',
  fit: 'none',
  step: 'end',
  consequence: 'Er is geen grondslag meer.',
  termMonths: '12',
  source: 'Advies van 3 maart',
  toVerify: 'yes',
};
const youth = judgePath({ schemeSlug: 'sociale-basis', name: 'Jeugdpreventie en Armoede' });
const ownPage = `${transitionPath}/organisatie/${personaOrganisation.slug}`;

describe('the officer', () => {
  test('judges an old scheme, and a colleague on the same page loses nothing that she typed', async () => {
    expect(await html(officer, transitionPath)).toContain('nog niet beoordeeld');
    const saved = await officer.post(youth, judgement);
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      `${transitionPath}?klaar=opgeslagen`,
    ]);
    const late = await officer.post(youth, { ...judgement, consequence: 'Anders dan mijn collega.' });
    expect(late.status).toBe(422);
    const page = await late.text();
    expect(page).toContain('Anders dan mijn collega.');
    expect(page).toContain('Een collega heeft dit net gewijzigd.');
    expect(await html(officer, transitionPath)).toContain('Er is geen grondslag meer.');
  });

  test('sees what the reasonable terms cost beside the ceilings of the year', async () => {
    const page = await html(officer, transitionPath);
    const table = page.slice(page.indexOf('id="begroting'));
    expect(table).toContain('Basisfinanciering');
    expect(table).toContain('Vrij na deze kosten');
    expect(page).toContain('Er is nog niets gereserveerd');
  });

  test('is told all that is wrong at once', async () => {
    const answer = await officer.post(youth, {
      revision: '1',
      fit: '',
      step: '',
      consequence: '',
      source: '',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const field of ['fit', 'step', 'consequence', 'termMonths', 'source'])
      expect(page).toContain(`href="#f-${field}"`);
  });

  test('takes the same figures along as a table', async () => {
    const csv = await html(officer, `${transitionPath}.csv`);
    const own = csv.split('\r\n').filter((line) => line.includes(personaOrganisation.slug));
    expect(own.join()).toContain('Huizen van de Wijk');
    expect(csv).not.toContain('undefined');
  });
});

describe('an organisation', () => {
  test('reads what changes for it, as a page and as a PDF', async () => {
    for (const path of ['/wat-verandert-er', ownPage]) {
      const page = await html(member, path);
      expect(page).toContain('Huizen van de Wijk');
      expect(page).toContain('Dit overzicht is geen besluit.');
      expect(page).toMatch(/Deur aan Deur Middelland vraagt .* Uw eigen deel komt nu op €/);
    }
    const request = /href="(\/netwerken\/deur-aan-deur-middelland\/basisfinanciering\/\d{4})"/;
    const [, path = ''] = request.exec(await html(member, '/wat-verandert-er')) ?? [];
    expect(await html(member, path)).toContain('Wat in de agenda staat');
    expect(await html(member, ownPage)).not.toMatch(request);
    expect(await html(member, '/mijn-aanvragen')).toContain('href="/wat-verandert-er"');
    const file = await member.get(`${ownPage}/pdf`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('has it to itself', async () => {
    const resident = await logIn(app, 'roos.voorbeeld@example.org');
    for (const path of [ownPage, `${ownPage}/pdf`]) expect((await resident.get(path)).status).toBe(404);
    for (const path of [transitionPath, `${transitionPath}.csv`, youth])
      expect([403, 404]).toContain((await member.get(path)).status);
  });
});
