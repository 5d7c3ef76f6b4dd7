/** `kill -9` of program and database in the middle of a count and of the reveal of a draw: afterwards it did not happen, or it happened once. */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPabulib } from '../src/features/allocation/index.ts';
import { recompute } from '../src/features/distribution/index.ts';
import { findCount } from '../src/features/vote-result/index.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import {
  buildWriter,
  crashFolder,
  killAll,
  type Running,
  startAgain,
  startNew,
  startWriter,
} from './support/crash.ts';
import { type StepTrial, stepDeps, takeStep } from './support/step-writer.ts';
import { trialCase } from './support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from './support/trial-city.ts';
import { trialRules } from './support/trial-rules.ts';
import { trialLetters, trialVote } from './support/trial-vote.ts';

const lots = { method: 'lots', rankBy: 'completeness', drawAfterDays: 5, source: 'trial' } as const;

let writerFile: string;
let dataDir: string;
let running: Running;
let city: TrialCity;

beforeAll(async () => {
  writerFile = await buildWriter('step-writer');
  dataDir = crashFolder('once');
  running = await startNew(dataDir, 4);
  city = await trialCity(running.database.db, { rules: { ...trialRules(), distribution: lots } });
}, 120_000);
afterAll(async () => {
  await running.database.close();
  await running.server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const given = (now: string) => ({ url: running.server.url, folder: dataDir, now });

/** How many wait for a lock that another holds. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from pg_locks where not granted`.execute(running.database.db);
  return rows[0]?.n ?? 0;
}

/** Starts the step while this table is held, so that it stops halfway its transaction; there kills all, and starts anew. */
async function killedAt(table: string, trial: StepTrial): Promise<void> {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  let locked = (): void => undefined;
  const isLocked = new Promise<void>((done) => {
    locked = done;
  });
  // Ends with the database that it was asked of.
  const holder = running.database.db
    .transaction()
    .execute(async (tx) => {
      await sql`lock table ${sql.table(table)} in exclusive mode`.execute(tx);
      locked();
      await held;
    })
    .catch(() => undefined);
  await isLocked;
  const writer = startWriter(writerFile, JSON.stringify(trial));
  const ended = () => writer.program.exitCode !== null;
  while ((await waiting()) === 0 && !ended()) await sleep(10);
  if (ended()) throw new Error(`The writer ended by itself: ${writer.said}${writer.complaint}`);
  await killAll(dataDir, writer);
  release();
  await holder;
  await running.database.close();
  running = await startAgain(running, dataDir, 4);
  expect(writer.said + writer.complaint).toBe('');
}

const audited = async (action: string): Promise<number> =>
  (await running.database.db.selectFrom('auditEntry').select('seq').where('action', '=', action).execute())
    .length;

test('a count that is killed leaves the vote closed, to be counted once', { timeout: 300_000 }, async () => {
  const vote = await trialVote(running.database.db, city, { status: 'open' });
  const receipts = Array.from({ length: 500 }, (_, at) => `receipt${String(at).padStart(20, '0')}`);
  await trialLetters(running.database.db, vote.id, 1);
  await running.database.db
    .insertInto('ballot')
    .values(
      receipts.map((receipt, at) => ({
        voteId: vote.id,
        receipt,
        way: 'screen',
        choices: JSON.stringify({ [1 + (at % 5)]: 1 }),
      })),
    )
    .execute();
  await running.database.db.updateTable('vote').set({ status: 'closed' }).execute();
  const by = await trialPerson(running.database.db, 'Otto Officier', {
    grants: [{ role: 'officer', scope: 'city' }],
  });
  const now = '2026-03-20T09:00:00Z';
  const step = { count: vote.id, by };
  const statusNow = async () =>
    (await running.database.db.selectFrom('vote').select('status').executeTakeFirstOrThrow()).status;

  // Before the row of the count is written, and when all of it is but its line in the log.
  for (const table of ['vote_count', 'audit_entry']) {
    await killedAt(table, { ...given(now), step });
    expect([await statusNow(), await findCount(running.database.db, vote.id)], table).toEqual([
      'closed',
      null,
    ]);
  }
  await takeStep({ ...given(now), step });
  await expect(takeStep({ ...given(now), step })).rejects.toThrow('wrong-status');
  expect([await statusNow(), await audited('vote.counted')]).toEqual(['counted', 1]);
  const rows = await running.database.db.selectFrom('voteCount').select('fileSha256').execute();
  expect(rows).toHaveLength(1);
  const deps = stepDeps(given(now));
  const file = new TextDecoder().decode(await deps.files.get(rows[0]?.fileSha256 ?? ''));
  await deps.close();
  const election = readPabulib(file);
  expect(election.ok && election.value.voters).toBe(500);
  expect(receipts.filter((receipt) => !file.includes(`\r\n${receipt};`))).toEqual([]);
  expect((await verifyAudit(running.database.db)).faults).toEqual([]);
});

test('a draw that is killed at its reveal keeps its seed, and reveals it once', {
  timeout: 300_000,
}, async () => {
  const { personId } = await trialPerson(running.database.db, 'Anna Proef');
  const step = 'draw' as const;
  const draw = (now: string): Promise<void> => takeStep({ ...given(now), step });
  await draw('2026-03-02T09:00:00Z');
  const entered = await Promise.all(
    ['2026-03-02', '2026-03-03', '2026-03-04'].map((receivedOn) =>
      trialCase(running.database.db, city, { applicantPersonId: personId, reservedCents: 0, receivedOn }),
    ),
  );
  await draw('2028-01-05T09:00:00Z');
  const { commitment } = await running.database.db
    .selectFrom('lotCommitment')
    .select('commitment')
    .executeTakeFirstOrThrow();

  const last = '2028-01-06T09:00:00Z';
  const revealed = () => running.database.db.selectFrom('lotReveal').select('seed').execute();
  for (const table of ['lot_reveal', 'audit_entry']) {
    await killedAt(table, { ...given(last), step });
    expect([await revealed(), await audited('lots.revealed')], table).toEqual([[], 0]);
  }
  await draw(last);
  const once = await revealed();
  expect(once).toHaveLength(1);
  await draw(last);
  expect([await revealed(), await audited('lots.revealed')]).toEqual([once, 1]);
  const list = await running.database.db
    .selectFrom('lotList')
    .select(['caseNumbers', 'listHash'])
    .executeTakeFirstOrThrow();
  expect(list.caseNumbers).toEqual(entered.map(({ caseNumber }) => caseNumber).toSorted());
  const { faults, order } = await recompute({
    commitment,
    caseNumbers: list.caseNumbers,
    listHash: list.listHash,
    seed: once[0]?.seed ?? '',
    order: [],
  });
  // The seed is the one that was promised; only the order was not given.
  expect([faults, order.length]).toEqual([['order'], 3]);
  expect((await verifyAudit(running.database.db)).faults).toEqual([]);
});
