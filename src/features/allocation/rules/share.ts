/** How the supporters of a project would split its cost: equally, but nobody pays more than she has. */
import type { Election } from '../types.ts';

/** Nearer than this, relatively, two sums may differ only by how a computer rounds. */
export const close = 1e-9;

export type Share = {
  /** Of the supporters together. */
  readonly money: number;
  /** The largest payment, of who can pay it. */
  readonly payment: number;
  /** Who can pay it. */
  readonly payers: number;
};

/** Memory for the supporters of the largest project, used again each time. */
export class Splitter {
  readonly #left: Float64Array;

  constructor(most: number) {
    this.#left = new Float64Array(most);
  }

  /** What the supporters have, in their order, and together. */
  gather(
    budgets: Float64Array,
    supporters: Int32Array,
  ): { readonly left: Float64Array; readonly money: number } {
    const left = this.#left.subarray(0, supporters.length);
    let money = 0;
    for (let at = 0; at < supporters.length; at += 1) {
      const own = budgets[supporters[at] as number] as number;
      left[at] = own;
      money += own;
    }
    return { left, money };
  }

  /**
   * Reckons in the order of the definition: who has least is asked first. Only those who cannot pay their equal share need
   * that order, so only they are sorted.
   * @param left what each supporter has; gets another order
   * @returns null when they have too little, by a rounding of the computer
   */
  split(left: Float64Array, cost: number): Omit<Share, 'money'> | null {
    const poor = poorFirst(left, cost);
    if (poor > 1) left.subarray(0, poor).sort();
    let paid = 0;
    let payers = left.length;
    for (let at = 0; at < poor; at += 1) {
      const payment = (cost - paid) / payers;
      const own = left[at] as number;
      if (payment <= own) return { payment, payers };
      paid += own;
      payers -= 1;
    }
    return payers === 0 ? null : { payment: (cost - paid) / payers, payers };
  }
}

/** Moves who cannot pay an equal share, and who barely can, to the front. @returns how many */
function poorFirst(left: Float64Array, cost: number): number {
  let poor = 0;
  let paid = 0;
  for (;;) {
    const share = ((cost - paid) / (left.length - poor)) * (1 + close);
    const before = poor;
    for (let at = poor; at < left.length; at += 1) {
      const own = left[at] as number;
      if (own > share) continue;
      left[at] = left[poor] as number;
      left[poor] = own;
      poor += 1;
      paid += own;
    }
    if (poor === before || poor === left.length) return poor;
  }
}

/** Projects that may still win, each with its effective votes when last looked at: these never rise. */
export class Chances {
  readonly #last: Float64Array;
  /** Numbers of the projects, the most effective votes first; what has no chance any more has left. */
  #order: number[];

  constructor({ projects }: Election) {
    this.#last = Float64Array.from(projects, ({ votes }) => votes);
    this.#order = projects.flatMap(({ cost, votes }, at) => (cost > 0 && votes > 0 ? [at] : []));
  }

  /** Of equal ones the first of the file first. */
  inOrder(): readonly number[] {
    this.#order.sort((one, other) => this.last(other) - this.last(one) || one - other);
    return this.#order;
  }

  last(project: number): number {
    return this.#last[project] as number;
  }

  saw(project: number, effectiveVotes: number): void {
    this.#last[project] = effectiveVotes;
  }

  /** After a round, so that nobody goes through a list that changes. */
  remove(gone: readonly number[]): void {
    if (gone.length > 0) this.#order = this.#order.filter((project) => !gone.includes(project));
  }
}
