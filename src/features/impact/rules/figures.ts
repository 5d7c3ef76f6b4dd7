/** The figures that statements count with: names, limits, reading them as typed, and which holds. Pure; also runs in the browser. */
import {
  type Deduction,
  deductions,
  type FigureName,
  type HourFigure,
  hourFigures,
  type ImpactFigure,
  type Range,
} from '../types.ts';
import type { PriceRises } from './indexing.ts';

export const figureNames: readonly FigureName[] = [...deductions, ...hourFigures];

/** In the unit of the figure: percent, persons, hours. */
export const figureLimits: Readonly<Record<FigureName, Range>> = {
  deadweight: { least: 0, most: 100 },
  attribution: { least: 0, most: 100 },
  displacement: { least: 0, most: 100 },
  dropOff: { least: 0, most: 100 },
  volunteersEach: { least: 0, most: 100 },
  hoursEach: { least: 0, most: 24 },
};
export const priceLimits: Range = { least: -20, most: 100 };

export const isDeduction = (name: string): name is Deduction =>
  (deductions as readonly string[]).includes(name);

/** `price-2024` → 2024; null for any other name. */
export function priceYearOf(name: string): number | null {
  const year = /^price-(\d{4})$/.exec(name)?.[1];
  return year === undefined ? null : Number(year);
}

export const isFigureName = (name: string): name is FigureName =>
  (figureNames as readonly string[]).includes(name);

/** `12,5`, `10`, `40%`; null when it is no number within the limits, or finer than a hundredth. */
export function readFigure(typed: string, { least, most }: Range): number | null {
  const bare = typed.replace(/[%\s\u00a0]/g, '').replace('−', '-');
  if (!/^-?\d{1,4}([.,]\d{1,2})?$/.test(bare)) return null;
  const value = Number(bare.replace(',', '.'));
  return value >= least && value <= most ? value : null;
}

const newest = (figures: readonly ImpactFigure[], name: string): ImpactFigure | null =>
  figures
    .filter((figure) => figure.name === name && figure.publishedAt !== null)
    .toSorted((a, b) => b.number - a.number)[0] ?? null;

/** What holds of each name; nothing for a name that nobody published. */
export function figuresInForce(figures: readonly ImpactFigure[]): ReadonlyMap<FigureName, ImpactFigure> {
  return new Map(
    figureNames.flatMap((name) => {
      const found = newest(figures, name);
      return found ? [[name, found] as const] : [];
    }),
  );
}

/** In the unit of the figure. Without a published default nothing goes off, and nobody is counted. */
export function defaultOf(inForce: ReadonlyMap<FigureName, ImpactFigure>, name: FigureName): Range {
  const found = inForce.get(name);
  return found ? { least: found.least / 100, most: found.most / 100 } : { least: 0, most: 0 };
}

export const defaultsOf = (
  inForce: ReadonlyMap<FigureName, ImpactFigure>,
): Readonly<Record<Deduction | HourFigure, Range>> => ({
  deadweight: defaultOf(inForce, 'deadweight'),
  attribution: defaultOf(inForce, 'attribution'),
  displacement: defaultOf(inForce, 'displacement'),
  dropOff: defaultOf(inForce, 'dropOff'),
  volunteersEach: defaultOf(inForce, 'volunteersEach'),
  hoursEach: defaultOf(inForce, 'hoursEach'),
});

/** The rise of prices by year, oldest first. */
export function pricesInForce(figures: readonly ImpactFigure[]): readonly ImpactFigure[] {
  const names = new Set(figures.map(({ name }) => name).filter((name) => priceYearOf(name) !== null));
  return [...names].toSorted().flatMap((name) => newest(figures, name) ?? []);
}

export const risesOf = (figures: readonly ImpactFigure[]): PriceRises =>
  new Map(pricesInForce(figures).map(({ name, least }) => [priceYearOf(name) ?? 0, least]));
