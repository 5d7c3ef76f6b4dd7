import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Reader } from '../../src/platform/db/index.ts';

/** Until no transaction of before runs any more: other tests share the server, and who asks what changed waits for them too. */
export async function quiet(reader: Reader): Promise<void> {
  const { rows } = await sql<{ xid: number }>`select pg_current_xact_id()::text::bigint as xid`.execute(
    reader,
  );
  const oldest = async () => {
    const found = await sql<{ xid: number }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xid`.execute(reader);
    return found.rows[0]?.xid ?? 0;
  };
  await expect.poll(oldest, { timeout: 50_000 }).toBeGreaterThan(rows[0]?.xid ?? 0);
}
