/**
 * Writes db/schema.sql (the migrated schema, for reading and for the snapshot test) and the row types, and freezes new
 * migrations. The hash of a migration that is listed already is left alone: it may be merged.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/db/embedded/index.ts';
import { migrate, readMigrations } from '../src/platform/db/migrate.ts';
import { describeSchema } from '../src/platform/db/snapshot.ts';

const frozenFile = 'db/migrations.sha256';
const frozen = readFileSync(frozenFile, 'utf8');
const added = readMigrations('db/migrations').filter(({ name }) => !frozen.includes(`  ${name}\n`));
const addedLines = added.map(({ sha256, name }) => `${sha256}  ${name}\n`);
writeFileSync(frozenFile, [frozen, ...addedLines].join(''));

const dataDir = mkdtempSync(join(tmpdir(), 'hoofdveld-schema-'));
const postgres = await startEmbeddedPostgres({ dataDir });
try {
  await migrate(postgres.url, 'db/migrations');
  writeFileSync('db/schema.sql', await describeSchema(postgres.url));
  const types = { int8: 'number', timestamptz: 'Date', date: 'string' };
  execFileSync(
    'kysely-codegen',
    [
      '--dialect',
      'postgres',
      '--camel-case',
      '--date-parser',
      'string',
      '--type-mapping',
      JSON.stringify(types),
      '--exclude-pattern',
      'graphile_worker.*',
      '--default-schema',
      'public',
      '--out-file',
      'src/platform/db/schema.ts',
      '--url',
      postgres.url,
    ],
    { stdio: 'inherit' },
  );
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
