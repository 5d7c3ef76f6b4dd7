import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { fixedClock, today } from '../../../kernel/dates.ts';
import { forgetPast } from '../jobs.ts';
import { questionWork } from '../questions/work-items.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function as(persona: string): Promise<Visitor> {
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona });
  return visitor;
}
const page = async (address: string): Promise<string> => {
  const response = await app.hono.request(address);
  return (await response.text()).replaceAll('\u00a0', ' ');
};
const day = () => today(app.deps.clock).toString();
const running = '/werkatelier/komen-er-meer-mensen-als-de-buurtkamer-ook-op-zondag-open-is';

describe('a trial', () => {
  test('has no end without what was learned and what follows', async () => {
    const officer = await as('behandelaar');
    const wrong = await officer.post(`${running}/stap`, { action: 'stop', happenedOn: day() });
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(html).toContain('Schrijf op wat eruit kwam en wat u leerde. Ook als u stopte.');
    expect(html).toContain('Schrijf op wat u er nu mee doet.');
    expect(await validateHtml(html, running)).toEqual([]);
    const early = { action: 'report', happenedOn: day(), note: 'Nieuws', followUp: 'Verder' };
    expect((await officer.post(`${running}/stap`, early)).status).toBe(422);
    const old = { action: 'finish', happenedOn: '2020-01-01', note: 'Klaar', followUp: 'Verder' };
    expect((await officer.post(`${running}/stap`, old)).status).toBe(422);
    const step = { action: 'stop', happenedOn: day(), note: 'Wij leerden dit.', followUp: 'Niets meer.' };
    for (let times = 0; times < 2; times += 1)
      expect((await officer.post(`${running}/stap`, step)).headers.get('location')).toBe(
        `${running}?klaar=stap`,
      );
    expect((await page(running)).match(/Wij stopten bewust/g)).toHaveLength(1);
    const again = await officer.post(`${running}/stap`, { ...step, note: 'Nog eens' });
    const nothing = await (await officer.post(`${running}/stap`)).text();
    expect([nothing.includes('Het staat nu op'), nothing.includes('href="#f-')]).toEqual([true, false]);
    expect([again.status, (await again.text()).includes('Het staat nu op ‘Bewust gestopt’')]).toEqual([
      422,
      true,
    ]);
  });

  test('all that is wrong comes back with what was typed; a correction keeps what it replaced', async () => {
    const officer = await as('behandelaar');
    const typed = {
      question: '"><script>alert(1)</script>',
      wijk: 'nergens',
      place: 'x'.repeat(201),
      beginsOn: '2026-05-02',
      endsOn: '2026-05-01',
      documentUrl: 'javascript:alert(1)',
      happenedOn: '31-02-2026',
    };
    const wrong = await officer.post('/werkatelier/nieuw', typed);
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    for (const field of ['why', 'wijk', 'place', 'endsOn', 'documentUrl', 'happenedOn'])
      expect(html).toContain(`href="#f-${field}"`);
    expect(html).not.toContain('<script>alert(1)');
    const right = { question: 'Nieuw?', why: 'Waarom', happenedOn: day() };
    for (const slug of ['nieuw-2', 'nieuw-3'])
      expect((await officer.post('/werkatelier/nieuw', right)).headers.get('location')).toBe(
        `/werkatelier/${slug}?klaar=proef`,
      );
    const path = '/werkatelier/nieuw-2/verbeteren';
    expect((await officer.post(path, { ...right, reason: 'Zomaar' })).status).toBe(422);
    expect((await officer.post(path, { ...right, question: 'Beter?', reason: 'Duidelijker' })).status).toBe(
      303,
    );
    const shown = await page('/werkatelier/nieuw-2');
    expect(shown).toContain('Hiervoor stond er');
    expect(shown).toContain('Nieuw?');
  });
});

