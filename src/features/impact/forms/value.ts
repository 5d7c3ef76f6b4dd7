/** Reads the form of a unit value; what cannot be read becomes a problem with its field. */
import { text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { amountAsTyped, readDate } from '../../../ui/index.ts';
import type { WantedValue } from '../rules/values.ts';
import { type Payer, payers, type ValueContent, type ValueType, valueTypes } from '../types.ts';

/** What was typed, by the name of its field. */
export type Typed = ReadonlyMap<string, string>;

export const typedIn = (form: FormValues): Typed =>
  new Map([...new Set(form.entries().map(([name]) => name))].map((name) => [name, form.text(name)]));

export const isType = (typed: string): typed is ValueType =>
  (valueTypes as readonly string[]).includes(typed);
const isPayer = (typed: string): typed is Payer => (payers as readonly string[]).includes(typed);

/** Nothing typed is null; what cannot be read is null with its problems. */
function optional<T>(
  typed: string,
  read: (typed: string) => Result<T>,
): { readonly value: T | null; readonly problems: readonly Problem[] } {
  if (typed === '') return { value: null, problems: [] };
  const found = read(typed);
  return found.ok ? { value: found.value, problems: [] } : { value: null, problems: found.problems };
}

export function readYear(field: string, typed: string): Result<number> {
  return /^\d{4}$/.test(typed)
    ? ok(Number(typed))
    : refused(
        problem(
          field,
          'year-shape',
          text('Vul een jaar in, bijvoorbeeld 2024.', 'Enter a year, for example 2024.'),
        ),
      );
}

export function readValue(form: FormValues): WantedValue {
  const amount = (field: string) => optional(form.text(field), (typed) => parseCents(field, typed));
  const [low, figure, high] = [amount('low'), amount('figure'), amount('high')];
  const year = optional(form.text('priceYear'), (typed) => readYear('priceYear', typed));
  const from = optional(form.text('validFrom'), (typed) => readDate('validFrom', typed));
  const [type, payer] = [form.text('type'), form.text('payer')];
  return {
    effect: form.text('effect'),
    effectEn: form.text('effectEn'),
    unit: form.text('unit'),
    unitEn: form.text('unitEn'),
    type: isType(type) ? type : null,
    payer: isPayer(payer) ? payer : null,
    figureCents: figure.value,
    lowCents: low.value,
    highCents: high.value,
    priceYear: year.value,
    source: form.text('source'),
    place: form.text('place'),
    note: form.text('note'),
    reason: form.text('reason'),
    validFrom: from.value,
    toVerify: form.text('verify') === 'yes',
    unreadable: [low, figure, high, year, from].flatMap(({ problems }) => problems),
  };
}

/** A value as somebody would type it, to begin the next version from. */
export function typedValue(version: ValueContent): Typed {
  const range = version.lowCents !== version.highCents;
  const amount = (cents: number): string => amountAsTyped(cents, 'nl');
  return new Map([
    ['effect', version.effect.nl ?? ''],
    ['effectEn', version.effect.en ?? ''],
    ['unit', version.unit.nl ?? ''],
    ['unitEn', version.unit.en ?? ''],
    ['type', version.type],
    ['payer', version.payer],
    ['figure', amount(version.figureCents)],
    ['low', range ? amount(version.lowCents) : ''],
    ['high', range ? amount(version.highCents) : ''],
    ['priceYear', String(version.priceYear)],
    ['source', version.source],
    ['place', version.place],
    ['note', version.note],
    ['verify', version.toVerify ? 'yes' : ''],
  ]);
}
