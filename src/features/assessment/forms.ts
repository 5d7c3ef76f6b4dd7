/** Reads what people typed. What does not read comes back as a problem with its field, and as null. */
import { isoDate } from '../../kernel/dates.ts';
import { type Id, parseId } from '../../kernel/ids.ts';
import { parseCents } from '../../kernel/money.ts';
import type { Problem, Result } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { readDate } from '../../ui/index.ts';
import type { DeclarationInput } from './commands/declare.ts';
import { refusals } from './messages.ts';
import {
  type AdviceInput,
  type Choices,
  type InterestInput,
  isChoice,
  readChoice,
  type TypedChoice,
} from './rules.ts';
import { type Choice, councilGrounds, type NameQuestion, type PackRow } from './types.ts';

/** The part of a posted form that is read here. */
export type Typed = { text(name: string): string; texts(name: string): readonly string[] };

const oneLine = (value: string): string => value.replace(/\s+/g, ' ');

/** The value, or null with its problems added to the list. */
function take<T>(read: Result<T>, problems: Problem[]): T | null {
  if (read.ok) return read.value;
  problems.push(...read.problems);
  return null;
}

function takeDate(form: Typed, field: string, problems: Problem[]): string | null {
  const typed = form.text(field).slice(0, 40);
  if (typed === '') return null;
  const date = take(readDate(field, typed), problems);
  return date === null ? null : isoDate(date);
}

function takeEmail(form: Typed, problems: Problem[]): string | null {
  const typed = form.text('personEmail').toLowerCase();
  if (typed === '') return null;
  if (typed.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(typed)) return typed;
  problems.push(refusals.personEmailShape);
  return null;
}

export function readInterest(form: Typed): InterestInput {
  const problems: Problem[] = [];
  return {
    organisation: oneLine(form.text('organisation')),
    personName: oneLine(form.text('personName')),
    personEmail: takeEmail(form, problems),
    description: oneLine(form.text('description')),
    since: takeDate(form, 'since', problems),
    until: takeDate(form, 'until', problems),
    problems,
  };
}

/** As the declaration form sends it, per case number: `none`, `interest` or nothing. */
export type DeclarationForm = {
  readonly allNone: boolean;
  readonly rows: ReadonlyMap<string, { readonly choice: string; readonly reason: string }>;
  /** `yes` or `no` to whether a name in her register is somebody in the application, by the field of the question. */
  readonly names: ReadonlyMap<string, string>;
};

type Declarable = Pick<PackRow, 'application' | 'caseNumber'>;
type Asked = Declarable & { readonly questions: readonly NameQuestion[] };

export const nameField = ({ caseNumber }: Declarable, { interestId }: NameQuestion): string =>
  `same.${caseNumber}.${interestId}`;
const longestReason = 1000;

export function typedDeclarations(form: Typed, rows: readonly Asked[]): DeclarationForm {
  const fields = rows.flatMap((row) => row.questions.map((question) => nameField(row, question)));
  return {
    names: new Map(fields.map((field) => [field, form.text(field).slice(0, 20)])),
    allNone: form.text('all') === 'yes',
    rows: new Map(
      rows.map(({ caseNumber }) => [
        caseNumber,
        {
          choice: form.text(`interest.${caseNumber}`).slice(0, 20),
          reason: form.text(`reason.${caseNumber}`),
        },
      ]),
    ),
  };
}

