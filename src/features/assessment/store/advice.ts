/** What councils said. Rows are never changed; the one with the highest number counts. */
import type { Insertable, Selectable } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared, preparedWrite } from '../../../platform/db/prepared.ts';
import type { Advice as Row } from '../../../platform/db/schema.ts';
import type { Advice, AdviceKind, AdviceMember, AdviceOutcome, CouncilGround } from '../types.ts';

function toAdvice(row: Selectable<Row>): Advice {
  return {
    ...row,
    id: row.id as Id<'advice'>,
    applicationId: row.applicationId as Id<'application'>,
    wijkraadId: row.wijkraadId as Id<'wijkraad'>,
    kind: row.kind as AdviceKind,
    outcome: row.outcome as AdviceOutcome,
    recordedByPersonId: row.recordedByPersonId as Id<'person'>,
    chairPersonId: row.chairPersonId as Id<'person'> | null,
    ground: row.ground as CouncilGround | null,
  };
}

const ofCase = prepared((r, given: { applicationId: string }) =>
  r
    .selectFrom('advice')
    .selectAll()
    .where('applicationId', '=', given.applicationId)
    .orderBy('number', 'desc')
    .limit(100),
);
const ofId = prepared((r, given: { id: string }) =>
  r.selectFrom('advice').selectAll().where('id', '=', given.id),
);
const writeAdvice = preparedWrite((r, given: Insertable<Row>) =>
  r.insertInto('advice').values(given).returningAll(),
);

/** All advice on a case, newest first. */
export async function listAdvice(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly Advice[]> {
  return (await ofCase(reader, { applicationId })).map(toAdvice);
}

/** The advice that counts: the newest one of the case. */
export async function latestAdvice(reader: Reader, applicationId: Id<'application'>): Promise<Advice | null> {
  return (await listAdvice(reader, applicationId))[0] ?? null;
}

/** The advice that counts on each of these cases, by application. */
export async function latestAdviceOn(
  reader: Reader,
  applicationIds: readonly Id<'application'>[],
): Promise<ReadonlyMap<string, Advice>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('advice')
    .selectAll()
    .distinctOn('applicationId')
    .where('applicationId', 'in', applicationIds)
    .orderBy('applicationId')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.applicationId, toAdvice(row)]));
}

export async function findAdvice(reader: Reader, id: Id<'advice'>): Promise<Advice | null> {
  const [row] = await ofId(reader, { id });
  return row ? toAdvice(row) : null;
}

/**
 * @param advice without its number: the next of the case; who writes holds the case's row
 * @throws the database's unique violation when another took the number, its check violation when quorum or amount fail
 */
export async function insertAdvice(
  tx: Tx,
  advice: Omit<Advice, 'id' | 'number'>,
  members: readonly AdviceMember[],
): Promise<Advice> {
  const newest = await latestAdvice(tx, advice.applicationId);
  const number = (newest?.number ?? 0) + 1;
  const [row] = await writeAdvice(tx, {
    ...advice,
    unmetCriteria: [...advice.unmetCriteria],
    id: newId<'advice'>(),
    number,
  });
  assert(row, 'what is inserted comes back');
  if (members.length > 0)
    await tx
      .insertInto('adviceMember')
      .values(members.map((member) => ({ ...member, adviceId: row.id })))
      .execute();
  return toAdvice(row);
}

/** What one person recorded or sat in on, newest first. */
export async function listMeetingsOf(
  reader: Reader,
  personId: Id<'person'>,
): Promise<
  readonly {
    readonly caseNumber: string | null;
    readonly metOn: string;
    readonly part: AdviceMember['part'];
  }[]
> {
  const rows = await reader
    .selectFrom('adviceMember')
    .innerJoin('advice', 'advice.id', 'adviceMember.adviceId')
    .innerJoin('application', 'application.id', 'advice.applicationId')
    .select(['application.caseNumber', 'advice.metOn', 'adviceMember.part'])
    .where('adviceMember.personId', '=', personId)
    .orderBy('advice.recordedAt', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({ ...row, part: row.part as AdviceMember['part'] }));
}
