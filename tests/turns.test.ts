/**
 * How often pages that many ask for wait for the database. A question more in the same turn costs little; a turn more is a packet
 * there and back in each of sixteen requests that wait for each other.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { today } from '../src/kernel/dates.ts';
import { type TestApp, testApp, Visitor } from './support/app.ts';
import { demoCity } from './support/demo-city.ts';
import { turnsDuring } from './support/turns.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ from: await demoCity() });
});
afterAll(() => app.close());

const request = () => `/netwerken/deur-aan-deur-middelland/basisfinanciering/${today(app.deps.clock).year}`;

/** Who is asking, and in which of the turns: who she is, where it is about, and what is said of that. */
const pages: readonly (readonly [string, string | null, () => string, number])[] = [
  ['the request of a network', 'organisatie', request, 4],
  ['its sum', 'organisatie', () => `${request()}/som`, 4],
  ['its evidence', 'organisatie', () => `${request()}/bewijs`, 4],
];

test.each(pages)('%s', async (_, persona, path, most) => {
  const visitor = new Visitor(app);
  if (persona !== null) await visitor.post('/demo/inloggen', { persona });
  const read = async () => {
    const answer = await visitor.get(path());
    expect(answer.status).toBe(200);
    await answer.text();
  };
  // What hardly ever changes is in memory from then on.
  await read();
  expect(await turnsDuring(read)).toBe(most);
});
