import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import type { PaymentOrder } from '../types.ts';
import { type OrderPlan, planAround, planInstalments, type Schedule } from './instalments.ts';

type Order = Parameters<typeof planInstalments>[0][number];

const later = ['2027-04-12', '2027-07-12', '2027-10-11'];
const schedule: Schedule = { dueOn: '2027-01-11', later, final: false };

function made(plan: OrderPlan, statuses: readonly PaymentOrder['status'][] = []): Order[] {
  return plan.parts.map((part, index) => ({
    ...part,
    id: newId<'payment_order'>(),
    status: statuses[index] ?? 'prepared',
  }));
}
const shown = ({ parts }: OrderPlan) => parts.map(({ dueOn, amountCents }) => [dueOn, amountCents]);
const first = (...statuses: PaymentOrder['status'][]) =>
  made(planInstalments([], 400_000, schedule), statuses);

/** What is paid, at the bank or still to be paid once the plan is carried out. */
function standing(orders: readonly Order[], plan: OrderPlan): number {
  const kept = orders.filter(({ id, status }) => status !== 'cancelled' && !plan.cancel.includes(id));
  return sumCents([...kept, ...plan.parts].map(({ amountCents }) => amountCents));
}

describe('a grant in instalments', () => {
  test('is ordered whole at once, each part on its own day', () => {
    expect(shown(planInstalments([], 400_001, schedule))).toEqual([
      ['2027-01-11', 100_001],
      ['2027-04-12', 100_000],
      ['2027-07-12', 100_000],
      ['2027-10-11', 100_000],
    ]);
    expect(planInstalments(first(), 400_000, schedule)).toEqual({ cancel: [], parts: [] });
  });

  test('that is lowered takes only from what was not paid yet', () => {
    const orders = first('paid', 'exported');
    const plan = planInstalments(orders, 300_000, { ...schedule, dueOn: '2027-06-01' });
    expect(plan.cancel).toEqual(orders.slice(2).map(({ id }) => id));
    expect(shown(plan)).toEqual([
      ['2027-07-12', 50_000],
      ['2027-10-11', 50_000],
    ]);
  });

  test('that is lowered before it was paid keeps its day; raised, or stopped meanwhile, it has the later one', () => {
    const whole = { dueOn: '2027-01-11', later: [], final: false };
    const anew = { ...whole, dueOn: '2027-02-01' };
    const order = (...statuses: PaymentOrder['status'][]) =>
      made(planInstalments([], 400_000, whole), statuses);
    expect(shown(planInstalments(order(), 300_000, anew))).toEqual([['2027-01-11', 300_000]]);
    expect(shown(planInstalments(order(), 500_000, anew))).toEqual([['2027-02-01', 100_000]]);
    expect(shown(planInstalments(order('suspended'), 300_000, anew))).toEqual([['2027-02-01', 300_000]]);
    const final = { ...anew, final: true };
    expect(shown(planInstalments(order(), 300_000, final))).toEqual([['2027-02-01', 300_000]]);
  });

  test('that is withdrawn pays no more, and what is above it is not taken back here', () => {
    const orders = first('paid');
    const plan = planInstalments(orders, 0, schedule);
    expect(plan.cancel).toEqual(orders.slice(1).map(({ id }) => id));
    expect(plan.parts).toEqual([]);
  });

  test('that is raised gets more on the days still to come', () => {
    const orders = first('paid', 'paid');
    const plan = planInstalments(orders, 500_000, { ...schedule, dueOn: '2027-06-01' });
    expect(shown(plan)).toEqual([
      ['2027-07-12', 150_000],
      ['2027-10-11', 150_000],
    ]);
  });

  test('that is raised when all was paid is paid at once', () => {
    const orders = first('paid', 'paid', 'paid', 'paid');
    expect(shown(planInstalments(orders, 500_000, { ...schedule, dueOn: '2027-12-01' }))).toEqual([
      ['2027-12-01', 100_000],
    ]);
  });

  test('a stopped instalment stays stopped when more is granted', () => {
    const orders = first('paid', 'paid', 'suspended');
    const plan = planInstalments(orders, 500_000, { ...schedule, dueOn: '2027-06-01' });
    expect(plan.cancel).toEqual([orders[3]?.id]);
    expect(shown(plan)).toEqual([['2027-10-11', 200_000]]);
  });

  test('that is determined is paid out at once', () => {
    const orders = first('paid', 'paid', 'paid');
    const plan = planInstalments(orders, 500_000, { ...schedule, dueOn: '2027-09-01', final: true });
    expect(shown(plan)).toEqual([['2027-09-01', 200_000]]);
    expect(plan.cancel).toEqual([orders[3]?.id]);
  });
});

test('whatever was paid and whatever becomes of the grant: what stands is what is owed, or what was paid already', () => {
  const status = fc.constantFrom<PaymentOrder['status']>(
    'prepared',
    'released',
    'exported',
    'paid',
    'rejected',
    'suspended',
    'cancelled',
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 9 }),
      fc.array(status, { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.boolean(),
      fc.constantFrom('2027-01-11', '2027-06-01', '2027-12-01'),
      (granted, statuses, owed, final, dueOn) => {
        const orders = made(planInstalments([], granted, schedule), statuses);
        const plan = planInstalments(orders, owed, { ...schedule, dueOn, final });
        const gone = orders.filter(({ status: now }) => now === 'paid' || now === 'exported');
        const paid = sumCents(gone.map(({ amountCents }) => amountCents));
        expect(standing(orders, plan)).toBe(Math.max(owed, paid));
        expect(gone.filter(({ id }) => plan.cancel.includes(id))).toEqual([]);
        expect(plan.parts.every(({ amountCents }) => amountCents > 0)).toBe(true);
      },
    ),
  );
});

describe('what was planned together for one payee', () => {
  const [payee, other] = [newId<'payee'>(), newId<'payee'>()];
  const [then, anew] = [new Date('2027-01-04T09:00:00Z'), new Date('2027-06-04T09:00:00Z')];
  const order = (dueOn: string, more: Partial<Parameters<typeof planAround>[1][number]> = {}) => ({
    id: newId<'payment_order'>(),
    payeeId: payee,
    createdAt: then,
    status: 'prepared' as PaymentOrder['status'],
    amountCents: 100_00,
    dueOn,
    ...more,
  });
  const one = order('2027-01-11');

  test('is told in the order of its days, without what is of others, of another plan or cancelled', () => {
    const orders = [
      one,
      order('2027-07-12', { status: 'released' }),
      order('2027-04-12'),
      order('2027-04-12', { payeeId: other }),
      order('2027-10-11', { status: 'cancelled' }),
      order('2027-10-11', { createdAt: anew }),
    ];
    expect(planAround(one, orders)).toEqual({
      begun: false,
      later: [
        { amountCents: 100_00, dueOn: '2027-04-12' },
        { amountCents: 100_00, dueOn: '2027-07-12' },
      ],
    });
  });

  test('has begun when one of it was paid before', () => {
    const paid = { status: 'paid' } as const;
    expect(planAround(one, [one, order('2027-01-04', paid)]).begun).toBe(true);
    expect(planAround(one, [one, order('2027-01-04', { ...paid, payeeId: other })]).begun).toBe(false);
    expect(planAround(one, [one, order('2027-01-04', { ...paid, createdAt: anew })]).begun).toBe(false);
    // What the bank sent back was not paid.
    expect(planAround(one, [one, order('2027-01-04', { status: 'rejected' })]).begun).toBe(false);
  });
});
