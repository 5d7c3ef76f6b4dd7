/** For who determines grants: which accounts came, which are late, and the agenda beside what was said. Reads only. */
import { isoDate, type PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type Application, findAccount, getApplication } from '../application/index.ts';
import type { GrantAccount } from '../application/types.ts';
import { getVersion, tierFor } from '../scheme/index.ts';
import type { Tier } from '../scheme/types.ts';
import { grantAgenda } from './agenda.ts';
import { type AgendaSays, likelyHappened } from './rules/agenda.ts';
import { type AccountRow, findStoryOf, listAccountRows } from './store/index.ts';
import type { Story } from './types.ts';

export type AccountState = AccountRow['state'];

export type ListedAccount = {
  readonly application: Application;
  /** `received`; `overdue`: asked, the day has passed and nothing came; `awaited`: asked, and there is time. */
  readonly state: AccountState;
  /** Last day of the activities and until when it is asked, ISO dates; null where nothing is asked. */
  readonly activitiesUntil: string | null;
  readonly accountBy: string | null;
  readonly tier: Tier;
  /** Null while nothing came. */
  readonly account: GrantAccount | null;
  /** What hosts said of the activities by today; null without activities. */
  readonly agenda: AgendaSays | null;
  /** Does what was said differ from what the agenda says? Null when one of them says nothing. */
  readonly differs: boolean | null;
  readonly story: Story | null;
};

export type AccountFilter = {
  readonly today: PlainDate;
  readonly states?: readonly AccountState[];
  /** Only these cases. */
  readonly applicationIds?: readonly Id<'application'>[];
  /** Only grants that were not determined yet. */
  readonly toDetermine?: boolean;
  readonly limit: number;
};

async function listed(r: Reader, row: AccountRow, today: PlainDate): Promise<ListedAccount> {
  const application = await getApplication(r, row.applicationId);
  const version = await getVersion(r, application.schemeVersionId);
  const [account, agenda, story] = await Promise.all([
    findAccount(r, application.id),
    grantAgenda(r, { application, version }, today),
    findStoryOf(r, application.id),
  ]);
  const likely = agenda.says && likelyHappened(agenda.says);
  return {
    application,
    state: row.state,
    activitiesUntil: row.activitiesUntil,
    accountBy: row.accountBy,
    tier: tierFor(version.rules, application.grantedCents ?? 0),
    account,
    agenda: agenda.says,
    differs: account === null || likely === null ? null : account.happened !== likely,
    story,
  };
}

/** Oldest term first. */
export async function listAccounts(r: Reader, filter: AccountFilter): Promise<readonly ListedAccount[]> {
  const rows = await listAccountRows(r, { ...filter, today: isoDate(filter.today) });
  const found: ListedAccount[] = [];
  for (const row of rows) found.push(await listed(r, row, filter.today));
  return found;
}
