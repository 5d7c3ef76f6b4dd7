/** Writes db/schema.sql (the migrated schema, for reading and for the snapshot test) and the row types. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/db/embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { describeSchema } from '../src/platform/db/snapshot.ts';

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
