/**
 * The gate itself is tested: each of its rules bites. That the program breaks none, and that the gate read every module
 * of it, is for `npm run boundaries` to say: a step before the tests.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { afterAll, describe, expect, test } from 'vitest';
import { cruiseFolder, unseenModules } from '../scripts/boundaries.ts';
import order from '../src/features/order.json' with { type: 'json' };

const project = resolve(import.meta.dirname, '..');

test('the program has only features that the order names', () => {
  const folders = readdirSync(join(project, 'src/features'), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(names.filter((name) => !order.includes(name))).toEqual([]);
});

type Files = Readonly<Record<string, string>>;

/** A small program with every kind of file, where each arrow is allowed. */
const sound: Files = {
  'src/main.ts': `import { serve } from '@hono/node-server'; import { app } from './app.ts'; serve(app);`,
  'src/app.ts': `import { Hono } from 'hono'; import { schemePages } from './features/scheme/index.ts'; export const app = new Hono(); schemePages(app);`,
  'src/kernel/money.ts': `import { z } from 'zod'; export const cents = z.int();`,
  'src/platform/db/open.ts': `import pg from 'pg'; export const open = () => new pg.Pool(); export { sql } from 'kysely';`,
  'src/app/errors.ts': `import type { Context } from 'hono'; export type C = Context;`,
  'src/platform/mail/send.ts': `import nodemailer from 'nodemailer'; export const send = nodemailer;`,
  'src/ui/button.tsx': `import { cents } from '../kernel/money.ts'; export const Button = () => <b>{String(cents)}</b>;`,
  'src/ui/icons.ts': `import { readFileSync } from 'node:fs'; import './button.tsx'; export const icon = readFileSync;`,
  'src/demo/city.ts': `import { seed } from '../features/scheme/seed.ts'; export const city = seed;`,
  'src/features/party/types.ts': `import type { Text } from './messages.ts'; export type Party = Text;`,
  'src/features/party/messages.ts': `import '../../kernel/money.ts'; export type Text = string;`,
  'src/features/party/rules.ts': `import type { Party } from './types.ts'; export const may = (party: Party) => party;`,
  'src/features/party/store.ts': `import { sql } from 'kysely'; export type Row = string; export const rows = sql;`,
  'src/features/party/index.ts': `export { rows } from './store.ts'; export { may } from './rules.ts';`,
  'src/features/scheme/types.ts': `import type { send } from '../../platform/mail/send.ts'; export type Letter = typeof send;`,
  'src/features/scheme/rules.ts': `import type { Party } from '../party/types.ts'; import { may } from '../party/rules.ts'; export const open = (p: Party) => may(p);`,
  'src/features/scheme/store.ts': `import { sql } from 'kysely'; export type Row = string; export const rows = sql;`,
  'src/features/scheme/commands.ts': `import { rows } from '../party/index.ts'; import { open } from './rules.ts'; export const publish = [rows, open];`,
  'src/features/scheme/views.tsx': `import type { Row } from './store.ts'; import { Button } from '../../ui/button.tsx'; export const View = (p: { row: Row }) => <Button key={p.row} />;`,
  'src/features/scheme/pages.tsx': `import type { Hono } from 'hono'; import { View } from './views.tsx'; import { publish } from './commands.ts'; export const schemePages = (app: Hono) => [app, View, publish];`,
  'src/features/scheme/index.ts': `export { schemePages } from './pages.tsx';`,
  'src/features/scheme/seed.ts': `import { rows } from './store.ts'; export const seed = rows;`,
  'src/features/scheme/seed.test.ts': `import { seed } from './seed.ts'; import { app } from '../../app.ts'; import { testDb } from '../../../tests/support/db.ts'; export default [seed, app, testDb];`,
  'src/enhance/index.ts': `import { cents } from '../kernel/money.ts'; cents;`,
  'tests/support/db.ts': `import pg from 'pg'; import { sql } from 'kysely'; export const testDb = [pg, sql];`,
};

const stubs = ['hono', '@hono/node-server', 'zod', 'pg', 'kysely', 'nodemailer', 'better-auth', 'preact'];

const trees: string[] = [];
afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true });
});

