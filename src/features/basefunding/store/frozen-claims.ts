/** SQL of claims as they were sent: never changed. */
import { isoDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
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

/** The one that was sent last; null when none was. */
export async function findFrozenClaim(
  reader: Reader,
  baseFundingId: Id<'base_funding'>,
): Promise<FrozenClaim | null> {
  const row = await reader
    .selectFrom('baseFundingClaim')
    .selectAll()
    .where('baseFundingId', '=', baseFundingId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id as Id<'base_funding_claim'>,
    madeAt: row.madeAt,
    period: { from: dateOf(row.referenceFrom), until: dateOf(row.referenceUntil) },
    // Only `insertFrozenClaim` writes these columns.
    formula: row.formula as unknown as Formula,
    network: row.network as unknown as Network,
    members: row.members as unknown as FrozenClaim['members'],
    claim: row.claim as unknown as Claim,
  };
}

/** What each of these asked for its place in the year before, in cents; who asked nothing is not in it. */
export async function previousGrants(
  reader: Reader,
  organisationIds: readonly Id<'organisation'>[],
  year: number,
): Promise<ReadonlyMap<string, number>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('baseFundingMember')
    .innerJoin('baseFunding', 'baseFunding.id', 'baseFundingMember.baseFundingId')
    .select('baseFunding.id')
    .distinct()
    .where('baseFundingMember.organisationId', 'in', organisationIds)
    .where('baseFunding.year', '=', year - 1)
    .where('baseFunding.status', '=', 'submitted')
    .limit(500)
    .execute();
  const claims = await Promise.all(rows.map(({ id }) => findFrozenClaim(reader, id as Id<'base_funding'>)));
  return new Map(
    claims.flatMap((frozen) =>
      (frozen?.members ?? []).map(({ name, organisationId }): [string, number] => [
        organisationId,
        (frozen?.claim.lines ?? []).reduce(
          (sum, line) => sum + (line.member === name ? line.amountCents : 0),
          0,
        ),
      ]),
    ),
  );
}
