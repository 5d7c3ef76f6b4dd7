/**
 * What voters have left, exactly. Voters who paid for the same projects have the same, so they share a purse: a beginning less
 * the payments that were made from it, worked out as a fraction only when somebody asks.
 */
import { minus, over, plus, type Rational, rational, times, zero } from './rational.ts';

/** Voters by purse: how many of each. */
export type Counted = ReadonlyMap<number, number>;

type Purse = { readonly from: number; readonly payment: number };

/** A payment: what is left of the cost when who has less has paid all she has, divided equally. */
type Payment = { readonly cost: Rational; readonly poor: Counted; readonly payers: number };

const empty = 0;
const first = 1;

export class Purses {
  readonly #of: Int32Array;
  readonly #purses: (Purse | null)[] = [null, null];
  /** Of the payment that is being made: what becomes of each purse. */
  #after = new Map<number, number>();
  readonly #payments: Payment[] = [];
  readonly #values: (Rational | undefined)[];
  readonly #paid: (Rational | undefined)[] = [];

  /** @param budget divided equally among the voters */
  constructor(voters: number, budget: Rational) {
    this.#of = new Int32Array(voters).fill(first);
    this.#values = [zero, over(budget, voters)];
  }

  of(voter: number): number {
    return this.#of[voter] as number;
  }

  isEmpty(purse: number): boolean {
    return purse === empty;
  }

  value(purse: number): Rational {
    const known = this.#values[purse];
    if (known) return known;
    const { from, payment } = this.#purses[purse] as Purse;
    const value = minus(this.value(from), this.payment(payment));
    this.#values[purse] = value;
    return value;
  }

  sum(counted: Counted): Rational {
    let sum = zero;
    for (const [purse, count] of counted) sum = plus(sum, times(this.value(purse), count));
    return sum;
  }

  payment(number: number): Rational {
    const known = this.#paid[number];
    if (known) return known;
    const { cost, poor, payers } = this.#payments[number] as Payment;
    const paid = over(minus(cost, this.sum(poor)), payers);
    this.#paid[number] = paid;
    return paid;
  }

  /** @returns the number of a new payment */
  begin(payment: Payment): number {
    this.#after = new Map();
    return this.#payments.push(payment) - 1;
  }

  /** @param all she has; else the payment */
  pay(voter: number, payment: number, all: boolean): void {
    this.#of[voter] = all ? empty : this.#afterPaying(this.of(voter), payment);
  }

  #afterPaying(from: number, payment: number): number {
    const known = this.#after.get(from);
    if (known !== undefined) return known;
    const purse = this.#purses.push({ from, payment }) - 1;
    this.#after.set(from, purse);
    return purse;
  }
}

/** An amount with so many decimals as a fraction. */
export function exactly(amount: number, decimals: number): Rational {
  const scale = 10 ** decimals;
  return rational(BigInt(Math.round(amount * scale)), BigInt(scale));
}
