/** What the office does on the pages of the report, and what others do not see. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { jobsOf } from '../../../app/jobs.ts';
import { newId } from '../../../kernel/ids.ts';
import { makeJob } from '../commands/make.ts';

let app: TestApp;
let maker: Visitor;
let checker: Visitor;
let controller: Visitor;
let resident: Visitor;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
  [maker, checker, controller, resident] = await Promise.all([
    asPersona(app, 'behandelaar'),
    asPersona(app, 'tweede-behandelaar'),
    asPersona(app, 'controller'),
    asPersona(app, 'bewoner'),
  ]);
});
afterAll(() => app.close());

const text = async (response: Response): Promise<string> => {
  const html = await response.text();
  return (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replaceAll('\u00a0', ' ');
};
const locationOf = (response: Response): string =>
  new URL(response.headers.get('location') ?? '/', 'http://localhost').pathname;
const period = { fromOn: '2025-03-01', lastOn: '2025-03-31' };

async function edition(slug: string) {
  return await app.deps.db
    .selectFrom('councilEdition')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
}

test('the form says all that is wrong and keeps what was typed', async () => {
  expect(await text(await maker.get('/raadsrapportages'))).toContain('href="/raadsrapportages/nieuw"');
  expect((await resident.get('/raadsrapportages/nieuw')).status).toBe(403);
  const refused = await maker.post('/raadsrapportages/nieuw', {
    fromOn: '31 februari',
    lastOn: '',
    note: `${'a'.repeat(2000)}bc`,
  });
  expect(refused.status).toBe(422);
  const html = await text(refused);
  expect(html).toContain('value="31 februari"');
  expect(html).toContain('abc</textarea>');
  expect(html).toContain('2 tekens te lang');
  expect(html.match(/Vul een datum in die bestaat/g)?.length).toBeGreaterThan(2);
  const early = await maker.post('/raadsrapportages/nieuw', { ...period, lastOn: '2025-02-01', note: '' });
  expect(await text(early)).toContain('De laatste dag ligt vóór de eerste dag.');
});

test('from asking to publishing: a page while it is made, a draft for the office, four eyes, and then for everybody', async () => {
  const asked = await maker.post('/raadsrapportages/nieuw', { ...period, note: 'Voor de <b>raad</b>.' });
  const path = locationOf(asked);
  expect([asked.status, path]).toEqual([303, '/raadsrapportages/2025-03-tot-2025-03']);
  const waiting = await (await maker.get(path)).text();
  expect(waiting).toContain('De rapportage wordt gemaakt');
  expect(await validateHtml(waiting, path)).toEqual([]);
  expect((await resident.get(path)).status).toBe(404);
  expect((await maker.get(`${path}/rapport.pdf`)).status).toBe(404);

  const { id: editionId } = await edition('2025-03-tot-2025-03');
  await jobsOf(app.deps)[makeJob]?.run({ editionId });
  for (const part of ['', '/cijfers/plafonds', '/cijfers/plafonds.csv', '/bijlage.json', '/rapport.pdf']) {
    expect((await resident.get(`${path}${part}`)).status).toBe(404);
    expect((await controller.get(`${path}${part}`)).status).toBe(200);
  }
  expect(await text(await app.hono.request('/raadsrapportages'))).not.toContain(path);
  const own = await text(await maker.get(path));
  expect(own).toContain('Voor de &lt;b>raad&lt;/b>.');
  expect(own).toContain('Vraag een collega om haar te publiceren');
  expect(own).not.toContain(`${path}/publiceren`);
  expect(await text(await controller.get(path))).not.toContain('<form');
  const refused = await maker.post(`${path}/publiceren`);
  expect(refused.status).toBe(422);
  expect(await text(refused)).toContain('Iemand anders publiceert haar (vier ogen)');
  expect((await controller.post(`${path}/publiceren`)).status).toBe(403);
  expect(await text(await checker.get(path))).toContain(`action="${path}/publiceren"`);
  expect((await checker.post(`${path}/publiceren`)).status).toBe(303);
  // The public list is a kept page: what was published shows on the next request.
  expect(await text(await app.hono.request('/raadsrapportages'))).toContain(path);
  expect((await app.hono.request(path)).status).toBe(200);
  expect((await maker.post(`${path}/weggooien`)).status).toBe(422);
});

test('a figure is counted again with a reason, and a colleague approves', async () => {
  const path = '/raadsrapportages/2025-03-tot-2025-03/cijfers/meldingen';
  expect(await text(await controller.get(path))).not.toContain('/correctie');
  const form = `${path}/correctie`;
  expect(await text(await maker.get(path))).toContain(`href="${form}"`);
  expect(await text(await maker.post(form, { reason: '' }))).toContain(
    'Schrijf op waarom het cijfer niet klopt.',
  );
  expect(await text(await maker.post(form, { reason: 'Zomaar' }))).toContain(
    'Opnieuw tellen geeft hetzelfde cijfer.',
  );
  const { id: listingId } = await app.deps.db
    .selectFrom('listing')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const report = { what: 'other', note: '', madeAt: new Date('2025-03-05T12:00:00Z') };
  await app.deps.db
    .insertInto('listingReport')
    .values({ id: newId(), listingId, ...report })
    .execute();
  const reason = 'Eén melding kwam <i>later</i> binnen.';
  expect((await maker.post(form, { reason })).status).toBe(303);
  // Until it is approved nobody outside the office sees it.
  expect(await text(await app.hono.request(path))).not.toContain('later');
  const own = await text(await maker.get(path));
  expect(own).toContain('Een collega keurt haar goed');
  const action = /action="([^"]+\/correctie\/[^"]+)"/.exec(own)?.[1] ?? '';
  expect((await maker.post(action, { besluit: 'goed' })).status).toBe(422);
  expect((await checker.post(action, { besluit: 'misschien' })).status).toBe(422);
  expect((await maker.post(`${form}/geen-nummer`, { besluit: 'goed' })).status).toBe(404);
  expect((await checker.post(action, { besluit: 'goed' })).status).toBe(303);
  const shown = await text(await app.hono.request(path));
  expect(shown).toContain('Gepubliceerd is 0. Het moet zijn: 1.');
  expect(shown).toContain('kwam &lt;i>later&lt;/i> binnen');
  const map = '/raadsrapportages/2025-03-tot-2025-03/cijfers/wijken-met-plek';
  expect(await text(await maker.get(map))).not.toContain('/correctie');
  expect(await text(await maker.post(`${map}/correctie`, { reason }))).toContain('een stand van één moment');
});

test('what could not be made says so, and is tried again or thrown away', async () => {
  const asked = await maker.post('/raadsrapportages/nieuw', { ...period, note: '' });
  const path = locationOf(asked);
  const { id, slug } = await edition(path.split('/').at(-1) ?? '');
  await app.deps.db.updateTable('councilEdition').set({ status: 'failed' }).where('id', '=', id).execute();
  expect(await text(await maker.get(path))).toContain('De rapportage kon niet worden gemaakt');
  expect((await maker.post(`${path}/opnieuw`)).status).toBe(303);
  expect((await edition(slug)).status).toBe('making');
  // While it is made its rows are coming in.
  expect((await maker.post(`${path}/weggooien`)).status).toBe(422);
  await jobsOf(app.deps)[makeJob]?.run({ editionId: id });
  expect((await maker.post(`${path}/weggooien`)).status).toBe(303);
  expect((await maker.get(path)).status).toBe(404);
  await jobsOf(app.deps)[makeJob]?.run({ editionId: id });
});

test('a job that fails leaves an edition that can be tried again', async () => {
  const path = locationOf(await maker.post('/raadsrapportages/nieuw', { ...period, note: '' }));
  const { id, slug } = await edition(path.split('/').at(-1) ?? '');
  await sql`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'the disk is full'; end $$`.execute(app.deps.db);
  await sql`create trigger full_disk before insert on council_row execute function full_disk()`.execute(
    app.deps.db,
  );
  await jobsOf(app.deps)[makeJob]?.run({ editionId: id });
  expect((await edition(slug)).status).toBe('failed');
  expect(
    await app.deps.db.selectFrom('councilCount').select('id').where('editionId', '=', id).execute(),
  ).toEqual([]);
  await sql`drop trigger full_disk on council_row`.execute(app.deps.db);
  expect((await maker.post(`${path}/opnieuw`)).status).toBe(303);
  await jobsOf(app.deps)[makeJob]?.run({ editionId: id });
  expect((await edition(slug)).status).toBe('draft');
});
