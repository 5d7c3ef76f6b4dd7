/** A letter all the way: the program's own worker, Typst and a mail server on this machine. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { jobsOf } from '../../app/jobs.ts';
import { system } from '../../kernel/actor.ts';
import { ok } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { type RunningJobs, startJobs } from '../../platform/jobs/index.ts';
import { exampleLetter } from '../../platform/pdf/example-letter.ts';
import { ensurePerson, setConsents } from '../party/index.ts';
import { sendLetter } from './send-letter.ts';
import { findMessage, listDeliveries } from './store/letters.ts';

let app: TestApp;
let server: SMTPServer;
let jobs: RunningJobs;
const received: string[] = [];

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, done) {
      received.push(...session.envelope.rcptTo.map(({ address }) => address));
      stream.on('end', done).resume();
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  app = await testApp({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  jobs = await startJobs(app.database.pool, jobsOf(app.deps), app.deps.log);
});
afterAll(async () => {
  await jobs.stop();
  await app.close();
  await new Promise<void>((closed) => server.close(() => closed()));
});

test('a letter is made, announced and proven without anybody looking', async () => {
  const { db } = app.deps;
  const { person } = await ensurePerson(db, {
    email: 'roos@example.org',
    name: 'Roos Voorbeeld',
    lang: 'nl',
  });
  await setConsents(app.deps, system('test'), person.id, new Set(['portal']));
  const { sender: _s, addressee: _a, date: _d, subject, ...letter } = exampleLetter;
  const sent = await inTransaction(app.deps, system('test'), async (unit) =>
    ok(
      await sendLetter(unit, {
        caseId: null,
        recipient: { personId: person.id },
        kind: 'decision',
        lang: 'nl',
        subject,
        letter,
      }),
    ),
  );
  if (!sent.ok) throw new Error('not sent');
  await vi.waitFor(
    async () => {
      expect((await findMessage(db, sent.value))?.pdfSha256).toMatch(/^[0-9a-f]{64}$/);
      const lines = await listDeliveries(db, sent.value);
      expect(lines.map(({ state, detail }) => [state, detail])).toEqual([
        ['made', 'portal'],
        ['notified', 'smtp'],
      ]);
    },
    { timeout: 30_000, interval: 100 },
  );
  expect(received).toEqual(['roos@example.org']);
});
