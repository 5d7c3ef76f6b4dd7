/** Who wants to come reads on the page of an activity to which address, without going to the page of the place first. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { demoCity } from '../../../../tests/support/demo-city.ts';
import { validateHtml } from '../../../../tests/support/html.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

async function read(path: string): Promise<string> {
  const html = await (await new Visitor(app).get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  return html;
}

test('the activity and each of its times say it', async () => {
  const page = await read('/activiteiten/koffie-op-de-stoep');
  expect(page).toContain('Verzonnenstraat 1');
  const [, time = ''] = /href="(\/activiteiten\/koffie-op-de-stoep\/[^"]+)"/.exec(page) ?? [];
  expect(await read(time)).toContain('Verzonnenstraat 1');
});

test('what the public sees no page of keeps its address to itself', async () => {
  const { db } = app.database;
  const venue = db.selectFrom('activity').innerJoin('listing', 'listing.id', 'activity.id');
  const { venueId } = await venue
    .select('activity.venueId')
    .where('listing.slug', '=', 'mannen-koken')
    .executeTakeFirstOrThrow();
  await db.updateTable('listing').set({ status: 'delisted' }).where('id', '=', venueId).execute();
  const { street } = await db
    .selectFrom('venue')
    .select('street')
    .where('id', '=', venueId)
    .executeTakeFirstOrThrow();
  expect(street).not.toBeNull();
  expect(await read('/activiteiten/mannen-koken')).not.toContain(String(street));
});
