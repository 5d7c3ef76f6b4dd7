/**
 * Forms over data: a list of fields says where each value stands in an object; the same list shows it, reads it back and
 * finds what differs. A field's name is its path, so that a problem's JSON pointer lands on it.
 */
import { isoDate } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { readDate } from '../../../ui/index.ts';

type Labelled = {
  readonly path: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Blank means null. */
  readonly nullable?: true;
  /** Blank takes the key away. */
  readonly optional?: true;
};
export type Choices = readonly { readonly value: string; readonly label: Text }[];

export type Field =
  | (Labelled & {
      readonly kind: 'text' | 'area' | 'lines' | 'int' | 'number' | 'cents' | 'share' | 'date' | 'check';
    })
  /** Dutch and English under each other. */
  | (Labelled & { readonly kind: 'both'; readonly long?: true })
  | (Labelled & { readonly kind: 'select' | 'checks'; readonly options: Choices })
  /** Is the figure at `path` an example of ours? Stands in the list `examples`. */
  | (Labelled & { readonly kind: 'example' });

/** A list of groups; a row whose fields are all blank is dropped. */
export type Rows = {
  readonly kind: 'rows';
  readonly path: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly fields: readonly Field[];
  /** Empty rows to add in. */
  readonly blanks: number;
};
export type Heading = { readonly kind: 'heading'; readonly label: Text; readonly hint?: Text };
export type Fields = readonly (Field | Rows | Heading)[];

/** What stands in the form, by name. */
export type Values = Readonly<Record<string, readonly string[]>>;

const maxRows = 120;
export const join = (prefix: string, path: string): string =>
  prefix === '' ? path : path === '' ? prefix : `${prefix}.${path}`;

/** Names of the form elements of one field. */
export function namesOf(field: Field, prefix: string): string[] {
  const path = join(prefix, field.path);
  if (field.kind === 'both') return [`${path}.nl`, `${path}.en`];
  return [field.kind === 'example' ? `example.${path}` : path];
}

