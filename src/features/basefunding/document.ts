/** A version of the formula as a YAML document: exported, and read into a draft. */
import { z } from 'zod';
import { ok, type Result } from '../../kernel/result.ts';
import { readYaml, writeYaml } from '../scheme/index.ts';
import { figuresSchema, longest } from './rules/formula.ts';
import { parameterNames } from './rules/parameters.ts';
import type { NewFormula } from './store/formulas.ts';
import type { Figures, ParameterName } from './types.ts';

const formulaDocument = z.strictObject({
  format: z.literal('hoofdveld-formula/1'),
  name: z.string().trim().min(1).max(longest.name),
  /** Half-open, as the years of a version are. */
  years: z.strictObject({ from: z.int(), until: z.int().nullable() }),
  figures: figuresSchema,
});

/** @returns problems as those of `readYaml`: each says its line */
export function readFormulaDocument(yaml: string): Result<NewFormula> {
  const read = readYaml(formulaDocument, yaml);
  if (!read.ok) return read;
  const { name, years, figures } = read.value;
  return ok({ name, fromYear: years.from, untilYear: years.until, figures: figures as Figures });
}

const inOrder = (figures: Figures): Record<ParameterName, Figures[ParameterName]> =>
  // The database forgets the order of keys.
  Object.fromEntries(
    parameterNames.map((name) => {
      const { value, source, standing } = figures[name];
      return [name, { value, source, standing }];
    }),
  ) as Record<ParameterName, Figures[ParameterName]>;

export const writeFormulaDocument = ({ name, fromYear, untilYear, figures }: NewFormula): string =>
  writeYaml({
    format: 'hoofdveld-formula/1',
    name,
    years: { from: fromYear, until: untilYear },
    figures: inOrder(figures),
  });
