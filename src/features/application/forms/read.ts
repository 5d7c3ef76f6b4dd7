/** From typed text to answers, question by question. What cannot be read is a problem beside its field. */
import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { isoDate } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { type MoneyRow, readDate, readMoneyRows } from '../../../ui/index.ts';
import type { Wijk } from '../../place/types.ts';
import type { FormPage, Question } from '../../scheme/types.ts';
import type { FormState } from '../rules/answers.ts';
import type { Answer, MoneyLine } from '../types.ts';
import { readContact } from './contact.ts';
import { typedText, type Values } from './fields.ts';

export type ReadContext = {
  readonly wijken: readonly Pick<Wijk, 'id' | 'slug'>[];
  /** Ids of the organisations for which this actor may fill in a form. */
  readonly organisationIds: readonly string[];
  /** Another feature computed what is asked: what is typed about money, or about who asks, changes nothing. */
  readonly computed: boolean;
};

/** What a page adds to the state of the form, and what could not be read. */
export type PageReading = { readonly patch: StatePatch; readonly problems: readonly Problem[] };
type Columns = Omit<FormState, 'answers'>;
export type StatePatch = { readonly answers: Readonly<Record<string, Answer>> } & Partial<Columns>;

/** Collects what one page says; a field with a problem gives null, so an old answer never hides a wrong new one. */
class Reading {
  readonly answers: Record<string, Answer> = {};
  readonly columns: { -readonly [K in keyof Columns]?: Columns[K] } = {};
  readonly problems: Problem[] = [];
  readonly values: Values;
  readonly context: ReadContext;

  constructor(values: Values, context: ReadContext) {
    this.values = values;
    this.context = context;
  }

  text(name: string): string {
    return typedText(this.values, name);
  }

  /** The value, or null with its problems noted. */
  take<T>(result: Result<T>): T | null {
    if (result.ok) return result.value;
    this.problems.push(...result.problems);
    return null;
  }

  refuse(field: string, code: string, nl: string, en: string): null {
    this.problems.push(problem(field, code, text(nl, en)));
    return null;
  }

  cents(field: string): number | null {
    const typed = this.text(field);
    return typed === '' ? null : this.take(parseCents(field, typed));
  }

  date(field: string): string | null {
    const typed = this.text(field);
    if (typed === '') return null;
    const date = this.take(readDate(field, typed));
    return date === null ? null : isoDate(date);
  }

  yesNo(field: string): boolean | null {
    const typed = this.text(field);
    if (typed === 'yes' || typed === 'no') return typed === 'yes';
    return typed === '' ? null : this.unknownChoice(field);
  }

  unknownChoice(field: string): null {
    return this.refuse(
      field,
      'choice-unknown',
      'Kies een van de antwoorden uit de lijst.',
      'Choose one of the answers in the list.',
    );
  }

  /** Rows of money; an amount that cannot be read is noted at its own cell and counts as nothing. */
  lines(name: string): readonly MoneyLine[] {
    return rowsOf(name, this.values).map(({ description, amount }, index) => {
      const field = `${name}.${index}.amount`;
      const cents = amount === '' ? 0 : this.take(onLine(index + 1, parseCents(field, amount)));
      return { description, amountCents: cents ?? 0 };
    });
  }
}

/** Several lines can hold the same mistake: each says which line it is on. */
function onLine<T>(line: number, read: Result<T>): Result<T> {
  if (read.ok) return read;
  const problems = read.problems.map((found) => ({
    ...found,
    text: text(`Regel ${line}: ${found.text.nl}`, `Line ${line}: ${found.text.en}`),
  }));
  return { ok: false, problems };
}

/** The rows as typed, blank ones left out: what the page shows again. */
export function rowsOf(name: string, values: Values): MoneyRow[] {
  return readMoneyRows(name, (field) => values[field]?.[0]);
}

type Reader = (reading: Reading, question: Question) => void;

const text1: Reader = (reading, { key }) => {
  reading.answers[key] = reading.text(key) || null;
};

function readNumber(reading: Reading, { key }: Question): void {
  const typed = reading.text(key).replace(/[\s.](?=\d{3}(\D|$))/g, '');
  const number = /^-?\d{1,12}([.,]\d{1,4})?$/.test(typed) ? Number(typed.replace(',', '.')) : null;
  if (typed !== '' && number === null)
    reading.refuse(key, 'number-shape', 'Vul een getal in, met cijfers.', 'Enter a number, in figures.');
  reading.answers[key] = number;
}

