/** What the forms of this feature read alike. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Problem } from '../../kernel/result.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { readDate } from '../../ui/read-form.ts';

/** What was typed, by the name of its field, to show it again. */
export type Typing = ReadonlyMap<string, string>;

export const nothingTyped: Typing = new Map();

export function typedIn(form: FormValues): Typing {
  return new Map([...new Set(form.entries().map(([name]) => name))].map((name) => [name, form.text(name)]));
}

/** Facts as they would be typed; what is not there stays empty. */
export function typedOf(facts: Readonly<Record<string, string | null>>): Typing {
  return new Map(Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

export type Day = { readonly day: PlainDate | null; readonly problems: readonly Problem[] };

/** Null with a problem when it cannot be read, null without one when nothing was typed. */
export function readDay(form: FormValues, field: string): Day {
  const typed = form.text(field);
  if (typed === '') return { day: null, problems: [] };
  const read = readDate(field, typed);
  return read.ok ? { day: read.value, problems: [] } : { day: null, problems: read.problems };
}

export const orNull = (typed: string): string | null => (typed === '' ? null : typed);

/** Is something wrong with a field already, so that nothing more needs to be said of it? */
export const isUnread = (problems: readonly Problem[], field: string): boolean =>
  problems.some((one) => one.field === field);
