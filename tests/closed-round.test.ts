/** Whoever comes to a round that is over is told so, in plain Dutch, and nothing is begun. */
import { afterAll, expect, test } from 'vitest';
import { listRounds } from '../src/features/scheme/index.ts';
import { formatDate, Temporal, today } from '../src/kernel/dates.ts';
import { testApp, Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';

const app = await testApp({ from: await demoCity() });
afterAll(() => app.close());

test('an application to a closed round is not begun', async () => {
  const { db, clock } = app.deps;
  const day = today(clock).toString();
  const closed = (await listRounds(db)).find((round) => round.closesOn < day);
  const visitor = new Visitor(app);
  await visitor.post('/demo/inloggen', { persona: 'bewoner' });
  const count = async () =>
    (await app.database.pool.query('select count(*)::int as n from application')).rows[0]?.n;
  const before = await count();
  const answer = await visitor.get(`/aanvragen/nieuw?ronde=${closed?.slug}`);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  // The last day itself was open.
  const since = formatDate(Temporal.PlainDate.from(closed?.closesOn ?? '').add({ days: 1 }));
  expect(await answer.text()).toContain(`Deze ronde is gesloten sinds ${since}.`);
  expect(await count()).toBe(before);
});
