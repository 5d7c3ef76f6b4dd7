/** What a late decision costs, from the day it was fixed to the day it is paid: never from an envelope. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import {
  codesOf,
  granted,
  kindsOf,
  lettersAreSound,
  lettersOf,
  type PayTrial,
  payTrial,
  value,
} from '../../../../tests/support/trial-payment.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { addEvent, clocksOf, events, getApplication } from '../../application/index.ts';
import { entriesOf, getEnvelope, verifyLedger } from '../../budget/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { listOpenRequests } from '../store/accounts.ts';
import { batchXml } from '../store/batches.ts';
import { findLine, listLines } from '../store/lines.ts';
import { findPenalty, unorderedPenalties } from '../store/penalties.ts';
import type { PaymentLine } from '../types.ts';
import { paymentWork } from '../work-source.ts';
import { decideAccount, prepareAgain, requestAccount } from './account.ts';
import { cancelPayment, suspendPayment } from './hold.ts';
import { orderAdvance } from './order-advance.ts';
import { giveObjectorAccount, payPenalty } from './pay-penalty.ts';
import { exportBatch, releaseOrders } from './release.ts';
import { markPaid, markRejected } from './settle.ts';

let database: FreshDatabase;
let trial: PayTrial;
let deps: TrialDeps;

beforeAll(async () => {
  database = await freshDatabase();
  trial = await payTrial(database);
  deps = trialDeps(database.db, '2026-07-01T09:00:00Z');
});
beforeEach(() => deps.at('2026-07-01T09:00:00Z'));
afterAll(async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  await lettersAreSound(deps);
  await database.drop();
});

type Case = Id<'application'>;

async function fixed(
  applicationId: Case,
  more: {
    readonly objectionId?: Id<'objection'>;
    readonly raisedByObjectionId?: Id<'objection'>;
    readonly toApplicant?: boolean;
    readonly amountCents?: number;
  } = {},
): Promise<void> {
  value(
    await payPenalty(deps, {
      applicationId,
      objectionId: null,
      raisedByObjectionId: null,
      toApplicant: true,
      amountCents: 1442_00,
      fixedOn: Temporal.PlainDate.from('2026-06-24'),
      fixedBy: trial.officer.personId,
      ...more,
    }),
  );
}

async function linesOf(applicationId: Case): Promise<readonly PaymentLine[]> {
  const all = await listLines(deps.db, 'prepared', { limit: 500, offset: 0 });
  return all.filter((line) => line.applicationId === applicationId && line.kind === 'penalty');
}

async function orderedPenalty(): Promise<PaymentLine> {
  const { application } = await granted(deps, trial);
  await fixed(application.id);
  const [line] = await linesOf(application.id);
  if (!line) throw new Error('no order');
  return line;
}

/** An objection by someone outside the case, who gave no account. */
async function byNeighbour(applicationId: Case): Promise<Id<'objection'>> {
  const id = newId<'objection'>();
  await deps.db
    .insertInto('objection')
    .values({
      id,
      applicationId,
      objectorName: 'Otto Buur',
      objectorAddress: 'Denkbeeldstraat 1\n3021 XX Rotterdam',
      lang: 'nl',
      channel: 'post',
      receivedOn: '2026-04-01',
      grounds: 'trial',
      status: 'received',
      committee: false,
      about: '',
      recordedAt: new Date('2026-04-01T09:00:00Z'),
    })
    .execute();
  return id;
}

