/**
 * The demo city can be begun on any day: its past is counted back from today, and what the law then moves to a working
 * day depends on which day that is.
 */
import { expect, test } from 'vitest';
import { seedDemoCityFast } from '../src/demo/index.ts';
import { verifyLedger } from '../src/features/budget/index.ts';
import { fixedClock } from '../src/kernel/dates.ts';
import { testApp } from './support/app.ts';

const minutes = 60_000;

test.for([
  ['a Thursday', '2027-03-25T09:00:00Z'],
  ['Good Friday', '2027-03-26T09:00:00Z'],
  ['a Saturday', '2027-03-27T21:30:00Z'],
  ['Easter, with a night of 23 hours', '2027-03-28T00:59:00Z'],
  ['Easter Monday', '2027-03-29T21:59:00Z'],
  ['a Tuesday', '2027-03-30T09:00:00Z'],
  ['a Wednesday', '2027-03-31T22:30:00Z'],
  ["the first hour of New Year's Day", '2027-12-31T23:10:00Z'],
  ['29 February', '2028-02-29T12:00:00Z'],
] as const)('on %s', { timeout: 10 * minutes }, async ([, when]) => {
  const app = await testApp({ clock: fixedClock(when) });
  try {
    await seedDemoCityFast(app.deps, app.database.url);
    expect((await verifyLedger(app.deps.db)).faults).toEqual([]);
    const { rows } = await app.database.pool.query(
      `select count(*)::int as fixed from case_event where kind = 'penaltyFixed' and (facts->>'amountCents')::int > 0`,
    );
    expect(rows).toEqual([{ fixed: 1 }]);
  } finally {
    await app.close();
  }
});
