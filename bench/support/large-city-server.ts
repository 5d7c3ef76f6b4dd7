/** The program in this process, so that its CPU clock can be read, over the demo city with very many cases added. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createDeps } from '../../src/app/create-deps.ts';
import type { AppDeps } from '../../src/app/deps.ts';
import { findInstallation } from '../../src/app/installation.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { seedDemoCity } from '../../src/demo/index.ts';
import { isoDate, today } from '../../src/kernel/dates.ts';
import { fillLargeCity, type LargeCity } from './large-city.ts';
import { ownPostgres } from './own-postgres.ts';

export type LargeCityServer = {
  /** Keeps public pages as people get them. */
  readonly url: string;
  /** The same program, to which it always seems as if something has just changed: every page is rendered anew. */
  readonly neverKeptUrl: string;
  readonly city: LargeCity;
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

function alwaysChanging(deps: AppDeps): AppDeps {
  let version = 0;
  const current = (): number => {
    version += 1;
    return version;
  };
  return { ...deps, dataVersion: { ...deps.dataVersion, current } };
}

export async function largeCityServer(applications: number): Promise<LargeCityServer> {
  const postgres = await ownPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'hoofdveld-bench-files-'));
  const config = readConfig({ HOOFDVELD_DATA: folder, LOG_LEVEL: 'silent' });
  const assembled = await createDeps(config, postgres.url, findInstallation());
  const deps = { ...assembled.deps, assetsDir: folder };
  await seedDemoCity(deps);
  const city = await fillLargeCity(postgres.url, { applications, today: isoDate(today(deps.clock)) });
  const kept = await listen(deps);
  const neverKept = await listen(alwaysChanging(deps));
  return {
    url: kept.url,
    neverKeptUrl: neverKept.url,
    city,
    staticFile: (bytes) => {
      const name = `${bytes.byteLength}.html`;
      writeFileSync(join(folder, name), bytes);
      return `/assets/${name}`;
    },
    stop: async () => {
      await Promise.all([kept.stop(), neverKept.stop()]);
      await assembled.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
