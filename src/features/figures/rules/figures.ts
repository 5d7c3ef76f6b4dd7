/** From sums to what is shown of a scope: the estimate of hours, the reach, and what is hidden. */
import { domains } from '../../../kernel/domains.ts';
import type { Id } from '../../../kernel/ids.ts';
import { fewestShown } from '../../../kernel/small-numbers.ts';
import type { Band, Cell, Half, Reach, Scope, ScopeFigures, Sums } from '../types.ts';
import { volunteerRule } from './policy.ts';
import { type Hidden, suppress } from './suppress.ts';

const nothing: Sums = {
  weekly: 0,
  formal: 0,
  started: 0,
  stopped: 0,
  activities: 0,
  confirmed: 0,
  notHeld: 0,
  bandNobody: 0,
  bandUpToFive: 0,
  bandUpToFifteen: 0,
  bandUpToThirty: 0,
  bandMore: 0,
};
const keys = Object.keys(nothing) as (keyof Sums)[];

export function addUp(parts: readonly Sums[]): Sums {
  const total: Record<keyof Sums, number> = { ...nothing };
  for (const part of parts) for (const key of keys) total[key] += part[key];
  return total;
}

/** Down for the least and up for the most, to two figures: nobody knows it better than that. */
function rounded(value: number, direction: 'down' | 'up'): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return (direction === 'down' ? Math.floor(value / step) : Math.ceil(value / step)) * step;
}

/** Visits from the bands 1–5, 6–15, 16–30 and 31 or more. A time that nobody counted adds nothing to the least. */
export function reachOf(sums: Sums): Reach {
  const { bandUpToFive, bandUpToFifteen, bandUpToThirty, bandMore, bandNobody, confirmed } = sums;
  const uncounted = confirmed - bandNobody - bandUpToFive - bandUpToFifteen - bandUpToThirty - bandMore;
  const least = bandUpToFive + 6 * bandUpToFifteen + 16 * bandUpToThirty + 31 * bandMore;
  const most = 5 * bandUpToFive + 15 * bandUpToFifteen + 30 * bandUpToThirty;
  return {
    least: rounded(least, 'down'),
    most: bandMore > 0 || uncounted > 0 ? null : rounded(most, 'up'),
  };
}

const uncountedOf = (sums: Sums): number =>
  sums.confirmed -
  sums.bandNobody -
  sums.bandUpToFive -
  sums.bandUpToFifteen -
  sums.bandUpToThirty -
  sums.bandMore;

/** Hours of unpaid people over a half-year, by the rule: weekly activities × people × hours × half the weeks of a year. */
export const volunteerHoursOf = (weekly: number): number =>
  weekly * volunteerRule.people * volunteerRule.hours * (volunteerRule.weeksAYear / 2);

const bandsOf = ({
  bandNobody,
  bandUpToFive,
  bandUpToFifteen,
  bandUpToThirty,
  bandMore,
}: Pick<Sums, Band>) => ({
  bandNobody,
  bandUpToFive,
  bandUpToFifteen,
  bandUpToThirty,
  bandMore,
});

/** Whole percent of the weekly activities; null without any. */
export const informalShareOf = ({
  weekly,
  informal,
}: Pick<ScopeFigures, 'weekly' | 'informal'>): number | null =>
  weekly === 0 ? null : Math.round((100 * informal) / weekly);

function figuresOf(scope: Scope, half: Half, sums: Sums, isHidden: boolean): ScopeFigures {
  const { weekly, formal, started, stopped, activities, confirmed, notHeld, ...rest } = sums;
  return {
    ...scope,
    half,
    weekly,
    formal,
    informal: weekly - formal,
    started,
    stopped,
    volunteerHours: volunteerHoursOf(weekly - formal),
    told: isHidden
      ? null
      : {
          activities,
          confirmed,
          notHeld,
          uncounted: uncountedOf(sums),
          bands: bandsOf(rest),
          reach: reachOf(sums),
        },
  };
}

/** All scopes of a half-year: the city, each wijk, each domain, and each domain of each wijk. */
export type CityFigures = {
  readonly half: Half;
  readonly wijkIds: readonly Id<'wijk'>[];
  /** Made when it is asked for, and once: most pages show few of them. Null for a wijk that the city does not have. */
  of(scope: Scope): ScopeFigures | null;
};

/**
 * @param cells those that are not empty
 * @param wijkIds all wijken of the city, also those where nothing takes place
 */
export function cityFigures(half: Half, cells: readonly Cell[], wijkIds: readonly Id<'wijk'>[]): CityFigures {
  const sums = new Map(cells.map((cell) => [`${cell.wijkId} ${cell.domain}`, cell]));
  const table = wijkIds.map((wijkId) => domains.map((domain) => sums.get(`${wijkId} ${domain}`) ?? nothing));
  const hidden: Hidden = suppress(
    table.map((row) => row.map(({ activities }) => activities)),
    fewestShown,
  );
  // The sums stand in a row and a column behind the last.
  const [lastRow, lastColumn] = [wijkIds.length, domains.length];
  const sumsAt = (row: number, column: number): Sums => {
    const rows = row === lastRow ? table : table.slice(row, row + 1);
    return addUp(rows.flatMap((own) => (column === lastColumn ? own : own.slice(column, column + 1))));
  };
  const rowOf = new Map<string, number>(wijkIds.map((id, row) => [id, row]));
  const made = new Map<number, ScopeFigures>();
  return {
    half,
    wijkIds,
    of: ({ wijkId, domain }) => {
      const row = wijkId === null ? lastRow : rowOf.get(wijkId);
      const column = domain === null ? lastColumn : domains.indexOf(domain);
      if (row === undefined) return null;
      const key = row * (lastColumn + 1) + column;
      const known = made.get(key);
      if (known) return known;
      const figures = figuresOf({ wijkId, domain }, half, sumsAt(row, column), hidden[row]?.[column] ?? true);
      made.set(key, figures);
      return figures;
    },
  };
}
