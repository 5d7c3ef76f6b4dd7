/** A project as typed. */
import { type Domain, domains } from '../../../kernel/domains.ts';
import { text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { contentLangs } from '../../../kernel/words.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { Wijk } from '../../place/index.ts';
import type { ProjectInput } from '../store/index.ts';

export const longestTitle = 120;
export const longestDescription = 2000;

/** @returns every problem beside its field: title, description, lang, cost, category, wijk */
export function readProject(
  form: Pick<FormValues, 'text'>,
  wijken: readonly Pick<Wijk, 'id' | 'slug'>[],
): Result<ProjectInput> {
  const problems: Problem[] = [];
  const required = (field: string, most: number): string => {
    const typed = form.text(field);
    const long = tooLong(field, typed, most);
    if (typed === '') problems.push(problem(field, 'missing', text('Vul dit in.', 'Fill this in.')));
    else if (long) problems.push(long);
    return typed;
  };
  const title = required('title', longestTitle);
  const description = required('description', longestDescription);
  const cents = parseCents('cost', form.text('cost'));
  if (!cents.ok) problems.push(...cents.problems);
  else if (cents.value === 0)
    problems.push(
      problem(
        'cost',
        'cost-nothing',
        text('Een project kost meer dan € 0.', 'A project costs more than €0.'),
      ),
    );
  const lang = contentLangs.find((one) => one === form.text('lang'));
  if (!lang) problems.push(problem('lang', 'choice-missing', text('Kies een taal.', 'Choose a language.')));
  const category = domains.find((one: Domain) => one === form.text('category')) ?? null;
  const wijk = wijken.find(({ slug }) => slug === form.text('wijk'));
  if (problems.length > 0 || !cents.ok || !lang) return { ok: false, problems };
  return ok({ title, description, lang, costCents: cents.value, category, wijkId: wijk?.id ?? null });
}
