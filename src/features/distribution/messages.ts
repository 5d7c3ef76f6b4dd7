/** What the division of money and its draw say. */
import { type Text, text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import type { DrawFault } from './rules/draw.ts';
import type { ShareReason } from './types.ts';

export const drawFaultLabels: Readonly<Record<DrawFault, Text>> = {
  shape: text(
    'Belofte, lijst of geheim heeft niet de goede vorm: 64 cijfers van 0 tot f.',
    'Commitment, list or seed does not have the right form: 64 digits from 0 to f.',
  ),
  commitment: text(
    'Het geheim past niet bij de belofte van voor de opening.',
    'The seed does not fit the commitment from before the opening.',
  ),
  listTwice: text('Een zaaknummer staat twee keer op de lijst.', 'A case number is on the list twice.'),
  listHash: text('De lijst past niet bij haar controlegetal.', 'The list does not fit its hash.'),
  order: text(
    'De volgorde is een andere dan die uit het geheim volgt.',
    'The order is another than the one that follows from the seed.',
  ),
};

/** Why an application gets what it gets, as a part of a sentence in a table. */
export const reasonLabels: Readonly<Record<ShareReason, Text>> = {
  whole: text('Past in wat er is: alles', 'Fits in what there is: everything'),
  rest: text('Past niet helemaal: krijgt wat er over is', 'Does not fit whole: gets what is left'),
  share: text('Hetzelfde deel als iedereen', 'The same share as everybody'),
  doesNotFit: text('Past niet meer in wat er over is', 'Does not fit in what is left'),
  belowFloor: text('Het deel blijft onder het laagste bedrag', 'The share stays below the lowest amount'),
  belowOwnMinimum: text('Minder dan de aanvrager kan gebruiken', 'Less than the applicant can use'),
  belowMinimumScore: text('Te weinig punten', 'Too few points'),
  notScored: text('Nog geen punten', 'No points yet'),
  notComplete: text('Nog niet compleet', 'Not complete yet'),
  notDrawn: text('Niet op de lijst van de loting', 'Not on the list of the draw'),
  vote: text('Bewoners stemmen', 'Residents vote'),
};

const whole = (code: string, nl: string, en: string): Problem => problem('', code, text(nl, en));

export const refusals = {
  notAllowed: whole(
    'not-allowed',
    'U geeft in deze ronde geen punten aan deze aanvraag.',
    'You do not give points to this application in this round.',
  ),
  ownInterest: whole(
    'own-interest',
    'U hebt een belang bij deze aanvraag. Daarom mag u er geen punten voor geven (Awb 2:4).',
    'You have an interest in this application. Therefore you may not give it points (Awb 2:4).',
  ),
  declareFirst: whole(
    'declare-first',
    'Meld eerst of u een belang hebt bij deze aanvraag.',
    'First declare whether you have an interest in this application.',
  ),
  notRanked: whole(
    'not-ranked',
    'In deze ronde krijgen aanvragen geen punten.',
    'In this round applications get no points.',
  ),
  decided: whole(
    'already-decided',
    'Over deze aanvraag is al besloten, of zij is ingetrokken. Punten geven kan niet meer.',
    'This application has been decided on, or was withdrawn. Points can no longer be given.',
  ),
  points: (field: string, max: number): Problem =>
    problem(
      field,
      'points-range',
      text(`Vul een heel getal in van 0 tot en met ${max}.`, `Enter a whole number from 0 to ${max}.`),
    ),
} as const;
