/**
 * A connection of the program that fills an empty database. What needs no answer is sent and not waited for, so that
 * program and database work beside each other.
 */
import { isDeepStrictEqual } from 'node:util';
import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { type Answer, foreseen, type RowChange, rowAfter, rowChangeOf } from './foreseen.ts';
import { names } from './names.ts';
import { keptAnswers } from './only-writer.ts';
import { type Answer as Answered, type Field, type Known, type Row, Turn } from './turn.ts';

function answerFrom(answered: Answered | undefined): Answer {
  if (answered === undefined || 'error' in answered) throw answered?.error;
  const [, command = '', count] = /^(\w+).*?(\d+)?$/.exec(answered.tag ?? '') ?? [];
  return { command, rowCount: count === undefined ? null : Number(count), rows: answered.rows };
}

/** What was not waited for has happened as foreseen, or nothing more is done. */
function holdAgainst(expected: Answer, { command, rowCount, rows }: Answer, text: string): void {
  if (command === 'UPDATE' && rowCount !== 1)
    throw new Error(`One row was to be changed, and ${rowCount} were: ${text}`);
  if (expected.rows.length > 0 && !isDeepStrictEqual(rows, expected.rows))
    throw new Error(`A row became another than was foreseen: ${text}`);
}

/**
 * To wake the server costs as much as to put a statement together, so some go in one go; of more at once it would have
 * to do at the end what it could have done while the program went on.
 */
const heldMost = 3;

/** Holds what is sent until there are some, until somebody waits, or until the program has nothing else to do. */
function holding(client: pg.Client) {
  let count = 0;
  const flush = (): void => {
    if (count > 0) client.connection.stream.uncork();
    count = 0;
  };
  return {
    flush,
    hold<T>(send: () => T): T {
      if (count === 0) {
        client.connection.stream.cork();
        setImmediate(flush);
      }
      count += 1;
      const sent = send();
      if (count >= heldMost) flush();
      return sent;
    },
  };
}

/** @param config of a database in which nobody else writes what this connection reads */
export function fillingConnection(config: pg.ClientConfig): PostgresPool {
  const client = new pg.Client({ ...config, pipeline: true });
  const held = holding(client);
  const answers = keptAnswers<Answer>();
  const changes = new Map<string, RowChange | null>();
  const known: Known = new Map();
  let connected: Promise<unknown> | null = null;
  let inTransaction = false;
  let failure: { readonly error: unknown } | null = null;

  const columnOf = ({ name, dataTypeID }: Field) => ({
    name: names.inProgram(name),
    parse: client.getTypeParser(dataTypeID),
  });
  const send = async (text: string, values: readonly unknown[]): Promise<Answer> => {
    const question = { text, name: answers.nameOf(text), values: values.map((value) => prepareValue(value)) };
    const [answered] = await client.query(new Turn([question], known, columnOf)).answers;
    return answerFrom(answered);
  };

  /** A failure shows at the next question: behind it nothing was done any more. */
  const sendLater = (text: string, values: readonly unknown[], expected: Answer): void => {
    held
      .hold(() => send(text, values))
      .then((answer) => holdAgainst(expected, answer, text))
      .catch((error: unknown) => {
        failure ??= { error };
      });
  };

  /** The row that a change makes of one that is known. */
  const changedRow = (text: string, values: readonly unknown[]): { row: Row; change: RowChange } | null => {
    const change = changes.has(text) ? changes.get(text) : rowChangeOf(text);
    changes.set(text, change ?? null);
    if (!change) return null;
    const [before] = answers.atHand(change.question, [values[change.idPlace]])?.rows ?? [];
    const columns = known.get(answers.nameOf(change.question));
    const row = before && columns ? rowAfter(before, change, values, columns) : null;
    return row && { row, change };
  };

  const query = async (asked: string, values: readonly unknown[]): Promise<Answer> => {
    const text = answers.textOf(asked);
    if (failure) throw failure.error;
    if (text === 'begin' && inTransaction) throw new Error('A filling has one transaction at a time');
    if (text === 'begin') inTransaction = true;
    if (text === 'commit' || text === 'rollback') inTransaction = false;
    if (answers.isNothing(text, values)) return { command: '', rowCount: 0, rows: [] };
    const changed = changedRow(text, values);
    return await answers.answer(text, values, async () => {
      const said = changed ? answerTo(changed.change, changed.row) : foreseen(text);
      if (said) {
        sendLater(text, values, said);
        if (changed)
          answers.keep(changed.change.question, [changed.row.id], { ...said, rows: [changed.row] });
        return said;
      }
      const sent = send(text, values);
      held.flush();
      const answer = await sent.catch((error: unknown) => {
        throw failure?.error ?? error;
      });
      if (failure) throw failure.error;
      return answer;
    });
  };

  const shared = { query, release: () => undefined } as never;
  return {
    options: {},
    connect: async () => {
      // A connection that breaks fails the question that is asked; without a listener it would end the process.
      if (connected === null) client.on('error', () => undefined);
      connected ??= client.connect();
      await connected;
      return shared;
    },
    end: async () => {
      held.flush();
      await client.end();
      if (failure) throw failure.error;
    },
  };
}

const answerTo = ({ returnsRow }: RowChange, row: Row): Answer => ({
  command: 'UPDATE',
  rowCount: 1,
  rows: returnsRow ? [row] : [],
});
