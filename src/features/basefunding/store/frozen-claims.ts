/** SQL of claims as they were sent: never changed. */
import { type Selectable, sql } from 'kysely';
import { isoDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { BaseFundingClaim } from '../../../platform/db/schema.ts';
import { defaultParameters } from '../rules/parameters.ts';
import { gotByMember } from '../rules/previous.ts';
import type { Claim, Formula, FrozenClaim, Network } from '../types.ts';

function dateOf(iso: string) {
  const date = parseIsoDate(iso);
  assert(date, 'The database holds dates');
  return date;
}

export async function insertFrozenClaim(
  tx: Tx,
  baseFundingId: Id<'base_funding'>,
  { madeAt, period, formula, network, members, claim }: Omit<FrozenClaim, 'id'>,
): Promise<Id<'base_funding_claim'>> {
  const id = newId<'base_funding_claim'>();
  await tx
    .insertInto('baseFundingClaim')
    .values({
      id,
      baseFundingId,
      madeAt,
      referenceFrom: isoDate(period.from),
      referenceUntil: isoDate(period.until),
      formula: JSON.stringify(formula),
      network: JSON.stringify(network),
      members: JSON.stringify(members),
      claim: JSON.stringify(claim),
      totalCents: claim.totalCents,
    })
    .execute();
  return id;
}

const askFrozen = prepared((reader: Reader, { ids }: { readonly ids: readonly string[] }) =>
  reader
    .selectFrom('baseFundingClaim')
    .distinctOn('baseFundingId')
    .selectAll()
    .where(sql<boolean>`base_funding_id = any (${ids}::uuid[])`)
    .orderBy('baseFundingId')
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(sql.lit(500)),
);

/** Of each request the one that was sent last, by id of the request; one that was never sent is not in it. */
export async function frozenClaims(
  reader: Reader,
  baseFundingIds: readonly Id<'base_funding'>[],
): Promise<ReadonlyMap<string, FrozenClaim>> {
  if (baseFundingIds.length === 0) return new Map();
  const rows = await askFrozen(reader, { ids: baseFundingIds });
  return new Map(rows.map((row) => [row.baseFundingId, claimOfRow(row)]));
}

/** One that was sent before a parameter existed computes as it did, with the shipped value of the new one. */
const completedFormula = ({ name, parameters }: Formula): Formula => ({
  name,
  parameters: { ...defaultParameters, ...parameters },
});

function claimOfRow(row: Selectable<BaseFundingClaim>): FrozenClaim {
  return {
    id: row.id as Id<'base_funding_claim'>,
    madeAt: row.madeAt,
    period: { from: dateOf(row.referenceFrom), until: dateOf(row.referenceUntil) },
    // Only `insertFrozenClaim` writes these columns.
    formula: completedFormula(row.formula as unknown as Formula),
    network: row.network as unknown as Network,
    members: row.members as unknown as FrozenClaim['members'],
    claim: row.claim as unknown as Claim,
  };
}

type PreviousRow = {
  readonly grantedCents: number;
  readonly claim: Claim;
  readonly members: FrozenClaim['members'];
};

/** The newest claim of each request that was granted then; an organisation may have been in several. */
const askPrevious = prepared(
  (reader: Reader, { ids, year }: { readonly ids: readonly string[]; readonly year: number }) =>
    reader
      .selectFrom('baseFunding')
      .innerJoin('application', 'application.id', 'baseFunding.applicationId')
      .innerJoinLateral(
        (from) =>
          from
            .selectFrom('baseFundingClaim')
            .select(['baseFundingClaim.claim', 'baseFundingClaim.members'])
            .whereRef('baseFundingClaim.baseFundingId', '=', 'baseFunding.id')
            .orderBy('baseFundingClaim.madeAt', 'desc')
            .orderBy('baseFundingClaim.id', 'desc')
            .limit(sql.lit(1))
            .as('sent'),
        (join) => join.onTrue(),
      )
      .select(['application.grantedCents', 'sent.claim', 'sent.members'])
      .where('baseFunding.year', '=', year)
      .where('baseFunding.status', '=', sql.lit('submitted'))
      .where('application.grantedCents', '>', sql.lit(0))
      .where(
        sql<boolean>`exists (select from base_funding_member as own
          where own.base_funding_id = base_funding.id and own.organisation_id = any (${ids}::uuid[]))`,
      )
      .orderBy('baseFunding.id')
      .limit(sql.lit(500))
      .$castTo<PreviousRow>(),
);

/** What each of these got for its place in the year before, in cents; who got nothing, or was not decided on, is not in it. */
export async function previousGrants(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  year: number,
): Promise<ReadonlyMap<string, number>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await askPrevious(reader, { ids: organisationIds, year: year - 1 });
  return new Map(rows.flatMap(({ grantedCents, ...sent }) => gotByMember(sent, grantedCents)));
}
