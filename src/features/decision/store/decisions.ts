/** Versions of decisions, and the hearings before them. */
import { type Insertable, type Selectable, sql } from 'kysely';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared, preparedWrite } from '../../../platform/db/prepared.ts';
import type { Hearing as HearingRow, Decision as Row } from '../../../platform/db/schema.ts';
import type { Decision, DecisionKind, Finding, Hearing, HearingManner, RefusalGround } from '../types.ts';

function toDecision(row: Selectable<Row>): Decision {
  return {
    id: row.id as Id<'decision'>,
    applicationId: row.applicationId as Id<'application'>,
    version: row.version,
    kind: row.kind as DecisionKind,
    amountCents: row.amountCents,
    findings: row.findings as unknown as readonly Finding[],
    reasons: row.reasons,
    legalBasis: row.legalBasis,
    refusalGround: row.refusalGround as RefusalGround | null,
    mandateHolder: row.mandateHolder,
    adviceId: row.adviceId as Id<'advice'> | null,
    departsFromAdvice: row.departsFromAdvice,
    departureReasons: row.departureReasons,
    deviationReasons: row.deviationReasons,
    obligations: row.obligations as unknown as readonly Text[],
    hearingId: row.hearingId as Id<'hearing'> | null,
    provisoYear: row.provisoYear,
    invokesProviso: row.invokesProviso,
    decidedOn: row.decidedOn,
    decidedByPersonId: row.decidedByPersonId as Id<'person'>,
    notifiedOn: row.notifiedOn,
    messageId: row.messageId as Id<'message'> | null,
  };
}

const ofCase = (r: Reader, { applicationId }: { applicationId: string }) =>
  r.selectFrom('decision').selectAll().where('applicationId', '=', applicationId);
const versionsOf = prepared((r, given: { applicationId: string }) =>
  ofCase(r, given).orderBy('version').limit(200),
);
const latestOf = prepared((r, given: { applicationId: string }) =>
  ofCase(r, given).orderBy('version', 'desc').limit(1),
);
const decisionOf = prepared((r, given: { id: string }) =>
  r.selectFrom('decision').selectAll().where('id', '=', given.id),
);

/** All versions of a case, the first first. */
export async function listDecisions(r: Reader, applicationId: Id<'application'>): Promise<Decision[]> {
  return (await versionsOf(r, { applicationId })).map(toDecision);
}

/** The version that holds now; null when nothing has been decided. */
export async function latestDecision(r: Reader, applicationId: Id<'application'>): Promise<Decision | null> {
  const [row] = await latestOf(r, { applicationId });
  return row ? toDecision(row) : null;
}

export async function findDecision(r: Reader, id: Id<'decision'>): Promise<Decision | null> {
  const [row] = await decisionOf(r, { id });
  return row ? toDecision(row) : null;
}

/** @throws AssertionError when there is none: ids come from loaded rows */
export async function getDecision(r: Reader, id: Id<'decision'>): Promise<Decision> {
  const found = await findDecision(r, id);
  assert(found, `There is no decision ${id}`);
  return found;
}

export type NewDecision = Omit<Decision, 'id' | 'version' | 'notifiedOn' | 'messageId'>;

const writeDecision = preparedWrite((r, given: Insertable<Row>) =>
  r.insertInto('decision').values(given).returningAll(),
);

/**
 * Adds the next version. The caller holds the case's row, so numbers have no gaps or doubles; the letter and the moment
 * of notification come later.
 */
export async function insertDecision(tx: Tx, decision: NewDecision, at: Date): Promise<Decision> {
  const latest = await latestDecision(tx, decision.applicationId);
  const [row] = await writeDecision(tx, {
    ...decision,
    id: newId<'decision'>(),
    version: (latest?.version ?? 0) + 1,
    findings: JSON.stringify(decision.findings),
    obligations: JSON.stringify(decision.obligations),
    recordedAt: at,
  });
  assert(row, 'what is inserted comes back');
  return toDecision(row);
}

export async function saveLetterOf(tx: Tx, id: Id<'decision'>, messageId: Id<'message'>): Promise<void> {
  await tx.updateTable('decision').set({ messageId }).where('id', '=', id).execute();
}

