/** Which wijk has a low-threshold place (INVENTORY L 244), and which minimal functions are missing where (L 247). */
import type { Id } from '../../../kernel/ids.ts';
import { type VenueFunction, venueFunctions, type WijkCoverage } from '../types.ts';

/** The source says 'perhaps' of VraagWijzer and wijkteam, so its absence is no gap. */
export const minimalFunctions: readonly VenueFunction[] = venueFunctions.filter((name) => name !== 'advice');

export function missingFunctions(wijk: Pick<WijkCoverage, 'functions'>): readonly VenueFunction[] {
  return minimalFunctions.filter((name) => !wijk.functions.includes(name));
}

export type Level = 'all' | 'some' | 'none';

export type GebiedCoverage = {
  readonly gebiedId: Id<'gebied'>;
  readonly wijken: number;
  /** Wijken with at least one low-threshold place. */
  readonly covered: number;
  readonly level: Level;
};

const levelOf = (covered: number, wijken: number): Level =>
  covered === 0 ? 'none' : covered === wijken ? 'all' : 'some';

/** In the order in which gebieden are first met. */
export function coverageByGebied(wijken: readonly WijkCoverage[]): readonly GebiedCoverage[] {
  const groups = Map.groupBy(wijken, ({ gebiedId }) => gebiedId);
  return [...groups].map(([gebiedId, own]) => {
    const covered = own.filter(({ lowThreshold }) => lowThreshold > 0).length;
    return { gebiedId, wijken: own.length, covered, level: levelOf(covered, own.length) };
  });
}

/** In how many wijken each minimal function is missing. */
export function missingByFunction(
  wijken: readonly WijkCoverage[],
): readonly { readonly name: VenueFunction; readonly wijken: number }[] {
  return minimalFunctions.map((name) => ({
    name,
    wijken: wijken.filter(({ functions }) => !functions.includes(name)).length,
  }));
}

/** Per gebied: in how many of its wijken one function is there. */
export function functionByGebied(
  wijken: readonly WijkCoverage[],
  name: VenueFunction,
): readonly GebiedCoverage[] {
  const groups = Map.groupBy(wijken, ({ gebiedId }) => gebiedId);
  return [...groups].map(([gebiedId, own]) => {
    const covered = own.filter(({ functions }) => functions.includes(name)).length;
    return { gebiedId, wijken: own.length, covered, level: levelOf(covered, own.length) };
  });
}
