/** The library as rows and as CSV: every published version, the same figures as on the pages. */
import { type CsvCell, csvEuro, csvText } from '../../platform/http/csv.ts';
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
