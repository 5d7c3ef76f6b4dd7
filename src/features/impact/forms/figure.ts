/** Reads the form of a figure beside the library, and says all that is wrong with it. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { figureLimits, isFigureName, priceLimits, priceYearOf, readFigure } from '../rules/figures.ts';
import { longest } from '../rules/values.ts';
import type { ShippedFigure } from '../shipped.ts';
import type { Range } from '../types.ts';
import type { Typed } from './value.ts';

/** In the unit of the figure; `most` is null where nothing was typed. */
export type WantedFigure = {
  readonly name: string | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly reason: string;
  readonly source: string;
  readonly toVerify: boolean;
  readonly unreadable: readonly Problem[];
};

const limitsOf = (name: string | null): Range =>
  name !== null && isFigureName(name) ? figureLimits[name] : priceLimits;

function shapeProblem(field: string, { least, most }: Range): Problem {
  return problem(
    field,
    'number-shape',
    text(
      `Vul een getal in van ${least} tot en met ${most}, met hooguit twee cijfers achter de komma.`,
      `Enter a number from ${least} to ${most}, with at most two digits after the point.`,
    ),
  );
}

export function readWantedFigure(form: FormValues): WantedFigure {
  const which = form.text('which');
  const year = form.text('year');
  const name =
    which === 'price' ? (/^\d{4}$/.test(year) ? `price-${year}` : null) : isFigureName(which) ? which : null;
  const limits = limitsOf(name);
  const read = (field: 'least' | 'most') => {
    const typed = form.text(field);
    const value = typed === '' ? null : readFigure(typed, limits);
    return { value, problems: typed !== '' && value === null ? [shapeProblem(field, limits)] : [] };
  };
  const [least, most] = [read('least'), read('most')];
  return {
    name,
    least: least.value,
    most: most.value,
    reason: form.text('reason'),
    source: form.text('source'),
    toVerify: form.text('verify') === 'yes',
    unreadable: [
      ...(which === 'price' && name === null
        ? [
            problem(
              'year',
              'year-shape',
              text('Vul een jaar in, bijvoorbeeld 2024.', 'Enter a year, for example 2024.'),
            ),
          ]
        : []),
      ...(which !== 'price' && name === null
        ? [
            problem(
              'which',
              'choice-missing',
              text('Kies om welk getal het gaat.', 'Choose which figure it is.'),
            ),
          ]
        : []),
      ...least.problems,
      ...most.problems,
    ],
  };
}

/** @returns every problem, each with its field */
export function figureProblems(wanted: WantedFigure, today: PlainDate): readonly Problem[] {
  const { name, least, most, reason, source } = wanted;
  const year = name === null ? null : priceYearOf(name);
  const unread = (field: string): boolean => wanted.unreadable.some((one) => one.field === field);
  const missing = (field: string, wrong: boolean) =>
    wrong ? problem(field, 'missing', text('Vul dit in.', 'Fill this in.')) : null;
  return [
    ...wanted.unreadable,
    ...[
      missing('least', least === null && !unread('least')),
      most !== null && least !== null && most < least
        ? problem(
            'most',
            'range-order',
            text(
              'Het hoogste getal mag niet lager zijn dan het laagste.',
              'The highest must not be below the lowest.',
            ),
          )
        : null,
      year !== null && most !== null && most !== least
        ? problem(
            'most',
            'no-range',
            text('De stijging van de prijzen is één getal.', 'The rise of prices is one figure.'),
          )
        : null,
      year !== null && (year < 1990 || year > today.year)
        ? problem(
            'year',
            'year-range',
            text(`Een jaar van 1990 tot en met ${today.year}.`, `A year from 1990 to ${today.year}.`),
          )
        : null,
      missing('reason', reason === ''),
      tooLong('reason', reason, longest.reason),
      source === ''
        ? problem(
            'source',
            'source-missing',
            text(
              'Noem de bron. Zonder bron nemen wij een getal niet op.',
              'Name the source. Without a source a figure is refused.',
            ),
          )
        : null,
      tooLong('source', source, longest.source),
    ].filter((one) => one !== null),
  ];
}

/** A figure as somebody would type it. */
export function typedFigure({ name, least, most, reason, source, toVerify }: ShippedFigure): Typed {
  const year = priceYearOf(name);
  const number = (value: number): string => String(value).replace('.', ',');
  return new Map([
    ['which', year === null ? name : 'price'],
    ['year', year === null ? '' : String(year)],
    ['least', number(least)],
    ['most', most === null ? '' : number(most)],
    ['reason', reason],
    ['source', source],
    ['verify', toVerify ? 'yes' : ''],
  ]);
}
