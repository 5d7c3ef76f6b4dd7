import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Service } from './service.ts';

const cache = resolve(import.meta.dirname, '../../.cache');
const packageFile = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const parts = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'];

/**
 * The package unpacks into the temporary folder of its process, and takes whatever stands there under the same
 * name for its own. A process with a temporary folder of its own avoids both collisions and half-written files.
 */
async function unpackInto(folder: string): Promise<void> {
  const code = `
    import { inflate } from ${JSON.stringify(packageFile)};
    await Promise.all(process.argv.slice(1).map((file) => inflate(file)));`;
  const files = parts.map((part) => join(dirname(packageFile), '../bin', part));
  await new Promise<void>((done, fail) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code, ...files], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', fail);
    child.once('exit', (status) =>
      status === 0 ? done() : fail(new Error('Chromium could not be unpacked')),
    );
  });
}

/** Only the fonts of the package, so that a line breaks at the same word on every machine. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** @returns the folder of the unpacked browser; runs that start together unpack twice and keep one */
async function unpackedChromium(): Promise<string> {
  const folder = join(cache, `chromium-${await packageVersion()}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, 'unpacking-'));
  await unpackInto(partial);
  chmodSync(join(partial, 'chromium'), 0o755);
  writeFileSync(join(partial, 'fonts/fonts.conf'), fontConfiguration(folder));
  chmodSync(partial, 0o755);
  try {
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function packageVersion(): Promise<string> {
  const manifest = await import(join(dirname(packageFile), '../package.json'), { with: { type: 'json' } });
  return (manifest.default as { version: string }).version;
}

/** Starts the browser that every test file shares; answers with its websocket address. */
export async function startChromium(): Promise<Service> {
  const folder = await unpackedChromium();
  const executablePath = join(folder, 'chromium');
  const env: Record<string, string | undefined> = { ...process.env, FONTCONFIG_PATH: join(folder, 'fonts') };
  // A bare host lacks NSS, which a desktop or a CI image has; the package brings a copy along.
  if (spawnSync(executablePath, ['--version'], { env }).status !== 0) {
    env.LD_LIBRARY_PATH = join(folder, 'al2023/lib');
  }
  // Containers and root have no use for the sandbox: the only pages opened are our own.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  const server = await chromium.launchServer({
    executablePath,
    headless: true,
    args,
    env,
    handleSIGINT: false,
  });
  return { url: server.wsEndpoint(), stop: () => server.close() };
}
