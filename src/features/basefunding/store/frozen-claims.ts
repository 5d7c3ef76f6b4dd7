/** SQL of claims as they were sent: never changed. */
import type { Selectable } from 'kysely';
import { isoDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
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

/** Of each request the one that was sent last, by id of the request; one that was never sent is not in it. */
export async function frozenClaims(
  reader: Reader,
  baseFundingIds: readonly Id<'base_funding'>[],
): Promise<ReadonlyMap<string, FrozenClaim>> {
  if (baseFundingIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('baseFundingClaim')
    .distinctOn('baseFundingId')
    .selectAll()
    .where('baseFundingId', 'in', baseFundingIds)
    .orderBy('baseFundingId')
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
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

/** What each of these got for its place in the year before, in cents; who got nothing, or was not decided on, is not in it. */
export async function previousGrants(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  year: number,
): Promise<ReadonlyMap<string, number>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('baseFundingMember')
    .innerJoin('baseFunding', 'baseFunding.id', 'baseFundingMember.baseFundingId')
    .innerJoin('application', 'application.id', 'baseFunding.applicationId')
    .select(['baseFunding.id', 'application.grantedCents'])
    .distinct()
    .where('baseFundingMember.organisationId', 'in', organisationIds)
    .where('baseFunding.year', '=', year - 1)
    .where('baseFunding.status', '=', 'submitted')
    .where('application.grantedCents', '>', 0)
    .limit(500)
    .execute();
  const claims = await frozenClaims(
    reader,
    rows.map(({ id }) => id as Id<'base_funding'>),
  );
  return new Map(
    rows.flatMap(({ id, grantedCents }) => {
      const frozen = claims.get(id);
      return frozen ? gotByMember(frozen, grantedCents ?? 0) : [];
    }),
  );
}
