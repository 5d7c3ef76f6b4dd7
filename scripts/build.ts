/** Bundles the server and the browser code into dist/; a second is enough, so `npm start` always builds. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

// Built beside and swapped in, so that a running program never sees half a build.
const target = 'dist';
const out = `dist.${process.pid}`;
mkdirSync(join(out, 'public'), { recursive: true });

await Promise.all([
  build({
    entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts', 'pdf-worker': 'src/platform/pdf/worker.ts' },
    outdir: out,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  }),
  build({
    entryPoints: { enhance: 'src/enhance/index.ts', hoofdveld: 'src/ui/theme/index.css' },
    outdir: join(out, 'public'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    entryNames: '[name]-[hash]',
    assetNames: 'fonts/[name]-[hash]',
    loader: { '.woff2': 'file' },
    logLevel: 'warning',
  }),
]);

// The letter templates are read by the PDF child process, beside its own bundle.
cpSync('src/platform/pdf/templates', join(out, 'pdf-templates'), { recursive: true });

const files = readdirSync(join(out, 'public'));
const named = (start: string, end: string): string => {
  const found = files.find((file) => file.startsWith(start) && file.endsWith(end));
  if (found === undefined) throw new Error(`the build made no ${start}*${end}`);
  return `/assets/${found}`;
};
writeFileSync(
  join(out, 'assets.json'),
  JSON.stringify({ css: named('hoofdveld', '.css'), js: named('enhance', '.js') }),
);
rmSync(target, { recursive: true, force: true });
renameSync(out, target);
