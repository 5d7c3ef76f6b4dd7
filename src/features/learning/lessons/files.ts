/** What was learned and stopped, as rows and as CSV. */
import { type CsvCell, csvText } from '../../../platform/http/csv.ts';
import type { Lesson } from './types.ts';

const columns: readonly (readonly [string, (row: Lesson) => CsvCell])[] = [
  ['learnedOn', (row) => row.learnedOn],
  ['kind', (row) => row.kind],
  ['stoppedKind', (row) => row.stoppedKind],
  ['title', (row) => row.title],
  ['body', (row) => row.body],
  ['origin', (row) => row.origin],
  ['change', (row) => row.change],
  ['proofSlug', (row) => row.proofSlug],
  ['schemeSlug', (row) => row.schemeSlug],
  ['documentUrl', (row) => row.documentUrl],
  ['correctedBecause', (row) => row.reason],
];

export function lessonsCsv(lessons: readonly Lesson[]): string {
  return csvText([
    columns.map(([title]) => title),
    ...lessons.map((row) => columns.map(([, cell]) => cell(row))),
  ]);
}
