/**
 * The agenda over a city and over a country, beside a static file of the same size from the same server in the same run.
 * One process, sixteen connections, rounds laced through each other.
 *
 * 'Rendered anew' is the program to which it always seems that something has just changed. 'While others write' is the
 * ordinary program, with a change of some activity before nearly every request.
 */
import { sql } from 'kysely';
import type { AppDeps } from '../src/app/deps.ts';
import { asBrowser } from './support/browsing.ts';
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
import type { Serving } from './support/serving.ts';
import { city, country } from './support/social-map/fill.ts';
import { socialMapServer } from './support/social-map/server.ts';
import { whileWriting } from './support/social-map/writing.ts';

const rounds = { count: 3, seconds: 4, warmUpSeconds: 2 } as const;
const targets = { shareOfStatic: 0.5, cpuMs: 5, p99Ms: 60, searchP99Ms: 150, countryOverCity: 1.5 } as const;

/** As people type: each letter is a question. */
const typed = [
  'koffie',
  'samen eten',
  'taalles',
  'huiswerk',
  'lindehof',
  'moestiun',
  'repaircafe',
  'geldzorgen',
];
const keystrokes = typed.flatMap((words) =>
  Array.from(words, (_, place) => words.slice(0, place + 1)).filter((part) => part.length > 1),
);

type Place = { readonly name: 'city' | 'country'; readonly server: Serving; readonly wijk: string };
type Asking = { readonly place: Place; readonly key: string; readonly page: Page };

const searchPaths = keystrokes.map((part) => `/api/v1/search?pageSize=6&q=${encodeURIComponent(part)}`);

function pagesOf(place: Place): readonly Asking[] {
  const { name, server, wijk } = place;
  const page = (key: string, what: string, url: string, paths?: readonly string[]): Asking => ({
    place,
    key,
    page: {
      what: `${name}: ${what}`,
      asked: async () => ({ url, headers: asBrowser, ...(paths && { paths }) }),
    },
  });
  const anew = server.neverKeptUrl;
  const deepest = Math.floor((name === 'city' ? city : country).activities / 50);
  const services = '/api/hsds-uk/3.0/services';
  return [
    page('agenda', 'agenda of all wijken, rendered anew', `${anew}/agenda`),
    page('wijk', 'agenda of a wijk, rendered anew', `${anew}/agenda?wijk=${wijk}`),
    page('search', 'search as you type', server.url, searchPaths),
    page('ics', 'calendar file of a wijk, written anew', `${anew}/agenda.ics?wijk=${wijk}`),
    page('icsKept', 'calendar file of a wijk, kept', `${server.url}/agenda.ics?wijk=${wijk}`),
    page('hsds', 'HSDS list, first page, written anew', `${anew}${services}`),
    page('hsdsDeep', 'HSDS list, last page, written anew', `${anew}${services}?page=${deepest}`),
    page('hsdsKept', 'HSDS list, kept', `${server.url}${services}`),
  ];
}

async function besideStatic(place: Place): Promise<readonly Asking[]> {
  const { name, server } = place;
  const kept = { url: `${server.url}/agenda`, headers: plainly };
  const file = server.staticFile(await bytesOf(kept));
  const size = file.replace(/\D/g, '');
  const asked = { url: `${server.url}${file}`, headers: plainly };
  return [
    { place, key: 'file', page: { what: `${name}: static file of ${size} bytes`, asked: async () => asked } },
    { place, key: 'kept', page: { what: `${name}: agenda of all wijken, kept`, asked: async () => kept } },
  ];
}

