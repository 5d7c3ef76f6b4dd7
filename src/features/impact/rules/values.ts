/** Which version of a unit value holds on a day, and all that can be wrong with a new one. Pure. */
import { type Found, present, said, textProblems } from '../../../kernel/checks.ts';
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Payer, UnitValueVersion, ValueType } from '../types.ts';

type Dated = Pick<UnitValueVersion, 'status' | 'validFrom' | 'validUntil'>;

/** The published version that holds on a day; windows are half-open and never overlap. */
export function inForceOn<T extends Dated>(versions: readonly T[], day: PlainDate): T | null {
  const date = day.toString();
  return (
    versions.find(
      ({ status, validFrom, validUntil }) =>
        status === 'published' && validFrom <= date && (validUntil === null || date < validUntil),
    ) ?? null
  );
}

/** What was typed; what could not be read is null and said in `unreadable`. */
export type WantedValue = {
  readonly effect: string;
  readonly effectEn: string;
  readonly unit: string;
  readonly unitEn: string;
  readonly type: ValueType | null;
  readonly payer: Payer | null;
  readonly figureCents: number | null;
  /** Null where nothing was typed: then the source gives no range. */
  readonly lowCents: number | null;
  readonly highCents: number | null;
  readonly priceYear: number | null;
  readonly source: string;
  readonly place: string;
  readonly note: string;
  readonly reason: string;
  readonly validFrom: PlainDate | null;
  readonly toVerify: boolean;
  readonly unreadable: readonly Problem[];
};

export const longest = { effect: 120, unit: 120, source: 300, place: 120, note: 1000, reason: 1000 } as const;
/** € 10 million; a higher figure for one effect is a typing error. */
export const mostCents = 1_000_000_000;
export const firstPriceYear = 1990;

type Facts = {
  readonly today: PlainDate;
  /** The newest published version of the same value; null for a new value. */
  readonly before: Pick<UnitValueVersion, 'validFrom'> | null;
};

function wordProblems(wanted: WantedValue, isFirst: boolean): readonly Found[] {
  return [
    ...textProblems(
      'effect',
      wanted.effect,
      longest.effect,
      text('Schrijf op wat er bereikt wordt.', 'Say what is achieved.'),
    ),
    tooLong('effectEn', wanted.effectEn, longest.effect),
    ...textProblems(
      'unit',
      wanted.unit,
      longest.unit,
      text('Schrijf op waarvoor het bedrag geldt.', 'Say what the amount is for.'),
    ),
    tooLong('unitEn', wanted.unitEn, longest.unit),
    ...textProblems(
      'source',
      wanted.source,
      longest.source,
      text(
        'Noem de bron. Een kengetal zonder bron nemen wij niet op.',
        'Name the source. A unit value without a source is refused.',
      ),
    ),
    ...textProblems(
      'place',
      wanted.place,
      longest.place,
      text('Noem de bladzijde, tabel of noot in de bron.', 'Name the page, table or note in the source.'),
    ),
    tooLong('note', wanted.note, longest.note),
    ...textProblems(
      'reason',
      wanted.reason,
      longest.reason,
      isFirst
        ? null
        : text('Schrijf op waarom er een nieuwe versie komt.', 'Say why there is a new version.'),
    ),
  ];
}

function amountProblems(wanted: WantedValue): readonly Found[] {
  const { figureCents, lowCents, highCents } = wanted;
  const unread = (field: string): boolean => wanted.unreadable.some((one) => one.field === field);
  const tooHigh = text(
    'Dit is hoogstens € 10.000.000. Controleer het aantal nullen.',
    'This is at most €10,000,000. Check the number of zeros.',
  );
  return [
    said(
      'figure',
      'amount-missing',
      text('Vul het bedrag in.', 'Enter the amount.'),
      figureCents === null && !unread('figure'),
    ),
    said(
      'figure',
      'amount-zero',
      text('Een kengetal is meer dan € 0.', 'A unit value is above €0.'),
      figureCents === 0,
    ),
    said(
      'low',
      'amount-zero',
      text('De onderkant is meer dan € 0.', 'The low end is above €0.'),
      lowCents === 0,
    ),
    said('figure', 'amount-too-large', tooHigh, (figureCents ?? 0) > mostCents),
    said('high', 'amount-too-large', tooHigh, (highCents ?? 0) > mostCents),
    said(
      'low',
      'range-order',
      text('De onderkant mag niet hoger zijn dan het bedrag.', 'The low end must not be above the amount.'),
      lowCents !== null && figureCents !== null && lowCents > figureCents,
    ),
    said(
      'high',
      'range-order',
      text('De bovenkant mag niet lager zijn dan het bedrag.', 'The high end must not be below the amount.'),
      highCents !== null && figureCents !== null && highCents < figureCents,
    ),
  ];
}

/** @returns every problem, each with its field */
export function valueProblems(wanted: WantedValue, { today, before }: Facts): readonly Problem[] {
  const unread = (field: string): boolean => wanted.unreadable.some((one) => one.field === field);
  const { priceYear, validFrom } = wanted;
  const first = before && parseIsoDate(before.validFrom);
  const found = [
    ...wordProblems(wanted, before === null),
    said(
      'type',
      'choice-missing',
      text('Kies wat voor waarde dit is.', 'Choose what kind of value this is.'),
      wanted.type === null,
    ),
    said(
      'payer',
      'choice-missing',
      text('Kies om wiens geld het gaat.', 'Choose whose money it concerns.'),
      wanted.payer === null,
    ),
    ...amountProblems(wanted),
    said(
      'priceYear',
      'year-missing',
      text('Vul in van welk jaar de prijs is.', 'Enter the year of the price.'),
      priceYear === null && !unread('priceYear'),
    ),
    said(
      'priceYear',
      'year-range',
      text(
        `Een jaar van ${firstPriceYear} tot en met ${today.year}.`,
        `A year from ${firstPriceYear} to ${today.year}.`,
      ),
      priceYear !== null && (priceYear < firstPriceYear || priceYear > today.year),
    ),
    said(
      'validFrom',
      'date-missing',
      text('Vul in vanaf welke dag dit geldt.', 'Enter from which day this holds.'),
      validFrom === null && !unread('validFrom'),
    ),
    said(
      'validFrom',
      'date-range',
      text('Deze dag ligt te ver weg. Controleer het jaar.', 'This day is too far away. Check the year.'),
      validFrom !== null && Math.abs(validFrom.year - today.year) > 20,
    ),
    said(
      'validFrom',
      'not-later',
      text(
        'Een nieuwe versie begint later dan de vorige.',
        'A new version begins later than the one before.',
      ),
      first !== null && validFrom !== null && Temporal.PlainDate.compare(validFrom, first) <= 0,
    ),
  ];
  return [...wanted.unreadable, ...present(found)];
}
