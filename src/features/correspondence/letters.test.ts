/** A letter is made once, as one document, and opened by whom it is for. */
import { describe, expect, test } from 'vitest';
import { letterTrial } from '../../../tests/support/trial-letters.ts';
import { type Actor, system } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/db/unit-of-work.ts';
import { exampleLetter } from '../../platform/pdf/example-letter.ts';
import { createPdfRenderer } from '../../platform/pdf/index.ts';
import { readPdf } from '../../platform/pdf/read-pdf.ts';
import { letterPdf } from './commands/make-pdf.ts';
import { openLetter } from './commands/open-letter.ts';
import { correspondenceJobs } from './jobs.ts';
import { sendLetter } from './send-letter.ts';
import { eraseMessagesTo, findMessage, listMessagesOfCase, listMessagesTo } from './store/letters.ts';
import type { Message } from './types.ts';

const trial = letterTrial();
const { send, someone, statesOf, jobsOf, depsWith, hours, desk } = trial;

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
    expect(await listMessagesTo(trial.database.db, personId)).toEqual([]);
  });

  test('stands in the lists of the person, her organisation and the case, and cannot be changed', async () => {
    const [personId, other] = [await someone(), await someone()];
    const organisationId = newId<'organisation'>();
    await trial.database.db
      .insertInto('organisation')
      .values({ id: organisationId, slug: `s-${trial.people}`, name: 'Stichting', legalForm: 'foundation' })
      .execute();
    const caseId = newId<'application'>();
    const first = await send({ personId, organisationId }, { caseId });
    expect(first.document.addressee[0]).toBe('Stichting, t.a.v. Roos Voorbeeld');
    hours(1);
    const second = await send({ personId }, { caseId });
    const ids = (messages: readonly Message[]) => messages.map(({ id }) => id);
    expect(ids(await listMessagesTo(trial.database.db, personId))).toEqual([second.id, first.id]);
    expect(ids(await listMessagesTo(trial.database.db, other))).toEqual([]);
    expect(ids(await listMessagesTo(trial.database.db, other, [organisationId]))).toEqual([first.id]);
    expect(ids(await listMessagesOfCase(trial.database.db, caseId))).toEqual([first.id, second.id]);
    for (const change of [{ subject: 'Anders' }, { document: '{}' }, { createdAt: new Date() }])
      await expect(
        trial.database.db.updateTable('message').set(change).where('id', '=', first.id).execute(),
      ).rejects.toMatchObject({ code: 'HV001' });
    await expect(
      trial.database.db.deleteFrom('messageDelivery').where('messageId', '=', first.id).execute(),
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
    expect(trial.rendered).toBe(1);
    expect(one).toEqual(two);
    expect((await findMessage(trial.database.db, message.id))?.pdfSha256).toBe(one?.sha256);
  });

  test('of two at the same moment the first stands', async () => {
    const message = await send({ personId: await someone() });
    const all = await Promise.all([1, 2, 3].map(() => letterPdf(depsWith(), message.id)));
    expect(new Set(all.map((pdf) => pdf?.sha256)).size).toBe(1);
    const audited = await trial.database.db
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
    await trial.database.pool.query('alter table message disable trigger message_frozen');
    await trial.database.db
      .updateTable('message')
      .set({ pdf: Buffer.from('changed') })
      .where('id', '=', message.id)
      .execute();
    await trial.database.pool.query('alter table message enable trigger message_frozen');
    await expect(letterPdf(depsWith(), message.id)).rejects.toThrow('The stored letter');
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
    expect((await findMessage(trial.database.db, message.id))?.readAt?.toISOString()).toBe(
      '2027-03-12T15:00:00.000Z',
    );
  });
});

test('erasing takes the words and the name away, and keeps that it was sent', async () => {
  const personId = await someone();
  const message = await send({ personId });
  await letterPdf(depsWith(), message.id);
  await trial.database.db.transaction().execute((tx) => eraseMessagesTo(tx, personId, new Date()));
  expect(await findMessage(trial.database.db, message.id)).toBeNull();
  expect(await letterPdf(depsWith(), message.id)).toBeNull();
  const row = await trial.database.db
    .selectFrom('message')
    .selectAll()
    .where('id', '=', message.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ recipientPersonId: null, document: {}, pdf: null, subject: '-' });
  expect(await statesOf(message.id)).toEqual(['made']);
});
