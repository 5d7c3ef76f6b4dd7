/**
 * What somebody typed, as words to look for. Dutch joins words ('buurthuiskamer'), people part them again, bend them
 * ('koken', 'kookt') and mistype them. The words that the city really uses are handed in: nothing is guessed that
 * nobody wrote.
 */

/** Words of the city's own texts, folded, each with the number of things that use it. */
export type Lexicon = ReadonlyMap<string, number>;
/** Folded words or phrases that mean the same. */
export type SynonymGroup = readonly string[];

/**
 * Ways to find one typed word, from sure to unsure. Each way is a list of words that must all be there; a word that
 * ends in `*` stands for all that begin so.
 */
export type Term = {
  readonly typed: string;
  readonly sure: readonly Way[];
  readonly close: readonly Way[];
  readonly far: readonly Way[];
};
export type Way = readonly string[];

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

const vowels = 'aeiou';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowels.includes(letter);

/** `kokk` and `kook` are one: a doubled consonant and a doubled vowel at the end of a stem say nothing. */
function plain(stem: string): string {
  const last = stem.at(-1);
  if (last !== undefined && last === stem.at(-2) && !isVowel(last)) return plain(stem.slice(0, -1));
  const doubled = isVowel(stem.at(-2)) && stem.at(-2) === stem.at(-3) && !isVowel(last);
  const open = doubled ? stem.slice(0, -2) + last : stem;
  return open.replace(/v$/, 'f').replace(/z$/, 's');
}

const endings = [
  'eren',
  'etjes',
  'tjes',
  'pjes',
  'jes',
  'etje',
  'tje',
  'pje',
  'je',
  'ende',
  'ers',
  'en',
  'er',
  'de',
  'te',
  'es',
  'e',
  's',
  't',
  'n',
];

/** What words have in common when only their ending differs: `koken`, `kookt` and `kook`. No linguistics: good enough to compare. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  for (const ending of endings) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && stem.length >= 3 && [...stem].some(isVowel)) return plain(stem);
  }
  return plain(word);
}

const links = ['', 's', 'e', 'en', 'er'];
const shortestPart = 3;

/** The parts of a joined word when the city knows each, the fewest and longest first; null when it does not part so. */
export function splitCompound(
  word: string,
  knows: (part: string) => boolean,
  depth = 3,
): readonly string[] | null {
  let best: readonly string[] | null = null;
  for (let at = word.length - shortestPart; at >= shortestPart; at -= 1) {
    const head = word.slice(0, at);
    const known = links
      .map((link) => (head.endsWith(link) ? head.slice(0, head.length - link.length) : ''))
      .find((part) => part.length >= shortestPart && knows(part));
    if (known === undefined) continue;
    const tail = word.slice(at);
    const rest = knows(tail) ? [tail] : depth > 1 ? splitCompound(tail, knows, depth - 1) : null;
    if (rest && (best === null || rest.length + 1 < best.length)) best = [known, ...rest];
  }
  return best;
}

/** Letters to change, add, leave out or swap to make one word of the other; stops above `most`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? most + 1;
}

const mistakesIn = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);
const mostGuesses = 4;

/** Words of the city nearest to one that nobody uses; the more used first. */
export function guesses(word: string, lexicon: Lexicon): readonly string[] {
  const most = mistakesIn(word);
  if (most === 0) return [];
  const near: { known: string; far: number; uses: number }[] = [];
  for (const [known, uses] of lexicon) {
    const far = distance(word, known, most);
    if (far <= most) near.push({ known, far, uses });
  }
  const nearest = Math.min(...near.map(({ far }) => far));
  return near
    .filter(({ far }) => far === nearest)
    .sort((one, other) => other.uses - one.uses)
    .slice(0, mostGuesses)
    .map(({ known }) => known);
}

const wordsOf = (folded: string): readonly string[] => folded.split(' ').filter((word) => word !== '');

/** @param folded the query after `fold` */
export function typedWords(folded: string): readonly string[] {
  const all = wordsOf(folded.slice(0, longestQuery));
  const telling = all.filter((word) => !noise.has(word));
  return (telling.length > 0 ? telling : all).slice(0, mostTerms);
}

const phraseIn = (words: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, place) => stemOf(words[at + place] ?? '') === stemOf(word));

/** Words of other phrases that mean what stands at this place; phrases of several words take as many. */
function synonymsAt(
  words: readonly string[],
  at: number,
  groups: readonly SynonymGroup[],
): { readonly ways: readonly Way[]; readonly taken: number } {
  let taken = 1;
  const ways: Way[] = [];
  for (const group of groups) {
    const phrases = group.map(wordsOf);
    const said = phrases.filter((phrase) => phraseIn(words, at, phrase));
    if (said.length === 0) continue;
    taken = Math.max(taken, ...said.map((phrase) => phrase.length));
    ways.push(...phrases.filter((phrase) => !said.includes(phrase)));
  }
  return { ways, taken };
}

const mostForms = 30;

/** The words of the city with this stem, and those that end in this word ('huiskamer' in 'buurthuiskamer'). */
function relatives(word: string, lexicon: Lexicon): { readonly forms: Way[]; readonly within: Way[] } {
  const stem = stemOf(word);
  const forms: Way[] = [];
  const within: Way[] = [];
  for (const known of lexicon.keys()) {
    if (known === word) continue;
    if (stemOf(known) === stem) forms.push([known]);
    else if (word.length >= 4 && known.length > word.length + 2 && known.endsWith(word)) within.push([known]);
  }
  return { forms: forms.slice(0, mostForms), within: within.slice(0, mostForms) };
}

/** A joined word that people part ('buurt huis kamer'): the longest run that the city writes as one. */
function joinedAt(
  words: readonly string[],
  at: number,
  lexicon: Lexicon,
): { word: string; taken: number } | null {
  for (let taken = Math.min(4, words.length - at); taken > 1; taken -= 1) {
    const parts = words.slice(at, at + taken);
    const word = ['', 's', 'en'].map((link) => parts.join(link)).find((each) => lexicon.has(each));
    if (word) return { word, taken };
  }
  return null;
}

function termOf(word: string, beside: readonly Way[], lexicon: Lexicon, typing: boolean): Term {
  const { forms, within } = relatives(word, lexicon);
  const parts = splitCompound(word, (part) => lexicon.has(part));
  const unknown = !lexicon.has(word) && forms.length + within.length === 0 && beside.length === 0 && !parts;
  const begins = typing || word.length >= 4 ? [[`${word}*`]] : [];
  return {
    typed: word,
    sure: [[word], ...forms],
    close: [...begins, ...within, ...(parts ? [parts] : [])],
    far: [...beside, ...(unknown ? guesses(word, lexicon).map((guess) => [guess]) : [])],
  };
}

/**
 * Every term of a query with its ways.
 * @param typing the last word may not be whole yet
 */
export function searchTerms(
  folded: string,
  lexicon: Lexicon,
  groups: readonly SynonymGroup[],
  { typing }: { readonly typing: boolean },
): readonly Term[] {
  const words = typedWords(folded);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const joined = joinedAt(words, at, lexicon);
    const { ways, taken } = synonymsAt(words, at, groups);
    const run = Math.max(joined?.taken ?? 1, taken);
    const said = words.slice(at, at + run);
    const last = typing && at + run >= words.length;
    if (run === 1) terms.push(termOf(said[0] ?? '', ways, lexicon, last));
    else {
      const whole = joined?.taken === run ? [[joined.word]] : [];
      terms.push({ typed: said.join(' '), sure: [...whole, said], close: [], far: [...ways] });
    }
    at += run;
  }
  return terms;
}
