/** `kill -9` of program and database at any moment, then start: nothing acknowledged is lost, nothing is half done. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { verifyLedger } from '../src/features/budget/index.ts';
import { newId } from '../src/kernel/ids.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import { startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts';
import { type Db, openDatabase } from '../src/platform/db/index.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import type { CrashTrial } from './support/crash-writer.ts';
import { trialCity, trialPerson } from './support/trial-city.ts';
import { payRules } from './support/trial-rules.ts';

const root = resolve(import.meta.dirname, '..');
const writerFile = join(root, '.cache/crash-writer.js');

/** Bundled, because Node alone does not read the pages that a feature's front door names. */
async function buildWriter(): Promise<void> {
  await build({
    entryPoints: [join(root, 'tests/support/crash-writer.ts')],
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
}

type Prepared = Omit<CrashTrial, 'url' | 'folder' | 'run'>;

async function prepare(db: Db): Promise<Prepared> {
  const city = await trialCity(db, { ceilingCents: 100_000_000, rules: payRules });
  const applicant = await trialPerson(db, 'Samira Proef');
  await db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: applicant.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  const office = (name: string, role: 'officer' | 'payer') =>
    trialPerson(db, name, { grants: [{ role, scope: 'city' }] });
  return {
    city,
    applicant,
    officer: await office('Bram Ambt', 'officer'),
    payer: await office('Noor Betaal', 'payer'),
  };
}

/** Lets the writer run until money was paid, and a while longer; then kills it with the whole database, without warning. */
async function writeAndKill(dataDir: string, trial: CrashTrial, ms: number): Promise<string[]> {
  const writer = spawn(process.execPath, [writerFile, JSON.stringify(trial)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let acknowledged = '';
  let complaint = '';
  writer.stdout.on('data', (chunk: Buffer) => {
    acknowledged += chunk.toString();
  });
  writer.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  while (!acknowledged.includes('paid ') && writer.exitCode === null) await sleep(10);
  if (writer.exitCode !== null) throw new Error(complaint);
  await sleep(ms);
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  writer.kill('SIGKILL');
  await new Promise((done) => writer.once('close', done));
  return acknowledged.split('\n').slice(0, -1);
}

const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ id }) => id));

/** What the database says was done, by the word of the acknowledgement. */
async function stored(db: Db): Promise<Readonly<Record<string, ReadonlySet<string>>>> {
  const orders = await db.selectFrom('paymentOrder').select(['id', 'status']).execute();
  const reached = (...statuses: readonly string[]) =>
    idsOf(orders.filter(({ status }) => statuses.includes(status)));
  return {
    applied: idsOf(await db.selectFrom('application').select('id').execute()),
    decided: idsOf(
      await db.selectFrom('decision').select('id').where('notifiedOn', 'is not', null).execute(),
    ),
    ordered: idsOf(orders),
    released: reached('released', 'exported', 'paid'),
    exported: idsOf(await db.selectFrom('paymentBatch').select('id').execute()),
    paid: reached('paid'),
  };
}

/** How often a thing stands in each of the places where it must stand exactly once. */
async function traces(db: Db) {
  const count = async (rows: Promise<readonly unknown[]>): Promise<number> => (await rows).length;
  const movement = (kind: string) =>
    count(db.selectFrom('ledgerEntry').select('id').where('kind', '=', kind).execute());
  const event = (kind: string) =>
    count(db.selectFrom('caseEvent').select('id').where('kind', '=', kind).execute());
  const audit = (action: string) =>
    count(db.selectFrom('auditEntry').select('seq').where('action', '=', action).execute());
  const letter = (kind: string) =>
    count(db.selectFrom('message').select('id').where('kind', '=', kind).execute());
  return {
    applied: [await movement('reserve'), await event('received'), await audit('trial.reserved')],
    decided: [
      await movement('commit'),
      await event('decided'),
      await event('notified'),
      await letter('decision'),
      await audit('decision.taken'),
    ],
    ordered: [await event('paymentOrdered'), await audit('payment.ordered')],
    released: [await audit('payment.released')],
    exported: [await event('paymentExported'), await audit('payment.exported')],
    paid: [await movement('advance'), await event('paymentMade'), await audit('payment.paid')],
  };
}

async function nothingLost(db: Db, acknowledged: readonly string[]): Promise<void> {
  const kept = await stored(db);
  const of = (word: string) =>
    acknowledged.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const found = await traces(db);
  for (const [word, ids] of Object.entries(kept)) {
    expect(of(word).length, word).toBeGreaterThan(2);
    expect(
      of(word).filter((id) => !ids.has(id)),
      word,
    ).toEqual([]);
    // Nothing half done: whatever belongs to it was kept with it, and without it there is none.
    const places = found[word as keyof typeof found];
    expect(places, word).toEqual(places.map(() => ids.size));
  }
}

test('no acknowledged application, decision, movement or payment is lost, and both books verify after three kills', {
  timeout: 300_000,
}, async () => {
  await buildWriter();
  const dataDir = mkdtempSync(join(tmpdir(), `hoofdveld-test-${process.pid}-crash-`));
  chmodSync(dataDir, 0o755);
  try {
    let server = await startEmbeddedPostgres({ dataDir });
    await migrate(server.url, join(root, 'db/migrations'));
    let database = openDatabase(server.url, { connections: 2 });
    const prepared = await prepare(database.db);
    const acknowledged: string[] = [];
    for (const [run, ms] of [150, 400, 700].entries()) {
      await database.close();
      const trial = { ...prepared, url: server.url, folder: dataDir, run: run + 1 };
      acknowledged.push(...(await writeAndKill(dataDir, trial, ms)));
      // Only lets go of the folder, as the end of a killed program does: its postmaster is gone.
      await server.stop();
      server = await startEmbeddedPostgres({ dataDir });
      database = openDatabase(server.url, { connections: 2 });
    }
    await nothingLost(database.db, acknowledged);
    const ledger = await verifyLedger(database.db);
    const audit = await verifyAudit(database.db);
    expect([ledger.faults, audit.faults]).toEqual([[], []]);
    await database.close();
    await server.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
