/**
 * The report to the council over a full city year: 3,500 organisations, some 20,000 grants and 600,000 confirmed times on top of
 * the demo city. Every figure is counted, with the rows that it adds up from, and frozen. `npm run bench -- council-report small`
 * tries it with a tenth of the grants and 20,000 times.
 */

import { sql } from 'kysely';
import { seedDemoCity } from '../src/demo/index.ts';
import { askEdition, makeEdition } from '../src/features/council-report/index.ts';
import type { Period } from '../src/features/council-report/types.ts';
import { dayAfter, daysOfHalf, halfOf, previous } from '../src/features/figures/index.ts';
import { system } from '../src/kernel/actor.ts';
import { today } from '../src/kernel/dates.ts';
import type { Deps } from '../src/platform/deps.ts';
import { enter } from './figures.ts';
import { fillLargeCity, type LargeCity } from './support/large-city.ts';
import { type Measured, number } from './support/measured.ts';
import { ownPostgres } from './support/own-postgres.ts';
import { serving } from './support/serving.ts';
import { city, fillSocialMap } from './support/social-map/fill.ts';

export const words = ['small'];

/** Of the applications some 56 in a hundred are granted. */
const sizes = {
  full: { applications: 36_000, times: 600_000, map: city },
  small: {
    applications: 3_600,
    times: 20_000,
    map: { communities: 350, venues: 120, activities: 1200, gemeenten: 0 },
  },
} as const;
const secondsMost = 10;

/** The year that ended with the last whole half-year: what hosts told is told of whole ones only. */
function periodOf({ clock }: Pick<Deps, 'clock'>): { readonly period: Period; readonly after: string } {
  const half = previous(halfOf(today(clock)));
  const after = dayAfter(half);
  const { fromOn } = daysOfHalf(previous(half));
  return { period: { fromOn, lastOn: daysOfHalf(half).lastOn }, after };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

export async function measure(narrowed: readonly string[]): Promise<readonly Measured[]> {
  const size = narrowed.includes('small') ? sizes.small : sizes.full;
  const postgres = await ownPostgres();
  const filled: { city?: LargeCity; times?: number } = {};
  const server = await serving(postgres.url, async (deps) => {
    const day = periodOf(deps).after;
    await seedDemoCity(deps);
    await fillSocialMap(postgres.url, { ...size.map, today: day });
    filled.city = await fillLargeCity(postgres.url, { applications: size.applications, today: day });
    await enter(deps.db, day, size.times);
  });
  try {
    const { deps } = server;
    const { period } = periodOf(deps);
    const asked = await askEdition(deps, system('bench'), { ...period, note: '' }, { queue: false });
    if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
    const seconds = await timed(async () => await makeEdition(deps, asked.value));
    const path = `/raadsrapportages/${asked.value.slug}`;
    // For everybody from here on, so that its pages can be asked. The demo city's own reports are about the same days.
    await sql`alter table council_edition disable trigger no_day_twice`.execute(deps.db);
    await deps.db
      .updateTable('councilEdition')
      .set({ status: 'published', publishedAt: new Date() })
      .where('id', '=', asked.value.id)
      .execute();
    const rows = await deps.db
      .selectFrom('councilRow')
      .innerJoin('councilCount', 'councilCount.id', 'councilRow.countId')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .where('councilCount.editionId', '=', asked.value.id)
      .executeTakeFirstOrThrow();
    const get = async (part: string): Promise<number> =>
      await timed(async () => {
        const answer = await fetch(`${server.neverKeptUrl}${path}${part}`);
        if (!answer.ok) throw new Error(`${part}: ${answer.status}`);
        await answer.arrayBuffer();
      });
    const [page, figure, annex] = [
      await get(''),
      await get('/cijfers/toegekend-bedrag?pagina=20'),
      await get('/bijlage.json'),
    ];
    return [
      {
        what: 'in the database',
        figure: `${number(size.map.communities)} organisations, ${number(filled.city?.granted ?? 0)} grants, ${number(size.times)} confirmed times`,
      },
      {
        what: `every figure of a year counted and frozen, ${number(rows.rows)} rows`,
        figure: `${number(seconds)} s`,
        target: `< ${secondsMost} s`,
        met: seconds < secondsMost && rows.rows > (filled.city?.granted ?? 0) / 4,
      },
      { what: 'the report as a page, rendered anew', figure: `${number(page * 1000)} ms` },
      { what: 'a page of the rows of a figure', figure: `${number(figure * 1000)} ms` },
      { what: 'the annex with every row (JSON)', figure: `${number(annex)} s` },
    ];
  } finally {
    await server.stop();
    await postgres.stop();
  }
}
