/** What an edition holds as one text, so that its hash says whether a copy of it is the same. */
import type { Period } from '../types.ts';

/** `rows`: SHA-256 in hexadecimal of a line for each row, what it is about and its value; `-` without any. */
export type Printed = { readonly key: string; readonly value: number; readonly rows: string };

/** A line for the period and for each figure in its order: key, value and the hash of its rows. Lines end in a line feed. */
export const fingerprintText = ({ fromOn, lastOn }: Period, figures: readonly Printed[]): string =>
  [
    `hoofdveld-council-report/1 ${fromOn} ${lastOn}`,
    ...figures.map(({ key, value, rows }) => `${key} ${value} ${rows}`),
  ]
    .map((line) => `${line}\n`)
    .join('');
