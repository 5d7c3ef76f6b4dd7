/** What single facts about a grant say, apart from what follows from them. Pure. */
import type { ProposalFacts } from '../types.ts';

/** Cents of the grant that the recipient says she did not spend; 0 without an account. */
export const leftOverCents = ({ account, grantedCents }: ProposalFacts): number =>
  account === null ? 0 : Math.max(0, grantedCents - account.spentCents);

/** At least so much of what was announced took place that no change had to be reported. */
export const agendaConfirms = ({ agenda, share }: ProposalFacts): boolean =>
  agenda !== null && agenda.announced > 0 && agenda.confirmed >= (1 - share) * agenda.announced;

/**
 * More was said not to have taken place than may pass without a report. That nobody said anything about a time
 * contradicts nothing.
 */
export const agendaContradicts = ({ agenda, share }: ProposalFacts): boolean =>
  agenda !== null && agenda.announced > 0 && agenda.notHeld > share * agenda.announced;

/** Above the middle tier figures come with the account, as a file (Awb 4:45 lid 2). */
export const reportMissing = ({ accountability, account }: ProposalFacts): boolean =>
  account !== null &&
  account.files === 0 &&
  (accountability === 'financialReport' || accountability === 'auditorReport');
