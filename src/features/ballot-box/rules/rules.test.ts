import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trialBallot } from '../../../../tests/support/trial-vote.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { firstRules } from '../../vote/index.ts';
import { grouped, readBase32, writeBase32 } from './base32.ts';
import { sameChoices, tallyOf } from './choices.ts';
import { rollUntil } from './keeping.ts';
import { codeBytes, codeLength, letterCode, readLetterCode } from './letter-code.ts';
import { isSheetNumber, reconciled, sameSheetPattern, sheetNumber, sheetStep } from './paper.ts';
import { formToken, isFormToken, readReceipt } from './receipt.ts';
import { tallyWords } from './tally-words.ts';
import { declaredProblems, mailboxOf, readPostcode } from './voter.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('the signs of codes and receipts', () => {
  test('write every bit', () => {
    fc.assert(
      fc.property(bytes(codeBytes), (random) => {
        const bits = [...writeBase32(random, 16)]
          .map((sign) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(sign).toString(2).padStart(5, '0'))
          .join('');
        expect(bits).toBe([...random].map((one) => one.toString(2).padStart(8, '0')).join(''));
      }),
    );
  });

  test.for([
    ['7k3m 9qxr', '7K3M9QXR'],
    ['7K3M–9QXR', '7K3M9QXR'],
    ['oOiIlL', '001111'],
    ['１２', '12'],
    ['7U', null],
    ['7!', null],
    ['7é', null],
  ] as const)('%s is read as %s', ([typed, read]) => {
    expect(readBase32(typed)).toBe(read);
  });
});

describe('the code of a letter', () => {
  test('is read back however it is spaced', () => {
    fc.assert(
      fc.property(bytes(codeBytes), (random) => {
        const code = letterCode(random);
        expect(code).toHaveLength(codeLength);
        expect(readLetterCode('code', grouped(code).toLowerCase())).toEqual({ ok: true, value: code });
      }),
    );
  });

  test('with one sign wrong is a slip, whichever sign', () => {
    fc.assert(
      fc.property(bytes(codeBytes), fc.nat(16), fc.nat(30), (random, at, by) => {
        const code = letterCode(random);
        const all = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const other = all[(all.indexOf(code.charAt(at)) + 1 + by) % 32] ?? '';
        const wrong = code.slice(0, at) + other + code.slice(at + 1);
        expect(readLetterCode('code', wrong)).toMatchObject({ ok: false, problems: [{ code: 'code-typo' }] });
      }),
    );
  });

  test('with two signs changed places is a slip, wherever they stand', () => {
    fc.assert(
      fc.property(bytes(codeBytes), fc.nat(16), fc.nat(16), (random, one, other) => {
        const signs = [...letterCode(random)];
        const [a = '', b = ''] = [signs[one], signs[other]];
        fc.pre(a !== b);
        signs[one] = b;
        signs[other] = a;
        expect(readLetterCode('code', signs.join(''))).toMatchObject({ problems: [{ code: 'code-typo' }] });
      }),
    );
  });

  test.for([
    ['', 'code-missing'],
    ['7K3M', 'code-length'],
    ['🌻', 'code-signs'],
    ['0'.repeat(100_000), 'code-length'],
  ] as const)('%#: what is no code says why', ([typed, code]) => {
    expect(readLetterCode('code', typed)).toMatchObject({ problems: [{ field: 'code', code }] });
  });
});

describe('a receipt', () => {
  test('is read however it is typed over; what has another length is none', () => {
    const token = formToken(Buffer.alloc(17, 7));
    expect(isFormToken(token)).toBe(true);
    expect(readReceipt(grouped(token))).toBe(token.toLowerCase());
    expect(readReceipt(token.slice(1))).toBeNull();
    expect(isFormToken(token.slice(1))).toBe(false);
  });
});

describe('who votes by mailbox', () => {
  const voters = { ...firstRules.voters, postcodes: ['3014', '3021AB'] };
  test.for([
    ['3014 zz', true, []],
    ['3021 ab', true, []],
    ['3021 AC', true, ['postcode-elsewhere']],
    ['9999 AA', false, ['postcode-elsewhere', 'not-declared']],
    ['3014', true, ['postcode-shape']],
    ['', true, ['postcode-shape']],
    ['0014 AB', true, ['postcode-shape']],
  ] as const)('%s', ([typed, declares, problems]) => {
    const found = declaredProblems({ postcode: readPostcode(typed), declares }, voters);
    expect(found.map(({ code }) => code)).toEqual(problems);
  });

  test.for([
    ['sam@example.org', 'sam@example.org'],
    ['sam+stem2@example.org', 'sam@example.org'],
    ['s.a.m+x@googlemail.com', 'sam@gmail.com'],
    ['s.am@example.org', 's.am@example.org'],
  ] as const)('%s is the mailbox %s', ([email, mailbox]) => {
    expect(mailboxOf(email)).toBe(mailbox);
  });
});

