/** Everything that was entered, in words: for the check page, the confirmation and its letter (Awb 2:17). */
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { FormPage, Question, SchemeRules } from '../../scheme/types.ts';
import type { Attachment, MoneyLine } from '../types.ts';
import { type FormState, isLines, isTexts, moneyPlanOf } from './answers.ts';
import { totalOf } from './money-plan.ts';

export type CopyFacts = {
  readonly lang: Lang;
  readonly wijkName: string | null;
  readonly domainName: string | null;
  readonly organisationName: string | null;
  /** Name and address, one line each; null when not known. */
  readonly contactLines: readonly string[] | null;
  readonly attachments: readonly Attachment[];
  /** Leave out state aid where it does not concern the applicant. */
  readonly undertaking: boolean;
};

export type CopyValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'money'; readonly rows: readonly (readonly [string, string])[]; readonly total: string }
  | { readonly kind: 'empty' };
export type CopyRow = { readonly question: Question; readonly label: string; readonly value: CopyValue };
export type CopyPage = { readonly page: FormPage; readonly rows: readonly CopyRow[] };

const empty: CopyValue = { kind: 'empty' };
const words = (text: string | null | undefined): CopyValue => (text ? { kind: 'text', text } : empty);
const items = (list: readonly string[]): CopyValue =>
  list.length > 0 ? { kind: 'list', items: list } : empty;

const said = {
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  until: { nl: 'tot en met', en: 'to' },
  own: { nl: 'Eigen geld', en: 'Own money' },
  asked: { nl: 'Gevraagd bij de gemeente', en: 'Asked from the municipality' },
  none: {
    nl: 'Geen organisatie: voor mijzelf of een groep bewoners',
    en: 'No organisation: for myself or a group of residents',
  },
  holder: { nl: 'op naam van', en: 'in the name of' },
  otherAid: { nl: 'Andere steun', en: 'Other aid' },
} as const;

function money(lines: readonly MoneyLine[], lang: Lang): CopyValue {
  if (lines.length === 0) return empty;
  const rows = lines.map((line) => [line.description, formatCents(line.amountCents, lang)] as const);
  return { kind: 'money', rows, total: formatCents(totalOf(lines), lang) };
}

function funding(form: readonly FormPage[], key: string, state: FormState, lang: Lang): CopyValue {
  const others = state.answers[key];
  const own = state.answers[`${key}OwnCents`];
  const plan = moneyPlanOf(form, key, state);
  const lines: MoneyLine[] = [
    ...(typeof own === 'number' && own > 0 ? [{ description: said.own[lang], amountCents: own }] : []),
    ...(isLines(others) ? others : []),
    ...(state.requestedCents === null
      ? []
      : [{ description: said.asked[lang], amountCents: state.requestedCents }]),
  ];
  return plan || lines.length > 0 ? money(lines, lang) : empty;
}

function period(key: string, state: FormState, lang: Lang): CopyValue {
  const [from, until] = [state.answers[`${key}From`], state.answers[`${key}Until`]];
  const day = (value: unknown): string | null => (typeof value === 'string' ? formatDate(value, lang) : null);
  const [first, last] = [day(from), day(until)];
  if (first === null || last === null) return words(first ?? last);
  return words(first === last ? first : `${first} ${said.until[lang]} ${last}`);
}

function answerOf(
  form: readonly FormPage[],
  question: Question,
  state: FormState,
  facts: CopyFacts,
): CopyValue {
  const { lang } = facts;
  const answer = state.answers[question.key];
  switch (question.kind) {
    case 'choice':
      return words(question.options.find((option) => option.value === answer)?.label[lang]);
    case 'choices':
      return items(
        question.options
          .filter((option) => isTexts(answer) && answer.includes(option.value))
          .map((option) => option.label[lang]),
      );
    case 'date':
      return words(typeof answer === 'string' ? formatDate(answer, lang) : null);
    case 'period':
      return period(question.key, state, lang);
    case 'number':
      return words(
        typeof answer === 'number' ? String(answer).replace('.', lang === 'nl' ? ',' : '.') : null,
      );
    case 'yesNo':
      return words(typeof answer === 'boolean' ? said[answer ? 'yes' : 'no'][lang] : null);
    case 'stateAid': {
      const other = state.answers[`${question.key}OtherCents`];
      const amount = typeof other === 'number' ? `. ${said.otherAid[lang]}: ${formatCents(other, lang)}` : '';
      return words(typeof answer === 'boolean' ? `${said[answer ? 'yes' : 'no'][lang]}${amount}` : null);
    }
    case 'wijk':
      return words(facts.wijkName);
    case 'domain':
      return words(facts.domainName);
    case 'organisation':
      return words(facts.organisationName ?? (answer === 'none' ? said.none[lang] : null));
    case 'budget':
      return isLines(answer) ? money(answer, lang) : empty;
    case 'funding':
      return funding(form, question.key, state, lang);
    case 'files':
      return items(
        facts.attachments.filter((file) => file.question === question.key).map((file) => file.name),
      );
    case 'iban': {
      const holder = state.answers[`${question.key}Holder`];
      const number = typeof answer === 'string' ? answer.replace(/(.{4})(?=.)/g, '$1 ') : '';
      return items(
        [number, typeof holder === 'string' ? `${said.holder[lang]} ${holder}` : ''].filter(Boolean),
      );
    }
    case 'contact':
      return answer === true && facts.contactLines ? items(facts.contactLines) : empty;
    default:
      return words(typeof answer === 'string' ? answer : null);
  }
}

/** The whole form with its answers, page by page. */
export function copyOf(rules: SchemeRules, state: FormState, facts: CopyFacts): readonly CopyPage[] {
  return rules.form.map((page) => ({
    page,
    rows: page.questions
      .filter((question) => question.kind !== 'stateAid' || facts.undertaking)
      .map((question) => ({
        question,
        label: question.label[facts.lang],
        value: answerOf(rules.form, question, state, facts),
      }))
      // Who belongs to no organisation is not asked for one.
      .filter(
        (row) => row.question.kind !== 'organisation' || row.question.required || row.value.kind !== 'empty',
      ),
  }));
}
