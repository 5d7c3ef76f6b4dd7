/** What people write themselves: titles, stories, names. Not the words of the pages: those are a `Text`. */
import { type Lang, type Text, text } from './messages.ts';

/** The languages in which people may write and in which they speak somewhere; each by its code of BCP 47. */
export const contentLangs = [
  'nl',
  'en',
  'ar',
  'tr',
  'pl',
  'uk',
  'es',
  'fr',
  'pt',
  'bg',
  'zgh',
  'pap',
  'srn',
  'kea',
] as const;
export type ContentLang = (typeof contentLangs)[number];

/** A text of people per language; Dutch is always there. */
export type Words = Readonly<Partial<Record<ContentLang, string>>>;

/** A text per language, or a name, which is in no language. */
export type PeoplesWords = Words | string;

export const languageLabels: Readonly<Record<ContentLang, Text>> = {
  nl: text('Nederlands', 'Dutch'),
  en: text('Engels', 'English'),
  ar: text('Arabisch', 'Arabic'),
  tr: text('Turks', 'Turkish'),
  pl: text('Pools', 'Polish'),
  uk: text('Oekraïens', 'Ukrainian'),
  es: text('Spaans', 'Spanish'),
  fr: text('Frans', 'French'),
  pt: text('Portugees', 'Portuguese'),
  bg: text('Bulgaars', 'Bulgarian'),
  zgh: text('Tamazight', 'Tamazight'),
  pap: text('Papiaments', 'Papiamento'),
  srn: text('Sranantongo', 'Sranan Tongo'),
  kea: text('Kaapverdisch', 'Cape Verdean Creole'),
};

/** As those call it who read it. */
export const ownNames: Readonly<Record<ContentLang, string>> = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  tr: 'Türkçe',
  pl: 'Polski',
  uk: 'Українська',
  es: 'Español',
  fr: 'Français',
  pt: 'Português',
  bg: 'Български',
  zgh: 'Tamazight',
  pap: 'Papiamentu',
  srn: 'Sranantongo',
  kea: 'Kabuverdianu',
};

export const directionOf = (lang: ContentLang): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr');

/** Those in which the pages themselves are not: what is said in them stands beside what a page shows. */
export const otherLangs = contentLangs.filter((one) => one !== 'nl' && one !== 'en');

/** Other languages in which any of these texts says something. */
export const otherLangsOf = (...said: readonly Words[]): readonly ContentLang[] =>
  otherLangs.filter((lang) => said.some((words) => words[lang]));

/** What a page shows as its own where the other languages stand beside it. */
export const inPageLangs = ({ nl, en }: Words): Words => ({
  ...(nl === undefined ? {} : { nl }),
  ...(en === undefined ? {} : { en }),
});

/** A text that can be typed in each language: `summary` as `summary.tr`. */
export type SaidField<Name extends string = string> = {
  readonly name: Name;
  readonly label: Text;
  /** Characters. */
  readonly most: number;
  /** Several lines; otherwise one. */
  readonly lines?: true;
};

/** Words as one reader gets them. `lang` is null of a name. */
export type Shown = { readonly text: string; readonly lang: ContentLang | null };

/** In the reader's language when it is there, else in Dutch, else in whatever there is. */
export function shownIn(said: PeoplesWords, lang: Lang): Shown {
  if (typeof said === 'string') return { text: said, lang: null };
  const found = [lang, 'nl' as const, ...contentLangs].find((one) => said[one]);
  return found === undefined ? { text: '', lang: null } : { text: said[found] ?? '', lang: found };
}

export const wordsIn = (said: PeoplesWords, lang: Lang): string => shownIn(said, lang).text;

/** A text that was written once, on pages in this language: the title of an application. */
export const saidIn = (lang: Lang, words: string): Words => ({ [lang]: words });

/** A text that people could write in Dutch alone: a note, how to sign up. */
export const inDutch = (words: string): Words => ({ nl: words });

type Line = { readonly label: string; readonly value: string; readonly in: ContentLang };

/** What people said in each language, a line each: `Naam`, `Naam (Turks)`. */
export function linesIn(label: Text, said: Words, lang: Lang): readonly Line[] {
  return contentLangs.flatMap((one) => {
    const value = said[one];
    const name = one === 'nl' ? label[lang] : `${label[lang]} (${languageLabels[one][lang]})`;
    return value ? [{ label: name, value, in: one }] : [];
  });
}
