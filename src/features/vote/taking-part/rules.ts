/** How an application stands to the vote over its money, for who applied. Pure. */
import type { Application } from '../../application/index.ts';
import type { Vote, VoteProject } from '../types.ts';

/** Until the ballot is frozen one comes in and goes out. */
const changing: readonly Vote['status'][] = ['collecting', 'checking'];

export type Standing =
  /** Not complete yet: then she can join. */
  | 'notYet'
  | 'canJoin'
  | 'takesPart'
  /** On a ballot that is fixed, or was. */
  | 'onBallot'
  /** She went out, and may come back. */
  | 'wentOut'
  /** The office took it out. */
  | 'takenOut';

type AsRead = Pick<VoteProject, 'status' | 'agreedOn'>;

/**
 * @param project of this application in this vote; null when it never took part
 * @returns null when there is nothing to say: the vote is past, or the case is decided on
 */
export function standingIn(
  vote: Pick<Vote, 'status' | 'announcedAt' | 'envelopeId'>,
  application: Pick<Application, 'status' | 'outcome' | 'envelopeId' | 'completeAt'>,
  project: AsRead | null,
): Standing | null {
  if (vote.announcedAt === null || vote.status === 'cancelled') return null;
  const changes = changing.includes(vote.status);
  if (project !== null && project.status !== 'withdrawn') return changes ? 'takesPart' : 'onBallot';
  // Whose yes was taken back, took it back herself.
  if (project !== null && project.agreedOn !== null) return 'takenOut';
  if (!changes || application.envelopeId !== vote.envelopeId || application.outcome !== null) return null;
  if (application.completeAt === null)
    return ['submitted', 'incomplete'].includes(application.status) ? 'notYet' : null;
  if (!['submitted', 'inTreatment', 'advised'].includes(application.status)) return null;
  return project === null ? 'canJoin' : 'wentOut';
}
