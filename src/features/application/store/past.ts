/** Applications of before as facts, to try a draft scheme on: no names, no texts. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { getVersion, type PastApplication, questionsOf } from '../../scheme/index.ts';

/** More than a year of a large city; a trial does not need the last of them. */
const limit = 10_000;

/** Submitted applications under a version, in order of receipt. */
export async function listPastApplications(
  r: Reader,
  versionId: Id<'scheme_version'>,
): Promise<PastApplication[]> {
  const { rules } = await getVersion(r, versionId);
  const asked = questionsOf(rules).find(({ kind }) => kind === 'period' || kind === 'date');
  const startKey = asked?.kind === 'period' ? `${asked.key}From` : (asked?.key ?? '');
  const rows = await r
    .selectFrom('application')
    .leftJoin('wijk', 'wijk.id', 'application.wijkId')
    .leftJoin('organisation', 'organisation.id', 'application.organisationId')
    .select((eb) => [
      'application.caseNumber',
      'wijk.slug as wijkSlug',
      'organisation.legalForm',
      'application.requestedCents',
      'application.grantedCents',
      'application.receivedOn',
      'application.completeAt',
      sql<string | null>`application.answers ->> ${startKey}`.as('startsOn'),
      eb
        .selectFrom('cosigner')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('cosigner.applicationId', '=', 'application.id')
        .where('cosigner.status', '=', 'confirmed')
        .as('confirmedCosigners'),
    ])
    .where('application.schemeVersionId', '=', versionId)
    .where('application.caseNumber', 'is not', null)
    .where('application.receivedOn', 'is not', null)
    // Of a file that was destroyed nothing is left to try a scheme on.
    .where('application.destroyedOn', 'is', null)
    .orderBy('application.receivedOn')
    .orderBy('application.caseNumber')
    .limit(limit)
    .execute();
  return rows.map(({ legalForm, ...row }) => ({
    ...row,
    caseNumber: row.caseNumber ?? '',
    receivedOn: row.receivedOn ?? '',
    requestedCents: row.requestedCents ?? 0,
    applicantKind: (legalForm ?? 'person') as PastApplication['applicantKind'],
    confirmedCosigners: row.confirmedCosigners ?? 0,
    startsOn: /^\d{4}-\d{2}-\d{2}$/.test(row.startsOn ?? '') ? row.startsOn : null,
  }));
}
