/** One figure of one scope in one period, as a cell; with the address of the rows that it is made of. */
import type { Wijk } from '../place/index.ts';
import type { Balance, CityMoney, ToldByWijk } from './load.ts';
import type { FigureKey } from './rules/definitions.ts';
import { type CityFigures, informalShareOf } from './rules/figures.ts';
import { keyOfHalf } from './rules/halves.ts';
import { cellOf, hiddenCell, reachCell, type ShownCell, type Unit } from './rules/shown.ts';
import { type Band, bands, type Half, type Scope, type ScopeFigures } from './types.ts';
import { behindPath, figuresPath } from './words.ts';

/** What is known of one half-year. */
export type Period = { readonly half: Half; readonly figures: CityFigures; readonly money: CityMoney };

export type Asked = {
  readonly scope: Scope;
  /** Of the scope; null for the city or a domain. */
  readonly wijk: Wijk | null;
  readonly wijken: readonly Wijk[];
  readonly now: Period;
  readonly before: Period | null;
  /** One of the two is not over yet: what was told of it is not all. */
  readonly running: boolean;
  readonly balance: readonly Balance[];
  readonly told: ToldByWijk;
  readonly map: MapFacts | null;
};

/** How the map of a wijk or the city stands on a day. */
export type MapFacts = {
  /** ISO date. */
  readonly day: string;
  readonly onMap: number;
  readonly fresh: number;
  readonly places: number;
  /** Null for the city: a function is fulfilled in a wijk or not. */
  readonly functions: { readonly fulfilled: number; readonly all: number } | null;
};

/** What people told, hidden where few activities stand behind it. */
export const told: readonly FigureKey[] = ['activities', 'confirmed', 'notHeld', 'uncounted'];
const isBand = (figure: FigureKey): figure is Band => (bands as readonly string[]).includes(figure);
const unitOf = (figure: FigureKey): Unit =>
  figure.startsWith('granted')
    ? 'cents'
    : figure === 'volunteerHours'
      ? 'hours'
      : figure === 'visits'
        ? 'visits'
        : figure.startsWith('profile')
          ? 'index'
          : figure === 'informalShare'
            ? 'percent'
            : 'count';

/** Address of the rows that a figure is made of: activities by name, grants by number, or the wijken that add up to it. */
export function rowsAddress(
  figure: FigureKey,
  half: Half,
  wijk: string | null,
  domain: Scope['domain'],
): string | null {
  const query = (all: Readonly<Record<string, string | null>>): string =>
    Object.entries(all)
      .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
      .join('&');
  if (figure === 'weekly' || figure === 'started' || figure === 'stopped')
    return `${behindPath}?${query({ wat: figure, halfjaar: keyOfHalf(half), wijk, thema: domain })}`;
  if (figure === 'granted') return `/register?${query({ jaar: String(half.year), wijk, domein: domain })}`;
  if ((figure === 'confirmed' || figure === 'activities') && wijk === null && domain === null)
    return `${figuresPath}?${query({ halfjaar: keyOfHalf(half) })}#wijken`;
  return null;
}

/** @param wijkSlug of the wijk of the scope */
export function figureCell(
  figure: FigureKey,
  period: Period,
  scope: Scope,
  wijkSlug: string | null,
): ShownCell {
  const { half } = period;
  const own = period.figures.of(scope);
  const money = figure.startsWith('granted');
  const where = {
    figure,
    period: money ? String(half.year) : keyOfHalf(half),
    wijk: wijkSlug,
    domain: scope.domain,
    unit: unitOf(figure),
  };
  const rows = rowsAddress(figure, half, wijkSlug, scope.domain);
  if (own === null) return cellOf(where, null);
  if (figure === 'informalShare') return cellOf(where, informalShareOf(own));
  if (figure === 'visits') return own.told === null ? hiddenCell(where) : reachCell(where, own.told.reach);
  if (isBand(figure)) return own.told === null ? hiddenCell(where) : cellOf(where, own.told.bands[figure]);
  if (told.includes(figure))
    return own.told === null ? hiddenCell(where) : cellOf(where, own.told[figure as 'confirmed'], rows);
  if (money) {
    const amounts = period.money(scope);
    const value = {
      granted: amounts.unnamed ? null : amounts.grantedCents,
      grantedPerInhabitant: amounts.perInhabitantCents,
      grantedPerActivity: amounts.perActivityCents,
    }[figure as 'granted'];
    return cellOf(where, value, value === 0 ? null : rows);
  }
  const value = own[figure as keyof Pick<ScopeFigures, 'weekly'>];
  return cellOf(where, value, value === 0 ? null : rows);
}
