/** The form of a draft: its name and years, and every figure with its source and standing. */
import { text } from '../../../kernel/messages.ts';
import { formatCents, parseCents } from '../../../kernel/money.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { amountAsTyped } from '../../../ui/index.ts';
import { longest, yearProblems } from '../rules/formula.ts';
import { isWhole, limitOf } from '../rules/limits.ts';
import { figures, nullableParameters, parameterNames } from '../rules/parameters.ts';
import type { NewFormula } from '../store/formulas.ts';
import {
  type Figures,
  type FormulaVersion,
  type ParameterName,
  type StoredFigure,
  standings,
} from '../types.ts';
import { blank, readNumber, readYear } from './numbers.ts';

/** What was typed, by name of the field. */
export type Typed = Readonly<Record<string, string>>;

export const fieldOf = (name: ParameterName, part: 'value' | 'source' | 'standing'): string =>
  `${name}.${part}`;

/** A figure as somebody would type it. */
export function asTyped(name: ParameterName, value: number | null): string {
  if (value === null) return '';
  return figures[name].unit === 'cents' ? amountAsTyped(value, 'nl') : String(value).replace('.', ',');
}

export function typedFormula({ name, fromYear, untilYear, figures: stored }: NewFormula): Typed {
  return {
    name,
    fromYear: String(fromYear),
    untilYear: untilYear === null ? '' : String(untilYear),
    ...Object.fromEntries(
      parameterNames.flatMap((parameter) => [
        [fieldOf(parameter, 'value'), asTyped(parameter, stored[parameter].value)],
        [fieldOf(parameter, 'source'), stored[parameter].source],
        [fieldOf(parameter, 'standing'), stored[parameter].standing],
      ]),
    ),
  };
}

const names = ['name', 'fromYear', 'untilYear'];
const allNames = [
  ...names,
  ...parameterNames.flatMap((name) =>
    (['value', 'source', 'standing'] as const).map((part) => fieldOf(name, part)),
  ),
];

export const postedFormula = (form: FormValues): Typed =>
  Object.fromEntries(allNames.map((name) => [name, form.text(name)]));

function readValue(name: ParameterName, typed: string): Result<number | null> {
  const field = fieldOf(name, 'value');
  if (typed === '') return nullableParameters.has(name) ? ok(null) : refused(blank(field));
  const { least, most } = limitOf(name);
  if (figures[name].unit !== 'cents')
    return readNumber(field, typed, { least, most, decimals: isWhole(name) ? 0 : 3 });
  const cents = parseCents(field, typed);
  if (!cents.ok || cents.value <= most) return cents;
  return refused(
    problem(
      field,
      'too-large',
      text(
        `Dit is hoogstens ${formatCents(most, 'nl')}. Controleer het aantal nullen.`,
        `This is at most ${formatCents(most, 'en')}. Check the number of zeros.`,
      ),
    ),
  );
}

function readText(field: string, typed: string, most: number): readonly Problem[] {
  if (typed === '') return [blank(field)];
  const long = tooLong(field, typed, most);
  return long ? [long] : [];
}

function readFigure(name: ParameterName, typed: Typed): Result<StoredFigure> {
  const part = (which: 'value' | 'source' | 'standing') => typed[fieldOf(name, which)] ?? '';
  const value = readValue(name, part('value'));
  const source = part('source');
  const standing = standings.find((one) => one === part('standing'));
  const problems = [
    ...(value.ok ? [] : value.problems),
    ...readText(fieldOf(name, 'source'), source, longest.source),
    ...(standing === undefined
      ? [problem(fieldOf(name, 'standing'), 'missing', text('Maak een keuze.', 'Make a choice.'))]
      : []),
  ];
  if (!value.ok || standing === undefined || problems.length > 0) return { ok: false, problems };
  return ok({ value: value.value, source, standing });
}

/** @returns every problem at once, each with its field */
export function readFormula(typed: Typed): Result<NewFormula> {
  const name = typed.name ?? '';
  const fromYear = readYear('fromYear', typed.fromYear ?? '');
  const typedUntil = typed.untilYear ?? '';
  const untilYear = typedUntil === '' ? ok(null) : readYear('untilYear', typedUntil);
  const read = parameterNames.map((parameter) => [parameter, readFigure(parameter, typed)] as const);
  const problems = [
    ...readText('name', name, longest.name),
    ...(fromYear.ok ? [] : fromYear.problems),
    ...(untilYear.ok ? [] : untilYear.problems),
    ...(fromYear.ok && untilYear.ok
      ? yearProblems({ fromYear: fromYear.value, untilYear: untilYear.value })
      : []),
    ...read.flatMap(([, figure]) => (figure.ok ? [] : figure.problems)),
  ];
  if (!fromYear.ok || !untilYear.ok || problems.length > 0) return { ok: false, problems };
  const found = read.flatMap(([parameter, figure]) =>
    figure.ok ? [[parameter, figure.value] as const] : [],
  );
  return ok({
    name,
    fromYear: fromYear.value,
    untilYear: untilYear.value,
    figures: Object.fromEntries(found) as Record<ParameterName, StoredFigure> as Figures,
  });
}

/** Names of the fields in which two texts differ. */
export const differing = (a: Typed, b: Typed): readonly string[] =>
  Object.keys(a).filter((name) => a[name] !== b[name]);

/** Figures of which value, source or standing differ between two versions. */
export const differingFigures = (a: FormulaVersion, b: FormulaVersion): readonly ParameterName[] =>
  parameterNames.filter((name) => {
    const [one, other] = [a.figures[name], b.figures[name]];
    return one.value !== other.value || one.source !== other.source || one.standing !== other.standing;
  });
