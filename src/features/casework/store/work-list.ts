/** The open applications by their nearest last day, a page at a time. */
import { type SelectQueryBuilder, sql } from 'kysely';
import type { PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { DB } from '../../../platform/db/schema.ts';
import type { ApplicationStatus } from '../../application/types.ts';
import { itemMark } from '../rules/page-of.ts';
import { weekDays } from '../rules/urgency.ts';
import { type Cursor, openStatuses, type WorkFilter } from '../types.ts';

export type OpenApplication = {
  readonly id: Id<'application'>;
  readonly caseNumber: string;
  readonly title: string;
  readonly wijkId: Id<'wijk'> | null;
  readonly roundId: Id<'round'>;
  readonly requestedCents: number | null;
  readonly status: ApplicationStatus;
  readonly nextClock: string | null;
  readonly nextDueOn: string | null;
  readonly handlerName: string | null;
  readonly unread: boolean;
};

export type Asker = { readonly personId: Id<'person'> | null; readonly today: PlainDate };
type Open<O = object> = SelectQueryBuilder<DB, 'application', O>;

const likeSafe = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const isOpenStatus = (kind: string | null): kind is (typeof openStatuses)[number] =>
  (openStatuses as readonly (string | null)[]).includes(kind);

function ofPeople(query: Open, filter: WorkFilter, asker: Asker): Open {
  let narrowed = query;
  if (filter.mine)
    narrowed = narrowed.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('caseHandler')
          .select('caseHandler.personId')
          .whereRef('caseHandler.applicationId', '=', 'application.id')
          .where('caseHandler.personId', '=', asker.personId),
      ),
    );
  if (filter.unread)
    narrowed = narrowed.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('caseUnread')
          .select('caseUnread.seq')
          .whereRef('caseUnread.applicationId', '=', 'application.id')
          .where('caseUnread.side', '=', 'office'),
      ),
    );
  return narrowed;
}

function inWindow(query: Open, urgency: WorkFilter['urgency'], today: PlainDate): Open {
  const first = today.toString();
  const last = today.add({ days: weekDays }).toString();
  if (urgency === 'late') return query.where('application.nextDueOn', '<', first);
  if (urgency === 'later') return query.where('application.nextDueOn', '>', last);
  if (urgency === null) return query;
  return query.where('application.nextDueOn', '>=', first).where('application.nextDueOn', '<=', last);
}

/** The statuses stand in every query as they stand in the index `application_worklist`. */
function open(r: Reader, filter: WorkFilter, asker: Asker): Open {
  const { kind } = filter;
  let query: Open = r
    .selectFrom('application')
    .where('application.status', 'in', isOpenStatus(kind) ? [kind] : [...openStatuses]);
  if (filter.wijkId !== null) query = query.where('application.wijkId', '=', filter.wijkId);
  if (filter.roundId !== null) query = query.where('application.roundId', '=', filter.roundId);
  const { schemeId } = filter;
  if (schemeId !== null)
    query = query.where('application.schemeVersionId', 'in', (eb) =>
      eb
        .selectFrom('schemeVersion')
        .select('schemeVersion.id')
        .where('schemeVersion.schemeId', '=', schemeId),
    );
  const words = filter.words.trim();
  if (words !== '') {
    const pattern = `%${likeSafe(words)}%`;
    query = query.where((eb) =>
      eb.or([eb('application.title', 'ilike', pattern), eb('application.caseNumber', 'ilike', pattern)]),
    );
  }
  return inWindow(ofPeople(query, filter, asker), filter.urgency, asker.today);
}

const withColumns = (query: Open) =>
  query
    .leftJoin('caseHandler', 'caseHandler.applicationId', 'application.id')
    .leftJoin('person as handler', 'handler.id', 'caseHandler.personId')
    .select([
      'application.id',
      'application.caseNumber',
      'application.title',
      'application.wijkId',
      'application.roundId',
      'application.requestedCents',
      'application.status',
      'application.nextClock',
      'application.nextDueOn',
      'handler.name as handlerName',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('caseUnread')
          .select('caseUnread.seq')
          .whereRef('caseUnread.applicationId', '=', 'application.id')
          .where('caseUnread.side', '=', 'office'),
      ).as('unread'),
    );

export type Page = {
  /** Lines after this one, or before it; null for the first page. */
  readonly from: { readonly cursor: Cursor; readonly backwards: boolean } | null;
  /** At most 2,000. */
  readonly limit: number;
};

/** A cursor on other work stands after all applications of its day (see rules/page-of.ts). */
function beyond(query: Open, dueOn: string, id: string, back: boolean): Open {
  if (id.startsWith(itemMark)) return query.where('application.nextDueOn', back ? '<=' : '>', dueOn);
  const place = sql`(${dueOn}::date, ${id}::uuid)`;
  return query.where(
    back
      ? sql<boolean>`(application.next_due_on, application.id) < ${place}`
      : sql<boolean>`(application.next_due_on, application.id) > ${place}`,
  );
}

/** Open applications that have a last day, nearest first. */
export async function listOpenApplications(
  r: Reader,
  filter: WorkFilter,
  asker: Asker,
  page: Page,
): Promise<readonly OpenApplication[]> {
  const back = page.from?.backwards ?? false;
  let query = open(r, filter, asker).where('application.nextDueOn', 'is not', null);
  const cursor = page.from?.cursor;
  if (cursor && cursor.dueOn !== null) query = beyond(query, cursor.dueOn, cursor.id, back);
  const rows = await withColumns(query)
    .orderBy('application.nextDueOn', back ? 'desc' : 'asc')
    .orderBy('application.id', back ? 'desc' : 'asc')
    .limit(Math.min(page.limit, 2000))
    .execute();
  return (back ? rows.toReversed() : rows) as OpenApplication[];
}

/** Open applications without a last day: only what came in by another way than a form, until the nightly job has run. */
export async function listWithoutClock(
  r: Reader,
  filter: WorkFilter,
  asker: Asker,
): Promise<readonly OpenApplication[]> {
  const query = open(r, { ...filter, urgency: null }, asker).where('application.nextDueOn', 'is', null);
  return (await withColumns(query).orderBy('application.id').limit(25).execute()) as OpenApplication[];
}

export type Counts = Readonly<Record<'late' | 'week' | 'later', number>>;

/** How many there are in each part of the list, whatever part is being looked at. */
export async function countOpenApplications(r: Reader, filter: WorkFilter, asker: Asker): Promise<Counts> {
  const first = asker.today.toString();
  const last = asker.today.add({ days: weekDays }).toString();
  const row = await open(r, { ...filter, urgency: null }, asker)
    .select([
      sql<number>`count(*) filter (where application.next_due_on < ${first}::date)`.as('late'),
      sql<number>`count(*) filter (where application.next_due_on between ${first}::date and ${last}::date)`.as(
        'week',
      ),
      sql<number>`count(*) filter (where application.next_due_on > ${last}::date)`.as('later'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}
