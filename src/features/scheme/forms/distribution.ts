/** How the money of a round is divided (Awb 4:26). What belongs to another method than the chosen one is not kept. */
import { text } from '../../../kernel/messages.ts';
import { methodLabels } from '../messages.ts';
import { distributionSchema } from '../types.ts';
import type { Fields } from './fields.ts';
import { exampleLabel, optionsOf, sourceLabel } from './provenance.ts';

const rankLabels = {
  completeness: text('Op het moment dat de aanvraag compleet is', 'By the moment of completeness'),
  receipt: text('Op het moment van ontvangst', 'By the moment of receipt'),
} as const;
const scorerLabels = {
  officer: text('De behandelaar', 'The officer'),
  council: text('De wijkraad', 'The neighbourhood council'),
  both: text('Allebei; het gemiddelde telt', 'Both; the average counts'),
} as const;
const tieLabels = {
  lot: text('Loten', 'By lot'),
  completeness: text('Wie het eerst compleet was', 'Who was complete first'),
} as const;

export const distributionFields: Fields = [
  { kind: 'heading', label: text('Verdeling van het geld', 'Distribution of the money') },
  {
    kind: 'select',
    path: 'distribution.method',
    label: text('Zo verdelen wij het geld', 'How we divide the money'),
    options: optionsOf(methodLabels),
  },
  {
    kind: 'select',
    path: 'distribution.rankBy',
    label: text('Plaats in de rij', 'Place in the queue'),
    options: optionsOf(rankLabels),
  },
  {
    kind: 'check',
    path: 'distribution.partial',
    label: text(
      'Wie niet meer helemaal past, krijgt wat er over is (op volgorde, op score en bij loten)',
      'Who no longer fits whole gets what is left (in order, by score and by lot)',
    ),
  },
  {
    kind: 'cents',
    path: 'distribution.floorCents',
    label: text('Naar rato: laagste bedrag in euro’s', 'Pro rata: lowest amount in euros'),
    hint: text(
      'Wie door het delen onder dit bedrag komt, krijgt niets. 0 als er geen laagste bedrag is.',
      'Who falls below this amount by sharing gets nothing. 0 when there is no lowest amount.',
    ),
    optional: true,
  },
  {
    kind: 'int',
    path: 'distribution.drawAfterDays',
    label: text(
      'Naar rato, op score en bij loten: lijst voor de loting, dagen na sluiting',
      'Pro rata, by score and by lot: list for the draw, days after closing',
    ),
    hint: text(
      'Dan is ook de post verwerkt die op tijd was. De dag erna is de trekking.',
      'By then post that came in time was entered. The draw is the day after.',
    ),
    optional: true,
  },
  {
    kind: 'rows',
    path: 'distribution.criteria',
    label: text('Op score: waar wij punten voor geven', 'By score: what we give points for'),
    hint: text('Maak een regel leeg om hem weg te halen.', 'Empty a line to remove it.'),
    blanks: 2,
    fields: [
      { kind: 'text', path: 'key', label: text('Sleutel', 'Key') },
      { kind: 'both', path: 'label', label: text('Waarop', 'On what') },
      { kind: 'int', path: 'weight', label: text('Gewicht', 'Weight') },
    ],
  },
  {
    kind: 'int',
    path: 'distribution.maxPoints',
    label: text('Op score: hoogste aantal punten', 'By score: most points'),
    optional: true,
  },
  {
    kind: 'int',
    path: 'distribution.minimumPercent',
    label: text(
      'Op score: minder dan dit percentage van de punten is een afwijzing',
      'By score: less than this percentage of the points is a refusal',
    ),
    optional: true,
  },
  {
    kind: 'select',
    path: 'distribution.scoredBy',
    label: text('Op score: wie geeft de punten?', 'By score: who gives the points?'),
    options: optionsOf(scorerLabels),
    optional: true,
  },
  {
    kind: 'select',
    path: 'distribution.ties',
    label: text('Op score: bij gelijke punten', 'By score: on equal points'),
    options: optionsOf(tieLabels),
    optional: true,
  },
  { kind: 'text', path: 'distribution.source', label: sourceLabel },
  { kind: 'example', path: 'distribution', label: exampleLabel },
];

/** The keys that each method has; whatever else the form carried belongs to another method. */
const keysOf = new Map(
  distributionSchema.options.map(({ shape }) => [shape.method.value as string, Object.keys(shape)]),
);

/** What was filled in for the chosen method alone: of what belongs to another nothing is kept. */
export function ofChosenMethod(distribution: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = keysOf.get(String(distribution.method)) ?? Object.keys(distribution);
  const kept = Object.entries(distribution).filter(([key]) => keys.includes(key));
  // Not ticked is the usual rule, and older versions do not have it.
  return Object.fromEntries(kept.filter(([key, value]) => key !== 'partial' || value === true));
}
