/** May this actor do this with a vote? Asked in every command, on the vote as it stands. */
import type { Actor } from '../../../kernel/actor.ts';
import { allowed, type Permission } from '../../../kernel/permissions.ts';
import { type Problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { getWijkraad } from '../../place/index.ts';
import { subjectOfVote } from '../rules/standing.ts';
import { type VoteAction, type VoteStatus, voteStatus } from '../status.ts';
import { lockVote } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { refusals } from './refusals.ts';

/** @param permission on the council of the vote, or on its gebied */
export async function mayOnVote(
  r: Reader,
  actor: Actor,
  permission: Permission,
  vote: Pick<Vote, 'wijkraadId'>,
): Promise<boolean> {
  const { gebiedId } = await getWijkraad(r, vote.wijkraadId);
  return allowed(actor, permission, subjectOfVote(vote, gebiedId));
}

/** The vote, held, when it may be taken a step further; the refusal otherwise. */
export async function heldForStep(
  unit: UnitOfWork,
  { id }: Pick<Vote, 'id'>,
  action: VoteAction,
): Promise<Vote | Result<never>> {
  const vote = await lockVote(unit.tx, id);
  const { permission } = voteStatus.transitions[action];
  if (permission !== null && !(await mayOnVote(unit.tx, unit.actor, permission, vote)))
    return refused(refusals.notAllowed);
  return canTransition(voteStatus, vote.status, action) ? vote : refused(standsNow(voteStatus, vote.status));
}

/** The vote, held, while its rules and projects may still change. */
export async function heldForChange(
  unit: UnitOfWork,
  { id }: Pick<Vote, 'id'>,
  statuses: readonly VoteStatus[] = ['preparing', 'collecting', 'checking'],
): Promise<Vote | Result<never>> {
  const vote = await lockVote(unit.tx, id);
  if (!(await mayOnVote(unit.tx, unit.actor, 'vote.prepare', vote))) return refused(refusals.notAllowed);
  if (statuses.includes(vote.status)) return vote;
  return refused(vote.status === 'frozen' ? refusals.fixed : standsNow(voteStatus, vote.status));
}

export const isRefused = (held: Vote | Result<never>): held is Result<never> => 'ok' in held;

export const allRefused = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });
