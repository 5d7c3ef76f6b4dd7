/** Accounts that are asked for, and accounts that wait for a second look. */
import type { Selectable } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type {
  AccountChange as ChangeRow,
  AccountRequest as RequestRow,
} from '../../../platform/db/schema.ts';
import type { AccountChange, AccountRequest } from '../types.ts';
import { listPenaltiesWithoutAccount } from './penalties.ts';

type OfCase = { readonly caseNumber: string | null; readonly title: string };

const toRequest = (row: Selectable<RequestRow> & OfCase): AccountRequest => ({
  id: row.decisionId as Id<'decision'>,
  href: null,
  applicationId: row.applicationId as Id<'application'>,
  caseNumber: row.caseNumber ?? '',
  title: row.title,
  dueOn: row.dueOn,
  askedAt: row.askedAt,
});

const toChange = (
  row: Selectable<ChangeRow> & OfCase & Pick<AccountChange, 'organisationName'>,
): AccountChange => ({
  id: row.id as Id<'account_change'>,
  applicationId: row.applicationId as Id<'application'>,
  caseNumber: row.caseNumber ?? '',
  title: row.title,
  iban: row.iban,
  holderName: row.holderName,
  requestedByPersonId: row.requestedByPersonId as Id<'person'>,
  requestedAt: row.requestedAt,
  status: row.status as AccountChange['status'],
  shareId: row.shareId as Id<'grant_share'> | null,
  organisationName: row.organisationName,
});

/** @returns false when the applicant was asked already for this decision */
export async function insertRequest(
  tx: Tx,
  request: Pick<AccountRequest, 'applicationId' | 'dueOn' | 'askedAt'> & {
    readonly decisionId: Id<'decision'>;
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('accountRequest')
    .values(request)
    .onConflict((conflict) => conflict.column('decisionId').doNothing())
    .returning('decisionId')
    .executeTakeFirst();
  return row !== undefined;
}

const requests = (reader: Reader) =>
  reader
    .selectFrom('accountRequest')
    .innerJoin('application', 'application.id', 'accountRequest.applicationId')
    .selectAll('accountRequest')
    .select(['application.caseNumber', 'application.title'])
    .where('accountRequest.settledAt', 'is', null)
    .orderBy('accountRequest.dueOn')
    .limit(500);

const openRequests = prepared((r) => requests(r));

/** Whose money waits for an account, of a grant or of a penalty: the nearest last day first. */
export async function listOpenRequests(reader: Reader): Promise<readonly AccountRequest[]> {
  const { grants, penalties } = await askTogether({
    grants: openRequests(reader, {}),
    penalties: listPenaltiesWithoutAccount(reader),
  });
  return [...grants.map(toRequest), ...penalties].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

export async function openRequestsOf(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<readonly AccountRequest[]> {
  const rows = await requests(reader).where('accountRequest.applicationId', '=', applicationId).execute();
  return rows.map(toRequest);
}

export async function settleRequests(tx: Tx, applicationId: Id<'application'>, at: Date): Promise<void> {
  await tx
    .updateTable('accountRequest')
    .set({ settledAt: at })
    .where('applicationId', '=', applicationId)
    .where('settledAt', 'is', null)
    .execute();
}

const changes = (reader: Reader) =>
  reader
    .selectFrom('accountChange')
    .innerJoin('application', 'application.id', 'accountChange.applicationId')
    .leftJoin('grantShare', 'grantShare.id', 'accountChange.shareId')
    .leftJoin('organisation', 'organisation.id', 'grantShare.organisationId')
    .selectAll('accountChange')
    .select(['application.caseNumber', 'application.title', 'organisation.name as organisationName']);

export async function insertChange(
  tx: Tx,
  change: Omit<AccountChange, 'caseNumber' | 'title' | 'status' | 'organisationName'>,
): Promise<void> {
  await tx.insertInto('accountChange').values(change).execute();
}

export async function findChange(reader: Reader, id: Id<'account_change'>): Promise<AccountChange | null> {
  const row = await changes(reader).where('accountChange.id', '=', id).executeTakeFirst();
  return row ? toChange(row) : null;
}

export async function waitingChangeOf(
  reader: Reader,
  applicationId: Id<'application'>,
): Promise<AccountChange | null> {
  const row = await changes(reader)
    .where('accountChange.applicationId', '=', applicationId)
    .where('accountChange.shareId', 'is', null)
    .where('accountChange.status', '=', 'waiting')
    .executeTakeFirst();
  return row ? toChange(row) : null;
}

export async function waitingChangeOfShare(
  reader: Reader,
  shareId: Id<'grant_share'>,
): Promise<AccountChange | null> {
  const row = await changes(reader)
    .where('accountChange.shareId', '=', shareId)
    .where('accountChange.status', '=', 'waiting')
    .executeTakeFirst();
  return row ? toChange(row) : null;
}

const waitingChanges = prepared((r) =>
  changes(r).where('accountChange.status', '=', 'waiting').orderBy('accountChange.requestedAt').limit(500),
);

export async function listWaitingChanges(reader: Reader): Promise<readonly AccountChange[]> {
  return (await waitingChanges(reader, {})).map(toChange);
}

export async function decideChange(
  tx: Tx,
  id: Id<'account_change'>,
  by: { readonly status: 'approved' | 'refused'; readonly personId: Id<'person'>; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('accountChange')
    .set({ status: by.status, decidedByPersonId: by.personId, decidedAt: by.at })
    .where('id', '=', id)
    .execute();
}
