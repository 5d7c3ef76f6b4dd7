/** What the sources count about Huize Middelland. */
import { text } from '../../../kernel/messages.ts';
import type { FactName } from './facts.ts';
import type { Topic } from './sums.ts';

const effects = {
  plus: ['lonelinessSum', 'exerciseSum', 'workSum', 'schoolSum', 'careHomeSum'],
} as const;

export const middelland: Topic<FactName> = {
  slug: 'huize-middelland',
  title: text('Huize Middelland', 'Huize Middelland'),
  computations: [
    {
      title: text('Kosten per inwoner', 'Cost per inhabitant'),
      sum: { over: ['grant', 'inhabitants'] },
      said: 'grantPerInhabitant',
      reading: text(
        'Wij rekenen met de deling. De 23 past bij 15 miljoen over 660.000 inwoners, dus bij de hele stad.',
        'We use the division. The 23 fits 15 million over 660,000 inhabitants, so the whole city.',
      ),
    },
    {
      title: text('Wat Middelland nu kost', 'What Middelland costs now'),
      sum: { plus: ['grant', 'paidStaff'] },
      said: 'cost',
    },
    {
      title: text('Vrijwilligers per initiatief', 'Volunteers per initiative'),
      sum: { over: ['volunteers', 'initiatives'] },
      said: 'volunteersEach',
    },
  ],
  comparisons: [
    {
      title: text('Hoeveel organisaties doen mee?', 'How many organisations take part?'),
      named: ['organisations', 'partners', 'initiatives'],
      reading: text(
        'Wij rekenen met 13: dat getal staat bij het budget.',
        'We use 13: that number stands with the budget.',
      ),
    },
    {
      title: text('Hoeveel vrijwilligers heeft een initiatief?', 'How many volunteers has an initiative?'),
      named: ['volunteersEach', 'activeEach'],
      reading: text(
        'De 25 is gemeten in Middelland, de 20 wordt voor de stad gebruikt. Wij tonen ze apart.',
        'The 25 was counted in Middelland, the 20 is used for the city. We show them apart.',
      ),
    },
  ],
};

export const hours: Topic<FactName> = {
  slug: 'activiteiten-en-uren',
  title: text('Activiteiten en onbetaalde uren', 'Activities and unpaid hours'),
  computations: [
    {
      title: text('Groei van eigen activiteiten', 'Growth of own activities'),
      sum: { minus: ['after', 'before'] },
      said: 'grown',
    },
    {
      title: text('Groei van alle aanbieders samen', 'Growth of all providers together'),
      sum: { minus: ['allAfter', 'allBefore'] },
      said: 'allGrown',
    },
    {
      title: text('Uren per activiteit per jaar', 'Hours per activity a year'),
      sum: { times: ['weeks', 'residentsEach', 'hoursEach'] },
      said: 'hoursAYear',
    },
    {
      title: text('Extra uren per jaar', 'Extra hours a year'),
      sum: { times: ['hoursAYear', 'grown'] },
      said: 'extraHours',
    },
    {
      title: text('Waarde van de extra uren', 'Value of the extra hours'),
      sum: { times: ['hoursAYear', 'grown', 'wage12'] },
      said: 'extraValue',
    },
    {
      title: text(
        'Dezelfde waarde, met de groei uit de tekst',
        'The same value, with the growth of the text',
      ),
      sum: { times: ['hoursAYear', 'allGrown', 'wage12'] },
      said: 'unpaidValue',
      reading: text(
        'De 3,3 ton hoort bij de groei van 115 van Huize Middelland zelf, niet bij de 80 waar de zin over gaat. Wij rekenen met 115.',
        'The 330,000 belongs to the growth of 115 of Huize Middelland itself, not to the 80 of the sentence. We use 115.',
      ),
    },
    {
      title: text('Waarde van alle uren', 'Value of all hours'),
      sum: { times: ['after', 'residentsEach', 'hoursEach', 'weeks', 'wage14'] },
      said: 'allValue',
    },
  ],
  comparisons: [
    {
      title: text('Wat is een uur waard?', 'What is an hour worth?'),
      named: ['wage12', 'wage14'],
      reading: text(
        'Een waarde per uur is een keuze met een bron en een jaar. Wij kiezen er geen.',
        'A value per hour is a choice with a source and a year. We choose none.',
      ),
    },
  ],
};