describe('a penalty that was fixed', () => {
  test('becomes one order, due six weeks later, on the work list, and takes nothing from the envelope', async () => {
    const { application } = await granted(deps, trial);
    const before = await getEnvelope(deps.db, trial.city.envelopeId);
    await fixed(application.id);
    await fixed(application.id);
    const [line, ...more] = await linesOf(application.id);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ kind: 'penalty', amountCents: 1442_00, dueOn: '2026-08-05' });
    expect(line?.endToEndId).toBe(`${application.caseNumber?.replaceAll('-', '')}D1`);
    const work = await paymentWork(deps.db).list(trial.noor, Temporal.PlainDate.from('2026-07-01'));
    expect(work.find(({ id }) => id === line?.id)).toMatchObject({
      clock: { en: 'Pay the penalty payment' },
      amountCents: 1442_00,
    });
    expect((await getEnvelope(deps.db, trial.city.envelopeId)).balances).toEqual(before.balances);
  });

  test('and raised on objection, becomes a second order for the difference, once', async () => {
    const { application } = await granted(deps, trial);
    await fixed(application.id, { amountCents: 230_00 });
    const raisedByObjectionId = await byNeighbour(application.id);
    for (let run = 0; run < 2; run += 1)
      await fixed(application.id, { raisedByObjectionId, amountCents: 1212_00 });
    const lines = await linesOf(application.id);
    expect(lines.map(({ amountCents }) => amountCents).toSorted((a, b) => a - b)).toEqual([230_00, 1212_00]);
    expect(new Set(lines.map(({ endToEndId }) => endToEndId)).size).toBe(2);
  });

  test('is not taken for the advance, nor the advance for it', async () => {
    const { application, decisionId } = await granted(deps, trial, { cents: 240_000 });
    await fixed(application.id);
    const made = value(await orderAdvance(deps, decisionId));
    expect(made.state === 'ordered' && made.order.amountCents).toBe(240_000);
    expect(await linesOf(application.id)).toHaveLength(1);
  });

  test('who fixed it never releases it; it goes to the bank in the same file, and the ledger does not move', async () => {
    const line = await orderedPenalty();
    const entries = await entriesOf(deps.db, line.applicationId);
    expect(codesOf(await releaseOrders(deps, trial.officer, [line.id]))).toEqual(['forbidden']);
    value(await releaseOrders(deps, trial.noor, [line.id]));
    const batch = value(await exportBatch(deps, trial.noor, [line.id]));
    const xml = await batchXml(deps.db, batch.id);
    expect(xml).toContain(`Dwangsom ${line.caseNumber}`);
    value(await markPaid(deps, trial.noor, { orderId: line.id, paidOn: '2026-07-01' }));
    expect(await entriesOf(deps.db, line.applicationId)).toEqual(entries);
    const kinds = await kindsOf(deps, line.applicationId);
    expect(kinds).toContain('penaltyPaid');
    expect(kinds).not.toContain('paymentMade');
    expect(await lettersOf(deps, line.applicationId)).toContain('Wij hebben de dwangsom betaald');
  });

  test('someone with both roles who fixed it does not release it either', async () => {
    const { application } = await granted(deps, trial);
    value(
      await payPenalty(deps, {
        applicationId: application.id,
        objectionId: null,
        raisedByObjectionId: null,
        toApplicant: true,
        amountCents: 23_00,
        fixedOn: Temporal.PlainDate.from('2026-06-24'),
        fixedBy: trial.both.personId,
      }),
    );
    const ids = (await linesOf(application.id)).map(({ id }) => id);
    expect(codesOf(await releaseOrders(deps, trial.both, ids))).toEqual(['preparer-pays']);
  });

  test('comes back from the bank without an entry in the ledger, and goes out anew', async () => {
    const line = await orderedPenalty();
    const entries = await entriesOf(deps.db, line.applicationId);
    value(await releaseOrders(deps, trial.noor, [line.id]));
    value(await exportBatch(deps, trial.noor, [line.id]));
    value(await markPaid(deps, trial.noor, { orderId: line.id, paidOn: '2026-07-01' }));
    value(await markRejected(deps, trial.noor, { orderId: line.id, code: 'AC04' }));
    expect((await findLine(deps.db, line.id))?.status).toBe('rejected');
    expect(await entriesOf(deps.db, line.applicationId)).toEqual(entries);
    value(await prepareAgain(deps, trial.officer, { orderId: line.id }));
    const ids = (await linesOf(line.applicationId)).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    value(await releaseOrders(deps, trial.noor, ids));
    value(await exportBatch(deps, trial.noor, ids));
    for (const orderId of ids) value(await markPaid(deps, trial.noor, { orderId, paidOn: '2026-07-01' }));
    expect(await lettersOf(deps, line.applicationId)).toEqual([
      'Wij hebben de dwangsom betaald',
      'De betaling is niet gelukt',
      'Wij hebben de dwangsom betaald',
    ]);
  });

  test('is never stopped, and lapses only when it was a mistake', async () => {
    const line = await orderedPenalty();
    const stop = await suspendPayment(deps, trial.officer, { orderId: line.id, reasons: 'Twijfel.' });
    expect(codesOf(stop)).toEqual(['wrong-status']);
    const cancel = (reason: string) => cancelPayment(deps, trial.officer, { orderId: line.id, reason });
    expect(codesOf(await cancel('grantLowered'))).toEqual(['reason-missing']);
    value(await cancel('mistake'));
    await fixed(line.applicationId);
    expect(await linesOf(line.applicationId)).toEqual([]);
  });
});

