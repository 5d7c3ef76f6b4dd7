/** Reads of the view `open_grant`, a batch at a time: the whole list never stands in memory. */
import type { Reader } from '../../../platform/db/index.ts';
import type { OpenGrant } from './record.ts';

/** As much as is worth a question, and as little as one keeps while it is being sent. */
const batchSize = 2000;

type Row = {
  caseNumber: string;
  requestedCents: number | null;
  grantedCents: number;
  paidCents: number;
  notifiedOn: string;
  updatedAt: Date;
  domain: string | null;
  year: number;
  schemeSlug: string;
  schemeName: string;
  wijkName: string | null;
  organisationSlug: string | null;
  organisationName: string | null;
  kvkNumber: string | null;
  title: string | null;
};

const toGrant = (row: Row): OpenGrant => ({
  caseNumber: row.caseNumber,
  requestedCents: row.requestedCents,
  grantedCents: row.grantedCents,
  paidCents: row.paidCents,
  notifiedOn: row.notifiedOn,
  updatedAt: row.updatedAt,
  domain: row.domain,
  year: row.year,
  scheme: { slug: row.schemeSlug, name: row.schemeName },
  wijkName: row.wijkName,
  organisation:
    row.organisationSlug === null || row.organisationName === null
      ? null
      : { slug: row.organisationSlug, name: row.organisationName, kvkNumber: row.kvkNumber },
  title: row.title,
});

/** A batch of grants after a case number, in the order of these; an empty one at the end. */
export async function listOpenGrants(reader: Reader, after: string): Promise<readonly OpenGrant[]> {
  const rows = await reader
    .selectFrom('openGrant')
    .selectAll()
    .where('caseNumber', '>', after)
    .orderBy('caseNumber')
    .limit(batchSize)
    .$castTo<Row>()
    .execute();
  return rows.map(toGrant);
}
