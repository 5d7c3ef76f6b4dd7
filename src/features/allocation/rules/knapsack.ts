/** The projects that together have the most score and fit: proven best, whatever the sizes. */
import type { Election, Tie } from '../types.ts';
import { asAmount, costOfAll, idOf } from './election.ts';
import type { Chosen } from './greedy.ts';
import { byId } from './ids.ts';
import type { Limits } from './limits.ts';

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
export function knapsack(election: Election, limits: Limits): Chosen {
  const items = election.projects
    .map(({ id, score, cost }, at): Item => ({ at, id, score, cost }))
    .filter(({ at, score, cost }) => score > 0 && cost <= election.budget && limits.hasSupport(at))
    .sort((one, other) => byId(one.id, other.id));
  if (!limits.isFree) return withinLimits(election, items, limits);
  let front: readonly Choice[] = [{ score: 0, cost: 0, item: -1, before: null, equal: false }];
  for (const [item, { score, cost }] of items.entries()) {
    const more = front.flatMap((before): Choice[] => {
      const total = asAmount(election, before.cost + cost);
      if (total > election.budget) return [];
      return [{ score: before.score + score, cost: total, item, before, equal: before.equal }];
    });
    front = merged(front, more);
  }
  return chosenBy(election, items, front.at(-1));
}

function chosenBy(election: Election, items: readonly Item[], best: Choice | undefined): Chosen {
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

/** What of a choice still matters for those to come: winners with a rival among them, and what caps on them have left. */
function stateOf(
  election: Election,
  limits: Limits,
  chosen: readonly number[],
  toCome: ReadonlySet<number>,
): string {
  const rivals = chosen.filter((at) => limits.rivalsOf(at).some((rival) => toCome.has(rival)));
  const used = limits.groups
    .filter(({ members }) => [...members].some((at) => toCome.has(at)))
    .map(({ members }) =>
      costOfAll(
        election,
        chosen.filter((at) => members.has(at)),
      ),
    );
  return `${rivals.join(',')}|${used.join(',')}`;
}

const chosenIn = (items: readonly Item[], choice: Choice): readonly number[] => {
  const chosen: number[] = [];
  for (let one: Choice | null = choice; one !== null && one.item >= 0; one = one.before)
    chosen.unshift(items[one.item]?.at ?? -1);
  return chosen;
};

/**
 * The same, with a front for each state of the limits: two choices are held against each other only where the same may still
 * be added to both.
 */
function withinLimits(election: Election, items: readonly Item[], limits: Limits): Chosen {
  const empty: Choice = { score: 0, cost: 0, item: -1, before: null, equal: false };
  let fronts: ReadonlyMap<string, readonly Choice[]> = new Map([['', [empty]]]);
  for (const [item, { at, score, cost }] of items.entries()) {
    const toCome = new Set(items.slice(item + 1).map((one) => one.at));
    const next = new Map<string, readonly Choice[]>();
    const keep = (chosen: readonly number[], choice: Choice): void => {
      const state = stateOf(election, limits, chosen, toCome);
      next.set(state, merged(next.get(state) ?? [], [choice]));
    };
    for (const choice of [...fronts.values()].flat()) {
      const chosen = chosenIn(items, choice);
      keep(chosen, choice);
      const total = asAmount(election, choice.cost + cost);
      if (total <= election.budget && !limits.isKeptOut(at, chosen))
        keep([...chosen, at], {
          score: choice.score + score,
          cost: total,
          item,
          before: choice,
          equal: choice.equal,
        });
    }
    fronts = next;
  }
  return chosenBy(election, items, [...fronts.values()].flat().reduce(withOneMore, []).at(-1));
}

const withOneMore = (front: readonly Choice[], choice: Choice): readonly Choice[] => merged(front, [choice]);
