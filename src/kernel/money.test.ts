import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCents, maxAmountCents, parseCents, sumCents } from './money.ts';

const nbsp = '\u00a0';

describe('amounts as people write them', () => {
  it.each([
    ['1250', 1250_00],
    ['1.250', 1250_00],
    ['1.250,50', 1250_50],
    ['€ 1.250,-', 1250_00],
    ['€12,5', 12_50],
    ['1,250.00', 1250_00],
    [' 10 euro ', 10_00],
    ['0', 0],
    ['-0', 0],
    ['1 000 000', 1_000_000_00],
  ])('%s is %i cents', (typed, cents) => {
    expect(parseCents('amount', typed)).toEqual({ ok: true, value: cents });
  });

  it.each([
    ['', 'amount-shape'],
    ['veel', 'amount-shape'],
    ['1.25.0', 'amount-shape'],
    ['1,250', 'amount-shape'],
    ['12,345', 'amount-shape'],
    ['1e9', 'amount-shape'],
    ['٣٠٠', 'amount-shape'],
    ["' OR 1=1", 'amount-shape'],
    ['<script>', 'amount-shape'],
    ['🎉', 'amount-shape'],
    ['NaN', 'amount-shape'],
    ['-5', 'amount-negative'],
    ['−5', 'amount-negative'],
    ['999999999999999', 'amount-too-large'],
  ])('%s is refused with %s', (typed, code) => {
    expect(parseCents('amount', typed)).toMatchObject({ ok: false, problems: [{ field: 'amount', code }] });
  });

  it('reads back every amount that it writes, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxAmountCents }), (cents) => {
        expect(parseCents('a', formatCents(cents, 'nl'))).toEqual({ ok: true, value: cents });
        if (cents % 100 !== 0 || cents < 1000_00) {
          expect(parseCents('a', formatCents(cents, 'en'))).toEqual({ ok: true, value: cents });
        }
      }),
    );
  });

  it('writes every amount as the standard does', () => {
    const standard = (locale: string, places: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places });
    const formats = [0, 2].map((places) => ({
      nl: standard('nl-NL', places),
      en: standard('en-GB', places),
    }));
    fc.assert(
      fc.property(fc.integer({ min: -maxAmountCents, max: maxAmountCents }), fc.boolean(), (any, round) => {
        const cents = round ? Math.trunc(any / 100) * 100 : any;
        const format = formats[cents % 100 === 0 ? 0 : 1];
        const sign = cents < 0 ? '−' : '';
        expect(formatCents(cents, 'nl')).toBe(`${sign}€${nbsp}${format?.nl.format(Math.abs(cents) / 100)}`);
        expect(formatCents(cents, 'en')).toBe(`${sign}€${format?.en.format(Math.abs(cents) / 100)}`);
      }),
    );
  });

  it('writes whole euros without cents', () => {
    expect(formatCents(1250_00)).toBe(`€${nbsp}1.250`);
    expect(formatCents(1250_50)).toBe(`€${nbsp}1.250,50`);
    expect(formatCents(-75_00)).toBe(`−€${nbsp}75`);
    expect(formatCents(1250_00, 'en')).toBe('€1,250');
  });

  it('sums', () => {
    expect(sumCents([1, 2, 3])).toBe(6);
    expect(sumCents([])).toBe(0);
  });
});
