import { text } from '../../../kernel/messages.ts';

export const gardenWords = {
  title: text('De sociale tuin van {wijk}', 'The social garden of {wijk}'),
  lead: text(
    'Elke plant is een organisatie. Hoe hoger, hoe vaker er iets te doen is. De bloem zegt wat voor iets. Wortels verbinden wie samen een netwerk vormen.',
    'Each plant is an organisation. The higher, the more often something is on. The flower says of what kind. Roots join those that form a network.',
  ),
  text: text(
    '{n} organisaties, samen {times} keer per week iets te doen.',
    '{n} organisations, together {times} things to do a week.',
  ),
  textOne: text(
    'Eén organisatie, {times} keer per week iets te doen.',
    'One organisation, {times} things to do a week.',
  ),
  roots: text('Wortels verbinden de leden van {n} netwerken.', 'Roots join the members of {n} networks.'),
  rootsOne: text('Wortels verbinden de leden van een netwerk.', 'Roots join the members of a network.'),
  others: text(
    'Niet getekend: nog {n} organisaties, samen {times} keer per week.',
    'Not drawn: {n} more organisations, together {times} times a week.',
  ),
  table: text('De tuin als tabel', 'The garden as a table'),
  caption: text('Organisaties in de tuin van {wijk}', 'Organisations in the garden of {wijk}'),
  number: text('Plant', 'Plant'),
  organisation: text('Organisatie', 'Organisation'),
  perWeek: text('Keer per week', 'Times a week'),
  domains: text('Wat voor iets', 'Of what kind'),
  networks: text('Netwerken', 'Networks'),
  counted: text(
    'Geteld over de komende vier weken, wat niet doorgaat niet meegeteld.',
    'Counted over the coming four weeks, without what is cancelled.',
  ),
  none: text('–', '–'),
} as const;
