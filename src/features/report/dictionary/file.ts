/** The dictionary as CSV: a row a field, in both languages. */
import { csvText } from '../../../platform/http/csv.ts';
import type { DictionaryEntry } from './dictionary.ts';

export function dictionaryCsv(entries: readonly DictionaryEntry[]): string {
  const rows = entries.flatMap(({ dataset, shapes }) =>
    shapes.flatMap((shape) =>
      shape.fields.map((field) => [
        dataset.key,
        shape.name,
        field.path,
        field.meaning?.nl ?? '',
        field.meaning?.en ?? '',
        field.kind,
        field.many ? 'true' : 'false',
        field.optional ? 'true' : 'false',
        field.unit,
        field.values.join(' '),
        field.example,
      ]),
    ),
  );
  return csvText([
    [
      'dataset',
      'shape',
      'field',
      'meaningNl',
      'meaningEn',
      'kind',
      'list',
      'optional',
      'unit',
      'values',
      'example',
    ],
    ...rows,
  ]);
}
