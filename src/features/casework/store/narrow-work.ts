/** Narrows the open applications down to what somebody of the office looks at. */
import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { addDays, type PlainDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { likeSafe } from '../../../platform/db/like.ts';
import type { DB } from '../../../platform/db/schema.ts';
import { weekDays } from '../rules/urgency.ts';
import { type OpenStatus, openStatuses, type WorkFilter } from '../types.ts';

export type Asker = { readonly personId: Id<'person'> | null; readonly today: PlainDate };

export type Open = SelectQueryBuilder<DB, 'application', object>;

const isOpenStatus = (kind: string | null): kind is OpenStatus =>
  (openStatuses as readonly (string | null)[]).includes(kind);

/**
 * By what the list is narrowed down, without the values: a question of one shape is put together and planned once. What
 * stands in an index, such as a status, stands in the text; the planner then sees that the index holds all.
 */
export type Shape = {
  readonly status: OpenStatus | null;
  readonly urgency: WorkFilter['urgency'];
  readonly narrowed: Readonly<Record<'wijk' | 'round' | 'scheme' | 'mine' | 'unread' | 'words', boolean>>;
};

export type Values = {
  readonly wijkId: string | null;
  readonly roundId: string | null;
  readonly schemeId: string | null;
  readonly personId: string | null;
  readonly pattern: string;
  /** Today, and the last day of the week that begins with it. */
  readonly first: string;
  readonly last: string;
};

export const shapeOf = ({
  kind,
  urgency,
  wijkId,
  roundId,
  schemeId,
  mine,
  unread,
  words,
}: WorkFilter): Shape => ({
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

export const valuesOf = (
  { wijkId, roundId, schemeId, words }: WorkFilter,
  { personId, today }: Asker,
): Values => ({
  wijkId,
  roundId,
  schemeId,
  personId,
  pattern: `%${likeSafe(words.trim())}%`,
  first: today.toString(),
  last: addDays(today, weekDays).toString(),
});

export const hasUnread = ({ exists, selectFrom }: ExpressionBuilder<DB, 'application'>) =>
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

export function narrow(query: Open, narrowed: Shape['narrowed'], values: Values): Open {
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

export function open(r: Reader, { status, urgency, narrowed }: Shape, values: Values): Open {
  const statuses = (status === null ? openStatuses : [status]).map((one) => sql.lit(one));
  const query: Open = r
    .selectFrom('application')
    .where(sql<boolean>`application.status in (${sql.join(statuses)})`);
  return inWindow(narrow(query, narrowed, values), urgency, values);
}
