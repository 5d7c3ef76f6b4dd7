/**
 * How statements reach PostgreSQL. A transaction, and every statement that writes, has a connection to itself. What only
 * reads travels together: all that is asked in one turn of the event loop goes out in one packet over one connection and
 * comes back in one (turn.ts), so that a page that asks ten things at once waits once. A question that fails takes no
 * other with it. What is asked often is parsed by the server once per connection.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDriver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { NamingDialect, names } from './names.ts';
import { type Answer, type Column, type Field, type Known, type Question, Turn } from './turn.ts';

type Rows = QueryResult<never>;
type NameOf = (column: string) => string;
type Asked = Question & {
  readonly answer: (result: Rows) => void;
  readonly fail: (error: unknown) => void;
};

/** Texts with a list of values inside differ by its length: they must not crowd the server's memory, or ours. */
const limits = { named: 200, known: 2000, usesBeforeName: 3 } as const;

/** Never wrong in the dangerous direction: a read that looks like a write only has its connection to itself. */
export function readsOnly(text: string): boolean {
  return (
    /^\s*(?:select|with)\b/i.test(text) &&
    !/\b(?:insert\s+into|update|delete\s+from|merge\s+into|for\s+(?:no\s+key|key\s+share|share))\b/i.test(
      text,
    )
  );
}

type Text = { readonly reads: boolean; uses: number; name: string | undefined };

/** What is known of each text that was asked. */
class Texts {
  readonly #known = new Map<string, Text>();
  #named = 0;

  of(sql: string): Text {
    const found = this.#known.get(sql) ?? { reads: readsOnly(sql), uses: 0, name: undefined };
    if (found.uses === 0) this.#keep(sql, found);
    found.uses += 1;
    if (found.name === undefined && found.uses >= limits.usesBeforeName && this.#named < limits.named) {
      this.#named += 1;
      found.name = `read-${this.#named}`;
    }
    return found;
  }

  #keep(sql: string, text: Text): void {
    if (this.#known.size >= limits.known)
      for (const [old, { name }] of this.#known) if (name === undefined) this.#known.delete(old);
    this.#known.set(sql, text);
  }
}

function settle({ answer, fail }: Asked, given: Answer | undefined): void {
  if (given && 'rows' in given) answer({ rows: given.rows as never[] });
  else fail(given?.error);
}

/** PostgreSQL said no to a statement; a connection that was lost says nothing, or something fatal. */
const isRefusal = (error: unknown): boolean => (error as { severity?: unknown }).severity === 'ERROR';

/** Another program changed a table under a statement that was parsed before (`select *` has a column more). */
const parsedBeforeChange = (error: unknown): boolean => (error as { code?: unknown }).code === '0A000';

/** The questions of one turn, and the connection that answers them. */
class Turns {
  readonly #pool: pg.Pool;
  readonly #nameOf: NameOf;
  readonly #known = new WeakMap<pg.PoolClient, Known>();
  #turn: Asked[] = [];

  constructor(pool: pg.Pool, nameOf: NameOf) {
    this.#pool = pool;
    this.#nameOf = nameOf;
  }

  ask(text: string, values: readonly unknown[], name: string | undefined): Promise<Rows> {
    return new Promise((answer, fail) => {
      const asked = { text, name, values: values.map((value) => prepareValue(value)), answer, fail };
      // A tick comes when all promises of this turn have had theirs.
      if (this.#turn.length === 0) process.nextTick(() => void this.#send());
      this.#turn.push(asked);
    });
  }

  async #send(): Promise<void> {
    const turn = this.#turn;
    this.#turn = [];
    const failure = await this.#answer(turn);
    if (failure === null) return;
    const { error } = failure;
    // One that fails undoes all: each is then asked alone, and parsed again.
    if (isRefusal(error) && (turn.length > 1 || parsedBeforeChange(error)))
      await Promise.all(turn.map((asked) => this.#askAlone({ ...asked, name: undefined })));
    else for (const { fail } of turn) fail(error);
  }

  async #askAlone(asked: Asked): Promise<void> {
    const failure = await this.#answer([asked]);
    if (failure !== null) asked.fail(failure.error);
  }

  /** @returns why nobody has an answer, or null when all have theirs */
  async #answer(turn: readonly Asked[]): Promise<{ readonly error: unknown } | null> {
    let client: pg.PoolClient | undefined;
    try {
      const connected = await this.#pool.connect();
      client = connected;
      const columnOf = ({ name, dataTypeID }: Field): Column => ({
        name: this.#nameOf(name),
        parse: connected.getTypeParser(dataTypeID),
      });
      const answers = await client.query(new Turn(turn, this.#knownTo(client), columnOf)).answers;
      for (const [place, asked] of turn.entries()) settle(asked, answers[place]);
      client.release();
      return null;
    } catch (error) {
      // What was parsed on it may no longer fit.
      client?.release(true);
      return { error };
    }
  }

  #knownTo(client: pg.PoolClient): Known {
    const known = this.#known.get(client) ?? new Map();
    this.#known.set(client, known);
    return known;
  }
}

/** What only reads, outside a transaction. */
class Reads {
  readonly #turns: Turns;
  readonly #texts = new Texts();

