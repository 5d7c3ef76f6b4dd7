/**
 * Whether a run of Equal Shares takes the same path with more money, proven without running all that lies between.
 *
 * As long as the same decisions are taken, all that a voter has left and all that is paid rises or falls in a straight line with
 * the money that each begins with. So do the bounds on how far a computer may round them (running error analysis: each is a sum of
 * the ones before it). A decision is whether something on a straight line is above 0. What is further above 0 than its bound at
 * both ends is so all along: two amounts with the same path, each decision of it sure, have it at every amount between. That
 * holds for true fractions and for doubles alike.
 *
 * A decision that is not sure at once is left to the run itself (`Unsure`), but for what cannot depend on the money: payments
 * shared by people who all can pay them, and what is reckoned from the same numbers in the same way.
 */
import type { Election } from '../types.ts';
import { costOf, supportersOf } from './election.ts';
import { buyAll, type Looked, type RunInput } from './run.ts';
import { close } from './share.ts';

/** How is counted; `tool` as well keeps the order of supporters by what they have left, which that tool takes to its next run. */
export type Manner = 'exact' | 'float' | 'tool';

/** Every decision of a run in a row: the same row, the same path. */
export type Path = Float64Array;

class Unsure extends Error {
  override readonly name = 'Unsure';
}

/** Eight times what one operation on doubles may round. */
const rounding = 2 ** -50;
/** So many times what may have been rounded must a difference be. */
const margin = 16;

function sureSign(difference: number, error: number): number {
  if (Math.abs(difference) > margin * error) return Math.sign(difference);
  throw new Unsure();
}

const empty = 0;

type Split = Looked & {
  /** How far what is paid may be off. */
  readonly error: number;
  /** How much money each began with makes no difference to it. */
  readonly constant: boolean;
  /** From what it was reckoned: the same for the same. */
  readonly from: string;
  readonly poor: ReadonlySet<number>;
  readonly payers: number;
};

type Held = { readonly purse: number; readonly count: number };

class Walk {
  readonly #election: Election;
  readonly #manner: Manner;
  readonly #endowment: number;
  readonly #purseOf: Int32Array;
  /** What is in each purse: voters who paid the same have the same, to the last bit. */
  readonly #values: number[];
  readonly #purses = new Map<string, number>();
  /** So far may what somebody has left be off. */
  #unsure: number;
  readonly #row: number[] = [];
  readonly #seen: Split[] = [];

  constructor({ election, budget }: RunInput, manner: Manner) {
    const endowment = budget / election.voters;
    this.#election = election;
    this.#manner = manner;
    this.#endowment = endowment;
    this.#purseOf = new Int32Array(election.voters).fill(1);
    this.#values = [0, endowment];
    this.#unsure = rounding * endowment;
  }

