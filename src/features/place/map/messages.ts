import { text } from '../../../kernel/messages.ts';

export const mapWords = {
  view: text('Weergave', 'View'),
  list: text('Lijst', 'List'),
  map: text('Kaart', 'Map'),
  schematic: text(
    'Deze kaart is een schema: elk vak is een gebied of wijk, het noorden is boven.',
    'This map is a schematic: each box is a district or neighbourhood, north is up.',
  ),
  schematicWijken: text(
    'Elk vak is een wijk, op volgorde van naam.',
    'Each box is a neighbourhood, in order of name.',
  ),
  source: text('Grenzen: {source}.', 'Borders: {source}.'),
  short: text('Op de kaart', 'On the map'),
  gebied: text('Gebied', 'District'),
  wijk: text('Wijk', 'Neighbourhood'),
  city: text('Hele stad', 'Whole city'),
  onlyIn: text('Alleen in {gebied}.', 'Only in {gebied}.'),
  wholeCity: text('Kijk in de hele stad', 'Look in the whole city'),
  zoomIn: text('Dichterbij', 'Closer'),
  zoomOut: text('Verder weg', 'Further away'),
  interactive: text('Kaart waarin u kunt schuiven', 'Map that you can move'),
  noMap: text(
    'De kaart waarin u kunt schuiven is nu niet te bereiken. U ziet de tekening.',
    'The map that you can move cannot be reached now. You see the drawing.',
  ),
  noTiles: text(
    'De achtergrond van de kaart is nu niet te bereiken. U ziet alleen de grenzen en de plekken.',
    'The background of the map cannot be reached now. You see the borders and the places only.',
  ),
} as const;
