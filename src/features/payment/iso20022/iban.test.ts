import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIban } from './iban.ts';

/** Check digits worked out here from the standard (ISO 13616: mod 97 over the rearranged digits), not by the library. */
function withCheckDigits(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((each) => Number.parseInt(each, 36).toString()).join('');
  return `${country}${(98n - (BigInt(digits) % 97n)).toString().padStart(2, '0')}${account}`;
}

function codes(input: string): string[] {
  const result = checkIban('iban', input);
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

describe('checkIban', () => {
  it.each([
    ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
    [' nl91 abna 0417 1643 00 ', 'NL91ABNA0417164300'],
    ['NL91-ABNA-0417-1643-00', 'NL91ABNA0417164300'],
    ['NL91.ABNA.0417.1643.00', 'NL91ABNA0417164300'],
    ['\u202aNL91\u00a0ABNA\u200b0417164300\u202c', 'NL91ABNA0417164300'],
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['BE68539007547034', 'BE68539007547034'],
    ['GB82WEST12345698765432', 'GB82WEST12345698765432'],
  ])('reads %j', (input, expected) => {
    expect(checkIban('iban', input)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'iban-missing'],
    [' - . ', 'iban-missing'],
    ['NL91ABNA04171643€0', 'iban-characters'],
    ['NL91/ABNA/0417', 'iban-characters'],
    ['QQ91ABNA0417164300', 'iban-country-unknown'],
    ['0417164300', 'iban-country-unknown'],
    ['N', 'iban-country-unknown'],
    ['US91ABNA0417164300', 'iban-country-unknown'],
    ['TR330006100519786457841326', 'iban-country-not-sepa'],
    ['NL91ABNA041716430', 'iban-length'],
    ['NL91ABNA04171643000', 'iban-length'],
    ['NL91ABNA041716430A', 'iban-form'],
    ['NL9AABNA0417164300', 'iban-form'],
    ['NL92ABNA0417164300', 'iban-checksum'],
    ['NL91ABNA0417164301', 'iban-checksum'],
    ['CH4431999123000889012', 'iban-qr'],
  ])('refuses %j as %s', (input, code) => {
    expect(codes(input)).toEqual([code]);
  });

  it('says in both languages how long it must be, and names the field', () => {
    const result = checkIban('/debtor/iban', 'NL91 ABNA 0417 1643 0');
    expect(result).toMatchObject({
      problems: [
        {
          field: '/debtor/iban',
          text: {
            nl: expect.stringContaining('heeft 18 tekens. U vulde er 17 in.'),
            en: expect.stringContaining('has 18 characters. You entered 17.'),
          },
        },
      ],
    });
  });

  it('never repeats the account number in a sentence', () => {
    for (const input of ['NL92ABNA0417164300', 'NL91ABNA041716430', 'TR330006100519786457841326']) {
      expect(JSON.stringify(checkIban('iban', input))).not.toContain(input.slice(4, 12));
    }
  });

  it('accepts every Dutch number with right check digits, and refuses it with one digit changed', () => {
    const account = fc.integer({ min: 1, max: 999_999_999 }).map((n) => n.toString().padStart(10, '0'));
    fc.assert(
      fc.property(
        account,
        fc.integer({ min: 8, max: 17 }),
        fc.integer({ min: 1, max: 9 }),
        (number, place, shift) => {
          const iban = withCheckDigits('NL', `ABNA${number}`);
          expect(checkIban('iban', iban)).toEqual({ ok: true, value: iban });
          const digit = ((Number(iban[place]) + shift) % 10).toString();
          expect(codes(iban.slice(0, place) + digit + iban.slice(place + 1))).toEqual(['iban-checksum']);
        },
      ),
    );
  });

  it('answers any text with a value or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (input) => {
        const result = checkIban('iban', input);
        if (result.ok) expect(result.value).toMatch(/^[A-Z]{2}\d{2}[A-Z0-9]+$/);
        else expect(result.problems).toHaveLength(1);
      }),
    );
  });
});
