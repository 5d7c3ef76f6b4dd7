/**
 * A pool for the one program that fills an empty database. Nobody else writes meanwhile, so what was read is asked again
 * only after it was written; and each text is parsed and planned by the server once for all its values.
 */
import type { PostgresPool } from 'kysely';
import type pg from 'pg';

/**
 * Tables that only our own statements write, never a trigger of another table: their rows change when a text that names
 * them as its target was sent, and not otherwise.
 */
const steady: ReadonlySet<string> = new Set([
  'attachment',
  'case_event',
  'contact_consent',
  'cosigner',
  'gebied',
  'hearing',
  'interest',
  'interest_declaration',
  'organisation',
  'organisation_member',
  'person',
  'role_grant',
  'round',
  'scheme',
  'scheme_version',
  'stored_file',
  'wijk',
  'wijkraad',
]);

const named = (text: string, words: RegExp): readonly string[] =>
  [...text.matchAll(words)].map(([, table = '']) => table);

/** The tables whose rows an answer came from; null when it must always be asked. */
function readsOf(text: string): readonly string[] | null {
  if (!/^\s*select\b/i.test(text) || /\bfor (?:update|share|no key)/i.test(text)) return null;
  const tables = named(text, /\b(?:from|join)\s+"?([a-z_]+)/gi);
  return tables.length > 0 && tables.every((table) => steady.has(table)) ? tables : null;
}

const writesOf = (text: string): readonly string[] =>
  named(text, /\b(?:insert into|update|delete from)\s+"?([a-z_]+)/gi).filter((table) => steady.has(table));

type Known = {
  readonly name: string;
  readonly reads: readonly string[] | null;
  readonly writes: readonly string[];
};
type Answer = { readonly asOf: string; readonly result: Promise<pg.QueryResult> };

/** Only for a program that is alone with its database, and whose transactions are never rolled back half-way. */
export function onlyWriter(pool: pg.Pool): PostgresPool {
  const texts = new Map<string, Known>();
  const versions = new Map<string, number>();
  const answers = new Map<string, Answer>();

  const know = (text: string): Known => {
    const found = texts.get(text) ?? {
      name: `t${texts.size}`,
      reads: readsOf(text),
      writes: writesOf(text),
    };
    texts.set(text, found);
    return found;
  };

  const query = async (
    client: pg.PoolClient,
    text: string,
    values: readonly unknown[],
  ): Promise<pg.QueryResult> => {
    if (values.length === 0) return await client.query(text);
    const { name, reads, writes } = know(text);
    for (const table of writes) versions.set(table, (versions.get(table) ?? 0) + 1);
    const ask = (): Promise<pg.QueryResult> => client.query({ name, text, values: [...values] });
    if (reads === null) return await ask();
    const key = `${name} ${JSON.stringify(values)}`;
    const asOf = reads.map((table) => versions.get(table) ?? 0).join();
    const known = answers.get(key);
    if (known?.asOf === asOf) return await known.result;
    const result = ask();
    answers.set(key, { asOf, result });
    return await result;
  };

  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      return {
        query: ((text: string, values: readonly unknown[]) => query(client, text, values)) as never,
        release: (destroy) => client.release(destroy),
      };
    },
    end: () => pool.end(),
  };
}
