/** Parts of an election by the number of a project. */
import type { Election } from '../types.ts';

export const idOf = ({ projects }: Election, project: number): string => projects[project]?.id ?? '';

export const costOf = ({ projects }: Election, project: number): number => projects[project]?.cost ?? 0;

/** Amounts have so many decimals and no more: what a computer adds to them by rounding goes. */
export function asAmount({ decimals }: Pick<Election, 'decimals'>, amount: number): number {
  if (decimals === 0) return amount;
  const scale = 10 ** decimals;
  return Math.round(amount * scale) / scale;
}

export const costOfAll = (election: Election, chosen: readonly number[]): number =>
  asAmount(
    election,
    chosen.reduce((sum, project) => sum + costOf(election, project), 0),
  );

/** What the budget leaves beside these. */
export const leftBeside = (election: Election, chosen: readonly number[]): number =>
  asAmount(election, election.budget - costOfAll(election, chosen));

const nobody = new Int32Array();
export const supportersOf = ({ supporters }: Election, project: number): Int32Array =>
  supporters[project] ?? nobody;
