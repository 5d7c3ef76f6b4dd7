/** The style sheet and the script that browsers get, as small as what the pages use of them. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type OutputFile } from 'esbuild';
import { PurgeCSS } from 'purgecss';

const root = join(import.meta.dirname, '..');

export type BrowserFile = { readonly path: string; readonly contents: Uint8Array };

/**
 * Bundles `src/ui/theme` and `src/enhance`; browsers keep a file for good, so its name holds a digest of its contents.
 * @param outdir where the files would stand; nothing is written
 */
export async function bundleBrowserCode(outdir: string): Promise<readonly BrowserFile[]> {
  const shared = {
    absWorkingDir: root,
    outdir,
    write: false as const,
    bundle: true,
    minify: true,
    target: ['es2022'],
    entryNames: '[name]-[hash]',
    assetNames: 'fonts/[name]-[hash]',
    loader: { '.woff2': 'file' as const },
    // Pictures of Leaflet's own markers and layer button, which our map does not have.
    external: ['*.png'],
    logLevel: 'warning' as const,
  };
  const [pages, elsewhere] = await Promise.all([
    build({
      ...shared,
      format: 'esm',
      entryPoints: {
        enhance: 'src/enhance/index.ts',
        hoofdveld: 'src/ui/theme/index.css',
        map: 'src/enhance/map/index.ts',
        'map-style': 'src/enhance/map/map.css',
        recount: 'src/enhance/recount/index.ts',
        impact: 'src/enhance/impact/index.ts',
      },
    }),
    // Scripts of the plain kind: for other sites one that says where it came from, with a sheet of one page; and the worker.
    build({
      ...shared,
      format: 'iife',
      entryPoints: {
        embed: 'src/enhance/embed/index.ts',
        'embed-style': 'src/ui/theme/embed.css',
        offline: 'src/enhance/offline/worker.ts',
      },
    }),
  ]);
  const sheets = [
    ...pages.outputFiles.map((file) => [file, allPages] as const),
    ...elsewhere.outputFiles.map((file) => [file, embeddedPage] as const),
  ];
  return await Promise.all(
    sheets.map(([file, users]) => (file.path.endsWith('.css') ? smaller(file, users) : file)),
  );
}

/** Who names the classes of a sheet, and which classes stay whoever names them. */
type Users = { readonly content: readonly string[]; readonly stays: readonly RegExp[] };
/** Our own classes all stay, since some are put together at run time; a habit forbids that for those of Utrecht. */
const allPages: Users = { content: ['src/**/*.tsx', 'src/enhance/**/*.ts'], stays: [/^(?!utrecht-)/] };
const embeddedPage: Users = {
  content: ['src/features/agenda/embed/page.tsx', 'src/features/agenda/views/occasions.tsx'],
  stays: [/^(?:hv|utrecht-status)-badge/, /^hv-occasion/],
};

/** Its digest is made anew: a page that names one more class changes the sheet without changing its source. */
async function smaller({ path, text }: OutputFile, users: Users): Promise<BrowserFile> {
  const css = await withoutUnusedComponents(text, users);
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 8).toUpperCase();
  return { path: path.replace(/-\w+\.css$/, `-${digest}.css`), contents: Buffer.from(css) };
}

/** Leaves out what no page names: of the Utrecht components most of their classes and colours. */
export async function withoutUnusedComponents(css: string, users = allPages): Promise<string> {
  const [purged] = await new PurgeCSS().purge({
    content: users.content.map((files) => join(root, files)),
    css: [{ raw: css }],
    variables: true,
    safelist: { standard: [...users.stays], variables: [/^--hv-/] },
  });
  if (purged === undefined) throw new Error('there is no style sheet to make smaller');
  return purged.css;
}
