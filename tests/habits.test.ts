/** Habits that no tool of ours knows by name. What Biome or the boundaries already check is not repeated here. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '..');
const modules = globSync('{src,tests,scripts,bench}/**/*.{ts,tsx}', { cwd: project }).sort();
const read = (path: string) => readFileSync(join(project, path), 'utf8');

/** A query is built where it runs; without its import, the boundary on kysely cannot see it. */
const query = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^`]*>)?`/;
const mayQuery =
  /(^|\/)(store|seed)(\.ts$|\/)|^src\/platform\/(?!http\/)|\.test\.tsx?$|^(tests|bench|scripts)\//;

/** A name that says nothing gathers everything. */
const emptyName = /(^|[/.-])(utils?|helpers?|common|manager|misc)([/.-]|$)/;

const outsideStore = (path: string, source: string) => !mayQuery.test(path) && query.test(source);

describe('SQL', () => {
  test('stands in store.ts, in the seeds and in the platform', () => {
    expect(modules.filter((path) => outsideStore(path, read(path)))).toEqual([]);
  });

  test.for([
    ['src/features/party/commands.ts', "await tx.selectFrom('person').execute()"],
    ['src/app/site.tsx', 'await sql`select 1`.execute(db)'],
    ['src/platform/http/routes.ts', 'sql<{ n: number }>`select 1 as n`'],
  ] as const)('is seen in %s: %s', ([path, source]) => {
    expect(outsideStore(path, source)).toBe(true);
  });

  test.for([
    'src/features/party/store.ts',
    'src/features/party/store/list.ts',
    'src/features/party/seed.ts',
    'src/features/party/seed/people.ts',
    'src/platform/audit/index.ts',
  ])('is allowed in %s', (path) => {
    expect(outsideStore(path, 'sql`select 1`')).toBe(false);
  });
});

/** Test files share the modules of their worker: one that was loaded before cannot be replaced by a mock any more. */
const mocksModule = /\bvi\.(do)?mock\(/i;

describe('mocks', () => {
  test('are handed in, never put in the place of a module', () => {
    const itself = 'tests/habits.test.ts';
    expect(modules.filter((path) => path !== itself && mocksModule.test(read(path)))).toEqual([]);
  });

  test('of a module are seen', () => {
    expect(mocksModule.test("vi.mock('./encoding.ts')")).toBe(true);
  });
});

/** The build keeps of the components only the classes that it reads in our code. */
const madeUpClass = /utrecht-[\w-]*-\$\{/;

describe('classes of the Utrecht components', () => {
  test('are written out', () => {
    expect(modules.filter((path) => path.endsWith('.tsx') && madeUpClass.test(read(path)))).toEqual([]);
  });

  test('put together at run time are seen', () => {
    expect(madeUpClass.test('`utrecht-alert--$' + '{kind}`')).toBe(true);
  });
});

describe('names', () => {
  test('say what a file is for', () => {
    expect(modules.filter((path) => emptyName.test(path))).toEqual([]);
  });

  test.for([
    'src/kernel/utils.ts',
    'src/ui/form-helpers.ts',
    'src/common/a.ts',
    'tests/support/db.helper.ts',
  ])('%s would be refused', (path) => {
    expect(emptyName.test(path)).toBe(true);
  });
});

/** Written when the feature is finished in this release; empty by then. */
const readmeOwed: readonly string[] = [];

test('every feature with a front door explains itself in a README', () => {
  const features = globSync('src/features/*/index.ts', { cwd: project }).map((path) =>
    basename(dirname(path)),
  );
  const explained = (feature: string) => existsSync(join(project, 'src/features', feature, 'README.md'));
  expect(features.filter((feature) => !explained(feature) && !readmeOwed.includes(feature))).toEqual([]);
});

/** What git leaves in a file when two changes met and nobody chose. Modules would not compile with it; words would. */
const unsettled = /^(<{7,}|>{7,}) /m;

describe('words', () => {
  const texts = globSync(
    ['*.md', '{docs,src,bench,db,tests}/**/*.{md,sql,yaml,yml,json,csv,tsv,css,typ}', '.ci/*'],
    { cwd: project },
  ).sort();

  test('hold no two versions of one line', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((path) => unsettled.test(read(path)))).toEqual([]);
  });

  test('with both are seen', () => {
    expect(unsettled.test(`one\n${'<'.repeat(8)} HEAD:a.md\ntwo`)).toBe(true);
  });
});

test('every decision has a number of its own, which its head repeats', () => {
  const records = globSync('docs/decisions/[0-9]*.md', { cwd: project }).sort();
  const numbers = records.map((path) => basename(path).slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(records.filter((path, index) => !read(path).startsWith(`# ${numbers[index]} `))).toEqual([]);
});
