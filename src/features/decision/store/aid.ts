/** De minimis aid: declarations, what we granted, and its way into the central register. */
import { sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { AidDeclaration, AidEntry, AidGrant, AidRegime } from '../types.ts';

/** Holds the undertaking until the transaction ends: two grants at once see each other's aid. */
export async function lockUndertaking(tx: Tx, undertaking: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`aid:${undertaking}`}, 0))`.execute(tx);
}

/** The newest declaration of a case. */
export async function findDeclaration(
  r: Reader,
  applicationId: Id<'application'>,
): Promise<AidDeclaration | null> {
  const row = await r
    .selectFrom('aidDeclaration')
    .select(['economicActivity', 'signedOn', 'otherAid'])
    .where('applicationId', '=', applicationId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, otherAid: row.otherAid as unknown as readonly AidEntry[] } : null;
}

export async function insertDeclaration(
  tx: Tx,
  declaration: AidDeclaration & {
    readonly applicationId: Id<'application'>;
    readonly declaredByPersonId: Id<'person'>;
  },
): Promise<void> {
  await tx
    .insertInto('aidDeclaration')
    .values({
      ...declaration,
      id: newId<'aid_declaration'>(),
      otherAid: JSON.stringify(declaration.otherAid),
    })
    .execute();
}

/**
 * What an undertaking got from us, oldest first: also what its organisations got before it was known that they are one
 * ((EU) 2023/2831 art. 2 lid 2).
 */
export async function listAidOf(r: Reader, undertaking: string): Promise<AidEntry[]> {
  const rows = await r
    .selectFrom('aidGrant')
    .select(['regime', 'amountCents', 'grantedOn'])
    .where((eb) =>
      eb.or([
        eb('undertaking', '=', undertaking),
        eb(
          'organisationId',
          'in',
          eb
            .selectFrom('organisation')
            .select('id')
            .where(sql<boolean>`coalesce(undertaking_group, id::text) = ${undertaking}`),
        ),
      ]),
    )
    .orderBy('grantedOn')
    .limit(5000)
    .execute();
  return rows.map((row) => ({ ...row, regime: row.regime as AidRegime, authority: 'Gemeente Rotterdam' }));
}

export type NewAidGrant = Omit<AidGrant, 'id' | 'organisationName' | 'caseNumber' | 'registeredOn'>;

export async function insertAidGrant(tx: Tx, grant: NewAidGrant): Promise<Id<'aid_grant'>> {
  const id = newId<'aid_grant'>();
  await tx
    .insertInto('aidGrant')
    .values({ ...grant, id })
    .execute();
  return id;
}

const sumOfCase = prepared((r, given: { applicationId: string }) =>
  r
    .selectFrom('aidGrant')
    .select(({ fn }) => [
      fn.sum<number>('amountCents').as('amountCents'),
      fn.min('grantedOn').as('firstGrantedOn'),
    ])
    .where('applicationId', '=', given.applicationId),
);

/** What one case got as aid so far, corrections counted. */
export async function aidOfCase(
  r: Reader,
  applicationId: Id<'application'>,
): Promise<{ readonly amountCents: number; readonly firstGrantedOn: string } | null> {
  const [row] = await sumOfCase(r, { applicationId });
  return row === undefined || row.firstGrantedOn === null
    ? null
    : { amountCents: Number(row.amountCents), firstGrantedOn: row.firstGrantedOn };
}

const grants = (r: Reader) =>
  r
    .selectFrom('aidGrant')
    .innerJoin('organisation', 'organisation.id', 'aidGrant.organisationId')
    .leftJoin('application', 'application.id', 'aidGrant.applicationId')
    .select([
      'aidGrant.id',
      'aidGrant.undertaking',
      'aidGrant.organisationId',
      'organisation.name as organisationName',
      'aidGrant.applicationId',
      'application.caseNumber',
      'aidGrant.decisionId',
      'aidGrant.regime',
      'aidGrant.amountCents',
      'aidGrant.grantedOn',
      'aidGrant.registerDueOn',
      'aidGrant.registeredOn',
    ]);

const aidGrants = prepared((r, given: { open: boolean; limit: number; offset: number }) =>
  grants(r)
    .where((eb) => eb.or([eb('aidGrant.registeredOn', 'is', null), eb.not(eb.val(given.open))]))
    .orderBy(sql`aid_grant.registered_on is not null`)
    .orderBy('aidGrant.registerDueOn')
    .orderBy('aidGrant.id')
    .limit(given.limit)
    .offset(given.offset),
);

/** The aid register's list: what waits first, by its last day; then what is done, newest first. */
export async function listAidGrants(
  r: Reader,
  filter: { readonly open?: boolean; readonly limit: number; readonly offset?: number },
): Promise<AidGrant[]> {
  const { open = false, limit, offset = 0 } = filter;
  return (await aidGrants(r, { open, limit, offset })) as unknown as AidGrant[];
}

export async function countAidGrants(r: Reader): Promise<{ readonly all: number; readonly open: number }> {
  const row = await r
    .selectFrom('aidGrant')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.countAll<number>().filterWhere('registeredOn', 'is', null).as('open'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** Holds the row until the transaction ends. */
export async function lockAidGrant(tx: Tx, id: Id<'aid_grant'>): Promise<AidGrant | null> {
  await tx.selectFrom('aidGrant').select('id').where('id', '=', id).forUpdate().execute();
  const row = await grants(tx).where('aidGrant.id', '=', id).executeTakeFirst();
  return row ? (row as unknown as AidGrant) : null;
}

export async function markRegistered(tx: Tx, id: Id<'aid_grant'>, registeredOn: string): Promise<void> {
  await tx.updateTable('aidGrant').set({ registeredOn }).where('id', '=', id).execute();
}
