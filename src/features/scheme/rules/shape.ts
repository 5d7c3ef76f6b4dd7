/** Does data have the shape of a scheme's rules? Every problem at once, each with its path. */
import type { z } from 'zod';
import type { Text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { type SchemeRules, schemeRulesSchema } from '../types.ts';

export type Path = readonly (string | number)[];

/** `['maximums', 0, 'wijk']` → `/maximums/0/wijk` (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Reads any value as rules.
 * @returns the rules, or every problem: field is a JSON pointer; codes `missing`, `type`, `value`, `too-small`,
 *   `too-large`, `format`, `unknown-key`, `character`
 */
export function readRules(input: unknown): Result<SchemeRules> {
  return readShape(schemeRulesSchema, input);
}

/** The same for any schema. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Result<z.output<Schema>> {
  const problems = [...characterProblems(input, [])];
  const parsed = schema.safeParse(input);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => issueProblem(issue, input)));
  else problems.push(...unknownKeys(input, parsed.data, []));
  if (parsed.success && problems.length === 0) return ok(parsed.data);
  // Two checks of one field may say the same.
  const distinct = new Map(problems.map((found) => [`${found.field} ${found.code}`, found]));
  return { ok: false, problems: [...distinct.values()] };
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      value !== null && typeof value === 'object' ? Reflect.get(value, step as string) : undefined,
    input,
  );
}

const kinds: Readonly<Record<string, Text>> = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  int: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een groep velden', en: 'a group of fields' },
};

type Issue = z.core.$ZodIssue;

function issueProblem(issue: Issue, input: unknown): Problem {
  const field = pointerOf(issue.path);
  if (issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined)
    return problem(field, 'missing', { nl: 'Dit veld ontbreekt.', en: 'This field is missing.' });
  if (issue.code === 'invalid_type') {
    const kind = kinds[issue.expected] ?? { nl: issue.expected, en: issue.expected };
    return problem(field, 'type', { nl: `Hier hoort ${kind.nl}.`, en: `This must be ${kind.en}.` });
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeProblem(field, issue);
  const allowed =
    issue.code === 'invalid_value'
      ? issue.values.map(String)
      : issue.code === 'invalid_union'
        ? // Only where a kind decides which fields belong: zod lists the kinds without typing them.
          ((issue as { options?: readonly string[] }).options ?? [])
        : [];
  if (allowed.length > 0)
    return problem(field, 'value', {
      nl: `Kies uit: ${allowed.join(', ')}.`,
      en: `Choose from: ${allowed.join(', ')}.`,
    });
  return problem(field, 'format', {
    nl: 'Deze waarde heeft niet de goede vorm.',
    en: 'This value does not have the right form.',
  });
}

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function sizeProblem(field: string, issue: SizeIssue): Problem {
  const small = issue.code === 'too_small';
  const bound = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const code = small ? 'too-small' : 'too-large';
  if (issue.origin === 'string' && small && bound === 1)
    return problem(field, 'missing', { nl: 'Vul dit in.', en: 'Fill this in.' });
  if (issue.origin === 'string')
    return problem(field, code, {
      nl: `Gebruik ${small ? 'minstens' : 'hoogstens'} ${bound} tekens.`,
      en: `Use at ${small ? 'least' : 'most'} ${bound} characters.`,
    });
  if (issue.origin === 'array')
    return problem(field, code, {
      nl: small ? `Hier is minstens ${bound} regel nodig.` : `Hier mogen hoogstens ${bound} regels staan.`,
      en: `There must be at ${small ? 'least' : 'most'} ${bound}.`,
    });
  const [nl, en] = small
    ? issue.inclusive
      ? ['minstens', 'at least']
      : ['meer dan', 'more than']
    : issue.inclusive
      ? ['hoogstens', 'at most']
      : ['minder dan', 'less than'];
  return problem(field, code, { nl: `Dit moet ${nl} ${bound} zijn.`, en: `This must be ${en} ${bound}.` });
}

/** Keys that the schema drops without a word: mostly a slip of the pen, which must not pass unseen. */
function unknownKeys(input: unknown, output: unknown, path: Path): Problem[] {
  if (Array.isArray(input) && Array.isArray(output))
    return input.flatMap((item, index) => unknownKeys(item, output[index], [...path, index]));
  if (input === null || typeof input !== 'object' || output === null || typeof output !== 'object') return [];
  return Object.entries(input).flatMap(([key, value]) =>
    Object.hasOwn(output, key)
      ? unknownKeys(value, Reflect.get(output, key), [...path, key])
      : value === undefined
        ? []
        : [
            problem(pointerOf([...path, key]), 'unknown-key', {
              nl: `Het veld ‘${key.slice(0, 60)}’ bestaat niet.`,
              en: `There is no field ‘${key.slice(0, 60)}’.`,
            }),
          ],
  );
}

/** PostgreSQL stores no NUL and no half of a character pair; other control characters are never meant. */
const unstorable = /[^\P{Cc}\n\t]/u;

function characterProblems(input: unknown, path: Path): Problem[] {
  if (typeof input === 'string')
    return unstorable.test(input) || !input.isWellFormed()
      ? [
          problem(pointerOf(path), 'character', {
            nl: 'Hier staat een teken dat niet bewaard kan worden.',
            en: 'This holds a character that cannot be stored.',
          }),
        ]
      : [];
  if (input === null || typeof input !== 'object') return [];
  const entries = Array.isArray(input) ? [...input.entries()] : Object.entries(input);
  return entries.flatMap(([key, value]) => characterProblems(value, [...path, key]));
}
