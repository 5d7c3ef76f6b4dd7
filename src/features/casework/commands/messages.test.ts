/** Messages between the office and the applicant, and notes that stay inside. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
  type CaseworkTrial,
  caseworkTrial,
  make,
  outcomeOf,
} from '../../../../tests/support/trial-casework.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { assert } from '../../../kernel/result.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { events } from '../../application/index.ts';
import { verifyLedger } from '../../budget/index.ts';
import { listDeliveries, listMessagesOfCase } from '../../correspondence/index.ts';
import { messageLength } from '../rules/messages.ts';
import { listCaseMessages } from '../store/index.ts';
import { takeCase } from './handler.ts';
import { addNote, messagesSeen, sendMessage } from './messages.ts';

let trial: CaseworkTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let applicant: PersonActor;
let officer: PersonActor;

beforeAll(async () => {
  trial = await caseworkTrial();
  ({ database, deps, applicant, officer } = trial);
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-05T10:00:00Z'));

describe('messages and notes', () => {
  it('reach the other side; a note never does', async () => {
    const made = await make(trial);
    expect(
      value(await sendMessage(deps, applicant, { applicationId: made.id, body: 'Wanneer hoor ik iets?' })),
    ).toBe('applicant');
    value(await addNote(deps, officer, { applicationId: made.id, body: 'GEHEIM: even bellen.' }));
    value(await sendMessage(deps, officer, { applicationId: made.id, body: 'Deze week.' }));
    const theirs = await listCaseMessages(database.db, made.id, { side: 'applicant', notes: true });
    expect(theirs.map((message) => message.body)).toEqual(['Wanneer hoor ik iets?', 'Deze week.']);
    const office = await listCaseMessages(database.db, made.id, { side: 'office', notes: true });
    expect(office).toHaveLength(3);
    expect(await listCaseMessages(database.db, made.id, { side: 'office', notes: false })).toHaveLength(2);
    const shown = await events(database.db, made.id, 'both');
    expect(shown.map((event) => event.kind)).toEqual(['received', 'messageSent', 'messageSent']);
    expect(JSON.stringify(await events(database.db, made.id))).not.toContain('GEHEIM');
  });

  it('are told by mail without their content to who agreed, and on paper to who did not', async () => {
    const onPaper = await make(trial);
    value(await sendMessage(deps, officer, { applicationId: onPaper.id, body: 'Neem de sleutel mee.' }));
    const [letter] = await listMessagesOfCase(database.db, onPaper.id);
    expect([letter?.kind, letter?.channel]).toEqual(['caseMessage', 'paper']);
    expect(JSON.stringify(letter?.document)).toContain('Neem de sleutel mee.');

    const digital = await trialPerson(database.db, 'Dina Digitaal');
    await database.db
      .insertInto('contactConsent')
      .values({ id: digital.personId, personId: digital.personId, channel: 'portal', givenAt: new Date() })
      .execute();
    const made = await make(trial, { applicant: digital });
    value(await sendMessage(deps, officer, { applicationId: made.id, body: 'Neem de sleutel mee.' }));
    const [letterToHer] = await listMessagesOfCase(database.db, made.id);
    assert(letterToHer, 'it stands in the message log');
    expect([letterToHer.kind, letterToHer.channel]).toEqual(['caseMessage', 'portal']);
    // Awb 2:10: to be notified within 48 hours, by the job that notifies of every letter.
    expect(letterToHer.notifyBefore).toEqual(new Date('2026-03-07T10:00:00Z'));
    expect(await listDeliveries(database.db, letterToHer.id)).toMatchObject([{ state: 'made' }]);
    const loose = await database.db
      .selectFrom('outgoingMail')
      .select('id')
      .where('toAddress', '=', 'dina.digitaal@demo.example')
      .execute();
    expect(loose).toEqual([]);
  });

  it('that she reads on the case page counts as read in the message log', async () => {
    const reader = await trialPerson(database.db, 'Rita Leest');
    await database.db
      .insertInto('contactConsent')
      .values({ id: reader.personId, personId: reader.personId, channel: 'portal', givenAt: new Date() })
      .execute();
    const made = await make(trial, { applicant: reader });
    value(await sendMessage(deps, officer, { applicationId: made.id, body: 'Neem de sleutel mee.' }));
    const [before] = await listMessagesOfCase(database.db, made.id);
    expect(before?.readAt).toBeNull();
    await messagesSeen(deps, reader, 'applicant', made.id, 99);
    const [after] = await listMessagesOfCase(database.db, made.id);
    assert(after, 'the letter stays');
    expect(after.readAt).toEqual(new Date('2026-03-05T10:00:00Z'));
    expect((await listDeliveries(database.db, after.id)).map(({ state }) => state)).toContain('read');
  });

  it('a message to a case that someone works on is mailed to her', async () => {
    const made = await make(trial);
    value(await takeCase(deps, officer, { applicationId: made.id, on: true }));
    value(await sendMessage(deps, applicant, { applicationId: made.id, body: 'Dank!' }));
    const mails = await database.db
      .selectFrom('outgoingMail')
      .select(['kind', 'body'])
      .where('toAddress', '=', 'bram.behandel@demo.example')
      .where('kind', '=', 'case-message-office')
      .execute();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).not.toContain('Dank!');
  });

  it.each([
    ['', 'body:body-needed'],
    ['x'.repeat(messageLength + 1), 'body:too-long'],
  ])('refuses an empty and an endless message', async (body, code) => {
    const made = await make(trial);
    expect(outcomeOf(await sendMessage(deps, applicant, { applicationId: made.id, body }))).toEqual([code]);
    expect(outcomeOf(await addNote(deps, officer, { applicationId: made.id, body }))).toEqual([code]);
  });

  it('keeps hostile text as it is', async () => {
    const made = await make(trial);
    const body = `<script>alert(1)</script> ' OR 1=1 -- \u202Emailto 👩🏽‍🌾`;
    value(await sendMessage(deps, applicant, { applicationId: made.id, body }));
    const [kept] = await listCaseMessages(database.db, made.id, { side: 'office', notes: true });
    expect(kept?.body).toBe(body);
  });
});

it('leaves ledger and audit chain sound', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
