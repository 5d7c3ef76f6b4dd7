import { text } from '../../kernel/messages.ts';
import { problem } from '../../kernel/result.ts';

export const listingRefusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text(
      'U mag dit niet veranderen. Dat mag wie het bijhoudt, en de beheerder van de wijk.',
      'You may not change this. Who keeps it may, and the steward of the neighbourhood.',
    ),
  ),
  changedMeanwhile: problem(
    '',
    'changed-meanwhile',
    text(
      'Iemand anders heeft dit ondertussen veranderd. Bekijk het verschil en bewaar opnieuw.',
      'Somebody else changed this in the meantime. Look at the difference and save again.',
    ),
  ),
  proposalJudged: problem(
    '',
    'wrong-status',
    text(
      'Over dit voorstel is al beslist. Kijk in de geschiedenis wat ermee gebeurde.',
      'This proposal has been judged already. See in the history what became of it.',
    ),
  ),
  reportHandled: problem(
    '',
    'wrong-status',
    text('Deze melding is al afgehandeld.', 'This report has been handled already.'),
  ),
  linkOver: problem(
    '',
    'wrong-status',
    text(
      'Deze link werkt niet meer. Een van de andere ontvangers heeft al geantwoord, of hij is te oud.',
      'This link no longer works. One of the other receivers has answered already, or it is too old.',
    ),
  ),
  noSuchVersion: problem(
    '',
    'wrong-status',
    text(
      'Deze versie staat er al, of is er niet. Kies een eerdere versie uit de lijst.',
      'This version stands there already, or is not there. Choose an earlier version from the list.',
    ),
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
  judgementNeeded: problem(
    'judgement',
    'judgement-needed',
    text('Kies wat u ermee doet.', 'Choose what you do with it.'),
  ),
  whatNeeded: problem('what', 'what-needed', text('Kies wat er niet klopt.', 'Choose what is wrong.')),
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