describe('how far one is', () => {
  test.for([
    ['approval', { 1: 1 }, { chosen: 1, left: 2, of: 'projects' }],
    ['ranking', { 1: 1, 2: 2, 3: 3, 4: 4 }, { chosen: 4, left: -1, of: 'projects' }],
    ['points', { 1: 4, 2: 3 }, { chosen: 2, left: 3, of: 'points' }],
    ['knapsack', { 1: 1, 3: 1 }, { chosen: 2, left: -50_000, of: 'cents' }],
    ['knapsack', {}, { chosen: 0, left: 750_000, of: 'cents' }],
  ] as const)('%s %o', ([kind, choices, tally]) => {
    expect(tallyOf(trialBallot({ kind }), choices)).toEqual(tally);
  });

  test.for([
    ['approval', { 1: 1 }, 'U koos 1. U kunt er nog 2 kiezen.'],
    ['ranking', { 1: 1, 2: 2, 3: 3, 4: 4 }, 'U koos 4. Dat is 1 te veel.'],
    ['points', { 1: 4, 2: 3 }, 'U gaf 7 punten. U hebt er nog 3.'],
    ['knapsack', { 1: 1, 3: 1 }, 'Uw keuze kost € 8.000. Dat is € 500 te veel.'],
  ] as const)('%s %o in words: what is left, or what is too much', ([kind, choices, said]) => {
    const ballot = trialBallot({ kind });
    expect(tallyWords(ballot, tallyOf(ballot, choices), 'nl').replaceAll('\u00a0', ' ')).toBe(said);
  });

  test('choices are the same whatever their order', () => {
    expect(sameChoices({ 1: 2, 3: 1 }, { 3: 1, 1: 2 })).toBe(true);
    expect(sameChoices({ 1: 2 }, { 1: 1 })).toBe(false);
    expect(sameChoices({ 1: 1 }, { 1: 1, 2: 1 })).toBe(false);
  });
});

describe('a sheet of paper', () => {
  const read = (choices: Record<string, number>) => ({ kind: 'choices', choices }) as const;
  const torn = { kind: 'refused', reason: 'Gescheurd' } as const;
  test.for([
    ['nobody yet', [], { step: 'wait' }],
    ['one', [read({ 1: 1 })], { step: 'wait' }],
    ['two alike', [read({ 1: 1, 2: 1 }), read({ 2: 1, 1: 1 })], { step: 'agreed', choices: { 1: 1, 2: 1 } }],
    ['two that differ', [read({ 1: 1 }), read({ 2: 1 })], { step: 'differs' }],
    ['one refuses it', [read({ 1: 1 }), torn], { step: 'differs' }],
    ['both refuse it', [{ ...torn, reason: 'Stuk' }, torn], { step: 'refused', reason: 'Gescheurd' }],
    [
      'the third decides',
      [read({ 1: 1 }), read({ 2: 1 }), read({ 2: 1 })],
      { step: 'agreed', choices: { 2: 1 } },
    ],
    ['the third refuses', [read({ 1: 1 }), read({ 2: 1 }), torn], { step: 'refused', reason: 'Gescheurd' }],
  ] as const)('%s', ([, readings, step]) => {
    expect(sheetStep(readings)).toEqual(step);
  });

  test('has one number however it is typed', () => {
    expect([...new Set(['a 017', 'A-017', 'A – 017', 'a017', ' A017 '].map(sheetNumber))]).toEqual(['A-017']);
    expect(['17', 'AB12C'].map(sheetNumber)).toEqual(['17', 'AB-12-C']);
    expect(['A-017', '17', 'A_1', '-1', '', 'X'.repeat(41)].map(isSheetNumber)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test.for([
    ['A-17', 'A-017', true],
    ['A-017', 'A-17', true],
    ['A-000', 'A-0', true],
    ['17', '0017', true],
    ['3-AB-04-C', '03-AB-4-C', true],
    ['A-17', 'A-170', false],
    ['A-17', 'A-1-7', false],
    ['A-17', 'B-17', false],
    ['A-0', 'A-10', false],
  ] as const)('%s and %s are one sheet: %s', ([one, other, same]) => {
    expect(new RegExp(sameSheetPattern(one)).test(other)).toBe(same);
  });

  test('is missed when it does not come back', () => {
    expect(reconciled({ handedOut: 100, cameIn: 80, cameBackUnused: 15, entered: 82 })).toEqual({
      stillOut: 5,
      toEnter: -2,
    });
  });
});

test.for([
  ['2026-03-16', '2026-04-01', '2026-05-20'],
  ['2026-03-16', null, '2027-03-15'],
  ['2026-03-16', '2027-03-01', '2027-03-15'],
] as const)(
  'a roll of a vote that closed on %s, decided on %s, is there until %s',
  ([closed, settled, until]) => {
    expect(rollUntil(day(closed), settled === null ? null : day(settled)).toString()).toBe(until);
  },
);