describe('a question', () => {
  test('is read by who asked and the office, and the answer says nothing of her', async () => {
    const [resident, officer] = [await as('buur'), await as('behandelaar')];
    const asked = { question: 'Mag het park langer open?', why: 'Mijn buurvrouw Tineke wil dat graag.' };
    for (let times = 0; times < 2; times += 1)
      expect((await resident.post('/werkatelier/vraag', asked)).headers.get('location')).toBe(
        '/werkatelier/mijn-vragen?klaar=vraag',
      );
    const own = await (await resident.get('/werkatelier/mijn-vragen')).text();
    expect(own.match(/<h2[^>]*><span[^>]*>Mag het park/g)).toHaveLength(1);
    expect(await page('/werkatelier')).not.toContain('Mag het park');
    const list = await (await officer.get('/werkatelier/vragen')).text();
    const [, path = ''] = /href="(\/werkatelier\/vragen\/[0-9a-f-]+)"[^>]*>\s*Mag het park/.exec(list) ?? [];
    // Another's question is not there to be taken back.
    const id = path.split('/').at(-1);
    expect((await (await as('bewoner')).post(`/werkatelier/mijn-vragen/${id}/intrekken`)).status).toBe(404);
    const wrong = await officer.post(path, { choice: 'take', question: 'Park langer open?', why: '' });
    expect([wrong.status, (await wrong.text()).includes('href="#f-answer"')]).toEqual([422, true]);
    const taken = {
      choice: 'take',
      question: 'Park langer open?',
      why: 'Er is vraag naar.',
      happenedOn: day(),
    };
    const done = await officer.post(path, { ...taken, answer: 'Wij proberen het.' });
    expect(done.headers.get('location')).toBe('/werkatelier/park-langer-open?klaar=proef');
    expect(await page('/werkatelier/park-langer-open')).not.toContain('Tineke');
    const letters = await (await resident.get('/berichten')).text();
    expect(letters).toContain('Uw vraag wordt een proef');
    expect((await officer.get(path)).headers.get('location')).toBe('/werkatelier/vragen');
    expect((await officer.post(path, { choice: 'decline', answer: 'Toch niet.' })).status).toBe(422);
    const answered = await (await resident.get('/werkatelier/mijn-vragen')).text();
    expect(answered).toContain('Wij proberen het.');
    expect(answered).toContain('href="/werkatelier/park-langer-open"');
  });

  test('can be taken back, and a flood is stopped', async () => {
    const resident = await as('organisatie');
    const ask = (n: number) =>
      resident.post('/werkatelier/vraag', { question: `Vraag ${n}?`, why: 'Daarom' });
    for (let n = 1; n <= 5; n += 1) expect((await ask(n)).status).toBe(303);
    const sixth = await ask(6);
    expect([sixth.status, (await sixth.text()).includes('al 5 vragen')]).toEqual([422, true]);
    const own = await (await resident.get('/werkatelier/mijn-vragen')).text();
    const [path = ''] = /\/werkatelier\/mijn-vragen\/[0-9a-f-]+\/intrekken/.exec(own) ?? [];
    expect((await resident.post(path)).status).toBe(303);
    expect((await resident.post(path)).status).toBe(404);
    expect((await ask(6)).status).toBe(303);
    const foreign = { question: 'Namens?', why: 'x', organisation: '0197a000-0000-7000-8000-000000000000' };
    expect(await (await (await as('buur')).post('/werkatelier/vraag', foreign)).text()).toContain(
      'Kies een organisatie uit de lijst.',
    );
  });

  test('waits on the work list of the office only, and goes when its term is over', async () => {
    const { db } = app.deps;
    const items = await questionWork(db).list({ kind: 'system', name: 'test' }, today(app.deps.clock));
    expect(items.length).toBeGreaterThan(0);
    expect(await questionWork(db).list({ kind: 'anonymous' }, today(app.deps.clock))).toEqual([]);
    const count = async () =>
      Number((await app.database.pool.query('select count(*) as n from proof_question')).rows[0].n);
    expect(await forgetPast(app.deps)).toBe(0);
    const later = fixedClock(`${today(app.deps.clock).year + 2}-06-01T09:00:00Z`);
    expect(await forgetPast({ ...app.deps, clock: later })).toBeGreaterThan(0);
    expect([await count(), await forgetPast({ ...app.deps, clock: later })]).toEqual([0, 0]);
  });
});
