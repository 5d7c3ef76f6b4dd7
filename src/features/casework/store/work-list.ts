/** The open applications by their nearest last day, a page at a time. */
import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { addDays, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { likeSafe } from '../../../platform/db/like.ts';
import { prepared, preparedPerShape } from '../../../platform/db/prepared.ts';
import type { DB } from '../../../platform/db/schema.ts';
import type { ApplicationStatus } from '../../application/types.ts';
import { itemMark } from '../rules/page-of.ts';
import { type Urgency, urgencies, weekDays } from '../rules/urgency.ts';
import { type Cursor, type OpenStatus, openStatuses, type WorkFilter } from '../types.ts';

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
  /** By when the applicant was told to expect the decision, `YYYY-MM-DD` (Awb 4:14). */
  readonly expectedOn: string | null;
};

export type Asker = { readonly personId: Id<'person'> | null; readonly today: PlainDate };
type Open = SelectQueryBuilder<DB, 'application', object>;

const isOpenStatus = (kind: string | null): kind is OpenStatus =>
  (openStatuses as readonly (string | null)[]).includes(kind);

/**
 * By what the list is narrowed down, without the values: a question of one shape is put together and planned once. What
 * stands in an index, such as a status, stands in the text; the planner then sees that the index holds all.
 */
type Shape = {
  readonly status: OpenStatus | null;
  readonly urgency: WorkFilter['urgency'];
  readonly narrowed: Readonly<Record<'wijk' | 'round' | 'scheme' | 'mine' | 'unread' | 'words', boolean>>;
};

type Values = {
  readonly wijkId: string | null;
  readonly roundId: string | null;
  readonly schemeId: string | null;
  readonly personId: string | null;
  readonly pattern: string;
  /** Today, and the last day of the week that begins with it. */
  readonly first: string;
  readonly last: string;
};

const shapeOf = ({ kind, urgency, wijkId, roundId, schemeId, mine, unread, words }: WorkFilter): Shape => ({
  status: isOpenStatus(kind) ? kind : null,
  urgency,
  narrowed: {
    wijk: wijkId !== null,
    round: roundId !== null,
    scheme: schemeId !== null,
    mine,
    unread,
    words: words.trim() !== '',
  },
});

const valuesOf = ({ wijkId, roundId, schemeId, words }: WorkFilter, { personId, today }: Asker): Values => ({
  wijkId,
  roundId,
  schemeId,
  personId,
  pattern: `%${likeSafe(words.trim())}%`,
  first: today.toString(),
  last: addDays(today, weekDays).toString(),
});

const hasUnread = ({ exists, selectFrom }: ExpressionBuilder<DB, 'application'>) =>
  exists(
    selectFrom('caseUnread')
      .select('caseUnread.seq')
      .whereRef('caseUnread.applicationId', '=', 'application.id')
      .where('caseUnread.side', '=', sql.lit('office')),
  );

/** One way of narrowing down each. */
const narrowing = {
  wijk: (query: Open, { wijkId }: Values) => query.where('application.wijkId', '=', wijkId),
  round: (query: Open, { roundId }: Values) => query.where('application.roundId', '=', roundId),
  scheme: (query: Open, { schemeId }: Values) =>
    query.where('application.schemeVersionId', 'in', (eb) =>
      eb
        .selectFrom('schemeVersion')
        .select('schemeVersion.id')
        .where('schemeVersion.schemeId', '=', schemeId),
    ),
  mine: (query: Open, { personId }: Values) =>
    query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('caseHandler')
          .select('caseHandler.personId')
          .whereRef('caseHandler.applicationId', '=', 'application.id')
          .where('caseHandler.personId', '=', personId),
      ),
    ),
  unread: (query: Open) => query.where(hasUnread),
  words: (query: Open, { pattern }: Values) =>
    query.where((eb) =>
      eb.or([eb('application.title', 'ilike', pattern), eb('application.caseNumber', 'ilike', pattern)]),
    ),
} as const;

function narrow(query: Open, narrowed: Shape['narrowed'], values: Values): Open {
  let narrower = query;
  for (const by of Object.keys(narrowing) as (keyof typeof narrowing)[])
    if (narrowed[by]) narrower = narrowing[by](narrower, values);
  return narrower;
}

function inWindow(query: Open, urgency: WorkFilter['urgency'], { first, last }: Values): Open {
  if (urgency === 'late') return query.where('application.nextDueOn', '<', first);
  if (urgency === 'later') return query.where('application.nextDueOn', '>', last);
  if (urgency === null) return query;
  return query.where('application.nextDueOn', '>=', first).where('application.nextDueOn', '<=', last);
}

function open(r: Reader, { status, urgency, narrowed }: Shape, values: Values): Open {
  const statuses = (status === null ? openStatuses : [status]).map((one) => sql.lit(one));
  const query: Open = r
    .selectFrom('application')
    .where(sql<boolean>`application.status in (${sql.join(statuses)})`);
  return inWindow(narrow(query, narrowed, values), urgency, values);
}

/** Of the few cases with such a notice; an index of their own holds them. */
const newestExpected = ({ selectFrom }: ExpressionBuilder<DB, 'application'>) =>
  selectFrom('caseEvent')
    .select(sql<string>`case_event.facts ->> 'expectedOn'`.as('on'))
    .whereRef('caseEvent.applicationId', '=', 'application.id')
    .where('caseEvent.kind', '=', sql.lit('delayAnnounced'))
    .orderBy('caseEvent.seq', 'desc')
    .limit(sql.lit(1));

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
    .select((eb) => [hasUnread(eb).as('unread'), newestExpected(eb).as('expectedOn')]);