  look(project: number): Split {
    const cost = costOf(this.#election, project);
    const held = this.#heldBy(project);
    const people = held.reduce((sum, { count }) => sum + count, 0);
    const money = held.reduce((sum, { purse, count }) => sum + count * this.#value(purse), 0);
    const error = people * (this.#unsure + rounding * money);
    // What the doubles would find too close is too close here as well.
    const sign = sureSign(money - cost, error + close * cost);
    this.#row.push(project, sign);
    if (sign < 0) return { ...nothing, project, money };
    const split = { project, money, ...this.#split(cost, held, people) };
    this.#seen.push(split);
    return split;
  }

  #value(purse: number): number {
    return this.#values[purse] as number;
  }

  /** Purses of the supporters that are not empty, who has least first. */
  #heldBy(project: number): readonly Held[] {
    const counts = new Map<number, number>();
    for (const voter of supportersOf(this.#election, project)) {
      const purse = this.#purseOf[voter] as number;
      if (purse !== empty) counts.set(purse, (counts.get(purse) ?? 0) + 1);
    }
    return Array.from(counts, ([purse, count]): Held => ({ purse, count })).sort(
      (one, other) => this.#value(one.purse) - this.#value(other.purse) || one.purse - other.purse,
    );
  }

  #split(cost: number, held: readonly Held[], people: number): Omit<Split, 'project' | 'money'> {
    const poor = new Set<number>();
    let [paid, payers] = [0, people];
    for (const { purse, count } of held) {
      if (this.#value(purse) >= (cost - paid) / payers || payers === count) break;
      poor.add(purse);
      paid += count * this.#value(purse);
      payers -= count;
    }
    const share = (cost - paid) / payers;
    const many = people - payers;
    const error = (many * this.#unsure + (many + 1) * rounding * cost) / payers + rounding * share;
    for (const { purse } of held) {
      const isPoor = sureSign(this.#value(purse) - share, this.#unsure + error) < 0;
      if (isPoor !== poor.has(purse)) throw new Unsure();
    }
    this.#keep(held, poor);
    const constant = poor.size === 0;
    const effectiveVotes = constant && this.#manner === 'exact' ? payers : cost / share;
    const payment = cost / effectiveVotes;
    const from = constant
      ? `${cost}/${payers}`
      : // What who can pay it has besides makes no difference to it.
        `${cost}:${held.flatMap(({ purse, count }) => (poor.has(purse) ? [`${purse}*${count}`] : [])).join()}/${payers}`;
    return { effectiveVotes, payment, error, constant, from, poor, payers };
  }

  #keep(held: readonly Held[], poor: ReadonlySet<number>): void {
    if (this.#manner === 'tool') {
      for (const [place, { purse }] of held.entries())
        if (place > 0)
          sureSign(this.#value(purse) - this.#value((held[place - 1] as Held).purse), 2 * this.#unsure);
      this.#row.push(held.length, ...held.map(({ purse }) => purse));
    }
    this.#row.push(poor.size, ...[...poor].sort((one, other) => one - other));
  }

  pay(chosen: Split): void {
    const { project, payment, poor, constant, from, error } = chosen;
    const name = constant ? from : `${project}`;
    this.#row.push(-1, project);
    for (const voter of supportersOf(this.#election, project)) {
      const purse = this.#purseOf[voter] as number;
      if (purse === empty) continue;
      this.#purseOf[voter] = poor.has(purse) ? empty : this.#after(purse, name, payment);
    }
    this.#unsure += error + rounding * this.#endowment;
  }

  #after(purse: number, name: string, payment: number): number {
    const key = `${purse} ${name}`;
    const known = this.#purses.get(key);
    if (known !== undefined) return known;
    const made = this.#values.push(this.#value(purse) - payment) - 1;
    this.#purses.set(key, made);
    return made;
  }

  /** Any two numbers of effective votes may have been compared, and with the votes that a project began with. */
  path(): Path {
    const begun = this.#election.projects.map(
      ({ votes }, project): Split => ({ ...nothing, project, effectiveVotes: votes }),
    );
    const all = [...begun.filter(({ effectiveVotes }) => effectiveVotes > 0), ...this.#seen];
    const ranks = all
      .map((_, at) => at)
      .sort((one, other) => of(all, one).effectiveVotes - of(all, other).effectiveVotes || one - other);
    for (const [place, at] of ranks.entries())
      this.#row.push(at, place === 0 ? 0 : this.#compared(of(all, ranks[place - 1] as number), of(all, at)));
    return Float64Array.from(this.#row);
  }

  #compared(one: Split, other: Split): number {
    if ((one.constant && other.constant) || one.from === other.from)
      return Math.sign(other.effectiveVotes - one.effectiveVotes);
    const [mine, theirs] = [this.#line(one), this.#line(other)];
    // cost ÷ payment is more where the other one's payment × cost is more; that is on a straight line.
    const [left, right] = [theirs.cost * mine.payment, mine.cost * theirs.payment];
    return sureSign(
      left - right,
      theirs.cost * mine.error + mine.cost * theirs.error + rounding * (left + right),
    );
  }

  #line({ project, effectiveVotes, error }: Split): {
    readonly cost: number;
    readonly payment: number;
    readonly error: number;
  } {
    const cost = costOf(this.#election, project);
    return { cost, payment: cost / effectiveVotes, error };
  }
}

const nothing = {
  money: 0,
  effectiveVotes: 0,
  payment: 0,
  error: 0,
  constant: true,
  from: '',
  poor: new Set<number>(),
  payers: 0,
} as const;

const of = (all: readonly Split[], at: number): Split => all[at] as Split;

/** @returns the path of a run; null where a decision in it is not sure */
export function pathOf(input: RunInput, manner: Manner): Path | null {
  const walk = new Walk(input, manner);
  try {
    buyAll<Split>(
      { ...input, detailed: false },
      {
        look: (project) => walk.look(project),
        compare: (one, other) => one.effectiveVotes - other.effectiveVotes,
        least: ({ effectiveVotes }) => effectiveVotes,
        pay: (chosen) => walk.pay(chosen),
      },
    );
    return walk.path();
  } catch (error) {
    if (error instanceof Unsure) return null;
    throw error;
  }
}

export const isSame = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((step, at) => step === other[at]);
