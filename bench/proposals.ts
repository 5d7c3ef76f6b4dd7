/**
 * The officer's list of grants after their activities, with what the rules propose for each, and the page of one of them: five
 * hundred cases, which is as many as are looked at in one go. One process, sixteen connections, rounds laced through each
 * other, medians.
 */
import { seedDemoCity } from '../src/demo/index.ts';
import { isoDate, today } from '../src/kernel/dates.ts';
import { hrefsOf, signedIn } from './support/browsing.ts';
import { connections } from './support/load.ts';
import { growGrants } from './support/many-grants.ts';
import { type Measured, number } from './support/measured.ts';
import { ownPostgres } from './support/own-postgres.ts';
import { laced, loadFigure, median } from './support/rounds.ts';
import { serving } from './support/serving.ts';

const cases = 500;
const rounds = { count: 3, seconds: 4, warmUpSeconds: 2 } as const;
const cpuMsMost = 5;
const p99MsMost = 100;
const path = '/beheer/vaststellen';

export async function measure(): Promise<readonly Measured[]> {
  const postgres = await ownPostgres();
  const grown: number[] = [];
  const server = await serving(postgres.url, async (deps) => {
    await seedDemoCity(deps);
    grown.push(await growGrants(postgres.url, cases, isoDate(today(deps.clock))));
  });
  try {
    const headers = await signedIn(server.url, 'behandelaar');
    const list = `${server.url}${path}`;
    const [one] = await hrefsOf(list, headers, /^\/zaken\/HV-\d{4}-\d+#voorstel$/);
    if (one === undefined) throw new Error('The list names no case');
    const pages = [
      { what: 'list, first page', url: list },
      { what: 'list, those to determine as granted', url: `${list}?voorstel=asGranted` },
      { what: 'case page with its proposal', url: `${server.url}${one.replace(/#.*/, '')}` },
    ];
    const loads = await laced(
      pages.map(({ what, url }) => ({ what, asked: async () => ({ url, headers }) })),
      rounds,
    );
    return [
      {
        what: 'in the database',
        figure: `${number(grown[0] ?? 0)} cases after their activities; ${connections} connections`,
      },
      ...pages.map(({ what }, at): Measured => {
        const own = loads[at] ?? [];
        return {
          what,
          figure: loadFigure(own),
          target: `CPU ≤ ${cpuMsMost} ms, p99 < ${p99MsMost} ms`,
          met: median(own, 'cpuMs') <= cpuMsMost && median(own, 'p99Ms') < p99MsMost,
        };
      }),
    ];
  } finally {
    await server.stop();
    await postgres.stop();
  }
}
