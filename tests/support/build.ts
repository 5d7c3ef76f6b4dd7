import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Service } from './service.ts';

/** Bundles style sheet and scripts once per run, as `npm start` does, so that pages are judged as people see them. */
export async function buildOnce(): Promise<Service> {
  const root = resolve(import.meta.dirname, '../..');
  await new Promise<void>((done, fail) => {
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', fail);
    child.once('exit', (status) => (status === 0 ? done() : fail(new Error('The build failed'))));
  });
  return { url: 'dist', stop: async () => undefined };
}
