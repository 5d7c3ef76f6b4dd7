/** SQL of what becomes of old schemes, and of what organisations got. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { gotByMember } from '../rules/previous.ts';
import type { OldScheme, Subsidy, Transition } from '../rules/transition.ts';
import { frozenClaims } from '../store/frozen-claims.ts';

/** Every old scheme that one of ours takes up, by the name of ours. */
export async function listOldSchemes(reader: Reader): Promise<readonly OldScheme[]> {
  const rows = await reader
    .selectFrom('schemePredecessor')
    .innerJoin('scheme', 'scheme.id', 'schemePredecessor.schemeId')
    .leftJoin('schemeTransition as t', (join) =>
      join
        .onRef('t.schemeId', '=', 'schemePredecessor.schemeId')
        .onRef('t.predecessorName', '=', 'schemePredecessor.predecessorName'),
    )
    .select([
      'schemePredecessor.schemeId',
      'schemePredecessor.predecessorName as name',
      'scheme.slug',
      'scheme.nameNl',
      'scheme.nameEn',
      't.fit',
      't.step',
      't.consequence',
      't.termMonths',
      't.source',
      't.toVerify',
      't.revision',
    ])
    .orderBy('scheme.nameNl')
    .orderBy('schemePredecessor.predecessorName')
    .limit(500)
    .execute();
  return rows.map(({ schemeId, slug, nameNl, nameEn, name, ...judged }) => ({
    schemeId,
    schemeSlug: slug,
    schemeName: { nl: nameNl, en: nameEn },
    name,
    // All columns of the judgement are there, or none.
    transition: judged.revision === null ? null : (judged as NonNullable<OldScheme['transition']>),
  }));
}

