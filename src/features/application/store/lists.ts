/** Lists of applications, always with a limit. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { likeSafe } from '../../../platform/db/like.ts';
import type { Application, ApplicationStatus, Outcome } from '../types.ts';
import { toApplication } from './application.ts';

export type ApplicationFilter = {
  readonly applicantPersonId?: Id<'person'>;
  /** Applications of these organisations; together with `applicantPersonId`: of either. */
  readonly organisationIds?: readonly Id<'organisation'>[];
  readonly enteredByPersonId?: Id<'person'>;
  readonly schemeVersionId?: Id<'scheme_version'>;
  readonly roundId?: Id<'round'>;
  readonly envelopeId?: Id<'envelope'>;
  readonly wijkIds?: readonly Id<'wijk'>[];
  readonly statuses?: readonly ApplicationStatus[];
  readonly outcomes?: readonly Outcome[];
  readonly complete?: boolean;
  /** Part of the title or of the case number. */
  readonly words?: string;
};
export type ApplicationOrder = 'due' | 'rank' | 'received' | 'updated';
export type ApplicationListing = {
  readonly filter: ApplicationFilter;
  readonly order?: ApplicationOrder;
  /** At most 500; default 50. */
  readonly limit?: number;
  readonly offset?: number;
};

function select(r: Reader, filter: ApplicationFilter) {
  let query = r.selectFrom('application').where('destroyedOn', 'is', null);
  const { applicantPersonId, organisationIds } = filter;
  if (applicantPersonId !== undefined || organisationIds !== undefined) {
    query = query.where((eb) =>
      eb.or([
        // An application for an organisation belongs to the organisation, not to who typed it.
        ...(applicantPersonId === undefined
          ? []
          : [eb.and([eb('applicantPersonId', '=', applicantPersonId), eb('organisationId', 'is', null)])]),
        ...(organisationIds && organisationIds.length > 0
          ? [eb('organisationId', 'in', organisationIds)]
          : []),
      ]),
    );
  }
  if (filter.enteredByPersonId) query = query.where('enteredByPersonId', '=', filter.enteredByPersonId);
  if (filter.schemeVersionId) query = query.where('schemeVersionId', '=', filter.schemeVersionId);
  if (filter.roundId) query = query.where('roundId', '=', filter.roundId);
  if (filter.envelopeId) query = query.where('envelopeId', '=', filter.envelopeId);
  if (filter.wijkIds)
    query = query.where('wijkId', 'in', filter.wijkIds.length > 0 ? filter.wijkIds : [null]);
  if (filter.statuses) query = query.where('status', 'in', filter.statuses);
  if (filter.outcomes) query = query.where('outcome', 'in', filter.outcomes);
  if (filter.complete !== undefined)
    query = query.where('completeAt', filter.complete ? 'is not' : 'is', null);
  const words = filter.words?.trim() ?? '';
  if (words !== '') {
    const pattern = `%${likeSafe(words)}%`;
    query = query.where((eb) => eb.or([eb('title', 'ilike', pattern), eb('caseNumber', 'ilike', pattern)]));
  }
  return query;
}

/**
 * @param listing.order `due`: nearest legal date first; `rank`: moment of completeness, then receipt (Awb 4:26);
 *   `received`: newest first; `updated`: last touched first (default)
 */
export async function listApplications(r: Reader, listing: ApplicationListing): Promise<Application[]> {
  const query = select(r, listing.filter).selectAll();
  const ordered = {
    due: () => query.orderBy('nextDueOn', (by) => by.asc().nullsLast()),
    rank: () => query.orderBy('completeAt', (by) => by.asc().nullsLast()).orderBy('receivedOn'),
    received: () => query.orderBy('receivedOn', (by) => by.desc().nullsLast()),
    updated: () => query.orderBy('updatedAt', 'desc'),
  }[listing.order ?? 'updated']();
  const rows = await ordered
    .orderBy('id')
    .limit(Math.min(listing.limit ?? 50, 500))
    .offset(listing.offset ?? 0)
    .execute();
  return rows.map(toApplication);
}

export async function countApplications(r: Reader, filter: ApplicationFilter): Promise<number> {
  const row = await select(r, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

export type RankedRow = Pick<Application, 'id' | 'envelopeId' | 'completeAt' | 'receivedOn' | 'submittedAt'>;

/**
 * What shares the money of these envelopes and has a place in their order: complete, and not withdrawn. Also of wijken that
 * the asker has no say in, so nothing more than the moments.
 * @returns at most 20,000
 */
export async function listSharing(
  r: Reader,
  envelopeIds: readonly Id<'envelope'>[],
): Promise<readonly RankedRow[]> {
  if (envelopeIds.length === 0) return [];
  const rows = await r
    .selectFrom('application')
    .select(['id', 'envelopeId', 'completeAt', 'receivedOn', 'submittedAt'])
    .where('envelopeId', 'in', envelopeIds)
    .where('destroyedOn', 'is', null)
    .where('completeAt', 'is not', null)
    .where('status', 'not in', ['draft', 'withdrawn'])
    .orderBy('completeAt')
    .orderBy('id')
    .limit(20_000)
    .execute();
  return rows.map(({ id, envelopeId, ...moments }) => ({
    ...moments,
    id: id as Id<'application'>,
    envelopeId: envelopeId as Id<'envelope'> | null,
  }));
}
