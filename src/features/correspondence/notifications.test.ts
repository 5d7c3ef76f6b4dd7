/** Who chose the portal hears by mail that a letter is there (Awb 2:10). */
import { describe, expect, test } from 'vitest';
import { letterTrial } from '../../../tests/support/trial-letters.ts';
import { system } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { type MailTransport, sendQueuedMail } from '../../platform/mail/index.ts';
import { setConsents } from '../party/index.ts';
import { checkNotifications, mailObservers, notifyRecipient, reportBounce } from './commands/notify.ts';
import { sentOn } from './rules.ts';
import { listDeliveries } from './store/letters.ts';

const trial = letterTrial();
const { send, someone, depsWith, withSmtp, mailsOf, statesOf, hours, server, desk, codesOf } = trial;

const deliver = async (transport: MailTransport) =>
  await sendQueuedMail(depsWith(withSmtp), transport, mailObservers);

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
    await trial.database.db.deleteFrom('outgoingMail').where('messageId', '=', message.id).execute();
    await notifyRecipient(depsWith(withSmtp), message.id);
    expect(await mailsOf(message.id)).toEqual([]);
  });

  test('that is refused puts the letter on the print list (Awb 2:11)', async () => {
    const message = await send({ personId: await someone() });
    await notifyRecipient(depsWith(withSmtp), message.id);
    await deliver(server({ ok: false, blame: 'mailbox', code: 'EENVELOPE 550' }));
    expect(await listDeliveries(trial.database.db, message.id)).toMatchObject([
      { state: 'made' },
      { state: 'notificationFailed', detail: 'EENVELOPE 550' },
      { state: 'toPrint' },
    ]);
    expect(sentOn(await listDeliveries(trial.database.db, message.id))).toBeNull();
  });

  const inVain: readonly (readonly [string, (id: Id<'person'>) => Promise<unknown>])[] = [
    ['consent-withdrawn', (id) => setConsents(depsWith(), system('test'), id, new Set())],
    [
      'no-address',
      (id) => trial.database.db.updateTable('person').set({ email: null }).where('id', '=', id).execute(),
    ],
  ];
  test.for(inVain)('is not tried in vain: %s', async ([reason, meanwhile]) => {
    const personId = await someone();
    const message = await send({ personId });
    await meanwhile(personId);
    await notifyRecipient(depsWith(withSmtp), message.id);
    expect(await listDeliveries(trial.database.db, message.id)).toMatchObject([
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
    await trial.database.pool
      .query('truncate message_delivery, outgoing_mail, message cascade')
      .catch(() => undefined);
    const message = await send({ personId: await someone() });
    const mine = async () => {
      const { soon, late } = await checkNotifications(depsWith(withSmtp));
      return { soon: soon > 0, late: late > 0 };
    };
    await checkNotifications(depsWith(withSmtp));
    trial.logged = [];
    hours(25);
    expect(await mine()).toMatchObject({ soon: true });
    expect(JSON.stringify(trial.logged)).toContain(message.id);
    expect(JSON.stringify(trial.logged)).not.toContain('example.org');
    expect(await statesOf(message.id)).toEqual(['made']);
    hours(24);
    expect(await mine()).toMatchObject({ late: true });
    expect(await statesOf(message.id)).toEqual(['made', 'notificationFailed', 'toPrint']);
    expect(await mine()).toEqual({ soon: false, late: false });
  });
});
