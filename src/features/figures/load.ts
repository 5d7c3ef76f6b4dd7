/** Front door of the figures: typed, by half-year, with the rows behind them. Pages, files, API and council report share it. */
import type { Domain } from '../../kernel/domains.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Reader } from '../../platform/db/index.ts';
import { listWijken, type Wijk } from '../place/index.ts';
import { type CityFigures, cityFigures } from './rules/figures.ts';
import { isSameHalf, keyOfHalf } from './rules/halves.ts';
import {
  findCityInhabitants,
  type Granted,
  listCells,
  listGranted,
  listMovements,
  type Movement,
} from './store/index.ts';
import type { Cell, Half, Money, Scope, ScopeFigures, Told } from './types.ts';

/** What is hidden takes longest to find out; it follows from the cells, which stay the same rows until one changes. */
const known = new WeakMap<readonly Cell[], CityFigures>();

/** Figures of all scopes of a half-year at once. */
export async function figuresOfCity(reader: Reader, half: Half): Promise<CityFigures> {
  const [cells, wijken] = await Promise.all([listCells(reader, keyOfHalf(half)), listWijken(reader)]);
  const before = known.get(cells);
  if (before && before.wijkIds.length === wijken.length) return before;
  const made = cityFigures(
    half,
    cells,
    wijken.map(({ id }) => id),
  );
  known.set(cells, made);
  return made;
}

export const wholeCity: Scope = { wijkId: null, domain: null };

/**
 * Activity in a half-year: weekly activities, new and stopped, formal and informal, estimated hours, and what people told.
 * @returns null for a wijk that the city does not have
 */
export async function activityFigures(
  reader: Reader,
  half: Half,
  scope: Scope = wholeCity,
): Promise<ScopeFigures | null> {
  return (await figuresOfCity(reader, half)).of(scope);
}

/** What the told figures of the city are made of: each wijk that may be shown, and all others together. They add up. */
export type ToldByWijk = {
  readonly shown: readonly { readonly wijk: Wijk; readonly figures: ScopeFigures }[];
  /** Null: nothing is hidden, or the city's own figure is. `confirmed` and `notHeld` in times. */
  readonly rest: ({ readonly wijken: number } & Pick<Told, Added>) | null;
  /** What they add up to; null when that is hidden. */
  readonly city: Pick<Told, Added> | null;
};

const added = ['activities', 'confirmed', 'notHeld'] as const;
type Added = (typeof added)[number];

export async function toldByWijk(reader: Reader, half: Half): Promise<ToldByWijk> {
  const [figures, wijken] = await Promise.all([figuresOfCity(reader, half), listWijken(reader)]);
  const all = wijken.flatMap((wijk) => {
    const own = figures.of({ wijkId: wijk.id, domain: null });
    return own ? [{ wijk, figures: own }] : [];
  });
  const shown = all.filter((one) => one.figures.told !== null);
  const told = figures.of(wholeCity)?.told ?? null;
  if (told === null || shown.length === all.length) return { shown, rest: null, city: told };
  const left = (key: Added): number =>
    told[key] - shown.reduce((total, one) => total + (one.figures.told?.[key] ?? 0), 0);
  return {
    shown,
    rest: {
      wijken: all.length - shown.length,
      activities: left('activities'),
      confirmed: left('confirmed'),
      notHeld: left('notHeld'),
    },
    city: told,
  };
}

/** Weekly activities by who gives them, over the half-years. */
export type Balance = { readonly half: Half; readonly informal: number; readonly formal: number };

function balances(movements: readonly Movement[], until: Half): readonly Balance[] {
  const order = ({ year, half }: Half): number => year * 2 + half;
  const halves = movements
    .map(({ half }) => half)
    .filter((half, at, all) => all.findIndex((one) => isSameHalf(one, half)) === at)
    .concat(until)
    .map(order);
  const first = Math.min(...halves);
  const made: Balance[] = [];
  for (let at = first; at <= order(until); at++) {
    const running = (formal: boolean): number =>
      movements
        .filter((one) => one.formal === formal)
        .reduce(
          (total, one) =>
            total + (order(one.half) <= at ? one.started : 0) - (order(one.half) < at ? one.stopped : 0),
          0,
        );
    const half: Half = at % 2 === 0 ? { year: at / 2 - 1, half: 2 } : { year: (at - 1) / 2, half: 1 };
    made.push({ half, informal: running(false), formal: running(true) });
  }
  return made;
}

/** At most the last twelve half-years up to and with the one given, oldest first. */
export async function balanceFigures(
  reader: Reader,
  until: Half,
  scope: Scope = wholeCity,
): Promise<readonly Balance[]> {
  const movements = await listMovements(reader, scope.wijkId ?? '', scope.domain ?? '');
  return balances(movements, until).slice(-12);
}

type Part = { readonly grantedCents: number; readonly grants: number };

function grantedIn(all: readonly Granted[], slug: string | null, domain: Domain | null): Part {
  const own = all.filter(
    (one) => (slug === null || one.wijkSlug === slug) && (domain === null || one.domain === domain),
  );
  return {
    grantedCents: own.reduce((total, { amountCents }) => total + amountCents, 0),
    grants: own.reduce((total, { grants }) => total + grants, 0),
  };
}

/** @returns null where there are none of them, or nobody knows how many; in whole steps of so many cents */
export const perOne = (cents: number, count: number | null, step = 1): number | null =>
  count === null || count === 0 ? null : Math.round(cents / count / step) * step;

/** An average of grants is not known to the cent. */
const euro = 100;

export type CityMoney = (scope: Scope) => Money &
  Pick<Part, 'grants'> & {
    /** Of a domain: grants were made there, and none of them names this one. What it got is not known, which is not nothing. */
    readonly unnamed: boolean;
  };

/**
 * Money of the budget year of a half-year, beside what took place in it. Grants of no one wijk count for the city only.
 * @returns a function, so that a page with a row a wijk asks once
 */
export async function moneyFigures(reader: Reader, half: Half): Promise<CityMoney> {
  const { granted, wijken, figures, ofCity } = await askTogether({
    granted: listGranted(reader, half.year),
    ofCity: findCityInhabitants(reader, half.year),
    wijken: listWijken(reader),
    figures: figuresOfCity(reader, half),
  });
  const byId = new Map<string, Wijk>(wijken.map((wijk) => [wijk.id, wijk]));
  // Only when every wijk is known do they add up to a city.
  const inhabitants = wijken.every((wijk) => wijk.inhabitants !== null)
    ? wijken.reduce((total, wijk) => total + (wijk.inhabitants ?? 0), 0)
    : ofCity;
  return (scope) => {
    const wijk = scope.wijkId === null ? null : (byId.get(scope.wijkId) ?? null);
    const part = grantedIn(granted, wijk?.slug ?? null, scope.domain);
    const unnamed = part.grants === 0 && grantedIn(granted, wijk?.slug ?? null, null).grants > 0;
    const per = (count: number | null, step?: number) =>
      unnamed ? null : perOne(part.grantedCents, count, step);
    return {
      ...scope,
      ...part,
      unnamed,
      year: half.year,
      perInhabitantCents: per(wijk === null ? inhabitants : wijk.inhabitants),
      perActivityCents: per(figures.of(scope)?.weekly ?? null, euro),
    };
  };
}
