/** Messages between applicant and office, and the office's own notes. */
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { CaseMessage, Side } from '../types.ts';

const messagesOf = prepared((r, given: { applicationId: string; withNotes: boolean }) =>
  r
    .selectFrom('caseMessage')
    .leftJoin('person', 'person.id', 'caseMessage.authorPersonId')
    .select([
      'caseMessage.id',
      'caseMessage.applicationId',
      'caseMessage.authorPersonId',
      'person.name as authorName',
      'caseMessage.side',
      'caseMessage.internal',
      'caseMessage.body',
      'caseMessage.at',
    ])
    .where('caseMessage.applicationId', '=', given.applicationId)
    .where((eb) => eb.or([eb('caseMessage.internal', '=', false), eb.val(given.withNotes)]))
    .orderBy('caseMessage.at')
    .orderBy('caseMessage.id')
    .limit(2000),
);

/**
 * Messages of a case, oldest first. What the applicant's side reads never leaves the database with a note in it.
 * @param reader `office` without `notes` is someone of the office who may not read notes
 */
export async function listCaseMessages(
  r: Reader,
  applicationId: Id<'application'>,
  reader: { readonly side: Side; readonly notes: boolean },
): Promise<readonly CaseMessage[]> {
  const withNotes = reader.side === 'office' && reader.notes;
  return (await messagesOf(r, { applicationId, withNotes })) as CaseMessage[];
}

export type NewMessage = {
  readonly applicationId: Id<'application'>;
  readonly authorPersonId: Id<'person'>;
  readonly side: Side;
  readonly internal: boolean;
  readonly body: string;
  readonly at: Date;
};

export async function insertCaseMessage(tx: Tx, message: NewMessage): Promise<Id<'case_message'>> {
  const id = newId<'case_message'>();
  await tx
    .insertInto('caseMessage')
    .values({ id, ...message })
    .execute();
  return id;
}

/** Notes that this side has something to read, from the event with this number on. */
export async function markUnread(
  tx: Tx,
  applicationId: Id<'application'>,
  side: Side,
  seq: number,
  since: Date,
): Promise<void> {
  await tx
    .insertInto('caseUnread')
    .values({ applicationId, side, seq, since })
    .onConflict((conflict) => conflict.columns(['applicationId', 'side']).doUpdateSet({ seq }))
    .execute();
}

/** @param seq newest event that was shown: a message that came after it stays unread */
export async function markRead(
  r: Reader,
  applicationId: Id<'application'>,
  side: Side,
  seq: number,
): Promise<void> {
  await r
    .deleteFrom('caseUnread')
    .where('applicationId', '=', applicationId)
    .where('side', '=', side)
    .where('seq', '<=', seq)
    .execute();
}

const unreadOf = prepared((r, given: { applicationId: string; side: Side }) =>
  r
    .selectFrom('caseUnread')
    .select('seq')
    .where('applicationId', '=', given.applicationId)
    .where('side', '=', given.side),
);

export async function isUnread(r: Reader, applicationId: Id<'application'>, side: Side): Promise<boolean> {
  return (await unreadOf(r, { applicationId, side })).length > 0;
}

/** Of these cases, those on which the applicant's side has something to read. */
export async function unreadAmong(
  r: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<ReadonlySet<string>> {
  if (applicationIds.length === 0) return new Set();
  const rows = await r
    .selectFrom('caseUnread')
    .select('applicationId')
    .where('side', '=', 'applicant')
    .where('applicationId', 'in', applicationIds)
    .execute();
  return new Set(rows.map(({ applicationId }) => applicationId));
}

const unreadCases = prepared((r, given: { side: Side }) =>
  r
    .selectFrom('caseUnread')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('side', '=', given.side),
);

/** Cases on which this side has something to read. */
export async function countUnread(r: Reader, side: Side): Promise<number> {
  const [row] = await unreadCases(r, { side });
  return row?.n ?? 0;
}

/** What someone wrote, for her own data; notes of the office included, they are hers too. */
export async function listWrittenBy(
  r: Reader,
  personId: Id<'person'>,
): Promise<readonly { caseNumber: string | null; body: string; at: Date }[]> {
  return await r
    .selectFrom('caseMessage')
    .innerJoin('application', 'application.id', 'caseMessage.applicationId')
    .select(['application.caseNumber', 'caseMessage.body', 'caseMessage.at'])
    .where('caseMessage.authorPersonId', '=', personId)
    .orderBy('caseMessage.at', 'desc')
    .limit(2000)
    .execute();
}

/** What the office wrote to someone on her own cases; its own notes are no message to her. */
export async function listWrittenTo(
  r: Reader,
  personId: Id<'person'>,
): Promise<readonly { caseNumber: string | null; body: string; at: Date }[]> {
  return await r
    .selectFrom('caseMessage')
    .innerJoin('application', 'application.id', 'caseMessage.applicationId')
    .select(['application.caseNumber', 'caseMessage.body', 'caseMessage.at'])
    .where('application.applicantPersonId', '=', personId)
    .where('application.organisationId', 'is', null)
    .where('caseMessage.side', '=', 'office')
    .where('caseMessage.internal', '=', false)
    .orderBy('caseMessage.at', 'desc')
    .limit(2000)
    .execute();
}

/** What was said on someone's own cases, by either side: that something was said stays, the words go. */
export async function eraseWordsOn(tx: Tx, personId: Id<'person'>): Promise<void> {
  const own = tx
    .selectFrom('application')
    .select('id')
    .where('applicantPersonId', '=', personId)
    .where('organisationId', 'is', null);
  await tx.updateTable('caseMessage').set({ body: '-' }).where('applicationId', 'in', own).execute();
}
