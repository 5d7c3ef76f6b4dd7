/**
 * The base funding of a network of forty members, with the evidence of a year: the request, the sum line by line and the evidence,
 * as its co-ordinator sees them. One process, sixteen connections, rounds laced through each other, medians.
 */
import { seedDemoCity } from '../src/demo/index.ts';
import { signedIn } from './support/browsing.ts';
import { growNetwork, type LargeNetwork } from './support/large-network.ts';
import { connections } from './support/load.ts';
import { type Measured, number } from './support/measured.ts';
import { ownPostgres } from './support/own-postgres.ts';
import { laced, loadFigure, median } from './support/rounds.ts';
import { serving } from './support/serving.ts';

const members = 40;
const rounds = { count: 3, seconds: 4, warmUpSeconds: 2 } as const;
const cpuMsMost = 5;
const p99MsMost = 100;

const pages = [
  ['request', ''],
  ['sum, line by line', '/som'],
  ['evidence', '/bewijs'],
] as const;

export async function measure(): Promise<readonly Measured[]> {
  const postgres = await ownPostgres();
  const grown: LargeNetwork[] = [];
  const server = await serving(postgres.url, async (deps) => {
    await seedDemoCity(deps);
    grown.push(await growNetwork(postgres.url, members));
  });
  const [network] = grown;
  try {
    if (network === undefined) throw new Error('The network did not grow');
    const headers = await signedIn(server.url, 'organisatie');
    const loads = await laced(
      pages.map(([what, part]) => ({
        what,
        asked: async () => ({ url: `${server.url}${network.path}${part}`, headers }),
      })),
      rounds,
    );
    return [
      {
        what: 'in the database',
        figure: `${network.members} members, ${number(network.evidence)} pieces of evidence; ${connections} connections`,
      },
      ...pages.map(([what], at): Measured => {
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
