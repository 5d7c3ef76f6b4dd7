/** What is known of a plan before its applicant saw the form, put where the scheme's form asks it. Pure. */
import type { Question, SchemeRules } from '../../scheme/types.ts';
import type { Answer, MoneyLine } from '../types.ts';
import type { FormState } from './answers.ts';

export type KnownPlan = {
  readonly title: string;
  readonly plan: string;
  readonly wijkId: FormState['wijkId'];
  /** A domain of the city; left out where the scheme does not have it. */
  readonly domain: string | null;
  readonly costs: readonly MoneyLine[];
  readonly amountCents: number;
};

/** Only what the form asks: the name, the plan, the wijk, the domain, the costs and the amount. The rest is hers to fill in. */
export function preparedState({ form, domains }: SchemeRules, known: KnownPlan): FormState {
  const questions = form.flatMap((page) => page.questions);
  const first = (kind: Question['kind'], key?: string): Question | undefined =>
    questions.find((one) => one.kind === kind && one.key === key) ??
    questions.find((one) => one.kind === kind);
  const answers: Record<string, Answer> = {};
  const put = (question: Question | undefined, answer: Answer): void => {
    if (question) answers[question.key] = answer;
  };
  put(first('text', 'title'), known.title);
  put(first('longText', 'plan'), known.plan);
  put(first('budget'), known.costs);
  put(first('funding'), []);
  const asksDomain = first('domain') !== undefined && domains.some((one) => one === known.domain);
  return {
    answers,
    wijkId: first('wijk') ? known.wijkId : null,
    domain: asksDomain ? known.domain : null,
    requestedCents: known.amountCents,
    organisationId: null,
  };
}
