/** Motions and pledges as rows and as CSV: the same as on the pages. */
import { type CsvCell, csvText } from '../../platform/http/csv.ts';
import type { MotionAsOf } from './types.ts';

const columns: readonly (readonly [string, (row: MotionAsOf) => CsvCell])[] = [
  ['number', (row) => row.number],
  ['kind', (row) => row.kind],
  ['title', (row) => row.title],
  ['datedOn', (row) => row.datedOn],
  ['askedBy', (row) => row.askedBy],
  ['promised', (row) => row.promised],
  ['documentUrl', (row) => row.documentUrl],
  ['source', (row) => row.source],
  ['toVerify', (row) => row.toVerify],
  ['keptBy', (row) => row.keptBy],
  ['status', (row) => row.status],
  ['lastStepOn', (row) => row.last.happenedOn],
  ['lastStep', (row) => row.last.reason],
  ['nextOn', (row) => row.nextOn],
];

export function motionsCsv(motions: readonly MotionAsOf[]): string {
  return csvText([
    columns.map(([title]) => title),
    ...motions.map((row) => columns.map(([, cell]) => cell(row))),
  ]);
}
