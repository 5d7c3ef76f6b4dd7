/** The register as files: the same grants and the same fields, whoever asks (page, API, command line). */

import type { Reader } from '../../platform/db/index.ts';
import { type CsvCell, csvEuro, csvLine, csvMark } from '../../platform/http/csv.ts';
import { grantBatches, totalsOf } from './store.ts';
import type { Grant, GrantFilter } from './types.ts';

export const licence = 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl';

/** A grant as JSON: the shape that the API and the file share. */
export type GrantJson = {
  readonly caseNumber: string;
  readonly recipientKind: 'organisation' | 'residents';
  readonly recipientName: string | null;
  readonly title: string | null;
  readonly schemeSlug: string;
  readonly schemeName: string;
  readonly roundSlug: string;
  readonly year: number;
  readonly wijkSlug: string | null;
  readonly wijkName: string | null;
  readonly domain: string | null;
  readonly outcome: 'granted' | 'partlyGranted';
  readonly state: 'granted' | 'final';
  readonly amountCents: number;
  readonly notifiedOn: string;
  readonly envelopeId: string;
};

export const grantJson = (grant: Grant): GrantJson => ({
  caseNumber: grant.caseNumber,
  recipientKind: grant.recipient === null ? 'residents' : 'organisation',
  recipientName: grant.recipient,
  title: grant.title,
  schemeSlug: grant.scheme.slug,
  schemeName: grant.scheme.name.nl,
  roundSlug: grant.roundSlug,
  year: grant.year,
  wijkSlug: grant.wijk?.slug ?? null,
  wijkName: grant.wijk?.name ?? null,
  domain: grant.domain,
  outcome: grant.outcome,
  state: grant.state,
  amountCents: grant.amountCents,
  notifiedOn: grant.notifiedOn,
  envelopeId: grant.envelopeId,
});

const csvColumns: readonly (readonly [string, (grant: GrantJson) => CsvCell])[] = [
  ['caseNumber', (grant) => grant.caseNumber],
  ['recipientKind', (grant) => grant.recipientKind],
  ['recipientName', (grant) => grant.recipientName],
  ['title', (grant) => grant.title],
  ['schemeSlug', (grant) => grant.schemeSlug],
  ['schemeName', (grant) => grant.schemeName],
  ['roundSlug', (grant) => grant.roundSlug],
  ['year', (grant) => grant.year],
  ['wijkSlug', (grant) => grant.wijkSlug],
  ['wijkName', (grant) => grant.wijkName],
  ['domain', (grant) => grant.domain],
  ['outcome', (grant) => grant.outcome],
  ['state', (grant) => grant.state],
  ['amountEuro', (grant) => csvEuro(grant.amountCents)],
  ['notifiedOn', (grant) => grant.notifiedOn],
  ['envelopeId', (grant) => grant.envelopeId],
];

export async function registerCsv(reader: Reader, filter: GrantFilter): Promise<string> {
  const parts = [csvMark + csvLine(csvColumns.map(([head]) => head))];
  for await (const batch of grantBatches(reader, filter)) {
    parts.push(batch.map((grant) => csvLine(csvColumns.map(([, cell]) => cell(grantJson(grant))))).join(''));
  }
  return parts.join('');
}

export async function registerJson(reader: Reader, filter: GrantFilter): Promise<string> {
  const parts: string[] = [];
  for await (const batch of grantBatches(reader, filter))
    parts.push(batch.map((grant) => JSON.stringify(grantJson(grant))).join(',\n'));
  const head = JSON.stringify({ licence, totals: await totalsOf(reader, filter) });
  return `${head.slice(0, -1)},"grants":[\n${parts.join(',\n')}\n]}\n`;
}
