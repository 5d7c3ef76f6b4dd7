/** A grant in quarters over two organisations: named, accounts given, one that leaves on the way. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialPerson } from '../../../../tests/support/trial-city.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  codesOf,
  granted,
  type PayTrial,
  payRules,
  payTrial,
  value,
} from '../../../../tests/support/trial-payment.ts';
import { goodAccount } from '../../../../tests/support/trial-rules.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import { heldCents, verifyLedger } from '../../budget/index.ts';
import { listWaitingChanges } from '../store/accounts.ts';
import { ordersOfApplication } from '../store/orders.ts';
import { sharesOf } from '../store/shares.ts';
import { decideAccount } from './account.ts';
import { orderAdvance } from './order-advance.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markPaid } from './settle.ts';
import { giveShareAccount, nameShares } from './shares.ts';

const start = '2026-03-16T09:00:00Z';
const iban = 'NL91 ABNA 0417 1643 00';
let database: FreshDatabase;
let trial: PayTrial;
let deps: TrialDeps;
let leads: PersonActor;
let signer: PersonActor;
const [lead, member] = [newId<'organisation'>(), newId<'organisation'>()];

beforeAll(async () => {
  database = await freshDatabase();
  trial = await payTrial(database, 100_000_00, {
    ...payRules,
    advance: { ...payRules.advance, percentAbove: 100, instalments: 4, instalmentMonths: 3 },
  });
  for (const [id, slug] of [
    [lead, 'penvoerder'],
    [member, 'lid'],
  ] as const)
    await database.db
      .insertInto('organisation')
      .values({ id, slug, name: slug, legalForm: 'foundation' })
      .execute();
  const signs = (organisationId: Id<'organisation'>) => ({
    grants: [
      {
        role: 'organisationMember',
        scope: 'organisation',
        organisationId,
        right: 'sign',
        known: true,
      } as const,
    ],
  });
  leads = await trialPerson(database.db, 'Lina Penvoerder', signs(lead));
  signer = await trialPerson(database.db, 'Menno Lid', signs(member));
  deps = trialDeps(database.db, start);
});
beforeEach(() => deps.at(start));
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  await database.drop();
});

async function inQuarters() {
  const { application, decisionId } = await granted(deps, trial, {
    cents: 800_000,
    organisationId: lead,
    answers: { ...goodAccount, periodUntil: '2027-03-31' },
  });
  value(await orderAdvance(deps, decisionId));
  return application;
}
const open = async (id: Id<'application'>) =>
  (await ordersOfApplication(deps.db, id)).filter(({ status }) => status === 'prepared');
const wanted = [
  { organisationId: lead, parts: 1 },
  { organisationId: member, parts: 3 },
];

test('goes to both once both gave an account, and to the recipient alone again when the other leaves', async () => {
  const application = await inQuarters();
  const { id: applicationId } = application;
  expect(codesOf(await nameShares(deps, signer, { applicationId, wanted }))).toEqual(['not-found']);
  value(await nameShares(deps, leads, { applicationId, wanted }));
  // Nobody's account is guessed: until then all of it is the recipient's.
  expect(new Set((await open(applicationId)).map(({ payeeId }) => payeeId)).size).toBe(1);
  expect(await open(applicationId)).toHaveLength(4);
  const share = (await sharesOf(deps.db, applicationId)).find(
    ({ organisationId }) => organisationId === member,
  );
  if (!share) throw new Error('There is no share');
  const account = { shareId: share.id, iban, holderName: 'Stichting Lid' };
  expect(codesOf(await giveShareAccount(deps, leads, account))).toEqual(['not-found']);
  expect(
    codesOf(await giveShareAccount(deps, signer, { ...account, iban: 'NL00', holderName: '' })),
  ).toHaveLength(2);
  value(await giveShareAccount(deps, signer, account));
  const both = await open(applicationId);
  expect(both.map(({ amountCents }) => amountCents).toSorted((a, b) => a - b)).toEqual([
    50_000, 50_000, 50_000, 50_000, 150_000, 150_000, 150_000, 150_000,
  ]);
  expect(sumCents(both.map(({ amountCents }) => amountCents))).toBe(800_000);

  const first = both.filter(({ instalmentOn }) => instalmentOn === null).map(({ id }) => id);
  // Who signs for a payee never lets its money go, whatever else she may do.
  const own = { ...trial.noor, grants: [...trial.noor.grants, ...signer.grants] };
  expect(codesOf(await releaseOrders(deps, own, first))).toEqual(['own-payment']);
  value(await releaseOrders(deps, trial.noor, first));
  value(await exportBatch(deps, trial.noor, first));
  for (const orderId of first) value(await markPaid(deps, trial.noor, { orderId, paidOn: '2026-03-16' }));
  const told = await deps.db
    .selectFrom('message')
    .select('subject')
    .where('caseId', '=', applicationId)
    .where('kind', '=', 'payment')
    .where('subject', 'like', 'Wij hebben %')
    .orderBy('subject')
    .execute();
  // What went straight to the member is not told as money on the recipient's own account.
  expect(told.map(({ subject }) => subject)).toEqual([
    'Wij hebben een deel van uw subsidie betaald aan lid',
    'Wij hebben uw subsidie betaald',
  ]);

  value(await nameShares(deps, leads, { applicationId, wanted: [] }));
  const rest = await open(applicationId);
  expect(rest.map(({ amountCents }) => amountCents)).toEqual([200_000, 200_000, 200_000]);
  expect(new Set(rest.map(({ payeeId }) => payeeId)).size).toBe(1);
  const [order] = rest;
  if (!order) throw new Error('Nothing is left');
  const held = await heldCents(deps.db, order.envelopeId, applicationId);
  expect(held.committed).toBe(600_000);
});

test('one letter tells the recipient of all instalments of a member, and another one only when they changed', async () => {
  const application = await inQuarters();
  const { id: applicationId } = application;
  value(await nameShares(deps, leads, { applicationId, wanted }));
  const share = (await sharesOf(deps.db, applicationId)).find((one) => one.organisationId === member);
  if (!share) throw new Error('There is no share');
  value(await giveShareAccount(deps, signer, { shareId: share.id, iban, holderName: 'Stichting Lid' }));
  const ofMember = async () => (await sharesOf(deps.db, applicationId)).find(({ id }) => id === share.id);
  const payNext = async (day: string): Promise<void> => {
    deps.at(`${day}T09:00:00Z`);
    const payeeId = (await ofMember())?.payeeId;
    const [next] = (await open(applicationId))
      .filter((order) => order.payeeId === payeeId)
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
    if (!next) throw new Error('Nothing is left');
    value(await releaseOrders(deps, trial.noor, [next.id]));
    value(await exportBatch(deps, trial.noor, [next.id]));
    value(await markPaid(deps, trial.noor, { orderId: next.id, paidOn: day }));
  };
  const letters = async () => {
    const rows = await deps.db
      .selectFrom('message')
      .select('document')
      .where('caseId', '=', applicationId)
      .where('subject', '=', 'Wij hebben een deel van uw subsidie betaald aan lid')
      .orderBy('createdAt')
      .execute();
    return rows.map(({ document }) => JSON.stringify(document).replaceAll('\u00a0', ' '));
  };
  await payNext('2026-03-16');
  const [told] = await letters();
  expect(told).toContain('betaalden wij € 1.500 rechtstreeks aan lid');
  expect(told?.match(/€ 1\.500 vóór of op/g)).toHaveLength(3);
  await payNext('2026-06-16');
  expect(await letters()).toHaveLength(1);
  // Another division: what she was told does not hold any more.
  value(
    await nameShares(deps, leads, { applicationId, wanted: wanted.map((one) => ({ ...one, parts: 1 })) }),
  );
  await payNext('2026-09-16');
  const [, again] = await letters();
  // What the recipient had not got yet of the first two quarters is divided as well.
  expect(again).toContain('betaalden wij € 250 rechtstreeks aan lid');
  expect(again?.match(/€ 1\.000 vóór of op/g)).toHaveLength(2);
  await payNext('2026-12-16');
  expect(await letters()).toHaveLength(2);
});

test('who signs for a part is asked for its account once, and another account waits for a second look', async () => {
  await database.db
    .insertInto('organisationMember')
    .values({
      organisationId: member,
      personId: signer.personId,
      right: 'sign',
      since: '2020-01-01',
      until: null,
    })
    .execute();
  const application = await inQuarters();
  const { id: applicationId } = application;
  value(await nameShares(deps, leads, { applicationId, wanted }));
  value(await nameShares(deps, leads, { applicationId, wanted }));
  const mails = async () =>
    (
      await database.db
        .selectFrom('outgoingMail')
        .select(['toAddress', 'subject'])
        .where('kind', '=', 'grant-share')
        .orderBy('id')
        .execute()
    ).map(({ toAddress, subject }) => `${toAddress}: ${subject}`);
  const asked = await mails();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('Geef de rekening op');
  const shareOf = async () =>
    (await sharesOf(deps.db, applicationId)).find(({ organisationId }) => organisationId === member);
  const shareId = (await shareOf())?.id;
  if (!shareId) throw new Error('There is a share');
  const holderName = 'Stichting Lid';
  expect(value(await giveShareAccount(deps, signer, { shareId, iban, holderName }))).toEqual({
    waits: false,
  });
  const other = { shareId, iban: 'NL20 INGB 0001 2345 67', holderName };
  expect(value(await giveShareAccount(deps, signer, other))).toEqual({ waits: true });
  expect(codesOf(await giveShareAccount(deps, signer, other))).toEqual(['already-waits']);
  expect((await mails()).at(-1)).toContain('Iemand gaf een andere rekening op');
  // Until somebody looked at it, the account that we knew holds.
  const before = await shareOf();
  expect(before?.iban).toBe(iban.replaceAll(' ', ''));
  const [change] = await listWaitingChanges(deps.db);
  if (!change) throw new Error('It waits');
  expect(change).toMatchObject({ shareId, organisationName: 'lid' });
  const decision = { changeId: change.id, outcome: 'approved', checked: true } as const;
  const own = { ...trial.noor, grants: [...trial.noor.grants, ...signer.grants] };
  expect(codesOf(await decideAccount(deps, own, decision))).toEqual(['own-request']);
  expect(codesOf(await decideAccount(deps, trial.noor, { ...decision, checked: false }))).toEqual([
    'not-checked',
  ]);
  value(await decideAccount(deps, trial.noor, decision));
  expect((await shareOf())?.iban).toBe('NL20INGB0001234567');
  const orders = await open(applicationId);
  expect(sumCents(orders.map(({ amountCents }) => amountCents))).toBe(800_000);
  const moved = orders.filter(({ payeeId }) => payeeId !== before?.payeeId);
  expect(moved).toHaveLength(orders.length);
  // Who said yes to an account never releases what goes to it.
  expect(codesOf(await releaseOrders(deps, trial.noor, [orders[0]?.id ?? ('' as never)]))).not.toEqual([]);
});
