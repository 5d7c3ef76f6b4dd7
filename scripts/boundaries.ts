/**
 * Applies .dependency-cruiser.mjs to the whole program: `node scripts/boundaries.ts`.
 * The cruiser succeeds when it read nothing at all (a TypeScript it does not know, a moved folder); therefore
 * `cruiseFolder` also says what it saw, and `unseenModules` what it should have seen.
 */
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const project = resolve(import.meta.dirname, '..');
const folders = ['src', 'tests', 'bench', 'scripts'];

export type Violation = {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
};
export type Cruise = { readonly seen: readonly string[]; readonly violations: readonly Violation[] };

/** Follows every import under `root` and returns the modules it read and the arrows that the rules forbid. */
export async function cruiseFolder(root: string): Promise<Cruise> {
  const { ruleSet = {}, ...options } = await extractDepcruiseOptions(
    join(project, '.dependency-cruiser.mjs'),
  );
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    { ...options, ruleSet, validate: true, baseDir: root, outputType: 'json' },
    {},
    { tsConfig: extractTSConfig(join(project, 'tsconfig.json')) },
  );
  const result = typeof output === 'string' ? (JSON.parse(output) as Exclude<typeof output, string>) : output;
  const reasonOf = (name: string) => ruleSet.forbidden?.find((rule) => rule.name === name)?.comment ?? '';
  return {
    seen: result.modules.map((module) => module.source),
    violations: result.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      why: reasonOf(rule.name),
    })),
  };
}

/** Source files of the program on disk (tests left out) that the cruise did not read. */
export function unseenModules(root: string, seen: readonly string[]): { expected: number; unseen: string[] } {
  const known = new Set(seen);
  const expected = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter(
    (path) => !/\.(test|d)\.tsx?$/.test(path),
  );
  return { expected: expected.length, unseen: expected.filter((path) => !known.has(path)) };
}

if (import.meta.main) {
  const { seen, violations } = await cruiseFolder(project);
  const { expected, unseen } = unseenModules(project, seen);
  for (const { rule, from, to, why } of violations) console.error(`${rule}: ${from} → ${to}\n  ${why}`);
  for (const path of unseen) console.error(`not read: ${path}`);
  console.log(
    `${seen.length} modules seen, ${expected - unseen.length} of ${expected} source files, ${violations.length} violations`,
  );
  process.exitCode = violations.length + unseen.length > 0 ? 1 : 0;
}
