/** Texts of people in other languages than Dutch and English, which have fields of their own. */
import { type Text, text } from '../kernel/messages.ts';
import { type Problem, problem } from '../kernel/result.ts';
import { tooLong } from '../kernel/too-long.ts';
import { languageLabels, otherLangs, otherLangsOf, type SaidField, type Words } from '../kernel/words.ts';

type Typed = { text(name: string): string; texts(name: string): readonly string[] };

/** The language that is added, chosen from a list; its texts are typed as `summary.nieuw`. */
export const addedLanguage = 'andereTaal';
export const addedText = (name: string): string => `${name}.nieuw`;

const refusals = {
  needed: problem(
    addedLanguage,
    'language-needed',
    text('Kies in welke taal dit is.', 'Choose in which language this is.'),
  ),
  there: (lang: Text): Problem =>
    problem(
      addedLanguage,
      'language-there',
      text(`${lang.nl} staat er al. Wijzig het daar.`, `${lang.en} is there already. Change it there.`),
    ),
};

/**
 * A language of which every field was emptied goes; one of which the form has no fields stays as it was.
 * @returns the other languages only: Dutch and English are not among them
 */
export function readOtherLanguages<Name extends string>(
  form: Typed,
  fields: readonly SaidField<Name>[],
  before: Readonly<Record<Name, Words>> | null,
): { readonly said: Readonly<Record<Name, Words>>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = (name: string, { most, lines }: SaidField): string => {
    const typed = lines ? form.text(name) : form.text(name).replace(/\s+/g, ' ');
    const long = tooLong(name, typed, most);
    if (long) problems.push(long);
    return typed;
  };
  const said = fields.map((field): [Name, Record<string, string>] => [
    field.name,
    Object.fromEntries(
      otherLangs
        .map((lang) => {
          const name = `${field.name}.${lang}`;
          const shown = form.texts(name).length > 0;
          return [lang, shown ? read(name, field) : (before?.[field.name][lang] ?? '')] as const;
        })
        .filter(([, words]) => words !== ''),
    ),
  ]);
  const added = fields.map((field) => read(addedText(field.name), field));
  const lang = otherLangs.find((one) => one === form.text(addedLanguage));
  if (added.some((words) => words !== '')) {
    if (lang === undefined) problems.push(refusals.needed);
    else if (otherLangsOf(...said.map(([, words]) => words as Words)).includes(lang))
      problems.push(refusals.there(languageLabels[lang]));
    else
      for (const [index, [, words]] of said.entries()) {
        const typed = added[index] ?? '';
        if (typed !== '') words[lang] = typed;
      }
  }
  return { said: Object.fromEntries(said) as Record<Name, Words>, problems };
}

/** What stands there now, as the form would post it: of each language that says something, every field. */
export function otherLanguagesAsTyped(
  said: Readonly<Record<string, Words>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    otherLangsOf(...Object.values(said)).flatMap((lang) =>
      Object.entries(said).map(([name, words]) => [`${name}.${lang}`, words[lang] ?? '']),
    ),
  );
}
