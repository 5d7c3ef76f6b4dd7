/**
 * Equal Shares in true fractions. Doubles look first, and decide where rounding cannot: only what is nearer than that is worked
 * out in whole numbers of any length (`Purses`). So it costs little more than doubles, and no result rests on a rounding.
 */
import type { Standing, Tie } from '../types.ts';
import { type Counted, exactly, Purses } from './purses.ts';
import { compare, minus, over, product, type Rational } from './rational.ts';
import type { Bought, Run, RunInput, Runner } from './run.ts';
import { Chances, close, type Share, Splitter } from './share.ts';
import { chooseOne } from './ties.ts';

type Looked = {
  readonly project: number;
  readonly money: number;
  readonly payment: number;
  readonly payers: number;
  readonly effectiveVotes: number;
  readonly standing: Standing | null;
};

type Exactly = {
  /** Who cannot pay an equal share, and has something. */
  readonly poor: Counted;
  readonly payers: number;
  /** Worked out when it is asked. */
  readonly payment: () => Rational;
};

type Parted = { readonly all: number; readonly poor: Counted; readonly near: Counted };

class ExactRun {
  readonly #input: RunInput;
  readonly #splitter: Splitter;
  readonly #purses: Purses;
  /** The same, rounded. */
  readonly #budgets: Float64Array;
  /** So far may these be off, after as many payments as there are projects. */
  readonly #unsure: number;
  readonly #chances: Chances;

  constructor(input: RunInput, splitter: Splitter) {
    const { election, budget } = input;
    const endowment = budget / election.voters;
    this.#input = input;
    this.#splitter = splitter;
    this.#purses = new Purses(election.voters, exactly(budget, election.decimals));
    this.#budgets = new Float64Array(election.voters).fill(endowment);
    this.#unsure = close * endowment;
    this.#chances = new Chances(election);
  }

  run(): Run {
    const { election, budget, ties: rules } = this.#input;
    const bought: Bought[] = [];
    const ties: Tie[] = [];
    for (;;) {
      const { best, standings } = this.#round();
      const [some] = best;
      if (some === undefined)
        return { endowment: budget / election.voters, bought, leftOver: standings, ties };
      const { project, tie } = chooseOne(
        election,
        best.map((looked) => looked.project),
        rules,
        'equal-shares',
      );
      if (tie) ties.push(tie);
      const chosen = best.find((looked) => looked.project === project) ?? some;
      this.#pay(chosen);
      const { effectiveVotes, payment } = chosen;
      bought.push({ project, effectiveVotes, payment, standings });
    }
  }

  #round(): { readonly best: readonly Looked[]; readonly standings: readonly Standing[] } {
    const { detailed } = this.#input;
    const standings: Standing[] = [];
    const gone: number[] = [];
    let best: Looked[] = [];
    for (const project of this.#chances.inOrder()) {
      const [top] = best;
      if (top && !detailed && this.#chances.last(project) < top.effectiveVotes * (1 - close)) break;
      const looked = this.#look(project);
      if (looked.standing) standings.push(looked.standing);
      if (looked.effectiveVotes === 0) {
        gone.push(project);
        continue;
      }
      this.#chances.saw(project, looked.effectiveVotes);
      const against = top === undefined ? 1 : this.#compare(looked, top);
      if (against > 0) best = [looked];
      else if (against === 0) best.push(looked);
    }
    this.#chances.remove(gone);
    return { best, standings };
  }

  #look(project: number): Looked {
    const { election, detailed } = this.#input;
    const { id = '', cost = 0 } = election.projects[project] ?? {};
    const { left, money } = this.#splitter.gather(this.#budgets, this.#supporters(project));
    const share = this.#canPay(project, money, cost) ? this.#split(left, cost) : null;
    const effectiveVotes = share === null ? 0 : cost / share.payment;
    const missing = effectiveVotes > 0 ? 0 : Math.max(0, cost - money);
    const standing = detailed ? { project: id, moneyBehind: money, missing, effectiveVotes } : null;
    return {
      project,
      money,
      payment: share?.payment ?? 0,
      payers: share?.payers ?? 0,
      effectiveVotes,
      standing,
    };
  }

  /** Who can pay exactly may, rounded, have a hair too little; then she with most pays all she has. */
  #split(left: Float64Array, cost: number): Omit<Share, 'money'> {
    return this.#splitter.split(left, cost) ?? { payment: left[left.length - 1] as number, payers: 1 };
  }

  #supporters(project: number): Int32Array {
    return this.#input.election.supporters[project] ?? new Int32Array();
  }

  #costOf(project: number): Rational {
    const { projects, decimals } = this.#input.election;
    return exactly(projects[project]?.cost ?? 0, decimals);
  }

  /** Of the supporters who have something: all, and by their purse those who have too little for a payment or just about it. */
  #counted(project: number, payment: number): Parted {
    const parted = { all: 0, poor: new Map<number, number>(), near: new Map<number, number>() };
    for (const voter of this.#supporters(project)) {
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
    const unsure = close * cost + this.#unsure * this.#supporters(project).length * 1e-3;
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
  #exactly({ project, payment }: Looked): Exactly {
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

  #compare(one: Looked, other: Looked): number {
    const difference = one.effectiveVotes - other.effectiveVotes;
    if (Math.abs(difference) > 1e-6 * other.effectiveVotes) return difference;
    const [mine, theirs] = [this.#exactly(one), this.#exactly(other)];
    // Where all others have nothing, effective votes are simply who pays.
    if (mine.poor.size === 0 && theirs.poor.size === 0) return mine.payers - theirs.payers;
    // cost ÷ payment is more where the other one's payment × cost is more.
    return compare(
      product(theirs.payment(), this.#costOf(one.project)),
      product(mine.payment(), this.#costOf(other.project)),
    );
  }

  #pay(chosen: Looked): void {
    const { project, payment } = chosen;
    const exact = this.#exactly(chosen);
    const { poor, payers } = exact;
    const number = this.#purses.begin({ cost: this.#costOf(project), poor, payers });
    for (const voter of this.#supporters(project)) {
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
    this.#chances.remove([project]);
  }
}

function count(counted: Counted): number {
  let all = 0;
  for (const number of counted.values()) all += number;
  return all;
}

export function exactRunner({ supporters }: RunInput['election']): Runner {
  const splitter = new Splitter(supporters.reduce((most, { length }) => Math.max(most, length), 0));
  return (input) => new ExactRun(input, splitter).run();
}
