/** What others read of accounts and stories, and that what is over, erased or destroyed is gone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { listApplicationsById } from '../application/index.ts';
import { findPersonByEmail } from '../party/index.ts';
import { getVersion } from '../scheme/index.ts';
import { grantAgendas } from './agenda.ts';
import { agendasSay, destroyStoryOf, listStories, storiesTold } from './index.ts';
import { dropPastStories } from './jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const day = () => today(app.deps.clock);
const count = async (table: 'story' | 'storyConsent' | 'storyPhoto' | 'storyReply'): Promise<number> =>
  Number(
    (
      await app.database.db
        .selectFrom(table)
        .select((one) => one.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

test('of many grants the agenda says what it says of each of them alone, each over its own days', async () => {
  const { db } = app.database;
  const granted = await db
    .selectFrom('application')
    .select('id')
    .where('grantedCents', 'is not', null)
    .execute();
  const applications = await listApplicationsById(
    db,
    granted.map(({ id }) => id as Id<'application'>),
  );
  const grants = await Promise.all(
    applications.map(async (application) => ({
      application,
      version: await getVersion(db, application.schemeVersionId),
    })),
  );
  const together = await grantAgendas(db, grants, day());
  const alone = await Promise.all(grants.map((grant) => grantAgendas(db, [grant], day())));
  expect(together).toEqual(alone.flat());
  const lights = together[applications.findIndex(({ title }) => title === 'Lichtjes in de binnentuin')];
  expect(lights?.says?.activities).toBeGreaterThan(0);
  expect(lights?.choices.length).toBeGreaterThanOrEqual(lights?.tied.length ?? 0);
  expect(await grantAgendas(db, [], day())).toEqual([]);
  // A list of cases hears the same, without the names of the activities.
  const listed = await agendasSay(db, grants, day());
  expect(grants.map(({ application }) => listed.get(application.id) ?? null)).toEqual(
    together.map(({ says }) => says),
  );
  expect(await agendasSay(db, [], day())).toEqual(new Map());
});

test('a yes to one place is no yes to another', async () => {
  const { db } = app.database;
  const titles = async (consentFor: 'neighbourhood' | 'councilReport' | 'city') =>
    (await listStories(db, { consentFor, today: day(), limit: 50 })).map(({ title }) => title).sort();
  expect(await titles('neighbourhood')).toEqual([
    'Moestuin achter de school',
    'Straatconcert in het Noorden',
  ]);
  // The story from Lombardijen is hidden, whatever was allowed.
  expect(await titles('councilReport')).toEqual(['Lichtjes in de binnentuin', 'Moestuin achter de school']);
  expect(await titles('city')).toEqual(['Moestuin achter de school']);
  const [concert] = (await listStories(db, { consentFor: 'neighbourhood', today: day(), limit: 50 })).filter(
    ({ title }) => title.startsWith('Straat'),
  );
  expect(concert?.photos.length).toBe(1);
});

test('her own data say what she told, what she allowed and with which words; erased it is gone, and hers alone', async () => {
  const { db } = app.database;
  const roos = await findPersonByEmail(db, 'roos.voorbeeld@example.org');
  const buur = await findPersonByEmail(db, 'tineke.toonbeeld@example.org');
  const source = storiesTold(db);
  const held = await source.list(roos?.id as Id<'person'>);
  const garden = held.find(({ title }) => title.nl === 'Moestuin achter de school');
  const said = garden?.facts.map(({ value }) => value.nl).join('\n') ?? '';
  expect(said).toContain('Achter de school lag een strook');
  expect(said).toContain('Houten bakken met hoge bonen');
  expect(said).toMatch(/Wat u schreef, In het rapport aan de gemeenteraad, .*, tekst 1/);
  expect(garden?.act).toMatchObject({ name: 'withdraw', value: 'all' });
  expect((await source.list(buur?.id as Id<'person'>)).length).toBeGreaterThanOrEqual(3);

  const before = await count('story');
  await inTransaction(app.deps, { kind: 'system', name: 'test' }, async (unit) => {
    await source.erase?.(unit, buur?.id as Id<'person'>);
    return ok(null);
  });
  expect(await source.list(buur?.id as Id<'person'>)).toEqual([]);
  expect(before - (await count('story'))).toBe(1);
  expect((await source.list(roos?.id as Id<'person'>)).length).toBe(held.length);
});

test('with the file of a case goes its story, what stood beside it, and every consent and reaction', async () => {
  const { db } = app.database;
  const { id, applicationId } = await db
    .selectFrom('story')
    .select(['id', 'applicationId'])
    .where('title', '=', 'Straatconcert in het Noorden')
    .executeTakeFirstOrThrow();
  const gone = await db.transaction().execute((tx) => destroyStoryOf(tx, applicationId as Id<'application'>));
  expect(gone).toBe(1);
  const left = await db
    .selectFrom('story')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', id), eb('aboutStoryId', '=', id)]))
    .execute();
  expect(left).toEqual([]);
});

test('a story that had its time goes that night, and not a day before', async () => {
  expect(await dropPastStories(app.deps)).toBe(0);
  await app.database.pool.query(
    `update story set show_until = current_date - 1 where title = 'Moestuin achter de school'`,
  );
  expect(await dropPastStories(app.deps)).toBe(1);
  expect(await dropPastStories(app.deps)).toBe(0);
  expect(await count('storyPhoto')).toBe(0);
});