/** Awb 3:41: the day on which it was sent; set once, the database refuses a second time. */
export async function saveNotification(tx: Tx, id: Id<'decision'>, notifiedOn: string): Promise<void> {
  await tx.updateTable('decision').set({ notifiedOn }).where('id', '=', id).execute();
}

/** Decisions whose letter exists and has not been sent yet, oldest first: paper that waits in the print queue. */
export async function listUnsent(r: Reader): Promise<Decision[]> {
  const rows = await r
    .selectFrom('decision')
    .selectAll()
    .where('notifiedOn', 'is', null)
    .where('messageId', 'is not', null)
    .orderBy('recordedAt')
    .limit(500)
    .execute();
  return rows.map(toDecision);
}

/**
 * Refused, declined and withdrawn cases whose last decision was sent up to this day, that are still open and that no
 * objection holds: none runs, and none was decided after it.
 */
export async function listFinalCases(
  r: Reader,
  endedUntil: string,
  limit: number,
): Promise<readonly Id<'application'>[]> {
  const { rows } = await sql<{ id: Id<'application'> }>`
    select application.id from application
    join decision on decision.application_id = application.id
    where application.status in ('decided', 'running') and application.outcome in ('refused', 'declined')
      and not exists (select from objection where objection.application_id = application.id
        and (objection.status not in ('decided', 'withdrawn', 'forwarded') or objection.decided_on > ${endedUntil}))
    group by application.id
    having max(decision.notified_on) <= ${endedUntil} and bool_and(decision.notified_on is not null)
    order by application.id limit ${limit}`.execute(r);
  return rows.map((row) => row.id);
}

function toHearing(row: Selectable<HearingRow>): Hearing {
  return {
    id: row.id as Id<'hearing'>,
    applicationId: row.applicationId as Id<'application'>,
    objectionId: row.objectionId as Id<'objection'> | null,
    heldOn: row.heldOn,
    heardByPersonId: row.heardByPersonId as Id<'person'>,
    manner: row.manner as HearingManner,
    summary: row.summary,
  };
}

/**
 * Hearings of a case, newest first.
 * @param objectionId null for those before the first decision
 */
export async function listHearings(
  r: Reader,
  applicationId: Id<'application'>,
  objectionId: Id<'objection'> | null,
): Promise<Hearing[]> {
  const rows = await r
    .selectFrom('hearing')
    .selectAll()
    .where('applicationId', '=', applicationId)
    .where('objectionId', objectionId === null ? 'is' : '=', objectionId)
    .orderBy('heldOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .limit(100)
    .execute();
  return rows.map(toHearing);
}

const hearingsOn = (r: Reader, personId: Id<'person'>) =>
  r
    .selectFrom('hearing')
    .where((eb) =>
      eb.or([
        eb(
          'objectionId',
          'in',
          r.selectFrom('objection').select('objection.id').where('objectorPersonId', '=', personId),
        ),
        eb.and([
          eb('objectionId', 'is', null),
          eb(
            'applicationId',
            'in',
            r
              .selectFrom('application')
              .select('application.id')
              .where('applicantPersonId', '=', personId)
              .where('organisationId', 'is', null),
          ),
        ]),
      ]),
    );

/** Hearings of someone's own applications and objections, newest first. */
export async function listHearingsOf(r: Reader, personId: Id<'person'>): Promise<Hearing[]> {
  const rows = await hearingsOn(r, personId).selectAll().orderBy('heldOn', 'desc').limit(500).execute();
  return rows.map(toHearing);
}

/** That she was heard and when stays, for the decision stands on it; what was said goes. */
export async function eraseHearingsOf(tx: Tx, personId: Id<'person'>): Promise<void> {
  await tx
    .updateTable('hearing')
    .set({ summary: '-' })
    .where('id', 'in', hearingsOn(tx, personId).select('hearing.id'))
    .execute();
}

export async function insertHearing(
  tx: Tx,
  hearing: Omit<Hearing, 'id'> & { readonly recordedByPersonId: Id<'person'>; readonly recordedAt: Date },
): Promise<Id<'hearing'>> {
  const id = newId<'hearing'>();
  await tx
    .insertInto('hearing')
    .values({ id, ...hearing })
    .execute();
  return id;
}
