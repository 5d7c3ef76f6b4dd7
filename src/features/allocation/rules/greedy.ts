/** The most votes first, as long as the money lasts; what does not fit is passed over. */
import type { Election, Outcome, Tie, TieRule } from '../types.ts';
import { asAmount, costOf, idOf, leftBeside } from './election.ts';
import { byId } from './ids.ts';
import type { Limits } from './limits.ts';
import { chooseOne } from './ties.ts';

export type Chosen = { readonly projects: readonly number[]; readonly ties: readonly Tie[] };

/** Numbers of the projects in the published order, the most supported first. */
function inOrder({ projects }: Election, worth: (project: Election['projects'][number]) => number): number[] {
  return projects
    .map((_, at) => at)
    .sort((one, other) => {
      const [mine, theirs] = [projects[one], projects[other]];
      if (!mine || !theirs) return 0;
      return worth(theirs) - worth(mine) || byId(mine.id, theirs.id);
    });
}

/**
 * What Equal Shares leaves, given to the most votes. Of equal votes the first by id, as the public reference tool does; where
 * that decides, it is told.
 */
export function mostVotesOnTop(election: Election, already: readonly number[], limits: Limits): Chosen {
  const chosen: number[] = [];
  const ties: Tie[] = [];
  let left = leftBeside(election, already);
  const open = inOrder(election, ({ votes }) => votes).filter((at) => !already.includes(at));
  const votes = (at: number): number => election.projects[at]?.votes ?? 0;
  const cost = (at: number): number => costOf(election, at);
  const isOut = (at: number): boolean => cost(at) > left || limits.isKeptOut(at, [...already, ...chosen]);
  for (const [place, at] of open.entries()) {
    if (votes(at) === 0 || isOut(at)) continue;
    const equal = open.slice(place).filter((other) => votes(other) === votes(at) && !isOut(other));
    chosen.push(at);
    left = asAmount(election, left - cost(at));
    if (equal.some((other) => other !== at && isOut(other))) ties.push(tieOf(election, equal, at));
  }
  return { projects: chosen, ties };
}

const tieOf = (election: Election, equal: readonly number[], chosen: number): Tie => ({
  step: 'completion',
  projects: equal.map((at) => idOf(election, at)).sort(byId),
  chosen: idOf(election, chosen),
});

/** The whole count by score; equal scores go by the tie rules, and what they leave open by id. */
export function greedy(election: Election, ties: readonly TieRule[], limits: Limits): Chosen {
  const { projects, budget } = election;
  const told: Tie[] = [];
  const chosen: number[] = [];
  let left = budget;
  let open = inOrder(election, ({ score }) => score).filter((at) => (projects[at]?.score ?? 0) > 0);
  for (;;) {
    open = open.filter((at) => costOf(election, at) <= left && !limits.isKeptOut(at, chosen));
    const [top] = open;
    if (top === undefined) return { projects: chosen, ties: told };
    const equal = open.filter((at) => projects[at]?.score === projects[top]?.score);
    const { project, tie } = chooseOne(election, equal, ties, 'greedy');
    if (tie) told.push(tie);
    chosen.push(project);
    left = asAmount(election, left - costOf(election, project));
    open = open.filter((at) => at !== project);
  }
}

/**
 * One project more, in part: of what supporters wanted and did not win, the first by `worth`; equal ones by the tie rules.
 * @param chosen all winners
 */
export function inPart(
  election: Election,
  chosen: readonly number[],
  worth: 'votes' | 'score',
  { ties, limits }: { readonly ties: readonly TieRule[]; readonly limits: Limits },
): { readonly partly: Outcome['partly']; readonly ties: readonly Tie[] } {
  const left = leftBeside(election, chosen);
  const room = (at: number): number => Math.min(left, limits.roomFor(at, chosen), costOf(election, at));
  const of = (at: number): number => election.projects[at]?.[worth] ?? 0;
  const open = election.projects
    .map((_, at) => at)
    .filter(
      (at) =>
        !chosen.includes(at) &&
        of(at) > 0 &&
        limits.hasSupport(at) &&
        !limits.rivalsOf(at).some((rival) => chosen.includes(rival)) &&
        room(at) > 0,
    );
  if (open.length === 0) return { partly: null, ties: [] };
  const most = Math.max(...open.map(of));
  const equal = open.filter((at) => of(at) === most);
  const { project, tie } = chooseOne(election, equal, ties, 'partial');
  return { partly: { project: idOf(election, project), amount: room(project) }, ties: tie ? [tie] : [] };
}