function valueAt(base: unknown, path: string): unknown {
  let value = base;
  for (const step of path.split('.')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

const examplesOf = (base: unknown): readonly string[] =>
  (valueAt(base, 'examples') as string[] | undefined) ?? [];
const covers = (example: string, path: string): boolean => path === example || path.startsWith(`${example}.`);

function shown(field: Field, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'cents') return [(Number(value) / 100).toFixed(2).replace('.', ',').replace(',00', '')];
  if (field.kind === 'share') return [String(Math.round(Number(value) * 10_000) / 100).replace('.', ',')];
  if (field.kind === 'check') return value === true ? ['yes'] : [];
  if (field.kind === 'lines') return [(value as readonly string[]).join('\n')];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** What the form shows for an object. */
export function valuesOf(fields: Fields, base: unknown, prefix = ''): Values {
  const values: Record<string, readonly string[]> = {};
  for (const field of fields) {
    if (field.kind === 'heading') continue;
    if (field.kind === 'rows') {
      const rows = valueAt(base, field.path);
      const count = Array.isArray(rows) ? rows.length : 0;
      for (let index = 0; index < count; index += 1)
        Object.assign(values, valuesOf(field.fields, base, join(field.path, String(index))));
      continue;
    }
    const path = join(prefix, field.path);
    if (field.kind === 'example')
      values[`example.${path}`] = examplesOf(base).some((one) => covers(one, path)) ? ['yes'] : [];
    else for (const name of namesOf(field, prefix)) values[name] = shown(field, valueAt(base, name));
  }
  return values;
}

/** How many rows the values hold. */
export function countRows(rows: Rows, values: Values): number {
  for (let index = 0; index < maxRows; index += 1) {
    const names = rows.fields.flatMap((field) => namesOf(field, join(rows.path, String(index))));
    if (!names.some((name) => values[name] !== undefined)) return index;
  }
  return maxRows;
}

/** A choice alone does not make a row: it may have stood there by itself. */
const says = (field: Field, values: Values, prefix: string): boolean =>
  field.kind !== 'check' &&
  field.kind !== 'example' &&
  namesOf(field, prefix).some((name) => (values[name] ?? []).some((text) => text.trim() !== ''));

/** What was posted, for the fields only; blank rows are dropped and the others move up. */
export function postedValues(fields: Fields, form: Pick<FormValues, 'texts' | 'has'>): Values {
  const values: Record<string, readonly string[]> = {};
  const take = (field: Field, from: string, to: string): void => {
    const names = namesOf(field, to);
    for (const [index, name] of namesOf(field, from).entries())
      values[names[index] ?? name] = form.texts(name);
  };
  for (const field of fields) {
    if (field.kind === 'heading') continue;
    if (field.kind !== 'rows') {
      take(field, '', '');
      continue;
    }
    let kept = 0;
    for (let index = 0; index < maxRows; index += 1) {
      const from = join(field.path, String(index));
      const posted: Values = Object.fromEntries(
        field.fields.flatMap((one) => namesOf(one, from)).map((name) => [name, form.texts(name)]),
      );
      if (!field.fields.some((one) => says(one, posted, from))) continue;
      for (const one of field.fields) take(one, from, join(field.path, String(kept)));
      kept += 1;
    }
  }
  return values;
}

const blankProblem = (name: string): Problem =>
  problem(name, 'missing', { nl: 'Vul dit in.', en: 'Fill this in.' });

type Read = { readonly value: unknown } | { readonly problem: Problem };

function readNumber(name: string, text: string, whole: boolean): Read {
  const number = Number(text.replace(',', '.'));
  const shape = whole ? /^-?\d{1,15}$/ : /^-?\d{1,15}([.,]\d{1,6})?$/;
  if (shape.test(text)) return { value: number };
  return {
    problem: problem(name, 'number-shape', {
      nl: whole ? 'Vul een heel getal in.' : 'Vul een getal in.',
      en: whole ? 'Enter a whole number.' : 'Enter a number.',
    }),
  };
}

function readOne(field: Field, name: string, texts: readonly string[]): Read {
  const text = texts[0] ?? '';
  if (field.kind === 'check') return { value: texts.length > 0 || (field.optional ? undefined : false) };
  // One field of a page that asks again carries all that was ticked, a line each.
  if (field.kind === 'checks') return { value: texts.flatMap((one) => one.split('\n')).filter(Boolean) };
  if (field.kind === 'lines') {
    const lines = text.split('\n').map((line) => line.trim());
    return { value: lines.filter((line) => line !== '') };
  }
  if (text === '') {
    if (field.nullable) return { value: null };
    return field.optional ? { value: undefined } : { problem: blankProblem(name) };
  }
  if (field.kind === 'int' || field.kind === 'number') return readNumber(name, text, field.kind === 'int');
  if (field.kind === 'cents') {
    const cents = parseCents(name, text);
    return cents.ok ? cents : { problem: cents.problems[0] ?? blankProblem(name) };
  }
  if (field.kind === 'date') {
    const date = readDate(name, text);
    return date.ok ? { value: isoDate(date.value) } : { problem: date.problems[0] ?? blankProblem(name) };
  }
  if (field.kind !== 'share') return { value: text };
  const percent = readNumber(name, text, false);
  return 'problem' in percent ? percent : { value: Math.round(Number(percent.value) * 100) / 10_000 };
}

function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let inner = target;
  for (const step of steps) {
    const next = Object.hasOwn(inner, step) ? inner[step] : undefined;
    inner[step] = next !== null && typeof next === 'object' ? next : {};
    inner = inner[step] as Record<string, unknown>;
  }
  if (value === undefined) delete inner[last];
  else inner[last] = value;
}

export type Applied = {
  /** A copy of the object with the values in it; fields with a problem keep what they had. */
  readonly value: Record<string, unknown>;
  readonly problems: readonly Problem[];
};

/** Puts values into a copy of an object. Whether they are allowed there, the object's own schema says. */
export function applyValues(fields: Fields, values: Values, base: object): Applied {
  const value = structuredClone(base) as Record<string, unknown>;
  const problems: Problem[] = [];
  let examples = examplesOf(base);
  const apply = (field: Field, prefix: string): void => {
    const path = join(prefix, field.path);
    if (field.kind === 'example') {
      examples = examples.filter((one) => one !== path);
      if ((values[`example.${path}`] ?? []).length > 0) examples = [...examples, path];
      return;
    }
    for (const name of namesOf(field, prefix)) {
      const read = readOne(field, name, values[name] ?? []);
      if ('problem' in read) problems.push(read.problem);
      else setAt(value, name, read.value);
    }
    // A pair of languages that is wholly blank is not there at all.
    if (field.kind === 'both' && field.optional && Object.keys(valueAt(value, path) ?? {}).length === 0)
      setAt(value, path, undefined);
  };
  for (const field of fields) {
    if (field.kind === 'heading') continue;
    if (field.kind !== 'rows') {
      apply(field, '');
      continue;
    }
    const count = countRows(field, values);
    setAt(
      value,
      field.path,
      Array.from({ length: count }, () => ({})),
    );
    examples = examples.filter((one) => !covers(field.path, one));
    for (let index = 0; index < count; index += 1)
      for (const one of field.fields) apply(one, join(field.path, String(index)));
  }
  if (Object.hasOwn(value, 'examples')) value.examples = [...new Set(examples)];
  return { value, problems };
}

/** Names whose values differ, in the order of the form. */
export function differingNames(a: Values, b: Values): string[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter((name) => (a[name] ?? []).join('\n') !== (b[name] ?? []).join('\n'));
}
