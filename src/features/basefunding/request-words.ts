/** Refusals of a network's request, and what its mails say. */
import { formatDate } from '../../kernel/dates.ts';
import { type Lang, text } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import type { Answer, AnswerField } from './types.ts';

export const refusals = {
  notAllowed: problem(
    '',
    'not-allowed',
    text('U mag dit niet voor dit netwerk.', 'You may not do this for this network.'),
  ),
  begunAlready: problem(
    'year',
    'begun-already',
    text('Voor dit jaar is al begonnen.', 'This year was begun already.'),
  ),
  yearNeeded: problem(
    'year',
    'year-needed',
    text('Kies een jaar uit de lijst.', 'Choose a year from the list.'),
  ),
  noMembers: problem(
    'year',
    'no-members',
    text(
      'Er doet nog geen organisatie mee aan dit netwerk. Nodig eerst leden uit.',
      'No organisation takes part in this network yet. Invite members first.',
    ),
  ),
  linkOver: problem(
    '',
    'link-over',
    text(
      'Deze link werkt niet meer. Vraag de coördinator om een nieuwe.',
      'This link no longer works. Ask the co-ordinator for a new one.',
    ),
  ),
  sent: problem(
    '',
    'sent',
    text(
      'De aanvraag is verstuurd. Nu verandert er niets meer in.',
      'The application was sent. Nothing in it changes any more.',
    ),
  ),
  answerNeeded: (field: AnswerField): Problem =>
    problem(
      field,
      'needed',
      text('Vul dit in. Is het niets? Vul dan 0 in.', 'Fill this in. Is it nothing? Then enter 0.'),
    ),
  choiceNeeded: (field: string): Problem =>
    problem(field, 'choose', text('Kies ja of nee.', 'Choose yes or no.')),
  mandateNeeded: problem(
    'mandate',
    'choose',
    text('Kies wat het netwerk voor u mag doen.', 'Choose what the network may do for you.'),
  ),
  placeNeeded: problem(
    'place',
    'choose',
    text('Kies een plek uit de lijst.', 'Choose a place from the list.'),
  ),
  countedElsewhere: problem(
    'counts',
    'counted-elsewhere',
    text(
      'Een ander netwerk heeft u al meegeteld en zijn aanvraag verstuurd.',
      'Another network counted you already and sent its application.',
    ),
  ),
  areaWhole: problem(
    'floorAreaM2',
    'area-shape',
    text('Vul hele vierkante meters in, bijvoorbeeld 120.', 'Enter whole square metres, for example 120.'),
  ),
  areaTooLarge: problem(
    'floorAreaM2',
    'area-too-large',
    text(
      'Dit is te groot voor één plek. Controleer het aantal nullen.',
      'This is too large for one place. Check the number of zeros.',
    ),
  ),
  amountTooLarge: (field: AnswerField): Problem =>
    problem(
      field,
      'amount-too-large',
      text(
        'Dit bedrag is te hoog. Controleer het aantal nullen.',
        'This amount is too high. Check the number of zeros.',
      ),
    ),
  sourceTooLong: (source: string): readonly Problem[] => {
    const found = tooLong('inhabitantsSource', source, 300);
    return found === null ? [] : [found];
  },
  bandNeeded: problem(
    'band',
    'choose',
    text(
      'Kies of de bedragen per plek rustig veranderen.',
      'Choose whether the amounts per place change slowly.',
    ),
  ),
  leadNotConfirmed: problem(
    'lead',
    'lead-not-confirmed',
    text(
      'De penvoerder heeft haar deel nog niet bevestigd, of doet niet meer mee. Kies een organisatie die haar deel heeft bevestigd.',
      'The lead organisation has not confirmed its part yet, or takes part no more. Choose an organisation that has confirmed its part.',
    ),
  ),
  leadNeeded: problem(
    'lead',
    'choose',
    text('Kies een organisatie die meedoet.', 'Choose an organisation that takes part.'),
  ),
  inhabitantsShape: problem(
    'inhabitants',
    'inhabitants-shape',
    text('Vul een heel getal in van 1 tot 10 miljoen.', 'Enter a whole number from 1 to 10 million.'),
  ),
  inhabitantsYear: problem(
    'inhabitantsYear',
    'year-shape',
    text(
      'Vul het jaar in waarin dit is geteld, bijvoorbeeld 2026.',
      'Enter the year of this count, for example 2026.',
    ),
  ),
  inhabitantsSource: problem(
    'inhabitantsSource',
    'source-needed',
    text('Schrijf waar dit getal vandaan komt.', 'Write where this number comes from.'),
  ),
  inhabitantsUnknown: problem(
    '',
    'inhabitants-unknown',
    text(
      'Niemand weet hoeveel inwoners dit netwerk heeft. Een ambtenaar vult dat in, met een bron.',
      'Nobody knows how many inhabitants this network has. An officer enters that, with a source.',
    ),
  ),
  stillWaiting: problem(
    '',
    'still-waiting',
    text(
      'Nog niet elk lid heeft bevestigd. Wacht daarop, of ga zonder dat lid verder.',
      'Not every member has confirmed yet. Wait for that, or go on without that member.',
    ),
  ),
  nothingToAsk: problem(
    '',
    'nothing-to-ask',
    text('Er is nog geen lid dat aan alles voldoet.', 'There is no member yet that meets everything.'),
  ),
  nobodyToAsk: problem(
    '',
    'nobody-to-ask',
    text(
      'Van geen enkel lid is een adres bekend waar de vraag naartoe kan.',
      'Of no member an address is known to which the question can go.',
    ),
  ),
} as const;

