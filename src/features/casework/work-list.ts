/** Puts the work list together: open applications from the database, other work from the sources. */
import type { Actor } from '../../kernel/actor.ts';
import { personIdOf } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { same } from '../../kernel/messages.ts';
import { type ClockKind, clockNames } from '../../kernel/terms/index.ts';
import type { WorkItemSource } from '../../kernel/work-item.ts';
import { askTogether } from '../../platform/db/ask-together.ts';
import type { Db } from '../../platform/db/index.ts';
import { applicationStatus } from '../application/index.ts';
import { casePath } from './acts.ts';
import { type From, itemMark, pageOf, type WorkPage } from './rules/page-of.ts';
import { urgencyOfRows } from './rules/urgency.ts';
import { applicationKind, sourceFits } from './rules/work-query.ts';
import {
  type Asker,
  type Counts,
  countOpenApplications,
  listOpenApplications,
  listUnreadBeyond,
  listWithoutClock,
  type OpenApplication,
} from './store/index.ts';
import { openStatuses, type WorkFilter, type WorkRow } from './types.ts';

export type Scope = {
  readonly db: Db;
  readonly sources: readonly WorkItemSource[];
  readonly actor: Actor;
  readonly today: PlainDate;
};

function toRow(application: OpenApplication): WorkRow {
  const { id, caseNumber, title, wijkId, roundId, handlerName, unread } = application;
  const clock = application.nextClock;
  return {
    source: applicationKind,
    id,
    caseNumber,
    title: same(title === '' ? caseNumber : title),
    href: casePath(caseNumber),
    wijkId,
    roundId,
    amountCents: application.requestedCents,
    status: applicationStatus.labels[application.status],
    clock: clock === null ? same('–') : clockNames[clock as ClockKind],
    dueOn: application.nextDueOn,
    handlerName,
    unread,
    expectedOn: application.status === 'decided' ? null : application.expectedOn,
  };
}

const withApplications = (filter: WorkFilter): boolean =>
  filter.kind === null ||
  filter.kind === applicationKind ||
  (openStatuses as readonly string[]).includes(filter.kind);

/** All other work that fits the filter, whatever its part of the list. */
async function otherWork({ sources, actor, today }: Scope, filter: WorkFilter): Promise<readonly WorkRow[]> {
  const asked = sources.filter(({ key }) => filter.kind === null || filter.kind === key);
  const lists = await Promise.all(asked.map((source) => source.list(actor, today)));
  return asked.flatMap(({ key }, index) =>
    (lists[index] ?? [])
      .filter((item) => sourceFits(filter, key, item))
      .map((item) => ({
        source: key,
        id: `${itemMark}${key}:${item.id}`,
        caseNumber: item.caseNumber,
        title: item.title,
        href: item.href,
        wijkId: item.wijkId ?? null,
        roundId: item.roundId ?? null,
        amountCents: item.amountCents,
        status: item.status,
        clock: item.clock,
        dueOn: item.dueOn.toString(),
        handlerName: null,
        unread: false,
        expectedOn: null,
      })),
  );
}

function partOfRows(today: PlainDate): (row: WorkRow) => keyof Counts | null {
  const urgencyOf = urgencyOfRows(today);
  return ({ dueOn }) => (dueOn === null ? null : urgencyOf(dueOn));
}

export type WorkList = WorkPage & {
  readonly counts: Counts;
  /** Cases whose clock is not known yet; only on the first page. */
  readonly withoutClock: readonly WorkRow[];
  /** Cases with a new message that are not on the list; only when it is asked for new messages. */
  readonly unreadBeyond: readonly WorkRow[];
};

export const rowsPerPage = 25;

export async function loadWorkList(scope: Scope, filter: WorkFilter, from: From): Promise<WorkList> {
  const asker: Asker = { personId: personIdOf(scope.actor), today: scope.today };
  const none: Counts = { late: 0, week: 0, later: 0 };
  const ours = withApplications(filter);
  const whole = from === null && filter.urgency === null;
  const { others, applications, counts, withoutClock, unreadBeyond } = await askTogether({
    others: otherWork(scope, filter),
    applications: ours ? listOpenApplications(scope.db, filter, asker, { from, limit: rowsPerPage + 1 }) : [],
    counts: ours ? countOpenApplications(scope.db, filter, asker) : none,
    withoutClock: ours && whole ? listWithoutClock(scope.db, filter, asker) : [],
    unreadBeyond:
      filter.unread && whole && (filter.kind === null || filter.kind === applicationKind)
        ? listUnreadBeyond(scope.db, filter, asker)
        : [],
  });
  const partOf = partOfRows(scope.today);
  const total = { ...counts };
  for (const row of others) {
    const part = partOf(row);
    if (part !== null) total[part] += 1;
  }
  const shown = others.filter((row) => filter.urgency === null || partOf(row) === filter.urgency);
  return {
    ...pageOf(applications.map(toRow), shown, from, rowsPerPage),
    counts: total,
    withoutClock: withoutClock.map(toRow),
    unreadBeyond: unreadBeyond.map(toRow),
  };
}

const exportBatch = 2000;
/** More than a city has open. */
const longestExport = 100_000;

/** The whole list in order, for the export. */
export async function* allWork(scope: Scope, filter: WorkFilter): AsyncGenerator<WorkRow> {
  const asker: Asker = { personId: personIdOf(scope.actor), today: scope.today };
  const partOf = partOfRows(scope.today);
  const others = (await otherWork(scope, filter)).filter(
    (row) => filter.urgency === null || partOf(row) === filter.urgency,
  );
  let from: From = null;
  for (let count = 0; count < longestExport; count += exportBatch) {
    const applications = withApplications(filter)
      ? await listOpenApplications(scope.db, filter, asker, { from, limit: exportBatch })
      : [];
    const page: WorkPage = pageOf(applications.map(toRow), others, from, exportBatch);
    yield* page.rows;
    const last = page.rows.at(-1);
    if (!last || page.rows.length < exportBatch) return;
    from = { cursor: { dueOn: last.dueOn, id: last.id }, backwards: false };
  }
}
