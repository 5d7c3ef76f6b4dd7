/** Outlines out of GeoJSON as PDOK and CBS publish it: all of the file or nothing, every problem with its feature. Pure. */
import { z } from 'zod';
import { type Problem, problem } from '../../../kernel/result.ts';
import { slugOf } from '../rules.ts';
import { type Grid, gridOf, outlineOf } from './geometry.ts';
import type { MatchedFeature, PlaceNames, ReadShapes, ShapeLevel } from './types.ts';

/** The buurten of the whole country are about 14,000. */
const mostFeatures = 30_000;
/** What one city needs is a hundredth of it; more would stop the program. */
const mostPositions = 2_000_000;

const collection = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.record(z.string(), z.unknown()).nullish(),
        geometry: z.unknown(),
      }),
    )
    .min(1)
    .max(mostFeatures),
});
type Feature = z.infer<typeof collection>['features'][number];

/** The same under several names, by who published it and when; the finest level comes first. */
const codeNames = ['buurtcode', 'bucode', 'statcode', 'wijkcode', 'wkcode'];
const titleNames = ['buurtnaam', 'bunaam', 'statnaam', 'wijknaam', 'wknaam', 'naam'];
const waterNames = ['water', 'h2o', 'indwater'];

type Named = { readonly code: string; readonly name: string; readonly water: boolean };

function namedBy({ properties }: Feature): Named {
  const given = new Map(
    Object.entries(properties ?? {}).map(([key, value]) => [
      key.toLowerCase().replaceAll('_', ''),
      typeof value === 'string' ? value.trim() : '',
    ]),
  );
  const first = (keys: readonly string[]): string => keys.map((key) => given.get(key)).find(Boolean) ?? '';
  return {
    code: first(codeNames).toUpperCase(),
    name: first(titleNames),
    water: first(waterNames).toUpperCase() === 'JA',
  };
}

type Found = { readonly kind: 'is'; readonly level: ShapeLevel; readonly of: readonly string[] };
type Match = Found | { readonly kind: 'leftOut' | 'unmatched' | 'ambiguous' };

/** Looks up by code, and by name only where there is no code: names of gebieden and wijken are partly the same. */
function matcher({ gebieden, wijken }: PlaceNames): (named: Named) => Match {
  const byCode = new Map(gebieden.map(({ id, cbsCode }) => [cbsCode, id]));
  const byBuurt = new Map<string, string[]>();
  for (const { id, buurten } of wijken)
    for (const code of buurten) byBuurt.set(code, [...(byBuurt.get(code) ?? []), id]);
  const municipalities = new Set(gebieden.map(({ cbsCode }) => cbsCode.slice(2, 6)));
  const is = (level: ShapeLevel, of: readonly string[] | undefined): Match =>
    of === undefined || of.length === 0 ? { kind: 'unmatched' } : { kind: 'is', level, of };
  return ({ code, name, water }) => {
    if (water || code.startsWith('GM')) return { kind: 'leftOut' };
    const [, level, municipality = ''] = /^(WK|BU)(\d{4})\d+$/.exec(code) ?? [];
    if (level !== undefined && !municipalities.has(municipality)) return { kind: 'leftOut' };
    if (level === 'BU') return is('wijk', byBuurt.get(code));
    const gebied = byCode.get(code);
    if (level === 'WK') return is('gebied', gebied === undefined ? undefined : [gebied]);
    const slug = slugOf(name);
    const ofGebied = gebieden.filter((one) => one.slug === slug).map(({ id }) => id);
    const ofWijk = wijken.filter((one) => one.slug === slug).map(({ id }) => id);
    if (ofGebied.length > 0 && ofWijk.length > 0) return { kind: 'ambiguous' };
    return ofGebied.length > 0 ? is('gebied', ofGebied) : is('wijk', ofWijk);
  };
}

const wholeFile = (nl: string, en: string): Problem => problem('', 'shapes-file', { nl, en });

