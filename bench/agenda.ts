/**
 * The agenda over a city and over a country, beside a static file of the same size from the same server in the same run.
 * One process, sixteen connections, rounds laced through each other. Its parts come one after the other, each with its
 * rows: `npm run bench -- agenda city search` measures one of them over one of the two.
 *
 * 'Rendered anew' is the program to which it always seems that some activity has just changed. 'While others write' is the
 * ordinary program, with a change of some activity before nearly every request.
 */
import { sql } from 'kysely';
import type { AppDeps } from '../src/app/deps.ts';
import { asBrowser } from './support/browsing.ts';
import { type Asked, connections, type Load } from './support/load.ts';
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

type Name = 'city' | 'country';
type Place = { readonly name: Name; readonly server: Serving; readonly wijk: string };
type Asking = { readonly place: Place; readonly key: string; readonly page: Page };
type Result = { readonly asking: Asking; readonly loads: readonly Load[] };

const sizes = { city, country } as const;
const wijken = { city: 'middelland', country: 'bench-gemeente-7-3' } as const;
const searchPaths = keystrokes.map((part) => `/api/v1/search?pageSize=6&q=${encodeURIComponent(part)}`);

const asking = (place: Place, key: string, what: string, asked: Asked): Asking => ({
  place,
  key,
  page: { what: `${place.name}: ${what}`, asked: async () => asked },
});
const inBrowser = (place: Place, key: string, what: string, url: string, paths?: readonly string[]): Asking =>
  asking(place, key, what, { url, headers: asBrowser, ...(paths && { paths }) });

async function besideStatic(place: Place): Promise<readonly Asking[]> {
  const { server } = place;
  const kept = { url: `${server.url}/agenda`, headers: plainly };
  const file = server.staticFile(await bytesOf(kept));
  return [
    asking(place, 'file', `static file of ${file.replace(/\D/g, '')} bytes`, {
      ...kept,
      url: `${server.url}${file}`,
    }),
    asking(place, 'kept', 'agenda of all wijken, kept', kept),
  ];
}

const services = '/api/hsds-uk/3.0/services';
const lastPage = (place: Place): number => Math.floor(sizes[place.name].activities / 50);

/** What is laced through each other, over the places that are measured. */
const parts = {
  kept: besideStatic,
  anew: async (place) => [
    inBrowser(place, 'agenda', 'agenda of all wijken, rendered anew', `${place.server.neverKeptUrl}/agenda`),
    inBrowser(place, 'home', 'home, rendered anew', `${place.server.neverKeptUrl}/`),
  ],
  wijk: async (place) => [
    inBrowser(
      place,
      'wijk',
      'agenda of a wijk, rendered anew',
      `${place.server.neverKeptUrl}/agenda?wijk=${place.wijk}`,
    ),
  ],
  search: async (place) => [inBrowser(place, 'search', 'search as you type', place.server.url, searchPaths)],
  calendar: async (place) => {
    const path = `/agenda.ics?wijk=${place.wijk}`;
    return [
      inBrowser(place, 'ics', 'calendar file of a wijk, written anew', `${place.server.neverKeptUrl}${path}`),
      inBrowser(place, 'icsKept', 'calendar file of a wijk, kept', `${place.server.url}${path}`),
    ];
  },
  hsds: async (place) => {
    const anew = `${place.server.neverKeptUrl}${services}`;
    return [
      inBrowser(place, 'hsds', 'HSDS list, first page, written anew', anew),
      inBrowser(place, 'hsdsDeep', 'HSDS list, last page, written anew', `${anew}?page=${lastPage(place)}`),
      inBrowser(place, 'hsdsKept', 'HSDS list, kept', `${place.server.url}${services}`),
    ];
  },
} as const satisfies Readonly<Record<string, (place: Place) => Promise<readonly Asking[]>>>;
type Part = keyof typeof parts;

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

