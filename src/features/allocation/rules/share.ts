/** How the supporters of a project would split its cost: equally, but nobody pays more than she has. */
import type { Election } from '../types.ts';
/** Nearer than this, relatively, two sums may differ only by how a computer rounds. */
export const close = 1e-9;

/** What each supporter has left, and all together. */
export type Gathered = { readonly left: Float64Array; readonly money: number };

export type Share = {
  /** The largest payment, of who can pay it. */
  readonly payment: number;
  /** Who can pay it. */
  readonly payers: number;
};

/** Memory for the supporters of the largest project, used again each time. */
export class Splitter {
  readonly #left: Float64Array;

  constructor({ supporters }: Election) {
    this.#left = new Float64Array(supporters.reduce((most, { length }) => Math.max(most, length), 0));
  }

  /** What the supporters have, in their order, and together. */
  gather(budgets: Float64Array, supporters: Int32Array): Gathered {
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
  split(left: Float64Array, cost: number): Share | null {
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
