import { Lexicon } from './lexicon.ts';
import { haveOneStem, stemsOf, type Way } from './word-forms.ts';

/** Words and phrases that mean the same, folded. */
export type SynonymGroup = readonly string[];

type Group = readonly Way[];

const wordsOf = (phrase: string): Way => phrase.split(' ').filter((word) => word !== '');

const standsAt = (words: readonly string[], at: number, phrase: Way): boolean =>
  phrase.every((word, place) => haveOneStem(words[at + place] ?? '', word));

/** The groups by the stem that a phrase begins with, so that two thousand groups cost no more than two. */
export class Synonyms {
  readonly #byFirst = new Map<string, Set<Group>>();
  /** Every word that some phrase has: people use it, also when no thing does. */
  readonly words: Lexicon;

  constructor(groups: readonly SynonymGroup[]) {
    const words = groups.flatMap((phrases) => phrases.flatMap(wordsOf));
    this.words = new Lexicon(new Map(words.map((word) => [word, 0])));
    for (const phrases of groups) {
      const group = phrases.map(wordsOf).filter((phrase) => phrase.length > 0);
      for (const [first = ''] of group) {
        for (const stem of stemsOf(first))
          this.#byFirst.set(stem, (this.#byFirst.get(stem) ?? new Set()).add(group));
      }
    }
  }

  /**
   * Other phrases that mean what stands at this place.
   * @returns `taken`: how many words the longest phrase that was said there has, at least 1
   */
  at(words: readonly string[], at: number): { readonly ways: readonly Way[]; readonly taken: number } {
    let taken = 1;
    const ways: Way[] = [];
    const stems = stemsOf(words[at] ?? '');
    for (const group of new Set(stems.flatMap((stem) => [...(this.#byFirst.get(stem) ?? [])]))) {
      const said = group.filter((phrase) => standsAt(words, at, phrase));
      if (said.length === 0) continue;
      taken = Math.max(taken, ...said.map((phrase) => phrase.length));
      ways.push(...group.filter((phrase) => !said.includes(phrase)));
    }
    return { ways, taken };
  }
}
