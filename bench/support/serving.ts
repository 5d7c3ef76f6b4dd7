/** The program in this process, so that its CPU clock can be read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createDeps } from '../../src/app/create-deps.ts';
import type { AppDeps } from '../../src/app/deps.ts';
import { findInstallation } from '../../src/app/installation.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';

export type Serving = {
  /** Keeps public pages as people get them. */
  readonly url: string;
  /** The same program, to which it always seems as if something has just changed: every page is read and rendered anew. */
  readonly neverKeptUrl: string;
  readonly deps: AppDeps;
  /** Puts a file of this size among the program's own static files. @returns its path */
  staticFile(bytes: Uint8Array): string;
  stop(): Promise<void>;
};

type Listening = { readonly url: string; stop(): Promise<void> };

async function listen(deps: AppDeps): Promise<Listening> {
  const { hono } = createApp(deps);
  return await new Promise((done) => {
    const server = serve({ fetch: hono.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      done({
        url: `http://127.0.0.1:${port}`,
        stop: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
  });
}

/** As right after a write, each time: neither a rendered page nor what is in memory of these tables is believed. */
function alwaysChanging(deps: AppDeps, tables: readonly string[] | undefined): AppDeps {
  const current = (): number | null => {
    deps.dataVersion.bump(tables);
    return deps.dataVersion.current();
  };
  return { ...deps, dataVersion: { ...deps.dataVersion, current } };
}

/**
 * @param url of a migrated database
 * @param fill puts into it what is measured, before anybody asks
 * @param changing the tables that always seem to change; left out: nobody knows which, so all that is kept goes
 */
export async function serving(
  url: string,
  fill: (deps: AppDeps) => Promise<void>,
  changing?: readonly string[],
): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-bench-files-'));
  const config = readConfig({ HOOFDVELD_DATA: folder, LOG_LEVEL: 'silent' });
  const assembled = await createDeps(config, url, findInstallation());
  const deps = { ...assembled.deps, assetsDir: folder };
  await fill(deps);
  const kept = await listen(deps);
  const neverKept = await listen(alwaysChanging(deps, changing));
  return {
    url: kept.url,
    neverKeptUrl: neverKept.url,
    deps,
    staticFile: (bytes) => {
      const name = `${bytes.byteLength}.html`;
      writeFileSync(join(folder, name), bytes);
      return `/assets/${name}`;
    },
    stop: async () => {
      await Promise.all([kept.stop(), neverKept.stop()]);
      await assembled.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
