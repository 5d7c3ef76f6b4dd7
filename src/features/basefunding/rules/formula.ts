/** A version of the formula: its figures, and what must hold before it is policy. Pure. */
import { z } from 'zod';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Figures, FormulaVersion, ParameterName, Parameters, StoredFigure } from '../types.ts';
import { standings } from '../types.ts';
import { parameterSchema, yearLimits } from './limits.ts';
import { parameterNames, figures as shipped } from './parameters.ts';

export const longest = { name: 120, source: 500 } as const;

const figureOf = (name: ParameterName) =>
  z.strictObject({
    value: parameterSchema(name),
    source: z.string().trim().min(1).max(longest.source),
    standing: z.enum(standings),
  });

/** All figures of a version, none missing and none that the formula does not know. */
export const figuresSchema = z.strictObject(
  Object.fromEntries(parameterNames.map((name) => [name, figureOf(name)])) as {
    [Name in ParameterName]: ReturnType<typeof figureOf>;
  },
);

const shippedFigure = (name: ParameterName): StoredFigure => {
  const { value, source, standing } = shipped[name];
  return { value, source: source.nl, standing };
};

const byName = <Value>(of: (name: ParameterName) => Value): Record<ParameterName, Value> =>
  Object.fromEntries(parameterNames.map((name) => [name, of(name)])) as Record<ParameterName, Value>;

/** The figures that this program comes with. */
export const shippedFigures: Figures = byName(shippedFigure);

/** A version from before a parameter existed computes with the shipped value of it. */
export const completed = (stored: Partial<Figures>): Figures => ({ ...shippedFigures, ...stored });

/** What `claimOf` and `simulateCity` compute with. */
export const parametersOf = (figures: Figures): Parameters =>
  // `parameterSchema` let null through only for the parameters that may be switched off.
  byName((name) => figures[name].value) as Parameters;

/**
 * An ordinary year has no more weeks than are looked at, and no more count than it has.
 * @returns problems `more-than-reference` and `more-than-ordinary`, each on its figure
 */
export function figureProblems({
  countedWeeks: { value: counted },
  ordinaryWeeks: { value: ordinary },
  referenceWeeks: { value: reference },
}: Figures): readonly Problem[] {
  const [most, usual] = [reference ?? 0, ordinary ?? 0];
  const found: Problem[] = [];
  if (usual > most)
    found.push(
      problem(
        'ordinaryWeeks.value',
        'more-than-reference',
        text(
          `Een gewoon jaar heeft niet meer weken dan de ${most} waar u naar kijkt.`,
          `An ordinary year has no more weeks than the ${most} that you look at.`,
        ),
      ),
    );
  if ((counted ?? 0) > Math.min(usual, most))
    found.push(
      problem(
        'countedWeeks.value',
        'more-than-ordinary',
        text(
          `Er tellen niet meer weken mee dan de ${Math.min(usual, most)} van een gewoon jaar.`,
          `No more weeks count than the ${Math.min(usual, most)} of an ordinary year.`,
        ),
      ),
    );
  return found;
}

export type Years = Pick<FormulaVersion, 'fromYear' | 'untilYear'>;

/** @returns problems `year-range`, `years-order` */
export function yearProblems({ fromYear, untilYear }: Years): readonly Problem[] {
  const { least, most } = yearLimits;
  const inRange = (year: number): boolean => Number.isInteger(year) && year >= least && year <= most;
  const range = text(
    `Vul een jaar in van ${least} tot en met ${most}.`,
    `Enter a year from ${least} to ${most}.`,
  );
  const found: Problem[] = [];
  if (!inRange(fromYear)) found.push(problem('fromYear', 'year-range', range));
  if (untilYear === null) return found;
  if (!inRange(untilYear)) found.push(problem('untilYear', 'year-range', range));
  else if (untilYear <= fromYear)
    found.push(
      problem(
        'untilYear',
        'years-order',
        text(
          'Het jaar waarin de formule niet meer geldt, ligt na het eerste jaar.',
          'The year in which the formula no longer holds comes after the first year.',
        ),
      ),
    );
  return found;
}

/** Half-open windows share a year unless one ends where the other begins, or before. */
const overlaps = (a: Years, b: Years): boolean =>
  (b.untilYear === null || a.fromYear < b.untilYear) && (a.untilYear === null || b.fromYear < a.untilYear);

/** Published versions that hold in a year of the draft. */
export const inTheWay = (
  draft: FormulaVersion,
  versions: readonly FormulaVersion[],
): readonly FormulaVersion[] =>
  versions.filter((other) => other.id !== draft.id && other.status === 'published' && overlaps(draft, other));

export type Publication = {
  readonly draft: FormulaVersion;
  readonly versions: readonly FormulaVersion[];
  /** Did the officer agree that earlier versions end where this one begins? */
  readonly endEarlier: boolean;
  /** The year of today. */
  readonly thisYear: number;
};

/**
 * A formula is known before the years that it is for, as any rule of a subsidy (Awb 4:27); a version that holds already can end
 * where this one begins, and never in a year that has begun.
 * @returns problems `published-too-late`, `overlap`, `ends-earlier`
 */
export function publicationProblems({
  draft,
  versions,
  endEarlier,
  thisYear,
}: Publication): readonly Problem[] {
  const late =
    draft.fromYear > thisYear
      ? []
      : [
          problem(
            'fromYear',
            'published-too-late',
            text(
              `Het jaar ${draft.fromYear} is al begonnen. Kies een later jaar: netwerken moeten de formule van tevoren kennen (Awb 4:27).`,
              `The year ${draft.fromYear} has begun. Choose a later one: networks must know the formula beforehand (Awb 4:27).`,
            ),
          ),
        ];
  const others = inTheWay(draft, versions).flatMap((other): Problem[] => {
    if (other.fromYear >= draft.fromYear)
      return [
        problem(
          'fromYear',
          `overlap-${other.number}`,
          text(
            `Versie ${other.number} geldt al vanaf ${other.fromYear}. Kies andere jaren.`,
            `Version ${other.number} already holds from ${other.fromYear}. Choose other years.`,
          ),
        ),
      ];
    return endEarlier
      ? []
      : [
          problem(
            'endEarlier',
            `ends-${other.number}`,
            text(
              `Versie ${other.number} geldt dan nog. Geef aan dat die versie stopt in ${draft.fromYear}.`,
              `Version ${other.number} still holds then. Say that it ends in ${draft.fromYear}.`,
            ),
          ),
        ];
  });
  return [...late, ...others];
}
