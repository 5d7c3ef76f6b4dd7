import { text } from '../../../kernel/messages.ts';
import {
  activitiesOnMap,
  organisationsOnMap,
  wijkenWithoutPlace,
  wijkenWithPlace,
} from '../store/rows/map.ts';
import { occurrencesCancelled, occurrencesHeld } from '../store/rows/told.ts';
import { figure, rowOf } from './define.ts';

const said = text(
  'Van elke keer in het half jaar het laatste dat is gemeld, geteld per wijk van de activiteit, zoals op de pagina Cijfers. Wijken waar weinig activiteiten achter zitten, staan samen.',
  'Of each occurrence in the half-year the last that was said, counted by the neighbourhood of the activity, as on the page of figures. Neighbourhoods with few activities behind them stand together.',
);
const coverage = text(
  'Alle wijken, met de gepubliceerde plekken die als laagdrempelig zijn aangemerkt.',
  'All neighbourhoods, with the published places marked as low-threshold.',
);
const listed = text(
  'Alles wat op dat moment gepubliceerd op de sociale kaart stond, geteld per wijk.',
  'All that was published on the social map at that moment, counted by neighbourhood.',
);

export const mapFigures = [
  figure('map', 'wijken-met-plek', {
    label: text('Wijken met een laagdrempelige plek', 'Neighbourhoods with a low-threshold place'),
    definition: text(
      'Het college wil in elke wijk ten minste één plek waar bewoners zo kunnen binnenlopen (brief van 2 december 2025).',
      'The college wants at least one place in each neighbourhood where residents can just walk in (letter of 2 December 2025).',
    ),
    query: coverage,
    row: rowOf.wijk,
    rows: wijkenWithPlace,
    over: 'moment',
  }),
  figure('map', 'wijken-zonder-plek', {
    label: text('Wijken zonder laagdrempelige plek', 'Neighbourhoods without a low-threshold place'),
    definition: text(
      'Wijken waar nog geen laagdrempelige plek op de kaart staat.',
      'Neighbourhoods without a low-threshold place on the map yet.',
    ),
    query: coverage,
    row: rowOf.wijk,
    rows: wijkenWithoutPlace,
    over: 'moment',
  }),
  figure('map', 'organisaties', {
    label: text('Organisaties op de sociale kaart', 'Organisations on the social map'),
    definition: text(
      'Organisaties en groepen van bewoners die iedereen kan vinden.',
      'Organisations and groups of residents that anybody can find.',
    ),
    query: listed,
    row: rowOf.wijk,
    rows: organisationsOnMap,
    over: 'moment',
  }),
  figure('map', 'activiteiten', {
    label: text('Activiteiten in de agenda', 'Activities in the agenda'),
    definition: text(
      'Activiteiten die iedereen kan vinden. Een activiteit die elke week is, telt één keer.',
      'Activities that anybody can find. An activity that is on each week counts once.',
    ),
    query: listed,
    row: rowOf.wijk,
    rows: activitiesOnMap,
    over: 'moment',
  }),
  figure('map', 'bijeenkomsten', {
    label: text('Bijeenkomsten die doorgingen', 'Occurrences that took place'),
    definition: text(
      'Keren waarvan de gastheer of gastvrouw heeft gemeld dat het doorging. Wat niet is gemeld, telt niet mee. Dit cijfer staat alleen in een rapportage over een heel half jaar of een heel jaar.',
      'Times of which the host said that it took place. What nobody told does not count. This figure only stands in a report about a whole half-year or year.',
    ),
    query: said,
    row: rowOf.told,
    rows: occurrencesHeld,
  }),
  figure('map', 'bijeenkomsten-uitgevallen', {
    label: text('Bijeenkomsten die uitvielen', 'Occurrences that were cancelled'),
    definition: text(
      'Keren waarvan is gemeld dat het niet doorging. Dit cijfer staat alleen in een rapportage over een heel half jaar of een heel jaar.',
      'Times of which somebody said that it did not take place. This figure only stands in a report about a whole half-year or year.',
    ),
    query: said,
    row: rowOf.told,
    rows: occurrencesCancelled,
  }),
] as const;
