import { text } from '../../../../kernel/messages.ts';
import { problem } from '../../../../kernel/result.ts';

export const notAllowed = problem(
  '',
  'not-allowed',
  text('Dit mag u niet bij deze stemming.', 'You may not do this in this vote.'),
);
export const notFound = problem(
  '',
  'not-found',
  text('Dit idee is er niet (meer).', 'This idea is not there (any more).'),
);
export const noIdeasNow = problem(
  '',
  'ideas-closed',
  text('Voor deze stemming kunt u nu geen ideeën insturen.', 'You cannot send in ideas for this vote now.'),
);
export const beingChecked = problem(
  '',
  'being-checked',
  text(
    'Dit kan niet meer: de ideeën worden al bekeken.',
    'This can no longer be done: the ideas are being checked already.',
  ),
);
export const ballotFixed = problem(
  '',
  'ballot-fixed',
  text('Dit kan niet meer: het stembiljet staat vast.', 'This can no longer be done: the ballot is fixed.'),
);
export const tooMany = problem(
  '',
  'too-many-ideas',
  text(
    'U hebt voor deze stemming al 10 ideeën ingestuurd. Meer kan niet.',
    'You have sent in 10 ideas for this vote already. There is no room for more.',
  ),
);
export const ideasChanged = problem(
  'ideas',
  'ideas-changed',
  text(
    'Een van deze ideeën kan niet (meer) in een project. Kies opnieuw.',
    'One of these ideas cannot be put in a project (any more). Choose again.',
  ),
);
export const noMail = problem(
  'email',
  'email-shape',
  text(
    'Dit is geen e-mailadres. Laat het leeg als er geen is.',
    'This is not an e-mail address. Leave it empty if there is none.',
  ),
);
