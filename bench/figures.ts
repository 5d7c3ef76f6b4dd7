/**
 * Figures of a city year: 600,000 times that hosts confirmed, entered set-based so that the triggers keep the aggregates; one
 * more confirmation on top of them; a full recount held against them; and the pages, read and rendered anew each time. One
 * process, sixteen connections, rounds laced through each other, medians. `npm run bench -- figures small` tries it with 20,000.
 */
import { sql } from 'kysely';
import { dayAfter, firstDayOf, halfOf, previous } from '../src/features/figures/index.ts';
import { isoDate, today } from '../src/kernel/dates.ts';
import type { Db } from '../src/platform/db/index.ts';
import { asBrowser } from './support/browsing.ts';
import { connections } from './support/load.ts';
import { type Measured, number, percentile } from './support/measured.ts';
import { laced, loadFigure, median } from './support/rounds.ts';
import { city } from './support/social-map/fill.ts';
import { socialMapServer } from './support/social-map/server.ts';

export const words = ['small'];

const sizes = { full: 600_000, small: 20_000 } as const;
/** What changes when a host says that it took place, and that it is still right. */
const ofAConfirmation = ['occurrence_evidence', 'figure_entry', 'listing'];
const rounds = { count: 3, seconds: 4, warmUpSeconds: 2 } as const;
const p99MsMost = 150;
const confirmations = 300;

/** Times of the 52 weeks before today, newest last, until there are enough; one in forty did not take place, one in fifty is corrected. */
export async function enter(db: Db, day: string, wanted: number): Promise<number> {
  const begun = performance.now();
  await db.transaction().execute(async (tx) => {
    await sql`
      insert into occurrence_evidence (id, activity_id, series_id, original_on, held_on, took_place, band, made_at, made_via)
      select gen_random_uuid(), activity_id, id, held_on, held_on, took_place,
        case when took_place then (array['1-5', '6-15', '6-15', '16-30', '31+', null])[1 + (n + week) % 6] end, held_on + interval '1 day', 'link'
      from (select s.id, s.activity_id, s.n, week, ${day}::date - 7 * week - (s.n % 7)::int as held_on, (s.n + week) % 40 <> 7 as took_place
        from (select id, activity_id, row_number() over (order by id) as n from activity_series) s
        cross join generate_series(1, 60) week order by week, s.n limit ${Math.round(wanted / 0.975)}) said`.execute(
      tx,
    );
    await sql`
      insert into occurrence_evidence (id, activity_id, series_id, original_on, held_on, took_place, band, made_at, made_via, corrects)
      select gen_random_uuid(), activity_id, series_id, original_on, held_on, took_place, case when took_place then '16-30' end,
        made_at + interval '1 day', 'page', id
      from (select *, row_number() over (order by series_id, original_on) as n from occurrence_evidence) e where n % 50 = 0`.execute(
      tx,
    );
  });
  await sql`select add_figure_entries_together()`.execute(db);
  await sql`vacuum analyze`.execute(db);
  return (performance.now() - begun) / 1000;
}

/** One host's word after another, each in a transaction of its own. @returns milliseconds each */
async function confirmOnTop(db: Db, day: string): Promise<readonly number[]> {
  const { rows } = await sql<{ id: string; activityId: string }>`
    select id, activity_id from activity_series order by id limit ${confirmations}`.execute(db);
  const taken: number[] = [];
  for (const { id, activityId } of rows) {
    const begun = performance.now();
    await sql`insert into occurrence_evidence (id, activity_id, series_id, original_on, held_on, took_place, band, made_at, made_via)
      values (gen_random_uuid(), ${activityId}, ${id}, ${day}, ${day}, true, '6-15', now(), 'link')`.execute(
      db,
    );
    taken.push(performance.now() - begun);
  }
  return taken;
}

type Recount = { readonly confirmed: number; readonly different: number };

/** Everything counted again from the evidence and the agenda, beside what the aggregates say. */
async function recount(db: Db): Promise<Recount & { readonly seconds: number }> {
  const begun = performance.now();
  const { rows } = await sql<Recount>`
    with counted as (
      select half_on, wijk_id, domain, formal, sum(started) as started, sum(stopped) as stopped, sum(confirmed) as confirmed, sum(band_more) as band_more
      from count_activity_figures((select array_agg(id) from activity)) group by half_on, wijk_id, domain, formal
    ), kept as (
      select half_on, wijk_id, domain, formal, sum(started) as started, sum(stopped) as stopped, sum(confirmed) as confirmed, sum(band_more) as band_more
      from figure_entry group by half_on, wijk_id, domain, formal
      having (sum(started), sum(stopped), sum(activities), sum(not_held)) <> (0, 0, 0, 0)
    )
    select (select sum(confirmed) from counted)::int as confirmed,
      ((select count(*) from (select * from counted except select * from kept) missing)
        + (select count(*) from (select * from kept except select * from counted) extra))::int as different`.execute(
    db,
  );
  const [found] = rows;
  if (found === undefined) throw new Error('Nothing was counted');
  return { ...found, seconds: (performance.now() - begun) / 1000 };
}

const pages = [
  ['city', '/cijfers'],
  ['a wijk', '/cijfers/middelland'],
  ['a theme', '/cijfers/thema/cohesion'],
  ['activities behind a figure', '/cijfers/activiteiten?wat=weekly&wijk=middelland'],
  ['file of the city', '/cijfers.csv'],
] as const;

export async function measure(narrowed: readonly string[]): Promise<readonly Measured[]> {
  const wanted = narrowed.includes('small') ? sizes.small : sizes.full;
  const server = await socialMapServer('figures', city, ofAConfirmation);
  try {
    const { db, clock } = server.deps;
    const now = today(clock);
    const seconds = await enter(db, isoDate(now), wanted);
    const taken = await confirmOnTop(db, isoDate(now));
    const counted = await recount(db);
    const before = previous(halfOf(now));
    const loads = await laced(
      pages.map(([what, path]) => ({
        what,
        asked: async () => ({ url: `${server.neverKeptUrl}${path}`, headers: asBrowser }),
      })),
      rounds,
    );
    return [
      {
        what: 'in the database',
        figure: `${number(city.activities)} activities, ${number(counted.confirmed)} confirmed times (${firstDayOf(before)} to ${dayAfter(halfOf(now))} and before); ${connections} connections`,
      },
      { what: 'entered set-based, aggregates kept', figure: `${number(seconds)} s` },
      {
        what: 'one more confirmation, aggregates kept',
        figure: `p50 ${number(percentile(taken, 0.5))} ms, p99 ${number(percentile(taken, 0.99))} ms`,
      },
      {
        what: 'full recount beside the aggregates',
        figure: `${number(counted.seconds)} s, ${counted.different} different`,
        target: 'none different',
        met: counted.different === 0 && counted.confirmed > 0.9 * wanted,
      },
      ...pages.map(([what], at): Measured => {
        const own = loads[at] ?? [];
        return {
          what: `${what}, rendered anew`,
          figure: loadFigure(own),
          target: `p99 < ${p99MsMost} ms`,
          met: median(own, 'p99Ms') < p99MsMost,
        };
      }),
    ];
  } finally {
    await server.stop();
  }
}
