import { afterAll, expect, test } from 'vitest';
import { testApp } from '../../../tests/support/app.ts';
import { demoCity } from '../../../tests/support/demo-city.ts';
import { verifyLedger } from '../budget/index.ts';
import { flowsOf, listAreaBudgets } from './index.ts';
import { recount } from './rules/after.ts';
import { listEntries, listProposals } from './store/index.ts';

const app = await testApp({ from: await demoCity() });
afterAll(() => app.close());

test('the demo city has every status that people can bring about, and its balances add up', async () => {
  const { db } = app.database;
  const budgets = await listAreaBudgets(db);
  expect(budgets.length).toBe(5);
  const statuses = new Set<string>();
  for (const { id } of budgets) {
    for (const { status } of await listProposals(db, id)) statuses.add(status);
    const { positions, sources } = await flowsOf(db, id);
    expect(recount(await listEntries(db, id), positions)).toEqual([]);
    const came = sources.reduce((sum, one) => sum + one.filledCents + one.previousYearCents, 0);
    const went = sources.reduce((sum, one) => sum + one.nextYearCents + one.takenBackCents, 0);
    expect(came - went).toBe(positions.reduce((sum, { amountCents }) => sum + amountCents, 0));
  }
  expect([...statuses].toSorted()).toEqual(['adopted', 'proposed', 'refused']);
  expect((await verifyLedger(db)).faults).toEqual([]);
});
