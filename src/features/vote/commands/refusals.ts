import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { problem } from '../../../kernel/result.ts';

export const refusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text('Met uw rol mag u dit niet doen bij deze stemming.', 'Your role may not do this with this vote.'),
  ),
  slugTaken: problem(
    'slug',
    'slug-taken',
    text(
      'Er is al een stemming met dit adres. Kies een ander.',
      'There already is a vote with this address. Choose another.',
    ),
  ),
  noteMissing: problem(
    'noteNl',
    'note-missing',
    text(
      'Deze stemming is al aangekondigd. Zeg wat er verandert en waarom (Awb 4:27).',
      'This vote has been announced. Say what changes and why (Awb 4:27).',
    ),
  ),
  noteMissingEn: problem(
    'noteEn',
    'note-missing',
    text('Zeg het ook in het Engels.', 'Say it in English as well.'),
  ),
  ideasWelcome: problem(
    'ideasUntil',
    'ideas-still-welcome',
    text(
      'Mensen mogen nog ideeën insturen. Dat is zo bekendgemaakt.',
      'People may still send in ideas. That was announced.',
    ),
  ),
  fixed: problem(
    '',
    'ballot-fixed',
    text(
      'Het stembiljet staat vast. Maak het eerst weer open, als de stemming nog niet begonnen is.',
      'The ballot is fixed. Change it back first, if the vote has not begun.',
    ),
  ),
  tooManyProjects: problem(
    '',
    'too-many-projects',
    text('Een stemming heeft hoogstens 999 projecten.', 'A vote has at most 999 projects.'),
  ),
  takesPart: problem(
    'application',
    'takes-part-already',
    text('Deze aanvraag doet al mee.', 'This application takes part already.'),
  ),
  notComplete: problem(
    'application',
    'not-complete',
    text(
      'Alleen een complete aanvraag uit dit plafond kan meedoen.',
      'Only a complete application of this ceiling can take part.',
    ),
  ),
  withdrawnAlready: problem(
    '',
    'withdrawn-already',
    text('Dit project is al ingetrokken.', 'This project has been withdrawn already.'),
  ),
  costByLines: (sumCents: number) => {
    const sum = euroText(sumCents);
    return problem(
      'cost',
      'cost-by-lines',
      text(
        `De regels met kosten tellen op tot ${sum.nl}. Kost het iets anders? Maak de ideeën weer los en maak het project opnieuw.`,
        `The lines of costs add up to ${sum.en}. Does it cost something else? Take the ideas apart and make the project again.`,
      ),
    );
  },
  samePair: problem(
    'other',
    'same-project',
    text('Kies twee verschillende projecten.', 'Choose two different projects.'),
  ),
  otherBallot: problem(
    '',
    'other-ballot',
    text(
      'Het stembiljet is intussen veranderd. Bekijk het opnieuw en vul het nog eens in.',
      'The ballot has changed in the meantime. Look at it again and fill it in once more.',
    ),
  ),
  voteBusy: problem(
    'envelope',
    'money-in-other-vote',
    text(
      'Dit geld wordt al in een andere stemming verdeeld.',
      'This money is being divided in another vote already.',
    ),
  ),
} as const;
