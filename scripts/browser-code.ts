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
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { enhance: 'src/enhance/index.ts', hoofdveld: 'src/ui/theme/index.css' },
    outdir,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    entryNames: '[name]-[hash]',
    assetNames: 'fonts/[name]-[hash]',
    loader: { '.woff2': 'file' },
    logLevel: 'warning',
  });
  return await Promise.all(outputFiles.map((file) => (file.path.endsWith('.css') ? smaller(file) : file)));
}

/** Its digest is made anew: a page that names one more class changes the sheet without changing its source. */
async function smaller({ path, text }: OutputFile): Promise<BrowserFile> {
  const css = await withoutUnusedComponents(text);
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 8).toUpperCase();
  return { path: path.replace(/-\w+\.css$/, `-${digest}.css`), contents: Buffer.from(css) };
}

/**
 * Leaves out what of the Utrecht components no page names: most of their classes and colours. Our own classes all
 * stay, since some are put together at run time; a habit forbids that for those of Utrecht.
 */
export async function withoutUnusedComponents(css: string): Promise<string> {
  const [purged] = await new PurgeCSS().purge({
    content: [join(root, 'src/**/*.tsx'), join(root, 'src/enhance/*.ts')],
    css: [{ raw: css }],
    variables: true,
    safelist: { standard: [/^(?!utrecht-)/], variables: [/^--hv-/] },
  });
  if (purged === undefined) throw new Error('there is no style sheet to make smaller');
  return purged.css;
}
