/** `kill -9` of program and database while people vote: whoever saw a receipt is in the box, once, and no right is used without a ballot. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { countBallots, listBallots, turnoutOf } from '../src/features/ballot-box/index.ts';
import { startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { trialCity } from './support/trial-city.ts';
import { trialLetters, trialVote } from './support/trial-vote.ts';
import type { VoteTrial } from './support/vote-writer.ts';

const root = resolve(import.meta.dirname, '..');
const writerFile = join(root, '.cache/vote-writer.js');

async function buildWriter(): Promise<void> {
  await build({
    entryPoints: [join(root, 'tests/support/vote-writer.ts')],
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

/** Lets people vote until so many saw their receipts; then kills program and database, without warning. */
async function voteAndKill(dataDir: string, trial: VoteTrial, least: number): Promise<readonly string[]> {
  // Too long for a command line.
  const trialFile = join(dataDir, 'trial.json');
  writeFileSync(trialFile, JSON.stringify(trial));
  const writer = spawn(process.execPath, [writerFile, trialFile], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  writer.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  writer.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  while (said.split('\n').length <= least && writer.exitCode === null) await sleep(5);
  if (writer.exitCode !== null) throw new Error(`The writer ended by itself: ${complaint}`);
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  writer.kill('SIGKILL');
  await new Promise((done) => writer.once('close', done));
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace('cast ', ''));
}

test('no vote is lost or doubled by three kills', { timeout: 300_000 }, async () => {
  await buildWriter();
  const dataDir = mkdtempSync(join(tmpdir(), `hoofdveld-test-${process.pid}-vote-`));
  chmodSync(dataDir, 0o755);
  try {
    let server = await startEmbeddedPostgres({ dataDir });
    await migrate(server.url, join(root, 'db/migrations'));
    let database = openDatabase(server.url, { connections: 2 });
    const vote = await trialVote(database.db, await trialCity(database.db));
    // More than can be cast before the kill, the used ones of earlier runs among them.
    const codes = await trialLetters(database.db, vote.id, 20_000);
    const receipts: string[] = [];
    for (const least of [50, 400, 1000]) {
      await database.close();
      receipts.push(
        ...(await voteAndKill(
          dataDir,
          { url: server.url, voteId: vote.id, codes: codes.slice(receipts.length) },
          least,
        )),
      );
      await server.stop();
      server = await startEmbeddedPostgres({ dataDir });
      database = openDatabase(server.url, { connections: 2 });
    }
    const box = await listBallots(database.db, vote.id);
    const inBox = new Set(box.map(({ receipt }) => receipt));
    expect(receipts.length).toBeGreaterThanOrEqual(1450);
    expect(receipts.filter((receipt) => !inBox.has(receipt))).toEqual([]);
    // Who was answered nothing may be in the box or not, but then with her right: sixteen at most at each kill.
    const { all } = await countBallots(database.db, vote.id);
    expect(all).toBe((await turnoutOf(database.db, vote.id)).letter);
    expect(all - receipts.length).toBeLessThanOrEqual(3 * 16);
    await database.close();
    await server.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
