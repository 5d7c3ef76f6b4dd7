/** What the sources count about the city. */
import { text } from '../../../kernel/messages.ts';
import type { FactName } from './facts.ts';
import type { Topic } from './sums.ts';

export const city: Topic<FactName> = {
  slug: 'hele-stad',
  title: text('De hele stad', 'The whole city'),
  computations: [
    {
      title: text('Gebieden zo groot als Middelland', 'Areas as large as Middelland'),
      sum: { over: ['city', 'inhabitants'] },
      said: 'areas',
    },
    {
      title: text('Basisfinanciering voor al die gebieden', 'Base funding for all those areas'),
      sum: { times: ['areas', 'grant'] },
      said: 'areasCost',
    },
    {
      title: text('Met de organisatie erbij', 'With the organisation'),
      sum: { plus: ['areasCost', 'organising'] },
      said: 'cityCost',
    },
    {
      title: text('Hetzelfde, met 25 euro per inwoner', 'The same, at 25 euros per inhabitant'),
      sum: { times: ['perInhabitant', 'city'] },
      said: 'cityCost',
      reading: text(
        'Bron 001 komt op 16,5 miljoen, bron 002 op 15. Wij rekenen per netwerk, met 25 euro als hoogste bedrag per inwoner.',
        'Source 001 makes 16.5 million, source 002 15. We compute per network, with 25 euros as the most per inhabitant.',
      ),
    },
    {
      title: text('Opbrengst voor de stad', 'Yield for the city'),
      sum: { times: ['cityCost', 'sixfold'] },
      said: 'cityYield',
      reading: text(
        'De som klopt, maar ze trekt één wijk door naar de hele stad.',
        'The sum is right, but it extends one wijk to the whole city.',
      ),
    },
  ],
  comparisons: [],
};

export const communities: Topic<FactName> = {
  slug: 'gemeenschappen',
  title: text('Gemeenschappen', 'Communities'),
  computations: [
    {
      title: text('Alle soorten samen', 'All kinds together'),
      sum: {
        plus: ['poverty', 'neighbourhood', 'green', 'clients', 'religious', 'migrant', 'islamic', 'sports'],
      },
      said: 'communities',
      reading: text('Wij rekenen met de optelling: 1.630.', 'We use the addition: 1,630.'),
    },
    {
      title: text('Actieve bewoners', 'Active residents'),
      sum: { times: ['communities', 'activeEach'] },
      said: 'active',
    },
    {
      title: text('Actieve bewoners, met de goede optelling', 'Active residents, with the right addition'),
      sum: {
        times: [
          {
            plus: [
              'poverty',
              'neighbourhood',
              'green',
              'clients',
              'religious',
              'migrant',
              'islamic',
              'sports',
            ],
          },
          'activeEach',
        ],
      },
      said: 'active',
      reading: text(
        'Met 1.630 gemeenschappen zijn het er 32.600.',
        'With 1,630 communities there are 32,600.',
      ),
    },
    {
      title: text('Plekken die in aanmerking komen', 'Places that are eligible'),
      sum: { plus: ['poverty', 'neighbourhood', 'green', 'clients'] },
      said: 'eligiblePlaces',
    },
  ],
  comparisons: [
    {
      title: text('Hoeveel gemeenschappen zijn er?', 'How many communities are there?'),
      named: ['communities', 'flyerCommunities'],
      reading: text(
        'Bron 001 telt ook straten en losse acties. Wij tellen wat in de agenda en op de kaart staat.',
        'Source 001 counts streets and single actions too. We count what stands in the agenda and on the map.',
      ),
    },
    {
      title: text('Hoeveel bewoners zijn actief?', 'How many residents are active?'),
      named: ['active', 'flyerActive'],
      reading: text(
        'Per gemeenschap scheelt het meer: 20 in bron 002, 8,6 in bron 001.',
        'Per community they differ more: 20 in source 002, 8.6 in source 001.',
      ),
    },
  ],
};

export const welfare2015: Topic<FactName> = {
  slug: 'nieuw-rotterdams-welzijn',
  title: text('Bron 003, Nieuw Rotterdams Welzijn', 'Source 003, Nieuw Rotterdams Welzijn'),
  computations: [
    { title: text('Zelfredzaam', 'Self-reliant'), sum: { times: [0.85, 'city2014'] }, said: 'managing' },
    {
      title: text('Beperkt zelfredzaam', 'Less self-reliant'),
      sum: { times: [0.1, 'city2014'] },
      said: 'limited',
    },
    {
      title: text('Niet zelfredzaam', 'Not self-reliant'),
      sum: { times: [0.05, 'city2014'] },
      said: 'unable',
    },
    {
      title: text('Vrijwilligers en mantelzorgers', 'Volunteers and carers'),
      sum: { plus: ['volunteering', 'caring'] },
      said: 'either',
      reading: text(
        'Opgeteld zijn het er 325.000. Het totaal van 235.000 betekent dat 90.000 mensen beide doen.',
        'Added they are 325,000. The total of 235,000 means that 90,000 people do both.',
      ),
    },
    {
      title: text('Het meerjarige budget, gemiddeld per jaar', 'The multi-year budget, a year on average'),
      sum: { over: [{ plus: ['nrw2015', 'nrw2016', 'nrw2017', 'nrw2018'] }, 4] },
      said: 'nrw',
      reading: text(
        'De 58,2 miljoen is geen jaar uit de tabel en niet het gemiddelde. Wij gebruiken de tabel.',
        'The 58.2 million is no year of the table and not its mean. We use the table.',
      ),
    },
  ],
  comparisons: [],
};
