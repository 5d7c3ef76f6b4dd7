import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestContext } from 'vitest';

const rules = resolve(import.meta.dirname, '../../../shared/standards/nl-api-design-rules/linter.yaml');
const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve('@stoplight/spectral-cli/package.json')), 'dist/index.js');

/**
 * Skips a test where the Dutch API Design Rules cannot be checked, and says so: their rule file is kept beside the
 * checkout, not in it.
 */
export function skipWithoutApiRules(context: TestContext): void {
  if (existsSync(rules)) return;
  const reason = `The NL API Design Rules are NOT checked: ${rules} does not exist`;
  console.warn(reason);
  context.skip(reason);
}

type Finding = {
  code: string | number;
  message: string;
  severity: number;
  path: readonly (string | number)[];
};

const severityError = 0;

/**
 * Lints an OpenAPI document with Spectral and the rule file of the NL API Design Rules.
 * @returns one line per error (warnings are the rule file's own 'may'), empty when there is none
 * @throws Error when the linter itself could not run
 */
export function lintApi(document: unknown, ruleFile: string = rules): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'api-lint-'));
  try {
    const file = join(folder, 'openapi.json');
    const output = join(folder, 'findings.json');
    writeFileSync(file, JSON.stringify(document));
    const flags = ['lint', file, '--ruleset', ruleFile, '--format', 'json', '--output', output, '--quiet'];
    const run = spawnSync(process.execPath, [cli, ...flags], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (!existsSync(output)) throw new Error(`Spectral did not run: ${run.stderr}${run.stdout}`);
    const findings = require(output) as readonly Finding[];
    return findings
      .filter((finding) => finding.severity === severityError)
      .map((finding) => `${finding.path.join('/')}: ${finding.code}: ${finding.message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