export type Page = {
  /** Lines after this one, or before it; null for the first page. */
  readonly from: { readonly cursor: Cursor; readonly backwards: boolean } | null;
  /** At most 2,000. */
  readonly limit: number;
};

/** Where a page begins: after or before an application, or a day of other work (see rules/page-of.ts). */
type Start = 'application' | 'day' | null;
type PageShape = Shape & { readonly start: Start; readonly backwards: boolean; readonly limit: number };
type PageValues = Values & { readonly dueOn: string | null; readonly id: string };

function startOf({ from }: Page): Start {
  if (from === null || from.cursor.dueOn === null) return null;
  return from.cursor.id.startsWith(itemMark) ? 'day' : 'application';
}

/** A cursor on other work stands after all applications of its day. */
function beyond(query: Open, { start, backwards }: PageShape, { dueOn, id }: PageValues): Open {
  if (start === 'day') return query.where('application.nextDueOn', backwards ? '<=' : '>', dueOn);
  if (start === null) return query.where('application.nextDueOn', 'is not', null);
  const place = sql`(${dueOn}::date, ${id}::uuid)`;
  return query.where(
    backwards
      ? sql<boolean>`(application.next_due_on, application.id) < ${place}`
      : sql<boolean>`(application.next_due_on, application.id) > ${place}`,
  );
}

const pages = preparedPerShape((r, shape: PageShape, values: PageValues) => {
  const direction = shape.backwards ? 'desc' : 'asc';
  return withColumns(beyond(open(r, shape, values), shape, values))
    .orderBy('application.nextDueOn', direction)
    .orderBy('application.id', direction)
    .limit(sql.lit(shape.limit));
});

/** Open applications that have a last day, nearest first. */
export async function listOpenApplications(
  r: Reader,
  filter: WorkFilter,
  asker: Asker,
  page: Page,
): Promise<readonly OpenApplication[]> {
  const backwards = page.from?.backwards ?? false;
  const shape = { ...shapeOf(filter), start: startOf(page), backwards, limit: Math.min(page.limit, 2000) };
  const { dueOn, id } = page.from?.cursor ?? { dueOn: null, id: '' };
  const rows = await pages(r, shape, { ...valuesOf(filter, asker), dueOn, id });
  return (backwards ? rows.toReversed() : rows) as OpenApplication[];
}

const withoutClock = preparedPerShape((r, shape: Shape, values: Values) =>
  withColumns(open(r, shape, values).where('application.nextDueOn', 'is', null))
    .where('application.status', '<>', sql.lit('decided'))
    .orderBy('application.id')
    .limit(sql.lit(25)),
);

/**
 * Open applications without a last day: only what came in by another way than a form, until the nightly job has run. A
 * decided one asks nothing until someone objects, and then the objection does.
 */
export async function listWithoutClock(
  r: Reader,
  filter: WorkFilter,
  asker: Asker,
): Promise<readonly OpenApplication[]> {
  const shape = shapeOf({ ...filter, urgency: null });
  return (await withoutClock(r, shape, valuesOf(filter, asker))) as OpenApplication[];
}

const unreadBeyond = preparedPerShape((r, { narrowed }: Shape, values: Values) => {
  const statuses = sql.join(openStatuses.map((one) => sql.lit(one)));
  const beyond: Open = r
    .selectFrom('application')
    .where(hasUnread)
    .where(
      sql<boolean>`(application.status not in (${statuses}) or (application.status = 'decided' and application.next_due_on is null))`,
    );
  return withColumns(narrow(beyond, narrowed, values))
    .orderBy('application.id')
    .limit(sql.lit(100));
});

/** Cases that ask nothing more of the office, such as a grant that runs, on which the applicant wrote or reported something. */
export async function listUnreadBeyond(
  r: Reader,
  filter: WorkFilter,
  asker: Asker,
): Promise<readonly OpenApplication[]> {
  return (await unreadBeyond(
    r,
    shapeOf({ ...filter, urgency: null }),
    valuesOf(filter, asker),
  )) as OpenApplication[];
}

export type Counts = Readonly<Record<Urgency, number>>;

/** Each part is a stretch of the index by last day: nothing is looked at twice. */
const counts = preparedPerShape((r, shape: Shape, values: Values) => {
  const inPart = (urgency: Urgency) =>
    open(r, { ...shape, urgency }, values).select(sql<number>`count(*)`.as('n'));
  return r.selectNoFrom(urgencies.map((urgency) => inPart(urgency).as(urgency)));
});

/** All open applications by their last day are kept as changes, so that nobody waits and few rows are read. */
const keptCounts = prepared((r, { first, last }: Pick<Values, 'first' | 'last'>) => {
  const when = {
    late: sql`next_due_on < ${first}`,
    week: sql`next_due_on between ${first} and ${last}`,
    later: sql`next_due_on > ${last}`,
  };
  return r
    .selectFrom('openApplicationChange')
    .select(
      urgencies.map((urgency) =>
        sql<number>`coalesce(sum(applications) filter (where ${when[urgency]}), 0)`.as(urgency),
      ),
    );
});

const isNarrowed = ({ status, narrowed }: Shape): boolean =>
  status !== null || Object.values(narrowed).some(Boolean);

/** How many there are in each part of the list, whatever part is being looked at. */
export async function countOpenApplications(r: Reader, filter: WorkFilter, asker: Asker): Promise<Counts> {
  const shape = shapeOf({ ...filter, urgency: null });
  const values = valuesOf(filter, asker);
  const [row] = isNarrowed(shape) ? await counts(r, shape, values) : await keptCounts(r, values);
  assert(row, 'counting gives one row');
  return row as Counts;
}

/** Makes one row a day again of what was kept; each night, so that there are never many. */
export async function gatherCounts(r: Reader): Promise<void> {
  await sql`select gather_open_application_changes()`.execute(r);
}
