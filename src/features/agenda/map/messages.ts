import { text } from '../../../kernel/messages.ts';

export const agendaMapWords = {
  caption: text('Hoe vaak er waar iets te doen is', 'How often there is something to do where'),
  times: text('Keer', 'Times'),
  said: text('{name}: {n} keer iets te doen', '{name}: {n} things to do'),
  saidOne: text('{name}: {n} keer iets te doen', '{name}: {n} thing to do'),
  today: text('Waar is vandaag iets te doen?', 'Where is something on today?'),
  whole: text('De agenda van vandaag op de kaart', 'The agenda of today on the map'),
  table: text('Dezelfde aantallen in een tabel', 'The same numbers in a table'),
} as const;
