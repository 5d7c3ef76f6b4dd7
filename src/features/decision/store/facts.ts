/** What the rules look at beyond the case itself: advice, earlier grants, other cases. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { RetentionResult } from '../../../kernel/terms/index.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Application } from '../../application/types.ts';
import type { DecisionFacts, EarlierGrant } from '../types.ts';

type Applicant = Pick<Application, 'id' | 'applicantPersonId' | 'organisationId'>;

/** An application for an organisation is the organisation's; only without one does the person count. */
const sameApplicant = (applicant: Applicant) =>
  applicant.organisationId === null
    ? sql`application.organisation_id is null and application.applicant_person_id = ${applicant.applicantPersonId}`
    : sql`application.organisation_id = ${applicant.organisationId}`;

/**
 * Grants of earlier years to the same applicant, in this scheme and every scheme before it, newest first. Those of
 * schemes that are not in this system come from `earlier_grant`.
 */
export async function listEarlierGrants(
  r: Reader,
  applicant: Applicant,
  schemeId: Id<'scheme'>,
  beforeYear: number,
): Promise<EarlierGrant[]> {
  const { rows } = await sql<EarlierGrant>`
    with recursive family (id) as (
      select ${schemeId}::uuid
      union
      select predecessor_id from scheme_predecessor join family on family.id = scheme_id where predecessor_id is not null
    )
    select round.year, scheme.name_nl as "schemeName", application.title as activity,
      application.granted_cents as "amountCents", application.domain
    from application
    join round on round.id = application.round_id
    join scheme_version on scheme_version.id = application.scheme_version_id
    join scheme on scheme.id = scheme_version.scheme_id
    where ${sameApplicant(applicant)} and application.id <> ${applicant.id}
      and application.outcome in ('granted', 'partlyGranted') and application.granted_cents > 0
      and scheme.id in (select id from family) and round.year < ${beforeYear}
    union all
    select year, predecessor_name, activity, amount_cents, null from earlier_grant
    where organisation_id = ${applicant.organisationId} and scheme_id in (select id from family) and year < ${beforeYear}
    order by 1 desc limit 100`.execute(r);
  return rows.map((row) => ({ ...row, amountCents: Number(row.amountCents) }));
}

/** Other cases of the same applicant for the same subsidy year that got or still ask for money. */
export async function listOtherCases(
  r: Reader,
  applicant: Applicant,
  year: number,
): Promise<DecisionFacts['otherCases']> {
  const { rows } = await sql<DecisionFacts['otherCases'][number]>`
    select application.case_number as "caseNumber", application.title, application.granted_cents as "grantedCents"
    from application join round on round.id = application.round_id
    where ${sameApplicant(applicant)} and application.id <> ${applicant.id} and round.year = ${year}
      and application.case_number is not null and application.status <> 'withdrawn'
      and (application.outcome is null or application.outcome in ('granted', 'partlyGranted'))
    order by application.case_number limit 20`.execute(r);
  return rows;
}

export type NewEarlierGrant = {
  readonly id: Id<'earlier_grant'>;
  readonly organisationId: Id<'organisation'>;
  readonly schemeId: Id<'scheme'>;
  readonly predecessorName: string;
  readonly year: number;
  readonly activity: string;
  readonly amountCents: number;
  readonly source: string;
  readonly recordedByPersonId: Id<'person'> | null;
  readonly recordedAt: Date;
};

/** @returns false when that grant stands there already */
export async function insertEarlierGrant(tx: Tx, grant: NewEarlierGrant): Promise<boolean> {
  const row = await tx
    .insertInto('earlierGrant')
    .values(grant)
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'predecessorName', 'year', 'activity']).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Sets until when the file is kept, and whether an objection holds it. */
export async function saveRetention(
  tx: Tx,
  applicationId: Id<'application'>,
  retention: {
    readonly retainUntil?: string;
    readonly retentionResult?: RetentionResult;
    readonly legalHold?: boolean;
  },
): Promise<void> {
  await tx.updateTable('application').set(retention).where('id', '=', applicationId).execute();
}

/** @param term null when nothing is left to determine */
export async function saveDeterminationTerm(
  tx: Tx,
  applicationId: Id<'application'>,
  term: {
    readonly activitiesUntil: string;
    readonly accountBy: string | null;
    readonly determineBy: string;
  } | null,
): Promise<void> {
  await tx
    .updateTable('application')
    .set(term ?? { activitiesUntil: null, accountBy: null, determineBy: null })
    .where('id', '=', applicationId)
    .execute();
}

export type ToDetermine = Pick<
  Application,
  'id' | 'title' | 'wijkId' | 'roundId' | 'grantedCents' | 'status'
> & { readonly caseNumber: string; readonly accountBy: string | null; readonly determineBy: string };

const toDetermine = prepared((r, given: { today: string; limit: number }) =>
  r
    .selectFrom('application')
    .select([
      'id',
      'caseNumber',
      'title',
      'wijkId',
      'roundId',
      'grantedCents',
      'status',
      'accountBy',
      'determineBy',
    ])
    .where('status', 'in', ['running', 'accounted'])
    .where('activitiesUntil', '<', given.today)
    .orderBy('determineBy')
    .orderBy('id')
    .limit(given.limit),
);

/** Grants whose activities are over and that nobody determined, nearest last day first. */
export async function listToDetermine(
  r: Reader,
  today: string,
  limit: number,
): Promise<readonly ToDetermine[]> {
  return (await toDetermine(r, { today, limit })) as ToDetermine[];
}
