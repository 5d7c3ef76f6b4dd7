/**
 * Checks answers against the scheme's form, which is data. Returns every problem, each with its field; nothing is a problem
 * that the scheme does not ask (Awb 4:4).
 */

import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormPage, Question } from '../../scheme/types.ts';
import type { Answer, Application, Attachment, MoneyLine } from '../types.ts';
import { isAnswered } from './completeness.ts';
import { askedProblems, balanceProblems, lineProblems, type MoneyPlan, totalOf } from './money-plan.ts';

/** What has been answered so far: the part of an application that the form fills. */
export type FormState = Pick<
  Application,
  'answers' | 'wijkId' | 'domain' | 'requestedCents' | 'organisationId'
>;

export type FormFacts = {
  readonly today: PlainDate;
  /** Of the scheme, for the wijk that was chosen; of any wijk while none is chosen. */
  readonly maximumCents: number;
  readonly minimumCents: number;
  readonly domains: readonly string[];
  /** Does the round reach the chosen wijk? */
  readonly wijkInScope: boolean;
  readonly attachments: readonly Attachment[];
  /** An organisation with legal form acts as an undertaking: state aid can concern it. */
  readonly undertaking: boolean;
  /** Does the scheme take applications of people, alone or with a group? */
  readonly personAllowed: boolean;
};

/** Longest time ahead that a plan can lie: beyond it a year was mistyped. */
const yearsAhead = 6;

export const isLines = (answer: Answer | undefined): answer is readonly MoneyLine[] =>
  Array.isArray(answer) &&
  answer.every((line: unknown) => typeof line === 'object' && line !== null && 'amountCents' in line);

export const isTexts = (answer: Answer | undefined): answer is readonly string[] =>
  Array.isArray(answer) && answer.every((item: unknown) => typeof item === 'string');

/** Is this question put to this applicant at all? */
export function isAsked(question: Question, facts: Pick<FormFacts, 'undertaking'>): boolean {
  return question.kind !== 'stateAid' || facts.undertaking;
}

/** The field that a problem with the question as a whole points to. */
export function firstField(question: Question): string {
  const suffix = { period: 'From', funding: '.asked', contact: 'Name', budget: '.0.description' };
  return question.key + (suffix[question.kind as keyof typeof suffix] ?? '');
}

const shape = (field: string): Problem =>
  problem(
    field,
    'answer-shape',
    text(
      'Dit antwoord hebben wij niet begrepen. Vul het opnieuw in.',
      'We did not understand this answer. Enter it again.',
    ),
  );

function missing(question: Question): Problem {
  const { nl, en } = question.label;
  const choose = ['choice', 'choices', 'wijk', 'domain', 'yesNo', 'organisation', 'stateAid'];
  const sentence: Text = choose.includes(question.kind)
    ? text(`Maak een keuze: ${nl}`, `Make a choice: ${en}`)
    : question.kind === 'files'
      ? text(`Voeg een bestand toe: ${nl}`, `Add a file: ${en}`)
      : text(`Vul dit nog in: ${nl}`, `Still to fill in: ${en}`);
  const code = question.kind === 'contact' ? 'contact-missing' : 'answer-missing';
  return problem(firstField(question), code, sentence);
}

const unknownChoice = (key: string): Problem =>
  problem(
    key,
    'choice-unknown',
    text('Kies een van de antwoorden uit de lijst.', 'Choose one of the answers in the list.'),
  );

function dateProblems(field: string, answer: Answer | undefined, facts: FormFacts): readonly Problem[] {
  const date = typeof answer === 'string' ? parseIsoDate(answer) : null;
  if (!date) return [shape(field)];
  const last = facts.today.add({ years: yearsAhead });
  const early = Temporal.PlainDate.compare(date, facts.today.subtract({ years: yearsAhead })) < 0;
  if (!early && Temporal.PlainDate.compare(date, last) <= 0) return [];
  return [
    problem(
      field,
      'date-far',
      text('Klopt dit jaartal? De datum ligt te ver weg.', 'Is this year right? The date is too far away.'),
    ),
  ];
}

function periodProblems(key: string, state: FormState, facts: FormFacts): readonly Problem[] {
  const [from, until] = [state.answers[`${key}From`], state.answers[`${key}Until`]];
  const apart = [...dateProblems(`${key}From`, from, facts), ...dateProblems(`${key}Until`, until, facts)];
  if (apart.length > 0 || typeof from !== 'string' || typeof until !== 'string' || from <= until)
    return apart;
  return [
    problem(
      `${key}Until`,
      'period-reversed',
      text('De laatste dag ligt vóór de eerste dag.', 'The last day is before the first day.'),
    ),
  ];
}

function numberProblems(
  question: Extract<Question, { kind: 'number' }>,
  answer: Answer | undefined,
): readonly Problem[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return [shape(question.key)];
  if (answer >= question.min && answer <= question.max) return [];
  return [
    problem(
      question.key,
      'number-range',
      text(
        `Vul een getal in van ${question.min} tot en met ${question.max}.`,
        `Enter a number from ${question.min} to ${question.max}.`,
      ),
    ),
  ];
}

