/**
 * Equal Shares in the numbers of every computer language (IEEE 754 doubles), bit for bit as the public reference tool reckons:
 * the same operations in the same order wherever the order can make a difference.
 *
 * It can in one place only: the sum of what supporters have left, beside the cost. The tool adds in an order that its earlier
 * rounds leave behind. Where that could decide, this run gives up (`TooClose`) and `asTheToolAdds` counts again in that order.
 */
import type { Standing, Tie } from '../types.ts';
import type { Bought, Run, RunInput, Runner } from './run.ts';
import { Chances, close, Splitter } from './share.ts';
import { chooseOne } from './ties.ts';

export class TooClose extends Error {
  override readonly name = 'TooClose';
}

type Gathered = { readonly left: Float64Array; readonly money: number };

/** How the money behind a project is added. */
type Adding = (budgets: Float64Array, project: number, cost: number) => Gathered;

/** All the same, or nothing: then the order of adding changes nothing. */
function isOneValue(left: Float64Array): boolean {
  let value = 0;
  for (let at = 0; at < left.length; at += 1) {
    const own = left[at] as number;
    if (own === 0 || own === value) continue;
    if (value !== 0) return false;
    value = own;
  }
  return true;
}

class FloatRun {
  readonly #input: RunInput;
  readonly #add: Adding;
  readonly #splitter: Splitter;
  readonly #budgets: Float64Array;
  readonly #chances: Chances;

  constructor(input: RunInput, splitter: Splitter, add: Adding) {
    const { election, budget } = input;
    this.#input = input;
    this.#add = add;
    this.#splitter = splitter;
    this.#budgets = new Float64Array(election.voters).fill(budget / election.voters);
    this.#chances = new Chances(election);
  }

  run(): Run {
    const { election, budget, ties: rules } = this.#input;
    const bought: Bought[] = [];
    const ties: Tie[] = [];
    for (;;) {
      const { best, effectiveVotes, standings } = this.#round();
      if (best.length === 0)
        return { endowment: budget / election.voters, bought, leftOver: standings, ties };
      const { project, tie } = chooseOne(election, best, rules, 'equal-shares');
      if (tie) ties.push(tie);
      const payment = (election.projects[project]?.cost ?? 0) / effectiveVotes;
      this.#pay(project, payment);
      bought.push({ project, effectiveVotes, payment, standings });
    }
  }

  #round(): { best: readonly number[]; effectiveVotes: number; standings: readonly Standing[] } {
    const { election, detailed } = this.#input;
    const standings: Standing[] = [];
    const gone: number[] = [];
    let best: number[] = [];
    let most = 0;
    for (const project of this.#chances.inOrder()) {
      if (this.#chances.last(project) < most && !detailed) break;
      const { id = '', cost = 0 } = election.projects[project] ?? {};
      const { money, effectiveVotes } = this.#look(project, cost);
      if (detailed)
        standings.push({
          project: id,
          moneyBehind: money,
          missing: Math.max(0, cost - money),
          effectiveVotes,
        });
      if (effectiveVotes === 0) gone.push(project);
      else this.#chances.saw(project, effectiveVotes);
      if (effectiveVotes > most) {
        most = effectiveVotes;
        best = [project];
      } else if (effectiveVotes === most && most > 0) best.push(project);
    }
    this.#chances.remove(gone);
    return { best, effectiveVotes: most, standings };
  }

  #look(project: number, cost: number): { readonly money: number; readonly effectiveVotes: number } {
    const { left, money } = this.#add(this.#budgets, project, cost);
    if (money < cost) return { money, effectiveVotes: 0 };
    const share = this.#splitter.split(left, cost);
    return { money, effectiveVotes: share === null ? 0 : cost / share.payment };
  }

  #pay(project: number, payment: number): void {
    for (const voter of this.#input.election.supporters[project] ?? []) {
      const own = this.#budgets[voter] as number;
      this.#budgets[voter] = own > payment ? own - payment : 0;
    }
    this.#chances.remove([project]);
  }
}

const none = new Int32Array();

const mostSupporters = ({ supporters }: RunInput['election']): number =>
  supporters.reduce((most, { length }) => Math.max(most, length), 0);

/** @throws TooClose where the order of adding could decide */
export function floatRunner(election: RunInput['election']): Runner {
  const splitter = new Splitter(mostSupporters(election));
  const add: Adding = (budgets, project, cost) => {
    const gathered = splitter.gather(budgets, election.supporters[project] ?? none);
    if (Math.abs(gathered.money - cost) <= close * cost && !isOneValue(gathered.left)) throw new TooClose();
    return gathered;
  };
  return (input) => new FloatRun(input, splitter, add).run();
}

/** The same with the supporters of each project in the order in which the tool leaves them, from one run to the next. */
export function asTheToolAdds(election: RunInput['election']): Runner {
  const splitter = new Splitter(mostSupporters(election));
  const orders = election.supporters.map((supporters) => [...supporters]);
  const add: Adding = (budgets, project, cost) => {
    const order = orders[project] ?? [];
    let money = 0;
    for (const voter of order) money += budgets[voter] as number;
    if (money >= cost) order.sort((one, other) => (budgets[one] as number) - (budgets[other] as number));
    return { left: splitter.gather(budgets, election.supporters[project] ?? none).left, money };
  };
  return (input) => new FloatRun(input, splitter, add).run();
}