export const savings: Topic<FactName> = {
  slug: 'besparing-en-opbrengst',
  title: text('Besparing en opbrengst', 'Savings and yield'),
  computations: [
    {
      title: text('Formeel welzijn per inwoner', 'Formal welfare per inhabitant'),
      sum: { over: ['welfare', 'city'] },
      said: 'welfarePerInhabitant',
    },
    {
      title: text('Formeel welzijn in Middelland', 'Formal welfare in Middelland'),
      sum: { over: [{ times: ['welfare', 'inhabitants'] }, 'city'] },
      said: 'welfareHere',
    },
    {
      title: text('Besparing in Middelland', 'Saved in Middelland'),
      sum: { minus: ['welfareHere', 'cost'] },
      said: 'saved',
    },
    {
      title: text('Uit eenzaamheid', 'Out of loneliness'),
      sum: { times: ['lonelinessPeople', 'loneliness'] },
      said: 'lonelinessSum',
      reading: text('Wij rekenen met aantal × bedrag.', 'We use number × amount.'),
    },
    {
      title: text('Genoeg bewegen', 'Enough exercise'),
      sum: { times: ['exercisePeople', 'exercise'] },
      said: 'exerciseSum',
    },
    {
      title: text('Van uitkering naar werk', 'From benefit to work'),
      sum: { times: ['workPeople', 'work'] },
      said: 'workSum',
    },
    {
      title: text('Terug naar school', 'Back to school'),
      sum: { times: ['schoolPeople', 'school'] },
      said: 'schoolSum',
    },
    {
      title: text('Geen opname in een zorginstelling', 'No admission to a care home'),
      sum: { times: ['careHomePeople', 'careHome'] },
      said: 'careHomeSum',
    },
    {
      title: text('De vijf samen', 'The five together'),
      sum: effects,
      said: 'effectsSum',
      reading: text(
        'De bedragen zoals ze er staan zijn samen 970.000; met de eerste verbeterd 939.750. Ze zijn niet van één soort: bespaarde uitgaven en vermeden zorg tellen wij niet bij elkaar op.',
        'The amounts as they stand make 970,000; with the first corrected 939,750. They are not of one kind: we do not add money saved to care avoided.',
      ),
    },
    {
      title: text('Opbrengst per euro, met alles opgeteld', 'Yield per euro, with everything added'),
      sum: { over: [{ plus: ['saved', 'effectsSum', 'unpaidValue'] }, 'grant'] },
      said: 'sixfold',
      reading: text(
        'De zesvoud past bij 1,5 miljoen over 250.000. Over de kosten van 3 ton is 1,92 miljoen 6,4 keer. Wij noemen geen veelvoud: de delen zijn van verschillende soort.',
        'The sixfold fits 1.5 million over 250,000. Over the cost of 300,000, 1.92 million is 6.4 times. We name no multiple: the parts are of different kinds.',
      ),
    },
    {
      title: text('Opbrengst per euro, volgens de samenvatting', 'Yield per euro, by the summary'),
      sum: { over: ['yieldLow', 'grant'] },
      said: 'sixfold',
    },
    {
      title: text('Kosten tegenover formeel welzijn', 'Cost against formal welfare'),
      sum: { times: [100, { over: ['cost', 'welfareHere'] }] },
      said: 'flyerHalf',
      reading: text(
        'Bron 002 komt op een derde, bron 001 schrijft de helft. Wij geven de deling.',
        'Source 002 makes a third, source 001 writes half. We give the division.',
      ),
    },
    {
      title: text('Verdubbeling van activiteiten', 'Activities doubled'),
      sum: { over: ['after', 'before'] },
      said: 'flyerDouble',
      reading: text(
        'Alle aanbieders samen: 1,9 keer. Huize Middelland zelf: 3,6 keer. Wij zeggen erbij wie er geteld is.',
        'All providers together: 1.9 times. Huize Middelland itself: 3.6 times. We say who was counted.',
      ),
    },
  ],
  comparisons: [],
};
