/**
 * Equal Shares in the numbers of every computer language (IEEE 754 doubles), bit for bit as the public reference tool reckons:
 * the same operations in the same order wherever the order can make a difference.
 *
 * It can in one place only: the sum of what supporters have left, beside the cost. The tool adds in an order that its earlier
 * rounds leave behind. Where that could decide, this run gives up (`TooClose`) and `asTheToolAdds` counts again in that order.
 */
import type { Election } from '../types.ts';
import { costOf, supportersOf } from './election.ts';
import { buyAll, type Looked, type RunInput, type Runner } from './run.ts';
import { close, type Gathered, Splitter } from './share.ts';

export class TooClose extends Error {
  override readonly name = 'TooClose';
}

/** How the money behind a project is added. */
type Adding = (budgets: Float64Array, project: number) => Gathered;

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

function run(input: RunInput, splitter: Splitter, add: Adding) {
  const { election, budget } = input;
  const budgets = new Float64Array(election.voters).fill(budget / election.voters);
  return buyAll<Looked>(input, {
    look: (project) => {
      const cost = costOf(election, project);
      const { left, money } = add(budgets, project);
      const share = money < cost ? null : splitter.split(left, cost);
      if (share === null) return { project, money, effectiveVotes: 0, payment: 0 };
      const effectiveVotes = cost / share.payment;
      // Not the share itself: the tool works it out anew, which rounds once more.
      return { project, money, effectiveVotes, payment: cost / effectiveVotes };
    },
    compare: (one, other) => one.effectiveVotes - other.effectiveVotes,
    least: ({ effectiveVotes }) => effectiveVotes,
    pay: ({ project, payment }) => {
      for (const voter of supportersOf(election, project)) {
        const own = budgets[voter] as number;
        budgets[voter] = own > payment ? own - payment : 0;
      }
    },
  });
}

/** @throws TooClose where the order of adding could decide */
export function floatRunner(election: Election): Runner {
  const splitter = new Splitter(election);
  const add: Adding = (budgets, project) => {
    const cost = costOf(election, project);
    const gathered = splitter.gather(budgets, supportersOf(election, project));
    if (Math.abs(gathered.money - cost) <= close * cost && !isOneValue(gathered.left)) throw new TooClose();
    return gathered;
  };
  return (input) => run(input, splitter, add);
}

/** The same with the supporters of each project in the order in which the tool leaves them, from one run to the next. */
export function asTheToolAdds(election: Election): Runner {
  const splitter = new Splitter(election);
  const orders = election.supporters.map((supporters) => [...supporters]);
  const add: Adding = (budgets, project) => {
    const order = orders[project] ?? [];
    let money = 0;
    for (const voter of order) money += budgets[voter] as number;
    if (money >= costOf(election, project))
      order.sort((one, other) => (budgets[one] as number) - (budgets[other] as number));
    return { left: splitter.gather(budgets, supportersOf(election, project)).left, money };
  };
  return (input) => run(input, splitter, add);
}