/** Writes the sound program with some files replaced, and cruises it. */
async function cruisePlanted(planted: Files): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  trees.push(root);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const name of stubs) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'export default 1;');
  }
  write('node_modules/preact/jsx-runtime.js', 'export const jsx = 1;');
  for (const [path, text] of Object.entries({ ...sound, ...planted })) write(path, text);
  const { seen, violations } = await cruiseFolder(root);
  expect(unseenModules(root, seen).unseen).toEqual([]);
  return violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to.replace(/.*node_modules\//, '')}`);
}

/** [rule, where, what stands there, arrow that must be named] */
const plants: readonly (readonly [rule: string, from: string, text: string, to: string])[] = [
  [
    'feature-front-door',
    'src/features/scheme/extra.ts',
    `import '../party/store.ts';`,
    'src/features/party/store.ts',
  ],
  [
    'feature-front-door',
    'src/features/scheme/status.ts',
    `import '../party/store.ts';`,
    'src/features/party/store.ts',
  ],
  [
    'feature-front-door',
    'src/features/scheme/store.test.ts',
    `import '../party/store.ts';`,
    'src/features/party/store.ts',
  ],
  ['feature-front-door', 'src/cli.ts', `import './features/party/store.ts';`, 'src/features/party/store.ts'],
  [
    'feature-front-door',
    'tests/journeys/a.test.ts',
    `import '../../src/features/party/store.ts';`,
    'src/features/party/store.ts',
  ],
  ['seed-only-for-demo', 'src/cli.ts', `import './features/scheme/seed.ts';`, 'src/features/scheme/seed.ts'],
  [
    'seed-only-for-demo',
    'src/features/scheme/extra.ts',
    `import './seed.ts';`,
    'src/features/scheme/seed.ts',
  ],
  [
    'seed-only-for-demo',
    'src/features/budget/seed.ts',
    `import '../scheme/seed.ts';`,
    'src/features/scheme/seed.ts',
  ],
  [
    'feature-order',
    'src/features/party/extra.ts',
    `import '../scheme/index.ts';`,
    'src/features/scheme/index.ts',
  ],
  [
    'feature-order',
    'src/features/party/extra.ts',
    `import type { T } from '../budget/types.ts'; export type U = T;`,
    'src/features/budget/types.ts',
  ],
  [
    'feature-order',
    'src/features/unlisted/index.ts',
    `import '../../kernel/money.ts';`,
    'src/kernel/money.ts',
  ],
  [
    'kernel-stands-alone',
    'src/kernel/extra.ts',
    `import '../platform/db/open.ts';`,
    'src/platform/db/open.ts',
  ],
  ['kernel-stands-alone', 'src/kernel/extra.ts', `import 'node:fs';`, 'fs'],
  ['kernel-stands-alone', 'src/kernel/extra.ts', `import 'pg';`, 'pg/index.js'],
  [
    'platform-knows-no-feature',
    'src/platform/mail/extra.ts',
    `import '../../features/party/index.ts';`,
    'src/features/party/index.ts',
  ],
  [
    'platform-knows-no-feature',
    'src/platform/mail/extra.tsx',
    `import type { Button } from '../../ui/button.tsx'; export type B = typeof Button;`,
    'src/ui/button.tsx',
  ],
  [
    'ui-knows-only-the-kernel',
    'src/ui/extra.tsx',
    `import '../features/party/types.ts';`,
    'src/features/party/types.ts',
  ],
  ['features-know-no-app', 'src/features/party/extra.ts', `import '../../app.ts';`, 'src/app.ts'],
  [
    'enhance-stays-in-the-browser',
    'src/enhance/map.ts',
    `import '../platform/db/open.ts';`,
    'src/platform/db/open.ts',
  ],
  ['enhance-stays-in-the-browser', 'src/enhance/map.ts', `import 'node:fs';`, 'fs'],
  [
    'enhance-stays-in-the-browser',
    'src/enhance/map.ts',
    `import '../features/scheme/index.ts';`,
    'src/features/scheme/index.ts',
  ],
  [
    'program-knows-no-test',
    'src/platform/db/extra.ts',
    `import '../../../tests/support/db.ts';`,
    'tests/support/db.ts',
  ],
  [
    'rules-are-pure',
    'src/features/scheme/rules.ts',
    `import '../../platform/db/open.ts';`,
    'src/platform/db/open.ts',
  ],
  [
    'rules-are-pure',
    'src/features/scheme/rules.ts',
    `import type { Row } from './store.ts'; export type R = Row;`,
    'src/features/scheme/store.ts',
  ],
  [
    'rules-are-pure',
    'src/features/scheme/rules.ts',
    `import { send } from '../../platform/mail/send.ts'; send;`,
    'src/platform/mail/send.ts',
  ],
  [
    'rules-are-pure',
    'src/features/scheme/rules.ts',
    `import type { open } from '../../platform/db/open.ts'; export type O = typeof open;`,
    'src/platform/db/open.ts',
  ],
  ['rules-are-pure', 'src/features/scheme/rules/score.ts', `import 'kysely';`, 'kysely/index.js'],
  ['rules-are-pure', 'src/features/scheme/status.ts', `import 'node:fs';`, 'fs'],
  [
    'rules-are-pure',
    'src/features/scheme/types.ts',
    `import '../party/index.ts';`,
    'src/features/party/index.ts',
  ],
  [
    'views-do-no-io',
    'src/features/scheme/views.tsx',
    `import '../../platform/db/open.ts';`,
    'src/platform/db/open.ts',
  ],
  [
    'views-do-no-io',
    'src/features/scheme/views/list.tsx',
    `import { rows } from '../store.ts'; rows;`,
    'src/features/scheme/store.ts',
  ],
  [
    'views-do-no-io',
    'src/features/scheme/views.tsx',
    `import { readFileSync } from 'node:fs'; readFileSync;`,
    'fs',
  ],
  ['views-do-no-io', 'src/ui/extra.tsx', `import 'node:child_process';`, 'child_process'],
  ['sql-in-store', 'src/features/scheme/commands.ts', `import 'kysely';`, 'kysely/index.js'],
  [
    'sql-in-store',
    'src/app.ts',
    `import type { Kysely } from 'kysely'; export type K = Kysely;`,
    'kysely/index.js',
  ],
  ['sql-in-store', 'src/platform/http/extra.ts', `import { sql } from 'kysely'; sql;`, 'kysely/index.js'],
  ['driver-in-platform', 'src/features/scheme/store.ts', `import 'pg';`, 'pg/index.js'],
  ['driver-in-platform', 'src/features/scheme/commands.ts', `import 'nodemailer';`, 'nodemailer/index.js'],
  ['driver-in-platform', 'src/app.ts', `import 'better-auth';`, 'better-auth/index.js'],
  [
    'hono-at-the-edge',
    'src/features/scheme/commands.ts',
    `import type { Context } from 'hono'; export type C = Context;`,
    'hono/index.js',
  ],
  ['hono-at-the-edge', 'src/platform/mail/extra.ts', `import 'hono';`, 'hono/index.js'],
  [
    'no-circular',
    'src/features/party/messages.ts',
    `import './types.ts'; export type Text = string;`,
    'src/features/party/types.ts',
  ],
  ['no-orphans', 'src/features/party/extra.ts', `export const alone = 1;`, 'src/features/party/extra.ts'],
  ['everything-resolves', 'src/app.ts', `import './gone.ts';`, './gone.ts'],
];

describe('each boundary', () => {
  test('lets the sound program pass', async () => {
    expect(await cruisePlanted({})).toEqual([]);
  });

  test.for(plants)('%s is seen in %s: %s', async ([rule, from, text, to]) => {
    const found = await cruisePlanted({
      'src/features/budget/types.ts': `import '../../kernel/money.ts';`,
      [from]: text,
    });
    expect(found).toContain(`${rule}: ${from} → ${to}`);
  });

  test('a module that the gate did not read would be named', async () => {
    const root = mkdtempSync(join(tmpdir(), 'boundaries-'));
    trees.push(root);
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src/unread.ts'), '');
    writeFileSync(join(root, 'src/read.ts'), '');
    expect(unseenModules(root, ['src/read.ts'])).toEqual({ expected: 2, unseen: ['src/unread.ts'] });
  });

  test('is planted at least once', async () => {
    const { ruleSet } = await extractDepcruiseOptions(join(project, '.dependency-cruiser.mjs'));
    const names = new Set((ruleSet?.forbidden ?? []).map((rule) => rule.name));
    expect([...names].sort()).toEqual([...new Set(plants.map(([rule]) => rule))].sort());
  });
});
