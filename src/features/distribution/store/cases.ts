/** Applications of a round as claims on its money: no names of people, and of texts the title only. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { maximumFor, type Round, type SchemeVersion } from '../../scheme/index.ts';
import type { RoundCase } from '../types.ts';

/** More applications than one round of a city ever had. */
const limit = 10_000;
const openStatuses = ['submitted', 'incomplete', 'inTreatment', 'advised'];

type Row = {
  readonly completeAt: Date | null;
  readonly receivedOn: string | null;
  readonly submittedAt: Date | null;
};

/** What orders the queue, as text that sorts; paper that came on one day goes by the moment it was entered. */
export function inOrderOf(row: Row, by: 'completeness' | 'receipt'): string | null {
  if (by === 'completeness') return row.completeAt?.toISOString() ?? null;
  return row.receivedOn === null ? null : `${row.receivedOn} ${row.submittedAt?.toISOString() ?? ''}`;
}

/** What is open or was granted in a round; received after its last day does not take part. */
export async function listRoundCases(
  r: Reader,
  round: Pick<Round, 'id' | 'closesOn'>,
  { rules }: Pick<SchemeVersion, 'rules'>,
): Promise<readonly RoundCase[]> {
  const rows = await r
    .selectFrom('application')
    .leftJoin('wijk', 'wijk.id', 'application.wijkId')
    .select([
      'application.id',
      'caseNumber',
      'title',
      'lang',
      'status',
      'outcome',
      'envelopeId',
      'requestedCents',
    ])
    .select(['grantedCents', 'completeAt', 'receivedOn', 'submittedAt'])
    .select(['wijk.slug as wijkSlug', 'wijk.name as wijkName', 'wijk.wijkraadId'])
    .where('roundId', '=', round.id)
    .where('receivedOn', '<=', round.closesOn)
    .where('destroyedOn', 'is', null)
    .where((eb) => eb.or([eb('status', 'in', openStatuses), eb('grantedCents', '>', 0)]))
    .orderBy('caseNumber')
    .limit(limit)
    .execute();
  return rows.flatMap((row): RoundCase[] => {
    const { caseNumber, envelopeId, requestedCents, grantedCents } = row;
    if (caseNumber === null || envelopeId === null) return [];
    const most = maximumFor(rules, row.wijkSlug).amountCents;
    const open = openStatuses.includes(row.status);
    const claimedCents = open ? Math.min(requestedCents ?? 0, most) : (grantedCents ?? 0);
    if (claimedCents <= 0) return [];
    return [
      {
        applicationId: row.id as Id<'application'>,
        caseNumber,
        title: row.title,
        lang: row.lang === 'en' ? 'en' : 'nl',
        envelopeId: envelopeId as Id<'envelope'>,
        wijk:
          row.wijkSlug !== null && row.wijkName !== null
            ? { slug: row.wijkSlug, name: row.wijkName, wijkraadId: row.wijkraadId }
            : null,
        state: open ? 'open' : 'granted',
        claimedCents,
        inOrderOf: inOrderOf(row, rules.distribution.rankBy),
      },
    ];
  });
}
