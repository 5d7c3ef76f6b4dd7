import { distance } from '../../../kernel/edit-distance.ts';
import { haveOneStem, stemsOf } from './word-forms.ts';

type Spelt = { readonly word: string; readonly letters: number };

/** One bit for each letter that occurs; all that are not a to z share bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function bitsIn(value: number): number {
  let bits = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

const backwards = (word: string): string => [...word].reverse().join('');

/** All in a sorted list that begin so. */
function beginning(sorted: readonly string[], start: string, most: number): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && end - low < most && sorted[end]?.startsWith(start)) end += 1;
  return sorted.slice(low, end);
}

const mistakesIn = (word: string): number => (word.length < 3 ? 0 : word.length < 7 ? 1 : 2);

/** Of three letters too much would be near: only one that was left out counts, and not the first. */
const mayBe = (word: string, known: string): boolean =>
  word.length > 3 || (known.length > word.length && known.startsWith(word[0] ?? ''));
const mostForms = 30;
const mostGuesses = 4;
/** A common ending of a whole country has thousands of words before it. */
const mostBefore = 1000;
/** Short beginnings have most words, and are typed by everybody. */
const mostKnownBeginnings = 2000;

/** The words that the city really uses, folded, laid out for the questions of searching: nothing is guessed that nobody wrote. */
export class Lexicon {
  readonly #uses: ReadonlyMap<string, number>;
  readonly #byStem = new Map<string, string[]>();
  readonly #byLength = new Map<number, Spelt[]>();
  readonly #forwards: readonly string[];
  readonly #backwards: readonly string[];
  readonly #usesOfBeginning = new Map<string, number>();

  /** @param uses each word with the number of things that use it, the most used first */
  constructor(uses: ReadonlyMap<string, number>) {
    this.#uses = uses;
    for (const word of uses.keys()) {
      for (const stem of stemsOf(word)) {
        const bent = this.#byStem.get(stem);
        if (bent) bent.push(word);
        else this.#byStem.set(stem, [word]);
      }
      const spelt = { word, letters: lettersOf(word) };
      const long = this.#byLength.get(word.length);
      if (long) long.push(spelt);
      else this.#byLength.set(word.length, [spelt]);
    }
    this.#forwards = [...uses.keys()].sort();
    this.#backwards = [...uses.keys()].map(backwards).sort();
  }

  has(word: string): boolean {
    return this.#uses.has(word);
  }

  hasBeginning(start: string): boolean {
    return beginning(this.#forwards, start, 1).length > 0;
  }

  /** Words that begin so, the most used first. */
  beginningWith(start: string, most: number): readonly string[] {
    return this.#mostUsed(beginning(this.#forwards, start, Number.POSITIVE_INFINITY)).slice(0, most);
  }

  /** How many things use this word, or words that begin so when it ends in `*`; of the latter one thing may count twice. */
  usesOf(word: string): number {
    if (!word.endsWith('*')) return this.#uses.get(word) ?? 0;
    const start = word.slice(0, -1);
    let known = this.#usesOfBeginning.get(start);
    if (known === undefined) {
      known = beginning(this.#forwards, start, Number.POSITIVE_INFINITY).reduce(
        (sum, each) => sum + (this.#uses.get(each) ?? 0),
        0,
      );
      if (this.#usesOfBeginning.size >= mostKnownBeginnings) this.#usesOfBeginning.clear();
      this.#usesOfBeginning.set(start, known);
    }
    return known;
  }

  /** Other words with the same stem, the most used first. */
  bent(word: string): readonly string[] {
    const bent = new Set(stemsOf(word).flatMap((stem) => this.#byStem.get(stem) ?? []));
    bent.delete(word);
    return this.#mostUsed([...bent]).slice(0, mostForms);
  }

  /** Joined words that end in this one ('buurthuiskamer' for 'huiskamer') and are more than a bent form of it. */
  endingIn(word: string): readonly string[] {
    if (word.length < 4) return [];
    return this.#mostUsed(
      beginning(this.#backwards, backwards(word), mostBefore)
        .map(backwards)
        .filter((known) => known.length > word.length + 2 && !haveOneStem(known, word)),
    ).slice(0, mostForms);
  }

  /** The nearest words to one that was mistyped, the most used first; none for a word too short to tell. */
  near(word: string): readonly string[] {
    let most = mistakesIn(word);
    if (most === 0) return [];
    const letters = lettersOf(word);
    let nearest: string[] = [];
    for (const { word: known, letters: its } of this.#ofLength(word.length - most, word.length + most)) {
      // A mistake changes two letters at most; this is a hundred times quicker to see.
      if (bitsIn(letters ^ its) > 2 * most || !mayBe(word, known)) continue;
      const far = distance(word, known, most);
      if (far > most) continue;
      if (far < most) nearest = [];
      most = far;
      nearest.push(known);
    }
    return this.#mostUsed(nearest).slice(0, mostGuesses);
  }

  *#ofLength(from: number, to: number): Generator<Spelt> {
    for (let length = from; length <= to; length += 1) yield* this.#byLength.get(length) ?? [];
  }

  #mostUsed(words: readonly string[]): readonly string[] {
    return words.toSorted(
      (one, other) => (this.#uses.get(other) ?? 0) - (this.#uses.get(one) ?? 0) || (one < other ? -1 : 1),
    );
  }
}
