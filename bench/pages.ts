/**
 * Pages with 50,000 applications in the database, beside a static file of the same size from the same server in the same
 * run. One process, sixteen connections. Rounds are laced through each other and the median counts: what else happens on
 * the machine then meets every page alike.
 */
import { asBrowser, hrefsOf, signedIn } from './support/browsing.ts';
import { type LargeCityServer, largeCityServer } from './support/large-city-server.ts';
import { type Asked, connections, type Load, load } from './support/load.ts';
import { type Measured, number, percentile } from './support/measured.ts';

const applications = 50_000;
const rounds = 3;
const seconds = 4;
const warmUpSeconds = 2;
const cpuMsMost = 5;
const p99MsMost = 100;
const shareOfStatic = 0.5;

type Page = {
  readonly what: string;
  /** Asked before each round: a session's signed copy grows old. */
  readonly asked: () => Promise<Asked>;
};

async function bytesOf(asked: Asked): Promise<Uint8Array> {
  const { body } = await fetch(asked.url, { headers: asked.headers });
  if (!body) throw new Error(`${asked.url} has no body`);
  return new Uint8Array(await new Response(body).arrayBuffer());
}

const plainly = { 'accept-encoding': 'identity' } as const;

async function publicPages({ url, neverKeptUrl, staticFile }: LargeCityServer): Promise<readonly Page[]> {
  const kept = { url: `${url}/register`, headers: plainly };
  const file = staticFile(await bytesOf(kept));
  return [
    {
      what: `static file of the register's size (${file.replace(/\D/g, '')} bytes)`,
      asked: async () => ({ url: `${url}${file}`, headers: plainly }),
    },
    { what: 'public register, kept', asked: async () => kept },
    {
      what: 'public register, first render',
      asked: async () => ({ url: `${neverKeptUrl}/register`, headers: asBrowser }),
    },
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

const median = (loads: readonly Load[], of: keyof Load): number =>
  percentile(
    loads.map((one) => one[of]),
    0.5,
  );

function row(what: string, loads: readonly Load[], targets: boolean): Measured {
  const [perSecond, p50, p99, cpu] = (['requestsPerSecond', 'p50Ms', 'p99Ms', 'cpuMs'] as const).map((of) =>
    median(loads, of),
  ) as [number, number, number, number];
  const figure = `${number(perSecond)}/s, p50 ${number(p50)} ms, p99 ${number(p99)} ms, CPU ${number(cpu)} ms`;
  if (!targets) return { what, figure };
  return {
    what,
    figure,
    target: `CPU ≤ ${cpuMsMost} ms, p99 < ${p99MsMost} ms`,
    met: cpu <= cpuMsMost && p99 < p99MsMost,
  };
}

function ratioRow(staticLoads: readonly Load[], keptLoads: readonly Load[]): Measured {
  const ratios = keptLoads.map(
    (one, index) => one.requestsPerSecond / (staticLoads[index]?.requestsPerSecond ?? Number.NaN),
  );
  return {
    what: 'kept register ÷ static file, requests per second',
    figure: `${number(percentile(ratios, 0.5))} × (rounds: ${ratios.map(number).join(', ')})`,
    target: `≥ ${shareOfStatic} ×`,
    met: percentile(ratios, 0.5) >= shareOfStatic,
  };
}

export async function measure(): Promise<readonly Measured[]> {
  const server = await largeCityServer(applications);
  try {
    const pages = [...(await publicPages(server)), ...personalPages(server)];
    const loads = pages.map((): Load[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [index, page] of pages.entries())
        loads[index]?.push(await load(await page.asked(), seconds, warmUpSeconds));
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
