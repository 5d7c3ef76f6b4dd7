/**
 * What a connection that fills an empty database knows of it: nobody else writes the rows that it asks for, so an answer
 * holds until what it came from is written. Also for a question that locks: nobody else wants them. Two may fill side by
 * side what does not look at each other; a test holds their city against one that was filled without this.
 */

/**
 * Tables that only our own statements write, with the column by which their rows are told apart. Its value never changes
 * in a row, so what writes the rows of one value leaves those of all others as they were.
 */
const steady: ReadonlyMap<string, string> = new Map([
  ['advice', 'application_id'],
  ['application', 'id'],
  ['attachment', 'application_id'],
  ['case_event', 'application_id'],
  ['contact_consent', 'person_id'],
  ['cosigner', 'application_id'],
  ['decision', 'application_id'],
  ['envelope', 'id'],
  ['gebied', 'id'],
  ['hearing', 'application_id'],
  ['interest', 'person_id'],
  ['interest_declaration', 'application_id'],
  ['ledger_entry', 'application_id'],
  ['objection', 'application_id'],
  ['organisation', 'id'],
  ['organisation_member', 'person_id'],
  ['payment_order', 'application_id'],
  ['person', 'id'],
  ['role_grant', 'person_id'],
  ['round', 'id'],
  ['scheme', 'id'],
  ['scheme_version', 'id'],
  ['stored_file', 'id'],
  ['wijk', 'id'],
  ['wijkraad', 'id'],
]);

/** Triggers: of which table a row changes with one of these, and one of its own values names that row. */
const alongWith: ReadonlyMap<string, string> = new Map([
  ['decision', 'application'],
  ['ledger_entry', 'envelope'],
]);

/** A table that a text reads or writes; `places`: of the values one of which the rows have, null when it can be any row. */
type Part = { readonly table: string; readonly places: readonly number[] | null };

const words = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, word = '']) => word);

/** Places of the values that the key of a table must equal, a list for each mention. */
function keysIn(text: string, table: string): readonly (readonly number[])[] {
  const condition = text.slice(text.search(/\bwhere\b/i));
  const equal = new RegExp(`\\b${steady.get(table)}"? (?:= |in \\()((?:\\$\\d+(?:, )?)+)`, 'g');
  return words(condition, equal).map((list) => words(list, /\$(\d+)/g).map((place) => Number(place) - 1));
}

const isQuestion = (text: string): boolean => /^\s*select\b/i.test(text);

function readsOf(text: string): readonly Part[] | null {
  if (!isQuestion(text)) return null;
  const tables = words(text, /\b(?:from|join)\s+"?([a-z_]+)/gi);
  if (tables.length === 0 || !tables.every((table) => steady.has(table))) return null;
  const [first = ''] = tables;
  const keys = keysIn(text, first);
  const told = new Set(tables).size === 1 && keys.length >= tables.length && !/\b(?:or|not)\b/i.test(text);
  return told ? [{ table: first, places: keys.flat() }] : tables.map((table) => ({ table, places: null }));
}

function writesOf(text: string): readonly Part[] {
  if (isQuestion(text)) return [];
  const tables = words(text, /\b(?:insert into|update|delete from)\s+"?([a-z_]+)/gi);
  const valueCount = words(text, /\$(\d+)/g).length;
  return tables
    .filter((table) => steady.has(table))
    .map((table) => {
      const keys = keysIn(text, table);
      if (keys.length > 0 && !/\bor\b/i.test(text)) return { table, places: keys.flat() };
      const columns = new RegExp(`insert into "?${table}"? \\(([^)]*)\\)\\s*values\\b`, 'i').exec(text)?.[1];
      const tells = columns !== undefined && new RegExp(`\\b${steady.get(table)}\\b`).test(columns);
      return { table, places: tells ? Array.from({ length: valueCount }, (_, place) => place) : null };
    });
}

/** The question to which a row is the answer that a writing gives back whole. */
function toldBy(text: string): string | null {
  const table = /^(?:insert into|update) "([a-z_]+)" .* returning \*$/s.exec(text)?.[1];
  return table !== undefined && steady.has(table) ? `select * from "${table}" where "id" = $1` : null;
}

const idLength = 36;

type Known = {
  readonly name: string;
  readonly reads: readonly Part[] | null;
  readonly writes: readonly Part[];
  readonly tells: string | null;
};

export type Answers<Answer> = {
  /** The text as it is sent: who is alone locks nothing, and a question has one answer whether it locks or not. */
  textOf(text: string): string;
  /** A name for the text, under which the server parses it once. */
  nameOf(text: string): string;
  /** @returns the answer that still holds, or what `ask` gives now */
  answer(text: string, values: readonly unknown[], ask: () => Promise<Answer>): Promise<Answer>;
};

/** Only for who is alone with what it reads, and whose transactions are never rolled back half-way. */
export function keptAnswers<Answer extends { readonly rows: readonly unknown[] }>(): Answers<Answer> {
  const texts = new Map<string, Known>();
  /** How often was written: under a table anything, under `table *` any row, under `table value` the rows of a value. */
  const versions = new Map<string, number>();
  const kept = new Map<string, { readonly asOf: string; readonly answer: Promise<Answer> }>();

  const know = (text: string): Known => {
    const before = texts.get(text);
    if (before) return before;
    const name = `t${texts.size}`;
    const known = { name, reads: readsOf(text), writes: writesOf(text), tells: toldBy(text) };
    texts.set(text, known);
    return known;
  };
  const bump = (what: string): void => {
    versions.set(what, (versions.get(what) ?? 0) + 1);
  };
  const write = ({ table, places }: Part, values: readonly unknown[]): void => {
    bump(table);
    if (places === null) bump(`${table} *`);
    for (const place of places ?? []) {
      const value = values[place];
      // A key is an id; what else stands in a row can be long.
      if (typeof value === 'string' && value.length === idLength) bump(`${table} ${value}`);
    }
    const other = alongWith.get(table);
    if (other !== undefined) write({ table: other, places }, values);
  };
  const asOf = ({ table, places }: Part, values: readonly unknown[]): string =>
    (places === null ? [table] : [`${table} *`, ...places.map((place) => `${table} ${values[place]}`)])
      .map((what) => versions.get(what) ?? 0)
      .join();

  const stand = (reads: readonly Part[], values: readonly unknown[]): string =>
    reads.map((part) => asOf(part, values)).join();
  /** Who writes a row often asks for it by its id next. */
  const keepWritten = (question: string, answer: Answer): void => {
    const { name, reads } = know(question);
    const [row] = answer.rows as readonly { readonly id?: unknown }[];
    if (reads === null || answer.rows.length !== 1 || typeof row?.id !== 'string') return;
    const values = [row.id];
    kept.set(`${name} ${JSON.stringify(values)}`, {
      asOf: stand(reads, values),
      answer: Promise.resolve(answer),
    });
  };

  return {
    textOf: (text) => (know(text).reads === null ? text : text.replace(/ for update$/, '')),
    nameOf: (text) => know(text).name,
    answer: async (text, values, ask) => {
      const { name, reads, writes, tells } = know(text);
      for (const part of writes) write(part, values);
      if (reads === null) {
        const answer = await ask();
        if (tells !== null) keepWritten(tells, answer);
        return answer;
      }
      const key = `${name} ${JSON.stringify(values)}`;
      const now = stand(reads, values);
      const known = kept.get(key);
      if (known?.asOf === now) return await known.answer;
      const answer = ask();
      kept.set(key, { asOf: now, answer });
      return await answer;
    },
  };
}
