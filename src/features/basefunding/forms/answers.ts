/** What a member or its network typed about one part. */
import { parseCents } from '../../../kernel/money.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { TypedAnswers } from '../commands/part.ts';
import { refusals } from '../request-words.ts';
import { mostCents } from '../rules/limits.ts';
import { type AnswerField, answerFields, type Inhabitants, type PartMandate } from '../types.ts';

const mostM2 = 1_000_000;

/** Name of the hidden field that says on which answer was typed. */
const basedOnField = (field: AnswerField): string => `op.${field}`;

function readArea(typed: string): Result<number> {
  const digits = typed.replace(/m²|m2/i, '').replace(/[\s.\u00a0]/g, '');
  if (!/^\d{1,15}$/.test(digits)) return refused(refusals.areaWhole);
  return Number(digits) > mostM2 ? refused(refusals.areaTooLarge) : ok(Number(digits));
}

function readAmount(field: AnswerField, typed: string): Result<number> {
  const cents = parseCents(field, typed);
  return cents.ok && cents.value > mostCents ? refused(refusals.amountTooLarge(field)) : cents;
}

function readField(field: AnswerField, typed: string): Result<number> {
  if (field === 'rentCents' || field === 'energyCents') return readAmount(field, typed);
  if (field === 'floorAreaM2') return readArea(typed);
  if (typed === 'ja') return ok(1);
  return typed === 'nee' ? ok(0) : refused(refusals.choiceNeeded(field));
}

/** What is left empty is not said; what was emptied again is asked for. */
export function readAnswers(form: FormValues): Result<TypedAnswers> {
  const values: Partial<Record<AnswerField, number>> = {};
  const basedOn: Partial<Record<AnswerField, string>> = {};
  const problems: Problem[] = [];
  for (const field of answerFields) {
    const typed = form.text(field);
    const on = form.text(basedOnField(field));
    if (on !== '') basedOn[field] = on;
    if (typed === '' && on === '') continue;
    const read = typed === '' ? refused(refusals.answerNeeded(field)) : readField(field, typed);
    if (read.ok) values[field] = read.value;
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return refused(...problems);
  return ok({ values, basedOn, ...(form.has('place') ? { place: form.text('place') } : {}) });
}

/** What confirming needs beside what is wrong already: so that nobody is sent back twice. */
export function leftEmpty(form: FormValues): readonly Problem[] {
  return answerFields
    .filter((field) => form.text(field) === '' && form.text(basedOnField(field)) === '')
    .map((field) => refusals.answerNeeded(field));
}

export function readMandate(form: FormValues): Result<PartMandate> {
  const typed = form.text('mandate');
  return typed === 'apply' || typed === 'receive' ? ok(typed) : refused(refusals.mandateNeeded);
}

const mostInhabitants = 10_000_000;

/** @param thisYear a count of the future is none */
export function readInhabitants(form: FormValues, thisYear: number): Result<Inhabitants> {
  const typed = form.text('inhabitants').replace(/[\s.\u00a0]/g, '');
  const count = /^\d{1,15}$/.test(typed) ? Number(typed) : 0;
  const typedYear = form.text('inhabitantsYear');
  const year = /^\d{4}$/.test(typedYear) ? Number(typedYear) : 0;
  const source = form.text('inhabitantsSource');
  const problems = [
    ...(count < 1 || count > mostInhabitants ? [refusals.inhabitantsShape] : []),
    ...(year < 1900 || year > thisYear ? [refusals.inhabitantsYear] : []),
    ...(source === '' ? [refusals.inhabitantsSource] : []),
    ...refusals.sourceTooLong(source),
  ];
  return problems.length > 0 ? refused(...problems) : ok({ count, year, source });
}
