/** The answers of an application as a form sees them, and what follows from them. */
import type { Question, SchemeRules } from '../../scheme/types.ts';
import type { Application } from '../types.ts';
import type { FormState } from './answers.ts';

export function stateOf(application: Application): FormState {
  const { answers, wijkId, domain, requestedCents, organisationId } = application;
  return { answers, wijkId, domain, requestedCents, organisationId };
}

/** PostgreSQL counts a title in characters, not in halves of an emoji. */
const longestTitle = 200;

/** The name of the plan: the answer to `title`, else to the first short text question. */
export function titleOf(rules: SchemeRules, state: FormState): string {
  const questions = rules.form.flatMap((page) => page.questions);
  const isText = (question: Question): boolean => question.kind === 'text';
  const question = questions.find((one) => isText(one) && one.key === 'title') ?? questions.find(isText);
  const answer = question && state.answers[question.key];
  return typeof answer === 'string' ? [...answer].slice(0, longestTitle).join('') : '';
}

const answerKeys: Readonly<Partial<Record<Question['kind'], readonly string[]>>> = {
  period: ['From', 'Until'],
  funding: ['', 'OwnCents'],
  iban: ['', 'Holder'],
  stateAid: ['', 'OtherCents'],
};

function same(one: unknown, other: unknown): boolean {
  const told = (value: unknown): string =>
    JSON.stringify(value === undefined || (Array.isArray(value) && value.length === 0) ? null : value);
  return told(one) === told(other);
}

/** Keys of the questions whose answer differs, in the order of the form. */
export function changedQuestions(rules: SchemeRules, before: FormState, after: FormState): readonly string[] {
  const columns: Readonly<Partial<Record<Question['kind'], (state: FormState) => unknown>>> = {
    wijk: (state) => state.wijkId,
    domain: (state) => state.domain,
    organisation: (state) => state.organisationId,
    funding: (state) => state.requestedCents,
  };
  const differs = (question: Question): boolean => {
    const column = columns[question.kind];
    if (column && !same(column(before), column(after))) return true;
    const keys = (answerKeys[question.kind] ?? ['']).map((suffix) => question.key + suffix);
    return keys.some((key) => !same(before.answers[key], after.answers[key]));
  };
  return rules.form
    .flatMap((page) => page.questions)
    .filter((question) => question.kind !== 'files' && differs(question))
    .map((question) => question.key);
}
