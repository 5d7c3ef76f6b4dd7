/** A project as typed. */
import { type Domain, domains } from '../../../kernel/domains.ts';
import { text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { contentLangs } from '../../../kernel/words.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { Wijk } from '../../place/index.ts';
import type { ProjectInput } from '../store/index.ts';

export const longestTitle = 120;
export const longestDescription = 2000;

/**
 * The least that a project can do with.
 * @param costCents null while that is not known
 * @returns null where nothing was typed: any amount helps; problems `amount-shape`, `minimum-nothing`, `minimum-above-cost`
 */
export function readLeast(field: string, typed: string, costCents: number | null): Result<number | null> {
  if (typed === '') return ok(null);
  const cents = parseCents(field, typed);
  if (!cents.ok) return cents;
  if (cents.value === 0)
    return refused(
      problem(
        field,
        'minimum-nothing',
        text(
          'Vul een bedrag in van meer dan € 0, of laat dit leeg.',
          'Enter an amount above €0, or leave this empty.',
        ),
      ),
    );
  if (costCents !== null && cents.value > costCents)
    return refused(
      problem(
        field,
        'minimum-above-cost',
        text('Dit is meer dan het project kost.', 'This is more than the project costs.'),
      ),
    );
  return ok(cents.value);
}

/** @returns every problem beside its field: title, description, lang, cost, minimum, category, wijk */
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
  const least = readLeast('minimum', form.text('minimum'), cents.ok ? cents.value : null);
  if (!least.ok) problems.push(...least.problems);
  const lang = contentLangs.find((one) => one === form.text('lang'));
  if (!lang) problems.push(problem('lang', 'choice-missing', text('Kies een taal.', 'Choose a language.')));
  const category = domains.find((one: Domain) => one === form.text('category')) ?? null;
  const wijk = wijken.find(({ slug }) => slug === form.text('wijk'));
  if (problems.length > 0 || !cents.ok || !least.ok || !lang) return { ok: false, problems };
  return ok({
    title,
    description,
    lang,
    costCents: cents.value,
    minimumCents: least.value,
    category,
    wijkId: wijk?.id ?? null,
  });
}
