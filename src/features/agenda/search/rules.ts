/**
 * What somebody typed, as words to look for. Dutch joins words ('buurthuiskamer'), people part them again, bend them
 * ('koken', 'kookt') and mistype them.
 */
import type { Lexicon } from './lexicon.ts';
import type { Synonyms } from './synonyms.ts';
import { splitCompound, type Way } from './word-forms.ts';

/** What is known before anybody asks. */
export type Vocabulary = { readonly lexicon: Lexicon; readonly synonyms: Synonyms };

/** Ways to find one typed word, from sure to unsure. */
export type Term = {
  readonly typed: string;
  /** As typed, or with another ending. */
  readonly sure: readonly Way[];
  /** Part of a joined word, in parts, or only its beginning. */
  readonly close: readonly Way[];
  /** What means the same, or what was perhaps meant. */
  readonly far: readonly Way[];
  /** Other words that mean the same, as an administrator wrote them. */
  readonly synonyms: readonly string[];
  /** Words that were perhaps meant by one that nobody uses. */
  readonly guesses: readonly string[];
  /** False for a word that nobody uses and that is near to none: nothing is found by it. */
  readonly known: boolean;
};

/** Longer than what anybody asks; the rest is not looked at. */
export const longestQuery = 100;
const mostTerms = 8;

/** Said around what is looked for. */
const noise = new Set(
  (
    'de het een en of in op te van voor met bij naar aan om uit over door ik wij mijn ons onze je jij jouw u uw is zijn er ' +
    'wat waar wanneer wie hoe kan kun kunnen wil willen zoek zoeken doen gaan graag iets ergens dat die dit deze ook ' +
    'the a an of to for with where what when how and'
  ).split(' '),
);

/** @param folded the query after `fold` */
export function typedWords(folded: string): readonly string[] {
  const all = folded
    .slice(0, longestQuery)
    .split(' ')
    .filter((word) => word !== '');
  const telling = all.filter((word) => !noise.has(word));
  return (telling.length > 0 ? telling : all).slice(0, mostTerms);
}

type Run = {
  readonly ways: readonly Way[];
  /** What means the same as the joined word. */
  readonly same: readonly Way[];
  readonly taken: number;
};

/**
 * A joined word that people part ('buurt huis kamer'): the longest run that the city writes as one, or as the end of one,
 * or of which an administrator wrote what means the same.
 */
function joinedAt(words: readonly string[], at: number, { lexicon, synonyms }: Vocabulary): Run | null {
  for (let taken = Math.min(4, words.length - at); taken > 1; taken -= 1) {
    const parts = words.slice(at, at + taken);
    const whole = ['', 's', 'en'].map((link) => parts.join(link));
    const ways = whole.flatMap((word) => [...(lexicon.has(word) ? [word] : []), ...lexicon.endingIn(word)]);
    const same = whole.flatMap((word) => synonyms.at([word], 0).ways);
    if (ways.length + same.length > 0) return { ways: ways.map(alone), same, taken };
  }
  return null;
}

const alone = (word: string): Way => [word];
const longEnough = 4;

/** The word itself, bent, and as a part of others. */
function waysOf(
  word: string,
  { lexicon }: Vocabulary,
  parts: Way | null,
  typing = false,
): Pick<Term, 'sure' | 'close'> {
  const begins = typing || word.length >= longEnough ? [`${word}*`] : [];
  return {
    sure: [word, ...lexicon.bent(word)].map(alone),
    close: [...[...begins, ...lexicon.endingIn(word)].map(alone), ...(parts ? [parts] : [])],
  };
}

const mostJoined = 8;

/** A phrase that means the same; a single word also at the end of a joined one. */
const withJoined = (way: Way, { lexicon }: Vocabulary): readonly Way[] =>
  way.length > 1
    ? [way]
    : [
        way,
        ...lexicon
          .endingIn(way[0] ?? '')
          .slice(0, mostJoined)
          .map(alone),
      ];

const shortestKnownPart = 5;

/** For a joined word of which the city knows only one part ('computercursus'): that part. */
function knownPart(word: string, knows: (part: string) => boolean): readonly string[] {
  for (let length = word.length - 1; length >= shortestKnownPart; length -= 1) {
    const part = [word.slice(0, length), word.slice(-length)].find(knows);
    if (part !== undefined) return [part];
  }
  return [];
}

const mostBegun = 4;

/** Words that an administrator wrote and no thing uses ('eetgroep'), while one still types them or wrote half of them. */
const begunBy = (word: string, { synonyms }: Vocabulary): readonly string[] =>
  word.length < longEnough
    ? []
    : synonyms.words
        .beginningWith(word, mostBegun)
        .filter((known) => known !== word && synonyms.at([known], 0).ways.length > 0);

function guessesOf(word: string, { lexicon, synonyms }: Vocabulary): readonly string[] {
  // What begins so is surer than what is nearly spelt so.
  const begun = begunBy(word, { lexicon, synonyms });
  if (begun.length > 0) return begun;
  const near = lexicon.near(word);
  if (near.length > 0) return near;
  const meant = synonyms.words.near(word);
  if (meant.length > 0) return meant;
  return knownPart(word, (part) => lexicon.has(part) || synonyms.words.has(part));
}

