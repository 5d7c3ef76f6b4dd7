import { type Selectable, sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { Cosigner as Row } from '../../../platform/db/schema.ts';
import type { Cosigner, CosignerStatus } from '../types.ts';

function toCosigner(row: Selectable<Row>): Cosigner {
  return {
    id: row.id as Id<'cosigner'>,
    applicationId: row.applicationId as Id<'application'>,
    place: row.place,
    name: row.name,
    email: row.email,
    channel: row.channel as Cosigner['channel'],
    status: row.status as CosignerStatus,
    invitedAt: row.invitedAt,
    expiresAt: row.expiresAt,
    answeredAt: row.answeredAt,
  };
}

const ofApplication = prepared((r, given: { applicationId: string }) =>
  r
    .selectFrom('cosigner')
    .selectAll()
    .where('applicationId', '=', given.applicationId)
    .orderBy('place')
    .limit(200),
);

/** In the order of the form. */
export async function listCosigners(r: Reader, applicationId: Id<'application'>): Promise<Cosigner[]> {
  return (await ofApplication(r, { applicationId })).map(toCosigner);
}

export async function findCosignerByToken(r: Reader, tokenHash: string): Promise<Cosigner | null> {
  const row = await r
    .selectFrom('cosigner')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
  return row ? toCosigner(row) : null;
}

/** Holds the row, so that two clicks on one link are answered one after the other. */
export async function lockCosigner(tx: Tx, id: Id<'cosigner'>): Promise<Cosigner | null> {
  const row = await tx.selectFrom('cosigner').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? toCosigner(row) : null;
}

export type NewCosigner = {
  readonly applicationId: Id<'application'>;
  readonly place: number;
  readonly name: string;
} & (
  | { readonly channel: 'email'; readonly email: string; readonly mailbox: string }
  | { readonly channel: 'paper'; readonly seenByPersonId: Id<'person'>; readonly at: Date }
);

export async function insertCosigner(tx: Tx, cosigner: NewCosigner): Promise<Cosigner> {
  const paper = cosigner.channel === 'paper';
  const row = await tx
    .insertInto('cosigner')
    .values({
      id: newId<'cosigner'>(),
      applicationId: cosigner.applicationId,
      place: cosigner.place,
      name: cosigner.name,
      channel: cosigner.channel,
      email: paper ? null : cosigner.email,
      mailbox: paper ? null : cosigner.mailbox,
      status: paper ? 'confirmed' : 'named',
      answeredAt: paper ? cosigner.at : null,
      seenByPersonId: paper ? cosigner.seenByPersonId : null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toCosigner(row);
}

export async function saveInvitation(
  tx: Tx,
  id: Id<'cosigner'>,
  invitation: { readonly tokenHash: string; readonly invitedAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('cosigner')
    .set({ ...invitation, status: 'invited', answeredAt: null })
    .where('id', '=', id)
    .execute();
}

/** Invitations that went to this mailbox since a moment, however its address was written. */
export async function countInvitations(r: Reader, mailbox: string, since: Date): Promise<number> {
  const row = await r
    .selectFrom('outgoingMail')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('kind', '=', 'cosign-request')
    .where('createdAt', '>', since)
    .where(sql`regexp_replace(lower(to_address), '\\+[^@]*@', '@')`, '=', mailbox)
    .executeTakeFirstOrThrow();
  return row.count;
}

export type OpenInvitation = {
  readonly cosigner: Cosigner & { readonly invitedAt: Date; readonly expiresAt: Date };
  readonly schemeVersionId: Id<'scheme_version'>;
};

/** Invitations that nobody answered yet, sent at this moment or later. */
export async function listOpenInvitations(r: Reader, since: Date): Promise<readonly OpenInvitation[]> {
  const rows = await r
    .selectFrom('cosigner')
    .innerJoin('application', 'application.id', 'cosigner.applicationId')
    .selectAll('cosigner')
    .select('application.schemeVersionId')
    .where('cosigner.status', '=', 'invited')
    .where('cosigner.invitedAt', '>=', since)
    .orderBy('cosigner.id')
    .limit(50_000)
    .execute();
  return rows.flatMap(({ schemeVersionId, ...row }) => {
    const { invitedAt, expiresAt } = row;
    if (invitedAt === null || expiresAt === null) return [];
    return [
      {
        cosigner: { ...toCosigner(row), invitedAt, expiresAt },
        schemeVersionId: schemeVersionId as Id<'scheme_version'>,
      },
    ];
  });
}

export async function saveExpiry(tx: Tx, id: Id<'cosigner'>, expiresAt: Date): Promise<void> {
  await tx.updateTable('cosigner').set({ expiresAt }).where('id', '=', id).execute();
}

export async function saveAnswer(
  tx: Tx,
  id: Id<'cosigner'>,
  status: 'confirmed' | 'declined',
  at: Date,
): Promise<void> {
  await tx.updateTable('cosigner').set({ status, answeredAt: at }).where('id', '=', id).execute();
}

export async function deleteCosigner(tx: Tx, id: Id<'cosigner'>): Promise<void> {
  await tx.deleteFrom('cosigner').where('id', '=', id).execute();
}
