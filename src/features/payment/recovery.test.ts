import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { debtLaw } from './debt-law.ts';
import { interestCents, isInterestOwed, payBackBy, recoveryProblems, unduePaidCents } from './recovery.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('what was paid without right', () => {
  test.for<[string, Parameters<typeof unduePaidCents>, number]>([
    ['nothing was paid', [0, 500, []], 0],
    ['less than the right', [400, 500, []], 0],
    ['above the right', [800, 500, []], 300],
    ['part is asked back', [800, 500, [{ status: 'claimed', amountCents: 100, receivedCents: 0 }]], 200],
    [
      'part is proposed to be given up',
      [800, 500, [{ status: 'writeOffProposed', amountCents: 100, receivedCents: 0 }]],
      200,
    ],
    ['part was given up', [800, 500, [{ status: 'writtenOff', amountCents: 300, receivedCents: 0 }]], 0],
    // What came back is out of what was paid already.
    ['part came back', [700, 500, [{ status: 'paidBack', amountCents: 100, receivedCents: 100 }]], 200],
    ['a part of a part', [760, 500, [{ status: 'inParts', amountCents: 100, receivedCents: 40 }]], 200],
    ['the rest was given up', [760, 500, [{ status: 'writtenOff', amountCents: 300, receivedCents: 40 }]], 0],
    [
      'what was dropped can be asked again',
      [800, 500, [{ status: 'dropped', amountCents: 300, receivedCents: 0 }]],
      300,
    ],
  ])('%s', ([, given, expected]) => expect(unduePaidCents(...given)).toBe(expected));

  const codes = (
    wanted: Partial<Parameters<typeof recoveryProblems>[0]>,
    around: Partial<Parameters<typeof recoveryProblems>[1]> = {},
  ) =>
    recoveryProblems(
      { amountCents: 300, reasons: 'Te veel betaald.', ...wanted },
      { undueCents: 300, determinedOn: day('2026-09-01'), today: day('2027-03-01'), ...around },
    ).map(({ code }) => code);
  test.for<[string, Parameters<typeof codes>, string[]]>([
    ['all of it', [{}], []],
    ['part of it', [{ amountCents: 1 }], []],
    ['a cent more', [{ amountCents: 301 }], ['above-undue']],
    ['nothing', [{ amountCents: 0 }], ['amount-missing']],
    ['no amount and no reasons', [{ amountCents: null, reasons: '' }], ['amount-missing', 'reasons-missing']],
    ['within five years', [{}, { today: day('2031-09-01') }], []],
    ['after five years', [{}, { today: day('2031-09-02') }], ['lapsed']],
    ['before any determination no years count', [{}, { determinedOn: null, today: day('2040-01-01') }], []],
  ])('asking back %s', ([, given, expected]) => expect(codes(...given)).toEqual(expected));

  test('is due in six weeks, on a working day', () => {
    // Six weeks after 24 March 2027 end on 5 May; then come Ascension Day, a day equated by decree, and a weekend.
    expect(payBackBy(day('2027-03-24')).toString()).toBe('2027-05-10');
  });
});

describe('interest on what is paid back late', () => {
  test.for([
    ['on the last day itself', '2025-03-01', '2025-03-01', 0],
    ['a day late at 6%: 1000 euros cost 16 cents', '2025-03-01', '2025-03-02', 16],
    ['a year at 6%', '2025-01-01', '2026-01-01', 60_00],
    ['across a change of the rate: one day at 7, one at 6', '2024-12-30', '2025-01-01', 35],
    [
      'a day of a leap year is a 366th part',
      '2024-01-01',
      '2024-12-31',
      Math.floor((100_000 * 0.07 * 365) / 366),
    ],
  ] as const)('%s', ([, due, on, cents]) => {
    expect(interestCents(100_000, day(due), day(on))).toBe(cents);
  });

  test('counts over what is still open: half came after 30 days, the rest 30 days later', () => {
    const receipts = [{ amountCents: 50_000, receivedOn: '2025-03-31' }];
    const whole = (100_000 * 0.06 * 30) / 365;
    const half = (50_000 * 0.06 * 30) / 365;
    expect(interestCents(100_000, day('2025-03-01'), day('2025-04-30'), receipts)).toBe(
      Math.floor(whole + half),
    );
  });

  test('never falls while one waits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 0, max: 800 }),
        (amountCents, days) => {
          const due = day('2024-06-01');
          const later = (more: number) => interestCents(amountCents, due, due.add({ days: days + more }));
          expect(later(1)).toBeGreaterThanOrEqual(later(0));
        },
      ),
    );
  });
});

describe('what the law says of it', () => {
  // Awb 4:98 lid 2: less than € 20 when the last of it is paid.
  test.for([
    [19_99, false],
    [20_00, true],
  ] as const)('interest of %i cents is owed: %s', ([cents, owed]) => {
    expect(isInterestOwed(cents)).toBe(owed);
  });

  test('each rule names its article, and a doubt is said in both languages', () => {
    for (const { article, says, toVerify } of Object.values(debtLaw)) {
      expect(article).toMatch(/^Awb 4:\d/);
      for (const words of [says, ...(toVerify ? [toVerify] : [])]) {
        expect(words.nl).not.toBe('');
        expect(words.en).not.toBe(words.nl);
      }
    }
  });
});
