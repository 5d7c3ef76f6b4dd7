/** Names of the form fields behind each question, and what was typed in them. */
import type { FormPage, Question } from '../../scheme/types.ts';

export type Values = Readonly<Record<string, readonly string[]>>;

/** The part of a posted form that is read here. */
export type Posted = { readonly entries: () => readonly (readonly [string, string])[] };

/** Longer than any answer may be, so that what is too long comes back whole; a hostile post is cut off. */
const longestValue = 20_000;
const mostValues = 40;

const suffixes: Readonly<Partial<Record<Question['kind'], RegExp>>> = {
  period: /^(From|Until)$/,
  budget: /^\.\d{1,2}\.(description|amount)$/,
  funding: /^\.(own|asked|\d{1,2}\.(description|amount))$/,
  iban: /^(Holder)?$/,
  contact: /^(Name|Street|Postcode|Town|Phone)$/,
  stateAid: /^(Other)?$/,
  files: /^\b$/,
};

/** Does a posted field belong to this question? Only such fields are ever kept. */
export function isFieldOf(question: Question, name: string): boolean {
  if (!name.startsWith(question.key)) return false;
  return (suffixes[question.kind] ?? /^$/).test(name.slice(question.key.length));
}

/** NUL cannot be stored; line ends become one kind. Nothing else is changed: it must come back as it was typed. */
const kept = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .slice(0, longestValue);

/** The fields of one page as they were typed. Unknown fields are dropped. */
export function pickTyped(page: FormPage, posted: Posted): Values {
  const values: Record<string, string[]> = {};
  for (const [name, value] of posted.entries()) {
    if (!page.questions.some((question) => isFieldOf(question, name))) continue;
    const list = values[name] ?? [];
    values[name] = list;
    if (list.length < mostValues) list.push(kept(value));
  }
  return values;
}

/** First value of a field, trimmed; '' when it is not there. */
export const typedText = (values: Values, name: string): string => values[name]?.[0]?.trim() ?? '';

/** Same fields with the same text? White space at the ends does not count, nor does an empty field. */
export function sameTyped(one: Values, other: Values): boolean {
  const told = (values: Values): string =>
    JSON.stringify(
      Object.entries(values)
        .map(([name, list]) => [name, list.map((value) => value.trim()).filter((value) => value !== '')])
        .filter(([, list]) => (list?.length ?? 0) > 0)
        .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    );
  return told(one) === told(other);
}
