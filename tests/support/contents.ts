import { sql } from 'kysely';
import type { Db } from '../../src/platform/db/index.ts';

/** Sessions and limits move with every visit; a token notes the day of its last use. */
const restless = ['auth_session', 'auth_verification', 'auth_rate_limit'];

/** A fingerprint of every row of every table: two that are equal mean that nothing was written in between. */
export async function contentsOf(db: Db): Promise<Readonly<Record<string, string>>> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const parts = tables.rows
    .filter(({ name }) => !restless.includes(name))
    .map(
      ({ name }) => sql`select ${name}::text as name,
        count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as print from ${sql.table(name)} t`,
    );
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(parts, sql` union all `)}`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
