/** The form of a scenario: what was typed, and every problem with its field. */
import { type Text, text } from '../../../kernel/messages.ts';
import { parseCents } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { amountAsTyped } from '../../../ui/index.ts';
import { longest } from '../rules/formula.ts';
import { yearLimits } from '../rules/limits.ts';
import {
  type Choices,
  type Ground,
  type ShiftBudget,
  type Sourced,
  shiftBudgets,
  type Unknown,
} from '../rules/scenario.ts';
import type { Scenario, ScenarioContent } from '../store/scenarios.ts';
import type { FormulaVersion } from '../types.ts';
import type { Typed } from './formula.ts';
import { blank, readNumber, readYear } from './numbers.ts';

export const mostYears = 10;
export const longestNote = 2000;
export const yearNumbers: readonly number[] = Array.from({ length: mostYears }, (_, at) => at + 1);

/** Places whose start is asked: the gebieden, and each wijk that may go its own way. */
export type Places = Pick<Ground, 'wijken'>;

export const gebiedenOf = ({ wijken }: Places): readonly { slug: string; name: string }[] =>
  [...new Map(wijken.map(({ gebiedSlug, gebiedName }) => [gebiedSlug, gebiedName]))]
    .map(([slug, name]) => ({ slug, name }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

export const ceilingField = (year: number): string => `ceiling.${year}`;
export const gebiedField = (slug: string): string => `start.${slug}`;
export const wijkField = (slug: string): string => `wijk.${slug}`;
export const shiftField = (budget: ShiftBudget, part: 'amount' | 'source'): string =>
  `shift.${budget}.${part}`;

const plain = [
  'name',
  'note',
  'formula',
  'firstYear',
  'years',
  'unknown',
  'unknownEach',
  'inhabitantsPerMember',
  'cityInhabitants',
  'cityInhabitantsSource',
  'organisationCost',
  'organisationCostSource',
  'budget',
  'budgetSource',
  'shiftLeast',
  'shiftMost',
];

const fieldNames = (places: Places): readonly string[] => [
  ...plain,
  ...yearNumbers.map(ceilingField),
  ...gebiedenOf(places).map(({ slug }) => gebiedField(slug)),
  ...places.wijken.map(({ slug }) => wijkField(slug)),
  ...shiftBudgets.flatMap((budget) => [shiftField(budget, 'amount'), shiftField(budget, 'source')]),
];

export const postedScenario = (form: FormValues, places: Places): Typed =>
  Object.fromEntries(fieldNames(places).map((name) => [name, form.text(name)]));

const money = (cents: number | null): string => amountAsTyped(cents, 'nl');
const tenths = (value: number): string => String(value / 10).replace('.', ',');

export function typedScenario(
  scenario: Pick<Scenario, 'name' | 'note' | 'choices'>,
  formula: Pick<FormulaVersion, 'number'>,
  places: Places,
): Typed {
  const { choices } = scenario;
  return {
    ...Object.fromEntries(fieldNames(places).map((name) => [name, ''])),
    name: scenario.name,
    note: scenario.note,
    formula: String(formula.number),
    firstYear: String(choices.firstYear),
    years: String(choices.ceilingsCents.length),
    unknown: choices.unknown.kind,
    unknownEach: choices.unknown.kind === 'each' ? String(choices.unknown.inhabitants) : '',
    inhabitantsPerMember: String(choices.inhabitantsPerMember),
    cityInhabitants: String(choices.cityInhabitants),
    cityInhabitantsSource: choices.cityInhabitantsSource,
    organisationCost: money(choices.organisationCost.amountCents),
    organisationCostSource: choices.organisationCost.source,
    budget: money(choices.welfareAndCareBudget.amountCents),
    budgetSource: choices.welfareAndCareBudget.source,
    shiftLeast: tenths(choices.shift.leastTenths),
    shiftMost: tenths(choices.shift.mostTenths),
    ...Object.fromEntries(choices.ceilingsCents.map((cents, at) => [ceilingField(at + 1), money(cents)])),
    ...Object.fromEntries(
      gebiedenOf(places).map(({ slug }) => [gebiedField(slug), String(choices.startOfGebied[slug] ?? 0)]),
    ),
    ...Object.fromEntries(
      Object.entries(choices.startOfWijk).map(([slug, start]) => [wijkField(slug), String(start)]),
    ),
    ...Object.fromEntries(
      shiftBudgets.flatMap((budget) => {
        const { amountCents, source } = choices.shift.budgets[budget];
        return [
          [shiftField(budget, 'amount'), money(amountCents)],
          [shiftField(budget, 'source'), source],
        ];
      }),
    ),
  };
}

/** Reads a field after another and gathers what is wrong; a field that is wrong stands in for by `instead`. */
class Reading {
  readonly problems: Problem[] = [];
  readonly #typed: Typed;
  constructor(typed: Typed) {
    this.#typed = typed;
  }
  of(field: string): string {
    return this.#typed[field] ?? '';
  }
  take<T>(read: Result<T>, instead: T): T {
    if (read.ok) return read.value;
    this.problems.push(...read.problems);
    return instead;
  }
  wrong(field: string, code: string, said: Text): void {
    this.problems.push(problem(field, code, said));
  }
  words(field: string, most: number, needed: boolean): string {
    const typed = this.of(field);
    const long = tooLong(field, typed, most);
    if (needed && typed === '') this.problems.push(blank(field));
    if (long) this.problems.push(long);
    return typed;
  }
  whole(field: string, least: number, most: number): number {
    return this.take(readNumber(field, this.of(field), { least, most, decimals: 0 }), least);
  }
  /** An amount with where it comes from; without an amount there is nothing to say about a source. */
  sourced(field: string, sourceField: string): Sourced {
    const typed = this.of(field);
    if (typed === '') return { amountCents: null, source: this.words(sourceField, longest.source, false) };
    const amountCents = this.take(parseCents(field, typed), 0);
    return { amountCents, source: this.words(sourceField, longest.source, true) };
  }
  tenths(field: string): number {
    const read = readNumber(field, this.of(field), { least: 0, most: 100, decimals: 1 });
    return Math.round(this.take(read, 0) * 10);
  }
}

function readUnknown(reading: Reading): Unknown {
  const kind = reading.of('unknown');
  if (kind === 'leaveOut' || kind === 'rest') return { kind };
  if (kind === 'each') return { kind, inhabitants: reading.whole('unknownEach', 1, 1_000_000) };
  reading.wrong('unknown', 'missing', text('Maak een keuze.', 'Make a choice.'));
  return { kind: 'leaveOut' };
}

/** `null` where nothing was chosen: then the wijk goes with its gebied. */
function readStart(reading: Reading, field: string, years: number): number | null {
  const typed = reading.of(field);
  if (typed === '') return null;
  const start = /^\d{1,2}$/.test(typed) ? Number(typed) : mostYears + 1;
  if (start <= years) return start;
  reading.wrong(
    field,
    'start-after-end',
    start > mostYears
      ? text('Maak een keuze.', 'Make a choice.')
      : text(
          `Jaar ${start} valt buiten dit scenario: het duurt ${years} jaar.`,
          `Year ${start} is outside this scenario: it lasts ${years} years.`,
        ),
  );
  return null;
}

function readYears(reading: Reading): Pick<Choices, 'firstYear' | 'ceilingsCents'> {
  const firstYear = reading.take(readYear('firstYear', reading.of('firstYear')), yearLimits.least);
  const count = reading.whole('years', 1, mostYears);
  const { least, most } = yearLimits;
  if (firstYear < least || firstYear + count - 1 > most)
    reading.wrong(
      'firstYear',
      'year-range',
      text(`Kies jaren van ${least} tot en met ${most}.`, `Choose years from ${least} to ${most}.`),
    );
  const ceilingsCents = yearNumbers.slice(0, count).map((year) => {
    const typed = reading.of(ceilingField(year));
    return typed === '' ? null : reading.take(parseCents(ceilingField(year), typed), 0);
  });
  return { firstYear, ceilingsCents };
}

function readStarts(reading: Reading, places: Places, years: number) {
  const starts = (slugs: readonly string[], field: (slug: string) => string): [string, number][] =>
    slugs.flatMap((slug) => {
      const start = readStart(reading, field(slug), years);
      return start === null ? [] : [[slug, start]];
    });
  const ofGebied = starts(
    gebiedenOf(places).map(({ slug }) => slug),
    gebiedField,
  );
  const ofWijk = starts(
    places.wijken.map(({ slug }) => slug),
    wijkField,
  );
  if (reading.problems.length === 0 && [...ofGebied, ...ofWijk].every(([, start]) => start === 0))
    reading.wrong(
      gebiedField(gebiedenOf(places)[0]?.slug ?? ''),
      'nobody-starts',
      text(
        'Laat minstens één gebied of wijk meedoen.',
        'Let at least one district or neighbourhood take part.',
      ),
    );
  return {
    startOfGebied: Object.fromEntries(ofGebied.filter(([, start]) => start > 0)),
    startOfWijk: Object.fromEntries(ofWijk),
  };
}

function readShift(reading: Reading): Choices['shift'] {
  const leastTenths = reading.tenths('shiftLeast');
  const mostTenths = reading.tenths('shiftMost');
  if (mostTenths < leastTenths)
    reading.wrong(
      'shiftMost',
      'percent-order',
      text(
        'Dit mag niet lager zijn dan het percentage ervoor.',
        'This must not be below the percentage before it.',
      ),
    );
  const budgets = Object.fromEntries(
    shiftBudgets.map((budget) => [
      budget,
      reading.sourced(shiftField(budget, 'amount'), shiftField(budget, 'source')),
    ]),
  ) as Record<ShiftBudget, Sourced>;
  return { leastTenths, mostTenths, budgets };
}

/** @returns every problem at once, each with its field */
export function readScenario(
  typed: Typed,
  places: Places,
  formulas: readonly FormulaVersion[],
): Result<ScenarioContent> {
  const reading = new Reading(typed);
  const name = reading.words('name', longest.name, true);
  const note = reading.words('note', longestNote, false);
  const formula = formulas.find(({ number }) => String(number) === reading.of('formula'));
  if (!formula)
    reading.wrong(
      'formula',
      'formula-gone',
      text('Kies een versie van de formule.', 'Choose a version of the formula.'),
    );
  const years = readYears(reading);
  const unknown = readUnknown(reading);
  const inhabitantsPerMember = reading.whole('inhabitantsPerMember', 100, 100_000);
  const cityInhabitants = reading.whole('cityInhabitants', 1, 100_000_000);
  const cityInhabitantsSource = reading.words('cityInhabitantsSource', longest.source, true);
  const organisation = reading.sourced('organisationCost', 'organisationCostSource');
  const welfareAndCareBudget = reading.sourced('budget', 'budgetSource');
  const shift = readShift(reading);
  const starts = readStarts(reading, places, years.ceilingsCents.length);
  if (!formula || reading.problems.length > 0) return { ok: false, problems: reading.problems };
  const organisationCost = { ...organisation, amountCents: organisation.amountCents ?? 0 };
  const rest = { unknown, inhabitantsPerMember, cityInhabitants, cityInhabitantsSource };
  const choices: Choices = { ...years, ...starts, ...rest, organisationCost, welfareAndCareBudget, shift };
  return ok({ name, note, formulaVersionId: formula.id, choices });
}
