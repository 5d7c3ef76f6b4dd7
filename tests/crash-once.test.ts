/** `kill -9` of program and database in the middle of a count and of the reveal of a draw: afterwards it did not happen, or it happened once. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPabulib } from '../src/features/allocation/index.ts';
import { recompute } from '../src/features/distribution/index.ts';
import { findCount } from '../src/features/vote-result/index.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts';
import { type Database, openDatabase } from '../src/platform/db/index.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { type StepTrial, stepDeps, takeStep } from './support/step-writer.ts';
import { trialCase } from './support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from './support/trial-city.ts';
import { trialRules } from './support/trial-rules.ts';
import { trialLetters, trialVote } from './support/trial-vote.ts';

const root = resolve(import.meta.dirname, '..');
const writerFile = join(root, '.cache/step-writer.js');
const lots = { method: 'lots', rankBy: 'completeness', drawAfterDays: 5, source: 'trial' } as const;

let dataDir: string;
let server: EmbeddedPostgres;
let database: Database;
let city: TrialCity;

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'tests/support/step-writer.ts')],
    outfile: writerFile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.yaml': 'text' },
    logLevel: 'warning',
  });
  dataDir = mkdtempSync(join(tmpdir(), `hoofdveld-test-${process.pid}-once-`));
  chmodSync(dataDir, 0o755);
  server = await startEmbeddedPostgres({ dataDir });
  await migrate(server.url, join(root, 'db/migrations'));
  database = openDatabase(server.url, { connections: 4 });
  city = await trialCity(database.db, { rules: { ...trialRules(), distribution: lots } });
}, 120_000);
afterAll(async () => {
  await database.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const given = (now: string) => ({ url: server.url, folder: dataDir, now });

/** How many wait for a lock that another holds. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from pg_locks where not granted`.execute(database.db);
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
  const holder = database.db
    .transaction()
    .execute(async (tx) => {
      await sql`lock table ${sql.table(table)} in exclusive mode`.execute(tx);
      locked();
      await held;
    })
    .catch(() => undefined);
  await isLocked;
  const writer = spawn(process.execPath, [writerFile, JSON.stringify(trial)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [writer.stdout, writer.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  while ((await waiting()) === 0 && writer.exitCode === null) await sleep(10);
  if (writer.exitCode !== null) throw new Error(`The writer ended by itself: ${said}`);
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  writer.kill('SIGKILL');
  await new Promise((done) => writer.once('close', done));
  release();
  await holder;
  await database.close();
  await server.stop();
  server = await startEmbeddedPostgres({ dataDir });
  database = openDatabase(server.url, { connections: 4 });
  expect(said).toBe('');
}

const audited = async (action: string): Promise<number> =>
  (await database.db.selectFrom('auditEntry').select('seq').where('action', '=', action).execute()).length;

test('a count that is killed leaves the vote closed, to be counted once', { timeout: 300_000 }, async () => {
  const vote = await trialVote(database.db, city, { status: 'open' });
  const receipts = Array.from({ length: 500 }, (_, at) => `receipt${String(at).padStart(20, '0')}`);
  await trialLetters(database.db, vote.id, 1);
  await database.db
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
  await database.db.updateTable('vote').set({ status: 'closed' }).execute();
  const by = await trialPerson(database.db, 'Otto Officier', {
    grants: [{ role: 'officer', scope: 'city' }],
  });
  const now = '2026-03-20T09:00:00Z';
  const step = { count: vote.id, by };
  const statusNow = async () =>
    (await database.db.selectFrom('vote').select('status').executeTakeFirstOrThrow()).status;

  // Before the row of the count is written, and when all of it is but its line in the log.
  for (const table of ['vote_count', 'audit_entry']) {
    await killedAt(table, { ...given(now), step });
    expect([await statusNow(), await findCount(database.db, vote.id)], table).toEqual(['closed', null]);
  }
  await takeStep({ ...given(now), step });
  await expect(takeStep({ ...given(now), step })).rejects.toThrow('wrong-status');
  expect([await statusNow(), await audited('vote.counted')]).toEqual(['counted', 1]);
  const rows = await database.db.selectFrom('voteCount').select('fileSha256').execute();
  expect(rows).toHaveLength(1);
  const deps = stepDeps(given(now));
  const file = new TextDecoder().decode(await deps.files.get(rows[0]?.fileSha256 ?? ''));
  await deps.close();
  const election = readPabulib(file);
  expect(election.ok && election.value.voters).toBe(500);
  expect(receipts.filter((receipt) => !file.includes(`\r\n${receipt};`))).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});

test('a draw that is killed at its reveal keeps its seed, and reveals it once', {
  timeout: 300_000,
}, async () => {
  const { personId } = await trialPerson(database.db, 'Anna Proef');
  const step = 'draw' as const;
  const draw = (now: string): Promise<void> => takeStep({ ...given(now), step });
  await draw('2026-03-02T09:00:00Z');
  const entered = await Promise.all(
    ['2026-03-02', '2026-03-03', '2026-03-04'].map((receivedOn) =>
      trialCase(database.db, city, { applicantPersonId: personId, reservedCents: 0, receivedOn }),
    ),
  );
  await draw('2028-01-05T09:00:00Z');
  const { commitment } = await database.db
    .selectFrom('lotCommitment')
    .select('commitment')
    .executeTakeFirstOrThrow();

  const last = '2028-01-06T09:00:00Z';
  const revealed = () => database.db.selectFrom('lotReveal').select('seed').execute();
  for (const table of ['lot_reveal', 'audit_entry']) {
    await killedAt(table, { ...given(last), step });
    expect([await revealed(), await audited('lots.revealed')], table).toEqual([[], 0]);
  }
  await draw(last);
  const once = await revealed();
  expect(once).toHaveLength(1);
  await draw(last);
  expect([await revealed(), await audited('lots.revealed')]).toEqual([once, 1]);
  const list = await database.db
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
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
