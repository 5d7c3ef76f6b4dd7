import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { formulaWords } from '../formula-words.ts';
import { scenarioWords } from '../scenario-words.ts';

/** What was just done, by the code that the redirect put in the address. */
export function flashOf(c: AppContext): Pick<PageOptions, 'flash'> {
  const wrong = flashFor(c, { 'twee-tot-vier': scenarioWords.compareCount }, 'attention');
  return { ...flashFor(c, formulaWords.flashes), ...wrong };
}

/** The revision that the form was shown from; nonsense is one that never was. */
export function revisionOf(form: FormValues): number {
  const typed = form.text('revision');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}
