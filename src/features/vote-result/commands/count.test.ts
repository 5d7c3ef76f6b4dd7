import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, type Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { asPersona } from '../../../../tests/support/persona.ts';
import { system } from '../../../kernel/actor.ts';
import { assert } from '../../../kernel/result.ts';
import { listBallots } from '../../ballot-box/index.ts';
import { findVote, type Vote } from '../../vote/index.ts';
import { findCount } from '../store.ts';
import { countOrdered, countVote } from './count.ts';

const slug = 'afrikaanderwijk-kiest';
const path = `/stemmingen/${slug}/uitslag`;
let app: TestApp;

beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function vote(): Promise<Vote> {
  const found = await findVote(app.deps.db, slug);
  assert(found, 'the demo has a closed vote');
  return found;
}
const page = async (visitor: Visitor): Promise<string> =>
  (await (await visitor.get(path)).text()).replaceAll('\u00a0', ' ');

test('before the count everybody reads that it is still to come, and only who may count sees the button', async () => {
  for (const [persona, sees] of [
    ['bewoner', false],
    ['behandelaar', true],
  ] as const) {
    const html = await page(await asPersona(app, persona));
    expect(html).toContain('De stemming is voorbij.');
    expect([persona, html.includes('Tellen en bekendmaken')]).toEqual([persona, sees]);
    expect(await validateHtml(html, path)).toEqual([]);
  }
  expect((await (await asPersona(app, 'bewoner')).post(`/stemmingen/${slug}/tellen`, {})).status).toBe(403);
  for (const file of ['uitslag.pb', 'uitslag.csv'])
    expect((await app.hono.request(`/stemmingen/${slug}/${file}`)).status).toBe(404);
  expect((await app.hono.request(`/api/v1/votes/${slug}/result`)).status).toBe(404);
});

test('no sheet of paper is left out', async () => {
  const officer = await asPersona(app, 'behandelaar');
  const refused = await officer.post(`/stemmingen/${slug}/tellen`, {});
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('papieren stembiljetten zijn nog niet klaar');
  expect((await vote()).status).toBe('closed');
  await app.database.db
    .updateTable('paperBallot')
    .set({ status: 'refused', refusedReason: 'Proef' })
    .where('status', 'in', ['enteredOnce', 'differs'])
    .execute();
});

test('an ordered count that is refused tells the office why, until it is counted', async () => {
  const { db } = app.deps;
  const officer = await asPersona(app, 'behandelaar');
  const waits = async () => (await (await officer.get('/werklijst')).text()).includes(`href="${path}"`);
  const { id } = await vote();
  expect(await waits()).toBe(false);
  const [sheet] = await db.selectFrom('paperBallot').selectAll().where('voteId', '=', id).limit(1).execute();
  assert(sheet, 'the demo has sheets');
  const to = async (status: string, refusedReason: string | null) =>
    await db.updateTable('paperBallot').set({ status, refusedReason }).where('id', '=', sheet.id).execute();
  await to('differs', null);
  const done = await countOrdered(app.deps, system('vote.count'), await vote());
  expect(done.ok).toBe(true);
  expect((await vote()).countRefused?.nl).toContain('Eén papieren stembiljet is nog niet klaar');
  expect(await waits()).toBe(true);
  expect(await page(officer)).toContain('De telling is niet gelukt');
  expect(await page(await asPersona(app, 'bewoner'))).not.toContain('De telling is niet gelukt');
  await to(sheet.status, sheet.refusedReason);
});

test('a count that is cut off leaves the vote closed, and comes to the same when it is done again', async () => {
  const { db } = app.database;
  const cutOff = { put: () => Promise.reject(new Error('cut off')) };
  const counting = countVote(
    { ...app.deps, files: { ...app.deps.files, ...cutOff } },
    system('proef'),
    await vote(),
  );
  await expect(counting).rejects.toThrow('cut off');

  // In the transaction, after all was worked out and just before it is kept.
  await sql`create function cut_off() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$`.execute(
    db,
  );
  await sql`create trigger cut_off before update on vote for each row execute function cut_off()`.execute(db);
  await expect(countVote(app.deps, system('proef'), await vote())).rejects.toThrow('cut off');
  await sql`drop trigger cut_off on vote`.execute(db);
  expect([(await vote()).status, await findCount(db, (await vote()).id)]).toEqual(['closed', null]);

  const officer = await asPersona(app, 'behandelaar');
  const counted = await officer.post(`/stemmingen/${slug}/tellen`, {});
  expect(counted.headers.get('location')).toBe(`${path}?klaar=geteld`);
  const count = await findCount(db, (await vote()).id);
  const ballots = await listBallots(db, (await vote()).id);
  expect([(await vote()).status, count?.ballots]).toEqual(['counted', ballots.length]);
  expect((await vote()).countRefused).toBeNull();

  const file = await (await app.hono.request(`${path}.pb`)).text();
  for (const { receipt } of ballots) expect(file.split(`\r\n${receipt};`).length).toBe(2);
  // Nothing of who voted: not a name of a way in, no day, no code.
  expect(file).not.toMatch(/letter|mail/);
  expect((await app.hono.request(`${path}.csv`)).status).toBe(200);
  const again = await officer.post(`/stemmingen/${slug}/tellen`, {});
  expect(again.status).toBe(422);
  expect(
    await db
      .selectFrom('voteCount')
      .select('id')
      .where('voteId', '=', (await vote()).id)
      .execute(),
  ).toHaveLength(1);
});

test('a result never changes', async () => {
  await expect(app.database.db.updateTable('voteCount').set({ ballots: 0 }).execute()).rejects.toThrow();
  await expect(app.database.db.deleteFrom('voteCount').execute()).rejects.toThrow();
});

test('every kind of ballot has its page, in both languages', async () => {
  for (const one of ['middelland-nieuwe-westen-koos', 'tarwewijk-koos', slug])
    for (const lang of ['nl', 'en']) {
      const address = `/stemmingen/${one}/uitslag`;
      const html = await (await app.hono.request(address, { headers: { 'accept-language': lang } })).text();
      expect(html).toContain(lang === 'nl' ? 'Ronde 1' : 'Round 1');
      expect(await validateHtml(html, address)).toEqual([]);
    }
});
