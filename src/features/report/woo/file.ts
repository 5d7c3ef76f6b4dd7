/** The register of decisions as CSV: the same fields as in the API. */
import type { Reader } from '../../../platform/db/index.ts';
import { type CsvCell, csvEuro, csvLine, csvMark } from '../../../platform/http/csv.ts';
import { type DecisionFilter, decisionBatches, type PublishedDecision } from './store.ts';

/** The category of information, as the law names it. */
export const category = 'Woo 3.3(2)(k)' as const;

export const decisionJson = (decision: PublishedDecision) => ({
  id: decision.id,
  category,
  caseNumber: decision.caseNumber,
  version: decision.version,
  kind: decision.kind,
  decidedOn: decision.decidedOn,
  notifiedOn: decision.notifiedOn,
  legalBasis: decision.legalBasis,
  recipientName: decision.recipient,
  kvkNumber: decision.kvkNumber,
  title: decision.title,
  schemeSlug: decision.scheme.slug,
  schemeName: decision.scheme.name.nl,
  year: decision.year,
  wijkSlug: decision.wijk?.slug ?? null,
  domain: decision.domain,
  amountCents: decision.amountCents,
});
type DecisionJson = ReturnType<typeof decisionJson>;

const columns: readonly (readonly [string, (decision: DecisionJson) => CsvCell])[] = [
  ['id', (one) => one.id],
  ['category', (one) => one.category],
  ['caseNumber', (one) => one.caseNumber],
  ['version', (one) => one.version],
  ['kind', (one) => one.kind],
  ['decidedOn', (one) => one.decidedOn],
  ['notifiedOn', (one) => one.notifiedOn],
  ['legalBasis', (one) => one.legalBasis],
  ['recipientName', (one) => one.recipientName],
  ['kvkNumber', (one) => one.kvkNumber],
  ['title', (one) => one.title],
  ['schemeSlug', (one) => one.schemeSlug],
  ['schemeName', (one) => one.schemeName],
  ['year', (one) => one.year],
  ['wijkSlug', (one) => one.wijkSlug],
  ['domain', (one) => one.domain],
  ['amountEuro', (one) => csvEuro(one.amountCents)],
];

export async function decisionsCsv(reader: Reader, filter: DecisionFilter): Promise<string> {
  const parts = [csvMark + csvLine(columns.map(([title]) => title))];
  for await (const batch of decisionBatches(reader, filter))
    parts.push(batch.map((one) => csvLine(columns.map(([, cell]) => cell(decisionJson(one))))).join(''));
  return parts.join('');
}
