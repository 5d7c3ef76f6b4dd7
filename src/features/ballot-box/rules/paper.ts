/** A sheet of paper that two people enter, blind to each other, and a third settles when they differ. Pure. */
import type { Choices } from '../../vote/types.ts';
import { sameChoices } from './choices.ts';

export type Reading =
  | { readonly kind: 'choices'; readonly choices: Choices }
  /** Not fit to count: torn, two crosses too many. */
  | { readonly kind: 'refused'; readonly reason: string };

export type SheetStep =
  | { readonly step: 'wait' }
  | { readonly step: 'differs' }
  | { readonly step: 'agreed'; readonly choices: Choices }
  | { readonly step: 'refused'; readonly reason: string };

const settled = (reading: Reading): SheetStep =>
  reading.kind === 'choices'
    ? { step: 'agreed', choices: reading.choices }
    : { step: 'refused', reason: reading.reason };

/**
 * What becomes of a sheet by what people read on it, in turn. Two that both refuse it agree, whatever their words; of the words the
 * last are kept.
 */
export function sheetStep(readings: readonly Reading[]): SheetStep {
  const [first, second, third] = readings;
  if (first === undefined || second === undefined) return { step: 'wait' };
  if (third !== undefined) return settled(third);
  const alike =
    first.kind === 'refused'
      ? second.kind === 'refused'
      : second.kind === 'choices' && sameChoices(first.choices, second.choices);
  return alike ? settled(second) : { step: 'differs' };
}

/** A number as it is printed on the sheet: `A 017`, `a-017` and `A017` are one sheet, which is never counted twice. */
export const sheetNumber = (typed: string): string =>
  typed
    .trim()
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, '-')
    .replace(/(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z])/g, '-');

export const isSheetNumber = (sheet: string): boolean => /^[0-9A-Z]([0-9A-Z-]{0,38}[0-9A-Z])?$/.test(sheet);

/**
 * What every way of writing the number of one sheet matches, as a regular expression: its numbers count by their value, so that
 * `A-17` and `A-017` are one sheet.
 * @param sheet for which `isSheetNumber` holds
 */
export const sameSheetPattern = (sheet: string): string =>
  `^${sheet.replace(/[0-9]+/g, (number) => `0*${number.replace(/^0+(?=[0-9])/, '')}`)}$`;

export type Sheets = {
  readonly handedOut: number;
  readonly cameIn: number;
  readonly cameBackUnused: number;
  /** Sheets that were entered at least once. */
  readonly entered: number;
};

/** @returns sheets that are still out, and sheets from the urn that nobody entered yet; below zero when a count is wrong */
export const reconciled = ({ handedOut, cameIn, cameBackUnused, entered }: Sheets) => ({
  stillOut: handedOut - cameIn - cameBackUnused,
  toEnter: cameIn - entered,
});
