import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Written by vitest's JSON reporter; see the script `vitest` in package.json. */
export const resultsFile = '.cache/vitest-results.json';
/** The closing line of the last check, for .ci/run. */
export const summaryFile = '.cache/check-summary.txt';

type Results = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

function readResults(root: string): Results | null {
  try {
    return JSON.parse(readFileSync(resolve(root, resultsFile), 'utf8')) as Results;
  } catch {
    return null;
  }
}

/**
 * Counts the tests of the run that just ended. What failed without being a test (a gate, a file that could not be
 * read, a crash without results) counts as one failure, so that the numbers never look better than the exit code.
 * @param good whether every step succeeded
 */
export function countTests(root: string, good: boolean): { passed: number; failed: number } {
  const results = readResults(root);
  if (results === null) return { passed: 0, failed: 1 };
  const brokenFiles = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = results.numFailedTests + brokenFiles.length;
  return { passed: results.numPassedTests, failed: good ? failed : Math.max(1, failed) };
}
