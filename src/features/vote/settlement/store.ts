/** What a council did with the outcome of a vote, project by project. */
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { Settled } from './rules.ts';

export type SettledRow = Settled & {
  readonly applicationId: Id<'application'> | null;
  /** Of what was prepared for who won: until when it may be handed in (ISO date), and what is set aside; null for other applications. */
  readonly submitUntil: string | null;
  readonly preparedCents: number | null;
  /** Was it handed in? */
  readonly sent: boolean;
  /** Is it known who applies? */
  readonly named: boolean;
  /** The desk fills it in with her. */
  readonly atDesk: boolean;
  /** Of the application; null without one. */
  readonly status: string | null;
  readonly complete: boolean;
  readonly revision: number | null;
  readonly requestedCents: number | null;
};

/** By number of the project. */
export async function listSettled(r: Reader, voteId: Id<'vote'>): Promise<readonly SettledRow[]> {
  const rows = await r
    .selectFrom('voteSettlement as settled')
    .innerJoin('voteProject as project', 'project.id', 'settled.projectId')
    .leftJoin('application', 'application.id', 'project.applicationId')
    .select([
      'project.number',
      'settled.won',
      'settled.decided',
      'settled.amountCents',
      'settled.departureReason',
    ])
    .select([
      'project.applicationId',
      'application.status',
      'application.revision',
      'application.requestedCents',
      'application.completeAt',
      'application.submitUntil',
      'application.preparedCents',
      'application.caseNumber',
      'application.channel',
      'application.applicantPersonId',
      'application.organisationId',
    ])
    .where('settled.voteId', '=', voteId)
    .orderBy('project.number')
    .limit(999)
    .execute();
  return rows.map(({ completeAt, caseNumber, channel, applicantPersonId, organisationId, ...row }) => ({
    ...row,
    complete: completeAt !== null,
    sent: caseNumber !== null,
    named: applicantPersonId !== null || organisationId !== null,
    atDesk: channel !== null && channel !== 'online',
    decided: row.decided as Settled['decided'],
    applicationId: row.applicationId as Id<'application'> | null,
  }));
}

/** How many projects get money and are not decided on yet: without an application, prepared, or in treatment. */
export async function countUnfinished(r: Reader, voteId: Id<'vote'>): Promise<number> {
  const { n } = await r
    .selectFrom('voteSettlement as settled')
    .innerJoin('voteProject as project', 'project.id', 'settled.projectId')
    .leftJoin('application', 'application.id', 'project.applicationId')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('settled.voteId', '=', voteId)
    .where('settled.decided', '<>', 'refuse')
    .where((eb) =>
      eb.or([
        eb('application.id', 'is', null),
        eb('application.status', 'in', ['draft', 'submitted', 'incomplete', 'inTreatment', 'advised']),
      ]),
    )
    .executeTakeFirstOrThrow();
  return n;
}

/** The application that is decided on for this project. */
export async function linkApplication(
  tx: Tx,
  id: Id<'vote_project'>,
  applicationId: Id<'application'>,
): Promise<void> {
  await tx.updateTable('voteProject').set({ applicationId }).where('id', '=', id).execute();
}

export async function insertSettled(
  tx: Tx,
  voteId: Id<'vote'>,
  rows: readonly (Settled & {
    readonly projectId: Id<'vote_project'>;
    readonly applicationId: Id<'application'> | null;
  })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('voteSettlement')
    .values(rows.map(({ number: _, ...row }) => ({ ...row, voteId })))
    .execute();
}
