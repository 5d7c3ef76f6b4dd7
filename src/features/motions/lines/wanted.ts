/** What somebody wants to record about an action line, as typed, and all that can be wrong with it. Pure. */
import { type Found, present, said, textProblems } from '../../../kernel/checks.ts';
import type { PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { isCarrier } from '../carriers.ts';
import { halfBefore, halfYearOf } from '../rules.ts';
import type { ActionLine, HalfYear } from '../types.ts';

export const longestOfLine = {
  title: 200,
  goal: 300,
  source: 300,
  toVerify: 500,
  reason: 1000,
  body: 4000,
} as const;
export const mostGoals = 12;
const mostNumber = 99;

export type WantedLine = {
  readonly number: number | null;
  readonly title: string;
  readonly goals: readonly string[];
  readonly carriers: readonly string[];
  readonly source: string;
  readonly toVerify: string;
  readonly reason: string;
};

/** @param number of the line that is changed; null of a new one, whose number is typed */
export function readLine(form: FormValues, number: number | null): WantedLine {
  const typed = /^\d{1,2}$/.test(form.text('number')) ? Number(form.text('number')) : null;
  return {
    number: number ?? typed,
    title: form.text('title'),
    goals: form
      .text('goals')
      .split('\n')
      .map((goal) => goal.trim())
      .filter((goal) => goal !== ''),
    carriers: [...new Set(form.texts('carriers'))],
    source: form.text('source'),
    toVerify: form.text('toVerify'),
    reason: form.text('reason'),
  };
}

function goalProblems({ goals }: WantedLine): readonly Found[] {
  const long = goals.map((goal) => tooLong('goals', goal, longestOfLine.goal)).find((one) => one !== null);
  return [
    said(
      'goals',
      'goals-missing',
      text('Schrijf ten minste één doel op.', 'Write at least one goal.'),
      goals.length === 0,
    ),
    said(
      'goals',
      'goals-many',
      text(
        `Schrijf hooguit ${mostGoals} doelen op, elk op een eigen regel.`,
        `Write at most ${mostGoals} goals, a line each.`,
      ),
      goals.length > mostGoals,
    ),
    long ?? null,
  ];
}

/** @param before the version that this takes the place of; null of a new line */
export function lineProblems(wanted: WantedLine, before: ActionLine | null): readonly Problem[] {
  const { number } = wanted;
  return present([
    said(
      'number',
      'number-shape',
      text('Vul een nummer in van 1 tot en met 99.', 'Enter a number from 1 to 99.'),
      number === null || number < 1 || number > mostNumber,
    ),
    ...textProblems(
      'title',
      wanted.title,
      longestOfLine.title,
      text('Vul de naam van de lijn in.', 'Enter the name of the line.'),
    ),
    ...goalProblems(wanted),
    said(
      'carriers',
      'carrier-unknown',
      text('Kies uit de lijst.', 'Choose from the list.'),
      !wanted.carriers.every(isCarrier),
    ),
    ...textProblems(
      'source',
      wanted.source,
      longestOfLine.source,
      text('Noem waar dit staat.', 'Name where this is written.'),
    ),
    tooLong('toVerify', wanted.toVerify, longestOfLine.toVerify),
    ...textProblems(
      'reason',
      wanted.reason,
      longestOfLine.reason,
      before && text('Schrijf op waarom dit verandert.', 'Say why this changes.'),
    ),
  ]);
}

export type WantedNote = { readonly period: HalfYear | null; readonly body: string };

/** Half years of which one can still write: this one and the two before it, newest first. */
export function openHalves(today: PlainDate): readonly HalfYear[] {
  const now = halfYearOf(today);
  return [now, halfBefore(now), halfBefore(halfBefore(now))];
}

export const halfKey = ({ year, half }: HalfYear): string => `${year}-${half}`;

export function readNote(form: FormValues, today: PlainDate): WantedNote {
  const typed = form.text('period');
  return {
    period: openHalves(today).find((one) => halfKey(one) === typed) ?? null,
    body: form.text('body'),
  };
}

export function noteProblems({ period, body }: WantedNote): readonly Problem[] {
  return present([
    said('period', 'period-missing', text('Kies een half jaar.', 'Choose a half year.'), period === null),
    ...textProblems(
      'body',
      body,
      longestOfLine.body,
      text('Schrijf op hoe het ervoor staat.', 'Write how it stands.'),
    ),
  ]);
}
