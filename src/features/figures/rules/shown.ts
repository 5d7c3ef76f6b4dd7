/** What a page shows, as data: the page and the file are made of the same cells, so that a download holds exactly what is shown. */
import type { Domain } from '../../../kernel/domains.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Reach } from '../types.ts';
import type { FigureKey } from './definitions.ts';

export type Unit = 'count' | 'cents' | 'hours' | 'visits' | 'index' | 'percent';

/** `hidden`: too few activities stand behind it, or another could be computed from it. `unknown`: nobody knows. */
export type State = 'shown' | 'hidden' | 'unknown';

export type ShownCell = {
  readonly figure: FigureKey;
  /** `2026-2`, a year, or the day on which it was so. */
  readonly period: string;
  /** Of a difference: with which half-year. */
  readonly comparedWith: string | null;
  /** Slug; null for the whole city. */
  readonly wijk: string | null;
  readonly domain: Domain | null;
  readonly unit: Unit;
  /** The same as `most` for what is one number. */
  readonly least: number | null;
  /** Null beside a least: at least so many. */
  readonly most: number | null;
  readonly state: State;
  /** Address of the rows that it is made of. */
  readonly rows: string | null;
};

export type ShownRow = {
  readonly name: Text;
  readonly href: string | null;
  /** One for each column; null where nothing belongs. */
  readonly cells: readonly (ShownCell | null)[];
};

export type ShownTable = {
  readonly id: string;
  readonly title: Text;
  readonly lead: Text | null;
  readonly nameHeader: Text;
  readonly columns: readonly Text[];
  readonly rows: readonly ShownRow[];
  /** Drawn as bars: which columns, each with a fill that is told apart without colour. */
  readonly bars: readonly { readonly column: number; readonly fill: 'solid' | 'hollow' }[];
};

type Where = Pick<ShownCell, 'figure' | 'period' | 'wijk' | 'domain' | 'unit'>;

const plain = { comparedWith: null, rows: null } as const;

/** @param value null: nobody knows */
export const cellOf = (where: Where, value: number | null, rows: string | null = null): ShownCell => ({
  ...where,
  ...plain,
  rows,
  least: value,
  most: value,
  state: value === null ? 'unknown' : 'shown',
});

export const hiddenCell = (where: Where): ShownCell => ({
  ...where,
  ...plain,
  least: null,
  most: null,
  state: 'hidden',
});

export const reachCell = (where: Where, reach: Reach): ShownCell => ({
  ...where,
  ...plain,
  least: reach.least,
  most: reach.most,
  state: 'shown',
});

/** Between two that are shown and are one number each; null otherwise. */
export function differenceOf(now: ShownCell, before: ShownCell): ShownCell | null {
  const isOne = (cell: ShownCell): boolean => cell.state === 'shown' && cell.least === cell.most;
  if (now.least === null || before.least === null || !isOne(now) || !isOne(before)) return null;
  const value = now.least - before.least;
  return { ...now, comparedWith: before.period, rows: null, least: value, most: value };
}
