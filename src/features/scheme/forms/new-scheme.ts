/** Reads the page that begins a scheme: a shipped one or a text, and its first period. */
import { ok, problem, type Result } from '../../../kernel/result.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { readDate } from '../../../ui/index.ts';
import { readSchemeDocument, type SchemeDocument } from '../document.ts';
import type { Window } from '../rules/publish.ts';
import { shippedNames, shippedYaml } from '../shipped.ts';

export const ownText = 'tekst';
export type NewScheme = { readonly document: SchemeDocument; readonly window: Window };

/** @returns every problem: of the choice, the dates and the text (whose problems stand at the text's field) */
export function readNewScheme(form: Pick<FormValues, 'text' | 'texts'>): Result<NewScheme> {
  const start = form.text('start');
  const shipped = shippedNames.find((name) => name === start);
  const from = readDate('validFrom', form.text('validFrom'));
  const until = form.text('validUntil') === '' ? ok(null) : readDate('validUntil', form.text('validUntil'));
  const problems = [...(from.ok ? [] : from.problems), ...(until.ok ? [] : until.problems)];
  if (shipped === undefined && start !== ownText)
    problems.push(
      problem('start', 'choose', { nl: 'Kies waarmee u begint.', en: 'Choose what to begin with.' }),
    );
  const yaml = shipped === undefined ? rawText(form, 'yaml') : shippedYaml(shipped);
  const document = shipped === undefined && start !== ownText ? null : readSchemeDocument(yaml);
  if (document && !document.ok) problems.push(...document.problems.map(atYaml));
  if (problems.length > 0 || !document?.ok || !from.ok || !until.ok) return { ok: false, problems };
  return ok({
    document: document.value,
    window: { validFrom: from.value.toString(), validUntil: until.value?.toString() ?? null },
  });
}

/** A problem of the text, at the text's own field; each stays apart by its place. */
export const atYaml = (found: { field: string; code: string; text: { nl: string; en: string } }) => ({
  ...found,
  field: 'yaml',
  code: `${found.code}${found.field}`,
});

/** Text whose leading spaces count. */
export const rawText = (form: Pick<FormValues, 'texts'>, name: string): string => form.texts(name)[0] ?? '';
