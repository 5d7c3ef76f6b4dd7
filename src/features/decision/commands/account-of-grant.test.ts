/** From the decision that asks an account to the determination on it (Awb 4:44 to 4:46). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, value } from '../../../../tests/support/trial-results.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { letterDocument } from '../../../platform/pdf/index.ts';
import {
  accountFiles,
  askForAccounts,
  events,
  findAccount,
  findAccountTerm,
  getApplication,
  listAttachments,
  sendAccount,
} from '../../application/index.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { determinationWork } from '../work-items.ts';
import { determineGrant } from './determine.ts';
import { takeDecision } from './take-decision.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let other: PersonActor;
let officer: PersonActor;

const tier = { source: 'trial', toVerify: true };
const base = trialRules();

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  city = await trialCity(db, {
    rules: {
      ...base,
      criteria: [],
      terms: { ...base.terms, determinationWeeks: 13, accountWeeks: 4 },
      tiers: [
        { ...tier, upToCents: 500_000, accountability: 'direct' },
        { ...tier, upToCents: 700_000, accountability: 'activityReport' },
        { ...tier, upToCents: null, accountability: 'exOfficio' },
      ],
    },
  });
  samira = await trialPerson(db, 'Samira Proef');
  other = await trialPerson(db, 'Otto Ander');
  officer = await trialPerson(db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  await db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: samira.personId, channel: 'portal', givenAt: new Date('2026-01-01') })
    .execute();
  deps = trialDeps(db, '2026-03-16T09:00:00Z');
});
afterAll(async () => {
  expect((await verifyAudit(database.db)).faults).toEqual([]);
  await database.drop();
});

/** Activities from 1 June until 31 August 2026. */
async function granted(cents: number): Promise<Id<'application'>> {
  deps.at('2026-03-16T09:00:00Z');
  const { id, revision } = await trialCase(database.db, city, {
    applicantPersonId: samira.personId,
    requestedCents: cents,
  });
  const decision = {
    outcome: 'grant' as const,
    amountCents: cents,
    ground: null,
    reasons: 'Een goed plan.',
    departureReasons: '',
    deviationReasons: '',
    obligations: [],
    judgements: {},
    reasonableTerm: false,
    givenTerm: '',
    budgetProviso: false,
  };
  value(await takeDecision(deps, officer, { ...decision, applicationId: id, revision }));
  return id;
}

const account = { happened: 'partly' as const, spentCents: 550_000, words: 'De laatste avond viel uit.' };
const send = (id: Id<'application'>, more: Partial<Parameters<typeof sendAccount>[2]> = {}, who = samira) =>
  sendAccount(deps, who, { ...account, id, files: [], ...more });
const pdf = {
  name: 'verslag.pdf',
  bytes: new TextEncoder().encode('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};

async function letters(id: Id<'application'>) {
  const sent = await listMessagesOfCase(database.db, id);
  for (const { document } of sent) letterDocument.parse(document);
  return sent.map(({ kind, document }) => ({ kind, words: JSON.stringify(document) }));
}

async function work(id: Id<'application'>, on: string) {
  const items = await determinationWork(database.db).list(officer, Temporal.PlainDate.from(on));
  return items
    .filter((item) => item.id === id)
    .map(({ clock, dueOn, status }) => `${clock.nl} ${dueOn} ${status.nl}`);
}

test('the decision names the day, the night after the activities asks, the recipient tells, the officer determines', async () => {
  const id = await granted(600_000);
  expect(await findAccountTerm(database.db, id)).toEqual({
    activitiesUntil: '2026-08-31',
    accountBy: '2026-09-28',
  });
  expect((await letters(id)).find(({ kind }) => kind === 'decision')?.words).toContain('28 september 2026');

  deps.at('2026-08-31T09:00:00Z');
  expect(codesOf(await send(id))).toEqual(['no-account']);
  expect(await askForAccounts(deps)).toBe(0);
  deps.at('2026-09-01T01:00:00Z');
  expect(await askForAccounts(deps)).toBe(1);
  expect(await askForAccounts(deps)).toBe(0);
  expect((await letters(id)).find(({ kind }) => kind === 'accountRequest')?.words).toContain(
    '28 september 2026',
  );
  expect(await work(id, '2026-09-01')).toEqual(['Wacht op verantwoording 2026-09-28 Loopt']);
  expect(await work(id, '2026-09-29')).toEqual(['Vaststellen zonder verantwoording 2026-11-30 Loopt']);

  deps.at('2026-09-10T09:00:00Z');
  expect(codesOf(await send(id, {}, other))).toEqual(['not-found']);
  expect(codesOf(await send(id, { happened: null, words: '' }))).toEqual([
    'choice-missing',
    'answer-missing',
  ]);
  value(await send(id, { files: [pdf] }));
  expect(codesOf(await send(id))).toEqual(['no-account']);
  expect(await findAccount(database.db, id)).toMatchObject({ ...account, sentOn: '2026-09-10' });
  expect((await listAttachments(database.db, id)).map(({ question, name }) => [question, name])).toEqual([
    [accountFiles.key, 'verslag.pdf'],
  ]);
  const receipt = (await letters(id)).find(({ kind }) => kind === 'confirmation')?.words ?? '';
  expect(receipt).toContain('De laatste avond viel uit.');
  expect(receipt).toContain('verslag.pdf');
  const told = await events(database.db, id);
  expect(told.find(({ kind }) => kind === 'accountSent')?.facts).toEqual({
    happened: 'partly',
    spentCents: 550_000,
    files: 1,
  });
  expect(await work(id, '2026-09-11')).toEqual(['Subsidie vaststellen 2026-11-30 Verantwoord']);

  const { status, revision } = await getApplication(database.db, id);
  expect(status).toBe('accounted');
  const final = { applicationId: id, revision, amountCents: 600_000, ground: null, reasons: 'Gedaan.' };
  value(await determineGrant(deps, officer, final));
  expect((await getApplication(database.db, id)).status).toBe('determined');
});

test('a file that is refused leaves nothing behind, nor the account with it', async () => {
  const id = await granted(600_000);
  deps.at('2026-09-10T09:00:00Z');
  const empty = { name: 'leeg.pdf', bytes: new Uint8Array() };
  const refused = await send(id, { files: [pdf, empty] });
  expect(codesOf(refused)).toEqual(['file-empty:leeg.pdf']);
  expect(await findAccount(database.db, id)).toBeNull();
  expect(await listAttachments(database.db, id)).toEqual([]);
  expect((await getApplication(database.db, id)).status).toBe('running');
});

test('nothing is asked for a grant that is final at once, nor for one that is determined ex officio (Awb 4:47)', async () => {
  for (const cents of [400_000, 800_000]) {
    const id = await granted(cents);
    expect(await findAccountTerm(database.db, id)).toBeNull();
    deps.at('2026-09-10T09:00:00Z');
    const before = await getApplication(database.db, id);
    // Whoever tells of her own accord may leave out what she spent, once, and nothing about the grant changes.
    expect(codesOf(await send(id, { spentCents: null }))).toEqual([]);
    expect(codesOf(await send(id))).toEqual(['no-account']);
    expect(await findAccount(database.db, id)).toMatchObject({ asked: false, spentCents: null });
    expect((await getApplication(database.db, id)).status).toBe(before.status);
  }
  deps.at('2026-09-10T09:00:00Z');
  // Only the grant of the test above still waits.
  expect(await askForAccounts(deps)).toBe(1);
});
