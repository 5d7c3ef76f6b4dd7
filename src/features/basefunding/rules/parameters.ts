/**
 * The figures of the formula as this program comes with them. The municipality decides each: `standing` says which a source
 * gives, which still need checking, and which are only an example.
 */
import { text } from '../../../kernel/messages.ts';
import type { ParameterName, Parameters, Provenance } from '../types.ts';

const middelland = text(
  'Bron 002, Versterk de sociale basis, vraag 3',
  'Source 002, Versterk de sociale basis, question 3',
);
const choice = text(
  'Keuze van dit programma; vast te stellen door de gemeente',
  'Choice of this program; to be set by the municipality',
);

type Figure = Provenance & { readonly value: number };

const figure =
  (unit: Provenance['unit'], standing: Provenance['standing'], source: Provenance['source']) =>
  (value: number, nl: string, en: string): Figure => ({ value, name: text(nl, en), unit, source, standing });

const exampleCents = figure('cents', 'example', choice);
const fte = figure('fte', 'example', choice);

/** Every figure with its name, unit and source. */
export const figures = {
  fullUseHoursPerWeek: figure('hours', 'example', choice)(40, 'Volledig gebruik', 'Full use'),
  housingCapCentsPerM2: exampleCents(175_00, 'Hoogste huisvesting per m²', 'Most housing per m²'),
  housingCapCentsPerPlace: exampleCents(100_000_00, 'Hoogste huisvesting per plek', 'Most housing per place'),
  coordinationFtePerNetwork: fte(0.5, 'Coördinatie per netwerk', 'Co-ordination per network'),
  coordinationFtePerMember: fte(0.04, 'Coördinatie per organisatie', 'Co-ordination per organisation'),
  coordinationCentsPerFte: exampleCents(
    72_000_00,
    'Een jaar coördinatie, voltijds',
    'A year of co-ordination, full time',
  ),
  volunteerAllowanceCentsPerPlace: figure(
    'cents',
    'toVerify',
    text(
      'Bron 002, vraag 3: één per plek. Bedrag: fiscaal maximum per jaar, Wet LB 1964 art. 2 lid 6, stand 2025',
      'Source 002, question 3: one per place. Amount: fiscal maximum per year, Wet LB 1964 art. 2(6), as of 2025',
    ),
  )(2_100_00, 'Vrijwilligersvergoeding per plek', 'Volunteer allowance per place'),
  runningCentsPerMember: figure('cents', 'source', middelland)(
    2_000_00,
    'Bijdrage in exploitatie per organisatie',
    'Running sum per organisation',
  ),
  communicationCentsPerNetwork: exampleCents(
    3_000_00,
    'Communicatie per netwerk',
    'Communication per network',
  ),
  communicationCentsPerMember: exampleCents(
    200_00,
    'Communicatie per organisatie',
    'Communication per organisation',
  ),
  trainingCentsPerNetwork: exampleCents(2_000_00, 'Training per netwerk', 'Training per network'),
  trainingCentsPerMember: exampleCents(250_00, 'Training per organisatie', 'Training per organisation'),
  eventsCentsPerNetwork: exampleCents(3_000_00, 'Evenementen per netwerk', 'Events per network'),
  eventsCentsPerMember: exampleCents(150_00, 'Evenementen per organisatie', 'Events per organisation'),
  capCentsPerInhabitant: figure(
    'cents',
    'source',
    text('Bron 001: 25 euro per inwoner per jaar', 'Source 001: 25 euros per inhabitant a year'),
  )(25_00, 'Hoogste bedrag per inwoner', 'Most per inhabitant'),
  floorCentsPerNetwork: exampleCents(25_000_00, 'Bodem per netwerk', 'Floor per network'),
  stabilityBandPercent: figure('percent', 'example', choice)(
    15,
    'Verandering per plek, hoogstens',
    'Change per place, at most',
  ),
  referenceWeeks: figure('weeks', 'example', choice)(
    52,
    'Weken waar we naar kijken',
    'Weeks that we look at',
  ),
  ordinaryWeeks: figure('weeks', 'example', choice)(
    40,
    'Weken open in een gewoon jaar',
    'Weeks open in an ordinary year',
  ),
  countedWeeks: figure('weeks', 'example', choice)(36, 'Beste weken die meetellen', 'Best weeks that count'),
} as const satisfies Record<ParameterName, Figure>;

export const parameterNames = Object.keys(figures) as readonly ParameterName[];

/** Caps and the band can be switched off by `null`; the rest are always there. */
export const nullableParameters: ReadonlySet<ParameterName> = new Set([
  'housingCapCentsPerM2',
  'housingCapCentsPerPlace',
  'capCentsPerInhabitant',
  'stabilityBandPercent',
]);

export const defaultParameters: Parameters = Object.fromEntries(
  Object.entries(figures).map(([name, { value }]) => [name, value]),
) as { [Name in ParameterName]: number };
