import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logIn, type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { trialActivity, trialOrganisation } from '../../../../tests/support/trial-activities.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { type Listing, writeSearchEntry } from '../../listing/index.ts';
import { readGroup } from './forms.ts';

const list = '/beheer/zoekwoorden';

let app: TestApp;
let city: TrialCity;
let administrator: Visitor;
let steward: Visitor;

async function someone(role: string, scope: { readonly wijkId?: string } = {}): Promise<Visitor> {
  const email = `${role}@example.org`;
  const { personId } = await trialPerson(app.database.db, `Persoon ${role}`, { email });
  await app.database.db
    .insertInto('roleGrant')
    .values({ id: newId<'role_grant'>(), personId, role, since: '2026-01-01', ...scope })
    .execute();
  return await logIn(app, email);
}

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-28T09:00:00Z') });
  const { db } = app.database;
  city = await trialCity(db);
  administrator = await someone('administrator');
  steward = await someone('steward', { wijkId: city.wijken.noordwijk });
  const id = await trialActivity(db, {
    slug: 'klaverjassen',
    title: 'Klaverjassen',
    wijkId: city.wijken.noordwijk,
    organisationId: await trialOrganisation(db, 'De Kaart'),
  });
  await db.transaction().execute((tx) =>
    writeSearchEntry(tx, { id, kind: 'activity', wijkId: null } as unknown as Listing, {
      title: 'Klaverjassen',
      words: [],
      weight: 1,
    }),
  );
});
afterAll(() => app.close());

const text = async (response: Response | Promise<Response>): Promise<string> => (await response).text();
const finds = async (word: string): Promise<boolean> =>
  (await text(new Visitor(app).get(`/zoeken?q=${word}`))).includes('/activiteiten/klaverjassen');
const idOf = async (word: string): Promise<string> => {
  const rows = await app.database.db.selectFrom('synonymGroup').select(['id', 'words']).execute();
  return rows.find(({ words }) => words.includes(word))?.id ?? '';
};
const seenIn = (html: string): string => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('what was typed', () => {
  const read = (words: string, note = '') => readGroup({ words, note, seen: '' });
  const codes = (words: string, note = ''): readonly string[] => {
    const result = read(words, note);
    return result.ok ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);
  };

  test('is words by line or comma; what folds to the same is one word', () => {
    expect(read(' Café \n cafe, bakkie  doen;CAFÉ\n')).toEqual({
      ok: true,
      value: { words: ['Café', 'bakkie doen'], note: null },
    });
  });

  test.for([
    ['', '', ['words: too-few-words']],
    ['een\nEEN', '', ['words: too-few-words']],
    ['een\n!!!', '', ['words: no-word']],
    ['een\nEén', 'x'.repeat(301), ['words: too-few-words', 'note: too-long']],
    [`een\n${'x'.repeat(61)}`, '', ['words: word-too-long']],
    ['een\na b c d e', '', ['words: word-too-long']],
    [Array.from({ length: 41 }, (_, n) => `w${n}`).join('\n'), '', ['words: too-many-words']],
  ] as const)('%j', ([words, note, expected]) => {
    expect(codes(words, note)).toEqual(expected);
  });
});

test('the page lists what the city begins with, for who may see it', async () => {
  const html = await text(administrator.get(list));
  expect(await validateHtml(html, list)).toEqual([]);
  expect(html).toContain('mantelzorg');
  expect(html).toContain(`${list}/${await idOf('mantelzorg')}`);
  expect(await text(administrator.get('/beheer'))).toContain(`href="${list}"`);
  expect((await new Visitor(app).get(list)).status).toBe(303);
});

