/** `kill -9` of program and database at any moment, then start: nothing acknowledged is lost, nothing is half done. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { insertEnvelope, publishCeiling, verifyLedger } from '../src/features/budget/index.ts';
import { newId } from '../src/kernel/ids.ts';
import { verifyAudit } from '../src/platform/audit/index.ts';
import { startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts';
import { type Db, openDatabase } from '../src/platform/db/index.ts';
import { migrate } from '../src/platform/db/migrate.ts';

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
    logLevel: 'warning',
  });
}

async function prepare(db: Db) {
  const [schemeId, version, round, envelope] = [
    newId<'scheme'>(),
    newId<'scheme_version'>(),
    newId<'round'>(),
    newId<'envelope'>(),
  ];
  await db
    .insertInto('scheme')
    .values({ id: schemeId, slug: 'proef', nameNl: 'Proef', nameEn: 'Trial' })
    .execute();
  await db
    .insertInto('schemeVersion')
    .values({ id: version, schemeId, number: 1, status: 'draft', validFrom: '2026-01-01', rules: '{}' })
    .execute();
  await db
    .insertInto('round')
    .values({
      id: round,
      schemeVersionId: version,
      slug: 'proef',
      nameNl: 'Proef',
      nameEn: 'Trial',
      opensOn: '2026-01-01',
      closesOn: '2026-12-31',
      year: 2026,
    })
    .execute();
  await db.transaction().execute(async (tx) => {
    await insertEnvelope(tx, {
      id: envelope,
      schemeVersionId: version,
      roundId: round,
      gebiedId: null,
      wijkraadId: null,
      wijkId: null,
      domain: null,
      name: 'Proef',
      example: true,
    });
    await publishCeiling(tx, {
      envelopeId: envelope,
      amountCents: 100_000_000,
      basis: 'proef',
      at: new Date(),
    });
  });
  return { version, round, envelope };
}

/** Lets the writer run for a while and kills it with the whole database server, without warning. */
async function writeAndKill(
  url: string,
  dataDir: string,
  ids: Awaited<ReturnType<typeof prepare>>,
  ms: number,
): Promise<string[]> {
  const writer = spawn(process.execPath, [writerFile, url, ids.envelope, ids.version, ids.round], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let acknowledged = '';
  writer.stdout.on('data', (chunk: Buffer) => {
    acknowledged += chunk.toString();
  });
  while (acknowledged === '' && writer.exitCode === null) await sleep(10);
  await sleep(ms);
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  writer.kill('SIGKILL');
  await new Promise((done) => writer.once('close', done));
  return acknowledged.split('\n').slice(0, -1);
}

test('no acknowledged write is lost and both books verify after three kills', async () => {
  await buildWriter();
  const dataDir = mkdtempSync(join(tmpdir(), `hoofdveld-test-${process.pid}-crash-`));
  chmodSync(dataDir, 0o755);
  try {
    let server = await startEmbeddedPostgres({ dataDir });
    await migrate(server.url, join(root, 'db/migrations'));
    let database = openDatabase(server.url, { connections: 2 });
    const ids = await prepare(database.db);
    const acknowledged: string[] = [];
    for (const ms of [150, 400, 700]) {
      await database.close();
      acknowledged.push(...(await writeAndKill(server.url, dataDir, ids, ms)));
      // Only lets go of the folder, as the end of a killed program does: its postmaster is gone.
      await server.stop();
      server = await startEmbeddedPostgres({ dataDir });
      database = openDatabase(server.url, { connections: 2 });
    }
    const stored = await database.db.selectFrom('application').select('id').execute();
    const kept = new Set(stored.map((row) => row.id));
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    const ledger = await verifyLedger(database.db);
    const audit = await verifyAudit(database.db);
    expect([ledger.faults, audit.faults]).toEqual([[], []]);
    // Nothing half done: each application has exactly its one reservation and its one audit entry.
    expect([ledger.entries - 1, audit.rows]).toEqual([stored.length, stored.length]);
    await database.close();
    await server.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
