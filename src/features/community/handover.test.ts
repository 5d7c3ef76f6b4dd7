/** Who co-ordinates a network is handed over by the word of the one who takes it; a member changes its mandate; a network ends. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { isoDate, systemClock, today } from '../../kernel/dates.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const visitors = new Map<string, Visitor>();
async function as(persona: string): Promise<Visitor> {
  const known = visitors.get(persona) ?? new Visitor(app);
  if (!visitors.has(persona)) await known.post('/demo/inloggen', { persona });
  visitors.set(persona, known);
  return known;
}
const network = '/netwerken/tafelgenoten-van-west';
const kitchen = 'stichting-buurtkeuken-de-lange-tafel';
const read = async (visitor: Visitor, path: string): Promise<string> => {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
};
const post = async (visitor: Visitor, path: string, fields: Record<string, string>) => {
  const response = await visitor.post(path, fields);
  return { status: response.status, html: await response.text() };
};
const links = async (): Promise<string[]> => {
  const mails = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'network-handover')
    .orderBy('createdAt')
    .execute();
  return mails.map(({ body }) => /\/netwerken\/overdracht\/[\w-]+/.exec(body)?.[0] ?? '');
};
const coordinators = async () =>
  await app.database.db
    .selectFrom('networkCoordinator')
    .innerJoin('listing', 'listing.id', 'networkCoordinator.networkId')
    .select(['networkCoordinator.organisationId', 'networkCoordinator.since', 'networkCoordinator.until'])
    .where('listing.slug', '=', 'tafelgenoten-van-west')
    .orderBy('networkCoordinator.since')
    .execute();
const day = today(systemClock);

test('everybody reads which organisation co-ordinates, and since when; never who does it', async () => {
  const html = await read(new Visitor(app), network);
  expect(html).toContain('Coördinator');
  expect(html).toContain(`href="/organisaties/${kitchen}"`);
  expect(html).not.toContain('Idris');
});

test('a proposal changes nothing; only who gets the link says yes, and what was before is kept', async () => {
  const path = `${network}/coordinator`;
  expect((await (await as('bewoner')).get(path)).status).toBe(404);
  const before = await coordinators();
  expect(await read(await as('organisatie'), path)).toContain('Wie coördineerde wanneer');
  expect((await post(await as('bewoner'), path, { organisation: kitchen })).status).toBe(404);
  const wrong = await post(await as('organisatie'), path, { organisation: 'taalhuis-de-klinker' });
  expect(wrong).toMatchObject({ status: 422 });
  expect(wrong.html).toContain('Kies een organisatie die nu meedoet.');

  expect((await post(await as('organisatie'), path, { organisation: kitchen })).status).toBe(303);
  expect(await coordinators()).toEqual(before);
  const twice = await post(await as('organisatie'), path, { organisation: kitchen });
  expect(twice.html).toContain('Er wacht al een voorstel op antwoord.');

  const [link = ''] = await links();
  const stranger = new Visitor(app);
  expect(await read(stranger, link)).toContain('Wordt u coördinator van');
  expect((await post(stranger, link, { answer: '' })).status).toBe(422);
  expect((await post(stranger, link, { answer: 'confirm' })).status).toBe(303);
  expect((await stranger.get(link)).status).toBe(404);
  const after = await coordinators();
  expect(after.at(-1)).toMatchObject({ since: isoDate(day), until: null });
  expect(after.at(-2)).toMatchObject({ until: isoDate(day) });
  expect(after).toHaveLength(before.length + 1);
  expect(await read(await as('organisatie'), path)).toContain('Overgedragen');
});

test('a proposal is taken back, and its links end', async () => {
  const path = `${network}/coordinator`;
  await post(await as('organisatie'), path, { organisation: kitchen });
  const link = (await links()).at(-1) ?? '';
  const html = await read(await as('organisatie'), path);
  const handover = /name="handover" value="([\w-]+)"/.exec(html)?.[1] ?? '';
  expect((await post(await as('bewoner'), `${path}/intrekken`, { handover })).status).toBe(404);
  expect((await post(await as('organisatie'), `${path}/intrekken`, { handover })).status).toBe(303);
  expect((await new Visitor(app).get(link)).status).toBe(404);
});

test('a member changes what the network may do for it; what it was stays readable', async () => {
  const html = await read(await as('organisatie'), `${network}/leden`);
  const form = html.slice(html.indexOf(`action="${network}/leden/mandaat"`));
  const member = /name="member" value="([\w-]+)"/.exec(form)?.[1] ?? '';
  const path = `${network}/leden/mandaat`;
  expect((await post(await as('bewoner'), path, { member, mandaat: 'agenda' })).status).toBe(422);
  expect((await post(await as('organisatie'), path, { member, mandaat: 'alles' })).status).toBe(422);
  expect((await post(await as('organisatie'), path, { member, mandaat: 'agenda' })).status).toBe(303);
  expect(await read(await as('organisatie'), `${network}/leden`)).toContain(
    'Eerder: Ook samen geld ontvangen, tot',
  );
});

test('a network ends on a day, kept in its history; nobody joins it after that', async () => {
  const visitor = await as('organisatie');
  const path = `${network}/bewerken`;
  const form = async (until: string) => {
    const html = await read(visitor, path);
    return {
      revision: /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '',
      name: 'Tafelgenoten van West',
      kind: 'theme',
      theme: 'Samen eten',
      summaryNl: 'Buurtkeukens die inkopen delen.',
      until,
    };
  };
  const early = await post(visitor, path, await form('2001-01-01'));
  expect(early.status).toBe(422);
  expect(early.html).toContain('Deze dag ligt niet na de dag waarop het netwerk begon.');
  expect((await post(visitor, path, await form(isoDate(day)))).status).toBe(303);
  expect(await read(new Visitor(app), network)).toContain('Dit netwerk is gestopt op');
  expect(await read(new Visitor(app), '/sociale-kaart/geschiedenis/network/tafelgenoten-van-west')).toContain(
    'Tot',
  );
  const joining = { how: 'uitnodigen', organisation: 'taalhuis-de-klinker', mandate: 'agenda' };
  expect((await post(visitor, `${network}/leden`, joining)).html).toContain('Dit netwerk is gestopt.');
});
