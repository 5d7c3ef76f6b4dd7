import { text } from '../../../kernel/messages.ts';
import { problem } from '../../../kernel/result.ts';

export const refusals = {
  notAllowed: problem('', 'not-allowed', text('Uw rol mag dit niet.', 'Your role may not do this.')),
  gone: problem(
    '',
    'gone',
    text(
      'Deze rapportage is er niet meer. Iemand anders heeft haar weggegooid.',
      'This report is no longer there. Someone else threw it away.',
    ),
  ),
  ownWork: problem(
    '',
    'own-work',
    text(
      'U hebt deze rapportage zelf gemaakt. Iemand anders publiceert haar (vier ogen).',
      'You made this report yourself. Someone else publishes it (four eyes).',
    ),
  ),
  toldBefore: problem(
    '',
    'told-before',
    text(
      'Dagen uit deze periode staan al in een gepubliceerde rapportage. Wie twee rapportages van elkaar aftrekt, zou zo kleine aantallen vinden. Gooi dit concept weg en kies een periode die nog niet is verteld. Klopt een gepubliceerd cijfer niet? Laat het opnieuw tellen.',
      'Days of this period stand in a published report. Who subtracts two reports would find small numbers. Throw this draft away and choose a period that has not been told of. Is a published figure wrong? Have it counted again.',
    ),
  ),
  ownCorrection: problem(
    '',
    'own-work',
    text(
      'U hebt deze correctie zelf voorgesteld. Iemand anders keurt haar goed (vier ogen).',
      'You proposed this correction yourself. Someone else approves it (four eyes).',
    ),
  ),
  notPublished: problem(
    '',
    'not-published',
    text(
      'Een concept wordt niet gecorrigeerd. Gooi het weg en maak een nieuw.',
      'A draft is not corrected. Throw it away and make a new one.',
    ),
  ),
  noSuchFigure: problem(
    '',
    'no-figure',
    text('Dit cijfer wordt niet meer geteld.', 'This figure is no longer counted.'),
  ),
  ofMoment: problem(
    '',
    'of-moment',
    text(
      'Dit cijfer is een stand van één moment. Opnieuw tellen geeft de stand van nu; die komt in een volgende rapportage.',
      'This figure is how things stood at one moment. Counting again gives how they stand now; that comes in a next report.',
    ),
  ),
  noDifference: problem(
    '',
    'no-difference',
    text(
      'Opnieuw tellen geeft hetzelfde cijfer. Er is niets te corrigeren.',
      'Counting again gives the same figure. There is nothing to correct.',
    ),
  ),
  waits: problem(
    '',
    'waits',
    text(
      'Voor dit cijfer wacht al een correctie op een tweede paar ogen.',
      'A correction of this figure already waits for a second pair of eyes.',
    ),
  ),
  choose: problem(
    '',
    'choose',
    text('Kies wat er met de correctie gebeurt.', 'Choose what happens to the correction.'),
  ),
  decided: problem(
    '',
    'decided',
    text('Over deze correctie is al besloten.', 'This correction has already been decided on.'),
  ),
} as const;
