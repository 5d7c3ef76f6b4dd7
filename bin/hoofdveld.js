#!/usr/bin/env node
// Starts the command line with the Node that the project pins, whatever Node the host has; builds first when the
// sources are newer than what was built.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinned = join(root, 'node_modules', 'node', 'bin', 'node');
const node = existsSync(pinned) ? pinned : process.execPath;
const built = join(root, 'dist', 'assets.json');
const lock = join(root, '.build-lock');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile())
      latest = Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return latest;
}

const isStale = () => !existsSync(built) || statSync(built).mtimeMs < newest(join(root, 'src'));

/** One builder at a time; the others wait and then find a fresh build. */
function buildOnce() {
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (waited > 300) break;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    if (!isStale()) return;
    const build = spawnSync(node, [join(root, 'scripts', 'build.ts')], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (build.status !== 0) process.exitCode = build.status ?? 1;
  } finally {
    if (existsSync(lock)) rmdirSync(lock);
  }
}

if (existsSync(join(root, 'src')) && isStale()) buildOnce();
if (process.exitCode) process.exit();
const run = spawnSync(node, [join(root, 'dist', 'cli.js'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.signal ? 1 : (run.status ?? 1));
