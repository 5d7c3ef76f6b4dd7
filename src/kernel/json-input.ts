/** Reads outside JSON against a schema: every problem at once, in words, with its JSON pointer. */
import type { z } from 'zod';
import { type Text, text } from './messages.ts';
import { ok, type Problem, problem, type Result, refused } from './result.ts';

type Path = readonly PropertyKey[];

/** Messages of a caller's own checks, by the code that a problem carries. */
type OwnTexts = Readonly<Record<string, Text>>;

/** RFC 6901: `/events/0/on`; empty for the whole. */
export function jsonPointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export function isPresent(value: unknown, path: Path): boolean {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return false;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found !== undefined;
}

const typeNames: Readonly<Record<string, Text>> = {
  string: text('een tekst', 'a text'),
  int: text('een heel getal', 'a whole number'),
  number: text('een getal', 'a number'),
  boolean: text('true of false', 'true or false'),
  array: text('een lijst', 'a list'),
  object: text('een object', 'an object'),
  record: text('een object', 'an object'),
};

function missing(field: string): Problem {
  return problem(field, 'missing', text('Dit gegeven ontbreekt.', 'This is missing.'));
}

export function unknownField(field: string): Problem {
  return problem(field, 'unknown-field', text('Dit gegeven is onbekend.', 'This is not a known field.'));
}

function oneOf(field: string, allowed: readonly unknown[]): Problem {
  const list = allowed.join(', ');
  return problem(field, 'not-allowed', text(`Kies een van: ${list}.`, `Choose one of: ${list}.`));
}

function problemsOfIssue(
  issue: z.core.$ZodIssue,
  raw: unknown,
  base: Path,
  ownTexts: OwnTexts,
): readonly Problem[] {
  const field = jsonPointer([...base, ...issue.path]);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(jsonPointer([...base, ...issue.path, key])));
  }
  if (!isPresent(raw, issue.path)) return [missing(field)];
  if (issue.code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? text(issue.expected, issue.expected);
    return [
      problem(field, 'wrong-type', text(`Dit moet ${expected.nl} zijn.`, `This must be ${expected.en}.`)),
    ];
  }
  if (issue.code === 'invalid_value') return [oneOf(field, issue.values)];
  if (issue.code === 'too_small') {
    return [
      problem(
        field,
        'too-small',
        text(`Dit is minder dan ${issue.minimum}.`, `This is below ${issue.minimum}.`),
      ),
    ];
  }
  if (issue.code === 'too_big') {
    return [
      problem(field, 'too-big', text(`Dit is meer dan ${issue.maximum}.`, `This is above ${issue.maximum}.`)),
    ];
  }
  const own = ownTexts[issue.message];
  return [
    own
      ? problem(field, issue.message, own)
      : problem(field, 'invalid', text('Dit klopt niet.', 'This is not right.')),
  ];
}

/**
 * @param base where `raw` stands in the whole that the reader sees
 * @returns the value, or every problem; a field that is not there is `missing`, one that nobody asked for `unknown-field`
 */
export function readJson<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  { base = [], ownTexts = {} }: { readonly base?: Path; readonly ownTexts?: OwnTexts } = {},
): Result<T> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return refused(...parsed.error.issues.flatMap((issue) => problemsOfIssue(issue, raw, base, ownTexts)));
}