test('added words work at the next search; changed ones as well; each is in the audit log', async () => {
  expect(await finds('jokeren')).toBe(false);
  const added = await administrator.post(list, { words: 'jokeren\nklaverjassen', note: 'Zo zeggen ze het' });
  expect(added.headers.get('location')).toBe(`${list}?klaar=toegevoegd`);
  expect(await text(administrator.get(`${list}?klaar=toegevoegd`))).toContain('De groep is toegevoegd');
  expect(await finds('jokeren')).toBe(true);

  const id = await idOf('jokeren');
  const page = await text(administrator.get(`${list}/${id}`));
  expect(await validateHtml(page, list)).toEqual([]);
  expect(page).toContain('href="/zoeken?q=jokeren"');
  const seen = seenIn(page);
  const saved = await administrator.post(`${list}/${id}`, { words: 'toepen\nklaverjassen', note: '', seen });
  expect(saved.headers.get('location')).toBe(`${list}?klaar=gewijzigd`);
  expect([await finds('jokeren'), await finds('toepen')]).toEqual([false, true]);

  const entries = await app.database.db
    .selectFrom('auditEntry')
    .select(['action', 'facts'])
    .where('subjectId', '=', id)
    .orderBy('seq')
    .execute();
  expect(entries).toEqual([
    { action: 'synonyms.added', facts: { words: ['jokeren', 'klaverjassen'] } },
    {
      action: 'synonyms.changed',
      facts: { from: ['jokeren', 'klaverjassen'], to: ['toepen', 'klaverjassen'] },
    },
  ]);
});

test('a group that is taken away no longer works, and can be put back', async () => {
  await administrator.post(list, { words: 'pandoeren\nklaverjassen', note: '' });
  const id = await idOf('pandoeren');
  expect((await administrator.post(`${list}/${id}/weg`)).headers.get('location')).toBe(
    `${list}?klaar=weggehaald`,
  );
  expect(await finds('pandoeren')).toBe(false);
  expect((await administrator.get(`${list}/${id}`)).status).toBe(404);
  const again = await administrator.post(`${list}/${id}/weg`);
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('intussen weggehaald')]);
  const html = await text(administrator.get(list));
  expect(await validateHtml(html, list)).toEqual([]);
  expect(html).toContain(`action="${list}/${id}/terug"`);
  expect((await administrator.post(`${list}/${id}/terug`)).headers.get('location')).toBe(
    `${list}?klaar=teruggezet`,
  );
  expect(await finds('pandoeren')).toBe(true);
});

test('what is wrong stands beside its field, with what was typed', async () => {
  const response = await administrator.post(list, { words: 'alleen <b>', note: 'n'.repeat(301) });
  const html = await response.text();
  expect(response.status).toBe(422);
  expect(await validateHtml(html, list)).toEqual([]);
  expect(html).toContain('href="#f-words"');
  expect(html).toContain('href="#f-note"');
  expect(html).toContain('alleen &lt;b>');
});

test('of two who change one group the second reads first what it says now', async () => {
  await administrator.post(list, { words: 'rikken\nklaverjassen', note: '' });
  const id = await idOf('rikken');
  await app.database.db
    .updateTable('synonymGroup')
    .set({ words: ['rikken', 'hartenjagen'], updatedAt: new Date('2026-11-28T10:00:00Z') })
    .where('id', '=', id)
    .execute();
  const mine = { words: 'rikken\npesten', note: '', seen: '2026-11-28T09:00:00.000Z' };
  const refused = await administrator.post(`${list}/${id}`, mine);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain('Nu staat er: rikken, hartenjagen.');
  expect(html).toContain('rikken\npesten');
  const saved = await administrator.post(`${list}/${id}`, { ...mine, seen: seenIn(html) });
  expect(saved.status).toBe(303);
});

test('a steward of one wijk reads the words and changes none', async () => {
  const html = await text(steward.get(list));
  expect(html).toContain('mantelzorg');
  expect(html).not.toContain(`action="${list}`);
  const id = await idOf('mantelzorg');
  expect((await steward.get(`${list}/${id}`)).status).toBe(404);
  expect((await steward.post(`${list}/${id}/weg`)).status).toBe(404);
  expect((await steward.post(list, { words: 'een\ntwee', note: '' })).status).toBe(422);
  expect(await idOf('twee')).toBe('');
});

test('an unknown number has no page', async () => {
  for (const id of ['onzin', newId()]) expect((await administrator.get(`${list}/${id}`)).status).toBe(404);
});
