/** How large a figure of the formula may be: whoever gives it, a file, a form or a document. */
import { z } from 'zod';
import type { ParameterName, Provenance } from '../types.ts';
import { figures, nullableParameters } from './parameters.ts';

/** A thousand million euros: far above any place or city, and every product of the formula stays exact. */
export const mostCents = 1_000_000_000_00;
export const yearLimits = { least: 2020, most: 2199 } as const;

type Limit = { readonly least: number; readonly most: number };

/** Quarters of an hour, hundredths of a person: what people write, and what the formula counts in. */
const limits: Readonly<Record<Provenance['unit'], Limit>> = {
  cents: { least: 0, most: mostCents },
  hours: { least: 1, most: 168 },
  fte: { least: 0, most: 20 },
  percent: { least: 0, most: 100 },
  weeks: { least: 1, most: 104 },
};

const wholeUnits: ReadonlySet<Provenance['unit']> = new Set(['cents', 'weeks']);

/** A million euros per inhabitant: times ten million inhabitants still exact. */
const tighter: Partial<Record<ParameterName, Limit>> = {
  capCentsPerInhabitant: { least: 0, most: 1_000_000_00 },
  housingCapCentsPerM2: { least: 0, most: 1_000_000_00 },
};

export const isWhole = (name: ParameterName): boolean => wholeUnits.has(figures[name].unit);

export const limitOf = (name: ParameterName): Limit => tighter[name] ?? limits[figures[name].unit];

/** Reads a value of this parameter; null only where `nullableParameters` lets it be switched off. */
export function parameterSchema(name: ParameterName): z.ZodType<number | null> {
  const { least, most } = limitOf(name);
  const number = (isWhole(name) ? z.int() : z.number()).min(least).max(most);
  return nullableParameters.has(name) ? number.nullable() : number;
}