/** Only over the revision that was shown. @returns false when a colleague saved it since */
export async function saveTransition(
  tx: Tx,
  old: Pick<OldScheme, 'schemeId' | 'name'>,
  wanted: Transition,
  revision: number,
): Promise<boolean> {
  if (revision === 0) {
    const added = await tx
      .insertInto('schemeTransition')
      .values({
        id: newId<'scheme_transition'>(),
        schemeId: old.schemeId,
        predecessorName: old.name,
        ...wanted,
      })
      .onConflict((conflict) => conflict.columns(['schemeId', 'predecessorName']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return added !== undefined;
  }
  const saved = await tx
    .updateTable('schemeTransition')
    .set({ ...wanted, revision: revision + 1 })
    .where('schemeId', '=', old.schemeId)
    .where('predecessorName', '=', old.name)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  return saved !== undefined;
}

type SubsidyOf = Subsidy & { readonly organisationName: string; readonly organisationSlug: string };

/**
 * What organisations got up to and including a year: recorded of old schemes, and granted here.
 * @param organisationId of one organisation; null for all
 */
export async function listSubsidies(
  reader: Reader,
  untilYear: number,
  organisationId: Id<'organisation'> | null,
): Promise<readonly SubsidyOf[]> {
  const { rows } = await sql<SubsidyOf>`
    select organisation.id as "organisationId", organisation.name as "organisationName",
      organisation.slug as "organisationSlug", found.scheme_id as "schemeId", found.name, found.year,
      found.amount_cents as "amountCents"
    from (
      select organisation_id, scheme_id, predecessor_name as name, year, amount_cents from earlier_grant
      union all
      select application.organisation_id, scheme.id, scheme.name_nl, round.year, application.granted_cents
      from application
      join round on round.id = application.round_id
      join scheme_version on scheme_version.id = application.scheme_version_id
      join scheme on scheme.id = scheme_version.scheme_id
      where application.organisation_id is not null and application.granted_cents > 0
        and application.outcome in ('granted', 'partlyGranted')
        and not exists (select from base_funding where base_funding.application_id = application.id)
    ) as found
    join organisation on organisation.id = found.organisation_id
    where found.year <= ${untilYear}
      and (${organisationId}::uuid is null or organisation.id = ${organisationId}::uuid)
    order by organisation.name, organisation.id, found.year desc, found.name
    limit 20000`.execute(reader);
  const own = rows.map((row) => ({ ...row, amountCents: Number(row.amountCents) }));
  const funded = await fundedSubsidies(reader, untilYear, organisationId);
  return funded.length === 0 ? own : [...own, ...funded].toSorted(byOrganisationAndYear);
}

const byOrganisationAndYear = (a: SubsidyOf, b: SubsidyOf): number =>
  a.organisationName.localeCompare(b.organisationName, 'nl') ||
  (a.organisationId < b.organisationId ? -1 : a.organisationId > b.organisationId ? 1 : b.year - a.year);

/** Base funding is granted to the lead for all: each member got what its own lines came to, as it will in the new scheme. */
async function fundedSubsidies(
  reader: Reader,
  untilYear: number,
  organisationId: Id<'organisation'> | null,
): Promise<readonly SubsidyOf[]> {
  const grants = await reader
    .selectFrom('baseFunding')
    .innerJoin('application', 'application.id', 'baseFunding.applicationId')
    .innerJoin('schemeVersion', 'schemeVersion.id', 'application.schemeVersionId')
    .innerJoin('scheme', 'scheme.id', 'schemeVersion.schemeId')
    .select([
      'baseFunding.id',
      'baseFunding.year',
      'application.grantedCents',
      'scheme.id as schemeId',
      'scheme.nameNl',
    ])
    .where('baseFunding.status', '=', 'submitted')
    .where('baseFunding.year', '<=', untilYear)
    .where('application.grantedCents', '>', 0)
    .where('application.outcome', 'in', ['granted', 'partlyGranted'])
    .limit(500)
    .execute();
  const claims = await frozenClaims(
    reader,
    grants.map(({ id }) => id as Id<'base_funding'>),
  );
  const got = grants.flatMap(({ id, year, grantedCents, schemeId, nameNl: name }) => {
    const frozen = claims.get(id);
    return (frozen ? gotByMember(frozen, grantedCents ?? 0) : [])
      .filter(([member, cents]) => cents > 0 && (organisationId === null || member === organisationId))
      .map(([member, amountCents]) => ({ organisationId: member, schemeId, name, year, amountCents }));
  });
  if (got.length === 0) return [];
  const named = await reader
    .selectFrom('organisation')
    .select(['id', 'name', 'slug'])
    .where('id', 'in', [...new Set(got.map((one) => one.organisationId))])
    .execute();
  const byId = new Map(named.map((one) => [one.id, one]));
  return got.flatMap((one) => {
    const organisation = byId.get(one.organisationId);
    return organisation
      ? [{ ...one, organisationName: organisation.name, organisationSlug: organisation.slug }]
      : [];
  });
}

/** For the demo city: what was granted under schemes that were never here. */
export async function insertEarlierGrants(
  tx: Tx,
  grants: readonly {
    readonly organisationId: string;
    readonly schemeId: string;
    readonly predecessorName: string;
    readonly year: number;
    readonly activity: string;
    readonly amountCents: number;
    readonly source: string;
    readonly recordedAt: Date;
  }[],
): Promise<void> {
  if (grants.length === 0) return;
  await tx
    .insertInto('earlierGrant')
    .values(grants.map((grant) => ({ ...grant, id: newId<'earlier_grant'>(), recordedByPersonId: null })))
    .execute();
}

/** For the demo city: some organisations that can have had a subsidy. */
export async function listSomeOrganisations(
  reader: Reader,
  limit: number,
): Promise<readonly Id<'organisation'>[]> {
  const rows = await reader
    .selectFrom('organisation')
    .select('id')
    .where('legalForm', '=', 'foundation')
    // The personas' own organisation first: it is the one that people try.
    .orderBy((eb) =>
      eb.case().when('slug', '=', 'stichting-buurtkeuken-de-lange-tafel').then(0).else(1).end(),
    )
    .orderBy('slug')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id as Id<'organisation'>);
}