/** What a place or both places together must hold, as far as it was measured. */
function ratioRows(results: readonly Result[]): readonly Measured[] {
  const of = (name: Name, key: string): readonly Load[] | undefined =>
    results.find(({ asking: { place, key: own } }) => place.name === name && own === key)?.loads;
  const rows: Measured[] = [];
  const compare = (
    what: string,
    over: readonly Load[] | undefined,
    under: readonly Load[] | undefined,
    by: keyof Load,
    limit: { readonly target: string; readonly meets: (ratio: number) => boolean },
  ): void => {
    if (!over || !under) return;
    const found = ratios(over, under, by);
    rows.push({
      what,
      figure: ratioFigure(found),
      target: limit.target,
      met: limit.meets(percentile(found, 0.5)),
    });
  };
  const { shareOfStatic, countryOverCity } = targets;
  for (const name of ['city', 'country'] as const)
    compare(
      `${name}: kept agenda ÷ static file, requests per second`,
      of(name, 'kept'),
      of(name, 'file'),
      'requestsPerSecond',
      { target: `≥ ${shareOfStatic} ×`, meets: (ratio) => ratio >= shareOfStatic },
    );
  for (const by of ['p50Ms', 'cpuMs'] as const)
    compare(
      `agenda of a wijk, rendered anew: country ÷ city, ${by === 'p50Ms' ? 'p50' : 'CPU'}`,
      of('country', 'wijk'),
      of('city', 'wijk'),
      by,
      { target: `≤ ${countryOverCity} ×`, meets: (ratio) => ratio <= countryOverCity },
    );
  return rows;
}

async function measured(part: Part, places: readonly Place[]): Promise<readonly Measured[]> {
  const askings: Asking[] = [];
  for (const place of places) askings.push(...(await parts[part](place)));
  // A program that has just started reads words and programme first: over a country that outlasts any warming up.
  for (const { page } of askings) await bytesOf(await page.asked());
  const found = await laced(
    askings.map(({ page }) => page),
    rounds,
  );
  const results = askings.map((one, index): Result => ({ asking: one, loads: found[index] ?? [] }));
  return [...results.map(({ asking: one, loads }) => row(one, loads)), ...ratioRows(results)];
}

/** The agenda of a wijk in which something changes, and of the whole, as the ordinary program shows it. */
async function whileOthersWrite(place: Place): Promise<readonly Measured[]> {
  const { server, wijk } = place;
  const pages = [
    inBrowser(place, 'agenda', 'agenda of all wijken, while others write', `${server.url}/agenda`),
    inBrowser(place, 'wijk', 'agenda of a wijk, while others write', `${server.url}/agenda?wijk=${wijk}`),
  ].map(({ page }) => page);
  const { result: loads, perSecond } = await whileWriting(server.deps.db, wijk, () => laced(pages, rounds));
  return pages.map(({ what }, index) => ({
    what: `${what} (${number(perSecond)} changes a second)`,
    figure: loadFigure(loads[index] ?? []),
  }));
}

const placeNames = ['city', 'country'] as const;
const partNames = [...(Object.keys(parts) as Part[]), 'writing'] as const;

/** Words after the name of this measurement: which places, and which parts; none of a sort is all of it. */
export const words: readonly string[] = [...placeNames, ...partNames];

export async function* measure(asked: readonly string[]): AsyncGenerator<readonly Measured[]> {
  const chosen = <Word extends string>(all: readonly Word[]): readonly Word[] => {
    const some = all.filter((word) => asked.includes(word));
    return some.length > 0 ? some : all;
  };
  const places: Place[] = [];
  try {
    for (const name of chosen(placeNames)) {
      const place = { name, server: await socialMapServer(name, sizes[name]), wijk: wijken[name] };
      places.push(place);
      yield [
        { what: `${name}, ${connections} connections`, figure: await heldBy(place.server.deps, place.wijk) },
      ];
    }
    for (const part of chosen(partNames))
      if (part !== 'writing') yield await measured(part, places);
      else for (const place of places) yield await whileOthersWrite(place);
  } finally {
    for (const { server } of places) await server.stop();
  }
}
