import { text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const stewardshipRefusals = {
  coordinatorNeeded: problem(
    '',
    'coordinator-needed',
    text(
      'Dit netwerk heeft nu geen coördinator. Dan is er niemand die het werk doet.',
      'This network has no co-ordinator now. Then nobody would do the work.',
    ),
  ),
  notOneself: problem(
    '',
    'not-oneself',
    text(
      'U coördineert dit netwerk zelf. Laat een andere beheerder het benoemen.',
      'You co-ordinate this network yourself. Let another administrator appoint it.',
    ),
  ),
  untilInPast: problem(
    'until',
    'until-in-past',
    text('Kies een dag na vandaag.', 'Choose a day after today.'),
  ),
  already: problem(
    'wijk',
    'steward-already',
    text('Dit netwerk beheert deze wijk al.', 'This network is steward of this neighbourhood already.'),
  ),
  notSteward: problem(
    '',
    'wrong-status',
    text(
      'Dit netwerk beheert deze wijk niet, of niet meer.',
      'This network is not, or no longer, the steward of this neighbourhood.',
    ),
  ),
  wijkNeeded: problem('wijk', 'wijk-needed', text('Kies een wijk.', 'Choose a neighbourhood.')),
} as const;
