/** Reads the form of a statement, and says all that is wrong with it. */
import { text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import type { ValueUsed } from '../rules/compute.ts';
import { figureLimits, figureNames, readFigure } from '../rules/figures.ts';
import type { Defaults } from '../rules/statement.ts';
import {
  type Chosen,
  type EffectSeen,
  type FigureName,
  type Method,
  methods,
  type Range,
  type StatementContent,
} from '../types.ts';
import type { Typed } from './value.ts';

/** Effects that one statement can hold. */
export const mostEffects = 6;
export const longestOf = { about: 1000, how: 500, why: 300 } as const;
const mostPeople = 100_000;
const mostYears = 5;

type Read<T> = { readonly value: T | null; readonly problems: readonly Problem[] };

const missing = (field: string): Problem => problem(field, 'missing', text('Vul dit in.', 'Fill this in.'));
const choose = (field: string): Problem =>
  problem(field, 'choice-missing', text('Maak een keuze.', 'Make a choice.'));

function readWhole(field: string, typed: string, { least, most }: Range): Read<number> {
  const bare = typed.replace(/[.\s\u00a0]/g, '');
  const number = /^\d{1,7}$/.test(bare) ? Number(bare) : null;
  if (number !== null && number >= least && number <= most) return { value: number, problems: [] };
  const sentence = text(
    `Vul een heel getal in van ${least} tot en met ${most}.`,
    `Enter a whole number from ${least} to ${most}.`,
  );
  return {
    value: null,
    problems: [typed === '' ? missing(field) : problem(field, 'number-shape', sentence)],
  };
}

const upsideDown = (field: string): Problem =>
  problem(
    field,
    'range-order',
    text(
      'Het hoogste getal mag niet lager zijn dan het laagste.',
      'The highest must not be below the lowest.',
    ),
  );

const effectParts = ['value', 'least', 'most', 'years', 'method', 'how'] as const;
export const effectField = (at: number, part: (typeof effectParts)[number]): string => `effect.${at}.${part}`;

/** What stands in a row that nobody filled in. */
const untouched: Readonly<Record<string, string>> = { years: '1' };

function readEffect(form: FormValues, at: number, values: readonly ValueUsed[]): Read<EffectSeen> | null {
  const typed = (part: (typeof effectParts)[number]): string => form.text(effectField(at, part));
  if (effectParts.every((part) => typed(part) === '' || typed(part) === untouched[part])) return null;
  const name = (part: (typeof effectParts)[number]): string => effectField(at, part);
  const people = { least: 0, most: mostPeople };
  const least = readWhole(name('least'), typed('least'), people);
  const most = typed('most') === '' ? least : readWhole(name('most'), typed('most'), people);
  const years = readWhole(name('years'), typed('years'), { least: 1, most: mostYears });
  const value = values.find(({ slug, type }) => slug === typed('value') && type !== 'valueOfHours');
  const method = methods.find((one): one is Method => one === typed('method'));
  const how = typed('how');
  const problems = [
    ...(value ? [] : [choose(name('value'))]),
    ...least.problems,
    ...(typed('most') === '' ? [] : most.problems),
    ...(least.value !== null && most.value !== null && most.value < least.value
      ? [upsideDown(name('most'))]
      : []),
    ...years.problems,
    ...(method ? [] : [choose(name('method'))]),
    ...(how === ''
      ? [
          problem(
            name('how'),
            'how-missing',
            text('Schrijf in eigen woorden op hoe u dit zag.', 'Say in own words how you saw this.'),
          ),
        ]
      : []),
    ...[tooLong(name('how'), how, longestOf.how)].filter((one) => one !== null),
  ];
  if (problems.length > 0 || !value || !method) return { value: null, problems };
  if (least.value === null || most.value === null || years.value === null) return { value: null, problems };
  return {
    value: { slug: value.slug, least: least.value, most: most.value, years: years.value, method, how },
    problems: [],
  };
}

/** One value in two rows would count people twice. */
function twiceProblems(form: FormValues): readonly Problem[] {
  const slugs = Array.from({ length: mostEffects }, (_, at) => form.text(effectField(at, 'value')));
  return slugs.flatMap((slug, at) =>
    slug !== '' && slugs.indexOf(slug) < at
      ? [
          problem(
            effectField(at, 'value'),
            'twice',
            text(
              'Dit staat er twee keer. Tel mensen niet dubbel.',
              'This is there twice. Do not count people double.',
            ),
          ),
        ]
      : [],
  );
}

export const figureField = (name: FigureName, part: 'least' | 'most' | 'why'): string => `${name}.${part}`;

/** Nothing typed is the default. @returns null where the default holds */
function readChosen(form: FormValues, name: FigureName, standard: Range): Read<Chosen> {
  const limits = figureLimits[name];
  const typed = (part: 'least' | 'most' | 'why'): string => form.text(figureField(name, part));
  const read = (part: 'least' | 'most'): Read<number> => {
    if (typed(part) === '') return { value: standard[part], problems: [] };
    const value = readFigure(typed(part), limits);
    const sentence = text(
      `Vul een getal in van ${limits.least} tot en met ${limits.most}.`,
      `Enter a number from ${limits.least} to ${limits.most}.`,
    );
    return {
      value,
      problems: value === null ? [problem(figureField(name, part), 'number-shape', sentence)] : [],
    };
  };
  const [least, most, why] = [read('least'), read('most'), typed('why')];
  const long = tooLong(figureField(name, 'why'), why, longestOf.why);
  const problems = [...least.problems, ...most.problems, ...(long ? [long] : [])];
  if (least.value === null || most.value === null) return { value: null, problems };
  if (most.value < least.value)
    return { value: null, problems: [...problems, upsideDown(figureField(name, 'most'))] };
  if (least.value === standard.least && most.value === standard.most) return { value: null, problems };
  const noReason = problem(
    figureField(name, 'why'),
    'why-missing',
    text('Dit wijkt af van de standaard. Schrijf op waarom.', 'This differs from the default. Say why.'),
  );
  return {
    value: { least: least.value, most: most.value, why },
    problems: why === '' ? [...problems, noReason] : problems,
  };
}

/** @returns every problem at once, each with its field */
export function readStatement(
  form: FormValues,
  values: readonly ValueUsed[],
  defaults: Defaults,
): Result<StatementContent> {
  const about = form.text('about');
  const hourSlug = form.text('hours');
  const hour = values.find(({ slug, type }) => slug === hourSlug && type === 'valueOfHours');
  const effects = Array.from({ length: mostEffects }, (_, at) => readEffect(form, at, values)).filter(
    (one) => one !== null,
  );
  const chosen = figureNames.map((name) => [name, readChosen(form, name, defaults[name])] as const);
  const long = tooLong('about', about, longestOf.about);
  const [first, ...rest] = [
    ...(long ? [long] : []),
    ...effects.flatMap(({ problems }) => problems),
    ...twiceProblems(form),
    ...chosen.flatMap(([, { problems }]) => problems),
    ...(hourSlug === '' || hour ? [] : [choose('hours')]),
  ];
  if (first) return refused(first, ...rest);
  return ok({
    about,
    effects: effects.flatMap(({ value }) => (value === null ? [] : [value])),
    chosen: Object.fromEntries(
      chosen.flatMap(([name, { value }]) => (value === null ? [] : [[name, value] as const])),
    ),
    hourSlug: hour?.slug ?? null,
  });
}

const asNumber = (value: number): string => String(value).replace('.', ',');

/** A statement as somebody would type it. */
export function typedStatement(content: StatementContent, defaults: Defaults): Typed {
  return new Map([
    ['about', content.about],
    ['hours', content.hourSlug ?? ''],
    ...content.effects.flatMap((effect, at): [string, string][] => [
      [effectField(at, 'value'), effect.slug],
      [effectField(at, 'least'), String(effect.least)],
      [effectField(at, 'most'), effect.most === effect.least ? '' : String(effect.most)],
      [effectField(at, 'years'), String(effect.years)],
      [effectField(at, 'method'), effect.method],
      [effectField(at, 'how'), effect.how],
    ]),
    ...figureNames.flatMap((name): [string, string][] => {
      const { least, most } = content.chosen[name] ?? defaults[name];
      return [
        [figureField(name, 'least'), asNumber(least)],
        [figureField(name, 'most'), asNumber(most)],
        [figureField(name, 'why'), content.chosen[name]?.why ?? ''],
      ];
    }),
  ]);
}
