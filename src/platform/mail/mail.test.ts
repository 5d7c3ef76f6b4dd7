import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/support/database.ts';
import { type Clock, Temporal } from '../../kernel/dates.ts';
import { localDataVersion } from '../db/data-version.ts';
import {
  type Mail,
  type MailObservers,
  type MailTransport,
  queueMail,
  sendQueuedMail,
  smtpTransport,
} from './index.ts';

let database: FreshDatabase;
let server: SMTPServer | null = null;
let now = Temporal.Instant.from('2027-03-12T10:00:00Z');
let warnings: object[] = [];
let told: string[] = [];
let received: { to: string[]; text: string }[] = [];
const transports: MailTransport[] = [];

const clock: Clock = { now: () => now };
const later = (minutes: number): void => {
  now = now.add({ minutes });
};
const code: Mail = {
  to: 'sanne@example.org',
  lang: 'nl',
  kind: 'login-code',
  subject: 'Uw code',
  body: 'De code is 123456.\n.\nEen regel met alleen een punt, en é.',
};

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  now = Temporal.Instant.from('2027-03-12T10:00:00Z');
  warnings = [];
  told = [];
  received = [];
  await database.db.deleteFrom('outgoingMail').execute();
});
afterEach(async () => {
  for (const transport of transports.splice(0)) transport.close();
  const running = server;
  server = null;
  if (running) await new Promise<void>((closed) => running.close(() => closed()));
});

async function listen(options: SMTPServerOptions = {}): Promise<string> {
  const fresh = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
    ...options,
  });
  server = fresh;
  fresh.on('error', () => undefined);
  await new Promise<void>((ready) => fresh.listen(0, '127.0.0.1', ready));
  return `smtp://127.0.0.1:${(fresh.server.address() as AddressInfo).port}`;
}

function transportTo(smtpUrl: string): MailTransport {
  const transport = smtpTransport({
    smtpUrl,
    mailFrom: 'Hoofdveld <noreply@hoofdveld.example>',
    publicUrl: 'https://hoofdveld.example',
  });
  transports.push(transport);
  return transport;
}

const observers: MailObservers = {
  sent: async (_unit, mail) => {
    told.push(`sent ${mail.kind}`);
  },
  failed: async (_unit, mail, reason) => {
    told.push(`failed ${mail.kind} ${reason}`);
  },
};

const run = async (transport: MailTransport): Promise<number> =>
  await sendQueuedMail(
    {
      db: database.db,
      clock,
      dataVersion: localDataVersion(),
      log: { warn: (facts: object) => warnings.push(facts) },
    },
    transport,
    observers,
  );
const queue = async (mail: Partial<Mail> = {}) =>
  await queueMail(database.db, clock, { smtpUrl: 'smtp://127.0.0.1:1' }, { ...code, ...mail });
const rows = async () =>
  await database.db.selectFrom('outgoingMail').selectAll().orderBy('createdAt').execute();

describe('sending', () => {
  test('hands every queued mail over once, as it was written', async () => {
    const transport = transportTo(await listen());
    const id = await queue();
    expect(await run(transport)).toBe(1);
    expect(await run(transport)).toBe(0);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['sanne@example.org']);
    expect(received[0]?.text).toContain(`Message-ID: <${id}@hoofdveld.example>`);
    expect(received[0]?.text).toContain('Auto-Submitted: auto-generated');
    expect(received[0]?.text).toContain('123456');
    expect(told).toEqual(['sent login-code']);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 1, lastError: null }]);
  });

  test('offers to end mail that comes again, and only such mail (RFC 8058)', async () => {
    const transport = transportTo(await listen());
    await queue({ subject: 'Agenda', unsubscribeUrl: 'https://hoofdveld.example/agenda/per-mail/abc' });
    await queue();
    await run(transport);
    const texts = received.map(({ text }) => text.replaceAll(/\r\n[ \t]+/g, ' '));
    const about = (subject: string) => texts.find((text) => text.includes(`Subject: ${subject}`)) ?? '';
    const [again, once] = [about('Agenda'), about('Uw code')];
    expect(once).toContain('123456');
    expect(again).toContain('List-Unsubscribe: <https://hoofdveld.example/agenda/per-mail/abc>');
    expect(again).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(once).not.toContain('List-Unsubscribe');
  });

  test('keeps a hostile subject and address to one header and one mailbox', async () => {
    const transport = transportTo(await listen());
    await queue({ subject: 'Uw code\r\nBcc: evil@example.org', to: 'a@example.org, evil@example.org' });
    await run(transport);
    expect(received.flatMap(({ to }) => to)).not.toContain('evil@example.org');
    expect(received.map(({ text }) => text).join()).not.toMatch(/^bcc:/im);
  });

  test('two runs at the same moment send one mail', async () => {
    const url = await listen();
    for (let count = 0; count < 6; count += 1) await queue();
    const counts = await Promise.all([run(transportTo(url)), run(transportTo(url))]);
    expect(counts[0] + counts[1]).toBe(6);
    expect(received).toHaveLength(6);
  });

  test('after a crash in the middle the same mail goes again under the same id', async () => {
    const url = await listen();
    const id = await queue();
    const seen: string[] = [];
    const crash = run({
      send: async (mail) => {
        seen.push(mail.id);
        throw new Error('crashed');
      },
      close: () => undefined,
    });
    await expect(crash).rejects.toThrow('crashed');
    expect(await run(transportTo(url))).toBe(0);
    later(11);
    expect(await run(transportTo(url))).toBe(1);
    expect(seen).toEqual([id]);
    expect(received).toHaveLength(1);
  });
});

