/** What a person meets who starts the program where it cannot run: a sentence, and nothing left running. */
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { openConfigured, startServer } from './server.ts';

// A space, because a folder may have one.
const dataDir = mkdtempSync(join(tmpdir(), 'hoofdveld start '));
// Under root the database runs as another user, and would move out of a closed folder.
chmodSync(dataDir, 0o755);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const configOf = (environment: Readonly<Record<string, string>> = {}) =>
  readConfig({
    HOOFDVELD_DATA: dataDir,
    HOOFDVELD_DEMO: '0',
    LOG_LEVEL: 'silent',
    PORT: '0',
    ...environment,
  });

const runs = () => existsSync(join(dataDir, 'postgres/postmaster.pid'));

test('a port in use is named, and the database does not stay behind', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const port = String((other.address() as AddressInfo).port);
  await expect(startServer(configOf({ PORT: port }))).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is in use by another program. Stop that, or set another PORT.`,
  );
  expect(runs()).toBe(false);
  await new Promise((done) => other.close(done));
});

test('an address of another machine is named', async () => {
  await expect(startServer(configOf({ HOST: '192.0.2.1' }))).rejects.toThrow(
    'HOST 192.0.2.1 is not an address of this machine.',
  );
  expect(runs()).toBe(false);
});

test('a second server is refused; a command works beside the first and leaves it running', async () => {
  const first = await startServer(configOf());
  try {
    await expect(startServer(configOf())).rejects.toThrow(
      `Another Hoofdveld works with the data folder ${dataDir}`,
    );
    const command = await openConfigured(configOf(), { beside: true });
    expect(command.url).toBe(first.databaseUrl);
    await command.stop();
    expect((await fetch(`${first.url}/ready`)).status).toBe(200);
    expect(runs()).toBe(true);
  } finally {
    await first.close();
  }
  expect(runs()).toBe(false);
});

test('two first starts at the same moment: one wins, the other is told', async () => {
  rmSync(join(dataDir, 'postgres'), { recursive: true });
  const results = await Promise.allSettled([startServer(configOf()), startServer(configOf())]);
  const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const told = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  await Promise.all(won.map((server) => server.close()));
  expect(won).toHaveLength(1);
  expect(told).toEqual([expect.stringContaining('Another Hoofdveld works with the data folder')]);
});

test('a data folder that cannot be written is named', async () => {
  // A file where a folder must be: not even root can write there.
  const place = join(dataDir, 'postgres.log/data');
  await expect(startServer(configOf({ HOOFDVELD_DATA: place }))).rejects.toThrow(
    `The data folder ${place} cannot be written (ENOTDIR).`,
  );
});

test('an outside database that does not answer is named, without its password', async () => {
  const DATABASE_URL = 'postgres://hoofdveld:secret-word@127.0.0.1:1/hoofdveld';
  await expect(startServer(configOf({ DATABASE_URL }))).rejects.toThrow(
    /^The database cannot be used \((?!.*secret-word).*\); see DATABASE_URL\.$/,
  );
});
