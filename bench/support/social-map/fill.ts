/**
 * A social map as large as asked, for measuring: 3,500 communities and 12,000 activities of a city, or those of a whole
 * country. It is laid over the places that the database has already.
 */
import pg from 'pg';
import { type MapOptions, type MapSize, socialMapSql } from './sql.ts';

export const city: MapSize = { communities: 3_500, venues: 1_200, activities: 12_000, gemeenten: 0 };
export const country: MapSize = { communities: 100_000, venues: 35_000, activities: 350_000, gemeenten: 342 };

/** Indexes over words are made at once in the end: row by row they take ten times as long. */
async function withoutWordIndexes(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    "select indexname as name, indexdef as definition from pg_indexes where tablename = 'search_entry' and indexdef like '%USING gin%'",
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}

/**
 * Fills the database and gathers its statistics.
 * @param url of a migrated database with wijken and nothing on the map
 */
export async function fillSocialMap(url: string, options: MapOptions): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    for (const setting of [
      "maintenance_work_mem = '512MB'",
      "work_mem = '256MB'",
      'synchronous_commit = off',
    ])
      await client.query(`set local ${setting}`);
    await withoutWordIndexes(client, async () => {
      for (const statement of socialMapSql(options)) await client.query(statement);
    });
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
