/** Many in one go: each its own decision and letter, each refused for itself, and never one twice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type DeterminationTrial,
  determinationTrial,
  granted,
} from '../../../../tests/support/trial-determination.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { getApplication } from '../../application/index.ts';
import { verifyLedger } from '../../budget/index.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { listDecisions } from '../../decision/index.ts';
import { proposedFor, proposedForEach } from '../facts.ts';
import { findRun, listRuns } from '../store/runs.ts';
import { type Chosen, finishRun, runAWhile, startRun } from './determine-many.ts';
import { askMore } from './question.ts';

let trial: DeterminationTrial;
beforeAll(async () => {
  trial = await determinationTrial();
});
afterAll(async () => {
  expect((await verifyAudit(trial.database.db)).faults).toEqual([]);
  expect((await verifyLedger(trial.database.db)).faults).toEqual([]);
  await trial.database.drop();
});

/** Above the tier that accounts: determined ex officio from 1 September. */
async function chosen(cents = 800_000): Promise<Chosen> {
  const applicationId = await granted(trial, cents);
  trial.deps.at('2026-09-02T09:00:00Z');
  const { revision } = await getApplication(trial.deps.db, applicationId);
  return { applicationId, revision, amountCents: cents };
}

const statesOf = async (id: Id<'determination_run'>): Promise<readonly string[]> =>
  ((await findRun(trial.deps.db, id))?.items ?? []).map(
    ({ amountCents, state, refusal }) => `${amountCents / 100} ${state}${refusal === null ? '' : '!'}`,
  );

const kindsOf = async ({ applicationId }: Chosen): Promise<readonly string[]> =>
  (await listDecisions(trial.deps.db, applicationId)).map(({ kind }) => kind);

test('each gets a decision, a letter and its entries; what changed since the look is refused alone', async () => {
  const { deps, officers } = trial;
  const [one, two, asked, stale] = [
    await chosen(),
    await chosen(810_000),
    await chosen(820_000),
    await chosen(830_000),
  ];
  const question = { wants: ['photos'] as const, body: '', dueOn: Temporal.PlainDate.from('2026-09-30') };
  value(await askMore(deps, officers[1], { ...question, applicationId: asked.applicationId }));
  const all = [one, two, asked, { ...stale, revision: stale.revision - 1 }];
  const id = value(await startRun(deps, officers[0], all));
  await runAWhile(deps, officers[0], id);
  expect(await statesOf(id)).toEqual(['8000 done', '8100 done', '8200 refused!', '8300 refused!']);
  expect(await kindsOf(one)).toEqual(['grant', 'determine']);
  expect(await kindsOf(asked)).toEqual(['grant']);
  for (const { applicationId } of [one, two]) {
    const letters = await listMessagesOfCase(deps.db, applicationId);
    expect(letters.filter(({ kind }) => kind === 'decision')).toHaveLength(2);
  }
  // The job that comes after it finds nothing to do.
  await finishRun(deps, id);
  expect(await kindsOf(one)).toEqual(['grant', 'determine']);
});

test('what is proposed for several is what is proposed for each, in the order that was asked', async () => {
  const { deps } = trial;
  const cases = [await chosen(), await chosen(840_000), await chosen(850_000)];
  const each = await Promise.all(
    cases.map(async ({ applicationId }) => proposedFor(deps, await getApplication(deps.db, applicationId))),
  );
  const numbers = each.map((one) => one?.caseNumber ?? '');
  expect(await proposedForEach(deps, numbers)).toEqual(each);
  const [first = '', second = '', third = ''] = numbers;
  const asked = await proposedForEach(deps, [third, 'HV-2026-99999', first, second]);
  expect(asked.map(({ caseNumber }) => caseNumber)).toEqual([third, first, second]);
  expect(await proposedForEach(deps, [])).toEqual([]);
});

test('page and job at once determine each case once', async () => {
  const { deps, officers } = trial;
  const all = [await chosen(), await chosen(), await chosen()];
  const id = value(await startRun(deps, officers[0], all));
  await Promise.all([runAWhile(deps, officers[0], id), runAWhile(deps, officers[0], id)]);
  expect(await statesOf(id)).toEqual(['8000 done', '8000 done', '8000 done']);
  for (const one of all) expect(await kindsOf(one)).toEqual(['grant', 'determine']);
});