function featureProblem(number: number, { code, name }: Named, nl: string, en: string): Problem {
  const said = [code, name].filter(Boolean).join(' ');
  const called = said === '' ? '' : ` (${said})`;
  return problem(String(number), 'shapes-feature', {
    nl: `Onderdeel ${number}${called}: ${nl}`,
    en: `Feature ${number}${called}: ${en}`,
  });
}

const wrong = {
  noJson: wholeFile('Dit bestand is geen JSON.', 'This file is no JSON.'),
  noCollection: wholeFile(
    `Dit bestand is geen GeoJSON FeatureCollection van 1 tot ${mostFeatures} onderdelen.`,
    `This file is no GeoJSON FeatureCollection of 1 to ${mostFeatures} features.`,
  ),
  grid: (name: string) =>
    wholeFile(
      `Het coördinatenstelsel ${name} kennen wij niet. Gebruik EPSG:28992 of graden (CRS84).`,
      `We do not know the coordinate system ${name}. Use EPSG:28992 or degrees (CRS84).`,
    ),
  nothing: wholeFile(
    'Niets in dit bestand is een gebied of wijk van deze stad.',
    'Nothing in this file is a gebied or wijk of this city.',
  ),
  tooMany: wholeFile(
    `De omtrekken hebben samen meer dan ${mostPositions} punten. Neem een bestand met minder detail.`,
    `The outlines have more than ${mostPositions} positions together. Take a file with less detail.`,
  ),
};

type Told = { readonly ok: false; readonly problems: readonly Problem[] };

function parse(content: string): z.infer<typeof collection> | Told {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return { ok: false, problems: [wrong.noJson] };
  }
  const read = collection.safeParse(json);
  return read.success ? read.data : { ok: false, problems: [wrong.noCollection] };
}

class Reading {
  readonly features: MatchedFeature[] = [];
  readonly unmatched: string[] = [];
  readonly problems: Problem[] = [];
  leftOut = 0;
  #positions = 0;
  readonly #match: (named: Named) => Match;
  readonly #grid: Grid;

  constructor(match: (named: Named) => Match, grid: Grid) {
    this.#match = match;
    this.#grid = grid;
  }

  take(feature: Feature, number: number): void {
    const named = namedBy(feature);
    const match = this.#match(named);
    if (match.kind === 'leftOut') this.leftOut += 1;
    if (match.kind === 'unmatched')
      this.unmatched.push([named.code, named.name].filter(Boolean).join(' ') || `#${number}`);
    if (match.kind === 'ambiguous')
      this.problems.push(
        featureProblem(
          number,
          named,
          'een gebied en een wijk heten zo. Geef een CBS-code',
          'a gebied and a wijk have this name. Give a CBS code',
        ),
      );
    if (match.kind === 'is') this.#draw(feature, number, named, match);
  }

  #draw(feature: Feature, number: number, named: Named, { level, of }: Found): void {
    const read = outlineOf(feature.geometry, this.#grid);
    if (!read.ok) {
      for (const { nl, en } of read.faults) this.problems.push(featureProblem(number, named, nl, en));
      return;
    }
    const before = this.#positions;
    this.#positions += read.positions;
    if (before <= mostPositions && this.#positions > mostPositions) this.problems.push(wrong.tooMany);
    this.features.push({ level, of, outline: read.outline });
  }
}

/** @param content text of the file, as GeoJSON in EPSG:28992 or in degrees */
export function readShapes(
  content: string,
  names: PlaceNames,
): { readonly ok: true; readonly value: ReadShapes } | Told {
  const file = parse(content);
  if ('ok' in file) return file;
  const crs = file.crs?.properties.name ?? null;
  const grid = gridOf(crs, (file.features[0]?.geometry as { coordinates?: unknown } | null)?.coordinates);
  if (grid === null) return { ok: false, problems: [wrong.grid(crs ?? '')] };
  const reading = new Reading(matcher(names), grid);
  for (const [index, feature] of file.features.entries()) reading.take(feature, index + 1);
  const { features, unmatched, problems, leftOut } = reading;
  if (problems.length > 0) return { ok: false, problems };
  if (features.length === 0) return { ok: false, problems: [wrong.nothing] };
  return { ok: true, value: { features, unmatched, leftOut } };
}
