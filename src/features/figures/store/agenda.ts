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
  readonly weekly: boolean;
  readonly started: boolean;
  readonly stopped: boolean;
};

export type Part = { readonly limit: number; readonly offset: number };

const rowsOf = (reader: Reader, half: Half, { wijkId, domain }: Scope) => {
  const start = firstDayOf(half);
  const end = dayAfter(half);
  return reader
    .selectFrom('figureActivity as figure')
    .innerJoin('activity', 'activity.id', 'figure.activityId')
    .leftJoin('listing', (join) =>
      join.onRef('listing.id', '=', 'activity.id').on('listing.status', '=', 'published'),
    )
    .select(['figure.activityId as id', 'listing.slug', 'figure.wijkId', 'figure.domain', 'figure.formal'])
    .select(sql<Words | null>`case when listing.slug is not null then activity.title end`.as('title'))
    .select(
      sql<boolean>`sum(figure.started) - coalesce(sum(figure.stopped) filter (where figure.half_on < ${start}), 0) > 0`.as(
        'weekly',
      ),
    )
    .select(
      sql<boolean>`coalesce(sum(figure.started) filter (where figure.half_on = ${start}), 0) > 0`.as(
        'started',
      ),
    )
    .select(
      sql<boolean>`coalesce(sum(figure.stopped) filter (where figure.half_on = ${start}), 0) > 0`.as(
        'stopped',
      ),
    )
    .where('figure.halfOn', '<', end)
    .where(wijkId === null ? sql<boolean>`true` : sql<boolean>`figure.wijk_id = ${wijkId}`)
    .where(domain === null ? sql<boolean>`true` : sql<boolean>`figure.domain = ${domain}`)
    .groupBy([
      'figure.activityId',
      'listing.slug',
      'figure.wijkId',
      'figure.domain',
      'figure.formal',
      'activity.title',
    ]);
};

/** Which of them: those that ran weekly, began, or had their last week in the half-year. */
export type Which = 'weekly' | 'started' | 'stopped';

/** By slug, those without a page last; with how many there are in all. */
export async function listActivitiesBehind(
  reader: Reader,
  asked: { readonly half: Half; readonly scope: Scope; readonly which: Which } & Part,
): Promise<{ readonly rows: readonly ActivityBehind[]; readonly total: number }> {
  const all = reader
    .selectFrom(rowsOf(reader, asked.half, asked.scope).as('behind'))
    .where(asked.which, '=', true);
  const [rows, counted] = await Promise.all([
    all
      .selectAll()
      .orderBy('slug')
      .orderBy('id')
      .limit(asked.limit)
      .offset(asked.offset)
      .$castTo<ActivityBehind>()
      .execute(),
    all.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirst(),
  ]);
  return { rows, total: counted?.total ?? 0 };
}
