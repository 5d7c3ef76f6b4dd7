/** Was the same form sent twice? Pure. */
import type { Decision } from '../types.ts';

export type SentDecision = Pick<Decision, 'amountCents' | 'reasons' | 'decidedByPersonId'> & {
  readonly kinds: readonly Decision['kind'][];
  /** Of the case as the form showed it. */
  readonly revision: number;
};

/**
 * Who presses twice sends the same form twice, and the second one finds the case changed by the first. Then it asks for
 * nothing new: it gets the decision that the first one made.
 * @param c the case as it is now, with its newest decision
 * @returns that decision; null when this form asks for something else
 */
export function sameDecision(
  c: { readonly latest: Decision | null; readonly application: { readonly revision: number } },
  sent: SentDecision,
): Decision | null {
  const { latest, application } = c;
  if (latest === null || application.revision === sent.revision) return null;
  const same =
    sent.kinds.includes(latest.kind) &&
    latest.amountCents === sent.amountCents &&
    latest.reasons === sent.reasons.trim() &&
    latest.decidedByPersonId === sent.decidedByPersonId;
  return same ? latest : null;
}
