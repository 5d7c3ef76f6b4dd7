/** The library and the figures beside it, as they hold on a day. Reads only. */
import type { PlainDate } from '../../kernel/dates.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { ValueUsed } from './rules/compute.ts';
import { defaultsOf, figuresInForce, pricesInForce, risesOf } from './rules/figures.ts';
import type { PriceRises } from './rules/indexing.ts';
import type { DefaultFigure, Defaults, StatementInput } from './rules/statement.ts';
import { inForceOn } from './rules/values.ts';
import { listFigures } from './store/figures.ts';
import { listPublishedValues } from './store/values.ts';
import type { Counts, FigureName, ImpactFigure, UnitValueVersion } from './types.ts';

/** One version a value: what holds, else what will; by effect. */
export function shownOf(
  versions: readonly UnitValueVersion[],
  today: PlainDate,
): readonly UnitValueVersion[] {
  const byValue = [...Map.groupBy(versions, ({ valueId }) => valueId).values()];
  return byValue
    .flatMap((same) => inForceOn(same, today) ?? same.at(-1) ?? [])
    .toSorted((a, b) => (a.effect.nl ?? '').localeCompare(b.effect.nl ?? '', 'nl'));
}

export const usedValue = (version: UnitValueVersion): ValueUsed => {
  const { slug, number, effect, unit, type, payer, lowCents, figureCents, highCents } = version;
  const { priceYear, source, place, toVerify } = version;
  return {
    slug,
    number,
    effect,
    unit,
    type,
    payer,
    lowCents,
    figureCents,
    highCents,
    priceYear,
    source,
    place,
    toVerify,
  };
};

export type Library = {
  /** What can be counted with today, by effect. */
  readonly values: readonly ValueUsed[];
  readonly defaults: ReadonlyMap<FigureName, ImpactFigure>;
  readonly rises: PriceRises;
};

export async function libraryOn(r: Reader, today: PlainDate): Promise<Library> {
  const [versions, figures] = await Promise.all([listPublishedValues(r), listFigures(r)]);
  return {
    values: shownOf(versions, today)
      .filter((version) => version.validFrom <= today.toString())
      .map(usedValue),
    defaults: figuresInForce(figures),
    rises: risesOf(figures),
  };
}

export type FigureList = {
  readonly defaults: readonly ImpactFigure[];
  readonly prices: readonly ImpactFigure[];
  readonly drafts: readonly ImpactFigure[];
  readonly earlier: readonly ImpactFigure[];
};

export async function figureList(r: Reader): Promise<FigureList> {
  const all = await listFigures(r);
  const defaults = [...figuresInForce(all).values()];
  const prices = pricesInForce(all);
  const current = new Set([...defaults, ...prices].map(({ id }) => id));
  return {
    defaults,
    prices,
    drafts: all.filter(({ publishedAt }) => publishedAt === null),
    earlier: all.filter(({ id, publishedAt }) => publishedAt !== null && !current.has(id)),
  };
}

/** The defaults that hold, each with why; 0 and no words where nobody published one. */
export function defaultFigures(library: Pick<Library, 'defaults'>): Defaults {
  const numbers = defaultsOf(library.defaults);
  const one = (name: FigureName): DefaultFigure => {
    const found = library.defaults.get(name);
    return {
      ...numbers[name],
      reason: found?.reason ?? '',
      source: found?.source ?? '',
      toVerify: found?.toVerify ?? true,
    };
  };
  return {
    deadweight: one('deadweight'),
    attribution: one('attribution'),
    displacement: one('displacement'),
    dropOff: one('dropOff'),
    volunteersEach: one('volunteersEach'),
    hoursEach: one('hoursEach'),
  };
}

/** All that a draft is computed with today. */
export async function statementInput(
  r: Reader,
  { year, content }: Pick<StatementInput, 'year' | 'content'>,
  counts: Counts,
  today: PlainDate,
): Promise<StatementInput> {
  const library = await libraryOn(r, today);
  return {
    year,
    content,
    counts,
    values: library.values,
    defaults: defaultFigures(library),
    rises: Array.from(library.rises),
  };
}
