/** What an administrator typed → an ageing rule, or all that is wrong with it. */
import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { AgeingRule } from '../freshness.ts';
import { type DayField, dayFields } from './days.ts';
import { ageingProblems as wrong } from './words.ts';

export type TypedRule = Readonly<Record<DayField | 'source' | 'sourceEn' | 'seen', string>> & {
  readonly toVerify: boolean;
};
export type RuleFacts = AgeingRule & {
  readonly source: { readonly nl: string; readonly en: string };
  readonly toVerify: boolean;
};

type Form = { text(name: string): string };

export const typedRule = (form: Form): TypedRule => ({
  remindAfterDays: form.text('remindAfterDays'),
  fadeAfterDays: form.text('fadeAfterDays'),
  delistAfterDays: form.text('delistAfterDays'),
  graceDays: form.text('graceDays'),
  archiveAfterDays: form.text('archiveAfterDays'),
  source: form.text('source'),
  sourceEn: form.text('sourceEn'),
  seen: form.text('seen'),
  toVerify: form.text('toVerify') === 'ja',
});

/** As the form shows what holds now. */
export const ruleAsTyped = (rule: RuleFacts & { readonly id: string }): TypedRule => ({
  remindAfterDays: String(rule.remindAfterDays),
  fadeAfterDays: String(rule.fadeAfterDays),
  delistAfterDays: String(rule.delistAfterDays),
  graceDays: String(rule.graceDays),
  archiveAfterDays: String(rule.archiveAfterDays),
  source: rule.source.nl,
  sourceEn: rule.source.en,
  seen: rule.id,
  toVerify: rule.toVerify,
});

/** Ten years: longer is never. */
const mostDays = 3650;
const mostGrace = 365;
const longestSource = 300;

const daysOf = (typed: string, most: number): number | null => {
  const days = /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  return days >= 1 && days <= most ? days : null;
};

/** Each number by itself, then their order; a source is always asked. */
export function readRule(typed: TypedRule): Result<RuleFacts> {
  const problems: Problem[] = [];
  const read = Object.fromEntries(
    dayFields.map((field) => {
      const most = field === 'graceDays' ? mostGrace : mostDays;
      const days = daysOf(typed[field], most);
      if (days === null) problems.push(wrong.days(field, most));
      return [field, days];
    }),
  ) as Record<DayField, number | null>;
  const { remindAfterDays: remind, fadeAfterDays: fade, delistAfterDays: delist } = read;
  if (remind !== null && fade !== null && fade <= remind) problems.push(wrong.fadeOrder);
  if (fade !== null && delist !== null && delist <= fade) problems.push(wrong.delistOrder);
  const nl = typed.source.trim();
  const en = typed.sourceEn.trim();
  if (nl === '') problems.push(wrong.sourceNeeded);
  const long = [tooLong('source', nl, longestSource), tooLong('sourceEn', en, longestSource)];
  problems.push(...long.filter((one) => one !== null));
  if (problems.length > 0) return { ok: false, problems };
  return ok({ ...(read as AgeingRule), source: { nl, en: en === '' ? nl : en }, toVerify: typed.toVerify });
}
