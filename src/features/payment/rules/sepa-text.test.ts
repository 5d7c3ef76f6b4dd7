import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSepaLetter, isSepaIdentifier, toSepaText } from './sepa-text.ts';

describe('toSepaText', () => {
  it.each([
    ['Bewonersgroep Crooswijk', 'Bewonersgroep Crooswijk'],
    ['Café Één & Zoë', 'Cafe Een + Zoe'],
    ['İstanbul Şişli Ğ ı', 'Istanbul Sisli G i'],
    ['Straße Łódź Søren Æsir Đorđe Œuvre', 'Strasse Lodz Soren AEsir Dorde OEuvre'],
    ['ǿ ĳ ﬁ ½ №', 'o ij fi 1/2 No'],
    ['<script>alert("x")</script>', "script alert('x') /script"],
    ['Stichting «De Brug» – ’t Huis', "Stichting 'De Brug' - 't Huis"],
    ['a_b;c!d[e]{f}|g\\h', 'a-b,c.d(e)(f)/g/h'],
    ['feest 🎉👨‍👩‍👧 klaar', 'feest klaar'],
    ['Vereniging محمد علي', 'Vereniging . .'],
    ['€ 5 #1 @huis', 'EUR 5 1 huis'],
    ['regel 1\r\n\tregel\u00a02\u0000', 'regel 1 regel 2'],
    ['１２３ ＡＢＣ', '123 ABC'],
    ['   ', ''],
    ['', ''],
  ])('writes %j as %j', (input, expected) => {
    expect(toSepaText(input, 140)).toBe(expected);
  });

  it('cuts after respelling, and leaves no space at the cut', () => {
    expect(toSepaText('ßßß', 4)).toBe('ssss');
    expect(toSepaText('abc def', 4)).toBe('abc');
  });

  it('always stays in the set and within the length, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 1, max: 140 }),
        (input, max) => {
          const once = toSepaText(input, max);
          expect(once).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
          expect(once).toBe(once.trim());
          expect(once.length).toBeLessThanOrEqual(max);
          expect(toSepaText(once, max)).toBe(once);
        },
      ),
    );
  });

  it('keeps every text of single-spaced basic letters as it is', () => {
    const word = fc.string({ unit: fc.constantFrom(..."azAZ09/-?:().,'+"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), (words) => {
        expect(toSepaText(words.join(' '), 140)).toBe(words.join(' '));
      }),
    );
  });
});

describe('hasSepaLetter', () => {
  it.each([
    ['Huis 1', true],
    ['7', true],
    ['. .', false],
    ["-'()", false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(hasSepaLetter(text)).toBe(expected);
  });
});

describe('isSepaIdentifier', () => {
  it.each(['HV-2027-0001', 'a', 'a/b/c', 'x'.repeat(35), "A b:(1),'+?."])('accepts %j', (value) => {
    expect(isSepaIdentifier(value)).toBe(true);
  });
  it.each(['', 'x'.repeat(36), '/a', 'a/', 'a//b', ' a', 'a ', 'é', 'a_b', 'a&b', 'a\n', 'a\tb', '😀'])(
    'refuses %j',
    (value) => {
      expect(isSepaIdentifier(value)).toBe(false);
    },
  );
});
