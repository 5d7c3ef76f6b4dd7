/**
 * The computation of source 002 about Middelland, with its errors and without. Figures come from the sources as `basefunding` keeps
 * them, sums are computed by its rules, and what is left is computed as any statement is: there is no second truth.
 */
import { assert } from '../../../kernel/result.ts';
import { computeSum, type FactName, sourceFacts as facts, type Sum } from '../../basefunding/index.ts';
import {
  type Counted,
  compute,
  type Deductions,
  hoursOf,
  type Outcome,
  type ValueUsed,
} from '../rules/compute.ts';
import { type ShippedValue, shippedValues } from '../shipped.ts';
import type { Range } from '../types.ts';

/** One effect: how many people times which value, and what the source makes of it. */
type EffectKey = 'loneliness' | 'exercise' | 'work' | 'school' | 'careHome';
const effects: readonly { readonly key: EffectKey; readonly people: FactName; readonly said: FactName }[] = [
  { key: 'loneliness', people: 'lonelinessPeople', said: 'lonelinessSum' },
  { key: 'exercise', people: 'exercisePeople', said: 'exerciseSum' },
  { key: 'work', people: 'workPeople', said: 'workSum' },
  { key: 'school', people: 'schoolPeople', said: 'schoolSum' },
  { key: 'careHome', people: 'careHomePeople', said: 'careHomeSum' },
];

const shippedValue = (key: string): ShippedValue => {
  const found = shippedValues.find((value) => value.key === key);
  assert(found, `no value is called ${key}`);
  return found;
};

const used = ({ key, note: _note, ...value }: ShippedValue): ValueUsed => ({
  ...value,
  slug: key,
  number: 1,
});

export type ExampleRow = {
  readonly value: ShippedValue;
  readonly people: number;
  /** Number × value. */
  readonly oursCents: number;
  readonly saidCents: number;
};

export const exampleRows: readonly ExampleRow[] = effects.map(({ key, people, said }) => ({
  value: shippedValue(key),
  people: facts[people].value,
  oursCents: Math.round(computeSum({ times: [people, key] }, facts) * 100),
  saidCents: facts[said].value * 100,
}));

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** The sum of the source, three times; only to check it, never as an outcome of ours. */
export const exampleTotals = {
  saidCents: facts.effectsSum.value * 100,
  /** The amounts as they are printed, added. */
  printedCents: sum(exampleRows.map(({ saidCents }) => saidCents)),
  /** Each number × value, added. */
  correctedCents: sum(exampleRows.map(({ oursCents }) => oursCents)),
} as const;

const exactly = (n: number): Range => ({ least: n, most: n });
const nothingOff: Deductions = {
  deadweight: exactly(0),
  attribution: exactly(0),
  displacement: exactly(0),
  dropOff: exactly(0),
};

const counted: readonly Counted[] = exampleRows.map(({ value, people }) => ({
  value: used(value),
  count: exactly(people),
  years: 1,
}));

/** The extra times a year by the growth of Huize Middelland itself, at both rates of the hour that the source gives. */
const hours = {
  value: used(shippedValue('hour')),
  count: hoursOf(
    computeSum({ times: ['grown', 'weeks'] }, facts),
    exactly(facts.residentsEach.value),
    exactly(facts.hoursEach.value),
  ),
};

/** Without errors, before anything goes off. */
export const exampleGross: Outcome = compute(counted, nothingOff, hours);

/** Without errors, less what also happens without the activities. @param deductions percentages */
export const exampleNet = (deductions: Deductions): Outcome => compute(counted, deductions, hours);

/** What a sum of the source comes to, in the unit of what the source says. */
export const ours = (part: Sum<FactName>): number => computeSum(part, facts);