function termOf(word: string, beside: readonly Way[], vocabulary: Vocabulary, typing: boolean): Term {
  const { lexicon, synonyms } = vocabulary;
  const parts = splitCompound(word, (part) => lexicon.has(part) || synonyms.words.has(part));
  const said = parts ? synonyms.at(parts, 0) : null;
  // 'koffiedrinken' is 'koffie drinken'.
  const same = said !== null && said.taken === parts?.length ? [...beside, ...said.ways] : beside;
  const direct = waysOf(word, vocabulary, parts, typing);
  const found =
    lexicon.has(word) ||
    direct.sure.length > 1 ||
    same.length > 0 ||
    parts !== null ||
    lexicon.endingIn(word).length > 0 ||
    ((typing || word.length >= longEnough) && lexicon.hasBeginning(word));
  const guesses = found ? [] : guessesOf(word, vocabulary);
  const guessed = guesses.flatMap((guess) => {
    const { sure, close } = waysOf(guess, vocabulary, null);
    return [...sure, ...close, ...synonyms.at([guess], 0).ways];
  });
  return {
    typed: word,
    ...direct,
    far: [...same.flatMap((way) => withJoined(way, vocabulary)), ...guessed],
    synonyms: same.map((way) => way.join(' ')),
    guesses,
    known: found || guesses.length > 0,
  };
}

/** @param beside what means the same as the words as they were typed */
function termOfRun(said: Way, joined: Run | null, beside: readonly Way[], vocabulary: Vocabulary): Term {
  const synonyms = [...new Set([...beside, ...(joined?.same ?? [])].map((way) => way.join(' ')))];
  return {
    typed: said.join(' '),
    sure: [...(joined?.ways ?? []), said],
    close: [],
    far: synonyms.flatMap((phrase) => withJoined(phrase.split(' '), vocabulary)),
    synonyms,
    guesses: [],
    known: true,
  };
}

/**
 * Every term of a query with its ways.
 * @param folded the query after `fold`
 * @param typing the last word may not be whole yet
 */
export function searchTerms(
  folded: string,
  vocabulary: Vocabulary,
  { typing }: { readonly typing: boolean },
): readonly Term[] {
  const words = typedWords(folded);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const joined = joinedAt(words, at, vocabulary);
    const { ways, taken } = vocabulary.synonyms.at(words, at);
    const run = Math.max(joined?.taken ?? 1, taken);
    const said = words.slice(at, at + run);
    const last = typing && at + run >= words.length;
    if (run === 1) terms.push(termOf(said[0] ?? '', ways, vocabulary, last));
    else terms.push(termOfRun(said, joined?.taken === run ? joined : null, ways, vocabulary));
    at += run;
  }
  return terms;
}

/** At least this part of the known words must be found: who types three means all three, but one may be off. */
const leastShare = 0.6;

export const leastFound = (known: readonly Term[]): number =>
  Math.max(1, Math.ceil(known.length * leastShare));

/** So many things answer at most, about: to choose how to look. */
export function mostFound(terms: readonly Term[], least: number, { lexicon }: Vocabulary): number {
  const usesOf = (way: Way): number => Math.min(...way.map((word) => lexicon.usesOf(word)));
  const each = terms.map(({ sure, close, far }) =>
    [...sure, ...close, ...far].reduce((sum, way) => sum + usesOf(way), 0),
  );
  if (each.length === 0) return 0;
  return least === terms.length ? Math.min(...each) : each.reduce((sum, one) => sum + one, 0);
}

const mostBeginning = 20;

/**
 * Instead of all words that begin so the most used of them: the index finds those at once, where it would have to gather
 * everything that has any word of the many.
 */
export function withoutBeginnings(terms: readonly Term[], { lexicon }: Vocabulary): readonly Term[] {
  return terms.map((term) => ({
    ...term,
    close: term.close.flatMap((way): readonly Way[] => {
      const [word = ''] = way;
      if (way.length > 1 || !word.endsWith('*')) return [way];
      return lexicon.beginningWith(word.slice(0, -1), mostBeginning).map(alone);
    }),
  }));
}

/** What searching made of a query, to say so. */
export type Understood = {
  /** Another word for one that nobody uses, with the query that says it so. */
  readonly meant: readonly { readonly typed: string; readonly query: string; readonly word: string }[];
  /** Looked for beside what was typed. */
  readonly beside: readonly string[];
  /** Words by which nothing is found. */
  readonly unknown: readonly string[];
};

const mostMeant = 3;
const mostBeside = 6;

export function understood(terms: readonly Term[]): Understood {
  const instead = (term: Term, guess: string): string =>
    terms.map((each) => (each === term ? guess : each.typed)).join(' ');
  const meant = terms.flatMap((term) =>
    term.guesses.slice(0, mostMeant).map((word) => ({ typed: term.typed, word, query: instead(term, word) })),
  );
  return {
    meant,
    beside: [...new Set(terms.flatMap(({ synonyms }) => synonyms))].slice(0, mostBeside),
    unknown: [...new Set(terms.filter(({ known }) => !known).map(({ typed }) => typed))],
  };
}
