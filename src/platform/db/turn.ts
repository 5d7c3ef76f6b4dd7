/**
 * All that was asked in one turn of the event loop, as one query of the driver: one packet there, one back, one implicit
 * transaction. What the server has parsed and described on this connection is not parsed or described again.
 */
import pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;
export type Question = {
  readonly text: string;
  /** As the driver sends them: text, bytes or null. */
  readonly values: readonly unknown[];
  /** Parsed by the server under this name, once per connection; undefined when it is seldom asked. */
  readonly name: string | undefined;
};

/** Rows, or the value among them that cannot be held here; `tag`: what was done to how many, such as `UPDATE 1`. */
export type Answer = ({ readonly rows: Row[] } | { readonly error: unknown }) & { readonly tag?: string };

export type Field = { readonly name: string; readonly dataTypeID: number };
export type Column = { readonly name: string; readonly parse: (text: string) => unknown };

/** What a connection was told to parse, by the name of the statement, with the columns once it has described them. */
export type Known = Map<string, readonly Column[]>;

/** The driver's connection, as its own queries use it. */
type Wire = {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { text: string; name: string | undefined }): void;
  bind(message: { statement: string | undefined; values: readonly unknown[] }): void;
  describe(message: { type: 'P' }): void;
  execute(message: null): void;
  sync(): void;
};

function read(columns: readonly Column[], fields: readonly (string | null)[]): Row {
  const row: Record<string, unknown> = {};
  let place = 0;
  for (const { name, parse } of columns) {
    const text = fields[place] ?? null;
    row[name] = text === null ? null : parse(text);
    place += 1;
  }
  return row;
}

/** The driver hands over each message as it comes in. A query of its own class: it lets no other into its pipeline. */
export class Turn extends pg.Query {
  readonly #questions: readonly Question[];
  readonly #known: Known;
  readonly #columnOf: (field: Field) => Column;
  readonly #answers: Answer[] = [];
  readonly #end = Promise.withResolvers<readonly Answer[]>();
  #columns: readonly Column[] | undefined;
  #answer: Answer = { rows: [] };

  constructor(questions: readonly Question[], known: Known, columnOf: (field: Field) => Column) {
    super('');
    this.#questions = questions;
    this.#known = known;
    this.#columnOf = columnOf;
    // The driver's types have it as a property.
    this.submit = (connection) => this.#send(connection as unknown as Wire);
  }

  /** In the order of the questions. Rejects when the server refused one: then the others are undone as well. */
  get answers(): Promise<readonly Answer[]> {
    return this.#end.promise;
  }

  #send(wire: Wire): void {
    wire.stream.cork();
    for (const { text, name, values } of this.#questions) {
      const known = name !== undefined && this.#known.has(name);
      if (!known) wire.parse({ text, name });
      if (!known && name !== undefined) this.#known.set(name, []);
      wire.bind({ statement: name, values });
      if (!known) wire.describe({ type: 'P' });
      wire.execute(null);
    }
    wire.sync();
    wire.stream.uncork();
  }

  get #question(): Question | undefined {
    return this.#questions[this.#answers.length];
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#columns = fields.map(this.#columnOf);
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const columns = this.#columns ?? this.#known.get(this.#question?.name ?? '') ?? [];
    if ('error' in this.#answer) return;
    try {
      this.#answer.rows.push(read(columns, fields));
    } catch (error) {
      this.#answer = { error };
    }
  }

  handleCommandComplete({ text: tag }: { readonly text: string }): void {
    const name = this.#question?.name;
    if (name !== undefined && this.#columns !== undefined) this.#known.set(name, this.#columns);
    this.#answers.push({ ...this.#answer, tag });
    this.#answer = { rows: [] };
    this.#columns = undefined;
  }

  handleError(error: unknown): void {
    this.#end.reject(error);
  }

  handleReadyForQuery(): void {
    this.#end.resolve(this.#answers);
  }
}
