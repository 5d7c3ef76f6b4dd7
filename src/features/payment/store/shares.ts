/** Rows of `grant_share`: who gets which part of a grant, and on which account. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { GrantShare } from '../types.ts';

const shares = (reader: Reader) =>
  reader
    .selectFrom('grantShare')
    .innerJoin('organisation', 'organisation.id', 'grantShare.organisationId')
    .innerJoin('application', 'application.id', 'grantShare.applicationId')
    .leftJoin('payee', 'payee.id', 'grantShare.payeeId')
    .select([
      'grantShare.id',
      'grantShare.applicationId',
      'grantShare.organisationId',
      'grantShare.parts',
      'grantShare.payeeId',
      'organisation.name as organisationName',
      'organisation.slug as organisationSlug',
      'application.caseNumber',
      'application.title',
      'payee.iban',
    ])
    .where('grantShare.endedAt', 'is', null)
    .$castTo<GrantShare>();

/** Of one case, by the name of the organisation. */
export async function sharesOf(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly GrantShare[]> {
  return await shares(reader)
    .where('grantShare.applicationId', '=', applicationId)
    .orderBy('organisation.name')
    .orderBy('grantShare.id')
    .limit(200)
    .execute();
}

/** Of organisations, the newest case first. */
export async function sharesOfOrganisations(
  reader: Reader,
  ids: readonly Id<'organisation'>[],
): Promise<readonly GrantShare[]> {
  if (ids.length === 0) return [];
  return await shares(reader)
    .where('grantShare.organisationId', 'in', [...ids])
    .orderBy('application.caseNumber', 'desc')
    .orderBy('organisation.name')
    .limit(200)
    .execute();
}

/** Of one case those without an account that nobody was asked for yet. */
export async function sharesToAsk(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly GrantShare[]> {
  return await shares(reader)
    .where('grantShare.applicationId', '=', applicationId)
    .where('grantShare.payeeId', 'is', null)
    .where('grantShare.askedAt', 'is', null)
    .orderBy('grantShare.id')
    .limit(200)
    .execute();
}

export async function markAsked(tx: Tx, id: Id<'grant_share'>, askedAt: Date): Promise<void> {
  await tx.updateTable('grantShare').set({ askedAt }).where('id', '=', id).execute();
}

/** For the office: parts of grants that run for which an account still lacks, oldest first. */
export async function listSharesWithoutAccount(
  reader: Reader,
): Promise<readonly (GrantShare & { readonly askedAt: Date | null })[]> {
  return await shares(reader)
    .select('grantShare.askedAt')
    .where('grantShare.payeeId', 'is', null)
    .where('application.status', '=', 'running')
    .where((eb) =>
      eb.or([
        eb('application.organisationId', 'is', null),
        eb('application.organisationId', '<>', eb.ref('grantShare.organisationId')),
      ]),
    )
    .orderBy('grantShare.namedAt')
    .orderBy('grantShare.id')
    .limit(500)
    .$castTo<GrantShare & { readonly askedAt: Date | null }>()
    .execute();
}

export async function findShare(reader: Reader, id: Id<'grant_share'>): Promise<GrantShare | null> {
  return (await shares(reader).where('grantShare.id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertShares(
  tx: Tx,
  rows: readonly {
    readonly applicationId: Id<'application'>;
    readonly organisationId: Id<'organisation'>;
    readonly parts: number;
    readonly payeeId: Id<'payee'> | null;
    readonly namedAt: Date;
  }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('grantShare')
    .values(rows.map((row) => ({ ...row, id: newId<'grant_share'>() })))
    .execute();
}

export async function saveShare(
  tx: Tx,
  id: Id<'grant_share'>,
  changes: { readonly parts?: number; readonly payeeId?: Id<'payee'>; readonly endedAt?: Date },
): Promise<void> {
  await tx.updateTable('grantShare').set(changes).where('id', '=', id).execute();
}

type Partner = { readonly id: Id<'organisation'>; readonly slug: string; readonly name: string };

/** Who is now in a network on the map with an organisation, by name. */
export async function partnersOf(
  reader: Reader,
  organisationId: Id<'organisation'>,
): Promise<readonly Partner[]> {
  return await reader
    .selectFrom('networkMember as own')
    .innerJoin('listing', 'listing.id', 'own.networkId')
    .innerJoin('networkMember as other', 'other.networkId', 'own.networkId')
    .innerJoin('organisation', 'organisation.id', 'other.organisationId')
    .select(['organisation.id', 'organisation.slug', 'organisation.name'])
    .distinct()
    .where('own.organisationId', '=', organisationId)
    .where('other.organisationId', '<>', organisationId)
    .where('own.status', '=', 'confirmed')
    .where('own.until', 'is', null)
    .where('other.status', '=', 'confirmed')
    .where('other.until', 'is', null)
    .where('listing.status', '=', 'published')
    .orderBy('organisation.name')
    .limit(200)
    .$castTo<Partner>()
    .execute();
}

/** For the demo city: the newest grant of an organisation that runs. */
export async function runningGrantOf(
  reader: Reader,
  organisationId: Id<'organisation'>,
): Promise<Id<'application'> | null> {
  const row = await reader
    .selectFrom('application')
    .select('id')
    .where('status', '=', 'running')
    .where('organisationId', '=', organisationId)
    .orderBy('caseNumber', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (row.id as Id<'application'>) : null;
}
