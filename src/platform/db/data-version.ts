/**
 * The version of all public facts, as this process knows it, and of what stands in single tables. Rendered public pages are
 * kept per version, reference data per version of the tables that it is read from. While the listening connection is down
 * nothing is kept, because changes by other processes would go unseen.
 */
import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from './index.ts';

export type DataVersion = {
  /** Rises at every change. Null while changes elsewhere cannot be heard. */
  current(): number | null;
  /** Rises when something changes in one of these tables (named as in the database), or nobody knows where. Null as above. */
  of(tables: readonly string[]): number | null;
  /** @param tables in which something changed; left out where that is not known */
  bump(tables?: readonly string[]): void;
  close(): Promise<void>;
};

class Versions {
  #newest = 1;
  #anywhere = 1;
  readonly #tables = new Map<string, number>();

  newest(): number {
    return this.#newest;
  }

  of(tables: readonly string[]): number {
    return Math.max(this.#anywhere, ...tables.map((table) => this.#tables.get(table) ?? 0));
  }

  rise(tables?: readonly string[]): void {
    this.#newest += 1;
    if (tables === undefined) this.#anywhere = this.#newest;
    else for (const table of tables) this.#tables.set(table, this.#newest);
  }
}

/** For tests and commands that serve no pages. */
export function localDataVersion(): DataVersion {
  const versions = new Versions();
  return {
    current: () => versions.newest(),
    of: (tables) => versions.of(tables),
    bump: (tables) => versions.rise(tables),
    close: async () => undefined,
  };
}

const changed = sql<{
  tables: string;
}>`select coalesce(current_setting('hoofdveld.changed', true), '') as tables`;

/** The tables with public facts in which this transaction has changed something so far: its triggers note them (0175). */
export async function tablesChanged(tx: Tx): Promise<readonly string[]> {
  const { rows } = await changed.execute(tx);
  return (rows[0]?.tables ?? '').split(' ').filter((table) => table !== '');
}

/** Tables whose triggers tell of each change. What anything else says, a newer program's trigger too, is not understood. */
async function tellingTables(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
    where proname = 'notify_data_version'`);
  return new Set(rows.map(({ name }) => name));
}

/** Listens to the database's `data_version` channel and reconnects after a second when the connection is lost. */
export async function listenDataVersion(url: string): Promise<DataVersion> {
  const versions = new Versions();
  let client: pg.Client | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    let telling: ReadonlySet<string> = new Set();
    const lost = (): void => {
      if (client === fresh) client = null;
      fresh.removeAllListeners('error');
      fresh.on('error', () => undefined);
      if (!closed && timer === undefined) {
        timer = setTimeout(() => {
          timer = undefined;
          void connect().catch(() => lost());
        }, 1000);
      }
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', ({ payload = '' }) =>
      telling.has(payload) ? versions.rise([payload]) : versions.rise(),
    );
    await fresh.connect();
    await fresh.query('listen data_version');
    telling = await tellingTables(fresh);
    // Whatever changed while nobody listened is unknown.
    versions.rise();
    client = fresh;
  }

  await connect();
  const heard = (version: number): number | null => (client === null ? null : version);
  return {
    current: () => heard(versions.newest()),
    of: (tables) => heard(versions.of(tables)),
    bump: (tables) => versions.rise(tables),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
