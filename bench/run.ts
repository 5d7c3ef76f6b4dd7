/**
 * Measures: `npm run bench` all, `npm run bench -- pages` one. Prints the rows of bench/README.md. Never part of the tests:
 * a busy machine may make a figure worse, never a check red.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Measured } from './support/measured.ts';

const root = resolve(import.meta.dirname, '..');
const names = ['no-overdraw', 'pages', 'agenda', 'series', 'payload', 'search-quality', 'start'] as const;

/** Pages are TSX, which the runtime does not read by itself. */
async function bundled(name: string): Promise<string> {
  const outfile = join(root, '.cache', 'bench', `${name}.js`);
  await build({
    entryPoints: [join(root, 'bench', `${name}.ts`)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

function table(rows: readonly Measured[]): string {
  const lines = rows.map(
    ({ what, figure, target, met }) =>
      `| ${what} | ${figure} | ${target ?? '–'} | ${met === undefined ? '–' : met ? 'yes' : 'no'} |`,
  );
  return ['| what | measured | target | met |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(names as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
if (!existsSync(join(root, 'dist', 'main.js'))) {
  console.error('Build first: npm run build');
  process.exit(2);
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`);
for (const name of names.filter((one) => asked.length === 0 || asked.includes(one))) {
  const started = performance.now();
  const module = (await import(pathToFileURL(await bundled(name)).href)) as {
    measure(): Promise<readonly Measured[]>;
  };
  const rows = await module.measure();
  console.log(`## ${name}\n\n${table(rows)}\n\n(${Math.round((performance.now() - started) / 1000)} s)\n`);
}
