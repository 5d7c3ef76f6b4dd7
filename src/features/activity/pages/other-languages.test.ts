/** An organiser says it in other languages too: typed, looked at, shown, found, and taken away again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { approveWaiting, lookAndSave, trialKeeper } from '../../../../tests/support/trial-keeper.ts';
import { listingKinds } from '../../../app/listing-kinds.ts';
import { seedGround } from '../../../demo/ground.ts';
import { system } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Words } from '../../../kernel/words.ts';
import { judgeProposal } from '../../listing/index.ts';

const edit = '/mijn-activiteiten/samen-koken/wijzigen';
const page = '/activiteiten/samen-koken';
let app: TestApp;
let member: Visitor;
let fields: Record<string, string>;

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2027-03-12T10:00:00Z') });
  await seedGround(app.deps);
  const keeper = await trialKeeper(app);
  member = keeper.member;
  fields = { ...keeper.activity, email: 'gastvrouw@example.org' };
  const turkish = { andereTaal: 'tr', 'titel.nieuw': 'Birlikte pişirelim', 'zin.nieuw': 'Çorba ve sohbet.' };
  await lookAndSave(member, '/mijn-activiteiten/nieuw', { ...fields, ...turkish });
  await approveWaiting(app);
});
afterAll(() => app.close());

async function pageOf(visitor: Visitor, path: string): Promise<string> {
  const html = await (await visitor.get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

const row = async () =>
  await app.database.db
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select(['title', 'summary', 'description', 'listing.revision'])
    .executeTakeFirstOrThrow();

/** She is not known yet: what she changes waits for a steward. */
async function save(typed: Readonly<Record<string, string>>): Promise<string> {
  const { revision } = await row();
  const looked = await lookAndSave(member, edit, { ...fields, ...typed, versie: String(revision) });
  const { id } = await app.database.db
    .selectFrom('listingRevision')
    .select('id')
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  const yes = { approve: true, reason: '', basedOn: revision };
  const deps = { ...app.deps, kinds: listingKinds };
  const judged = await judgeProposal(deps, system('steward'), id as Id<'listing_revision'>, yes);
  expect(judged.ok).toBe(true);
  return looked;
}

test('the page shows the other language by itself, and the list of languages leads there', async () => {
  const html = await pageOf(new Visitor(app), page);
  expect(html).toContain('href="#taal-tr"');
  expect(html).toMatch(/<section id="taal-tr"[^>]* lang="tr" dir="ltr"/);
  expect(html).toContain('Türkçe: <span dir="auto">Birlikte pişirelim</span>');
  expect(html).toContain('Çorba ve sohbet.');
});

test('who searches in that language finds it', async () => {
  const html = await pageOf(new Visitor(app), '/zoeken?q=pisirelim');
  expect(html).toContain('/activiteiten/samen-koken');
});

test('a second language is typed beside the first; the history names both', async () => {
  const html = await pageOf(member, edit);
  expect(html).toMatch(/name="titel.tr"[^>]*/);
  expect(html).toContain('value="Birlikte pişirelim"');
  const stored = { 'titel.tr': 'Birlikte pişirelim', 'zin.tr': 'Çorba ve sohbet.', 'uitleg.tr': '' };
  const arabic = { andereTaal: 'ar', 'titel.nieuw': 'نطبخ معًا', 'uitleg.nieuw': 'سطر\n\nسطر آخر' };
  const looked = await save({ ...stored, ...arabic });
  // Looked at first: what was typed for the new language is still there.
  expect(looked).toContain('<option value="ar" selected');
  expect((await row()).title).toEqual({ nl: 'Samen koken', tr: 'Birlikte pişirelim', ar: 'نطبخ معًا' });
  const history = await pageOf(member, '/sociale-kaart/geschiedenis/activity/samen-koken');
  expect(history).toContain('(Arabisch)');
});

test('a text without its language is refused beside the list of languages', async () => {
  const { revision } = await row();
  const typed = { ...fields, versie: String(revision), 'titel.nieuw': 'Razem', knop: 'bekijk' };
  const answer = await member.post(edit, typed);
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('href="#f-andereTaal"');
  expect(html).toContain('value="Razem"');
});

test('a language of which all fields are emptied is gone from the page', async () => {
  await save({ 'titel.tr': '', 'zin.tr': '', 'uitleg.tr': '' });
  const { title, summary } = await row();
  expect((title as Words).tr).toBeUndefined();
  expect((summary as Words).tr).toBeUndefined();
  expect((title as Words).ar).toBe('نطبخ معًا');
  expect(await pageOf(new Visitor(app), page)).not.toContain('taal-tr');
});
