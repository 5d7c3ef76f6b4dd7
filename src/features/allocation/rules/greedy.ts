/** The most votes first, as long as the money lasts; what does not fit is passed over. */
import type { CountOptions, Election, Outcome, PassedOver, Tie, TieRule } from '../types.ts';
import { asAmount, costOf, idOf, leftBeside } from './election.ts';
import { byId } from './ids.ts';
import type { Limits } from './limits.ts';
import { chooseOne } from './ties.ts';

type InPart = {
  readonly partly: Outcome['partly'];
  readonly ties: readonly Tie[];
  readonly passedOver: readonly PassedOver[];
};

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
 * One project more, in part: of what supporters wanted and did not win, the first by `worth` that can do with what there is for
 * it; equal ones by the tie rules.
 * @param chosen all winners
 */
export function inPart(
  election: Election,
  chosen: readonly number[],
  worth: 'votes' | 'score',
  {
    ties,
    limits,
    minima,
  }: { readonly ties: readonly TieRule[]; readonly limits: Limits; readonly minima: CountOptions['minima'] },
): InPart {
  const least = new Map(minima);
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
  const minimum = (at: number): number => least.get(idOf(election, at)) ?? 0;
  const fits = open.filter((at) => room(at) >= minimum(at));
  const most = Math.max(0, ...fits.map(of));
  const passedOver = open
    .filter((at) => room(at) < minimum(at) && of(at) >= most)
    .map((at): PassedOver => ({ project: idOf(election, at), room: room(at), minimum: minimum(at) }))
    .sort((one, other) => byId(one.project, other.project));
  if (fits.length === 0) return { partly: null, ties: [], passedOver };
  const equal = fits.filter((at) => of(at) === most);
  const { project, tie } = chooseOne(election, equal, ties, 'partial');
  const partly = { project: idOf(election, project), amount: room(project) };
  return { partly, ties: tie ? [tie] : [], passedOver };
}
