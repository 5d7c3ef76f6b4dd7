/**
 * Files by content hash in the data folder: written to a temporary name, synced, renamed. A row that names a hash is only
 * ever committed after its file stands on disk, so `kill -9` can leave a file without a row, never the reverse.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type FileStore = {
  /** @returns the SHA-256 of the bytes, in hex: the file's name from now on */
  put(bytes: Uint8Array): Promise<string>;
  /** @throws when the hash is unknown or the bytes no longer match it */
  get(sha256: string): Promise<Uint8Array>;
  remove(sha256: string): Promise<void>;
};

export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
}

const hashShape = /^[0-9a-f]{64}$/;

export function fileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!hashShape.test(sha256)) throw new TypeError('not a SHA-256');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      const known = await access(path).then(
        () => true,
        () => false,
      );
      if (known) return sha256;
      await mkdir(join(path, '..'), { recursive: true });
      const partial = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      const handle = await open(partial, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(partial, path);
      return sha256;
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256));
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new FileDamaged(sha256);
      return bytes;
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
  };
}
