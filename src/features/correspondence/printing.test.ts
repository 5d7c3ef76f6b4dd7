/** What goes on paper, what is known of each letter, and outages of the electronic way. */
import { describe, expect, test } from 'vitest';
import { letterTrial } from '../../../tests/support/trial-letters.ts';
import type { Actor } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { exampleLetter } from '../../platform/pdf/example-letter.ts';
import { recordOutage } from './commands/outage.ts';
import { markLetters, resendReturned } from './commands/print.ts';
import { sentOn } from './rules.ts';
import { findMessage, listDeliveries } from './store/letters.ts';
import { listLinesOfReference, listLog, listPosted, listPrintQueue } from './store/log.ts';
import { findOutage, listOutages, outagesBetween } from './store/outages.ts';

const trial = letterTrial();
const { send, someone, until, depsWith, desk, hours, statesOf, codesOf } = trial;

describe('the print queue', () => {
  const inQueue = async (id: Id<'message'>) =>
    (await listPrintQueue(trial.database.db, 500)).rows.find((job) => job.id === id);

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
    expect(sentOn(await listDeliveries(trial.database.db, message.id))?.toString()).toBe('2027-03-12');
    expect((await listPosted(trial.database.db, new Date('2027-03-01'))).map(({ id }) => id)).toContain(
      message.id,
    );
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
    const again = fresh?.ok ? await findMessage(trial.database.db, fresh.value) : null;
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
    expect(await listLog(trial.database.db, { reference }, page)).toMatchObject({
      total: 2,
      rows: [
        { id: paper.id, state: 'toPrint', reference },
        { id: portal.id, state: 'made', reference },
      ],
    });
    expect(await listLog(trial.database.db, { reference, state: 'made' }, page)).toMatchObject({ total: 1 });
    expect(
      (await listLinesOfReference(trial.database.db, reference)).map(({ id, state }) => [id, state]),
    ).toEqual([
      [portal.id, 'made'],
      [paper.id, 'made'],
      [paper.id, 'toPrint'],
    ]);
  });
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
      (await outagesBetween(trial.database.db, day(from), day(to))).map(({ from: first, until: last }) => [
        first.toString(),
        last?.toString() ?? null,
      ]);
    expect(await between('2027-03-01', '2027-03-31')).toEqual([['2027-03-10', null]]);
    expect(await between('2027-03-11', '2027-03-31')).toEqual([['2027-03-10', null]]);
    expect(await between('2027-03-01', '2027-03-09')).toEqual([]);
    const known = await findOutage(trial.database.db, id);
    await recordOutage(depsWith(), administrator, known, {
      ...facts,
      endedAt: new Date('2027-03-11T15:00:00Z'),
    });
    expect(await between('2027-03-01', '2027-03-31')).toEqual([['2027-03-10', '2027-03-11']]);
    expect(await between('2027-03-11', '2027-03-11')).toEqual([['2027-03-10', '2027-03-11']]);
    expect(await between('2027-03-12', '2027-03-31')).toEqual([]);
    expect(await listOutages(trial.database.db)).toHaveLength(1);
  });

  test('are recorded by the administrator only', async () => {
    expect(codesOf(await recordOutage(depsWith(), desk, null, facts))).toEqual(['not-allowed']);
    const wrong = { ...facts, description: '' };
    expect(codesOf(await recordOutage(depsWith(), administrator, null, wrong))).toEqual([
      'description-needed',
    ]);
  });
});
