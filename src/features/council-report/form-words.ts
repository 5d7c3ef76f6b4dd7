/** What the form for a new edition says. */
import { text } from '../../kernel/messages.ts';

export const formWords = {
  title: text('Nieuwe raadsrapportage', 'New council report'),
  lead: text(
    'Alle cijfers worden in één keer geteld en staan daarna vast. U krijgt eerst een concept. Een collega publiceert het.',
    'All figures are counted at once and are fixed from then on. First you get a draft. A colleague publishes it.',
  ),
  whole: text(
    'Neem een heel half jaar. Over een ander stuk kunnen wij niet vertellen wat gastheren en gastvrouwen meldden, en ook geen klachten: wie zulke stukken vergelijkt, vindt kleine aantallen.',
    'Take a whole half-year. Of any other length we cannot tell what hosts told, nor complaints: who compares such periods finds small numbers.',
  ),
  once: text(
    'Elke dag staat in één gepubliceerde rapportage. Al gepubliceerd:',
    'Each day stands in one published report. Published already:',
  ),
  from: text('Eerste dag', 'First day'),
  last: text('Laatste dag', 'Last day'),
  lastHint: text('Deze dag telt mee en moet voorbij zijn.', 'This day is included and must be over.'),
  note: text('Tekst vooraf', 'Text beforehand'),
  noteHint: text(
    'Voor de gemeenteraad. Komt boven de cijfers te staan.',
    'For the city council. Stands above the figures.',
  ),
  make: text('Rapportage maken', 'Make the report'),
} as const;
