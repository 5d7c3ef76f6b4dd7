/** Unit values, the figures beside them, and statements of impact. Also sent to the browser: nothing here has I/O. */
import type { Id } from '../../kernel/ids.ts';
import type { Words } from '../../kernel/words.ts';

/** Kinds of value that are never added to each other. */
export const valueTypes = ['cashSaved', 'avoidedCost', 'valueOfHours'] as const;
export type ValueType = (typeof valueTypes)[number];

/** Whose pocket it concerns. */
export const payers = [
  'municipality',
  'healthInsurer',
  'longTermCare',
  'state',
  'nobody',
  'unknown',
] as const;
export type Payer = (typeof payers)[number];

/** What a value says; amounts in cents, `low ≤ figure ≤ high`. */
export type ValueContent = {
  readonly effect: Words;
  /** Per what: `per persoon per jaar`. */
  readonly unit: Words;
  readonly type: ValueType;
  readonly payer: Payer;
  readonly lowCents: number;
  readonly figureCents: number;
  readonly highCents: number;
  /** Of the price level. */
  readonly priceYear: number;
  readonly source: string;
  /** Where in the source: a page, a note. */
  readonly place: string;
  /** On the quality of the figure; may be empty. */
  readonly note: string;
  readonly toVerify: boolean;
};

/** A version; never edited once published. ISO dates, `validUntil` is the first day after. */
export type UnitValueVersion = ValueContent & {
  readonly id: Id<'unit_value_version'>;
  readonly valueId: Id<'unit_value'>;
  readonly slug: string;
  /** 1, 2, 3 … per value. */
  readonly number: number;
  readonly status: 'draft' | 'published';
  /** Why it takes the place of the one before; null in the first. */
  readonly reason: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly draftedByPersonId: Id<'person'> | null;
  readonly publishedAt: Date | null;
};

/** What goes off an effect: it would have happened anyway, others did it, it moved from elsewhere, it fades by year. */
export const deductions = ['deadweight', 'attribution', 'displacement', 'dropOff'] as const;
export type Deduction = (typeof deductions)[number];

/** The rule for hours: how many unpaid people at each time, and how long each. */
export const hourFigures = ['volunteersEach', 'hoursEach'] as const;
export type HourFigure = (typeof hourFigures)[number];
export type FigureName = Deduction | HourFigure;

/** Both ends are equal where one number is known. */
export type Range = { readonly least: number; readonly most: number };

/** A default, or the rise of prices in a year; in hundredths of a percent, a person or an hour. */
export type ImpactFigure = Range & {
  readonly id: Id<'impact_figure'>;
  /** A `FigureName`, or `price-2024`. */
  readonly name: string;
  readonly number: number;
  readonly reason: string;
  readonly source: string;
  readonly toVerify: boolean;
  readonly draftedByPersonId: Id<'person'> | null;
  readonly publishedAt: Date | null;
};

/** How an effect was seen. */
export const methods = ['counted', 'asked', 'told', 'seen', 'heard', 'estimated'] as const;
export type Method = (typeof methods)[number];

/** One effect as its owner saw it. */
export type EffectSeen = {
  /** Of the unit value. */
  readonly slug: string;
  readonly least: number;
  readonly most: number;
  /** How many years it lasts, 1 to 5. */
  readonly years: number;
  readonly method: Method;
  /** In the words of who saw it. */
  readonly how: string;
};

/** A figure other than the default, with why; in percent, persons or hours. */
export type Chosen = Range & { readonly why: string };

export type StatementContent = {
  /** What was done, in own words; may be empty. */
  readonly about: string;
  readonly effects: readonly EffectSeen[];
  /** Only what differs from the default. */
  readonly chosen: Readonly<Partial<Record<FigureName, Chosen>>>;
  /** The unit value of an hour; null: hours do not count. */
  readonly hourSlug: string | null;
};

/** What the platform counted itself, over the days `[from, until)`; ISO dates. */
export type Counts = {
  readonly from: string;
  readonly until: string;
  /** Times that somebody said took place. */
  readonly times: number;
  /** Of those: how many with a number of visitors. */
  readonly withVisitors: number;
  /** Visits, not people; `most` is null where somebody said '31 or more'. */
  readonly visits: { readonly least: number; readonly most: number | null };
  /** Activities that took place at least once. */
  readonly activities: number;
};
