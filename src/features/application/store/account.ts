import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader, Tx } from '../../../platform/db/index.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import type { AccountTerm, GrantAccount } from '../types.ts';

const termOf = prepared((r, given: { id: string }) =>
  r.selectFrom('application').select(['activitiesUntil', 'accountBy']).where('id', '=', given.id),
);

/** Null when nothing is asked of the recipient. */
export async function findAccountTerm(r: Reader, id: Id<'application'>): Promise<AccountTerm | null> {
  const [row] = await termOf(r, { id });
  if (!row || row.activitiesUntil === null || row.accountBy === null) return null;
  return { activitiesUntil: row.activitiesUntil, accountBy: row.accountBy };
}

export async function insertAccount(tx: Tx, account: GrantAccount): Promise<void> {
  await tx.insertInto('grantAccount').values(account).execute();
}

const accountOf = prepared((r, given: { applicationId: string }) =>
  r.selectFrom('grantAccount').selectAll().where('applicationId', '=', given.applicationId),
);

export async function findAccount(r: Reader, applicationId: Id<'application'>): Promise<GrantAccount | null> {
  const [row] = await accountOf(r, { applicationId });
  return row ? (row as GrantAccount) : null;
}

/** Running grants whose activities are over and whose recipients were not asked yet, oldest first. */
export async function listToAsk(
  r: Reader,
  today: string,
  limit: number,
): Promise<readonly Id<'application'>[]> {
  const rows = await r
    .selectFrom('application')
    .select('id')
    .where('status', '=', 'running')
    .where('accountBy', 'is not', null)
    .where('activitiesUntil', '<', today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('caseEvent')
            .select('caseEvent.id')
            .whereRef('caseEvent.applicationId', '=', 'application.id')
            .where('caseEvent.kind', '=', 'accountAsked'),
        ),
      ),
    )
    .orderBy('activitiesUntil')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id as Id<'application'>);
}

const lastAsked = prepared((r, given: { ids: readonly string[] }) =>
  r
    .selectFrom('caseEvent')
    .innerJoin('application', 'application.id', 'caseEvent.applicationId')
    .select(['caseEvent.applicationId', sql<string>`max(case_event.facts->>'dueOn')`.as('dueOn')])
    .where(sql<boolean>`case_event.application_id = any(${given.ids}::uuid[])`)
    .where('caseEvent.kind', 'in', ['accountAsked', 'accountReminded'])
    .where('application.status', '=', 'running')
    .groupBy('caseEvent.applicationId'),
);

const lastOfMore = prepared((r, given: { ids: readonly string[] }) =>
  r
    .selectFrom('caseEvent')
    .innerJoin('application', 'application.id', 'caseEvent.applicationId')
    .distinctOn('caseEvent.applicationId')
    .select([
      'caseEvent.applicationId',
      'caseEvent.kind',
      sql<string>`case_event.facts->>'dueOn'`.as('dueOn'),
    ])
    .where(sql<boolean>`case_event.application_id = any(${given.ids}::uuid[])`)
    .where('caseEvent.kind', 'in', ['moreAsked', 'moreShown'])
    .where('application.status', 'in', ['running', 'accounted'])
    .orderBy('caseEvent.applicationId')
    .orderBy('caseEvent.seq', 'desc'),
);

/** Which of these grants were asked to show more and did not yet: application id to the last day (`YYYY-MM-DD`). */
export async function listAskedForMore(
  r: Reader,
  ids: readonly Id<'application'>[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await lastOfMore(r, { ids });
  return new Map(
    rows.flatMap(({ applicationId, kind, dueOn }) => (kind === 'moreAsked' ? [[applicationId, dueOn]] : [])),
  );
}

/** Which of these running grants wait for the recipient's account: application id to the last day she was given (`YYYY-MM-DD`). */
export async function listAskedToAccount(
  r: Reader,
  ids: readonly Id<'application'>[],
): Promise<ReadonlyMap<string, string>> {
  return new Map((await lastAsked(r, { ids })).map(({ applicationId, dueOn }) => [applicationId, dueOn]));
}
