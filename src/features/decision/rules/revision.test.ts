import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import {
  lastDayToRevise,
  type RevisionContext,
  revisionFinding,
  revisionProblems,
  type WantedRevision,
} from './revision.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const wanted: WantedRevision = {
  amountCents: 300_000,
  ground: 'newFacts',
  breachOn: '',
  reasons: 'De zaal bleek niet gehuurd.',
};
const context: RevisionContext = {
  currentCents: 500_000,
  determinedOn: day('2026-09-01'),
  decidedOn: '2026-09-01',
  today: day('2027-03-01'),
  hearings: [{ heldOn: '2027-02-01' }],
};
const codes = (change: Partial<WantedRevision>, around: Partial<RevisionContext> = {}) =>
  revisionProblems({ ...wanted, ...change }, { ...context, ...around }).map(
    ({ field, code }) => `${field}:${code}`,
  );

describe('changing a determination (Awb 4:49)', () => {
  test.for<[string, Partial<WantedRevision>, Partial<RevisionContext>, string[]]>([
    ['less, on a ground, after a hearing', {}, {}, []],
    ['nothing at all', { amountCents: 0 }, {}, []],
    ['the same amount', { amountCents: 500_000 }, {}, ['amount:amount-not-lower']],
    ['more', { amountCents: 500_001 }, {}, ['amount:amount-not-lower']],
    ['below nothing', { amountCents: -1 }, {}, ['amount:amount-not-lower']],
    ['without a ground', { ground: null }, {}, ['ground:ground-missing']],
    ['without reasons', { reasons: ' ' }, {}, ['reasons:reasons-missing']],
    ['without a hearing', {}, { hearings: [] }, ['hearing:hearing-missing']],
    [
      'with a hearing about something before',
      {},
      { hearings: [{ heldOn: '2026-08-31' }] },
      ['hearing:hearing-missing'],
    ],
    ['on the last day of five years', {}, { today: day('2031-09-01') }, []],
    ['a day later', {}, { today: day('2031-09-02') }, ['ground:lapsed']],
    ['a breach without its day', { ground: 'obligationsAfter' }, {}, ['breachOn:breach-day']],
    [
      'a breach before the determination',
      { ground: 'obligationsAfter', breachOn: '2026-08-31' },
      {},
      ['breachOn:breach-day'],
    ],
    [
      'a breach counts its own five years',
      { ground: 'obligationsAfter', breachOn: '2030-01-01' },
      { today: day('2034-12-31') },
      [],
    ],
    [
      'all at once',
      { amountCents: null, ground: null, reasons: '' },
      { hearings: [] },
      [
        'amount:amount-missing',
        'ground:ground-missing',
        'reasons:reasons-missing',
        'hearing:hearing-missing',
      ],
    ],
  ])('%s', ([, change, around, expected]) => expect(codes(change, around)).toEqual(expected));

  test('until when it is possible', () => {
    expect(lastDayToRevise({ ground: 'newFacts', breachOn: '' }, day('2024-02-29'))?.toString()).toBe(
      '2029-02-28',
    );
    expect(lastDayToRevise({ ground: null, breachOn: '' }, day('2024-02-29'))).toBeNull();
  });

  test('is told with its article and both amounts', () => {
    const finding = revisionFinding({ ...wanted, ground: 'newFacts' }, context);
    expect(finding).toMatchObject({ article: 'Awb 4:49 lid 1 onder a', result: 'failed' });
    expect(finding.sentence.nl).toMatch(/Vastgesteld was €\s5\.000\. Dat wordt €\s3\.000\./);
  });
});
