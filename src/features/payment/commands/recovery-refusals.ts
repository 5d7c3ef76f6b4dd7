/** Refusals that every step in asking money back has, the set-off included. */
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import { recoveryStatus } from '../status.ts';
import type { Recovery, RecoveryAction } from '../types.ts';

export const notYours = problem('', 'forbidden', text('U mag dit niet doen.', 'You may not do this.'));
export const unknown = problem('', 'not-found', text('Deze zaak is er niet.', 'This case does not exist.'));

/** @param input.revision of the recovery as the page showed it */
export function stepProblem(
  recovery: Recovery,
  action: RecoveryAction,
  input: { readonly revision: number },
): Problem | null {
  if (!canTransition(recoveryStatus, recovery.status, action) || recovery.revision !== input.revision)
    return problem(
      '',
      'wrong-status',
      text(
        `Dit kan niet meer. De status is nu '${recoveryStatus.labels[recovery.status].nl}'.`,
        `This is no longer possible. The status is now '${recoveryStatus.labels[recovery.status].en}'.`,
      ),
    );
  return null;
}
