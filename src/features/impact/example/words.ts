import { text } from '../../../kernel/messages.ts';

export const exampleWords = {
  title: text('Voorbeeld: de som van Middelland', 'Example: the sum of Middelland'),
  lead: text(
    'Een bekende som uit Rotterdam: wat levert Huize Middelland op? Links zoals de bron het schrijft, rechts zonder rekenfouten. Daarna met wat eraf hoort te gaan.',
    'A well-known sum from Rotterdam: what is Huize Middelland worth? On the left as the source writes it, on the right without errors. Then with what should go off.',
  ),
  sideTitle: text('Met en zonder rekenfouten', 'With and without errors'),
  people: text('Aantal', 'Number'),
  value: text('Bedrag per keer', 'Amount each'),
  said: text('De bron schrijft', 'The source writes'),
  ours: text('Zonder fouten', 'Without errors'),
  kind: text('Soort', 'Kind'),
  totalsTitle: text('Wat de bron bij elkaar optelt', 'What the source adds up'),
  asSaid: text('Zoals de bron schrijft', 'As the source writes'),
  asPrinted: text(
    'De vijf bedragen van de bron, echt opgeteld',
    'The five amounts of the source, really added',
  ),
  corrected: text('Zonder fouten opgeteld', 'Added without errors'),
  noTotal: text(
    'Wij noemen dit niet als uitkomst: de bedragen zijn van verschillende soorten. Dit zijn ze apart:',
    'We do not give this as an outcome: the amounts are of different kinds. Apart they are:',
  ),
  net: text('Met wat eraf gaat', 'With what goes off'),
  netLead: text(
    'Met wat er standaard af gaat, en de uren die erbij kwamen tegen € 12 tot € 14:',
    'With what goes off by default, and the hours that were added at €12 to €14:',
  ),
  perType: text('Per soort', 'Per kind'),
  before: text('Voor aftrek', 'Before deductions'),
  after: text('Na aftrek', 'After deductions'),
  wrong: text('Wat niet klopt', 'What does not add up'),
  wrongLead: text(
    'De bron schrijft een andere uitkomst dan haar eigen getallen geven.',
    'The source writes another outcome than its own figures give.',
  ),
  disagree: text('Wat elkaar tegenspreekt', 'What does not agree'),
  disagreeLead: text(
    'Hier geeft de bron voor één ding meer dan één getal.',
    'Here the source gives more than one figure for one thing.',
  ),
  cautions: text('Wat rekenen niet oplost', 'What computing does not solve'),
  explanation: text('Uitleg', 'Explanation'),
  about: text('Waarover', 'About what'),
  computed: text('Wij rekenen', 'We compute'),
  all: text('Alle sommen van de bronnen staan bij', 'All sums of the sources are at'),
  allLink: text('Basisfinanciering narekenen', 'Base funding, recomputed'),
} as const;
