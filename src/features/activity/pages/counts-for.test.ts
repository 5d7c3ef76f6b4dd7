/** What an activity counts for is chosen by its keeper or follows from its kind; it stands on its page and in its history. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { lookAndSave, trialKeeper } from '../../../../tests/support/trial-keeper.ts';
import { listingKinds } from '../../../app/listing-kinds.ts';
import { seedGround } from '../../../demo/ground.ts';
import { system } from '../../../kernel/actor.ts';
import { fixedClock } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { judgeListing, restoreRevision } from '../../listing/index.ts';

let app: TestApp;
let member: Visitor;
let fields: Readonly<Record<string, string>>;

beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2027-03-12T10:00:00Z') });
  await seedGround(app.deps);
  const keeper = await trialKeeper(app);
  member = keeper.member;
  fields = keeper.activity;
});
afterAll(() => app.close());

const save = async (path: string, typed: Readonly<Record<string, string | string[]>>): Promise<void> => {
  expect(await validateHtml(await lookAndSave(member, path, typed), path)).toEqual([]);
};

const edit = '/mijn-activiteiten/samen-koken/wijzigen';
const rowOf = () =>
  app.database.db
    .selectFrom('activity')
    .innerJoin('listing', 'listing.id', 'activity.id')
    .select(['activity.id', 'activity.domain', 'activity.functions', 'listing.revision'])
    .executeTakeFirstOrThrow();
const versie = async (): Promise<string> => String((await rowOf()).revision);

test('nothing chosen: it follows from the kind, also when the kind changes', async () => {
  await save('/mijn-activiteiten/nieuw', fields);
  expect(await rowOf()).toMatchObject({ domain: 'cohesion', functions: [] });
  await save(edit, { ...fields, soort: 'sport', versie: await versie() });
  expect(await rowOf()).toMatchObject({ domain: 'health' });
});

test('what was chosen stays, and is said on the page and in the history', async () => {
  const chosen = { ...fields, domein: 'livelihood', functies: ['meeting', 'services', 'castle'] };
  await save(edit, { ...chosen, versie: await versie() });
  expect(await rowOf()).toMatchObject({ domain: 'livelihood', functions: ['meeting', 'services'] });
  const { id, revision } = await rowOf();
  const yes = { approve: true, reason: '', basedOn: revision };
  const deps = { ...app.deps, kinds: listingKinds };
  expect((await judgeListing(deps, system('steward'), id as Id<'listing'>, yes)).ok).toBe(true);
  const form = await (await member.get(edit)).text();
  expect(form).toMatch(/<option[^>]*value="livelihood"[^>]*selected|selected[^>]*value="livelihood"/);
  const visitor = new Visitor(app);
  const page = await (await visitor.get('/activiteiten/samen-koken')).text();
  expect(page).toContain('Bestaanszekerheid');
  expect(page).toContain('Ontmoeting, dagbesteding en inloop');
  const history = await (await visitor.get('/sociale-kaart/geschiedenis/activity/samen-koken')).text();
  expect(history).toContain('Bestaanszekerheid');
  expect(history).toContain('Eenvoudige diensten');
});

test('undoing brings back what it counted for before', async () => {
  const { id, revision } = await rowOf();
  const deps = { ...app.deps, kinds: listingKinds };
  const undone = await restoreRevision(deps, system('steward'), id as Id<'listing'>, 2, revision);
  expect(undone.ok).toBe(true);
  expect(await rowOf()).toMatchObject({ domain: 'health', functions: [] });
});

test('a theme that is none is said beside its field', async () => {
  const typed = { ...fields, domein: 'happiness', knop: 'bekijk', versie: await versie() };
  const answer = await member.post(edit, typed);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Kies een thema uit de lijst.');
});
