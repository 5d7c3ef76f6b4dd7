/** The ceilings and the ledger as CSV, for the command line. */
import type { Db, Reader } from '../../platform/db/index.ts';
import { type CsvCell, csvEuro, csvText } from '../../platform/http/csv.ts';
import { listAllMovements, listOverviews } from './store/index.ts';
import type { EnvelopeOverview } from './types.ts';

const most = 1000;

const envelopeColumns: readonly (readonly [string, (one: EnvelopeOverview) => CsvCell])[] = [
  ['id', ({ envelope }) => envelope.id],
  ['schemeSlug', ({ scheme }) => scheme.slug],
  ['roundSlug', ({ round }) => round.slug],
  ['year', ({ round }) => round.year],
  ['opensOn', ({ round }) => round.opensOn],
  ['closesOn', ({ round }) => round.closesOn],
  ['areaKind', ({ area }) => area.kind],
  ['areaSlug', ({ area }) => area.slug],
  ['domain', ({ envelope }) => envelope.domain],
  ['name', ({ envelope }) => envelope.name],
  ['example', ({ envelope }) => String(envelope.example)],
  ['publishedEuro', ({ envelope }) => csvEuro(envelope.balances.publishedCents)],
  ['freeEuro', ({ envelope }) => csvEuro(envelope.balances.freeCents)],
  ['reservedEuro', ({ envelope }) => csvEuro(envelope.balances.reservedCents)],
  ['committedEuro', ({ envelope }) => csvEuro(envelope.balances.committedCents)],
  ['advancedEuro', ({ envelope }) => csvEuro(envelope.balances.advancedCents)],
  ['determinedEuro', ({ envelope }) => csvEuro(envelope.balances.determinedCents)],
];

/** Every public envelope with what it holds now, newest year first. */
export async function envelopesCsv(r: Reader): Promise<string> {
  const rows: CsvCell[][] = [];
  for (let offset = 0; ; offset += most) {
    const page = await listOverviews(r, { limit: most, offset });
    rows.push(...page.map((one) => envelopeColumns.map(([, cell]) => cell(one))));
    if (page.length < most) break;
  }
  return csvText([envelopeColumns.map(([title]) => title), ...rows]);
}

/** Every movement of every envelope, in the order in which they were made. */
export async function ledgerCsv(db: Db): Promise<string> {
  const titles = [
    'envelopeId',
    'seq',
    'recordedAt',
    'kind',
    'from',
    'to',
    'amountEuro',
    'caseNumber',
    'decisionId',
    'paymentOrderId',
    'basis',
  ];
  const rows: CsvCell[][] = [];
  for await (const one of listAllMovements(db))
    rows.push([
      one.envelopeId,
      one.seq,
      one.recordedAt.toISOString(),
      one.kind,
      one.from,
      one.to,
      csvEuro(one.amountCents),
      one.caseNumber,
      one.decisionId,
      one.paymentOrderId,
      one.basis,
    ]);
  return csvText([titles, ...rows]);
}