  constructor(pool: pg.Pool, nameOf: NameOf) {
    this.#turns = new Turns(pool, nameOf);
  }

  /** @returns null for a text that may do more than read */
  ask(text: string, values: readonly unknown[]): Promise<Rows> | null {
    const { reads, name } = this.#texts.of(text);
    return reads ? this.#turns.ask(text, values, name) : null;
  }
}

const readsOf = new WeakMap<object, Reads>();

/** A compiled question, asked without the builder's own way to an answer; null where it has to take that. */
export function askedDirectly(
  reader: object,
  { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>,
): Promise<Rows> | null {
  return readsOf.get(reader)?.ask(sql, parameters) ?? null;
}

/** What Kysely holds for the time of a query or a transaction; it takes a connection when it needs one to itself. */
class Lease implements DatabaseConnection {
  readonly #reads: Reads;
  readonly #take: () => Promise<DatabaseConnection>;
  own: DatabaseConnection | null = null;

  constructor(reads: Reads, take: () => Promise<DatabaseConnection>) {
    this.#reads = reads;
    this.#take = take;
  }

  async toItself(): Promise<DatabaseConnection> {
    this.own ??= await this.#take();
    return this.own;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const answer = this.own === null ? this.#reads.ask(query.sql, query.parameters) : null;
    return await (answer ?? (await this.toItself()).executeQuery<R>(query));
  }

  async *streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    yield* (await this.toItself()).streamQuery<R>(query, chunkSize);
  }
}

class ReadsTogetherDriver implements Driver {
  readonly #driver: PostgresDriver;
  readonly #reads: Reads;

  constructor(pool: pg.Pool, reads: Reads) {
    this.#driver = new PostgresDriver({ pool });
    this.#reads = reads;
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  async acquireConnection(): Promise<Lease> {
    return new Lease(this.#reads, () => this.#driver.acquireConnection());
  }

  async releaseConnection({ own }: Lease): Promise<void> {
    if (own !== null) await this.#driver.releaseConnection(own as never);
  }

  async beginTransaction(lease: Lease, settings: TransactionSettings): Promise<void> {
    await this.#driver.beginTransaction(await lease.toItself(), settings);
  }

  async commitTransaction(lease: Lease): Promise<void> {
    await this.#driver.commitTransaction(await lease.toItself());
  }

  async rollbackTransaction(lease: Lease): Promise<void> {
    await this.#driver.rollbackTransaction((await lease.toItself()) as never);
  }

  destroy(): Promise<void> {
    return this.#driver.destroy();
  }
}

class ReadsTogetherDialect extends NamingDialect {
  readonly #driver: () => Driver;

  constructor(pool: pg.Pool, reads: Reads) {
    super({ pool });
    this.#driver = () => new ReadsTogetherDriver(pool, reads);
  }

  override createDriver(): Driver {
    return this.#driver();
  }
}

/** @param pool whose clients were made with `pipeline: true` */
export function readingTogether<DB>(pool: pg.Pool): Kysely<DB> {
  const reads = new Reads(pool, (name) => names.inProgram(name));
  const db = new Kysely<DB>({ dialect: new ReadsTogetherDialect(pool, reads), plugins: [names] });
  readsOf.set(db, reads);
  return db;
}
