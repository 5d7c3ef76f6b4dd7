/** Rows of `application`: reading, locking, saving. */
import { type Selectable, sql, type Updateable } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import type { RetentionResult } from '../../../kernel/terms/index.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared, preparedWrite } from '../../../platform/db/prepared.ts';
import type { Application as Row } from '../../../platform/db/schema.ts';
import { type ApplicationAction, applicationStatus } from '../status.ts';
import type { Answers, Application, ApplicationStatus, EntryChannel, Outcome, Typed } from '../types.ts';

function toApplication(row: Selectable<Row>): Application {
  return {
    id: row.id as Id<'application'>,
    caseNumber: row.caseNumber,
    schemeVersionId: row.schemeVersionId as Id<'scheme_version'>,
    roundId: row.roundId as Id<'round'>,
    wijkId: row.wijkId as Id<'wijk'> | null,
    envelopeId: row.envelopeId as Id<'envelope'> | null,
    domain: row.domain,
    status: row.status as ApplicationStatus,
    outcome: row.outcome as Outcome | null,
    applicantPersonId: row.applicantPersonId as Id<'person'> | null,
    organisationId: row.organisationId as Id<'organisation'> | null,
    lang: row.lang as Lang,
    title: row.title,
    answers: row.answers as Answers,
    requestedCents: row.requestedCents,
    grantedCents: row.grantedCents,
    channel: row.channel as EntryChannel,
    enteredByPersonId: row.enteredByPersonId as Id<'person'> | null,
    receivedOn: row.receivedOn,
    submitUntil: row.submitUntil,
    preparedCents: row.preparedCents,
    completeAt: row.completeAt,
    submittedAt: row.submittedAt,
    nextClock: row.nextClock,
    nextDueOn: row.nextDueOn,
    retainUntil: row.retainUntil,
    retentionResult: row.retentionResult as RetentionResult | null,
    destroyedOn: row.destroyedOn,
    revision: row.revision,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

const ofId = prepared((r, given: { id: string }) =>
  r.selectFrom('application').selectAll().where('id', '=', given.id).where('destroyedOn', 'is', null),
);

/** Like `findByCaseNumber` not one whose file was destroyed. */
export async function findApplication(r: Reader, id: Id<'application'>): Promise<Application | null> {
  const [row] = await ofId(r, { id });
  return row ? toApplication(row) : null;
}

/** @throws when there is none: the id must come from a row, not from a request */
export async function getApplication(r: Reader, id: Id<'application'>): Promise<Application> {
  const found = await findApplication(r, id);
  assert(found, `application ${id} does not exist`);
  return found;
}

const ofIds = prepared((r, given: { ids: readonly string[] }) =>
  r.selectFrom('application').selectAll().where(sql<boolean>`id = any(${given.ids}::uuid[])`).limit(2000),
);

/** At most 2,000, in any order. */
export async function listApplicationsById(
  r: Reader,
  ids: readonly Id<'application'>[],
): Promise<readonly Application[]> {
  return (await ofIds(r, { ids })).map(toApplication);
}

const ofCaseNumber = prepared((r, given: { caseNumber: string }) =>
  r
    .selectFrom('application')
    .selectAll()
    .where('caseNumber', '=', given.caseNumber)
    .where('destroyedOn', 'is', null),
);

/** Not a case whose file was destroyed: nothing of it can be shown or done. */
export async function findByCaseNumber(r: Reader, caseNumber: string): Promise<Application | null> {
  const [row] = await ofCaseNumber(r, { caseNumber });
  return row ? toApplication(row) : null;
}

const heldOfId = prepared((r, given: { id: string }) =>
  r.selectFrom('application').selectAll().where('id', '=', given.id).forUpdate(),
);

/**
 * Loads the row and holds it until the transaction ends. Every command on a case starts here, before it touches an
 * envelope: one order of locks for all.
 */
export async function lockApplication(tx: Tx, id: Id<'application'>): Promise<Application | null> {
  const [row] = await heldOfId(tx, { id });
  return row ? toApplication(row) : null;
}

export async function readTyped(r: Reader, id: Id<'application'>): Promise<Typed> {
  const row = await r
    .selectFrom('application')
    .select('typed')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.typed as unknown as Typed;
}

export type NewApplication = {
  readonly id: Id<'application'>;
  readonly schemeVersionId: Id<'scheme_version'>;
  readonly roundId: Id<'round'>;
  readonly applicantPersonId: Id<'person'> | null;
  readonly organisationId: Id<'organisation'> | null;
  readonly lang: Lang;
  readonly channel: EntryChannel;
  readonly enteredByPersonId: Id<'person'> | null;
  readonly receivedOn: string | null;
  readonly at: Date;
};

/** @returns null when there is one with this id already: two first saves of one form make one draft */
export async function insertDraft(tx: Tx, draft: NewApplication): Promise<Application | null> {
  const { at, ...values } = draft;
  const row = await tx
    .insertInto('application')
    .values({ ...values, status: applicationStatus.initial, createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ? toApplication(row) : null;
}

/** Columns that a command may change; `typed` exists only while it is a draft. */
export type Changes = Partial<
  Omit<Application, 'id' | 'status' | 'revision' | 'createdAt' | 'updatedAt' | 'channel'>
> & { readonly typed?: Typed };

const changedMeanwhile = problem('', 'changed-meanwhile', {
  nl: 'Iemand anders heeft deze aanvraag net gewijzigd. Bekijk de aanvraag opnieuw en probeer het nog een keer.',
  en: 'Somebody else has just changed this application. Look at it again and try once more.',
});

const wrongStatus = (from: ApplicationStatus): ReturnType<typeof problem> =>
  problem('', 'wrong-status', {
    nl: `Dit kan niet meer: de aanvraag heeft de status '${applicationStatus.labels[from].nl}'.`,
    en: `This is no longer possible: the application has the status '${applicationStatus.labels[from].en}'.`,
  });

type ChangedRow = Updateable<Row> & { readonly id: string; readonly revision: number };

const writeRevision = preparedWrite(
  (r, { id, before, ...columns }: ChangedRow & { readonly before: number }) =>
    r
      .updateTable('application')
      .set(columns)
      .where('id', '=', id)
      .where('revision', '=', before)
      .returningAll(),
);

async function update(
  tx: Tx,
  application: Application,
  changes: Changes & { readonly status?: ApplicationStatus },
  at: Date,
): Promise<Result<Application>> {
  const { answers, typed, ...plain } = changes;
  const [row] = await writeRevision(tx, {
    ...plain,
    ...(answers === undefined ? {} : { answers: JSON.stringify(answers) }),
    ...(typed === undefined ? {} : { typed: JSON.stringify(typed) }),
    revision: application.revision + 1,
    updatedAt: at,
    id: application.id,
    before: application.revision,
  });
  return row ? ok(toApplication(row)) : refused(changedMeanwhile);
}

/** Saves columns without a step in the life of the case. @returns the new row, or `changed-meanwhile` */
export function saveChanges(
  tx: Tx,
  application: Application,
  changes: Changes,
  at: Date,
): Promise<Result<Application>> {
  return update(tx, application, changes, at);
}

/**
 * Takes one step of the status table and saves what changes with it.
 * @param application as loaded (best by `lockApplication`): its revision must still be the stored one
 * @returns the new row; refusals `wrong-status`, `changed-meanwhile`
 */
export async function saveStatus(
  tx: Tx,
  application: Application,
  action: ApplicationAction,
  changes: Changes = {},
  at: Date = new Date(),
): Promise<Result<Application>> {
  if (!canTransition(applicationStatus, application.status, action))
    return refused(wrongStatus(application.status));
  const status = applicationStatus.transitions[action].to;
  return await update(tx, application, { ...changes, status }, at);
}

const counted = prepared((r, given: { year: number }) =>
  r
    .insertInto('caseCounter')
    .values({ year: given.year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet({ last: sql<number>`case_counter.last + 1` }),
    )
    .returning('last'),
);

/** The next number of the year: gapless, because the counter's row lock lasts until the submission commits. */
export async function nextCaseNumber(tx: Tx, year: number): Promise<string> {
  const [counter] = await counted(tx, { year });
  assert(counter, 'a counter counts');
  return `HV-${year}-${String(counter.last).padStart(5, '0')}`;
}

/** Drafts that were never submitted and have not been touched since `before`. */
export async function listAbandonedDrafts(
  r: Reader,
  status: 'draft' | 'withdrawn',
  before: Date,
  limit: number,
): Promise<readonly Id<'application'>[]> {
  const rows = await r
    .selectFrom('application')
    .select('id')
    .where('caseNumber', 'is', null)
    .where('status', '=', status)
    .where('updatedAt', '<', before)
    .where('legalHold', '=', false)
    .where('destroyedOn', 'is', null)
    .orderBy('updatedAt')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id as Id<'application'>);
}

/** Drafts that were prepared, and not handed in by the last day. @param today ISO date */
export async function listUnsent(
  r: Reader,
  today: string,
  limit: number,
): Promise<readonly Id<'application'>[]> {
  const rows = await r
    .selectFrom('application')
    .select('id')
    .where('status', '=', 'draft')
    .where('submitUntil', '<', today)
    .orderBy('submitUntil')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id as Id<'application'>);
}

/** Removes a draft with everything under it; a case with a number is never removed here. */
export async function deleteDraft(tx: Tx, id: Id<'application'>): Promise<void> {
  const draft = await tx
    .selectFrom('application')
    .select('id')
    .where('id', '=', id)
    .where('caseNumber', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!draft) return;
  const files = await tx
    .deleteFrom('attachment')
    .where('applicationId', '=', id)
    .returning('fileId')
    .execute();
  for (const { fileId } of files) await tx.deleteFrom('storedFile').where('id', '=', fileId).execute();
  await tx.deleteFrom('application').where('id', '=', id).execute();
}

export { toApplication };
