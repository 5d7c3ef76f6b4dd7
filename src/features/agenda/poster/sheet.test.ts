/** The sheet of any question of the agenda, and what is said of what nobody confirmed for long. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { trialActivity, trialOrganisation } from '../../../../tests/support/trial-activities.ts';
import { trialCity } from '../../../../tests/support/trial-city.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { readPdf, wordsOf } from '../../../platform/pdf/read-pdf.ts';
import { type Listing, writeSearchEntry } from '../../listing/index.ts';

/** A Saturday. */
const clock = fixedClock('2026-11-28T09:00:00Z');
let app: TestApp;
beforeAll(async () => {
  app = await testApp({ clock });
  const { db } = app.database;
  const { noordwijk, zuidwijk } = (await trialCity(db)).wijken;
  const organisationId = await trialOrganisation(db, 'De Tafel', noordwijk);
  const add = async (slug: string, title: string, wijkId: string, costCents: number, weekday: number) => {
    const id = await trialActivity(db, {
      slug,
      title,
      wijkId,
      organisationId,
      costCents,
      series: [{ weekday }],
    });
    await db.transaction().execute((tx) =>
      writeSearchEntry(tx, { id, kind: 'activity', wijkId } as unknown as Listing, {
        title,
        words: [],
        weight: 1,
      }),
    );
  };
  await add('gratis-eten', 'Gratis eten', noordwijk, 0, 6);
  await add('duur-eten', 'Duur eten', noordwijk, 900, 6);
  await add('gratis-zingen', 'Gratis zingen', zuidwijk, 0, 2);
  const confirm = (slug: string, at: string) =>
    db
      .updateTable('listing')
      .set({ confirmedAt: new Date(at), confirmedVia: 'owner' })
      .where('slug', '=', slug)
      .execute();
  await confirm('gratis-eten', '2026-03-01T10:00:00Z');
  await confirm('gratis-zingen', '2026-11-20T10:00:00Z');
});
afterAll(() => app.close());

async function sheet(query: string) {
  const answer = await new Visitor(app).get(`/agenda/poster.pdf${query}`, { 'accept-language': 'nl' });
  expect([query, answer.status, answer.headers.get('content-type')]).toEqual([query, 200, 'application/pdf']);
  const { pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  const words = pages.flatMap(({ tags }) => tags.map(wordsOf)).join(' ');
  return { words, name: answer.headers.get('content-disposition') };
}
const read = async (path: string): Promise<string> => {
  const html = await (await new Visitor(app).get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
};

describe('a sheet of any question', () => {
  test('holds what answers to it, and says in words what was asked', async () => {
    const { words, name } = await sheet('?gratis=ja&formaat=a4');
    expect(words).toContain('De hele stad');
    expect(words).toMatch(/Gratis eten/);
    expect(words).toMatch(/Gratis zingen/);
    expect(words).toContain('Zuidwijk');
    expect(words).not.toContain('Duur eten');
    expect(name).toContain('agenda-keuze-2026-11-28-a4.pdf');
  });

  test('of a wijk, a day and more bears the name of the wijk and that day alone', async () => {
    const { words, name } = await sheet('?wijk=noordwijk&wanneer=vandaag&gratis=ja&formaat=groot');
    expect(words).toContain('Noordwijk');
    expect(words).toContain('zaterdag 28 november 2026');
    expect(words).not.toContain('tot en met vrijdag');
    expect(words).not.toContain('Duur eten');
    expect(name).toContain('agenda-noordwijk-2026-11-28-large.pdf');
  });

  test('without any choice is of the whole city', async () => {
    const { words } = await sheet('?formaat=a4');
    for (const title of ['Gratis eten', 'Duur eten', 'Gratis zingen']) expect(words).toContain(title);
  });

  test.each([
    '?gratis=ja&formaat=a5',
    '?domein=bestaat-niet&formaat=a4',
    '?wijk=nergens&gratis=ja&formaat=a4',
    '?netwerk=nergens&formaat=a4',
    '?datum=2026-02-30&formaat=a4',
  ])('of %s there is none', async (query) => {
    expect((await new Visitor(app).get(`/agenda/poster.pdf${query}`)).status).toBe(404);
  });

  test('is one press away from the agenda, whose page says on paper what was chosen', async () => {
    const html = await read('/agenda?wijk=noordwijk&gratis=ja');
    expect(html).toContain('href="/agenda/poster.pdf?wijk=noordwijk&amp;gratis=ja&amp;formaat=a3"');
    expect(html).toMatch(
      /class="hv-print-only">[^<]*<span dir="auto">Noordwijk<\/span> · <span dir="auto">Gratis<\/span>/,
    );
  });
});

describe('what nobody confirmed for long', () => {
  const lineOf = (html: string, title: string): string =>
    html.split('<li class="hv-occasion').find((line) => line.includes(title)) ?? '';

  test('is marked in words, in the agenda and where it is found', async () => {
    for (const path of ['/agenda', '/zoeken?q=gratis']) {
      const html = await read(path);
      expect([path, lineOf(html, 'Gratis eten').includes('Misschien verouderd')]).toEqual([path, true]);
      expect([path, lineOf(html, 'Gratis zingen').includes('Misschien verouderd')]).toEqual([path, false]);
    }
  });

  test('is marked on paper', async () => {
    expect((await sheet('?wijk=noordwijk&formaat=a4')).words).toContain('Misschien verouderd');
    expect((await sheet('?wijk=zuidwijk&formaat=a4')).words).not.toContain('Misschien verouderd');
  });
});
