/** Parts of an election by the number of a project. */
import type { Election } from '../types.ts';

export const idOf = ({ projects }: Election, project: number): string => projects[project]?.id ?? '';

export const costOf = ({ projects }: Election, project: number): number => projects[project]?.cost ?? 0;

export const costOfAll = (election: Election, chosen: readonly number[]): number =>
  chosen.reduce((sum, project) => sum + costOf(election, project), 0);

const nobody = new Int32Array();
export const supportersOf = ({ supporters }: Election, project: number): Int32Array =>
  supporters[project] ?? nobody;
