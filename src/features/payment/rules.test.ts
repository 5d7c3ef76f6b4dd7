import { describe, expect, test } from 'vitest';
import type { PersonActor, RoleGrant } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { actionsFrom, canTransition } from '../../kernel/status.ts';
import {
  accountSettled,
  canStep,
  checkStep,
  daysStopped,
  endToEndIdFor,
  executionDate,
  groupedIban,
  lastStopDay,
  maskedIban,
  mayRelease,
  messageIdFor,
  payBy,
  planOrders,
  stillOwed,
} from './rules.ts';
import { type PaymentStatus, paymentStatus } from './status.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  result.ok ? [] : (result.problems ?? []).map((found) => found.code);

describe('terms', () => {
  test.for([
    ['2027-01-04', '2027-02-15'],
    // Six weeks on is Easter Monday: the next working day.
    ['2027-02-15', '2027-03-30'],
    ['2027-03-20', '2027-05-03'],
  ])('notified on %s: pay by %s (Awb 4:87)', ([notified, due]) => {
    expect(payBy(day(notified ?? '')).toString()).toBe(due);
  });

  test.for([
    ['2027-03-12', '2027-03-12'],
    ['2027-03-13', '2027-03-15'],
    ['2027-12-25', '2027-12-27'],
  ])('a file made on %s is executed on %s', ([made, executed]) => {
    expect(executionDate(day(made ?? '')).toString()).toBe(executed);
  });

  test('a stop lasts at most thirteen weeks (Awb 4:56)', () => {
    expect(lastStopDay(day('2027-03-01')).toString()).toBe('2027-05-31');
  });

  test.for([
    // Notified, stopped from, on again: the days that count, and the last day that follows.
    ['2027-01-04', '2027-01-11', '2027-01-11', 0, '2027-02-15'],
    ['2027-01-04', '2027-01-11', '2027-01-21', 10, '2027-02-25'],
    ['2027-01-04', '2027-01-11', '2027-01-16', 5, '2027-02-22'],
    // On the day of notification the term has not begun.
    ['2027-01-04', '2027-01-04', '2027-01-06', 1, '2027-02-16'],
    ['2027-01-04', '2027-01-04', '2027-01-04', 0, '2027-02-15'],
    // Counted from the sixth week itself, King's Day, not from the day it moved to.
    ['2026-03-16', '2026-03-17', '2026-03-26', 9, '2026-05-06'],
  ] as const)('notified %s, stopped %s until %s: %i days, pay by %s', ([notified, from, on, days, due]) => {
    const stopped = daysStopped(day(notified), day(from), day(on));
    expect(stopped).toBe(days);
    expect(payBy(day(notified), stopped).toString()).toBe(due);
  });
});

