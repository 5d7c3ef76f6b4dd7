/** Reads what an officer typed on the page of an act; answers every problem, each with its field. */
import type { PlainDate } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../kernel/result.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { readDate } from '../../ui/index.ts';
import type { PaperCompletion } from './commands/completion.ts';
import { type CompletionItem, type CompletionRequest, noteLength } from './rules/completion.ts';
import { type Suspension, type SuspensionGround, suspensionGrounds } from './rules/term-changes.ts';

export type Typed = Pick<FormValues, 'text' | 'has'>;

/** A date that a clock can count with; what a browser or a hand wrote. */
function dateIn(form: Typed, field: string, problems: Problem[]): PlainDate | null {
  const read = readDate(field, form.text(field).slice(0, 40));
  if (read.ok && read.value.year >= 2000 && read.value.year <= 2199) return read.value;
  problems.push(
    ...(read.ok
      ? [
          problem(
            field,
            'date-range',
            text('Vul een datum in tussen 2000 en 2200.', 'Enter a date between 2000 and 2200.'),
          ),
        ]
      : read.problems),
  );
  return null;
}

function optionalDate(form: Typed, field: string, problems: Problem[]): PlainDate | null {
  return form.text(field) === '' ? null : dateIn(form, field, problems);
}

function finish<T>(problems: readonly Problem[], value: T | null): Result<T> {
  const [first, ...rest] = problems;
  if (first) return refused(first, ...rest);
  return value === null
    ? refused(problem('', 'unreadable', text('Dit klopt niet.', 'This is not right.')))
    : ok(value);
}

/** What the row was when the form was made; a missing or broken number is an old one. */
export function readRevision(form: Typed): number {
  const revision = Number(form.text('revision'));
  return Number.isSafeInteger(revision) ? revision : -1;
}

/** Newest event that the form showed: what came after it is told when somebody else was first. */
export function readSeq(form: Typed): number {
  const seq = Number(form.text('seq'));
  return Number.isSafeInteger(seq) && seq >= 0 ? seq : 0;
}

/** @param keys everything that can be asked for, in order */
export function readCompletion(form: Typed, keys: readonly string[]): Result<CompletionRequest> {
  const problems: Problem[] = [];
  const items: CompletionItem[] = keys
    .filter((key) => form.has(`item.${key}`))
    .map((key) => ({ key, note: form.text(`note.${key}`).slice(0, noteLength * 4) }));
  const completeBefore = dateIn(form, 'completeBefore', problems);
  return finish(problems, completeBefore && { items, completeBefore });
}

export function readPaperCompletion(form: Typed, keys: readonly string[]): Result<PaperCompletion> {
  const problems: Problem[] = [];
  const on = dateIn(form, 'on', problems);
  return finish(problems, on && { on, onPaper: keys.filter((key) => form.has(`paper.${key}`)) });
}

/** The day on which something came in or happened. */
export function readDay(form: Typed): Result<PlainDate> {
  const problems: Problem[] = [];
  const on = dateIn(form, 'on', problems);
  return finish(problems, on);
}

export function readSuspension(
  form: Typed,
): Result<{ readonly suspension: Suspension; readonly explanation: string }> {
  const problems: Problem[] = [];
  const typed = form.text('ground');
  const ground = suspensionGrounds.find((one): one is SuspensionGround => one === typed);
  if (!ground) problems.push(problem('ground', 'ground-needed', text('Kies een reden.', 'Choose a reason.')));
  const from = dateIn(form, 'from', problems);
  const until = optionalDate(form, 'until', problems);
  const consentedOn = optionalDate(form, 'consentedOn', problems);
  const explanation = form.text('explanation');
  return finish(
    problems,
    ground && from ? { suspension: { ground, from, until, consentedOn }, explanation } : null,
  );
}
