import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lintApi, skipWithoutApiRules } from './api-lint.ts';

const folder = mkdtempSync(join(tmpdir(), 'api-lint-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = { 'API-Version': { schema: { type: 'string' } } };
const document = (path: string, version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Agenda',
    version,
    contact: { name: 'Stad', email: 'api@example.org', url: 'https://example.org' },
  },
  servers: [{ url: 'https://example.org/api/v1' }],
  paths: {
    [path]: {
      get: {
        operationId: 'listActivities',
        responses: { 200: { description: 'De agenda', headers: header } },
      },
    },
  },
});

test('a planted mistake is found by Spectral itself', () => {
  const ruleFile = join(folder, 'rules.yaml');
  writeFileSync(
    ruleFile,
    'extends: [["spectral:oas", "off"]]\nrules:\n  path-keys-no-trailing-slash: error\n',
  );
  expect(lintApi(document('/activiteiten', '1.0.0'), ruleFile)).toEqual([]);
  expect(lintApi(document('/activiteiten/', '1.0.0'), ruleFile)).toEqual([
    'paths//activiteiten/: path-keys-no-trailing-slash: Path must not end with slash.',
  ]);
});

test('a linter that cannot run is an error, not a pass', () => {
  expect(() => lintApi(document('/a', '1.0.0'), join(folder, 'gone.yaml'))).toThrow(/Spectral did not run/);
});

test('the Dutch rules find a version and a path that break them', (context) => {
  skipWithoutApiRules(context);
  expect(lintApi(document('/activiteiten', '1.0.0'))).toEqual([]);
  expect(lintApi(document('/Activiteiten', '1.0'))).toEqual([
    expect.stringContaining('nlgov:semver'),
    expect.stringContaining('nlgov:paths-kebab-case'),
  ]);
});
