import type { Database } from '../../src/platform/db/index.ts';

/** How many rows each table of ours has: two cities that were filled in different ways have the same. */
export async function tableSizes({
  pool,
}: Pick<Database, 'pool'>): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from "${name}"`);
  const { rows } = await pool.query<{ name: string; n: number }>(counts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
