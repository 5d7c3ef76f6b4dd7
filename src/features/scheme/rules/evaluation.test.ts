import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { evaluationDue, reportProblems, termProblems } from './evaluation.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const applied = [
  { status: 'published' as const, validFrom: '2027-01-01' },
  { status: 'withdrawn' as const, validFrom: '2024-01-01' },
  { status: 'draft' as const, validFrom: '2020-01-01' },
];
const report = (publishedOn: string) => ({ publishedOn });

describe('the next report is due', () => {
  test.each([
    ['five years after the scheme first applied', applied, [], null, ['2024-01-01', '2029-01-01']],
    [
      'five years after the newest report',
      applied,
      [report('2026-05-20'), report('2028-03-09')],
      null,
      ['2028-03-09', '2033-03-09'],
    ],
    [
      'when its regulation says so',
      applied,
      [report('2026-05-20')],
      { years: 3, source: 'art. 9' },
      ['2026-05-20', '2029-05-20'],
    ],
    ['never, for a scheme that is a draft', applied.slice(2), [], null, null],
  ])('%s', (_, versions, reports, term, expected) => {
    const due = evaluationDue(versions, reports, term);
    expect(due && [due.since.toString(), due.dueOn.toString()]).toEqual(expected);
  });
});

test.each([
  ['https://example.org/verslag', '2026-11-28', []],
  ['https://example.org/verslag', '2026-11-29', ['date-future']],
  ['http://example.org/verslag', '2026-11-01', ['url-shape']],
  ['javascript:alert(1)', '2026-11-01', ['url-shape']],
  ['een verslag', '2027-01-01', ['date-future', 'url-shape']],
  [`https://example.org/${'a'.repeat(500)}`, '2026-11-01', ['url-shape']],
])('a report at %s of %s', (url, publishedOn, expected) => {
  const found = reportProblems({ url, publishedOn: day(publishedOn) }, day('2026-11-28'));
  expect(found.map(({ code }) => code)).toEqual(expected);
});

test.each([
  [null, []],
  [{ years: 3, source: 'art. 9' }, []],
  [{ years: 0, source: 'art. 9' }, ['years-range']],
  [{ years: 2.5, source: ' ' }, ['years-range', 'source-missing']],
  [{ years: Number.NaN, source: 'art. 9' }, ['years-range']],
])('another period: %o', (wanted, expected) => {
  expect(termProblems(wanted).map(({ code }) => code)).toEqual(expected);
});
