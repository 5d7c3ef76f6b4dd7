import type { AppContext } from '../../../platform/http/context.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { formulaWords } from '../formula-words.ts';
import { scenarioWords } from '../scenario-words.ts';

/** What was just done, by the code that the redirect put in the address. */
export function flashOf(
  c: AppContext,
): { flash: { kind: 'success' | 'attention'; text: string } } | Record<string, never> {
  const code = c.req.query('klaar') ?? '';
  const { flashes } = formulaWords;
  if (code === 'twee-tot-vier')
    return { flash: { kind: 'attention', text: scenarioWords.compareCount[c.get('lang')] } };
  return Object.hasOwn(flashes, code)
    ? { flash: { kind: 'success', text: flashes[code as keyof typeof flashes][c.get('lang')] } }
    : {};
}

/** The revision that the form was shown from; nonsense is one that never was. */
export function revisionOf(form: FormValues): number {
  const typed = form.text('revision');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
}
