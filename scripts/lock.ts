/**
 * Completes package-lock.json: `npm run lock`, after every `npm install`.
 *
 * Packages with native code name one optional package per platform. A registry mirror that carries only its own
 * platform makes npm leave the others out of the lock file, and `npm ci` then refuses that same file. This adds
 * what is known without downloading anything: the version that the parent names and the platform in the name.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};
export type Lock = { packages: Record<string, Entry> };

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];
const synonyms: Readonly<Record<string, string>> = { windows: 'win32', ppc64le: 'ppc64' };

/** Where a package runs, from the words of its name: `linux-arm64-musl`. */
export function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/).map((word) => synonyms[word] ?? word);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(libc.length > 0 ? { libc } : {}),
  };
}

/** Optional packages that the lock file names as somebody's dependency and does not describe. */
export function missingFromLock(lock: Lock): { name: string; entry: Entry }[] {
  const missing = new Map<string, Entry>();
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const known = Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
      if (known) continue;
      const dev = parent.dev ? { dev: true } : {};
      missing.set(name, {
        version: version.replace(/^[\^~]/, ''),
        ...platformOf(name),
        ...dev,
        optional: true,
      });
    }
  }
  return [...missing].map(([name, entry]) => ({ name, entry }));
}

if (import.meta.main) {
  const file = resolve(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const missing = missingFromLock(lock);
  for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry;
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages of other platforms added`);
}
