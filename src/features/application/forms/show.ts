/** What a field shows: what was typed last, else the answer as people write it. */
import { isoDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { amountAsTyped, type MoneyRow } from '../../../ui/index.ts';
import type { Wijk } from '../../place/types.ts';
import type { FormPage, Question } from '../../scheme/types.ts';
import { type FormState, isLines, isTexts } from '../rules/answers.ts';
import type { Contact } from './contact.ts';
import type { Values } from './fields.ts';

export type ShowContext = {
  readonly lang: Lang;
  readonly wijken: readonly Pick<Wijk, 'id' | 'slug'>[];
  readonly contact: Contact | null;
};

const one = (value: string | number | null | undefined): string[] =>
  value === null || value === undefined ? [] : [String(value)];

const rowsAs = (name: string, rows: readonly MoneyRow[]): Record<string, string[]> =>
  Object.fromEntries(
    rows.flatMap(({ description, amount }, index) => [
      [`${name}.${index}.description`, [description]],
      [`${name}.${index}.amount`, [amount]],
    ]),
  );

function shown(question: Question, state: FormState, context: ShowContext): Record<string, string[]> {
  const { key } = question;
  const answer = state.answers[key];
  const answerText = (name: string): string[] => {
    const found = state.answers[name];
    return typeof found === 'string' || typeof found === 'number' ? one(found) : [];
  };
  const cents = (name: string): string[] => {
    const found = state.answers[name];
    return typeof found === 'number' ? one(amountAsTyped(found, context.lang)) : [];
  };
  const lines = (): Record<string, string[]> =>
    rowsAs(
      key,
      (isLines(answer) ? answer : []).map((line) => ({
        description: line.description,
        amount: amountAsTyped(line.amountCents, context.lang),
      })),
    );
  switch (question.kind) {
    case 'choices':
      return { [key]: isTexts(answer) ? [...answer] : [] };
    case 'date':
      return { [key]: answerText(key).map(realDate) };
    case 'period':
      return { [`${key}From`]: answerText(`${key}From`), [`${key}Until`]: answerText(`${key}Until`) };
    case 'yesNo':
      return { [key]: typeof answer === 'boolean' ? [answer ? 'yes' : 'no'] : [] };
    case 'stateAid':
      return {
        [key]: typeof answer === 'boolean' ? [answer ? 'yes' : 'no'] : [],
        [`${key}Other`]: cents(`${key}OtherCents`),
      };
    case 'wijk':
      return { [key]: one(context.wijken.find((wijk) => wijk.id === state.wijkId)?.slug) };
    case 'domain':
      return { [key]: one(state.domain) };
    case 'organisation':
      return { [key]: state.organisationId ? [state.organisationId] : answerText(key) };
    case 'budget':
      return lines();
    case 'funding':
      return {
        ...lines(),
        [`${key}.own`]: cents(`${key}OwnCents`),
        [`${key}.asked`]:
          state.requestedCents === null ? [] : one(amountAsTyped(state.requestedCents, context.lang)),
      };
    case 'iban':
      return { [key]: answerText(key), [`${key}Holder`]: answerText(`${key}Holder`) };
    case 'contact':
      return {
        [`${key}Name`]: one(context.contact?.name),
        [`${key}Street`]: one(context.contact?.street),
        [`${key}Postcode`]: one(context.contact?.postcode),
        [`${key}Town`]: one(context.contact?.town),
        [`${key}Phone`]: one(context.contact?.phone),
      };
    case 'files':
      return {};
    default:
      return { [key]: answerText(key) };
  }
}

const realDate = (value: string): string => {
  const date = parseIsoDate(value);
  return date ? isoDate(date) : value;
};

/** The fields of a page as the answers fill them, for a page on which nothing was typed yet. */
export function valuesOf(page: FormPage, state: FormState, context: ShowContext): Values {
  return Object.assign({}, ...page.questions.map((question) => shown(question, state, context))) as Values;
}
