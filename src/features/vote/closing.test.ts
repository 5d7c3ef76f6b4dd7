/** From the moment that a vote closes nobody reads that she can vote, though its status follows a minute later. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { type Clock, systemClock, Temporal } from '../../kernel/dates.ts';
import { asSeen } from './rules/standing.ts';
import { findVote } from './store/index.ts';

describe('as everybody sees it', () => {
  const closesAt = new Date('2027-03-14T23:00:00Z');
  test.each([
    ['open', '2027-03-14T22:59:59.999Z', 'open'],
    ['open', '2027-03-14T23:00:00Z', 'closed'],
    ['open', '2027-03-14T23:00:59Z', 'closed'],
    ['frozen', '2027-03-14T23:00:00Z', 'frozen'],
    ['counted', '2027-03-15T23:00:00Z', 'counted'],
  ] as const)('%s at %s: %s', (status, now, seen) => {
    expect(asSeen({ status, closesAt }, new Date(now))).toEqual({ status: seen, closesAt });
  });
});

let now = systemClock.now();
const clock: Clock = { now: () => now };
let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity(), clock });
});
afterAll(() => app.close());

test('pages that are kept turn over at that moment', async () => {
  const slug = 'bospolder-spangen-tussendijken-kiest';
  const closesAt = (await findVote(app.deps.db, slug))?.closesAt.getTime() ?? 0;
  const reader = new Visitor(app);
  const read = async (path: string) => await (await reader.get(path)).text();
  const card = async () =>
    new RegExp(`<h2[^>]*>([^<]*)</h2>(?:(?!<h2)[\\s\\S])*href="/stemmingen/${slug}"`).exec(
      await read('/stemmingen'),
    )?.[1];
  const can = async () => ({
    list: await card(),
    own: (await read(`/stemmingen/${slug}`)).includes('U kunt nu stemmen'),
    result: (await read(`/stemmingen/${slug}/uitslag`)).includes('U kunt nu nog stemmen'),
    home: (await read('/')).includes(`href="/stemmingen/${slug}"`),
  });
  now = Temporal.Instant.fromEpochMilliseconds(closesAt - 1000);
  const before = await can();
  expect(before).toMatchObject({ own: true, result: true, home: true });
  // Once more: these are the kept ones.
  expect(await can()).toEqual(before);
  now = Temporal.Instant.fromEpochMilliseconds(closesAt);
  const after = await can();
  expect(after).toMatchObject({ own: false, result: false, home: false });
  expect(after.list).not.toBe(before.list);
  expect((await findVote(app.deps.db, slug))?.status).toBe('open');
  expect(await read(`/stemmingen/${slug}`)).toContain('De stemming is voorbij');
  // Other programs are told the same, also where they ask for one status.
  const listed = async (status: string) =>
    (
      JSON.parse(await read(`/api/v1/votes?status=${status}`)) as {
        items: { slug: string; status: string }[];
      }
    ).items;
  expect((await listed('open')).map((one) => one.slug)).not.toContain(slug);
  expect((await listed('closed')).find((one) => one.slug === slug)?.status).toBe('closed');
});
