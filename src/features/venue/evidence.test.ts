/** A request for recognition points to what the platform has already and to files; who judges sees then and now. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../tests/support/html.ts';
import { asPersona } from '../../../tests/support/persona.ts';
import { forgetEvidenceFiles } from './commands/evidence-files.ts';
import { currentChecklist } from './rules/criteria.ts';

let app: TestApp;
let member: Visitor;
let steward: Visitor;
const kitchen = '/plekken/buurtkeuken-de-lange-tafel';
const house = `${kitchen}/erkenning/huis-van-de-wijk`;
const files = `${house}/bestanden`;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  member = await asPersona(app, 'organisatie');
  steward = await asPersona(app, 'wijkbeheer');
});
afterAll(() => app.close());

async function read(visitor: Visitor, path: string): Promise<string> {
  const response = await visitor.get(path);
  const html = await response.text();
  expect([path, response.status]).toEqual([path, 200]);
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

const pdf = (words: string): string =>
  `%PDF-1.7\n1 0 obj << /Title (${words}) >> endobj\ntrailer <<>>\n%%EOF\n`;

/** As a browser sends a form with a file. */
async function send(visitor: Visitor, punt: string, name: string, content: string): Promise<Response> {
  const part = (head: string, body: string) =>
    `--grens\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const body = `${part('name="punt"', punt)}${part(`name="bestand"; filename="${name}"`, content)}--grens--\r\n`;
  return await visitor.send(files, body, 'multipart/form-data; boundary=grens');
}

const rows = async () => {
  const { rows: found } = await app.database.pool.query<{ id: string; sha256: string }>(
    'select f.id, s.sha256 from recognition_file f join stored_file s on s.id = f.file_id order by f.added_at, f.id',
  );
  return found;
};
const optionOf = (html: string, start: string): string =>
  new RegExp(`<option value="(${start}[^"]*)"`).exec(html)?.[1] ?? '';
const { criteria } = currentChecklist('neighbourhoodHouse');
const answers = (over: Readonly<Record<string, string>>): Record<string, string> => ({
  ...Object.fromEntries(
    criteria.flatMap(({ key }) => [
      [`answer.${key}`, 'yes'],
      [`evidence.${key}`, 'Te zien in de agenda.'],
    ]),
  ),
  ...over,
});

test('one can pick a room, an activity, a network and how often something took place', async () => {
  const html = await read(member, house);
  for (const start of ['opening', 'room:', 'activity:', 'confirmed:', 'network:'])
    expect([start, optionOf(html, start) !== '']).toEqual([start, true]);
});

test('files: what a file is follows from its content; the same one stands there once', async () => {
  await read(member, files);
  const refused = await send(member, 'wifi', 'rooster.pdf', '<!doctype html><script>alert(1)</script>');
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(await validateHtml(html, files)).toEqual([]);
  expect(html).toContain('href="#f-bestand"');
  expect((await send(member, 'kasteel', 'rooster.pdf', pdf('a'))).status).toBe(422);
  expect((await member.post(files, { punt: '' })).status).toBe(422);
  expect(await rows()).toEqual([]);
  for (const _again of [1, 2])
    expect((await send(member, 'wifi', '../rooster.pdf', pdf('a'))).status).toBe(303);
  expect((await send(member, 'kitchen', 'keuken.pdf', pdf('b'))).status).toBe(303);
  expect(await rows()).toHaveLength(2);
  const shown = await read(member, files);
  expect(shown).toContain('rooster.pdf');
  expect(shown).not.toContain('../');
});

test('a file is taken away while it is a draft, and its bytes with it', async () => {
  const [, second] = await rows();
  expect((await member.post(`${files}/${second?.id}/weg`)).status).toBe(303);
  expect(await rows()).toHaveLength(1);
  await expect(app.deps.files.get(second?.sha256 ?? '')).rejects.toThrow();
});

test('words, a fact or a file is enough to ask; the one that is missing is named', async () => {
  const room = optionOf(await read(member, house), 'room:');
  const sent = answers({
    'evidence.wifi': '',
    'evidence.meeting-room': '',
    'fact.meeting-room': room,
    'evidence.kitchen': '',
    knop: 'vraag',
  });
  const refused = await member.post(house, sent);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('href="#f-evidence-kitchen"');
  expect(html).not.toContain('href="#f-evidence-wifi"');
  expect(html).not.toContain('href="#f-evidence-meeting-room"');
  const asked = await member.post(house, { ...sent, 'evidence.kitchen': 'Zes pitten.' });
  expect(asked.headers.get('location')).toContain('gelukt=gevraagd');
  expect((await member.get(files)).status).toBe(404);
});

test('who judges reads the fact as it was and as it is now, and opens the file; strangers do not', async () => {
  expect(await read(steward, house)).toContain('Nu nog hetzelfde.');
  await app.database.db.updateTable('venueRoom').set({ capacity: 3 }).execute();
  const changed = await read(steward, house);
  expect(changed).toContain('Toen gekozen');
  expect(changed).toMatch(/Nu: 3 mensen/);
  await app.database.db.deleteFrom('venueRoom').execute();
  expect(await read(steward, house)).toContain('Dit staat er nu niet meer.');
  const [file] = await rows();
  const download = await steward.get(`${files}/${file?.id}`);
  expect(download.status).toBe(200);
  expect(download.headers.get('content-type')).toBe('application/pdf');
  expect(download.headers.get('content-disposition')).toContain('attachment; filename="rooster.pdf"');
  expect(await download.text()).toBe(pdf('a'));
  for (const visitor of [new Visitor(app), await asPersona(app, 'bewoner')])
    expect([404, 303, 401, 403]).toContain((await visitor.get(`${files}/${file?.id}`)).status);
});

test('the page that everybody reads names the fact and no file', async () => {
  await steward.post(`${house}/toets`, { verdict: 'meets', note: 'Bezocht.' });
  const council = await asPersona(app, 'wijkraad-1');
  await council.post(`${house}/besluit`, { verdict: 'supports', note: 'Ja.' });
  const html = await read(new Visitor(app), kitchen);
  expect(html).toContain('Zo was het op');
  expect(html).not.toContain('rooster.pdf');
});

test('files go some time after the end', async () => {
  const [file] = await rows();
  const later = (days: number) => {
    const now = app.deps.clock.now().add({ hours: 24 * days });
    return { ...app.deps, clock: { now: () => now } };
  };
  expect(await forgetEvidenceFiles(later(800))).toBe(0);
  await app.database.pool.query(
    "update recognition set status = 'expired' where id in (select recognition_id from recognition_file)",
  );
  expect(await forgetEvidenceFiles(later(364))).toBe(0);
  expect(await forgetEvidenceFiles(later(365 * 6))).toBe(1);
  expect(await rows()).toEqual([]);
  await expect(app.deps.files.get(file?.sha256 ?? '')).rejects.toThrow();
});