describe('a mail that is not accepted', () => {
  test('refused for good: failed at once, and the next one still goes', async () => {
    const transport = transportTo(
      await listen({
        onRcptTo(address, _session, done) {
          const known = address.address === 'known@example.org';
          done(
            known ? null : Object.assign(new Error(`no mailbox ${address.address}`), { responseCode: 550 }),
          );
        },
      }),
    );
    await queue({ to: 'gone@example.org' });
    later(1);
    await queue({ to: 'known@example.org' });
    expect(await run(transport)).toBe(1);
    expect(told).toEqual(['failed login-code EENVELOPE 550', 'sent login-code']);
    expect((await rows()).map((row) => row.state)).toEqual(['failed', 'sent']);
  });

  test('refused for now: tried again later and later, then given up', async () => {
    const transport = transportTo(
      await listen({
        onRcptTo: (_address, _session, done) =>
          done(Object.assign(new Error('greylisted'), { responseCode: 451 })),
      }),
    );
    await queue({ kind: 'message-notification' });
    const waits: number[] = [];
    for (let tries = 0; tries < 40 && told.length === 0; tries += 1) {
      await run(transport);
      const [row] = await rows();
      waits.push(((row?.nextAttemptAt.getTime() ?? 0) - now.epochMilliseconds) / 60_000);
      now = Temporal.Instant.fromEpochMilliseconds(row?.nextAttemptAt.getTime() ?? 0);
    }
    expect(waits.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
    expect(told).toEqual(['failed message-notification EENVELOPE 451']);
    const hours = now.since(Temporal.Instant.from('2027-03-12T10:00:00Z'), { largestUnit: 'hour' }).hours;
    expect(hours).toBeGreaterThan(30);
    expect(hours).toBeLessThan(48);
  });

  test('a login code is given up when it is no longer worth anything', async () => {
    await queue();
    const transport = transportTo('smtp://127.0.0.1:1');
    await run(transport);
    later(9);
    await run(transport);
    expect(told).toEqual(['failed login-code ESOCKET']);
  });

  test('a server that is away stops the run; nothing is lost and the log names nobody', async () => {
    await queue();
    await queue({ to: 'joke@example.org' });
    expect(await run(transportTo('smtp://127.0.0.1:1'))).toBe(0);
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain('example.org');
    expect((await rows()).map((row) => row.state)).toEqual(['queued', 'queued']);
    later(30);
    expect(await run(transportTo(await listen()))).toBe(2);
  });

  test('a wrong password is the server’s fault, not the mailbox’s', async () => {
    const url = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('wrong password')),
    });
    await queue();
    await run(transportTo(url.replace('smtp://', 'smtp://user:wrong@')));
    expect(told).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'queued', lastError: 'EAUTH 535' }]);
  });

  test('the address that a server repeats is never kept', async () => {
    const transport = transportTo(
      await listen({
        onRcptTo: (address, _session, done) =>
          done(Object.assign(new Error(`unknown ${address.address}`), { responseCode: 550 })),
      }),
    );
    await queue();
    await run(transport);
    expect(JSON.stringify(await rows())).not.toContain('unknown');
    expect(JSON.stringify([warnings, told])).not.toContain('example.org');
  });
});
