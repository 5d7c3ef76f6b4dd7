/** What every check gets and gives. */
import { dateText, type PlainDate } from '../../../kernel/dates.ts';
import { same, type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Application } from '../../application/types.ts';
import type { Criterion, SchemeVersion } from '../../scheme/types.ts';
import type { DecisionFacts, Fact, Finding } from '../types.ts';

export type CheckInput = {
  readonly application: Application;
  readonly version: SchemeVersion;
  readonly facts: DecisionFacts;
  readonly today: PlainDate;
  readonly criterion: Criterion;
};
export type CheckOutcome = Pick<Finding, 'result' | 'facts' | 'sentence'>;
export type Check = (input: CheckInput) => CheckOutcome;

export function fact(nl: string, en: string, value: Text): Fact {
  return { label: text(nl, en), value };
}

export const moneyFact = (nl: string, en: string, amountCents: number): Fact =>
  fact(nl, en, euroText(amountCents));
export const dateFact = (nl: string, en: string, date: string): Fact => fact(nl, en, dateText(date));
export const countFact = (nl: string, en: string, count: number): Fact => fact(nl, en, same(String(count)));

/** A sentence with amounts, dates or other texts in it: `{0}`, `{1}` … */
export function say(nl: string, en: string, ...values: readonly (Text | string | number)[]): Text {
  const fill = (sentence: string, lang: 'nl' | 'en'): string =>
    sentence.replace(/\{(\d)\}/g, (_, place: string) => {
      const value = values[Number(place)];
      return typeof value === 'object' ? value[lang] : String(value ?? '');
    });
  return { nl: fill(nl, 'nl'), en: fill(en, 'en') };
}

export const badDate = (field: string): Problem =>
  problem(
    field,
    'date-shape',
    text(
      'Vul een datum in die bestaat, bijvoorbeeld 12-03-2027.',
      'Enter a date that exists, for example 12-03-2027.',
    ),
  );
