import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import type { PaymentOrder } from '../types.ts';
import { openParts, payeesByShare, shared, shareProblems } from './shares.ts';

const part = (amountCents: number, dueOn = '2027-01-11') => ({ amountCents, dueOn, instalmentOn: null });

test('the shares of each instalment are that instalment, so that together they are the grant', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10 ** 10 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 }),
      (amounts, parts) => {
        const payees = parts.map((one) => ({ payeeId: newId<'payee'>(), parts: one }));
        const paid = shared(
          amounts.map((cents, month) => part(cents, `2027-${String(month + 1).padStart(2, '0')}-01`)),
          payees,
        );
        expect(sumCents(paid.map(({ amountCents }) => amountCents))).toBe(sumCents(amounts));
        expect(paid.every(({ amountCents }) => amountCents > 0)).toBe(true);
        const whole = parts.reduce((sum, one) => sum + one, 0);
        for (const { payeeId, parts: own } of payees)
          for (const [month, cents] of amounts.entries()) {
            const dueOn = `2027-${String(month + 1).padStart(2, '0')}-01`;
            const got = paid.find((one) => one.payeeId === payeeId && one.dueOn === dueOn)?.amountCents ?? 0;
            expect(Math.abs(got - (cents * own) / whole)).toBeLessThan(1.001);
          }
      },
    ),
  );
});

describe('who is paid', () => {
  const [lead, other] = [newId<'organisation'>(), newId<'organisation'>()];
  const [now, before, theirs] = [newId<'payee'>(), newId<'payee'>(), newId<'payee'>()];
  const recipient = { organisationId: lead, payeeId: now };
  test('is everybody once all gave an account; the recipient on the account of now', () => {
    const shares = [
      { organisationId: lead, payeeId: before, parts: 1 },
      { organisationId: other, payeeId: theirs, parts: 3 },
    ];
    expect(payeesByShare(shares, recipient)).toEqual([
      { payeeId: now, parts: 1 },
      { payeeId: theirs, parts: 3 },
    ]);
  });
  test('is nobody yet while one gave none, and when nobody was named', () => {
    const shares = [
      { organisationId: lead, payeeId: before, parts: 1 },
      { organisationId: other, payeeId: null, parts: 3 },
    ];
    expect(payeesByShare(shares, recipient)).toBeNull();
    expect(payeesByShare([], recipient)).toBeNull();
  });
});

test('only what is not at the bank, paid or stopped can still go to others', () => {
  const order = (status: PaymentOrder['status'], amountCents: number, instalmentOn: string | null) => ({
    id: newId<'payment_order'>(),
    kind: 'advance' as const,
    status,
    amountCents,
    dueOn: instalmentOn ?? '2027-01-11',
    instalmentOn,
  });
  const orders = [
    order('paid', 1, null),
    order('exported', 2, null),
    order('suspended', 4, '2027-04-12'),
    order('rejected', 8, '2027-04-12'),
    order('prepared', 16, '2027-07-12'),
    order('released', 32, '2027-07-12'),
    order('prepared', 64, '2027-10-11'),
  ];
  const { cancel, parts } = openParts(orders);
  expect(cancel).toEqual(orders.slice(4).map(({ id }) => id));
  expect(parts.map(({ dueOn, amountCents }) => [dueOn, amountCents])).toEqual([
    ['2027-07-12', 48],
    ['2027-10-11', 64],
  ]);
});

test('a division says all that is wrong with it, each at its field', () => {
  const known = new Set(['de-halte', 'de-klinker']);
  const wanted = [
    { organisation: 'de-halte', parts: '1' },
    { organisation: 'de-halte', parts: '0' },
    { organisation: 'onbekend', parts: '2,5' },
    { organisation: 'de-klinker', parts: '1000001' },
  ];
  expect(shareProblems(wanted, known).map(({ field, code }) => `${field} ${code}`)).toEqual([
    'shares.1.organisation twice',
    'shares.1.parts number-shape',
    'shares.2.organisation choice-unknown',
    'shares.2.parts number-shape',
    'shares.3.parts number-shape',
  ]);
});
