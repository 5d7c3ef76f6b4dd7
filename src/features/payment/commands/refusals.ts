import type { Actor, PersonActor } from '../../../kernel/actor.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { problem, type Refused, refused } from '../../../kernel/result.ts';

export const nothingChosen: Refused = refused(
  problem('orders', 'nothing-chosen', {
    nl: 'Kies minstens één betaling.',
    en: 'Choose at least one payment.',
  }),
);
export const notYours: Refused = refused(
  problem('', 'forbidden', { nl: 'Alleen een betaler kan dit doen.', en: 'Only a payer can do this.' }),
);
export const notPreparer: Refused = refused(
  problem('', 'forbidden', {
    nl: 'Alleen een betaler of behandelaar kan dit doen.',
    en: 'Only a payer or an officer can do this.',
  }),
);
export const unknownOrder: Refused = refused(
  problem('orders', 'order-unknown', {
    nl: 'Deze betaling is er niet meer. Bekijk de lijst opnieuw.',
    en: 'This payment is no longer there. Look at the list again.',
  }),
);

export const isPayer = (actor: Actor): actor is PersonActor =>
  actor.kind === 'person' && allowed(actor, 'payment.execute', {});
export const isPreparer = (actor: Actor): actor is PersonActor =>
  actor.kind === 'person' && allowed(actor, 'payment.prepare', {});
