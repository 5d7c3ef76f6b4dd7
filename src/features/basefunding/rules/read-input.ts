/** Reads the JSON of `hoofdveld basefunding`: every problem at once, each with its JSON pointer. */
import { z } from 'zod';
import { readJson } from '../../../kernel/json-input.ts';
import { text } from '../../../kernel/messages.ts';
import type { Result } from '../../../kernel/result.ts';
import { criteria, type Network, type Parameters } from '../types.ts';
import { mostCents, parameterSchema, yearLimits } from './limits.ts';
import { defaultParameters, parameterNames } from './parameters.ts';

const cents = z.int().min(0).max(mostCents);
const year = z.int().min(yearLimits.least).max(yearLimits.most);

const parameterShape = Object.fromEntries(
  parameterNames.map((name) => [name, parameterSchema(name).optional()]),
);
const parametersSchema = z
  .strictObject(parameterShape)
  .default({})
  .transform((typed): Parameters => ({ ...defaultParameters, ...(typed as Partial<Parameters>) }));

const member = z.strictObject({
  name: z.string().trim().min(1).max(200),
  rentCents: cents,
  energyCents: cents,
  floorAreaM2: z.number().min(0).max(1_000_000),
  openHoursPerWeek: z.number().min(0).max(168),
  weeklyActivities: z.number().min(0).max(10_000),
  criteria: z.strictObject(
    Object.fromEntries(criteria.map((criterion) => [criterion, z.boolean()])) as Record<
      (typeof criteria)[number],
      z.ZodBoolean
    >,
  ),
  previousGrantCents: cents.nullable().default(null),
});

const networkShape = {
  name: z.string().trim().min(1).max(200),
  // The cap per inhabitant needs it: unknown inhabitants are a problem, never a guess.
  inhabitants: z
    .int()
    .min(0)
    .max(10_000_000)
    .nullable()
    .transform((known, context): number => {
      if (known === null || known === 0) context.addIssue({ code: 'custom', message: 'inhabitants-unknown' });
      return known ?? 0;
    }),
  members: z.array(member).min(1).max(500),
};

/** Who is named twice would be counted twice. */
function once(
  named: readonly { readonly name: string }[],
  context: z.RefinementCtx,
  at: readonly string[],
): void {
  const seen = new Set<string>();
  for (const [index, { name }] of named.entries()) {
    if (seen.has(name)) {
      context.addIssue({ code: 'custom', message: 'counted-twice', path: [...at, index, 'name'] });
    }
    seen.add(name);
  }
}

const claimSchema = z.strictObject({
  year,
  network: z
    .strictObject(networkShape)
    .superRefine(({ members }, context) => once(members, context, ['members'])),
  parameters: parametersSchema,
});

export type ClaimInput = {
  readonly year: number;
  readonly network: Network;
  readonly parameters: Parameters;
};

const citySchema = z.strictObject({
  /** The years one after another: what a network gets in one is last year's grant in the next. */
  years: z
    .array(z.strictObject({ year, ceilingCents: cents.nullable().default(null) }))
    .min(1)
    .max(30),
  networks: z
    .array(
      z
        .strictObject({ ...networkShape, from: year.optional() })
        .superRefine(({ members }, context) => once(members, context, ['members'])),
    )
    .min(1)
    .max(500)
    .superRefine((networks, context) => once(networks, context, [])),
  cityInhabitants: z.int().min(1).max(100_000_000),
  organisationCostCents: cents.default(0),
  welfareAndCareBudgetCents: cents.nullable().default(null),
  parameters: parametersSchema,
});

export type CityInput = z.output<typeof citySchema>;

const ownTexts = {
  'inhabitants-unknown': text(
    'Vul het aantal inwoners in, met een bron: het hoogste bedrag per inwoner heeft het nodig.',
    'Give the number of inhabitants, with a source: the cap per inhabitant needs it.',
  ),
  'counted-twice': text(
    'Deze naam staat er al. Ieder telt één keer.',
    'This name is there already. Each counts once.',
  ),
};

/**
 * @param json `{year, network: {name, inhabitants, members}, parameters}`; parameters that are left out keep their default
 * @returns every problem with its JSON pointer: unknown keys, missing ones, amounts below 0 or above a thousand million euros
 */
export const readClaimInput = (json: unknown): Result<ClaimInput> =>
  readJson(claimSchema, json, { ownTexts });

/** @param json `{years: [{year, ceilingCents}], networks: [… with from], cityInhabitants, …}` */
export const readCityInput = (json: unknown): Result<CityInput> => readJson(citySchema, json, { ownTexts });
