import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests, resultsFile } from '../scripts/test-count.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(root, dirname(resultsFile)), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const results = (text: unknown) => writeFileSync(join(root, resultsFile), JSON.stringify(text));
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

test('passed and failed tests are what vitest counted', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')];
  results({ numPassedTests: 3, numFailedTests: 1, testResults });
  expect(countTests(root, false)).toEqual({ passed: 3, failed: 1 });
});

test('a test file that could not be read is a failure of its own', () => {
  results({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed'), file('failed')] });
  expect(countTests(root, false)).toEqual({ passed: 1, failed: 1 });
});

test('a failed step never ends in 0 failed', () => {
  results({ numPassedTests: 1, numFailedTests: 0, testResults: [file('passed', 'passed')] });
  expect(countTests(root, false)).toEqual({ passed: 1, failed: 1 });
  expect(countTests(root, true)).toEqual({ passed: 1, failed: 0 });
});

test('no results, or half of them, is one failure', () => {
  expect(countTests(root, true)).toEqual({ passed: 0, failed: 1 });
  writeFileSync(join(root, resultsFile), '{"numPassedTests": 3,');
  expect(countTests(root, true)).toEqual({ passed: 0, failed: 1 });
});
