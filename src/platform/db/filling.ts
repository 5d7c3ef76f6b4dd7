/**
 * A connection of the program that fills an empty database. What needs no answer is not waited for: it is sent in
 * order with the next question, so that program and database work beside each other and seldom wake one another.
 */
import { Socket } from 'node:net';
import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { keptAnswers } from './only-writer.ts';

type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>;

/** So many statements wait for a question at most: the database should not be idle either. */
const sendAfter = 16;

/** What a statement that is not waited for would have said; null when only the database knows. */
function foreseen(text: string): Answer | null {
  if (text === 'begin' || text === 'commit') return { command: text.toUpperCase(), rowCount: null, rows: [] };
  if (/\b(?:returning|on conflict)\b/i.test(text)) return null;
  // Nobody asks how many rows were inserted: all of them, or it failed.
  if (/^\s*insert into\b/i.test(text)) return { command: 'INSERT', rowCount: 1, rows: [] };
  // Ids come from rows that were read, so this one is there; that it was is looked at when the answer comes.
  return /^update [^;]* where "id" = \$\d+$/.test(text) ? { command: 'UPDATE', rowCount: 1, rows: [] } : null;
}

/** @param config of a database in which nobody else writes what this connection reads */
export function fillingConnection(config: pg.ClientConfig): PostgresPool {
  const socket = new Socket();
  const client = new pg.Client({ ...config, pipeline: true, stream: () => socket });
  const answers = keptAnswers<Answer>();
  let connected: Promise<unknown> | null = null;
  let held = 0;
  let inTransaction = false;
  let failure: { readonly error: unknown } | null = null;

  const release = (): void => {
    if (held > 0) socket.uncork();
    held = 0;
  };
  /** Made of its parts, because the driver copies a description of a query property by property. */
  const send = (text: string, values: readonly unknown[]): Promise<Answer> =>
    new Promise((done, fail) => {
      const query = new pg.Query(text, [...values], (error, answer) => (error ? fail(error) : done(answer)));
      if (values.length > 0) Object.assign(query, { name: answers.nameOf(text) });
      client.query(query);
    });

  /** A failure shows at the next question: behind it nothing was done any more. */
  const sendLater = (text: string, values: readonly unknown[]): void => {
    if (held === 0) socket.cork();
    held += 1;
    send(text, values).then(
      ({ command, rowCount }) => {
        if (command === 'UPDATE' && rowCount !== 1)
          failure ??= { error: new Error(`One row was to be changed, and ${rowCount} were: ${text}`) };
      },
      (error: unknown) => {
        failure ??= { error };
      },
    );
    if (held >= sendAfter) release();
  };

  const query = async (asked: string, values: readonly unknown[]): Promise<Answer> => {
    const text = answers.textOf(asked);
    if (failure) throw failure.error;
    if (text === 'begin' && inTransaction) throw new Error('A filling has one transaction at a time');
    if (text === 'begin') inTransaction = true;
    if (text === 'commit' || text === 'rollback') inTransaction = false;
    return await answers.answer(text, values, async () => {
      const known = foreseen(text);
      if (known) {
        sendLater(text, values);
        return known;
      }
      const sent = send(text, values);
      release();
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
      release();
      await client.end();
      if (failure) throw failure.error;
    },
  };
}
