/** The activities that stand behind a figure: those that everybody can find on the agenda, by name. */
import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { dayAfter, firstDayOf } from '../rules/halves.ts';
import type { Half, Scope } from '../types.ts';

/** An activity that was weekly in the half-year, began or stopped. Nothing of what was told: that is hidden where few stand behind it. */
export type ActivityBehind = {
  readonly id: Id<'activity'>;
  /** Null when it is not on the map (any more): then it has no page, and its name is not shown. */
  readonly slug: string | null;
  readonly title: Words | null;
  readonly wijkId: Id<'wijk'>;
  readonly domain: string;
  readonly formal: boolean;
};

/** Which of them: those that ran weekly, began, or had their last week in the half-year. */
export type Which = 'weekly' | 'started' | 'stopped';

/** An activity has one row in which it starts, and one at most in which it stops: so each of these is one row an activity. */
function chosen(which: Which, half: Half) {
  const start = firstDayOf(half);
  if (which === 'started') return sql<boolean>`figure.started = 1 and figure.half_on = ${start}`;
  if (which === 'stopped') return sql<boolean>`figure.stopped = 1 and figure.half_on = ${start}`;
  return sql<boolean>`figure.started = 1 and figure.half_on < ${dayAfter(half)} and not exists (
    select from figure_activity as past
    where past.activity_id = figure.activity_id and past.stopped = 1 and past.half_on < ${start})`;
}

/** By slug, those without a page last. As many as the figure says, part after part. */
export async function listActivitiesBehind(
  reader: Reader,
  asked: {
    readonly half: Half;
    readonly scope: Scope;
    readonly which: Which;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<readonly ActivityBehind[]> {
  const { wijkId, domain } = asked.scope;
  return await reader
    .selectFrom('figureActivity as figure')
    .innerJoin('activity', 'activity.id', 'figure.activityId')
    .leftJoin('listing', (join) =>
      join.onRef('listing.id', '=', 'activity.id').on('listing.status', '=', 'published'),
    )
    .select(['figure.activityId as id', 'listing.slug', 'figure.wijkId', 'figure.domain', 'figure.formal'])
    .select(sql<Words | null>`case when listing.slug is not null then activity.title end`.as('title'))
    .where(chosen(asked.which, asked.half))
    .where(wijkId === null ? sql<boolean>`true` : sql<boolean>`figure.wijk_id = ${wijkId}`)
    .where(domain === null ? sql<boolean>`true` : sql<boolean>`figure.domain = ${domain}`)
    .orderBy('listing.slug')
    .orderBy('figure.activityId')
    .limit(asked.limit)
    .offset(asked.offset)
    .$castTo<ActivityBehind>()
    .execute();
}
