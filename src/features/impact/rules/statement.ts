/** From what an owner filled in to a range per type. Pure; the page of a draft runs it in the browser too. */
import type { Words } from '../../../kernel/words.ts';
import type { Chosen, Counts, EffectSeen, FigureName, Range, StatementContent } from '../types.ts';
import { compute, hoursOf, type Outcome, type ValueUsed } from './compute.ts';
import { indexedValue, type PriceRises } from './indexing.ts';

/** A default as it held, with why; in percent, persons or hours. */
export type DefaultFigure = Range & {
  readonly reason: string;
  readonly source: string;
  /** Absent in what was published before this was kept: nobody had verified it. */
  readonly toVerify?: boolean;
};
export type Defaults = Readonly<Record<FigureName, DefaultFigure>>;

export type Figures = Readonly<Record<FigureName, Range>>;

/** What a statement is computed with. Values are at their own prices. */
export type StatementInput = {
  readonly year: number;
  readonly content: StatementContent;
  readonly counts: Counts;
  readonly values: readonly ValueUsed[];
  readonly defaults: Defaults;
  readonly rises: readonly (readonly [year: number, hundredths: number])[];
};

/** Everything that it was published with. */
export type Frozen = StatementInput & { readonly ownerName: string };

/** What was chosen, else the default. */
export function figuresOf(
  chosen: Readonly<Partial<Record<FigureName, Chosen>>>,
  defaults: Readonly<Record<FigureName, Range>>,
): Figures {
  const one = (name: FigureName): Range => chosen[name] ?? defaults[name];
  return {
    deadweight: one('deadweight'),
    attribution: one('attribution'),
    displacement: one('displacement'),
    dropOff: one('dropOff'),
    volunteersEach: one('volunteersEach'),
    hoursEach: one('hoursEach'),
  };
}

export const valuesAtPricesOf = (
  year: number,
  values: readonly ValueUsed[],
  rises: PriceRises,
): readonly ValueUsed[] => values.map((value) => indexedValue(value, year, rises));

type Seen = {
  readonly effects: readonly Pick<EffectSeen, 'slug' | 'least' | 'most' | 'years'>[];
  readonly hourSlug: string | null;
  /** Times that took place. */
  readonly times: number;
  /** At the prices of the year. */
  readonly values: readonly ValueUsed[];
  readonly figures: Figures;
};

/** Effects of which the value is not in the library are left out: `missingValues` names them. */
export function outcomeOf({ effects, hourSlug, times, values, figures }: Seen): Outcome {
  const bySlug = new Map(values.map((value) => [value.slug, value]));
  const counted = effects.flatMap(({ slug, least, most, years }) => {
    const value = bySlug.get(slug);
    return value ? [{ value, count: { least, most }, years }] : [];
  });
  const hour = hourSlug === null ? undefined : bySlug.get(hourSlug);
  const hours = hour && { value: hour, count: hoursOf(times, figures.volunteersEach, figures.hoursEach) };
  return compute(counted, figures, hours ?? null);
}

export function computeStatement(input: StatementInput): Outcome {
  const { content, counts, year, values, defaults, rises } = input;
  return outcomeOf({
    effects: content.effects,
    hourSlug: content.hourSlug,
    times: counts.times,
    values: valuesAtPricesOf(year, values, new Map(rises)),
    figures: figuresOf(content.chosen, defaults),
  });
}

/** Slugs that a statement counts with. */
export const slugsOf = ({ effects, hourSlug }: StatementContent): readonly string[] => [
  ...effects.map(({ slug }) => slug),
  ...(hourSlug === null ? [] : [hourSlug]),
];

/** Slugs that a statement counts with and that nobody publishes (any more). */
export function missingValues(content: StatementContent, values: readonly ValueUsed[]): readonly string[] {
  const known = new Set(values.map(({ slug }) => slug));
  return slugsOf(content).filter((slug) => !known.has(slug));
}

export type NewerValue = { readonly effect: Words; readonly before: number; readonly now: number };

/** Which values that a statement was computed with have a newer version by now. */
export function newerValues(frozen: Frozen, now: readonly ValueUsed[]): readonly NewerValue[] {
  const used = new Set(slugsOf(frozen.content));
  return frozen.values.flatMap((then) => {
    const current = now.find(({ slug }) => slug === then.slug);
    return used.has(then.slug) && current && current.number !== then.number
      ? [{ effect: then.effect, before: then.number, now: current.number }]
      : [];
  });
}

/** The same statement with the library of now; a value that ended keeps what it was. */
export function computedNow(
  frozen: Frozen,
  now: Pick<StatementInput, 'values' | 'defaults' | 'rises'>,
): Outcome {
  const kept = frozen.values.filter(({ slug }) => !now.values.some((one) => one.slug === slug));
  return computeStatement({ ...frozen, ...now, values: [...now.values, ...kept] });
}
