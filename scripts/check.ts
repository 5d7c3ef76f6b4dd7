/**
 * Everything that must be true before a change is merged, in order from quick to slow; stops at the first that fails.
 * `npm run check` does it all, `npm run check -- lint types` only those. Each step is a script of package.json.
 *
 * When the tests are among the steps, the last line says `N passed, N failed`; .ci/run repeats it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { countTests, resultsFile, summaryFile } from './test-count.ts';

const steps = ['lint', 'types', 'boundaries', 'unused', 'vitest'] as const;
type Step = (typeof steps)[number];

const root = resolve(import.meta.dirname, '..');

const isStep = (name: string): name is Step => (steps as readonly string[]).includes(name);

/** @returns whether the step succeeded */
function run(step: Step): boolean {
  console.log(`\n── ${step}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['--run', step], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${step}: ${status === 0 ? 'good' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

function main(names: readonly string[]): number {
  const unknown = names.filter((name) => !isStep(name));
  if (unknown.length > 0) {
    console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${steps.join(', ')}`);
    return 2;
  }
  const chosen = steps.filter((step) => names.length === 0 || names.includes(step));
  mkdirSync(resolve(root, '.cache'), { recursive: true });
  rmSync(resolve(root, resultsFile), { force: true });
  rmSync(resolve(root, summaryFile), { force: true });
  const good = chosen.every(run);
  if (!chosen.includes('vitest')) return good ? 0 : 1;
  const { passed, failed } = countTests(root, good);
  const line = `${passed} passed, ${failed} failed`;
  writeFileSync(resolve(root, summaryFile), `${line}\n`);
  console.log(`\n${line}`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
