/** Letters on a fresh database: a clock that stands where the test puts it, a pretended PDF, people with and without an account. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { readConfig } from '../../src/config.ts';
import type { CorrespondenceDeps } from '../../src/features/correspondence/index.ts';
import { findMessage, listDeliveries, sendLetter } from '../../src/features/correspondence/index.ts';
import type { LetterToSend, Message, Recipient } from '../../src/features/correspondence/types.ts';
import { ensurePerson, setConsents, updatePerson } from '../../src/features/party/index.ts';
import { type Actor, system } from '../../src/kernel/actor.ts';
import { type Clock, Temporal } from '../../src/kernel/dates.ts';
import { type Id, newId } from '../../src/kernel/ids.ts';
import { ok, type Result } from '../../src/kernel/result.ts';
import { localDataVersion } from '../../src/platform/db/data-version.ts';
import { inTransaction } from '../../src/platform/db/unit-of-work.ts';
import type { MailTransport } from '../../src/platform/mail/index.ts';
import { exampleLetter } from '../../src/platform/pdf/example-letter.ts';
import type { PdfRenderer } from '../../src/platform/pdf/index.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** Call it once, at the top of a test file. */
export function letterTrial() {
  let database: FreshDatabase;
  let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
  let logged: object[] = [];
  let rendered = 0;
  const clock: Clock = { now: () => now };
  const hours = (count: number): void => {
    now = now.add({ hours: count });
  };
  /** The same data and moment give the same bytes, as the real one does. */
  const pretendPdf: PdfRenderer = {
    render: async (_name, data, { createdAt }) => {
      rendered += 1;
      const bytes = new TextEncoder().encode(`${JSON.stringify(data)} ${createdAt}`);
      const digest = await crypto.subtle.digest('SHA-256', bytes);
      return { bytes, sha256: Buffer.from(digest).toString('hex'), pages: 1, unprintable: 0 };
    },
    close: async () => undefined,
  };
  function depsWith(
    changes: Partial<CorrespondenceDeps> & { env?: Record<string, string> } = {},
  ): CorrespondenceDeps {
    const { env, ...rest } = changes;
    return {
      config: readConfig(env ?? {}),
      db: database.db,
      clock,
      dataVersion: localDataVersion(),
      log: { warn: (facts: object) => logged.push(facts) } as unknown as CorrespondenceDeps['log'],
      pdf: pretendPdf,
      ...rest,
    };
  }
  const withSmtp = { env: { SMTP_URL: 'smtp://127.0.0.1:1' } };
  const desk: Actor = {
    kind: 'person',
    personId: newId(),
    displayName: 'Hatice Proefstuk',
    grants: [{ role: 'helper', scope: 'city' }],
  };
  beforeAll(async () => {
    database = await freshDatabase();
    await ensureDesk();
  });
  afterAll(() => database.drop());
  beforeEach(() => {
    now = Temporal.Instant.from('2027-03-12T10:00:00Z');
    logged = [];
    rendered = 0;
  });
  async function ensureDesk(): Promise<void> {
    if (desk.kind !== 'person') return;
    await database.db
      .insertInto('person')
      .values({
        id: desk.personId,
        email: 'hatice.proefstuk@example.org',
        name: desk.displayName,
        lang: 'nl',
      })
      .execute();
  }
  let people = 0;
  async function someone(options: { portal?: boolean; email?: boolean } = {}): Promise<Id<'person'>> {
    people += 1;
    const email = options.email === false ? null : `roos${people}@example.org`;
    const { person } = await ensurePerson(database.db, { email, name: 'Roos Voorbeeld', lang: 'nl' });
    await database.db
      .transaction()
      .execute((tx) =>
        updatePerson(tx, person.id, { street: 'Lindestraat 12', postcode: '3012 XX', town: 'Rotterdam' }),
      );
    if (options.portal !== false)
      await setConsents(depsWith(), system('test'), person.id, new Set(['portal']));
    return person.id;
  }
  async function send(recipient: Recipient, changes: Partial<LetterToSend> = {}): Promise<Message> {
    const { sender: _s, addressee: _a, date: _d, subject, ...letter } = exampleLetter;
    const result = await inTransaction(depsWith(), system('test'), async (unit) =>
      ok(
        await sendLetter(unit, {
          caseId: null,
          recipient,
          kind: 'decision',
          lang: 'nl',
          subject,
          letter,
          ...changes,
        }),
      ),
    );
    const message = result.ok ? await findMessage(database.db, result.value) : null;
    if (!message) throw new Error('The letter was not made');
    return message;
  }
  const statesOf = async (id: Id<'message'>): Promise<string[]> =>
    (await listDeliveries(database.db, id)).map(({ state }) => state);
  const mailsOf = async (id: Id<'message'>) =>
    await database.db.selectFrom('outgoingMail').selectAll().where('messageId', '=', id).execute();
  const jobsOf = async (id: Id<'message'>): Promise<string[]> =>
    (
      await database.pool.query<{ task: string }>(
        `select t.identifier as task from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where j.payload->>'messageId' = $1 order by 1`,
        [id],
      )
    ).rows.map(({ task }) => task);
  const codesOf = (result: Result<unknown>): string[] =>
    result.ok ? [] : result.problems.map(({ code }) => code);
  const until = <T>(result: Result<T>): T => {
    if (!result.ok) throw new Error(codesOf(result).join());
    return result.value;
  };
  /** A mail server that answers as told. */
  function server(outcome: Awaited<ReturnType<MailTransport['send']>>): MailTransport {
    return { send: async () => outcome, close: () => undefined };
  }
  return {
    get database() {
      return database;
    },
    get logged() {
      return logged;
    },
    set logged(value) {
      logged = value;
    },
    get rendered() {
      return rendered;
    },
    hours,
    depsWith,
    withSmtp,
    desk,
    get people() {
      return people;
    },
    someone,
    send,
    statesOf,
    mailsOf,
    jobsOf,
    codesOf,
    until,
    server,
  };
}
