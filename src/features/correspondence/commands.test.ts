import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { readConfig } from '../../config.ts';
import { type Actor, system } from '../../kernel/actor.ts';
import { type Clock, Temporal } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { localDataVersion } from '../../platform/db/data-version.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import type { MailTransport } from '../../platform/mail/index.ts';
import { sendQueuedMail } from '../../platform/mail/index.ts';
import { exampleLetter } from '../../platform/pdf/example-letter.ts';
import { createPdfRenderer, type PdfRenderer } from '../../platform/pdf/index.ts';
import { readPdf } from '../../platform/pdf/read-pdf.ts';
import { ensurePerson, setConsents, updatePerson } from '../party/index.ts';
import { letterPdf } from './commands/make-pdf.ts';
import { checkNotifications, mailObservers, notifyRecipient, reportBounce } from './commands/notify.ts';
import { openLetter } from './commands/open-letter.ts';
import { recordOutage } from './commands/outage.ts';
import { markLetters, resendReturned } from './commands/print.ts';
import type { CorrespondenceDeps } from './deps.ts';
import { correspondenceJobs } from './jobs.ts';
import { sentOn } from './rules.ts';
import { sendLetter } from './send-letter.ts';
import {
  eraseMessagesTo,
  findMessage,
  listDeliveries,
  listMessagesOfCase,
  listMessagesTo,
} from './store/letters.ts';
import { listLinesOfReference, listLog, listPosted, listPrintQueue } from './store/log.ts';
import { findOutage, listOutages, outagesBetween } from './store/outages.ts';
import type { LetterToSend, Message, Recipient } from './types.ts';

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
    .values({ id: desk.personId, email: 'hatice.proefstuk@example.org', name: desk.displayName, lang: 'nl' })
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
  if (options.portal !== false) await setConsents(depsWith(), system('test'), person.id, new Set(['portal']));
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
const deliver = async (transport: MailTransport) =>
  await sendQueuedMail(depsWith(withSmtp), transport, mailObservers);

