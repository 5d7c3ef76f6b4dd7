import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';

/** One of the 14 districts. Its code is what CBS calls a 'wijk' (WK0599xx). */
export type Gebied = {
  readonly id: Id<'gebied'>;
  readonly slug: string;
  readonly name: string;
  readonly cbsCode: string;
};

/** A neighbourhood council, elected for one or more wijken; in two villages it is called dorpsraad. */
export type Wijkraad = {
  readonly id: Id<'wijkraad'>;
  readonly slug: string;
  /** As the sources spell it; `councilName` (rules.ts) puts 'Wijkraad' before it. */
  readonly name: string;
  readonly kind: 'wijkraad' | 'dorpsraad';
  readonly gebiedId: Id<'gebied'>;
  readonly seats: number | null;
};

/** Indices of the Wijkprofiel: 100 is the city's average of 2014, there is no maximum. */
export type WijkProfile = {
  readonly year: number;
  readonly physical: number;
  readonly safety: number;
  readonly social: number;
};

/** A neighbourhood of the Wijkprofiel. What no source gives is null: never zero, never guessed. */
export type Wijk = {
  readonly id: Id<'wijk'>;
  readonly slug: string;
  readonly name: string;
  readonly gebiedId: Id<'gebied'>;
  /** Null for a wijk without a council (CS-kwartier). */
  readonly wijkraadId: Id<'wijkraad'> | null;
  readonly inhabitants: number | null;
  readonly inhabitantsYear: number | null;
  readonly profile: WijkProfile | null;
  readonly source: string;
};

export type InhabitantsOfYear = {
  readonly year: number;
  readonly inhabitants: number;
  readonly source: string;
};

/** Names of wijken with the codes of the CBS buurten that they cover. */
type WijkenWithBuurten = Readonly<Record<string, readonly string[]>>;

/** A city's geography as it is handed in: names decide, slugs follow from them. */
export type Geography = {
  readonly sources: { readonly division: string; readonly figures: string };
  readonly gebieden: readonly {
    readonly name: string;
    readonly cbsCode: string;
    readonly wijkraden: readonly {
      readonly name: string;
      readonly kind?: 'dorpsraad';
      readonly wijken: WijkenWithBuurten;
    }[];
    readonly withoutWijkraad?: WijkenWithBuurten;
  }[];
  /** By name of the wijk; a wijk that is not here has no known figures. */
  readonly figures: Readonly<
    Record<string, { readonly profile: WijkProfile; readonly inhabitants: Readonly<Record<number, number>> }>
  >;
};

/** One wijk of a city that is loaded from a file. */
export type PlaceRow = {
  readonly gebied: string;
  readonly cbsCode: string;
  readonly wijkraad: string | null;
  readonly wijkraadKind: 'wijkraad' | 'dorpsraad';
  readonly wijk: string;
  readonly buurten: readonly string[];
  readonly inhabitants: number | null;
  readonly year: number | null;
  readonly source: string;
};

export type LatLon = { readonly lat: number; readonly lon: number };

/** Where minutes of walking are counted from. */
export type Origin = {
  readonly at: LatLon;
  /** As an address says it: four digits, or the slug of a place or wijk. */
  readonly value: string;
  /** `het midden van 3021`, or the name of a place. */
  readonly name: Text;
};