function readWijk(reading: Reading, { key }: Question): void {
  const slug = reading.text(key);
  const wijk = reading.context.wijken.find((one) => one.slug === slug);
  if (slug !== '' && !wijk) reading.unknownChoice(key);
  reading.columns.wijkId = wijk?.id ?? null;
}

function readOrganisation(reading: Reading, { key }: Question): void {
  const typed = reading.text(key);
  const id = parseId<'organisation'>(typed);
  const known = id !== null && reading.context.organisationIds.includes(id);
  if (typed !== '' && typed !== 'none' && !known) reading.unknownChoice(key);
  reading.columns.organisationId = known ? id : null;
  reading.answers[key] = typed === 'none' ? 'none' : null;
}

function readFunding(reading: Reading, { key }: Question): void {
  reading.answers[key] = reading.lines(key);
  reading.answers[`${key}OwnCents`] = reading.cents(`${key}.own`);
  reading.columns.requestedCents = reading.cents(`${key}.asked`);
}

function readIban(reading: Reading, { key }: Question): void {
  const typed = electronicFormatIBAN(reading.text(key)) ?? '';
  const valid = typed !== '' && isValidIBAN(typed);
  if (typed !== '' && !valid)
    reading.refuse(
      key,
      'iban-wrong',
      'Dit rekeningnummer klopt niet. Controleer het: NL, 2 cijfers, 4 letters en 10 cijfers.',
      'This account number is not right. Check it: NL, 2 digits, 4 letters and 10 digits.',
    );
  reading.answers[key] = valid ? typed : null;
  const holder = reading.text(`${key}Holder`);
  if (holder.length > 140)
    reading.refuse(
      `${key}Holder`,
      'too-long',
      'Maak deze naam korter: maximaal 140 tekens.',
      'Shorten this name: at most 140 characters.',
    );
  reading.answers[`${key}Holder`] = holder.slice(0, 140) || null;
}

const readers: Readonly<Record<Question['kind'], Reader>> = {
  text: text1,
  longText: text1,
  choice: text1,
  choices: (reading, { key }) => {
    reading.answers[key] = [...new Set(reading.values[key] ?? [])].filter((value) => value !== '');
  },
  date: (reading, { key }) => {
    reading.answers[key] = reading.date(key);
  },
  period: (reading, { key }) => {
    reading.answers[`${key}From`] = reading.date(`${key}From`);
    reading.answers[`${key}Until`] = reading.date(`${key}Until`);
  },
  number: readNumber,
  yesNo: (reading, { key }) => {
    reading.answers[key] = reading.yesNo(key);
  },
  wijk: readWijk,
  domain: (reading, { key }) => {
    reading.columns.domain = reading.text(key) || null;
  },
  budget: (reading, { key }) => {
    reading.answers[key] = reading.lines(key);
  },
  funding: readFunding,
  files: () => undefined,
  iban: readIban,
  contact: (reading, { key }) => {
    const contact = readContact(key, reading.values);
    // The details themselves stand on the person; the answer only says that she gave them here.
    reading.answers[key] = contact.ok ? true : null;
    if (!contact.ok) reading.problems.push(...contact.problems);
  },
  organisation: readOrganisation,
  stateAid: (reading, { key }) => {
    reading.answers[key] = reading.yesNo(key);
    reading.answers[`${key}OtherCents`] = reading.cents(`${key}Other`);
  },
};

/** A question of which no field was posted keeps its answer: a page that was shown shorter changes nothing it did not show. */
function wasShown(question: Question, values: Values, whole: boolean): boolean {
  return whole || Object.keys(values).some((name) => name.startsWith(question.key));
}

const prepared: readonly Question['kind'][] = ['budget', 'funding', 'organisation'];

/** Costs, what is asked and who asks of an application that another feature prepared: shown, never typed. */
export const isComputed = ({ kind }: Question, { computed }: { readonly computed: boolean }): boolean =>
  computed && prepared.includes(kind);

/**
 * Reads one page.
 * @param whole false when parts of the page may be left out (an import); a form posts all its fields, unticked ones apart
 */
export function readPage(page: FormPage, values: Values, context: ReadContext, whole = true): PageReading {
  const reading = new Reading(values, context);
  for (const question of page.questions)
    if (!isComputed(question, context) && wasShown(question, values, whole))
      readers[question.kind](reading, question);
  return { patch: { answers: reading.answers, ...reading.columns }, problems: reading.problems };
}

/** The state with a page's answers on top. */
export function applyPatch(state: FormState, patch: StatePatch): FormState {
  const { answers, ...columns } = patch;
  return { ...state, ...columns, answers: { ...state.answers, ...answers } };
}