const amountSaid = (field: AnswerField, value: number, lang: Lang): string => {
  if (field === 'rentCents' || field === 'energyCents') return formatCents(value, lang);
  if (field === 'floorAreaM2') return `${value} m²`;
  return lang === 'nl' ? (value === 1 ? 'ja' : 'nee') : value === 1 ? 'yes' : 'no';
};

/** Somebody else wrote the same fact in the meantime: both stand there, and who sends it again decides. */
export const changedMeanwhile = (field: AnswerField, theirs: Answer): Problem => {
  const said = (lang: Lang) => amountSaid(field, theirs.value, lang);
  return problem(
    field,
    'changed-meanwhile',
    text(
      `Iemand anders vulde intussen ${said('nl')} in. Wat u typte, staat hier nog. Klopt het uwe? Bewaar dan nog een keer.`,
      `Somebody else entered ${said('en')} meanwhile. What you typed still stands here. Is yours right? Then save once more.`,
    ),
  );
};

type MailWords = { readonly subject: string; readonly body: string };

export function partMail(
  {
    network,
    organisation,
    year,
    href,
    until,
  }: Record<'network' | 'organisation' | 'href' | 'until', string> & {
    readonly year: number;
  },
  lang: Lang,
): MailWords {
  return lang === 'nl'
    ? {
        subject: `Doet ${organisation} mee met basisfinanciering ${year}?`,
        body: `Goedendag,\n\n${network} vraagt basisfinanciering aan voor ${year}, ook voor ${organisation}. Wat u doet, staat al in de agenda. Wij weten nog niet wat uw plek kost.\n\nKijk met deze link of het klopt, vul drie getallen in en bevestig:\n${href}\n\nDe link werkt tot ${formatDate(until, 'nl')}. U hoeft niet in te loggen.\n`,
      }
    : {
        subject: `Does ${organisation} take part in base funding ${year}?`,
        body: `Hello,\n\n${network} asks base funding for ${year}, for ${organisation} as well. What you do stands in the agenda already. We do not know yet what your place costs.\n\nWith this link you see whether it is right, fill in three numbers and confirm:\n${href}\n\nThe link works until ${formatDate(until, 'en')}. You need not log in.\n`,
      };
}

export function quietMail(
  { network, organisation, href }: Record<'network' | 'organisation' | 'href', string>,
  lang: Lang,
): MailWords {
  return lang === 'nl'
    ? {
        subject: `Ging het door bij ${organisation}?`,
        body: `Goedendag,\n\nDe afgelopen vier weken heeft niemand bevestigd dat er bij ${organisation} iets doorging. Dat kan: een vakantie, een ziekte, of niemand had tijd om het te zeggen. Het heeft nu geen gevolgen.\n\nGing er wel iets door? Zeg het hier, dan telt het mee voor ${network}:\n${href}\n`,
      }
    : {
        subject: `Did it take place at ${organisation}?`,
        body: `Hello,\n\nIn the past four weeks nobody confirmed that anything took place at ${organisation}. That happens: a holiday, an illness, or nobody had time to say so. It has no consequences now.\n\nDid something take place? Say so here, and it counts for ${network}:\n${href}\n`,
      };
}
