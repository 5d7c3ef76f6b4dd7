/** Trials as rows and as CSV. */
import { type CsvCell, csvText } from '../../../platform/http/csv.ts';
import type { Wijk } from '../../place/index.ts';
import type { Proof } from './types.ts';

/** A trial as everybody may have it: without an id, its wijk by slug. */
export type ProofRow = Omit<Proof, 'id' | 'wijkId'> & { readonly wijkSlug: string | null };

export function proofRows(
  proofs: readonly Proof[],
  wijken: readonly Pick<Wijk, 'id' | 'slug'>[],
): readonly ProofRow[] {
  const slugs = new Map(wijken.map(({ id, slug }) => [id, slug]));
  return proofs.map(({ id: _, wijkId, ...proof }) => ({
    ...proof,
    wijkSlug: wijkId && (slugs.get(wijkId) ?? null),
  }));
}

const columns: readonly (readonly [string, (row: ProofRow) => CsvCell])[] = [
  ['slug', (row) => row.slug],
  ['status', (row) => row.status],
  ['question', (row) => row.question],
  ['why', (row) => row.why],
  ['wijkSlug', (row) => row.wijkSlug],
  ['place', (row) => row.place],
  ['partners', (row) => row.partners],
  ['beginsOn', (row) => row.beginsOn],
  ['endsOn', (row) => row.endsOn],
  ['finding', (row) => row.finding],
  ['followUp', (row) => row.followUp],
  ['documentUrl', (row) => row.documentUrl],
];

export function proofsCsv(rows: readonly ProofRow[]): string {
  return csvText([
    columns.map(([title]) => title),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
  ]);
}
