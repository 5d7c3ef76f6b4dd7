/** Folders that live as long as the run. One that was killed leaves them behind: the next run removes them. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Service } from './service.ts';

const folderName = /^hoofdveld-test-(\d+)-/;

/** An empty folder named after this process, which others may walk in: under root the server is another user. */
export function runFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `hoofdveld-test-${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Stops whatever server still runs in a folder of a run, and takes the folder away. */
export function removeFolder(folder: string): void {
  const pidFile = join(folder, 'postgres/postmaster.pid');
  if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
  // The server may still write its last file.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

export function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = folderName.exec(name)?.[1];
    if (owner === undefined || alive(Number(owner))) continue;
    try {
      removeFolder(join(tmpdir(), name));
    } catch {
      // Another user's leftovers, or another run sweeping at the same moment.
    }
  }
}

/** A folder for what test files share. */
export async function makeFolder(): Promise<Service> {
  const folder = runFolder();
  return {
    url: folder,
    stop: async () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
