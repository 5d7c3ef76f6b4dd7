/** What an interactive map asks of the server: shared by the page that makes it and the script that draws it. */

type MapArea = {
  readonly name: string;
  /** Name and number in words: what a screen reader says of the link. */
  readonly said: string;
  readonly figure: string;
  readonly href: string;
  /** Coordinates of a GeoJSON MultiPolygon; null while no outlines were read in. */
  readonly outline: readonly (readonly (readonly (readonly [lon: number, lat: number])[])[])[] | null;
  /** Where its number stands; null when nothing is known of where it lies. */
  readonly at: readonly [lat: number, lon: number] | null;
};

type MapPoint = {
  readonly name: string;
  readonly said: string;
  readonly href: string;
  readonly at: readonly [lat: number, lon: number];
};

export type MapData = { readonly areas: readonly MapArea[]; readonly points: readonly MapPoint[] };
