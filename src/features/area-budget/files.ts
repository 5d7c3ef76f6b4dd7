/** Area budgets as CSV, for the command line. */
import type { Db } from '../../platform/db/index.ts';
import { type CsvCell, csvEuro, csvText } from '../../platform/http/csv.ts';
import { listAllMoves } from './store/index.ts';

/** Every movement of every area budget, in the order in which they were made; what is in a budget follows from them. */
export async function areaBudgetsCsv(db: Db): Promise<string> {
  const titles = [
    'areaSlug',
    'year',
    'seq',
    'recordedAt',
    'kind',
    'source',
    'example',
    'from',
    'fromEnvelopeId',
    'to',
    'toEnvelopeId',
    'amountEuro',
    'proposal',
  ];
  const rows: CsvCell[][] = [];
  for await (const one of listAllMoves(db))
    rows.push([
      one.slug,
      one.year,
      one.seq,
      one.recordedAt.toISOString(),
      one.kind,
      one.sourceName,
      String(one.example),
      one.fromAccount,
      one.fromEnvelopeId,
      one.toAccount,
      one.toEnvelopeId,
      csvEuro(one.amountCents),
      one.number,
    ]);
  return csvText([titles, ...rows]);
}
