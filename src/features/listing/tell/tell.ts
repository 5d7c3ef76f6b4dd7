/**
 * Telling people what became of what they entered, proposed or asked: the one place that does it for every feature of the
 * social map. A command says whom and what; the mail is written by a job, in the language of who reads it.
 */
import { personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { listMembers } from '../../party/index.ts';

export type Outcome =
  | 'entryPublished'
  | 'entryRejected'
  | 'proposalApplied'
  | 'proposalRefused'
  | 'takenOff'
  | 'stopped'
  | 'putBack'
  | 'claimApproved'
  | 'claimRefused'
  | 'recognised'
  | 'notRecognised'
  | 'recognitionEnds'
  | 'wantsToJoin'
  | 'joined'
  | 'notJoined'
  | 'memberLeaves'
  | 'memberStays'
  | 'coordinatorConfirmed'
  | 'coordinatorDeclined';

export type Told = {
  readonly to: readonly Id<'person'>[];
  readonly outcome: Outcome;
  /** Name of what it is about. */
  readonly title: Text;
  /** What was written beside a no, or beside taking it off the map. */
  readonly reason: string | null;
  /** Where she reads on. */
  readonly path: string;
};

export const tellJob = 'listing.tell';

/** In the transaction of the change, so that nobody hears of what did not happen. Who did it herself is told nothing. */
export async function tell(unit: UnitOfWork, told: Told): Promise<void> {
  const to = told.to.filter((id) => id !== personIdOf(unit.actor));
  if (to.length > 0) await unit.job(tellJob, { ...told, to });
}

/** Who may change what an organisation keeps: they hear of it. */
export async function keepersOf(
  unit: UnitOfWork,
  organisationId: Id<'organisation'> | null,
): Promise<readonly Id<'person'>[]> {
  if (organisationId === null) return [];
  const members = await listMembers(unit.tx, organisationId, unit.today);
  return members.filter(({ right }) => right !== 'view').map(({ personId }) => personId);
}
