/** The service worker, at the root: from there it may answer for every page when there is no internet. */
import { basename, join } from 'node:path';
import { builtScript } from '../../../platform/http/built-script.ts';
import type { Routes } from '../../../platform/http/routes.ts';

export type OfflineDeps = { readonly assets: { readonly worker: string }; readonly assetsDir: string };

export function offlinePages(routes: Routes, { assets, assetsDir }: OfflineDeps): void {
  const path = join(assetsDir, basename(assets.worker));
  // Asked for again at every visit: a mistake in it must not stay on people's devices.
  routes.get('/sw.js', 'public', (c) => builtScript(c, path, { 'cache-control': 'no-cache' }), {
    page: false,
  });
}
