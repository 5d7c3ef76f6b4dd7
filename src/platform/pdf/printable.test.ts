import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Coverage, readCoverage, unionCoverage } from './font-coverage.ts';
import { defaultFontFiles } from './fonts.ts';
import { makePrintable } from './printable.ts';

const fonts = defaultFontFiles().map((file) => readCoverage(readFileSync(file)));
const all = unionCoverage(fonts);
const has = (coverage: Coverage | undefined, character: string) =>
  coverage?.has(character.codePointAt(0) ?? 0);

test('the text face has Dutch and Turkish letters, not Cyrillic; together the faces have many scripts', () => {
  for (const character of 'aZ09éëïĳğŞİ€–“„≥')
    expect([character, has(fonts[0], character)]).toEqual([character, true]);
  for (const character of 'Жع😀ⴰ\u{10ffff}')
    expect([character, has(fonts[0], character)]).toEqual([character, false]);
  for (const character of 'Жعⴰ😀☐→ạٹە') expect([character, has(all, character)]).toEqual([character, true]);
  for (const character of '中\uffff\u{10ffff}')
    expect([character, has(all, character)]).toEqual([character, false]);
});

test('a file that is no font is refused', () => {
  expect(() => readCoverage(new Uint8Array(64))).toThrow('no table cmap');
});

test('ordinary text stays as it is, in every string of a value', () => {
  const value = { name: 'Café ’t Hoekje', amounts: [12.5, null, true], lines: ['regel 1\nregel 2', 'a\tb'] };
  expect(makePrintable(value, all, '□')).toEqual({ value, unprintable: 0 });
});

test.each([
  ['composes accents', 'cafe\u0301', 'café', 0],
  ['keeps joiners and variation selectors', '👩🏽\u200d🌾 ❤\ufe0f', '👩🏽\u200d🌾 ❤\ufe0f', 0],
  ['marks what no font has', '中文x', '□□x', 2],
  ['makes one kind of line break', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd', 0],
  ['drops control characters and forced directions', 'a\u0000b\u001b\u202ec\u2066d\ufeff', 'abcd', 0],
  ['mends half a surrogate pair', 'a\ud83d', 'a\ufffd', 0],
  ['makes an ordinary space of a rare one', 'a\u1680b', 'a b', 0],
  [
    'keeps amount and date together',
    '€ 12 op 3 mei en 4 May, € x',
    '€\u00a012 op 3\u00a0mei en 4\u00a0May, € x',
    0,
  ],
  ['leaves a word of 30 characters', 'a'.repeat(30), 'a'.repeat(30), 0],
  ['breaks a word of 31 characters', 'a'.repeat(31), 'aaaaaaaa\u200baaaaaaaa\u200baaaaaaaa\u200baaaaaaa', 0],
])('%s', (_name, raw, printed, unprintable) => {
  expect(makePrintable(raw, all, '□')).toEqual({ value: printed, unprintable });
});

test('whatever goes in, only covered characters come out, and no stretch without a place to break is long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => {
      const { value } = makePrintable(raw, all, '□');
      expect(value.isWellFormed()).toBe(true);
      for (const character of value) {
        const drawn =
          all.has(character.codePointAt(0) ?? 0) || /[\n\t\p{Default_Ignorable_Code_Point}]/u.test(character);
        expect([character, drawn]).toEqual([character, true]);
      }
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), (raw) => {
      for (const stretch of makePrintable(raw, all, '□').value.split(/[\s\u200b]/)) {
        expect(stretch.length).toBeLessThanOrEqual(30);
      }
    }),
  );
});