test('what does not fit in the time that somebody waits, the job goes on with', async () => {
  const { deps, officers } = trial;
  const all = [await chosen(), await chosen(), await chosen()];
  const id = value(await startRun(deps, officers[0], all));
  // Each look at the clock is a second later than the one before.
  const begin = deps.clock.now();
  let looks = 0;
  const now = () => {
    looks += 1;
    return begin.add({ seconds: looks });
  };
  const slow = { ...deps, clock: { now } };
  await runAWhile(slow, officers[0], id);
  const states = await statesOf(id);
  expect(states).toContain('8000 waiting');
  expect(states).toContain('8000 done');
  await finishRun(deps, id);
  // The worker of a trial person without a role in the database may do it no more, and says so of each.
  expect((await statesOf(id)).filter((state) => state === '8000 waiting')).toEqual([]);
});

test('two officers at once: one determines, the other hears that it was done', async () => {
  const { deps, officers } = trial;
  const one = await chosen();
  const [first, second] = await Promise.all(
    officers.map(async (officer) => {
      const id = value(await startRun(deps, officer, [one]));
      await runAWhile(deps, officer, id);
      return (await statesOf(id)).join();
    }),
  );
  expect([first, second].toSorted()).toEqual(['8000 done', '8000 refused!']);
  expect(await kindsOf(one)).toEqual(['grant', 'determine']);
});

test('what a colleague determined meanwhile says so, and stays among the runs of who began it', async () => {
  const { deps, officers } = trial;
  const [one, other] = [await chosen(), await chosen()];
  await runAWhile(deps, officers[0], value(await startRun(deps, officers[0], [one])));
  const id = value(await startRun(deps, officers[1], [one, other]));
  await runAWhile(deps, officers[1], id);
  const refusals = (await findRun(deps.db, id))?.items.map(({ refusal }) => refusal?.nl ?? null);
  expect(refusals?.toSorted()).toEqual([
    'Deze zaak is intussen al vastgesteld. U hoeft niets te doen.',
    null,
  ]);
  const runs = await listRuns(deps.db, officers[1].personId, 5);
  expect(runs[0]).toMatchObject({ id, cases: 2, waiting: 0, refused: 1 });
  expect(await listRuns(deps.db, officers[0].personId, 1)).not.toContainEqual(
    expect.objectContaining({ id }),
  );
});

test('who may not decide begins nothing, and nothing chosen is nothing begun', async () => {
  const { deps, officers, samira } = trial;
  const one = await chosen();
  expect(codesOf(await startRun(deps, samira, [one]))).toEqual(['not-allowed']);
  expect(codesOf(await startRun(deps, officers[0], []))).toEqual(['choice-missing']);
  const many = Array.from({ length: 201 }, () => one);
  expect(codesOf(await startRun(deps, officers[0], many))).toEqual(['too-many']);
});

test('the job goes on for who began it, by what she may do now', async () => {
  const { deps, officers, database } = trial;
  const { personId } = officers[1];
  const role = { id: newId(), personId, role: 'officer', since: '2026-01-01', until: null };
  await database.db.insertInto('roleGrant').values(role).execute();
  const [first, second] = [await chosen(), await chosen()];
  const allowedRun = value(await startRun(deps, officers[1], [first]));
  await finishRun(deps, allowedRun);
  expect(await statesOf(allowedRun)).toEqual(['8000 done']);
  await database.db
    .updateTable('roleGrant')
    .set({ until: '2026-08-01' })
    .where('personId', '=', personId)
    .execute();
  const endedRun = value(await startRun(deps, officers[1], [second]));
  await finishRun(deps, endedRun);
  expect(await statesOf(endedRun)).toEqual(['8000 refused!']);
  expect(await kindsOf(second)).toEqual(['grant']);
});

test('each is kept with what was granted and when it had to be determined, for the report to the council', async () => {
  const kept = await trial.database.db.selectFrom('determinationOutcome').selectAll().execute();
  const decided = await trial.database.db
    .selectFrom('decision')
    .select('id')
    .where('kind', '=', 'determine')
    .execute();
  expect(kept.map(({ decisionId }) => decisionId).toSorted()).toEqual(decided.map(({ id }) => id).toSorted());
  expect(kept).toHaveLength(10);
  for (const one of kept) {
    expect(one).toMatchObject({ determinedCents: one.grantedCents, exOfficio: true });
    expect(String(one.determinedOn) <= String(one.determineBy)).toBe(true);
  }
});
