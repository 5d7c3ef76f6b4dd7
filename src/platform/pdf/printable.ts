import type { Coverage } from './font-coverage.ts';

/** Characters that draw nothing by themselves, such as joiners and variation selectors; fonts need no glyph for them. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
/**
 * Control characters (line break and tab excepted), and the marks that make text run backwards, with which a name could
 * be made to read as another one.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to drop
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const space = /\p{Zs}/u;
const longestWord = 30;
const breakEvery = 8;

const months = [
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  'January|February|March|April|May|June|July|August|September|October|November|December',
].join('|');
/** A sign and its amount, a day and its month: a line never ends between them. */
const inseparable = new RegExp(`(€) (?=\\d)|(\\b\\d{1,2}) (?=(?:${months})\\b)`, 'g');

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

export type Printable<Value> = { readonly value: Value; readonly unprintable: number };

/**
 * Makes every string inside a JSON value fit for print: what no font can draw becomes `mark`, words too long for a line
 * get places where they may break, amounts and dates lose theirs. Keys and other values stay as they are.
 * @param mark a character that the coverage has
 * @returns the new value and how many characters were replaced
 */
export function makePrintable<Value>(value: Value, coverage: Coverage, mark: string): Printable<Value> {
  let unprintable = 0;
  const print = (words: string): string => {
    let drawn = '';
    for (const character of withoutControls(words)) {
      if (isDrawn(character, coverage)) drawn += character;
      else if (space.test(character)) drawn += ' ';
      else {
        unprintable += 1;
        drawn += mark;
      }
    }
    return breakLongWords(drawn.replace(inseparable, '$1$2\u00a0'));
  };
  return { value: mapStrings(value, print) as Value, unprintable };
}

function mapStrings(value: unknown, change: (words: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapStrings(inner, change)]));
}

/** One kind of line break, no control characters, letters composed with their accents where Unicode can. */
function withoutControls(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unwanted, '')
    .normalize('NFC');
}

function isDrawn(character: string, coverage: Coverage): boolean {
  if (character === '\n' || character === '\t' || ignorable.test(character)) return true;
  return coverage.has(character.codePointAt(0) ?? 0);
}

/** Zero-width spaces inside words that no column could hold; ordinary words and addresses stay untouched. */
function breakLongWords(words: string): string {
  return words.replace(/\S{31,}/gu, (word) => {
    const graphemes = Array.from(segmenter.segment(word), (part) => part.segment);
    if (graphemes.length <= longestWord) return word;
    return graphemes
      .map((grapheme, index) => (index > 0 && index % breakEvery === 0 ? `\u200b${grapheme}` : grapheme))
      .join('');
  });
}
