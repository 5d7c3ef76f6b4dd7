/**
 * Measures: `npm run bench` all, `npm run bench -- pages` one, `npm run bench -- agenda city` a part of one that has parts.
 * Prints the rows of bench/README.md, those of a part as soon as they are there. Never part of the tests: a busy machine
 * may make a figure worse, never a check red.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Measured } from './support/measured.ts';

const root = resolve(import.meta.dirname, '..');
const names = [
  'no-overdraw',
  'pages',
  'agenda',
  'series',
  'basefunding',
  'claim',
  'proposals',
  'figures',
  'council-report',
  'open-data',
  'payload',
  'search-quality',
  'start',
  'voting',
  'allocation',
] as const;

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

const lineOf = ({ what, figure, target, met }: Measured): string =>
  `| ${what} | ${figure} | ${target ?? '–'} | ${met === undefined ? '–' : met ? 'yes' : 'no'} |`;

type Measurement = {
  /** By which it can be narrowed. */
  readonly words?: readonly string[];
  measure(words: readonly string[]): Promise<readonly Measured[]> | AsyncIterable<readonly Measured[]>;
};

/** @returns its rows, part by part where it has parts */
async function* rowsOf(
  measurement: Measurement,
  words: readonly string[],
): AsyncGenerator<readonly Measured[]> {
  const found = measurement.measure(words);
  if (Symbol.asyncIterator in found) yield* found;
  else yield await found;
}

function stop(problem: string): never {
  console.error(problem);
  process.exit(2);
}

const asked = process.argv.slice(2);
const isName = (word: string): boolean => (names as readonly string[]).includes(word);
const narrowed = asked.filter((word) => !isName(word));
const chosen = names.filter((name) => !asked.some(isName) || asked.includes(name));
if (!existsSync(join(root, 'dist', 'main.js'))) stop('Build first: npm run build');
const measurements = new Map<string, Measurement>();
for (const name of chosen)
  measurements.set(name, (await import(pathToFileURL(await bundled(name)).href)) as Measurement);
const known = [...measurements.values()].flatMap(({ words = [] }) => words);
const unknown = narrowed.filter((word) => !known.includes(word));
if (unknown.length > 0 || (narrowed.length > 0 && chosen.length > 1))
  stop(
    `Unknown: ${narrowed.join(', ')}. There are: ${names.join(', ')}${known.length > 0 ? `; of one of these ${known.join(', ')}` : ''}.`,
  );

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`);
for (const [name, measurement] of measurements) {
  const started = performance.now();
  console.log(`## ${name}\n\n| what | measured | target | met |\n| --- | --- | --- | --- |`);
  for await (const rows of rowsOf(measurement, narrowed)) for (const row of rows) console.log(lineOf(row));
  console.log(`\n(${Math.round((performance.now() - started) / 1000)} s)\n`);
}
