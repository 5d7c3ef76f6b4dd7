/**
 * One program at a time works with a data folder that it owns. The lock is an address inside the kernel (an abstract
 * socket), so it goes with its process, however that ends; a file would have to be judged stale by somebody.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';

export type FolderLock = { release(): Promise<void> };

/**
 * @param folder exists
 * @returns null when another process holds it
 */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex');
  const server = createServer((socket) => socket.destroy());
  // The lock must not keep a program alive that has nothing else to do.
  server.unref();
  return await new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(null) : fail(error),
    );
    server.listen(`\0hoofdveld-${name}`, () =>
      done({ release: () => new Promise((released) => server.close(() => released())) }),
    );
  });
}
