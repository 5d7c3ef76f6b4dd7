import type { KnipConfig } from 'knip';

/** Imports of a style sheet, for knip to follow as if it were a module. */
function cssImports(css: string): string {
  const addresses = [...css.matchAll(/(?:@import\s+|src:\s*)url\(["']?([^"')]+)["']?\)/g)].map(
    ([, address]) => address,
  );
  return addresses.map((address) => `import ${JSON.stringify(address)};`).join('\n');
}

/** What nobody uses goes: files, exports, dependencies. Tests count as use. */
export default {
  entry: [
    'src/main.ts',
    'src/cli.ts',
    'src/enhance/index.ts',
    'src/enhance/map/index.ts',
    'src/enhance/map/map.css',
    'src/enhance/recount/index.ts',
    'src/enhance/impact/index.ts',
    'src/platform/pdf/worker.ts',
    'src/enhance/embed/index.ts',
    'src/enhance/offline/worker.ts',
    'src/ui/theme/index.css',
    'src/ui/theme/embed.css',
    // Bundled by tests/crash.test.ts.
    'tests/support/crash-writer.ts',
    // Bundled by tests/crash-once.test.ts.
    'tests/support/step-writer.ts',
    // Bundled by tests/crash-voting.test.ts.
    'tests/support/vote-writer.ts',
    'scripts/*.ts',
    'tests/**/*.test.{ts,tsx}',
    'bench/**/*.ts',
  ],
  project: ['src/**/*.{ts,tsx,css}', 'scripts/**/*.ts', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts'],
  compilers: { css: cssImports },
  // An exported type names a part of some function's signature, also when no caller writes that name down.
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Fonts of the letters, found by a name made at run time in src/platform/pdf/fonts.ts.
    '@expo-google-fonts/.+',
    // Load of the page measurements, started by its path in a process of its own.
    'autocannon',
  ],
  // Part of the system: makes the user that PostgreSQL runs as under root.
  ignoreBinaries: ['useradd'],
} satisfies KnipConfig;
