/** The projects that together have the most score and fit: proven best, whatever the sizes. */
import type { Election, Tie } from '../types.ts';
import { idOf } from './election.ts';
import type { Chosen } from './greedy.ts';
import { byId } from './ids.ts';

type Item = { readonly at: number; readonly id: string; readonly score: number; readonly cost: number };

/** A choice on the front: no other costs as little and scores as much. */
type Choice = {
  readonly score: number;
  readonly cost: number;
  readonly item: number;
  readonly before: Choice | null;
  /** More than one way leads to this score at this cost. */
  readonly equal: boolean;
};

/**
 * Keeps every choice for which nothing is both cheaper and better (Nemhauser and Ullmann, 1969). Of two ways to the same score at
 * the same cost the one that came first stays: projects come by id, so it is the one with the lower ids.
 */
export function knapsack(election: Election): Chosen {
  const items = election.projects
    .map(({ id, score, cost }, at): Item => ({ at, id, score, cost }))
    .filter(({ score, cost }) => score > 0 && cost <= election.budget)
    .sort((one, other) => byId(one.id, other.id));
  let front: readonly Choice[] = [{ score: 0, cost: 0, item: -1, before: null, equal: false }];
  for (const [item, { score, cost }] of items.entries()) {
    const more = front.flatMap((before): Choice[] =>
      before.cost + cost > election.budget
        ? []
        : [{ score: before.score + score, cost: before.cost + cost, item, before, equal: before.equal }],
    );
    front = merged(front, more);
  }
  const best = front.at(-1);
  const projects: number[] = [];
  for (let choice = best ?? null; choice !== null && choice.item >= 0; choice = choice.before)
    projects.push(items[choice.item]?.at ?? -1);
  projects.sort((one, other) => byId(idOf(election, one), idOf(election, other)));
  return { projects, ties: best?.equal ? [tieOf(election, projects)] : [] };
}

/** The whole set is what was chosen among equals. */
function tieOf(election: Election, projects: readonly number[]): Tie {
  const ids = projects.map((at) => idOf(election, at));
  return { step: 'knapsack', projects: ids, chosen: ids.join(',') };
}

/** Both are cheap to dear with rising scores; so is what comes of them. */
function merged(some: readonly Choice[], more: readonly Choice[]): readonly Choice[] {
  const front: Choice[] = [];
  let [one, other] = [0, 0];
  while (one < some.length || other < more.length) {
    const [mine, theirs] = [some[one], more[other]];
    const takeMine =
      mine !== undefined &&
      (theirs === undefined ||
        mine.cost < theirs.cost ||
        (mine.cost === theirs.cost && mine.score >= theirs.score));
    const next = (takeMine ? mine : theirs) as Choice;
    if (takeMine) one += 1;
    else other += 1;
    const last = front.at(-1);
    if (last === undefined || next.score > last.score) front.push(next);
    else if (next.score === last.score && next.cost === last.cost)
      front[front.length - 1] = { ...last, equal: true };
  }
  return front;
}
