/** Where the program's own files stand: in dist/ when built, in the source tree under test. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Installation = {
  readonly root: string;
  readonly migrations: string;
  readonly assetsDir: string;
  /** Addresses of what browsers load; `embed` is for the agenda on other sites, `map` for pages with a map, `worker` the service worker. */
  readonly assets: {
    readonly css: string;
    readonly js: string;
    readonly embedCss: string;
    readonly embedJs: string;
    readonly worker: string;
    readonly mapCss: string;
    readonly mapJs: string;
    /** Of the page of a result only: counts a vote again in the visitor's browser. */
    readonly recountJs: string;
    /** Of the page of a statement that is being filled in only. */
    readonly impactJs: string;
  };
};

/** Tests run without a build; a page then names files that are not there. */
const unbuilt: Installation['assets'] = {
  css: '/assets/hoofdveld.css',
  js: '/assets/enhance.js',
  embedCss: '/assets/embed.css',
  embedJs: '/assets/embed.js',
  worker: '/assets/offline.js',
  mapCss: '/assets/map.css',
  mapJs: '/assets/map.js',
  recountJs: '/assets/recount.js',
  impactJs: '/assets/impact.js',
};

function rootFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'db', 'migrations')))
      return folder;
    if (folder === dirname(folder))
      throw new Error('The folder with package.json and db/migrations was not found.');
  }
}

export function findInstallation(): Installation {
  const root = rootFolder();
  const dist = join(root, 'dist');
  const manifest = join(dist, 'assets.json');
  const built = existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as Partial<Installation['assets']>)
    : {};
  const assets = { ...unbuilt, ...built };
  return { root, migrations: join(root, 'db', 'migrations'), assetsDir: join(dist, 'public'), assets };
}
