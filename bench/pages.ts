/**
 * Pages with 50,000 applications in the database, beside a static file of the same size from the same server in the same
 * run. One process, sixteen connections. Rounds are laced through each other and the median counts: what else happens on
 * the machine then meets every page alike.
 */
import { asBrowser, hrefsOf, signedIn } from './support/browsing.ts';
import { type LargeCityServer, largeCityServer } from './support/large-city-server.ts';
import { connections, type Load } from './support/load.ts';
import { type Measured, number, percentile } from './support/measured.ts';
import {
  bytesOf,
  laced,
  loadFigure,
  median,
  type Page,
  plainly,
  ratioFigure,
  ratios,
} from './support/rounds.ts';

const applications = 50_000;
const rounds = { count: 3, seconds: 4, warmUpSeconds: 2 } as const;
const cpuMsMost = 5;
const p99MsMost = 100;
const shareOfStatic = 0.5;

/** The first wijkbudget of the list. */
async function budgetPath(url: string): Promise<string> {
  const [first] = await hrefsOf(`${url}/wijkbudgetten`, asBrowser, /^\/wijkbudget\/[\w-]+\/\d{4}$/);
  if (first === undefined) throw new Error('The demo city has no wijkbudget');
  return first;
}

async function publicPages({ url, neverKeptUrl, staticFile }: LargeCityServer): Promise<readonly Page[]> {
  const kept = { url: `${url}/register`, headers: plainly };
  const file = staticFile(await bytesOf(kept));
  return [
    {
      what: `static file of the register's size (${file.replace(/\D/g, '')} bytes)`,
      asked: async () => ({ url: `${url}${file}`, headers: plainly }),
    },
    { what: 'public register, kept', asked: async () => kept },
    ...[
      { what: 'public register, first render', path: '/register' },
      { what: 'page of a wijkbudget with its flows, first render', path: await budgetPath(url) },
      {
        what: 'result of a vote, first render',
        path: '/stemmingen/middelland-nieuwe-westen-koos/uitslag',
      },
    ].map(({ what, path }) => ({
      what,
      asked: async () => ({ url: `${neverKeptUrl}${path}`, headers: asBrowser }),
    })),
  ];
}

/** @param toCase not this page itself, but that of the first case on it */
function personalPage(url: string, what: string, persona: string, path: string, toCase: boolean): Page {
  return {
    what,
    asked: async () => {
      const headers = await signedIn(url, persona);
      if (!toCase) return { url: `${url}${path}`, headers };
      const [first] = await hrefsOf(`${url}${path}`, headers, /^\/zaken\/HV-\d{4}-\d+$/);
      if (first === undefined) throw new Error(`${path} names no case`);
      return { url: `${url}${first}`, headers };
    },
  };
}

const personalPages = ({ url }: LargeCityServer): readonly Page[] => [
  personalPage(url, "applicant's case page", 'bewoner', '/mijn-aanvragen', true),
  personalPage(url, "officer's case page", 'behandelaar', '/werklijst', true),
  personalPage(url, "officer's work list", 'behandelaar', '/werklijst', false),
];

function row(what: string, loads: readonly Load[], targets: boolean): Measured {
  const figure = loadFigure(loads);
  if (!targets) return { what, figure };
  return {
    what,
    figure,
    target: `CPU ≤ ${cpuMsMost} ms, p99 < ${p99MsMost} ms`,
    met: median(loads, 'cpuMs') <= cpuMsMost && median(loads, 'p99Ms') < p99MsMost,
  };
}

function ratioRow(staticLoads: readonly Load[], keptLoads: readonly Load[]): Measured {
  const found = ratios(keptLoads, staticLoads, 'requestsPerSecond');
  return {
    what: 'kept register ÷ static file, requests per second',
    figure: ratioFigure(found),
    target: `≥ ${shareOfStatic} ×`,
    met: percentile(found, 0.5) >= shareOfStatic,
  };
}

export async function measure(): Promise<readonly Measured[]> {
  const server = await largeCityServer(applications);
  try {
    const pages = [...(await publicPages(server)), ...personalPages(server)];
    const loads = await laced(pages, rounds);
    const [file = [], kept = []] = loads;
    const { city } = server;
    return [
      {
        what: 'in the database',
        figure: `${number(city.applications)} applications, of which ${number(city.granted)} granted and ${number(city.open)} open; ${connections} connections`,
      },
      ratioRow(file, kept),
      ...pages.map(({ what }, index) => row(what, loads[index] ?? [], index >= 2)),
    ];
  } finally {
    await server.stop();
  }
}
