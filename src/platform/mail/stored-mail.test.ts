/** What stands in the outbox before and after it is sent. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { type Clock, Temporal } from '../../kernel/dates.ts';
import { eraseMail, listMail, type Mail, queueMail, sendMailJob } from './index.ts';

let database: FreshDatabase;
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');

const clock: Clock = { now: () => now };
const later = (minutes: number): void => {
  now = now.add({ minutes });
};
const code: Mail = {
  to: 'sanne@example.org',
  lang: 'nl',
  kind: 'login-code',
  subject: 'Uw code',
  body: 'De code is 123456.',
};

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  now = Temporal.Instant.from('2027-03-12T10:00:00Z');
  await database.db.deleteFrom('outgoingMail').execute();
});

const queue = async (mail: Partial<Mail> = {}) =>
  await queueMail(database.db, clock, { smtpUrl: 'smtp://127.0.0.1:1' }, { ...code, ...mail });
const rows = async () =>
  await database.db.selectFrom('outgoingMail').selectAll().orderBy('createdAt').execute();

describe('queueing', () => {
  test('holds the mail where no mail server is set, and wakes no job', async () => {
    await queueMail(database.db, clock, { smtpUrl: null }, code);
    expect(await rows()).toMatchObject([{ state: 'held', toAddress: code.to, eraseAfter: '2027-03-19' }]);
  });

  test('wakes one job, in the same transaction', async () => {
    const jobs = async () =>
      (
        await database.pool.query('select key from graphile_worker.jobs where task_identifier = $1', [
          sendMailJob,
        ])
      ).rows;
    const undone = database.db.transaction().execute(async (tx) => {
      await queueMail(tx, clock, { smtpUrl: 'smtp://127.0.0.1:1' }, code);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await jobs()).toEqual([]);
    await queue();
    await queue({ kind: 'cosign-request' });
    expect(await jobs()).toEqual([{ key: sendMailJob }]);
    expect((await rows()).map((row) => [row.state, row.eraseAfter])).toEqual([
      ['queued', '2027-03-19'],
      ['queued', '2027-04-11'],
    ]);
  });
});

describe('stored mails', () => {
  test('are erased after their date', async () => {
    await queue();
    await queue({ kind: 'cosign-request', to: 'joke@example.org' });
    const day = Temporal.PlainDate.from('2027-03-19');
    expect(await eraseMail(database.db, day)).toBe(0);
    expect(await eraseMail(database.db, day.add({ days: 1 }))).toBe(1);
    expect(await listMail(database.db, { limit: 10, offset: 0 })).toMatchObject({
      mails: [{ kind: 'cosign-request' }],
      total: 1,
    });
  });

  test('stand in the outbox newest first, by page', async () => {
    for (const subject of ['een', 'twee', 'drie']) {
      await queue({ subject });
      later(1);
    }
    const page = await listMail(database.db, { limit: 2, offset: 0 });
    expect([page.total, page.mails.map((mail) => mail.subject)]).toEqual([3, ['drie', 'twee']]);
    const next = await listMail(database.db, { limit: 2, offset: 2 });
    expect(next.mails.map((mail) => mail.subject)).toEqual(['een']);
  });
});
