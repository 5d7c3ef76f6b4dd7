/** How Dutch words differ and still are one: endings, joined words, mistypings. No linguistics: good enough to compare. */

/** Words that must all be there; one that ends in `*` stands for all that begin so. */
export type Way = readonly string[];

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

/** The longest first. */
const endings = 'etjes eren tjes pjes etje ende jes tje pje ers je en er de te es e s t n'.split(' ');

/**
 * What words have in common when only their ending differs: `koken`, `kookt` and `kook`. A last letter may be an ending
 * or not ('loopt', 'kaart'), so then there are two.
 */
export function stemsOf(word: string): readonly string[] {
  if (word.length < 4) return [word];
  for (const ending of endings) {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < 3 || ![...stem].some(isVowel)) continue;
    return ending.length === 1 ? [...new Set([plain(stem), plain(word)])] : [plain(stem)];
  }
  return [plain(word)];
}

export function haveOneStem(one: string, other: string): boolean {
  const stems = stemsOf(other);
  return stemsOf(one).some((stem) => stems.includes(stem));
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
