/** The open applications by their nearest last day, a page at a time. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { preparedPerShape } from '../../../platform/db/prepared.ts';
import type { DB } from '../../../platform/db/schema.ts';
import type { ApplicationStatus } from '../../application/types.ts';
import { itemMark } from '../rules/page-of.ts';
import { type Cursor, openStatuses, type WorkFilter } from '../types.ts';
import {
  type Asker,
  hasUnread,
  narrow,
  type Open,
  open,
  type Shape,
  shapeOf,
  type Values,
  valuesOf,
} from './narrow-work.ts';

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
