/** Answers to every question of a form, whatever the scheme. */
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Wijk } from '../../place/types.ts';
import type { Question, SchemeVersion } from '../../scheme/types.ts';
import type { FormState } from '../rules/answers.ts';
import type { Answer } from '../types.ts';
import { nameOf } from './people.ts';
import type { Planned } from './plan.ts';

export type Filling = Pick<
  Planned,
  'title' | 'idea' | 'startsOn' | 'endsOn' | 'n' | 'iban' | 'livesElsewhere'
> & {
  readonly wijk: Wijk | null;
  readonly organisationId: Id<'organisation'> | null;
};

const account = 'NL91ABNA0417164300';
const partners = 'Wij werken samen met het Huis van de Wijk en de school.';

type Money = { readonly costs: Answer; readonly totalCents: number; readonly ownCents: number };

function moneyOf({ idea, n }: Filling): Money {
  const costs = idea.costs.map(([description, euros]) => ({ description, amountCents: euros * 100 }));
  const totalCents = costs.reduce((sum, line) => sum + line.amountCents, 0);
  return { costs, totalCents, ownCents: n % 4 === 1 ? Math.round(totalCents / 1000) * 100 : 0 };
}

function answer(question: Question, filling: Filling, money: Money): Readonly<Record<string, Answer>> {
  const { key } = question;
  switch (question.kind) {
    case 'text':
      return { [key]: key === 'title' ? filling.title : 'Buren uit de straat' };
    case 'longText':
      return { [key]: key === 'partners' ? partners : filling.idea.plan };
    case 'choice':
      return { [key]: question.options[0]?.value ?? null };
    case 'yesNo':
      return { [key]: !(key === 'resident' && filling.livesElsewhere) };
    case 'contact':
      return { [key]: true };
    case 'number':
      return { [key]: question.min };
    case 'period':
      return { [`${key}From`]: isoDate(filling.startsOn), [`${key}Until`]: isoDate(filling.endsOn) };
    case 'budget':
      return { [key]: money.costs };
    case 'funding':
      return { [key]: [], [`${key}OwnCents`]: money.ownCents === 0 ? null : money.ownCents };
    case 'iban':
      return {
        [key]: filling.iban && filling.iban !== 'unreadable' ? filling.iban : account,
        [`${key}Holder`]: nameOf(filling.n),
      };
    case 'organisation':
      return { [key]: filling.organisationId === null ? 'none' : null };
    case 'stateAid':
      return filling.organisationId === null ? {} : { [key]: false };
    default:
      return {};
  }
}

export function answersTo(version: SchemeVersion, filling: Filling): FormState {
  const questions = version.rules.form.flatMap((page) => page.questions);
  const money = moneyOf(filling);
  const { domains } = version.rules;
  const asksDomain = questions.some((question) => question.kind === 'domain');
  return {
    answers: Object.assign({}, ...questions.map((question) => answer(question, filling, money))),
    wijkId: filling.wijk?.id ?? null,
    domain: asksDomain ? (domains[filling.n % domains.length] ?? null) : null,
    requestedCents: money.totalCents - money.ownCents,
    organisationId: filling.organisationId,
  };
}
