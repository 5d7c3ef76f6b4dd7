/**
 * Equal Shares in true fractions. Doubles look first, and decide where rounding cannot: only what is nearer than that is worked
 * out in whole numbers of any length (`Purses`). So it costs little more than doubles, and no result rests on a rounding.
 */
import type { Election } from '../types.ts';
import { costOf, supportersOf } from './election.ts';
import { type Counted, exactly, Purses } from './purses.ts';
import { compare, minus, over, product, type Rational } from './rational.ts';
import { buyAll, type Looked, type RunInput, type Runner } from './run.ts';
import { close, type Share, Splitter } from './share.ts';

/** Further from each other, relatively, two numbers of effective votes differ whatever was rounded on the way to them. */
const apart = 1e-6;

type Split = Looked & { readonly payers: number };

type Exactly = {
  /** Who cannot pay an equal share, and has something. */
  readonly poor: Counted;
  readonly payers: number;
  /** Worked out when it is asked. */
  readonly payment: () => Rational;
};

type Parted = { readonly all: number; readonly poor: Counted; readonly near: Counted };

class ExactRun {
  readonly #election: Election;
  readonly #splitter: Splitter;
  readonly #purses: Purses;
  /** The same, rounded. */
  readonly #budgets: Float64Array;
  /** So far may one of these be off, after as many payments as there are projects; in truth a thousandth of it. */
  readonly #unsure: number;

  constructor({ election, budget }: RunInput, splitter: Splitter) {
    const endowment = budget / election.voters;
    this.#election = election;
    this.#splitter = splitter;
    this.#purses = new Purses(election.voters, exactly(budget, election.decimals));
    this.#budgets = new Float64Array(election.voters).fill(endowment);
    this.#unsure = close * endowment;
  }

  look(project: number): Split {
    const cost = costOf(this.#election, project);
    const { left, money } = this.#splitter.gather(this.#budgets, supportersOf(this.#election, project));
    if (!this.#canPay(project, money, cost))
      return { project, money, effectiveVotes: 0, payment: 0, payers: 0 };
    const share = this.#split(left, cost);
    return { project, money, effectiveVotes: cost / share.payment, ...share };
  }

  /** Who can pay exactly may, rounded, have a hair too little; then she with most pays all she has. */
  #split(left: Float64Array, cost: number): Share {
    return this.#splitter.split(left, cost) ?? { payment: left[left.length - 1] as number, payers: 1 };
  }

  #costOf(project: number): Rational {
    return exactly(costOf(this.#election, project), this.#election.decimals);
  }

  /** Of the supporters who have something: all, and by their purse those who have too little for a payment or just about it. */
  #counted(project: number, payment: number): Parted {
    const parted = { all: 0, poor: new Map<number, number>(), near: new Map<number, number>() };
    for (const voter of supportersOf(this.#election, project)) {
      const purse = this.#purses.of(voter);
      if (this.#purses.isEmpty(purse)) continue;
      parted.all += 1;
      const more = (this.#budgets[voter] as number) - payment;
      if (more > this.#unsure) continue;
      const side = more < -this.#unsure ? parted.poor : parted.near;
      side.set(purse, (side.get(purse) ?? 0) + 1);
    }
    return parted;
  }

  #canPay(project: number, money: number, cost: number): boolean {
    const each = this.#unsure / 1000;
    const unsure = close * cost + each * supportersOf(this.#election, project).length;
    if (Math.abs(money - cost) > unsure) return money > cost;
    return (
      compare(
        this.#purses.sum(this.#counted(project, Number.POSITIVE_INFINITY).poor),
        this.#costOf(project),
      ) >= 0
    );
  }

  #isNear(voter: number, payment: number): boolean {
    return Math.abs((this.#budgets[voter] as number) - payment) <= this.#unsure;
  }

  /** Who is poor by the doubles, with those near it who turn out to be so: each that joins makes the payment larger. */
  #exactly({ project, payment }: Split): Exactly {
    const { all, poor: surely, near } = this.#counted(project, payment);
    const cost = this.#costOf(project);
    const made = (poor: Counted): Exactly => {
      const payers = all - count(poor);
      return { poor, payers, payment: () => over(minus(cost, this.#purses.sum(poor)), payers) };
    };
    let found = made(surely);
    for (let joined = near.size > 0; joined; ) {
      const due = found.payment();
      const poorer = [...near].find(
        ([purse]) => !found.poor.has(purse) && compare(this.#purses.value(purse), due) < 0,
      );
      joined = poorer !== undefined;
      if (poorer) found = made(new Map([...found.poor, poorer]));
    }
    return found;
  }

  compare(one: Split, other: Split): number {
    const difference = one.effectiveVotes - other.effectiveVotes;
    if (Math.abs(difference) > apart * other.effectiveVotes) return difference;
    const [mine, theirs] = [this.#exactly(one), this.#exactly(other)];
    // Where all others have nothing, effective votes are simply who pays.
    if (mine.poor.size === 0 && theirs.poor.size === 0) return mine.payers - theirs.payers;
    // cost ÷ payment is more where the other one's payment × cost is more.
    return compare(
      product(theirs.payment(), this.#costOf(one.project)),
      product(mine.payment(), this.#costOf(other.project)),
    );
  }

  pay(chosen: Split): void {
    const { project, payment } = chosen;
    const exact = this.#exactly(chosen);
    const { poor, payers } = exact;
    const number = this.#purses.begin({ cost: this.#costOf(project), poor, payers });
    for (const voter of supportersOf(this.#election, project)) {
      const own = this.#budgets[voter] as number;
      const purse = this.#purses.of(voter);
      const all =
        this.#purses.isEmpty(purse) ||
        (this.#isNear(voter, payment)
          ? compare(this.#purses.value(purse), exact.payment()) <= 0
          : own < payment);
      this.#purses.pay(voter, number, all);
      this.#budgets[voter] = all ? 0 : own - payment;
    }
  }
}

function count(counted: Counted): number {
  let all = 0;
  for (const number of counted.values()) all += number;
  return all;
}

export function exactRunner(election: Election): Runner {
  const splitter = new Splitter(election);
  return (input) => {
    const run = new ExactRun(input, splitter);
    return buyAll<Split>(input, {
      look: (project) => run.look(project),
      compare: (one, other) => run.compare(one, other),
      least: ({ effectiveVotes }) => effectiveVotes * (1 - apart),
      pay: (chosen) => run.pay(chosen),
    });
  };
}
