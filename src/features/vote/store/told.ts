/** What was said about a vote and never changes: advice of the council, rehearsals, changes since it was announced. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import type { PreAdvice, Rehearsal, VoteChange } from '../types.ts';

/** The newest advice of the council on each project that it said something of. */
export async function listPreAdvice(r: Reader, voteId: Id<'vote'>): Promise<readonly PreAdvice[]> {
  const rows = await r
    .selectFrom('votePreAdvice')
    .select(['projectId', 'standpoint', 'reason', 'madeAt'])
    .distinctOn('projectId')
    .where('voteId', '=', voteId)
    .orderBy('projectId')
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(999)
    .execute();
  return rows.map((row) => ({
    ...row,
    projectId: row.projectId as Id<'vote_project'>,
    standpoint: row.standpoint as PreAdvice['standpoint'],
  }));
}

export async function insertPreAdvice(
  tx: Tx,
  advice: Omit<PreAdvice, 'madeAt'> & {
    readonly voteId: Id<'vote'>;
    readonly byPersonId: Id<'person'>;
    readonly at: Date;
  },
): Promise<void> {
  const { at, ...row } = advice;
  await tx
    .insertInto('votePreAdvice')
    .values({ ...row, id: newId<'vote_pre_advice'>(), madeAt: at })
    .execute();
}

/** Newest first. */
export async function listRehearsals(r: Reader, voteId: Id<'vote'>): Promise<readonly Rehearsal[]> {
  const rows = await r
    .selectFrom('voteRehearsal as rehearsal')
    .innerJoin('person', 'person.id', 'rehearsal.byPersonId')
    .select([
      'rehearsal.ballotSha256',
      'rehearsal.way',
      'rehearsal.found',
      'rehearsal.allRight',
      'rehearsal.madeAt',
      'person.name as byName',
    ])
    .where('rehearsal.voteId', '=', voteId)
    .orderBy('rehearsal.madeAt', 'desc')
    .orderBy('rehearsal.id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, way: row.way as Rehearsal['way'] }));
}

export async function insertRehearsal(
  tx: Tx,
  rehearsal: Omit<Rehearsal, 'byName' | 'madeAt'> & {
    readonly voteId: Id<'vote'>;
    readonly byPersonId: Id<'person'>;
    readonly at: Date;
  },
): Promise<void> {
  const { at, ...row } = rehearsal;
  await tx
    .insertInto('voteRehearsal')
    .values({ ...row, id: newId<'vote_rehearsal'>(), madeAt: at })
    .execute();
}

/** Newest first. */
export async function listChanges(r: Reader, voteId: Id<'vote'>): Promise<readonly VoteChange[]> {
  const rows = await r
    .selectFrom('voteChange')
    .select(['noteNl', 'noteEn', 'madeAt'])
    .where('voteId', '=', voteId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ note: { nl: row.noteNl, en: row.noteEn }, madeAt: row.madeAt }));
}

export async function insertChange(
  tx: Tx,
  change: {
    readonly voteId: Id<'vote'>;
    readonly note: Text;
    readonly byPersonId: Id<'person'> | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('voteChange')
    .values({
      id: newId<'vote_change'>(),
      voteId: change.voteId,
      noteNl: change.note.nl,
      noteEn: change.note.en,
      byPersonId: change.byPersonId,
      madeAt: change.at,
    })
    .execute();
}
