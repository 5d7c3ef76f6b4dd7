/** What is checked of what somebody typed, in the same way on every form. Pure. */
import { type Text, text } from './messages.ts';
import { type Problem, problem } from './result.ts';
import { tooLong } from './too-long.ts';

/** What one check found; null when nothing is wrong. */
export type Found = Problem | null;

/** @returns the problem where it is `wrong`, else null */
export function said(field: string, code: string, sentence: Text, wrong: boolean): Found {
  return wrong ? problem(field, code, sentence) : null;
}

export const present = (found: readonly Found[]): readonly Problem[] => found.filter((one) => one !== null);

/**
 * A text that may have to be there, and has to fit.
 * @param most characters
 * @param missing what to say of an empty field; null where it may stay empty
 * @returns problems `<field>-missing` and `too-long`
 */
export function textProblems(
  field: string,
  typed: string,
  most: number,
  missing: Text | null,
): readonly Found[] {
  return [
    missing && said(field, `${field.toLowerCase()}-missing`, missing, typed === ''),
    tooLong(field, typed, most),
  ];
}

/**
 * An address on the web that begins with https; empty is nothing wrong.
 * @param most characters
 * @returns problems `too-long`, `url-shape`
 */
export function urlProblems(field: string, typed: string, most: number): readonly Found[] {
  const long = tooLong(field, typed, most);
  return [
    long,
    said(
      field,
      'url-shape',
      text('Vul een webadres in dat begint met https://.', 'Enter a web address that starts with https://.'),
      long === null && typed !== '' && URL.parse(typed)?.protocol !== 'https:',
    ),
  ];
}
