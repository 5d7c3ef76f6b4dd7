import type { Election } from '../types.ts';

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
