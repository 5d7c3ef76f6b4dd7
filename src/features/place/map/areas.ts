/** A map of numbers: how many there are in each gebied, or in each wijk of one gebied. */
import type { MapData } from '../../../kernel/map-data.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { listGebiedShapes, listWijkShapes } from '../shapes/store.ts';
import type { Outline } from '../shapes/types.ts';
import { listGebieden, listWijken } from '../store.ts';
import type { Gebied, Wijk } from '../types.ts';
import { type MapLayout, middleOf, outlineLayout, schematicLayout } from './layout.ts';

/** How an area is filled: empty, striped or full, so that black and white says it too. */
export type MapFill = 'none' | 'some' | 'all';

export type MapMark = {
  /** Slug of the gebied or wijk. */
  readonly key: string;
  readonly name: string;
  /** At most three letters, for where the name does not fit. */
  readonly short: string;
  readonly figure: string;
  /** Name and number in words. */
  readonly said: string;
  readonly href: string | null;
  readonly fill: MapFill;
};

export type MapPlace = {
  readonly name: string;
  readonly href: string;
  readonly said: string;
  readonly lat: number;
  readonly lon: number;
  readonly wijkId: string;
};

export type AreaMap = {
  readonly layout: MapLayout;
  readonly marks: readonly MapMark[];
  readonly places: readonly MapPlace[];
  /** The gebied of which the wijken are drawn; null for the whole city. */
  readonly gebied: Gebied | null;
  readonly outlines: ReadonlyMap<string, Outline>;
};

/** `HS` of Hillegersberg-Schiebroek, `IJ` of IJsselmonde, `Ch` of Charlois. */
export function shortOf(name: string): string {
  const capitals = name.replace(/[^\p{Lu}]/gu, '');
  return capitals.length > 1 ? capitals.slice(0, 3) : name.slice(0, 2);
}

export type Area = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly cbsCode?: string;
};

export type DrawnAreas = { readonly layout: MapLayout; readonly outlines: ReadonlyMap<string, Outline> };

/** Outlines only when each has one: a map with holes says something that is not so. */
function drawnAreas(
  areas: readonly Area[],
  shapes: readonly { readonly id: string; readonly outline: Outline; readonly source: string }[],
): DrawnAreas {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]));
  const drawn = areas.flatMap(({ id, slug }) => {
    const shape = byId.get(id);
    return shape === undefined ? [] : [{ slug, outline: shape.outline, source: shape.source }];
  });
  const outlines = new Map(drawn.map(({ slug, outline }) => [slug, outline]));
  const [first] = drawn;
  const layout =
    first !== undefined && drawn.length === areas.length
      ? outlineLayout(drawn, first.source)
      : schematicLayout(areas);
  return { layout, outlines };
}

/** The gebieden of the city. */
export async function drawnGebieden(
  reader: Reader,
): Promise<DrawnAreas & { readonly gebieden: readonly Gebied[] }> {
  const [gebieden, shapes] = await Promise.all([listGebieden(reader), listGebiedShapes(reader)]);
  return { gebieden, ...drawnAreas(gebieden, shapes) };
}

/** The wijken of one gebied. */
async function drawnWijken(reader: Reader, wijken: readonly Wijk[]): Promise<DrawnAreas> {
  return drawnAreas(wijken, await listWijkShapes(reader));
}

/** All wijken of the city at once; null unless each has an outline, as there is no schematic of so many. */
export async function drawnCityWijken(reader: Reader): Promise<MapLayout | null> {
  const { layout } = await drawnWijken(reader, await listWijken(reader));
  return layout.kind === 'outlines' ? layout : null;
}

export type AreaQuestion = {
  /** Null: the whole city, by gebied. */
  readonly gebied: Gebied | null;
  /** The wijk that is asked for, which is marked. */
  readonly wijk: Pick<Wijk, 'id'> | null;
  readonly perWijk: ReadonlyMap<string, number>;
  readonly places: readonly MapPlace[];
  readonly said: (name: string, count: number) => string;
  readonly hrefOf: (level: 'gebied' | 'wijk', slug: string) => string;
};

export async function loadAreaMap(reader: Reader, question: AreaQuestion): Promise<AreaMap> {
  const { gebied, wijk, perWijk, places, said, hrefOf } = question;
  const all = await listWijken(reader);
  const wijken = gebied === null ? [] : all.filter(({ gebiedId }) => gebiedId === gebied.id);
  const city = gebied === null ? await drawnGebieden(reader) : null;
  const { layout, outlines } = city ?? (await drawnWijken(reader, wijken));
  const countOf = (id: string): number =>
    gebied === null
      ? all.filter((one) => one.gebiedId === id).reduce((sum, one) => sum + (perWijk.get(one.id) ?? 0), 0)
      : (perWijk.get(id) ?? 0);
  const areas: readonly Area[] = city?.gebieden ?? wijken;
  const marks = areas.map(({ id, slug, name }): MapMark => {
    const count = countOf(id);
    return {
      key: slug,
      name,
      short: shortOf(name),
      figure: String(count),
      said: said(name, count),
      href: hrefOf(gebied === null ? 'gebied' : 'wijk', slug),
      fill: id === wijk?.id ? 'all' : count > 0 ? 'some' : 'none',
    };
  });
  const inside = new Set(wijken.map(({ id }) => id as string));
  return {
    layout,
    marks,
    places: gebied === null ? places : places.filter(({ wijkId }) => inside.has(wijkId)),
    gebied,
    outlines,
  };
}

function meanOf(places: readonly MapPlace[]): readonly [number, number] | null {
  if (places.length === 0) return null;
  const mean = (of: (place: MapPlace) => number): number =>
    Number((places.reduce((sum, place) => sum + of(place), 0) / places.length).toFixed(5));
  return [mean(({ lat }) => lat), mean(({ lon }) => lon)];
}

/** For the interactive map. Where no outline is known, the number stands amid the places of the area. */
export async function mapDataOf(reader: Reader, map: AreaMap): Promise<MapData> {
  const [gebieden, wijken] = await Promise.all([listGebieden(reader), listWijken(reader)]);
  const placesIn = (key: string): readonly MapPlace[] => {
    const gebied = map.gebied === null ? gebieden.find(({ slug }) => slug === key) : null;
    const own = wijken.filter(({ slug, gebiedId }) => (gebied ? gebiedId === gebied.id : slug === key));
    return map.places.filter(({ wijkId }) => own.some(({ id }) => id === wijkId));
  };
  return {
    areas: map.marks.flatMap(({ key, name, said, figure, href }) => {
      const outline = map.outlines.get(key) ?? null;
      const at = outline === null ? meanOf(placesIn(key)) : middleOf(outline);
      return href === null ? [] : [{ name, said, figure, href, outline, at }];
    }),
    points: map.places.map(({ name, said, href, lat, lon }) => ({
      name,
      said,
      href,
      at: [lat, lon] as const,
    })),
  };
}