describe('the clock of paying it', () => {
  const clockOf = async (applicationId: Case, day: string) => {
    const application = await getApplication(deps.db, applicationId);
    const version = await getVersion(deps.db, application.schemeVersionId);
    const report = clocksOf(
      application,
      version,
      await events(deps.db, applicationId),
      Temporal.PlainDate.from(day),
    );
    const found = report.clocks.find(({ clock }) => clock === 'penaltyPayment');
    return found && [found.due.toString(), found.state];
  };

  test('runs from the day it was fixed until it is paid', async () => {
    const { application } = await granted(deps, trial);
    const note = (kind: 'noticeOfDefault' | 'notified' | 'penaltyFixed', onDate: string, facts = {}) =>
      deps.db.transaction().execute((tx) =>
        addEvent(tx, {
          applicationId: application.id,
          kind,
          onDate,
          at: new Date(`${onDate}T09:00:00Z`),
          actor: trial.officer,
          facts,
        }),
      );
    // Received on 2 March: due 27 April.
    await note('noticeOfDefault', '2026-04-28');
    await note('notified', '2026-06-15', { outcome: 'granted', payBy: null });
    expect(await clockOf(application.id, '2026-06-20')).toBeUndefined();
    await note('penaltyFixed', '2026-06-24', { amountCents: 1_000_00, days: 33 });
    await fixed(application.id);
    expect(await clockOf(application.id, '2026-07-01')).toEqual(['2026-08-05', 'running']);
    expect(await clockOf(application.id, '2026-08-06')).toEqual(['2026-08-05', 'late']);
    const [line] = await linesOf(application.id);
    const ids = line ? [line.id] : [];
    value(await releaseOrders(deps, trial.noor, ids));
    value(await exportBatch(deps, trial.noor, ids));
    for (const orderId of ids) value(await markPaid(deps, trial.noor, { orderId, paidOn: '2026-07-01' }));
    expect(await clockOf(application.id, '2026-08-06')).toEqual(['2026-08-05', 'met']);
    // The receiving bank sends it back: it is owed again, and stands on the list of work again.
    for (const orderId of ids) value(await markRejected(deps, trial.noor, { orderId, code: 'AC04' }));
    expect(await clockOf(application.id, '2026-07-02')).toEqual(['2026-08-05', 'running']);
    expect(await clockOf(application.id, '2026-08-06')).toEqual(['2026-08-05', 'late']);
    const kinds = await kindsOf(deps, application.id);
    expect(kinds.filter((kind) => kind.endsWith('Rejected'))).toEqual(['penaltyRejected']);
    const work = await paymentWork(deps.db).list(trial.noor, Temporal.PlainDate.from('2026-08-06'));
    expect(work.find(({ id }) => id === line?.id)?.dueOn.toString()).toBe('2026-08-05');
  });
});

describe('without an account', () => {
  test('the applicant is asked for it, and it is ordered once someone has looked at it', async () => {
    const { application } = await granted(deps, trial, { answers: {} });
    await fixed(application.id);
    expect(await linesOf(application.id)).toEqual([]);
    expect(await lettersOf(deps, application.id)).toEqual(['Wij hebben uw rekeningnummer nodig']);
    const mine = (await listOpenRequests(deps.db)).filter((one) => one.applicationId === application.id);
    expect(mine).toMatchObject([{ dueOn: '2026-08-05', href: null }]);
    value(
      await requestAccount(deps, trial.samira, {
        applicationId: application.id,
        iban: 'NL73DEMO0000000011',
        holderName: 'Samira Proef',
      }),
    );
    const change = await deps.db
      .selectFrom('accountChange')
      .select('id')
      .where('applicationId', '=', application.id)
      .executeTakeFirstOrThrow();
    const changeId = change.id as Id<'account_change'>;
    value(await decideAccount(deps, trial.second, { changeId, outcome: 'approved', checked: true }));
    expect(await linesOf(application.id)).toMatchObject([
      { amountCents: 1442_00, preparedByPersonId: trial.second.personId },
    ]);
  });

  test('of someone else who objected an officer enters it, and it never becomes the account of the case', async () => {
    const { application } = await granted(deps, trial);
    const objectionId = await byNeighbour(application.id);
    await fixed(application.id, { objectionId, toApplicant: false });
    expect(await linesOf(application.id)).toEqual([]);
    expect(await lettersOf(deps, application.id)).toEqual([]);
    const [waiting] = await unorderedPenalties(deps.db, application.id);
    const penalty = waiting && (await findPenalty(deps.db, waiting.id));
    if (!penalty) throw new Error('no penalty');
    const give = (actor: typeof trial.officer, iban: string) =>
      giveObjectorAccount(deps, actor, { penalty, iban, holderName: 'O. Buur' });
    expect(codesOf(await give(trial.samira, 'NL49DEMO0000000055'))).toEqual(['forbidden']);
    expect(codesOf(await give(trial.officer, 'NL00'))[0]).toMatch(/^iban/);
    value(await give(trial.officer, 'NL49DEMO0000000055'));
    expect(codesOf(await give(trial.officer, 'NL49DEMO0000000055'))).toEqual(['already-ordered']);
    const [line] = await linesOf(application.id);
    expect(line).toMatchObject({ iban: 'NL49DEMO0000000055', preparedByPersonId: trial.officer.personId });
    // The applicant's account may change: this payment stays where it is.
    const asked = await requestAccount(deps, trial.samira, {
      applicationId: application.id,
      iban: 'NL73DEMO0000000011',
      holderName: 'Samira Proef',
    });
    expect(codesOf(asked)).toEqual(['nothing-open']);
  });
});