async function heldBy({ db }: AppDeps, wijk: string): Promise<string> {
  const { rows } = await sql<Record<'communities' | 'venues' | 'activities' | 'wijken' | 'here', number>>`
    select (select count(*) from listing where kind = 'organisation') as communities,
      (select count(*) from listing where kind = 'venue') as venues, (select count(*) from activity where listed) as activities,
      (select count(*) from wijk) as wijken,
      (select count(*) from activity join wijk on wijk.id = activity.wijk_id where wijk.slug = ${wijk} and listed) as here`.execute(
    db,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('A count gives a row');
  const of = (name: keyof typeof row): string => row[name].toLocaleString('en-GB');
  return `${of('communities')} communities, ${of('venues')} places, ${of('activities')} activities in ${of('wijken')} wijken; ${of('here')} in the wijk measured`;
}

const targetOf: Readonly<Record<string, readonly [string, (loads: readonly Load[]) => boolean]>> = {
  'city agenda': anewTarget(),
  'city wijk': anewTarget(),
  'country search': [
    `p99 < ${targets.searchP99Ms} ms`,
    (loads) => median(loads, 'p99Ms') < targets.searchP99Ms,
  ],
};

function anewTarget(): readonly [string, (loads: readonly Load[]) => boolean] {
  return [
    `CPU ≤ ${targets.cpuMs} ms, p99 < ${targets.p99Ms} ms`,
    (loads) => median(loads, 'cpuMs') <= targets.cpuMs && median(loads, 'p99Ms') < targets.p99Ms,
  ];
}

function row({ place, key, page }: Asking, loads: readonly Load[]): Measured {
  const known = targetOf[`${place.name} ${key}`];
  const figure = loadFigure(loads);
  return known
    ? { what: page.what, figure, target: known[0], met: known[1](loads) }
    : { what: page.what, figure };
}

type Result = { readonly asking: Asking; readonly loads: readonly Load[] };

function ratioRows(results: readonly Result[]): readonly Measured[] {
  const of = (name: Place['name'], key: string): readonly Load[] =>
    results.find(({ asking }) => asking.place.name === name && asking.key === key)?.loads ?? [];
  const kept = (['city', 'country'] as const).map((name): Measured => {
    const found = ratios(of(name, 'kept'), of(name, 'file'), 'requestsPerSecond');
    return {
      what: `${name}: kept agenda ÷ static file, requests per second`,
      figure: ratioFigure(found),
      target: `≥ ${targets.shareOfStatic} ×`,
      met: percentile(found, 0.5) >= targets.shareOfStatic,
    };
  });
  const slower = (['p50Ms', 'cpuMs'] as const).map((name): Measured => {
    const found = ratios(of('country', 'wijk'), of('city', 'wijk'), name);
    return {
      what: `agenda of a wijk, rendered anew: country ÷ city, ${name === 'p50Ms' ? 'p50' : 'CPU'}`,
      figure: ratioFigure(found),
      target: `≤ ${targets.countryOverCity} ×`,
      met: percentile(found, 0.5) <= targets.countryOverCity,
    };
  });
  return [...kept, ...slower];
}

/** The agenda of a wijk in which something changes, and of the whole, as the ordinary program shows it. */
async function whileOthersWrite(place: Place): Promise<readonly Measured[]> {
  const { name, server, wijk } = place;
  const asked = (what: string, path: string): Page => ({
    what: `${name}: ${what}, while others write`,
    asked: async () => ({ url: `${server.url}${path}`, headers: asBrowser }),
  });
  const pages = [asked('agenda of all wijken', '/agenda'), asked('agenda of a wijk', `/agenda?wijk=${wijk}`)];
  const { result: loads, perSecond } = await whileWriting(server.deps.db, wijk, () => laced(pages, rounds));
  return pages.map(({ what }, index) => ({
    what: `${what} (${number(perSecond)} changes a second)`,
    figure: loadFigure(loads[index] ?? []),
  }));
}

export async function measure(): Promise<readonly Measured[]> {
  const places: Place[] = [
    { name: 'city', server: await socialMapServer('city', city), wijk: 'middelland' },
    { name: 'country', server: await socialMapServer('country', country), wijk: 'bench-gemeente-7-3' },
  ];
  try {
    const askings: Asking[] = [];
    for (const place of places) askings.push(...(await besideStatic(place)), ...pagesOf(place));
    const found = await laced(
      askings.map(({ page }) => page),
      rounds,
    );
    const results = askings.map((asking, index): Result => ({ asking, loads: found[index] ?? [] }));
    const held: Measured[] = [];
    for (const { name, server, wijk } of places)
      held.push({ what: `${name}, ${connections} connections`, figure: await heldBy(server.deps, wijk) });
    const written: Measured[] = [];
    for (const place of places) written.push(...(await whileOthersWrite(place)));
    return [
      ...held,
      ...ratioRows(results),
      ...results.map(({ asking, loads }) => row(asking, loads)),
      ...written,
    ];
  } finally {
    for (const { server } of places) await server.stop();
  }
}