/** What the member declares: the statement about all covers what she did not answer one by one. */
export function readDeclarations(
  typed: DeclarationForm,
  rows: readonly Asked[],
): { readonly inputs: readonly DeclarationInput[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const inputs = rows.flatMap((row): DeclarationInput[] => {
    const { application, caseNumber } = row;
    const names = row.questions.flatMap((question): DeclarationInput['names'] & object => {
      const field = nameField(row, question);
      const samePerson = readYesNo(typed.names.get(field) ?? '');
      if (samePerson !== null) return [{ interestId: question.interestId, samePerson }];
      problems.push(refusals.samePersonNeeded(field, question.name, application.title));
      return [];
    });
    // Who says that it is the person in her register has an interest: there is nothing more to ask.
    if (names.some(({ samePerson }) => samePerson))
      return [{ applicationId: application.id, conflicted: true, reason: null, names }];
    const { choice, reason } = typed.rows.get(caseNumber) ?? { choice: '', reason: '' };
    const applicationId = application.id;
    if (choice === 'none' || (choice === '' && typed.allNone && reason === ''))
      return [{ applicationId, conflicted: false, reason: null, names }];
    // Who writes down an interest has one, whatever the statement above says.
    if (choice !== 'interest' && reason === '') {
      problems.push(refusals.choose(caseNumber, application.title));
      return [];
    }
    if (reason === '') problems.push(refusals.reasonNeeded(caseNumber));
    const long = tooLong(`reason.${caseNumber}`, reason, longestReason);
    if (long) problems.push(long);
    return [{ applicationId, conflicted: true, reason, names }];
  });
  return { inputs, problems };
}

export const ownNameField = ({ interestId }: NameQuestion): string => `same.${interestId}`;

/** An officer's answers about names in her own register; every name needs one. */
export function readOwnNames(
  form: Typed,
  questions: readonly NameQuestion[],
  title: string,
): {
  readonly names: readonly {
    readonly interestId: NameQuestion['interestId'];
    readonly samePerson: boolean;
  }[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const names = questions.flatMap((question) => {
    const samePerson = readYesNo(form.text(ownNameField(question)));
    if (samePerson !== null) return [{ interestId: question.interestId, samePerson }];
    problems.push(refusals.samePersonNeeded(ownNameField(question), question.name, title));
    return [];
  });
  return { names, problems };
}

const people = (form: Typed, field: string): readonly Id<'person'>[] =>
  [...new Set(form.texts(field))].flatMap((value) => parseId<'person'>(value) ?? []);

const readYesNo = (typed: string): boolean | null => (typed === 'yes' ? true : typed === 'no' ? false : null);

/** @param mandated whether it is a decision, which asks for a tick more */
export function readAdvice(form: Typed, mandated: boolean): AdviceInput {
  const problems: Problem[] = [];
  const outcome = form.text('outcome');
  const typed = form.text('amount').slice(0, 40);
  const partly = outcome === 'part' && typed !== '';
  const amountCents = partly ? take(parseCents('amount', typed), problems) : null;
  const metOn = takeDate(form, 'metOn', problems);
  if (mandated && form.text('confirm') !== 'yes') problems.push(refusals.confirmNeeded);
  return {
    outcome: isChoice(outcome) ? outcome : null,
    amountCents,
    reasons: form.text('reasons'),
    metOn,
    present: people(form, 'present'),
    conflicted: people(form, 'conflicted'),
    chair: parseId<'person'>(form.text('chair')),
    ground: councilGrounds.find((one) => one === form.text('ground')) ?? null,
    unmetCriteria: mandated ? [...new Set(form.texts('unmetCriteria'))] : [],
    sameActivities: readYesNo(form.text('sameActivities')),
    reasonableTerm: form.text('reasonableTerm').trim(),
    budgetProviso: mandated && form.text('budgetProviso') === 'yes',
    problems,
  };
}

/** A trial as posted: what was typed, what it means, and what is wrong with it. */
export type TrialForm = {
  readonly typed: ReadonlyMap<string, TypedChoice>;
  readonly choices: Choices;
  readonly problems: readonly Problem[];
};

export function readTrial(form: Typed, rows: readonly Declarable[]): TrialForm {
  const problems: Problem[] = [];
  const typed = new Map<string, TypedChoice>();
  const choices = new Map<string, { choice: Choice; amountCents: number }>();
  for (const row of rows) {
    const { caseNumber } = row;
    const one = {
      choice: form.text(`choice.${caseNumber}`).slice(0, 20),
      part: form.text(`part.${caseNumber}`).slice(0, 40),
    };
    typed.set(caseNumber, one);
    const means = isChoice(one.choice) ? one.choice : one.part === '' ? null : 'part';
    const shape: Problem[] = [];
    const cents =
      means === 'part' && one.part !== '' ? take(parseCents(`part.${caseNumber}`, one.part), shape) : null;
    const read = readChoice(row, one, cents);
    if (read === null) continue;
    if (shape.length > 0) problems.push(...shape);
    else if (read.problem) problems.push(read.problem);
    choices.set(caseNumber, { choice: read.choice, amountCents: read.problem ? 0 : read.amountCents });
  }
  return { typed, choices, problems };
}
