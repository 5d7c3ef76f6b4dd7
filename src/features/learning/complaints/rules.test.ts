import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestShown } from '../../../kernel/small-numbers.ts';
import { dueOn, figuresOf, hidden, isInTime } from './rules.ts';

describe('the term', () => {
  test.for([
    // Thursday; six weeks later is a Thursday.
    ['2026-03-05', null, '2026-04-16'],
    // Six weeks later is Easter Monday 2026: the next working day.
    ['2026-02-23', null, '2026-04-07'],
    // Four more end on Ascension Day; the day after it is equated with a holiday.
    ['2026-03-05', '2026-04-10', '2026-05-18'],
  ] as const)('received on %s, postponed on %s: %s', ([receivedOn, postponedOn, due]) => {
    expect(dueOn({ receivedOn, postponedOn }).toString()).toBe(due);
  });

  test.for([
    ['2026-04-16', true],
    ['2026-04-17', false],
    [null, false],
  ] as const)('closed on %s: in time is %s', ([closedOn, inTime]) => {
    expect(isInTime({ receivedOn: '2026-03-05', postponedOn: null, closedOn })).toBe(inTime);
  });
});

describe('figures that give nobody away', () => {
  test.for([
    [{ a: 0, b: 0 }, 0, { a: 0, b: 0 }],
    [{ a: 4, b: 0 }, null, { a: null, b: null }],
    [{ a: 2, b: 2 }, null, { a: null, b: null }],
    [{ a: 7, b: 0 }, 7, { a: 7, b: 0 }],
    [{ a: 7, b: 6 }, 13, { a: 7, b: 6 }],
    // One that is too small would follow from the whole: the next smallest goes along.
    [{ a: 3, b: 9 }, 12, { a: null, b: null }],
    [{ a: 3, b: 9, c: 20 }, 32, { a: null, b: null, c: 20 }],
    // Two that are too small, together too few.
    [{ a: 1, b: 1, c: 10 }, 12, { a: null, b: null, c: null }],
    [{ a: 2, b: 3, c: 10 }, 15, { a: null, b: null, c: 10 }],
  ] as const)('%o', ([parts, whole, shown]) => {
    expect(hidden<string>(parts, fewestShown)).toEqual({ whole, parts: shown });
  });

  test('whatever the counts: none below the least is shown, and what is hidden cannot be worked out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), (counts) => {
        const parts = Object.fromEntries(counts.map((count, at) => [`p${at}`, count]));
        const { whole, parts: shown } = hidden<string>(parts, fewestShown);
        const visible = Object.values(shown).filter((one) => one !== null);
        expect(visible.every((one) => one === 0 || one >= fewestShown)).toBe(true);
        if (whole === null) {
          expect(visible).toEqual([]);
          return;
        }
        const gone = Object.keys(shown).filter((key) => shown[key] === null);
        const rest = whole - visible.reduce((sum, one) => sum + one, 0);
        if (gone.length === 0) expect(rest).toBe(0);
        else expect([gone.length > 1, rest >= fewestShown]).toEqual([true, true]);
      }),
    );
  });

  test('a half year as figures', () => {
    const of = (closedOn: string, outcome: 'upheld' | null, status: 'settled' | 'withdrawn') => ({
      receivedOn: '2026-03-05',
      postponedOn: null,
      closedOn,
      outcome,
      status,
    });
    const closed = [
      ...Array.from({ length: 6 }, () => of('2026-04-01', 'upheld', 'settled')),
      ...Array.from({ length: 5 }, () => of('2026-05-01', null, 'withdrawn')),
    ];
    const received = Array.from({ length: 8 }, () => ({ kind: 'waiting' as const }));
    expect(figuresOf(received, closed)).toMatchObject({
      received: 8,
      byKind: { waiting: 8, privacy: 0 },
      closed: 11,
      byOutcome: { upheld: 6, withdrawn: 5, solved: 0 },
      inTime: 6,
      late: 5,
    });
  });
});
