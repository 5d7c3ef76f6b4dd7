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
  reasonToMove: problem(
    'reason',
    'reason-to-move',
    text(
      'Schrijf waarom. Wie dit bijhoudt, krijgt uw reden te lezen.',
      'Write why. Who keeps this gets to read your reason.',
    ),
  ),
  takenOffByHand: problem(
    '',
    'taken-off-by-hand',
    text(
      'De beheerder haalde dit van de kaart. Overleg eerst met de beheerder.',
      'The steward took this off the map. First talk with the steward.',
    ),
  ),
  reasonLong: problem(
    'reason',
    'reason-long',
    text(
      'Deze uitleg is te lang. Maximaal 1000 tekens.',
      'This explanation is too long. At most 1000 characters.',
    ),
  ),
  judgementNeeded: problem(
    'judgement',
    'judgement-needed',
    text('Kies wat u ermee doet.', 'Choose what you do with it.'),
  ),
  whatNeeded: problem('what', 'what-needed', text('Kies wat er niet klopt.', 'Choose what is wrong.')),
  noteLong: problem(
    'note',
    'note-long',
    text('Dit is te lang. Maximaal 1000 tekens.', 'This is too long. At most 1000 characters.'),
  ),
  noteNeeded: problem(
    'note',
    'note-needed',
    text('Schrijf kort wat er niet klopt.', 'Write in a few words what is wrong.'),
  ),
  tooManyReports: problem(
    '',
    'too-many-reports',
    text(
      'Er komen nu veel meldingen binnen. Probeer het over een uur opnieuw.',
      'Many reports are coming in now. Try again in an hour.',
    ),
  ),
  outcomeNeeded: problem(
    'outcome',
    'outcome-needed',
    text('Kies wat u met de melding deed.', 'Choose what you did with the report.'),
  ),
  moveNeeded: problem(
    '',
    'move-needed',
    text('Kies van de kaart halen of terugzetten.', 'Choose to take it off the map or to put it back.'),
  ),
  viaNeeded: problem('via', 'via-needed', text('Kies hoe u het weet.', 'Choose how you know.')),
} as const;
