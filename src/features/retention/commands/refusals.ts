import type { Actor } from '../../../kernel/actor.ts';
import { text } from '../../../kernel/messages.ts';
import { problem } from '../../../kernel/result.ts';
import { mayOn } from '../../application/index.ts';
import type { Application } from '../../application/types.ts';
import { words } from '../messages.ts';

export const notFound = problem(
  '',
  'not-found',
  text('Dit is er niet (meer).', 'This is not there (any more).'),
);
export const notAllowed = problem('', 'not-allowed', text('U mag dit niet doen.', 'You may not do this.'));
export const nothingDue = problem(
  'maanden',
  'nothing-due',
  text('Er is nu niets om op een lijst te zetten.', 'There is nothing to put on a list now.'),
);
export const ownProposal = problem('', 'own-proposal', words.ownProposal);

/** Nobody handles a case of her own, or of an organisation of hers (Awb 2:4). */
export function isOwnCase(actor: Actor, application: Application): boolean {
  if (actor.kind !== 'person') return false;
  const grants = actor.grants.filter(({ scope }) => scope === 'organisation');
  return mayOn({ ...actor, grants }, 'application.view', application);
}
