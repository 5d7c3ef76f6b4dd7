/** Reminders before and after the last day to account: each once, and never after it came in (Awb 4:44 lid 3). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type DeterminationTrial,
  determinationTrial,
  granted,
} from '../../../../tests/support/trial-determination.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import type { Id } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events, sendAccount } from '../../application/index.ts';
import { proposedFor } from '../facts.ts';
import { sendReminders } from './remind.ts';

let trial: DeterminationTrial;
beforeAll(async () => {
  trial = await determinationTrial();
});
afterAll(async () => {
  expect((await verifyAudit(trial.database.db)).faults).toEqual([]);
  await trial.database.drop();
});

async function remindedOn(instant: string, id: Id<'application'>): Promise<readonly string[]> {
  trial.deps.at(instant);
  await sendReminders(trial.deps);
  const all = await events(trial.database.db, id);
  return all
    .filter(({ kind }) => kind === 'accountReminded')
    .map(({ onDate, facts }) => `${onDate} ${String(facts.when)} ${String(facts.dueOn)}`);
}

const kindOf = async (id: Id<'application'>): Promise<string | undefined> =>
  (await proposedFor(trial.deps, { id, status: 'running' }))?.proposal.kind;

test('who stays silent is reminded before the last day and after it, each once; then she is heard', async () => {
  const id = await granted(trial, 600_000);
  expect(await remindedOn('2026-09-10T03:00:00Z', id)).toEqual([]);
  expect(await remindedOn('2026-09-28T03:00:00Z', id)).toEqual(['2026-09-28 before 2026-10-12']);
  expect(await remindedOn('2026-10-12T03:00:00Z', id)).toHaveLength(1);
  expect(await kindOf(id)).toBe('await');
  const both = ['2026-09-28 before 2026-10-12', '2026-10-13 after 2026-11-03'];
  expect(await remindedOn('2026-10-13T03:00:00Z', id)).toEqual(both);
  expect(await remindedOn('2026-10-14T03:00:00Z', id)).toEqual(both);
  expect(await kindOf(id)).toBe('await');
  trial.deps.at('2026-11-04T09:00:00Z');
  expect(await kindOf(id)).toBe('lower');
});

test('whoever accounted hears nothing more', async () => {
  const id = await granted(trial, 650_000);
  trial.deps.at('2026-09-20T09:00:00Z');
  const told = { id, happened: 'whole' as const, spentCents: 650_000, words: 'Mooi.', files: [] };
  value(await sendAccount(trial.deps, trial.samira, told));
  expect(await remindedOn('2026-09-30T03:00:00Z', id)).toEqual([]);
  expect(await remindedOn('2026-10-20T03:00:00Z', id)).toEqual([]);
});

test('two programs at once send one letter', async () => {
  const id = await granted(trial, 610_000);
  trial.deps.at('2026-09-29T03:00:00Z');
  await Promise.all([sendReminders(trial.deps), sendReminders(trial.deps)]);
  expect(await remindedOn('2026-09-29T04:00:00Z', id)).toHaveLength(1);
});

test('where no account is asked nobody is reminded', async () => {
  const id = await granted(trial, 800_000);
  expect(await remindedOn('2026-10-20T03:00:00Z', id)).toEqual([]);
  expect(await kindOf(id)).toBe('exOfficio');
});
