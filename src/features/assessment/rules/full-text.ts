/**
 * An application as a council reads it: the plan and the money. Who asks, where she lives and her account are left out:
 * the council does not need them to judge, and what it does not know cannot weigh.
 */
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents, sumCents } from '../../../kernel/money.ts';
import type { Answer, Application, MoneyLine } from '../../application/types.ts';
import type { Question, SchemeRules } from '../../scheme/types.ts';

export type TextValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'money';
      readonly rows: readonly (readonly [string, string])[];
      readonly total: string;
    };
export type TextRow = { readonly key: string; readonly label: string; readonly value: TextValue };
export type TextPart = { readonly title: string; readonly rows: readonly TextRow[] };

type Facts = { readonly lang: Lang; readonly wijk: string; readonly domain: string | null };
type Read = Pick<Application, 'answers' | 'requestedCents' | 'title'>;

/** Kinds that say who someone is, or that are shown in a place of their own. */
const leftOut: ReadonlySet<Question['kind']> = new Set([
  'contact',
  'iban',
  'organisation',
  'stateAid',
  'files',
]);

const said = {
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  until: { nl: 'tot en met', en: 'to' },
  own: { nl: 'Eigen geld', en: 'Own money' },
  asked: { nl: 'Gevraagd bij de gemeente', en: 'Asked from the municipality' },
} as const;

const isLine = (value: unknown): value is MoneyLine =>
  typeof value === 'object' && value !== null && 'amountCents' in value && 'description' in value;
const linesOf = (answer: Answer | undefined): readonly MoneyLine[] =>
  Array.isArray(answer) ? answer.filter(isLine) : [];

function money(lines: readonly MoneyLine[], lang: Lang): TextValue | null {
  if (lines.length === 0) return null;
  return {
    kind: 'money',
    rows: lines.map((line) => [line.description, formatCents(line.amountCents, lang)] as const),
    total: formatCents(sumCents(lines.map((line) => line.amountCents)), lang),
  };
}

const words = (text: string | null | undefined): TextValue | null => (text ? { kind: 'text', text } : null);

function period(key: string, { answers }: Read, lang: Lang): TextValue | null {
  const [first, last] = [answers[`${key}From`], answers[`${key}Until`]].map((day) =>
    typeof day === 'string' ? formatDate(day, lang) : null,
  );
  if (!first || !last) return words(first ?? last);
  return words(first === last ? first : `${first} ${said.until[lang]} ${last}`);
}

function funding(key: string, read: Read, lang: Lang): TextValue | null {
  const own = read.answers[`${key}OwnCents`];
  const { requestedCents } = read;
  return money(
    [
      ...(typeof own === 'number' && own > 0 ? [{ description: said.own[lang], amountCents: own }] : []),
      ...linesOf(read.answers[key]),
      ...(requestedCents === null ? [] : [{ description: said.asked[lang], amountCents: requestedCents }]),
    ],
    lang,
  );
}

function labelsOf(question: Extract<Question, { options: unknown }>, answer: Answer | undefined, lang: Lang) {
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return question.options
    .filter((option) => chosen.includes(option.value))
    .map((option) => option.label[lang]);
}

function readAnswer(question: Question, read: Read, facts: Facts): TextValue | null {
  const { lang } = facts;
  const answer = read.answers[question.key];
  switch (question.kind) {
    case 'wijk':
      return words(facts.wijk);
    case 'domain':
      return words(facts.domain);
    case 'period':
      return period(question.key, read, lang);
    case 'budget':
      return money(linesOf(answer), lang);
    case 'funding':
      return funding(question.key, read, lang);
    case 'choice':
      return words(labelsOf(question, answer, lang)[0]);
    case 'choices': {
      const items = labelsOf(question, answer, lang);
      return items.length > 0 ? { kind: 'list', items } : null;
    }
    case 'yesNo':
      return words(typeof answer === 'boolean' ? said[answer ? 'yes' : 'no'][lang] : null);
    case 'date':
      return words(typeof answer === 'string' ? formatDate(answer, lang) : null);
    case 'number':
      return words(
        typeof answer === 'number' ? String(answer).replace('.', lang === 'nl' ? ',' : '.') : null,
      );
    default:
      return words(typeof answer === 'string' ? answer : null);
  }
}

/** The answers, page by page of the form; questions without an answer, and pages without questions, are left out. */
export function fullTextOf(rules: SchemeRules, read: Read, facts: Facts): readonly TextPart[] {
  return rules.form
    .map((page) => ({
      title: page.title[facts.lang],
      rows: page.questions
        .filter(({ kind }) => !leftOut.has(kind))
        .flatMap((question) => {
          const value = readAnswer(question, read, facts);
          // The title stands above the text already.
          if (value?.kind === 'text' && value.text === read.title) return [];
          return value ? [{ key: question.key, label: question.label[facts.lang], value }] : [];
        }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
