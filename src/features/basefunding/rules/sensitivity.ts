/** How much the outcome moves when one figure of the formula is a tenth higher or lower, the others as they are. Pure. */
import type { ParameterName, Parameters } from '../types.ts';
import { type City, simulateCity } from './city.ts';
import { isWhole, limitOf } from './limits.ts';
import { parameterNames } from './parameters.ts';

export type Sensitivity = {
  readonly name: ParameterName;
  readonly lowValue: number;
  readonly highValue: number;
  /** What the networks claim in the last year, against the formula as it is. */
  readonly lowCents: number;
  readonly highCents: number;
};

/** A value a tenth away, in the steps of its unit and within its limits. */
function moved(name: ParameterName, value: number, times: number): number {
  const { least, most } = limitOf(name);
  const steps = isWhole(name) ? 1 : 1000;
  return Math.min(Math.max(Math.round(value * times * steps) / steps, least), most);
}

const claimOfLastYear = (city: City): number => simulateCity(city).at(-1)?.claimCents ?? 0;

/**
 * One at a time; caps and a band that are switched off have nothing to move.
 * @returns the largest reach first; of equal reach in the order of the formula. Claims before the ceiling, which would hide
 *   what a figure does.
 */
export function sensitivityOf(city: City): readonly Sensitivity[] {
  const asIs = claimOfLastYear(city);
  const changeBy = (changed: Partial<Parameters>): number =>
    claimOfLastYear({ ...city, parameters: { ...city.parameters, ...changed } }) - asIs;
  const found = parameterNames.flatMap((name): readonly Sensitivity[] => {
    const value = city.parameters[name];
    if (value === null) return [];
    const [lowValue, highValue] = [moved(name, value, 0.9), moved(name, value, 1.1)];
    return [
      {
        name,
        lowValue,
        highValue,
        lowCents: changeBy({ [name]: lowValue }),
        highCents: changeBy({ [name]: highValue }),
      },
    ];
  });
  return found.toSorted((a, b) => reachOf(b) - reachOf(a));
}

export const reachOf = ({ lowCents, highCents }: Sensitivity): number =>
  Math.max(lowCents, highCents, 0) - Math.min(lowCents, highCents, 0);
