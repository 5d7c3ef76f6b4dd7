/** What is wrong, and what does not agree, in the computation of source 002; each as sums over its own figures. */
import { type Text, text } from '../../../kernel/messages.ts';
import type { FactName, Sum } from '../../basefunding/index.ts';

export type ExampleError = {
  readonly title: Text;
  /** What the source says. */
  readonly said: FactName;
  /** Ours; more than one where the figures of the source do not agree with each other. */
  readonly sums: readonly Sum<FactName>[];
  readonly explanation: Text;
};

const fiveSums = { plus: ['lonelinessSum', 'exerciseSum', 'workSum', 'schoolSum', 'careHomeSum'] } as const;
const fiveProducts = {
  plus: [
    { times: ['lonelinessPeople', 'loneliness'] },
    { times: ['exercisePeople', 'exercise'] },
    { times: ['workPeople', 'work'] },
    { times: ['schoolPeople', 'school'] },
    { times: ['careHomePeople', 'careHome'] },
  ],
} as const;
const eightKinds = {
  plus: ['poverty', 'neighbourhood', 'green', 'clients', 'religious', 'migrant', 'islamic', 'sports'],
} as const;
const threeParts = { plus: ['saved', 'effectsSum', 'unpaidValue'] } as const;

/** Does not add up. */
export const wrongs: readonly ExampleError[] = [
  {
    title: text('Uit eenzaamheid', 'Out of loneliness'),
    said: 'lonelinessSum',
    sums: [{ times: ['lonelinessPeople', 'loneliness'] }],
    explanation: text(
      'Aantal maal bedrag is lager dan de bron schrijft. Ook staat tussen haakjes het aantal maal het totaal, in plaats van maal het bedrag.',
      'Number times amount is lower than the source writes. Also the brackets hold the number times the total, instead of times the amount.',
    ),
  },
  {
    title: text('De vijf bedragen samen', 'The five amounts together'),
    said: 'effectsSum',
    sums: [fiveSums, fiveProducts],
    explanation: text(
      'De bedragen zoals ze er staan, komen lager uit. Met het eerste bedrag verbeterd wordt het nog minder. En ze zijn niet van één soort: de ene is geld, de andere zijn kosten die er misschien niet komen.',
      'The amounts as they stand come out lower. With the first corrected it gets less still. And they are not of one kind: one is money, others are cost that may not come.',
    ),
  },
  {
    title: text('Hoeveel gemeenschappen er zijn', 'How many communities there are'),
    said: 'communities',
    sums: [eightKinds],
    explanation: text(
      'De acht aantallen samen zijn meer dan ‘ruim 1400’.',
      'The eight numbers together are more than ‘over 1,400’.',
    ),
  },
  {
    title: text('Hoeveel mensen er actief zijn', 'How many people are active'),
    said: 'active',
    sums: [{ times: [eightKinds, 'activeEach'] }, { times: ['communities', 'activeEach'] }],
    explanation: text(
      'Met alle acht aantallen zijn het er meer. De bron rekent met 1.400.',
      'With all eight numbers it is more. The source computes with 1,400.',
    ),
  },
  {
    title: text('Kosten per inwoner', 'Cost per inhabitant'),
    said: 'grantPerInhabitant',
    sums: [{ over: ['grant', 'inhabitants'] }, { over: ['cityCost', 'city'] }],
    explanation: text(
      'Het bedrag van Middelland, gedeeld door de inwoners van Middelland, is lager. De 23 past bij de hele stad.',
      'The amount of Middelland over the inhabitants of Middelland is lower. The 23 fits the whole city.',
    ),
  },
];

