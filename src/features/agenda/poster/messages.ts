import { text } from '../../../kernel/messages.ts';
import { problem } from '../../../kernel/result.ts';

export const placeUnknown = problem(
  'wijk',
  'place-unknown',
  text(
    'Deze plek kennen wij niet. Kies een wijk: dan ziet u alle plekken die daar zijn.',
    'We do not know this place. Choose a neighbourhood: then you see all places there.',
  ),
);

export const posterWords = {
  wall: text('Aan de muur', 'For the wall'),
  wallText: text(
    'De agenda van deze week als poster, om af te drukken en op te hangen.',
    'This week’s agenda as a poster, to print and put up.',
  ),
  wallMore: text('Voor een andere plek of wijk', 'For another place or neighbourhood'),
  title: text('De agenda aan de muur', 'The agenda for the wall'),
  lead: text(
    'Print de agenda van deze week en hang hem op: in het huis van de wijk, de bibliotheek, het portiek.',
    'Print this week’s agenda and put it up: in the community centre, the library, the hallway.',
  ),
  choose: text('Kies een wijk', 'Choose a neighbourhood'),
  wijk: text('Wijk', 'Neighbourhood'),
  show: text('Laat de posters zien', 'Show the posters'),
  posters: text('Posters van {wijk}', 'Posters of {wijk}'),
  about: text('Waarover', 'About'),
  sheets: text('Posters', 'Posters'),
  wholeWijk: text('Heel {wijk}', 'All of {wijk}'),
  editionOf: text('{edition}, {name}', '{edition}, {name}'),
  how: text('Goed om te weten', 'Good to know'),
  howCodes: text(
    'Bij elke activiteit staat een code. Wie die met een telefoon scant, ziet of het nog doorgaat.',
    'Each activity has a code. Who scans it with a phone sees whether it still goes on.',
  ),
  howDates: text(
    'Op de poster staat tot en met welke dag hij geldt. Hang elke week een nieuwe op.',
    'The poster says until which day it holds. Put up a new one each week.',
  ),
  kickerWijk: text('Deze week in', 'This week in'),
  kickerChoice: text('Wat er te doen is', 'What is on'),
  wholeCity: text('De hele stad', 'The whole city'),
  firstOf: text('de eerste {n} van {total}', 'the first {n} of {total}'),
  choiceText: text(
    'Wat u hier koos als vel papier, om af te drukken en op te hangen.',
    'What you chose here as a sheet, to print and put up.',
  ),
  kickerPlace: text('Deze week bij', 'This week at'),
  period: text('{from} tot en met {until}', '{from} until {until}'),
  until: text('tot {time}', 'to {time}'),
  scan: text(
    'Scan de code voor meer, en om te zien of het doorgaat.',
    'Scan the code for more, and to see whether it goes on.',
  ),
  continued: text('(vervolg)', '(continued)'),
  emptyTitle: text('Deze week is er niets', 'Nothing on this week'),
  emptyText: text(
    'Organiseert u iets in de buurt? Zet het in de agenda, dan hangt het hier volgende week.',
    'Do you host something near by? Put it on the agenda, and it hangs here next week.',
  ),
  codeAlt: text('Code naar de pagina van {title}', 'Code to the page of {title}'),
  moreTitle: text('Gaat het nog door?', 'Does it still go on?'),
  moreText: text(
    'Scan de code, of kijk op dit adres. Daar staat ook wat op het laatste moment verandert.',
    'Scan the code, or look at this address. It also says what changes at the last moment.',
  ),
  moreAlt: text('Code naar de agenda van {name}', 'Code to the agenda of {name}'),
  validUntil: text('Geldig tot en met {day}', 'Valid until {day}'),
  printed: text('gemaakt op {day}', 'made on {day}'),
  demo: text(
    'Voorbeeld: de organisaties en activiteiten zijn verzonnen.',
    'Example: the organisations and activities are invented.',
  ),
  fileTitle: text('Agenda van {name}, {period}', 'Agenda of {name}, {period}'),
} as const;

export const editionLabels = {
  a4: text('A4', 'A4'),
  a3: text('A3', 'A3'),
  large: text('Grote letter', 'Large print'),
} as const;

export const editionHints = {
  a4: text('voor het prikbord', 'for the noticeboard'),
  a3: text('voor het raam', 'for the window'),
  large: text('voor wie minder ziet', 'for who sees less'),
} as const;
