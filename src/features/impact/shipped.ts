/**
 * The unit values of source 002, as far as it says where they come from. None of them could be held against its own source yet, so
 * all are to be verified. Ranges are given only where the source gives two figures.
 */
import { text } from '../../kernel/messages.ts';
import { sourceFacts as facts } from '../basefunding/index.ts';
import type { ValueContent } from './types.ts';

export type ShippedValue = ValueContent & { readonly key: string };

const cents = (euros: number): number => euros * 100;
const one = (euros: number) => ({
  lowCents: cents(euros),
  figureCents: cents(euros),
  highCents: cents(euros),
});
const perYear = text('per persoon per jaar', 'per person a year');

const cigarbox = {
  source: 'Cigarbox voor SWN, Impact sociaal werk in de wijk, 12 december 2023',
  place: 'bron 002, eindnoot 5; bladzijde niet bekend',
  priceYear: 2023,
  toVerify: true,
} as const;
const divosa = {
  source: 'Bron 002 noemt een jaarverslag van Divosa, en CPB',
  place: 'bron 002, eindnoot 5; jaar en bladzijde niet bekend',
  priceYear: 2024,
  toVerify: true,
} as const;

export const shippedValues: readonly ShippedValue[] = [
  {
    key: 'loneliness',
    effect: text('Iemand komt uit eenzaamheid', 'Somebody is no longer lonely'),
    unit: perYear,
    type: 'avoidedCost',
    payer: 'healthInsurer',
    ...one(facts.loneliness.value),
    ...cigarbox,
    note: 'Zorgkosten die misschien niet gemaakt worden. De bron zegt niet hoe eenzaamheid gemeten is, en geeft geen bandbreedte.',
  },
  {
    key: 'exercise',
    effect: text('Iemand haalt de beweegnorm', 'Somebody meets the exercise norm'),
    unit: perYear,
    type: 'avoidedCost',
    payer: 'healthInsurer',
    ...one(facts.exercise.value),
    ...cigarbox,
    note: 'Geldt alleen voor wie eerst te weinig bewoog. De bron geeft geen bandbreedte.',
  },
  {
    key: 'work',
    effect: text('Iemand gaat van een uitkering naar werk', 'Somebody goes from a benefit to work'),
    unit: perYear,
    type: 'cashSaved',
    payer: 'municipality',
    ...one(facts.work.value),
    ...divosa,
    note: 'Een heel jaar zonder uitkering. Wie korter werkt, telt voor een deel. De bron geeft geen bandbreedte.',
  },
  {
    key: 'school',
    effect: text('Een jongere gaat terug naar school', 'A young person goes back to school'),
    unit: text('per jongere per jaar', 'per young person a year'),
    type: 'avoidedCost',
    payer: 'state',
    ...one(facts.school.value),
    ...divosa,
    note: 'De bron zegt niet welke kosten dit zijn, en niet van wie. De bron geeft geen bandbreedte.',
  },
  {
    key: 'careHome',
    effect: text('Een opname in een zorginstelling is niet nodig', 'No admission to a care home is needed'),
    unit: perYear,
    type: 'avoidedCost',
    payer: 'longTermCare',
    ...one(facts.careHome.value),
    source: 'Zorginstituut, factsheet Welzijn op Recept, 2024',
    place: 'bron 002, eindnoot 5; bladzijde niet bekend',
    priceYear: 2024,
    toVerify: true,
    note: 'Vaak wordt een opname later, en niet nooit. De bron geeft geen bandbreedte.',
  },
  {
    key: 'hour',
    effect: text('Een vrijwilliger geeft een uur', 'A volunteer gives an hour'),
    unit: text('per uur', 'per hour'),
    type: 'valueOfHours',
    payer: 'nobody',
    lowCents: cents(facts.wage12.value),
    figureCents: cents(facts.wage14.value),
    highCents: cents(facts.wage14.value),
    source: 'Bron 002: minimumloon, in één tekst € 12 en € 14',
    place: 'eindnoot 5 en eindnoot 7',
    priceYear: 2024,
    toVerify: true,
    note: 'Wat een uur zou kosten als er loon tegenover stond. Niemand bespaart dit bedrag.',
  },
];

/** A default beside the values: in percent, persons or hours; `most` is null where there is one number. */
export type ShippedFigure = {
  readonly name: string;
  readonly least: number;
  readonly most: number | null;
  readonly reason: string;
  readonly source: string;
  readonly toVerify: boolean;
};

const ours = 'Eigen keuze van dit programma, geen bron gevonden';
const note7 = 'Bron 002, eindnoot 7';
const cbs = 'CBS, consumentenprijsindex, jaarmutatie';
const rose = 'Gemiddelde stijging van de prijzen voor consumenten in dit jaar.';

const figure = (
  name: string,
  [least, most]: readonly [number, number | null],
  reason: string,
  source: string = ours,
): ShippedFigure => ({ name, least, most, reason, source, toVerify: true });

/** What goes off, the rule for hours and how prices rose. No source gives what goes off: the ranges are wide on purpose. */
export const shippedFigures: readonly ShippedFigure[] = [
  figure(
    'deadweight',
    [10, 40],
    'Een deel van de mensen verandert ook zonder hulp. Hoeveel is zelden gemeten.',
  ),
  figure('attribution', [20, 60], 'Familie, school, zorg en andere plekken helpen meestal mee.'),
  figure('displacement', [0, 10], 'Soms gaat een vrijwilliger of bezoeker elders weg.'),
  figure('dropOff', [20, 50], 'Zonder nieuwe inzet verdwijnt een effect weer.'),
  figure(
    'volunteersEach',
    [2, null],
    'Gemiddeld zijn er bij een activiteit twee bewoners onbetaald actief.',
    note7,
  ),
  figure('hoursEach', [3, null], 'Voorbereiden, doen en opruimen.', note7),
  figure('price-2023', [3.8, null], rose, cbs),
  figure('price-2024', [3.3, null], rose, cbs),
  figure('price-2025', [3.3, null], rose, cbs),
];