/** Not plainly wrong: the source gives two figures for one thing. */
export const disagreements: readonly ExampleError[] = [
  {
    title: text('Hoeveel activiteiten erbij kwamen', 'How many activities were added'),
    said: 'unpaidValue',
    sums: [{ times: ['hoursAYear', 'grown', 'wage12'] }, { times: ['hoursAYear', 'allGrown', 'wage12'] }],
    explanation: text(
      'De tekst noemt een groei van 80, van alle aanbieders samen. De som rekent met 115, van Huize Middelland alleen. Met 80 is de waarde bijna een derde lager.',
      'The text names a growth of 80, of all providers together. The sum computes with 115, of Huize Middelland alone. With 80 the value is almost a third lower.',
    ),
  },
  {
    title: text('Wat een uur waard is', 'What an hour is worth'),
    said: 'allValue',
    sums: [
      { times: ['after', 'residentsEach', 'hoursEach', 'weeks', 'wage14'] },
      { times: ['after', 'residentsEach', 'hoursEach', 'weeks', 'wage12'] },
    ],
    explanation: text(
      'De ene noot rekent met € 14 per uur, de andere met € 12. Wij nemen beide als bandbreedte.',
      'One note uses €14 an hour, the other €12. We take both as a range.',
    ),
  },
  {
    title: text('Hoeveel vrijwilligers een initiatief heeft', 'How many volunteers an initiative has'),
    said: 'activeEach',
    sums: [{ over: ['volunteers', 'initiatives'] }, { over: ['volunteers', 'organisations'] }],
    explanation: text(
      'In Middelland zijn het er 25, voor de stad rekent de bron met 20. En het netwerk heeft op de ene plaats 12 en op de andere 13 organisaties.',
      'In Middelland it is 25, for the city the source uses 20. And the network has 12 organisations in one place and 13 in another.',
    ),
  },
  {
    title: text('Wat elke euro oplevert', 'What each euro yields'),
    said: 'sixfold',
    sums: [{ over: [threeParts, 'grant'] }, { over: [threeParts, 'cost'] }, { over: ['yieldLow', 'grant'] }],
    explanation: text(
      'De drie delen samen zijn 1,92 miljoen. Gedeeld door de subsidie is dat 7,7, gedeeld door alle kosten 6,4. De zesvoud past alleen bij 1,5 miljoen. De delen zijn van drie soorten, dus wij noemen geen veelvoud. De 90 miljoen voor de hele stad trekt één wijk door naar 55.',
      'The three parts together are 1.92 million. Over the grant that is 7.7, over all cost 6.4. The sixfold fits 1.5 million only. The parts are of three kinds, so we name no multiple. The 90 million for the whole city extends one neighbourhood to 55.',
    ),
  },
  {
    title: text('Goedkoper dan formeel welzijn', 'Cheaper than formal welfare'),
    said: 'flyerHalf',
    sums: [{ times: [100, { over: ['cost', 'welfareHere'] }] }],
    explanation: text(
      'Bron 001 schrijft de helft, bron 002 komt op een derde. De vergelijking neemt aan dat Middelland anders evenveel zou krijgen als de gemiddelde wijk, boven op wat het al heeft.',
      'Source 001 writes half, source 002 comes to a third. The comparison assumes that Middelland would otherwise get as much as the average neighbourhood, on top of what it has.',
    ),
  },
  {
    title: text('Hoeveel activiteiten er meer zijn', 'How many more activities there are'),
    said: 'flyerDouble',
    sums: [{ over: ['allAfter', 'allBefore'] }, { over: ['after', 'before'] }],
    explanation: text(
      'Van alle aanbieders samen 1,9 keer zoveel, van Huize Middelland zelf 3,6 keer.',
      'Of all providers together 1.9 times as many, of Huize Middelland itself 3.6 times.',
    ),
  },
];

/** What no correction mends. */
export const cautions: readonly Text[] = [
  text(
    'Hoe de aantallen (50, 30, 20, 10 en 5) gezien of gemeten zijn, staat er niet.',
    'How the numbers (50, 30, 20, 10 and 5) were seen or measured is not said.',
  ),
  text(
    'Er gaat niets af voor wie ook zonder hulp veranderd zou zijn, of door anderen geholpen werd.',
    'Nothing goes off for who would have changed without help, or was helped by others.',
  ),
  text(
    'Bespaard geld, vermeden kosten en de waarde van uren worden bij elkaar opgeteld.',
    'Cash saved, avoided cost and the value of hours are added to each other.',
  ),
  text(
    'De bron zelf schrijft dat dit in euro’s uitdrukken niet haar voorkeur heeft.',
    'The source itself writes that it does not prefer to put this in euros.',
  ),
];
