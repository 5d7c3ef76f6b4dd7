/** The library and the published statements as CSV: the same figures as on the pages. */

import { dateOf, isoDate } from '../../kernel/dates.ts';
import { type CsvCell, csvEuro, csvText } from '../../platform/http/csv.ts';
import type { PublishedStatement } from './published.ts';
import type { UnitValueVersion } from './types.ts';

const columns: readonly (readonly [string, (value: UnitValueVersion) => CsvCell])[] = [
  ['slug', ({ slug }) => slug],
  ['version', ({ number }) => number],
  ['effect', ({ effect }) => effect.nl ?? ''],
  ['effectEn', ({ effect }) => effect.en ?? null],
  ['unit', ({ unit }) => unit.nl ?? ''],
  ['type', ({ type }) => type],
  ['payer', ({ payer }) => payer],
  ['lowEuro', ({ lowCents }) => csvEuro(lowCents)],
  ['figureEuro', ({ figureCents }) => csvEuro(figureCents)],
  ['highEuro', ({ highCents }) => csvEuro(highCents)],
  ['priceYear', ({ priceYear }) => priceYear],
  ['source', ({ source }) => source],
  ['place', ({ place }) => place],
  ['note', ({ note }) => note],
  ['toVerify', ({ toVerify }) => (toVerify ? 'true' : 'false')],
  ['validFrom', ({ validFrom }) => validFrom],
  ['validUntil', ({ validUntil }) => validUntil],
  ['reason', ({ reason }) => reason],
];

export function libraryCsv(values: readonly UnitValueVersion[]): string {
  return csvText([
    columns.map(([title]) => title),
    ...values.map((value) => columns.map(([, cell]) => cell(value))),
  ]);
}

const statementTitles = [
  'slug',
  'ownerName',
  'year',
  'publishedOn',
  'confirmedTimes',
  'visitsLeast',
  'visitsMost',
  'type',
  'leastEuro',
  'mostEuro',
];

/** A row for each type of each statement: no row adds them. */
export function statementsCsv(statements: readonly PublishedStatement[]): string {
  const rows = statements.flatMap(({ slug, ownerName, year, publishedAt, counts, byType }) =>
    byType.map(({ type, cents }): CsvCell[] => [
      slug,
      ownerName,
      year,
      isoDate(dateOf(publishedAt)),
      counts.times,
      counts.visits.least,
      counts.visits.most,
      type,
      csvEuro(cents.least),
      csvEuro(cents.most),
    ]),
  );
  return csvText([statementTitles, ...rows]);
}
