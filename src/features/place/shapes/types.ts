/** Outlines of gebieden and wijken: from a file to what maps draw. */

/** In degrees: longitude, latitude (WGS84). */
export type Position = readonly [lon: number, lat: number];

/** As a GeoJSON MultiPolygon has them: polygons, each of an outer ring and its holes; rings end where they begin. */
export type Outline = readonly (readonly (readonly Position[])[])[];

export type ShapeLevel = 'gebied' | 'wijk';

/** What a file can name, as the city's own geography has it. */
export type PlaceNames = {
  readonly gebieden: readonly {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly cbsCode: string;
  }[];
  readonly wijken: readonly {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly gebiedId: string;
    /** Codes of the CBS buurten that it covers; one buurt can lie in two wijken. */
    readonly buurten: readonly string[];
  }[];
};

/** One feature of the file that stands for something of this city, projected and checked. */
export type MatchedFeature = {
  /** Ids of the gebied or wijken that it is, or is a part of. */
  readonly of: readonly string[];
  readonly level: ShapeLevel;
  readonly outline: Outline;
};

export type ReadShapes = {
  readonly features: readonly MatchedFeature[];
  /** Names and codes of features of this municipality, or without a code, that name nothing of this city. */
  readonly unmatched: readonly string[];
  /** Features of other municipalities, of water, and of municipalities as a whole. */
  readonly leftOut: number;
};

export type PlaceShape = { readonly id: string; readonly outline: Outline };
