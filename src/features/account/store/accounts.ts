/** Which grants were accounted for, and which still are to be. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';

export type AccountRow = {
  readonly applicationId: Id<'application'>;
  readonly state: 'received' | 'overdue' | 'awaited';
  readonly activitiesUntil: string | null;
  readonly accountBy: string | null;
};

type Wanted = {
  /** ISO date. */
  readonly today: string;
  readonly states?: readonly AccountRow['state'][];
  readonly applicationIds?: readonly Id<'application'>[];
  readonly toDetermine?: boolean;
  readonly limit: number;
};

/** Grants whose activities are over and of which an account is asked, and all of which one came. */
export async function listAccountRows(
  r: Reader,
  { today, states, applicationIds, toDetermine, limit }: Wanted,
): Promise<readonly AccountRow[]> {
  if (states?.length === 0 || applicationIds?.length === 0) return [];
  const state = sql<AccountRow['state']>`case
    when grant_account.application_id is not null then 'received'
    when application.account_by < ${today} then 'overdue' else 'awaited' end`;
  return await r
    .selectFrom('application')
    .leftJoin('grantAccount', 'grantAccount.applicationId', 'application.id')
    .select(['application.id as applicationId', 'application.activitiesUntil', 'application.accountBy'])
    .select(state.as('state'))
    .where(sql<boolean>`(grant_account.application_id is not null or (application.status = 'running'
      and application.account_by is not null and application.activities_until < ${today}))`)
    .$if(states !== undefined, (q) => q.where(state, 'in', states ?? []))
    .$if(applicationIds !== undefined, (q) => q.where('application.id', 'in', applicationIds ?? []))
    .$if(toDetermine === true, (q) => q.where('application.status', 'in', ['running', 'accounted']))
    .orderBy(sql`coalesce(application.account_by, grant_account.sent_on)`)
    .orderBy('application.id')
    .limit(limit)
    .$castTo<AccountRow>()
    .execute();
}
