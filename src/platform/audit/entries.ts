/** Reading the audit log: newest first, a page at a time. */
import { type PlainDate, startOfDay } from '../../kernel/dates.ts';
import type { Reader } from '../db/index.ts';
import { likeSafe } from '../db/like.ts';
import type { AuditFacts } from './index.ts';

export type StoredEntry = {
  readonly seq: number;
  readonly at: Date;
  readonly actorKind: 'anonymous' | 'person' | 'token' | 'system';
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts: AuditFacts;
};

export type EntryFilter = {
  /** `decision.` stands for all actions that begin so; without a point at the end it is one action. */
  readonly action?: string;
  readonly subjectType?: string;
  readonly subjectId?: string;
  readonly actorKind?: StoredEntry['actorKind'];
  readonly actorId?: string;
  /** First and last day, both included, in the city's time. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
};

const momentOf = (date: PlainDate): Date => new Date(startOfDay(date).epochMilliseconds);

function matching(reader: Reader, filter: EntryFilter) {
  let query = reader.selectFrom('auditEntry');
  if (filter.action !== undefined)
    query = filter.action.endsWith('.')
      ? query.where('action', 'like', `${likeSafe(filter.action)}%`)
      : query.where('action', '=', filter.action);
  if (filter.subjectType !== undefined) query = query.where('subjectType', '=', filter.subjectType);
  if (filter.subjectId !== undefined) query = query.where('subjectId', '=', filter.subjectId);
  if (filter.actorKind !== undefined) query = query.where('actorKind', '=', filter.actorKind);
  if (filter.actorId !== undefined) query = query.where('actorId', '=', filter.actorId);
  if (filter.from !== undefined) query = query.where('at', '>=', momentOf(filter.from));
  if (filter.until !== undefined) query = query.where('at', '<', momentOf(filter.until.add({ days: 1 })));
  return query;
}

/** @param page.limit at most 500 */
export async function listEntries(
  reader: Reader,
  filter: EntryFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<readonly StoredEntry[]> {
  return await matching(reader, filter)
    .select(['seq', 'at', 'actorKind', 'actorId', 'action', 'subjectType', 'subjectId', 'facts'])
    .$castTo<StoredEntry>()
    .orderBy('seq', 'desc')
    .limit(Math.min(page.limit, 500))
    .offset(page.offset)
    .execute();
}

export async function countEntries(reader: Reader, filter: EntryFilter): Promise<number> {
  const row = await matching(reader, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Every action that was ever written, for a list to choose from. */
export async function listActions(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('auditEntry')
    .select('action')
    .distinct()
    .orderBy('action')
    .limit(500)
    .execute();
  return rows.map((row) => row.action);
}