/** The plan as it stands, from the first budget question and this funding question. */
export function moneyPlanOf(form: readonly FormPage[], funding: string, state: FormState): MoneyPlan | null {
  const questions = form.flatMap((page) => page.questions);
  const budget = questions.find((question) => question.kind === 'budget');
  const costs = budget && state.answers[budget.key];
  if (!isLines(costs)) return null;
  const own = state.answers[`${funding}OwnCents`];
  const others = state.answers[funding];
  return {
    costsCents: totalOf(costs),
    ownCents: typeof own === 'number' ? own : 0,
    otherCents: isLines(others) ? totalOf(others) : 0,
    askedCents: state.requestedCents ?? 0,
  };
}

function fundingProblems(
  form: readonly FormPage[],
  key: string,
  state: FormState,
  facts: FormFacts,
): readonly Problem[] {
  const others = state.answers[key];
  const rows = isLines(others) ? lineProblems(key, others) : [];
  const asked = askedProblems(`${key}.asked`, state.requestedCents ?? 0, facts);
  const plan = moneyPlanOf(form, key, state);
  const broken = rows.length > 0 || asked.length > 0 || !plan;
  return [...rows, ...asked, ...(broken ? [] : balanceProblems(`${key}.asked`, plan))];
}

const outOfScope = (key: string): Problem =>
  problem(
    key,
    'wijk-out-of-scope',
    text('Deze ronde is niet voor deze wijk.', 'This round is not for this neighbourhood.'),
  );

const organisationNeeded = (key: string): Problem =>
  problem(
    key,
    'organisation-needed',
    text(
      'Deze regeling is voor organisaties. Kies voor welke organisatie u aanvraagt.',
      'This scheme is for organisations. Choose for which organisation you apply.',
    ),
  );

function given(
  form: readonly FormPage[],
  question: Question,
  state: FormState,
  facts: FormFacts,
): readonly Problem[] {
  const { key } = question;
  const answer = state.answers[key];
  switch (question.kind) {
    case 'text':
    case 'longText':
      if (typeof answer !== 'string') return [shape(key)];
      return [tooLong(key, answer, question.maxLength)].filter((one) => one !== null);
    case 'choice':
      return question.options.some((option) => option.value === answer) ? [] : [unknownChoice(key)];
    case 'choices': {
      const known = new Set(question.options.map((option) => option.value));
      return isTexts(answer) && answer.every((value) => known.has(value)) ? [] : [unknownChoice(key)];
    }
    case 'date':
      return dateProblems(key, answer, facts);
    case 'period':
      return periodProblems(key, state, facts);
    case 'number':
      return numberProblems(question, answer);
    case 'yesNo':
    case 'stateAid':
      return typeof answer === 'boolean' ? [] : [shape(key)];
    case 'wijk':
      return facts.wijkInScope ? [] : [outOfScope(key)];
    case 'organisation':
      return state.organisationId === null && !facts.personAllowed ? [organisationNeeded(key)] : [];
    case 'domain':
      return facts.domains.includes(state.domain ?? '') ? [] : [unknownChoice(key)];
    case 'budget':
      return isLines(answer) ? lineProblems(key, answer) : [shape(key)];
    case 'funding':
      return fundingProblems(form, key, state, facts);
    default:
      return [];
  }
}

/** Has anything been typed for a question that counts several answers as one? Half a period is a problem of its own. */
function half(question: Question, state: FormState): readonly Problem[] | null {
  const keys = { period: ['From', 'Until'], iban: ['', 'Holder'] }[question.kind as 'period' | 'iban'];
  if (!keys) return null;
  const empty = keys.filter((suffix) => {
    const answer = state.answers[question.key + suffix];
    return answer === undefined || answer === null || answer === '';
  });
  if (empty.length === 0 || empty.length === keys.length) return null;
  const sentences: Readonly<Record<string, Text>> = {
    From: text('Vul ook de eerste dag in.', 'Enter the first day too.'),
    Until: text('Vul ook de laatste dag in.', 'Enter the last day too.'),
    '': text('Vul ook het rekeningnummer in.', 'Enter the account number too.'),
    Holder: text('Vul ook in op wiens naam de rekening staat.', 'Enter the name on the account too.'),
  };
  return empty.map((suffix) =>
    problem(question.key + suffix, 'answer-missing', sentences[suffix] ?? question.label),
  );
}

/** Problems of one question: nothing when it is empty and not required. */
export function questionProblems(
  form: readonly FormPage[],
  question: Question,
  state: FormState,
  facts: FormFacts,
): readonly Problem[] {
  if (!isAsked(question, facts)) return [];
  const halfGiven = half(question, state);
  if (halfGiven) return halfGiven;
  if (!isAnswered(question, state, facts.attachments)) return question.required ? [missing(question)] : [];
  return given(form, question, state, facts);
}

/**
 * All problems of the answers, in the order of the form.
 * @param form all pages of the scheme's form; `pages` the ones to check, default all
 */
export function validateAnswers(
  form: readonly FormPage[],
  state: FormState,
  facts: FormFacts,
  pages: readonly FormPage[] = form,
): readonly Problem[] {
  return pages.flatMap((page) =>
    page.questions.flatMap((question) => questionProblems(form, question, state, facts)),
  );
}
