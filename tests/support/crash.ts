/** `kill -9` of a writing program and of its whole database, as when the power goes, and the start after it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/db/embedded/index.ts';
import { type Database, openDatabase } from '../../src/platform/db/index.ts';
import { migrate } from '../../src/platform/db/migrate.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles `tests/support/<name>.ts`, because Node alone does not read the pages that a feature's front door names.
 * @returns the file to start
 */
export async function buildWriter(name: string): Promise<string> {
  const outfile = join(root, `.cache/${name}.js`);
  await build({
    entryPoints: [join(root, `tests/support/${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.yaml': 'text' },
    logLevel: 'warning',
  });
  return outfile;
}

/** A new folder for the data; removed by who asked. */
export function crashFolder(name: string): string {
  const dataDir = mkdtempSync(join(tmpdir(), `hoofdveld-test-${process.pid}-${name}-`));
  // Under root the database runs as another user, and would move out of a closed folder.
  chmodSync(dataDir, 0o755);
  return dataDir;
}

export type Running = { readonly server: EmbeddedPostgres; readonly database: Database };

/** An empty database with all tables. */
export async function startNew(dataDir: string, connections: number): Promise<Running> {
  const server = await startEmbeddedPostgres({ dataDir });
  await migrate(server.url, join(root, 'db/migrations'));
  return { server, database: openDatabase(server.url, { connections }) };
}

/** After a kill, over the same data. The connections of before are closed by who held them. */
export async function startAgain(killed: Running, dataDir: string, connections: number): Promise<Running> {
  // Only lets go of the folder, as the end of a killed program does: its postmaster is gone.
  await killed.server.stop();
  const server = await startEmbeddedPostgres({ dataDir });
  return { server, database: openDatabase(server.url, { connections }) };
}

/** A program that writes, with what it said until now on either way out. */
export type Writer = { readonly program: ChildProcess; said: string; complaint: string };

export function startWriter(file: string, argument: string): Writer {
  const program = spawn(process.execPath, [file, argument], { stdio: ['ignore', 'pipe', 'pipe'] });
  const writer: Writer = { program, said: '', complaint: '' };
  program.stdout.on('data', (chunk: Buffer) => {
    writer.said += chunk.toString();
  });
  program.stderr.on('data', (chunk: Buffer) => {
    writer.complaint += chunk.toString();
  });
  return writer;
}

/** Both at once and without warning; done when all that the writer said has been read. */
export async function killAll(dataDir: string, { program }: Writer): Promise<void> {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  // The program first: in between it could complain of a database that is gone, which no power cut lets it do.
  program.kill('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await new Promise((done) => program.once('close', done));
}
