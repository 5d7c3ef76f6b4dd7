/** Numbers as people type them, each with its own sentence when something is wrong. */
import { text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { numberWords } from '../views/sum-words.ts';

export type Bounds = {
  readonly least: number;
  readonly most: number;
  /** Digits after the comma that are kept; 0: a whole number. */
  readonly decimals: number;
};

export const blank = (field: string): Problem =>
  problem(field, 'missing', text('Vul dit in.', 'Fill this in.'));

/**
 * `1250`, `1.250`, `0,5` and `0.5`.
 * @returns problems `missing`, `number-shape`, `number-negative`, `too-small`, `too-large`, `too-fine`
 */
export function readNumber(field: string, typed: string, { least, most, decimals }: Bounds): Result<number> {
  const wrong = (code: string, nl: string, en: string): Result<number> =>
    refused(problem(field, code, text(nl, en)));
  const plain = typed.replace(/[\s\u00a0\u202f%]/g, '');
  if (plain === '') return refused(blank(field));
  const thousands = /^\d{1,3}(?:\.\d{3})+$/.test(plain) && decimals === 0;
  const number = Number((thousands ? plain.replaceAll('.', '') : plain).replace(',', '.').replace('−', '-'));
  if (!/^[-−]?\d+(?:[.,]\d+)*$/.test(plain) || !Number.isFinite(number))
    return decimals === 0
      ? wrong('number-shape', 'Vul een heel getal in, in cijfers.', 'Enter a whole number, in figures.')
      : wrong(
          'number-shape',
          'Vul een getal in cijfers in, bijvoorbeeld 0,5.',
          'Enter a number in figures, for example 0.5.',
        );
  if (number < 0)
    return wrong('number-negative', 'Dit kan niet lager zijn dan 0.', 'This cannot be below 0.');
  const nl = (n: number) => numberWords(n, 'nl');
  const en = (n: number) => numberWords(n, 'en');
  if (number < least)
    return wrong('too-small', `Dit is minstens ${nl(least)}.`, `This is at least ${en(least)}.`);
  if (number > most)
    return wrong('too-large', `Dit is hoogstens ${nl(most)}.`, `This is at most ${en(most)}.`);
  const steps = 10 ** decimals;
  if (Math.abs(number * steps - Math.round(number * steps)) > 1e-6)
    return decimals === 0
      ? wrong('number-shape', 'Vul een heel getal in, in cijfers.', 'Enter a whole number, in figures.')
      : wrong(
          'too-fine',
          `Gebruik hoogstens ${decimals} ${decimals === 1 ? 'cijfer' : 'cijfers'} achter de komma.`,
          `Use at most ${decimals} ${decimals === 1 ? 'digit' : 'digits'} after the point.`,
        );
  return ok(Math.round(number * steps) / steps);
}

/** `1250` as it stands in a year: no dot in it. */
export function readYear(field: string, typed: string): Result<number> {
  if (typed === '') return refused(blank(field));
  return /^\d{1,9}$/.test(typed)
    ? ok(Number(typed))
    : refused(
        problem(
          field,
          'year-shape',
          text('Vul een jaar in van vier cijfers.', 'Enter a year of four digits.'),
        ),
      );
}