describe('sending a letter', () => {
  test('to someone who agreed: in the portal, notified within 48 hours', async () => {
    const message = await send({ personId: await someone() });
    expect(message.channel).toBe('portal');
    expect(message.notifyBefore?.toISOString()).toBe('2027-03-14T10:00:00.000Z');
    expect(message.document.addressee).toEqual(['Roos Voorbeeld', 'Lindestraat 12', '3012 XX  Rotterdam']);
    expect(message.document.date).toBe('2027-03-12');
    expect(await statesOf(message.id)).toEqual(['made']);
    expect(await jobsOf(message.id)).toEqual(['correspondence.makePdf', 'correspondence.notify']);
  });

  test('to someone who did not: on paper, straight to the print queue', async () => {
    const message = await send({ personId: await someone({ portal: false }) });
    expect([message.channel, message.notifyBefore]).toEqual(['paper', null]);
    expect(await statesOf(message.id)).toEqual(['made', 'toPrint']);
    expect(await jobsOf(message.id)).toEqual(['correspondence.makePdf']);
  });

  test('to someone outside the system: on paper', async () => {
    const message = await send({ name: 'B. Buiten', addressLines: ['Elders 1', '1000 AA  Amsterdam'] });
    expect(message).toMatchObject({ channel: 'paper', recipientPersonId: null });
    expect(message.document.addressee).toEqual(['B. Buiten', 'Elders 1', '1000 AA  Amsterdam']);
  });

  test('leaves nothing behind when the change it tells about is not made', async () => {
    const personId = await someone();
    const undone = inTransaction(depsWith(), system('test'), async (unit) => {
      const { sender: _s, addressee: _a, date: _d, subject, ...letter } = exampleLetter;
      await sendLetter(unit, {
        caseId: null,
        recipient: { personId },
        kind: 'other',
        lang: 'nl',
        subject,
        letter,
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await listMessagesTo(database.db, personId)).toEqual([]);
  });

  test('stands in the lists of the person, her organisation and the case, and cannot be changed', async () => {
    const [personId, other] = [await someone(), await someone()];
    const organisationId = newId<'organisation'>();
    await database.db
      .insertInto('organisation')
      .values({ id: organisationId, slug: `s-${people}`, name: 'Stichting', legalForm: 'foundation' })
      .execute();
    const caseId = newId<'application'>();
    const first = await send({ personId, organisationId }, { caseId });
    hours(1);
    const second = await send({ personId }, { caseId });
    const ids = (messages: readonly Message[]) => messages.map(({ id }) => id);
    expect(ids(await listMessagesTo(database.db, personId))).toEqual([second.id, first.id]);
    expect(ids(await listMessagesTo(database.db, other))).toEqual([]);
    expect(ids(await listMessagesTo(database.db, other, [organisationId]))).toEqual([first.id]);
    expect(ids(await listMessagesOfCase(database.db, caseId))).toEqual([first.id, second.id]);
    for (const change of [{ subject: 'Anders' }, { document: '{}' }, { createdAt: new Date() }])
      await expect(
        database.db.updateTable('message').set(change).where('id', '=', first.id).execute(),
      ).rejects.toMatchObject({ code: 'HV001' });
    await expect(
      database.db.deleteFrom('messageDelivery').where('messageId', '=', first.id).execute(),
    ).rejects.toMatchObject({ code: 'HV001' });
  });
});

describe('the PDF', () => {
  test('is made once, whoever asks and however often', async () => {
    const message = await send({ personId: await someone() });
    const jobs = correspondenceJobs(depsWith());
    await jobs['correspondence.makePdf']?.run({ messageId: message.id });
    await jobs['correspondence.makePdf']?.run({ messageId: message.id });
    const [one, two] = [await letterPdf(depsWith(), message.id), await letterPdf(depsWith(), message.id)];
    expect(rendered).toBe(1);
    expect(one).toEqual(two);
    expect((await findMessage(database.db, message.id))?.pdfSha256).toBe(one?.sha256);
  });

  test('of two at the same moment the first stands', async () => {
    const message = await send({ personId: await someone() });
    const all = await Promise.all([1, 2, 3].map(() => letterPdf(depsWith(), message.id)));
    expect(new Set(all.map((pdf) => pdf?.sha256)).size).toBe(1);
    const audited = await database.db
      .selectFrom('auditEntry')
      .select('facts')
      .where('subjectId', '=', message.id)
      .where('action', '=', 'message.pdfMade')
      .execute();
    expect(audited).toEqual([{ facts: { sha256: all[0]?.sha256 } }]);
  });

  test('made by Typst is a tagged letter, the same bytes whenever it is made', async () => {
    const message = await send({ personId: await someone() });
    const pdf = createPdfRenderer();
    try {
      const stored = await letterPdf(depsWith({ pdf }), message.id);
      const read = await readPdf(stored?.bytes ?? new Uint8Array());
      expect(read.marked).toBe(true);
      expect(read.info).toMatchObject({ Title: message.subject, CreationDate: 'D:20270312100000Z' });
      expect(read.pages.map((page) => page.text).join(' ')).toContain('Roos Voorbeeld');
      const again = await pdf.render('letter', message.document, {
        title: message.subject,
        lang: message.lang,
        createdAt: Temporal.Instant.fromEpochMilliseconds(message.createdAt.getTime()),
      });
      expect(again.sha256).toBe(stored?.sha256);
    } finally {
      await pdf.close();
    }
  });

  test('is refused when the stored bytes are not the ones that were made', async () => {
    const message = await send({ personId: await someone() });
    await letterPdf(depsWith(), message.id);
    await database.pool.query('alter table message disable trigger message_frozen');
    await database.db
      .updateTable('message')
      .set({ pdf: Buffer.from('changed') })
      .where('id', '=', message.id)
      .execute();
    await database.pool.query('alter table message enable trigger message_frozen');
    await expect(letterPdf(depsWith(), message.id)).rejects.toThrow('The stored letter');
  });
});

describe('the notification (Awb 2:10)', () => {
  test('is queued once, however often the job runs', async () => {
    const message = await send({ personId: await someone() });
    const deps = depsWith(withSmtp);
    await Promise.all([notifyRecipient(deps, message.id), notifyRecipient(deps, message.id)]);
    await notifyRecipient(deps, message.id);
    const mails = await mailsOf(message.id);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ state: 'queued', kind: 'message-notification', lang: 'nl' });
    // Queued is not sent: only the mail server's yes counts.
    expect(await statesOf(message.id)).toEqual(['made']);
  });

  test('says what it is about, where it stands and what one can do', async () => {
    const message = await send({ personId: await someone() });
    await notifyRecipient(depsWith(withSmtp), message.id);
    const body = (await mailsOf(message.id))[0]?.body ?? '';
    for (const fact of [message.subject, message.document.reference, `/berichten/${message.id}`, 'bezwaar'])
      expect(body).toContain(fact);
  });

  test('counts when the mail server took it, once', async () => {
    const message = await send({ personId: await someone() });
    await notifyRecipient(depsWith(withSmtp), message.id);
    hours(1);
    await deliver(server({ ok: true }));
    await deliver(server({ ok: true }));
    expect(await statesOf(message.id)).toEqual(['made', 'notified']);
    await notifyRecipient(depsWith(withSmtp), message.id);
    expect(await mailsOf(message.id)).toHaveLength(1);
  });

  test('after the mail was erased is not sent anew', async () => {
    const message = await send({ personId: await someone() });
    await notifyRecipient(depsWith(withSmtp), message.id);
    await deliver(server({ ok: true }));
    await database.db.deleteFrom('outgoingMail').where('messageId', '=', message.id).execute();
    await notifyRecipient(depsWith(withSmtp), message.id);
    expect(await mailsOf(message.id)).toEqual([]);
  });

  test('that is refused puts the letter on the print list (Awb 2:11)', async () => {
    const message = await send({ personId: await someone() });
    await notifyRecipient(depsWith(withSmtp), message.id);
    await deliver(server({ ok: false, blame: 'mailbox', code: 'EENVELOPE 550' }));
    expect(await listDeliveries(database.db, message.id)).toMatchObject([
      { state: 'made' },
      { state: 'notificationFailed', detail: 'EENVELOPE 550' },
      { state: 'toPrint' },
    ]);
    expect(sentOn(await listDeliveries(database.db, message.id))).toBeNull();
  });

  const inVain: readonly (readonly [string, (id: Id<'person'>) => Promise<unknown>])[] = [
    ['consent-withdrawn', (id) => setConsents(depsWith(), system('test'), id, new Set())],
    [
      'no-address',
      (id) => database.db.updateTable('person').set({ email: null }).where('id', '=', id).execute(),
    ],
  ];
  test.for(inVain)('is not tried in vain: %s', async ([reason, meanwhile]) => {
    const personId = await someone();
    const message = await send({ personId });
    await meanwhile(personId);
    await notifyRecipient(depsWith(withSmtp), message.id);
    expect(await listDeliveries(database.db, message.id)).toMatchObject([
      { state: 'made' },
      { state: 'notificationFailed', detail: reason },
      { state: 'toPrint' },
    ]);
    expect(await mailsOf(message.id)).toEqual([]);
  });

  test('without a mail server: the demo’s outbox counts, elsewhere it is paper', async () => {
    const [inDemo, elsewhere] = [
      await send({ personId: await someone() }),
      await send({ personId: await someone() }),
    ];
    await notifyRecipient(depsWith(), inDemo.id);
    await notifyRecipient(depsWith(), inDemo.id);
    expect(await statesOf(inDemo.id)).toEqual(['made', 'notified']);
    expect(await mailsOf(inDemo.id)).toMatchObject([{ state: 'held' }]);
    await notifyRecipient(depsWith({ env: { HOOFDVELD_DEMO: '0' } }), elsewhere.id);
    expect(await statesOf(elsewhere.id)).toEqual(['made', 'notificationFailed', 'toPrint']);
  });

  test('on paper there is none', async () => {
    const message = await send({ personId: await someone({ portal: false }) });
    await notifyRecipient(depsWith(withSmtp), message.id);
    expect(await statesOf(message.id)).toEqual(['made', 'toPrint']);
  });

  test('that came back later is reported by hand, once', async () => {
    const message = await send({ personId: await someone() });
    await notifyRecipient(depsWith(), message.id);
    expect((await reportBounce(depsWith(), desk, message)).ok).toBe(true);
    expect(await statesOf(message.id)).toEqual(['made', 'notified', 'notificationFailed', 'toPrint']);
    expect(codesOf(await reportBounce(depsWith(), desk, message))).toEqual(['already-on-paper']);
  });

  test('is watched every night: warned before, on paper after 48 hours', async () => {
    await database.pool
      .query('truncate message_delivery, outgoing_mail, message cascade')
      .catch(() => undefined);
    const message = await send({ personId: await someone() });
    const mine = async () => {
      const { soon, late } = await checkNotifications(depsWith(withSmtp));
      return { soon: soon > 0, late: late > 0 };
    };
    await checkNotifications(depsWith(withSmtp));
    logged = [];
    hours(25);
    expect(await mine()).toMatchObject({ soon: true });
    expect(JSON.stringify(logged)).toContain(message.id);
    expect(JSON.stringify(logged)).not.toContain('example.org');
    expect(await statesOf(message.id)).toEqual(['made']);
    hours(24);
    expect(await mine()).toMatchObject({ late: true });
    expect(await statesOf(message.id)).toEqual(['made', 'notificationFailed', 'toPrint']);
    expect(await mine()).toEqual({ soon: false, late: false });
  });
});

describe('opening a letter', () => {
  test('by the addressee is noted once, by others never', async () => {
    const personId = await someone();
    const message = await send({ personId });
    await openLetter(depsWith(), desk, message);
    expect(await statesOf(message.id)).toEqual(['made']);
    const reader: Actor = { kind: 'person', personId, displayName: 'Roos Voorbeeld', grants: [] };
    hours(5);
    await Promise.all([openLetter(depsWith(), reader, message), openLetter(depsWith(), reader, message)]);
    expect(await statesOf(message.id)).toEqual(['made', 'read']);
    expect((await findMessage(database.db, message.id))?.readAt?.toISOString()).toBe(
      '2027-03-12T15:00:00.000Z',
    );
  });
});

describe('the print queue', () => {
  const inQueue = async (id: Id<'message'>) =>
    (await listPrintQueue(database.db, 500)).rows.find((job) => job.id === id);

  test('holds a paper letter until it is posted', async () => {
    const message = await send({ personId: await someone({ portal: false }) });
    expect(await inQueue(message.id)).toMatchObject({
      addressee: ['Roos Voorbeeld', 'Lindestraat 12', '3012 XX  Rotterdam'],
      reference: 'HV-2027-000123',
      printedAt: null,
      postedAt: null,
    });
    expect(until(await markLetters(depsWith(), desk, [message.id, message.id], 'printed'))).toBe(1);
    expect((await inQueue(message.id))?.printedAt).not.toBeNull();
    hours(3);
    expect(until(await markLetters(depsWith(), desk, [message.id], 'posted'))).toBe(1);
    expect(await inQueue(message.id)).toBeUndefined();
    expect(until(await markLetters(depsWith(), desk, [message.id], 'posted'))).toBe(0);
    expect(until(await markLetters(depsWith(), desk, [message.id], 'printed'))).toBe(0);
    expect(await statesOf(message.id)).toEqual(['made', 'toPrint', 'printed', 'posted']);
    expect(sentOn(await listDeliveries(database.db, message.id))?.toString()).toBe('2027-03-12');
    expect((await listPosted(database.db, new Date('2027-03-01'))).map(({ id }) => id)).toContain(message.id);
  });

  test('is for the service desk and officers, and leaves portal letters alone', async () => {
    const message = await send({ personId: await someone() });
    expect(until(await markLetters(depsWith(), desk, [message.id, newId()], 'posted'))).toBe(0);
    expect(codesOf(await markLetters(depsWith(), desk, [], 'posted'))).toEqual(['nothing-chosen']);
    const resident: Actor = { kind: 'person', personId: newId(), displayName: 'x', grants: [] };
    expect(codesOf(await markLetters(depsWith(), resident, [message.id], 'posted'))).toEqual(['not-allowed']);
  });

  test('two people marking the same letters at once is no problem', async () => {
    const ids = [];
    for (let count = 0; count < 5; count += 1)
      ids.push((await send({ personId: await someone({ portal: false }) })).id);
    const counts = await Promise.all([
      markLetters(depsWith(), desk, ids, 'posted'),
      markLetters(depsWith(), desk, [...ids].reverse(), 'posted'),
    ]);
    expect(counts.map(until).reduce((sum, count) => sum + count, 0)).toBe(5);
  });

  test('a letter that came back goes again as a new letter, once', async () => {
    const message = await send({ personId: await someone({ portal: false }) });
    const lines = ['Roos Voorbeeld', 'Nieuwstraat 3', '3013 AB  Rotterdam'];
    expect(codesOf(await resendReturned(depsWith(), desk, message.id, lines))).toEqual(['not-posted']);
    await markLetters(depsWith(), desk, [message.id], 'posted');
    expect(codesOf(await resendReturned(depsWith(), desk, message.id, ['Roos']))).toEqual(['address-needed']);
    expect(codesOf(await resendReturned(depsWith(), desk, message.id, Array(8).fill('x')))).toEqual([
      'address-too-long',
    ]);
    const [one, two] = await Promise.all([
      resendReturned(depsWith(), desk, message.id, lines),
      resendReturned(depsWith(), desk, message.id, lines),
    ]);
    const results = [one, two];
    expect(results.flatMap(codesOf)).toEqual(['already-returned']);
    const fresh = results.find((result) => result.ok);
    const again = fresh?.ok ? await findMessage(database.db, fresh.value) : null;
    expect(again).toMatchObject({ channel: 'paper', resendsMessageId: message.id, pdfSha256: null });
    expect(again?.document).toEqual({ ...message.document, addressee: lines });
    expect(await statesOf(message.id)).toEqual(['made', 'toPrint', 'posted', 'returned']);
    expect(again && (await statesOf(again.id))).toEqual(['made', 'toPrint']);
  });
});

describe('the message log', () => {
  test('filters by state and case, and counts', async () => {
    const { sender: _s, addressee: _a, date: _d, subject: _u, ...letter } = exampleLetter;
    const reference = 'HV-2027-00777';
    const changes = { letter: { ...letter, reference } };
    const portal = await send({ personId: await someone() }, changes);
    hours(1);
    const paper = await send({ personId: await someone({ portal: false }) }, changes);
    const page = { limit: 10, offset: 0 };
    expect(await listLog(database.db, { reference }, page)).toMatchObject({
      total: 2,
      rows: [
        { id: paper.id, state: 'toPrint', reference },
        { id: portal.id, state: 'made', reference },
      ],
    });
    expect(await listLog(database.db, { reference, state: 'made' }, page)).toMatchObject({ total: 1 });
    expect((await listLinesOfReference(database.db, reference)).map(({ id, state }) => [id, state])).toEqual([
      [portal.id, 'made'],
      [paper.id, 'made'],
      [paper.id, 'toPrint'],
    ]);
  });
});

test('erasing takes the words and the name away, and keeps that it was sent', async () => {
  const personId = await someone();
  const message = await send({ personId });
  await letterPdf(depsWith(), message.id);
  await database.db.transaction().execute((tx) => eraseMessagesTo(tx, personId, new Date()));
  expect(await findMessage(database.db, message.id)).toBeNull();
  expect(await letterPdf(depsWith(), message.id)).toBeNull();
  const row = await database.db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', message.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ recipientPersonId: null, document: {}, pdf: null, subject: '-' });
  expect(await statesOf(message.id)).toEqual(['made']);
});

describe('outages (Awb 2:21)', () => {
  const administrator: Actor = { ...desk, grants: [{ role: 'administrator', scope: 'city' }] } as Actor;
  const facts = {
    startedAt: new Date('2027-03-10T08:00:00Z'),
    endedAt: null,
    description: 'Inloggen werkte niet.',
  };

  test('are recorded, ended, and asked for by the clocks', async () => {
    const id = until(await recordOutage(depsWith(), administrator, null, facts));
    const day = (iso: string) => Temporal.PlainDate.from(iso);
    const between = async (from: string, to: string) =>
      (await outagesBetween(database.db, day(from), day(to))).map(({ from: first, until: last }) => [
        first.toString(),
        last?.toString() ?? null,
      ]);
    expect(await between('2027-03-01', '2027-03-31')).toEqual([['2027-03-10', null]]);
    expect(await between('2027-03-11', '2027-03-31')).toEqual([['2027-03-10', null]]);
    expect(await between('2027-03-01', '2027-03-09')).toEqual([]);
    const known = await findOutage(database.db, id);
    await recordOutage(depsWith(), administrator, known, {
      ...facts,
      endedAt: new Date('2027-03-11T15:00:00Z'),
    });
    expect(await between('2027-03-01', '2027-03-31')).toEqual([['2027-03-10', '2027-03-11']]);
    expect(await between('2027-03-11', '2027-03-11')).toEqual([['2027-03-10', '2027-03-11']]);
    expect(await between('2027-03-12', '2027-03-31')).toEqual([]);
    expect(await listOutages(database.db)).toHaveLength(1);
  });

  test('are recorded by the administrator only', async () => {
    expect(codesOf(await recordOutage(depsWith(), desk, null, facts))).toEqual(['not-allowed']);
    const wrong = { ...facts, description: '' };
    expect(codesOf(await recordOutage(depsWith(), administrator, null, wrong))).toEqual([
      'description-needed',
    ]);
  });
});
