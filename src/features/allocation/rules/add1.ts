/** Add1: one unit more for each voter, as long as what she buys with it fits the real budget. */
import type { CountOptions, Election } from '../types.ts';
import { costOfAll, leftBeside, supportersOf } from './election.ts';
import type { Limits } from './limits.ts';
import type { Run, RunInput, Runner } from './run.ts';
import { isSame, type Manner, type Path, pathOf } from './same-path.ts';

export type Counting = {
  readonly election: Election;
  readonly options: CountOptions;
  readonly limits: Limits;
};

/** Such a count would take hours: so many units of money for so many voters. */
export class TooManySteps extends Error {
  override readonly name = 'TooManySteps';
}

export const won = ({ bought }: Run): readonly number[] => bought.map(({ project }) => project);

/** Something that was not chosen still fits. */
function isRoom(election: Election, chosen: readonly number[], limits: Limits): boolean {
  const taken = new Set(chosen);
  const left = leftBeside(election, chosen);
  return election.projects.some(
    ({ cost }, at) => !taken.has(at) && cost <= left && !limits.isKeptOut(at, chosen),
  );
}

/** Everything that anybody wants was bought or is kept out: more money changes nothing. */
const isAllBought = ({ projects }: Election, chosen: readonly number[], limits: Limits): boolean =>
  projects.every(
    ({ cost, votes }, at) => cost === 0 || votes === 0 || chosen.includes(at) || limits.isKeptOut(at, chosen),
  );

/** More money may change what comes after these. */
export function canGoOn({ election, options, limits }: Counting, chosen: readonly number[]): boolean {
  return (
    !isAllBought(election, chosen, limits) &&
    (!options.add1.includes('exhaustive') || isRoom(election, chosen, limits))
  );
}

/** @returns what all voters together begin with */
export function beginning({ election: { budget, voters }, options }: Counting): number {
  return options.add1.includes('integral') ? Math.floor(budget / voters) * voters : budget;
}

/** After so many steps it is first looked whether a jump can be proven; after a jump that gained little, twice as many. */
const firstWait = 32;
const longestWait = 4096;
/** Supporters that are gone through: more, and counting takes longer than anybody waits. */
const longestWork = 1e10;

/** Steps while adding them one by one gives, in doubles, the same as multiplying. */
function mostSteps(given: number, voters: number): number {
  const most = Number.isInteger(given) ? 2 ** 52 : 2 ** Math.ceil(Math.log2(given));
  return Math.max(0, Math.floor((most - given) / voters) - 1);
}

class Jumping {
  readonly #counting: Counting;
  readonly #manner: Manner;
  readonly #each: number;
  readonly #mostWork: number;
  #work = 0;
  #steps = 0;
  #wait = firstWait;

  constructor(counting: Counting, manner: Manner, mostWork: number) {
    this.#mostWork = mostWork;
    const { election } = counting;
    this.#counting = counting;
    this.#manner = manner;
    this.#each = election.projects.reduce((sum, _, at) => sum + 1 + supportersOf(election, at).length, 0);
  }

  input(given: number): RunInput {
    const { election, options, limits } = this.#counting;
    return { election, budget: given, ties: options.ties, detailed: false, limits };
  }

  /** @throws TooManySteps */
  run(runner: Runner, given: number): readonly number[] {
    this.#works();
    return won(runner(this.input(given)));
  }

  #works(): void {
    this.#work += this.#each;
    if (this.#work > this.#mostWork) throw new TooManySteps();
  }

  #path(given: number): Path | null {
    this.#works();
    return pathOf(this.input(given), this.#manner);
  }

  /** @returns how many steps from here are proven to buy the same, often 0: not after every step it is looked at */
  from(given: number): number {
    this.#steps += 1;
    if (this.#steps < this.#wait) return 0;
    this.#steps = 0;
    const jump = this.#farthest(given);
    this.#wait = jump > 0 ? 1 : Math.min(longestWait, 2 * Math.max(this.#wait, firstWait));
    return jump;
  }

  /** The path holds up to some amount and not beyond: first twice as far each time, then in between. */
  #farthest(given: number): number {
    const { voters } = this.#counting.election;
    const most = mostSteps(given, voters);
    const here = most > 0 ? this.#path(given) : null;
    if (here === null) return 0;
    const holds = (steps: number): boolean => {
      const there = steps > most ? null : this.#path(given + steps * voters);
      return there !== null && isSame(here, there);
    };
    let far = 0;
    let beyond = firstWait;
    while (holds(beyond)) {
      far = beyond;
      beyond *= 2;
    }
    while (far > 0 && beyond - far > 1) {
      const middle = Math.floor((far + beyond) / 2);
      if (holds(middle)) far = middle;
      else beyond = middle;
    }
    return far;
  }
}

/**
 * The first amount that does not fit ends it, also where a later one would. Steps are passed over only where it is proven that
 * they buy the same (`same-path.ts`).
 * @param mostWork supporters that are gone through at most
 * @throws TooManySteps where that leaves more of them than can be taken
 */
export function add1(counting: Counting, runner: Runner, manner: Manner, mostWork = longestWork): Run {
  const { election } = counting;
  const { budget, voters } = election;
  const jumping = new Jumping(counting, manner, mostWork);
  let given = beginning(counting);
  let chosen = jumping.run(runner, given);
  while (canGoOn(counting, chosen)) {
    // What is passed over buys the same, so it can go on after it as well.
    given += jumping.from(given) * voters;
    const next = jumping.run(runner, given + voters);
    if (costOfAll(election, next) > budget) break;
    given += voters;
    chosen = next;
  }
  return runner({ ...jumping.input(given), detailed: true });
}
