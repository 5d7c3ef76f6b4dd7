/** The character set that every bank in the SEPA area accepts: the basic Latin set of the EPC (EPC217-08). */
const sepaSet = /^[A-Za-z0-9/\-?:().,'+ ]*$/;
const outsideSepaSet = /[^A-Za-z0-9/\-?:().,'+ ]/g;

/**
 * Signs and letters that Unicode does not take apart into a basic letter and an accent. `&` becomes `+`, as the EPC
 * advises; letters follow the spelling that people use when they have no such key.
 */
const replacements: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'n',
  Ŋ: 'N',
  ŧ: 't',
  Ŧ: 'T',
  ə: 'e',
  Ə: 'E',
  '&': '+',
  '€': 'EUR',
  ';': ',',
  '!': '.',
  '"': "'",
  '`': "'",
  '´': "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': "'",
  '”': "'",
  '„': "'",
  '«': "'",
  '»': "'",
  ʼ: "'",
  ʻ: "'",
  ʿ: "'",
  ʾ: "'",
  _: '-',
  '‐': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '~': '-',
  '[': '(',
  '{': '(',
  ']': ')',
  '}': ')',
  '\\': '/',
  '|': '/',
  '⁄': '/',
  '·': '.',
  '•': '.',
};

const substitute = (character: string): string => replacements[character] ?? character;

/**
 * Writes text in the basic Latin set: accents go (`é` → `e`), known letters and signs are respelled (`ß` → `ss`,
 * `&` → `+`), a run of letters or digits of another script becomes one full stop, and anything else one space.
 * The result has single spaces, none at the ends, and at most `maxLength` characters; it may be empty.
 */
export function toSepaText(input: string, maxLength: number): string {
  const plain = Array.from(input, substitute).join('').normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(plain, substitute)
    .join('')
    .replace(/[[\p{L}\p{N}]--[A-Za-z0-9]]+/gv, '.')
    .replace(outsideSepaSet, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, maxLength)
    .trimEnd();
}

/** A name of only dots and brackets says nothing to a bank or a payee. */
export function hasSepaLetter(sepaText: string): boolean {
  return /[A-Za-z0-9]/.test(sepaText);
}

/**
 * Identifiers must come back unchanged, so they are refused rather than respelled: 1–35 characters of the basic
 * Latin set, no space at either end, no slash at either end and no double slash (EPC rule for references).
 */
export function isSepaIdentifier(value: string): boolean {
  return (
    value.length >= 1 &&
    value.length <= 35 &&
    sepaSet.test(value) &&
    value.trim() === value &&
    !/^\/|\/$|\/\//.test(value)
  );
}