describe('references', () => {
  test.for([
    [[], 'HV202700012V1'],
    [['HV202700012V1'], 'HV202700012V2'],
    // Never one that went to the bank before, also when a later one was cancelled.
    [['HV202700012V3', 'HV202700012V1'], 'HV202700012V4'],
    [['HV202700012R7', 'HV202700012Vx'], 'HV202700012V1'],
  ] as const)('after %j comes %s', ([used, next]) => {
    expect(endToEndIdFor('HV-2027-00012', 'advance', used)).toBe(next);
  });

  test('a message id fits the 35 characters of the bank and differs per batch', () => {
    const [one, two] = [newId(), newId()].map((id) => messageIdFor(day('2027-03-12'), id));
    expect(one).toMatch(/^HV20270312[0-9A-F]{12}$/);
    expect(one).not.toBe(two);
  });

  test('an account is shown in part, or in groups of four', () => {
    expect(maskedIban('NL91ABNA0417164300')).toBe('NL91\u00a0••••\u00a04300');
    expect(groupedIban('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00');
  });
});

describe('four eyes', () => {
  const payerId = newId<'person'>();
  const other = newId<'person'>();
  const organisationId = newId<'organisation'>();
  const payer = (...grants: RoleGrant[]): PersonActor => ({
    kind: 'person',
    personId: payerId,
    displayName: 'Noor',
    grants: [{ role: 'payer', scope: 'city' }, { role: 'officer', scope: 'city' }, ...grants],
  });
  const line = {
    caseNumber: 'HV-2027-00012',
    deciderPersonIds: [other],
    preparedByPersonId: null,
    payeePersonId: other,
    applicantPersonId: other,
    organisationId,
    payeeOrganisationId: null,
  };
  const member: RoleGrant = {
    role: 'organisationMember',
    scope: 'organisation',
    organisationId,
    right: 'view',
    known: true,
  };

  test.for([
    ['anybody else', {}, payer(), []],
    ['who decided', { deciderPersonIds: [other, payerId] }, payer(), ['decider-pays']],
    ['who prepared', { preparedByPersonId: payerId }, payer(), ['preparer-pays']],
    ['who is paid', { payeePersonId: payerId }, payer(), ['own-payment']],
    ['who applied', { applicantPersonId: payerId }, payer(), ['own-payment']],
    ['a member of the organisation', {}, payer(member), ['own-payment']],
    [
      'a member of who is paid for it',
      { organisationId: null, payeeOrganisationId: organisationId },
      payer(member),
      ['own-payment'],
    ],
    ['a member of another one', { organisationId: null }, payer(member), []],
  ] as const)('release by %s', ([, more, actor, refusals]) => {
    expect(codes(mayRelease(actor, { ...line, ...more }))).toEqual(refusals);
  });

  test('nothing leaves while another account waits', () => {
    const settled = { caseNumber: 'x', accountWaits: false, payeeClosed: false };
    expect(codes(accountSettled({ ...settled, accountWaits: true }))).toEqual(['account-waits']);
    expect(codes(accountSettled({ ...settled, payeeClosed: true }))).toEqual(['account-closed']);
    expect(codes(accountSettled(settled))).toEqual([]);
  });

  test.for([
    [100, 100, 0, []],
    [100, 99, 0, ['not-owed']],
    [100, 150, 51, ['not-owed']],
    [100, 150, 50, []],
  ] as const)('%i of %i granted with %i on its way', ([amountCents, committed, open, refusals]) => {
    expect(codes(stillOwed({ caseNumber: 'x', amountCents }, committed, open))).toEqual(refusals);
  });
});

describe('orders follow the decision', () => {
  const order = (status: PaymentStatus, amountCents: number) => ({
    id: newId<'payment_order'>(),
    status,
    amountCents,
  });
  type Row = readonly [PaymentStatus, number];
  test.for<readonly [string, readonly Row[], number, readonly number[], number]>([
    ['first', [], 100, [], 100],
    ['the same again', [['prepared', 100]], 100, [], 0],
    ['raised after payment', [['paid', 100]], 150, [], 50],
    ['raised before payment', [['prepared', 100]], 150, [], 50],
    ['lowered before payment', [['released', 100]], 60, [0], 60],
    ['withdrawn before payment', [['suspended', 100]], 0, [0], 0],
    ['lowered after payment', [['paid', 100]], 60, [], 0],
    [
      'lowered, part paid',
      [
        ['paid', 50],
        ['prepared', 50],
      ],
      80,
      [1],
      30,
    ],
    ['lapsed before', [['cancelled', 100]], 100, [], 100],
    ['refused by the bank', [['rejected', 100]], 100, [], 0],
    ['at the bank', [['exported', 100]], 40, [], 0],
  ])('%s', ([, rows, owed, cancelled, ordered]) => {
    const orders = rows.map(([status, amount]) => order(status, amount));
    const plan = planOrders(orders, owed);
    expect(plan.orderCents).toBe(ordered);
    expect(plan.cancel).toEqual(cancelled.map((index) => orders[index]?.id));
  });
});

describe('the life of an order', () => {
  test('each status lets exactly these steps through', () => {
    const steps = Object.fromEntries(
      (Object.keys(paymentStatus.labels) as PaymentStatus[]).map((status) => [
        status,
        actionsFrom(paymentStatus, status),
      ]),
    );
    expect(steps).toEqual({
      prepared: ['release', 'suspend', 'cancel', 'changePayee'],
      released: ['export', 'suspend', 'cancel', 'changePayee'],
      exported: ['markPaid', 'markRejected'],
      paid: ['returned'],
      rejected: ['prepareAgain', 'cancel'],
      cancelled: [],
      suspended: ['resume', 'cancel'],
    });
  });

  test('a refusal names the order and its status', () => {
    const order = { status: 'paid', endToEndId: 'HV1V1', kind: 'advance' } as const;
    const step = checkStep(order, 'release');
    expect(step.ok).toBe(false);
    expect(step.ok ? '' : step.problems[0]?.text.nl).toContain("HV1V1 heeft nu de status 'Betaald'");
    expect(canTransition(paymentStatus, 'prepared', 'release')).toBe(true);
  });

  test('what is owed for deciding late is never stopped (Awb 4:56)', () => {
    expect(canStep({ status: 'prepared', kind: 'advance' }, 'suspend')).toBe(true);
    expect(canStep({ status: 'prepared', kind: 'penalty' }, 'suspend')).toBe(false);
    expect(canStep({ status: 'prepared', kind: 'penalty' }, 'cancel')).toBe(true);
  });

  test('nothing comes back of what was set off: no bank ever had it', () => {
    const setOffRecoveryId = newId<'recovery'>();
    expect(canStep({ status: 'paid', kind: 'advance' }, 'returned')).toBe(true);
    expect(canStep({ status: 'paid', kind: 'advance', setOffRecoveryId }, 'returned')).toBe(false);
  });
});
