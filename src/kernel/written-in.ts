/**
 * In which of our two languages somebody wrote, by the small words that no sentence does without. What an officer or a council types
 * goes into a letter as it is, and a letter can be in the other language: a screen reader then has to know. A guess that shows where a
 * sentence of some length stands, and nothing hangs on it.
 */
import type { Lang } from './messages.ts';

const small: Readonly<Record<Lang, ReadonlySet<string>>> = {
  nl: new Set(
    'de het een en van voor niet dat die dit zijn wordt worden met ook aan bij uit maar naar omdat wij u uw deze hebben heeft kan wel nog geen dan daar er'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an and for not that this these are with also from but because we you your it they have has can no than there to be by'.split(
      ' ',
    ),
  ),
};

/** @returns null where its small words do not tell: too few, or as many of both */
export function writtenIn(words: string): Lang | null {
  const all = words.toLowerCase().split(/[^\p{L}]+/u);
  const count = (lang: Lang): number => all.filter((word) => small[lang].has(word)).length;
  const [nl, en] = [count('nl'), count('en')];
  if (nl === en) return null;
  return nl > en ? 'nl' : 'en';
}
