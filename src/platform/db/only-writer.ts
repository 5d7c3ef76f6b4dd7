/**
 * What a connection that fills an empty database knows of it: nobody else writes the rows that it asks for, so an answer
 * holds until what it came from is written. Also for a question that locks: nobody else wants them. Two may fill side by
 * side what does not look at each other; a test holds their city against one that was filled without this.
 */
import { alongWith, isOfCase, type Part, type Statement, statementOf } from './statements.ts';

const idLength = 36;

/** What was written here, by table and by the id that tells its rows apart. */
class Writings {
  /** How often: under a table anything, under `table *` any row, under `table id` the rows of that id. */
  readonly #versions = new Map<string, number>();
  /** Of what rows were made, by the same names. */
  readonly #made = new Set<string>();

  note({ table, places, inserts }: Part, values: readonly unknown[]): void {
    // A key is an id; what else stands in a row can be long.
    const ids = places
      ?.map((place) => values[place])
      .filter((value) => typeof value === 'string' && value.length === idLength);
    this.#count(table);
    for (const id of ids ?? ['*']) {
      this.#count(`${table} ${id}`);
      if (inserts) this.#made.add(`${table} ${id}`);
    }
    const other = alongWith.get(table);
    if (other !== undefined) this.note({ table: other, places }, values);
  }

  /** Another text after each writing of what is read. */
  stand(reads: readonly Part[], values: readonly unknown[]): string {
    const names = reads.flatMap(({ table, places }) =>
      places === null ? [table] : [`${table} *`, ...places.map((place) => `${table} ${values[place]}`)],
    );
    return names.map((name) => this.#versions.get(name) ?? 0).join();
  }

  /** Of a case that was made here nobody else wrote anything. */
  isEmpty({ table, places }: Part, values: readonly unknown[]): boolean {
    if (!isOfCase(table) || places === null || this.#made.has(`${table} *`)) return false;
    return places.every(
      (place) =>
        this.#made.has(`application ${values[place]}`) && !this.#made.has(`${table} ${values[place]}`),
    );
  }

  #count(name: string): void {
    this.#versions.set(name, (this.#versions.get(name) ?? 0) + 1);
  }
}

type Known = Statement & { readonly name: string };
type Kept<Answer> = { readonly asOf: string; readonly answer: Promise<Answer>; atHand?: Answer };

export type Answers<Answer> = {
  /** Is it known without asking that this reads or changes no row? */
  isNothing(text: string, values: readonly unknown[]): boolean;
  /** The answer that still holds, when it is here already. */
  atHand(text: string, values: readonly unknown[]): Answer | undefined;
  /** From now on this is the answer, until what it came from is written. */
  keep(question: string, values: readonly unknown[], answer: Answer): void;
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
  const writings = new Writings();
  const kept = new Map<string, Kept<Answer>>();

  const know = (text: string): Known => {
    const before = texts.get(text);
    if (before) return before;
    const known = { name: `t${texts.size}`, ...statementOf(text) };
    texts.set(text, known);
    return known;
  };
  const keyOf = (text: string, values: readonly unknown[]): string =>
    `${know(text).name} ${JSON.stringify(values)}`;
  const find = (text: string, values: readonly unknown[]): Kept<Answer> | undefined => {
    const { reads } = know(text);
    const found = reads === null ? undefined : kept.get(keyOf(text, values));
    return reads !== null && found?.asOf === writings.stand(reads, values) ? found : undefined;
  };
  const keep = (question: string, values: readonly unknown[], answer: Answer): void => {
    const { reads } = know(question);
    if (reads === null) return;
    const asOf = writings.stand(reads, values);
    kept.set(keyOf(question, values), { asOf, answer: Promise.resolve(answer), atHand: answer });
  };
  /** Who writes a row often asks for it by its id next. */
  const keepWritten = (question: string, answer: Answer): void => {
    const [row] = answer.rows as readonly { readonly id?: unknown }[];
    if (answer.rows.length === 1 && typeof row?.id === 'string') keep(question, [row.id], answer);
  };

  return {
    textOf: (text) => (know(text).reads === null ? text : text.replace(/ for (no key )?update$/, '')),
    nameOf: (text) => know(text).name,
    isNothing: (text, values) => know(text).among.some((part) => writings.isEmpty(part, values)),
    atHand: (text, values) => find(text, values)?.atHand,
    keep,
    answer: async (text, values, ask) => {
      const { reads, writes, tells } = know(text);
      for (const part of writes) writings.note(part, values);
      if (reads === null) {
        const answer = await ask();
        if (tells !== null) keepWritten(tells, answer);
        return answer;
      }
      const found = find(text, values);
      if (found) return await found.answer;
      const entry: Kept<Answer> = { asOf: writings.stand(reads, values), answer: ask() };
      kept.set(keyOf(text, values), entry);
      entry.atHand = await entry.answer;
      return entry.atHand;
    },
  };
}
