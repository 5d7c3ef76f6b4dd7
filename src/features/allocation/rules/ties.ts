/** Equal projects, made one by the rules that were announced; what they leave open goes by id and is told. */
import type { Election, Tie, TieRule } from '../types.ts';
import { costOf, idOf } from './election.ts';
import { byId } from './ids.ts';

const keeps: Readonly<Record<TieRule, (election: Election, equal: readonly number[]) => readonly number[]>> =
  {
    maxVotes: ({ projects }, equal) => least(equal, (at) => -(projects[at]?.votes ?? 0)),
    minCost: (election, equal) => least(equal, (at) => costOf(election, at)),
    maxCost: (election, equal) => least(equal, (at) => -costOf(election, at)),
  };

function least(equal: readonly number[], of: (project: number) => number): readonly number[] {
  const best = Math.min(...equal.map(of));
  return equal.filter((at) => of(at) === best);
}

/**
 * @param equal numbers of the projects, at least one
 * @returns the one that is chosen; `tie` null when the rules leave one
 */
export function chooseOne(
  election: Election,
  equal: readonly number[],
  ties: readonly TieRule[],
  step: Tie['step'],
): { readonly project: number; readonly tie: Tie | null } {
  const left = ties.reduce((open, rule) => keeps[rule](election, open), equal);
  const [project = -1] = left.toSorted((a, b) => byId(idOf(election, a), idOf(election, b)));
  if (left.length === 1) return { project, tie: null };
  const projects = left.map((at) => idOf(election, at)).sort(byId);
  return { project, tie: { step, projects, chosen: idOf(election, project) } };
}
