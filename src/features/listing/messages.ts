import { text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const listingRefusals = {
  notAllowed: problem('', 'not-allowed', text('U mag dit niet veranderen.', 'You may not change this.')),
  changedMeanwhile: problem(
    '',
    'changed-meanwhile',
    text(
      'Iemand anders heeft dit ondertussen veranderd. Bekijk het verschil en bewaar opnieuw.',
      'Somebody else changed this in the meantime. Look at the difference and save again.',
    ),
  ),
  wrongStatus: problem(
    '',
    'wrong-status',
    text('Dit kan nu niet meer. Ververs de pagina.', 'This is no longer possible. Reload the page.'),
  ),
  reasonNeeded: problem(
    'reason',
    'reason-needed',
    text('Schrijf waarom u dit afwijst.', 'Write why you reject this.'),
  ),
} as const;
