/** Reads the way-finder's address: every state of it is a URL, so that the back button and a bookmark work. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { parseCents } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { readDate } from '../../../ui/index.ts';
import { type Asker, askers, type WayAnswers, type Where } from '../rules/way-find.ts';
import { type Purpose, purposes } from '../types.ts';

export const wayQuestions = ['wie', 'wat', 'waar', 'bedrag', 'wanneer'] as const;
export type WayQuestion = (typeof wayQuestions)[number];

/** Words of the address for each answer. */
export const askerWords: Readonly<Record<Asker, string>> = {
  resident: 'bewoner',
  organisation: 'organisatie',
  religious: 'levensbeschouwing',
  professional: 'professional',
};
export const purposeWords: Readonly<Record<Purpose, string>> = {
  neighbours: 'buren',
  sport: 'sportclub',
  worship: 'geloof',
  politics: 'politiek',
  profit: 'bedrijf',
};
export const cityWord = 'hele-stad';
export const elsewhereWord = 'buiten';

export type WayState = {
  /** Answers that could be read. */
  readonly answers: Partial<WayAnswers>;
  /** The same as they stand in the address, for links and hidden fields. */
  readonly given: Readonly<Partial<Record<WayQuestion, string>>>;
  /** The first question without a usable answer; null when all are answered. */
  readonly next: WayQuestion | null;
  /** What was typed at that question and could not be used. */
  readonly typed: string;
  readonly problems: readonly Problem[];
};

/** Characters of an amount or a day: no amount that is granted and no way to write a day is longer. */
const longestTyped = 40;
type Read<T> = { readonly value: T } | { readonly problem: Problem };

/**
 * @param query one parameter of the address; undefined when it is not there
 * @param wijken slugs that exist
 */
export function readWayState(
  query: (name: string) => string | undefined,
  wijken: ReadonlySet<string>,
  today: PlainDate,
): WayState {
  const answers: { -readonly [K in keyof WayAnswers]?: WayAnswers[K] } = {};
  const given: Partial<Record<WayQuestion, string>> = {};
  let next: WayQuestion | null = null;
  let typed = '';
  const problems: Problem[] = [];
  for (const question of wayQuestions) {
    const raw = query(question);
    // A button pressed without a choice sends no answer, only which question it was.
    const text = raw ?? (query('stap') === question ? '' : undefined);
    const read = text === undefined ? null : readAnswer(question, text.trim(), wijken, today);
    if (read && 'value' in read) {
      Object.assign(answers, read.value);
      given[question] = (text ?? '').trim();
      continue;
    }
    if (next !== null) continue;
    next = question;
    typed = (text ?? '').trim();
    if (read) problems.push(read.problem);
  }
  return { answers, given, next, typed, problems };
}

function readAnswer(
  question: WayQuestion,
  text: string,
  wijken: ReadonlySet<string>,
  today: PlainDate,
): Read<Partial<WayAnswers>> {
  if (question === 'wie')
    return chosen(
      question,
      askers.find((one) => askerWords[one] === text),
      'who',
    );
  if (question === 'wat')
    return chosen(
      question,
      purposes.find((one) => purposeWords[one] === text),
      'what',
    );
  if (question === 'waar') return chosen(question, readWhere(text, wijken), 'where');
  const long = tooLong(question, text, longestTyped);
  if (long) return { problem: long };
  return question === 'bedrag' ? readAmount(text) : readStart(text, today);
}

function chosen<Key extends keyof WayAnswers>(
  question: WayQuestion,
  value: WayAnswers[Key] | undefined,
  key: Key,
): Read<Partial<WayAnswers>> {
  if (value !== undefined) return { value: { [key]: value } as Partial<WayAnswers> };
  return {
    problem: problem(question, 'choose', {
      nl: 'Kies een van de antwoorden.',
      en: 'Choose one of the answers.',
    }),
  };
}

function readWhere(text: string, wijken: ReadonlySet<string>): Where | undefined {
  if (text === cityWord) return 'city';
  if (text === elsewhereWord) return 'elsewhere';
  return wijken.has(text) ? { wijkSlug: text } : undefined;
}

function readAmount(text: string): Read<Partial<WayAnswers>> {
  if (text === '') return { value: { amountCents: null } };
  const cents = parseCents('bedrag', text);
  if (cents.ok) return { value: { amountCents: cents.value } };
  return { problem: cents.problems[0] ?? problem('bedrag', 'amount-shape', { nl: '', en: '' }) };
}

function readStart(text: string, today: PlainDate): Read<Partial<WayAnswers>> {
  if (text === '') return { value: { start: null } };
  const date = readDate('wanneer', text);
  if (!date.ok) return { problem: date.problems[0] ?? problem('wanneer', 'date-shape', { nl: '', en: '' }) };
  if (Temporal.PlainDate.compare(date.value, today) < 0)
    return {
      problem: problem('wanneer', 'date-past', {
        nl: 'Deze dag is al geweest. Kies een dag die nog komt.',
        en: 'This day has passed. Choose a day to come.',
      }),
    };
  if (date.value.year > today.year + 10)
    return {
      problem: problem('wanneer', 'date-far', {
        nl: 'Deze dag is te ver weg. Controleer het jaar.',
        en: 'This day is too far away. Check the year.',
      }),
    };
  return { value: { start: date.value } };
}

/** Address of the way-finder with these answers; without one of them, that question is asked again. */
export function wayHref(given: WayState['given'], without?: WayQuestion): string {
  const query = new URLSearchParams();
  for (const question of wayQuestions) {
    const value = given[question];
    if (value !== undefined && question !== without) query.set(question, value);
  }
  const text = query.toString();
  return text === '' ? '/welke-steun' : `/welke-steun?${text}`;
}
