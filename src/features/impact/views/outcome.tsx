/** What a statement shows: counts, a range per kind, and every part of it. The same for its owner and for everybody. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { fill, Heading, OwnWords, SummaryList, Table } from '../../../ui/index.ts';
import { numberWords } from '../../basefunding/index.ts';
import { type Line, type Outcome, perTime } from '../rules/compute.ts';
import { figureNames } from '../rules/figures.ts';
import { rangeText } from '../rules/range-text.ts';
import { figuresOf, type StatementInput, slugsOf } from '../rules/statement.ts';
import { methodLabels, statementWords as words } from '../statement-words.ts';
import { type Counts, type FigureName, type Range, type ValueType, valueTypes } from '../types.ts';
import { libraryPath, libraryWords, methodPath, typeLabels } from '../words.ts';
import { figureLabel, figureText } from './method.tsx';
import { Typed, VerifyBadge, valueRangeText } from './parts.tsx';

export type Shown = { readonly input: StatementInput; readonly outcome: Outcome };

export function countText({ least, most }: Range, lang: Lang): string {
  return least === most
    ? numberWords(least, lang)
    : fill(libraryWords.band, lang, { least: numberWords(least, lang), most: numberWords(most, lang) });
}

export function visitsText({ visits, withVisitors }: Counts, lang: Lang): string {
  if (withVisitors === 0) return words.visitsNone[lang];
  const { least, most } = visits;
  return most === null
    ? fill(words.atLeast, lang, { n: numberWords(least, lang) })
    : countText({ least, most }, lang);
}

export function CountsSection({ lang, counts }: { lang: Lang; counts: Counts }): VNode {
  return (
    <section aria-labelledby="geteld">
      <Heading level={2} id="geteld">
        {words.countsTitle[lang]}
      </Heading>
      <p>
        {fill(words.countsLead, lang, {
          from: formatDate(counts.from, lang),
          until: formatDate(counts.until, lang),
        })}
      </p>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.activities[lang], value: numberWords(counts.activities, lang) },
          { key: words.times[lang], value: numberWords(counts.times, lang) },
          { key: words.visits[lang], value: visitsText(counts, lang) },
        ]}
      />
      {counts.withVisitors > 0 && (
        <p class="hv-hint">
          {fill(words.visitsHint, lang, {
            n: numberWords(counts.withVisitors, lang),
            all: numberWords(counts.times, lang),
          })}
        </p>
      )}
      {counts.times === 0 && <p>{words.nothingHeld[lang]}</p>}
    </section>
  );
}

/** A value comes no further than the rise of prices is known: the years that were reached, not the one that was wanted. */
export function pricesText({ lines }: Outcome, lang: Lang): string {
  const years = [...new Set(lines.map(({ value }) => value.priceYear))].toSorted();
  return years.length === 0
    ? words.noSum[lang]
    : `${fill(words.inPrices, lang, { years: years.join(', ') })} ${words.noSum[lang]}`;
}

/** One row a kind, also of those without anything: their place is known, so that the script can fill it. */
export function OutcomeTable({ lang, input, outcome }: Shown & { lang: Lang }): VNode {
  const ranges = new Map(outcome.byType.map(({ type, cents }) => [type, cents]));
  const { times } = input.counts;
  const each = (type: ValueType): string => {
    const range = ranges.get(type);
    const divided = range && perTime(range, times);
    return divided ? rangeText(divided, lang) : '–';
  };
  return (
    <>
      <Table
        lang={lang}
        id="opbrengst"
        caption={words.outcome[lang]}
        hideCaption
        narrow="stack"
        rows={valueTypes}
        columns={[
          { header: words.kind[lang], rowHeader: true, cell: (type) => typeLabels[type][lang] },
          {
            header: words.range[lang],
            numeric: true,
            cell: (type) => {
              const range = ranges.get(type);
              return (
                <strong data-range={type}>{range ? rangeText(range, lang) : words.nothing[lang]}</strong>
              );
            },
          },
          {
            header: words.perTime[lang],
            numeric: true,
            cell: (type) => <span data-each={type}>{each(type)}</span>,
          },
        ]}
      />
      <p class="hv-hint">
        {pricesText(outcome, lang)} {words.byIntervals[lang]}{' '}
        <a href={methodPath}>{libraryWords.method[lang]}</a>
      </p>
    </>
  );
}

function seenText({ input }: Pick<Shown, 'input'>, { value }: Line, lang: Lang): VNode | string {
  const effect = input.content.effects.find(({ slug }) => slug === value.slug);
  if (effect)
    return (
      <>
        {methodLabels[effect.method][lang]}
        {effect.years > 1 && `, ${fill(words.yearsNote, lang, { n: effect.years })}`}:{' '}
        <Typed lang={lang} words={effect.how} />
      </>
    );
  const { volunteersEach, hoursEach } = figuresOf(input.content.chosen, input.defaults);
  return fill(words.hoursRule, lang, {
    times: numberWords(input.counts.times, lang),
    people: countText(volunteersEach, lang),
    each: countText(hoursEach, lang),
  });
}

export function LinesTable({ lang, input, outcome }: Shown & { lang: Lang }): VNode | null {
  if (outcome.lines.length === 0) return null;
  return (
    <>
      <Heading level={2}>{words.lines[lang]}</Heading>
      <Table
        lang={lang}
        id="delen"
        caption={words.lines[lang]}
        hideCaption
        narrow="stack"
        rows={outcome.lines}
        columns={[
          {
            header: libraryWords.effect[lang],
            rowHeader: true,
            cell: ({ value }) => <OwnWords said={value.effect} lang={lang} />,
          },
          { header: words.count[lang], numeric: true, cell: ({ count }) => countText(count, lang) },
          {
            header: words.times_value[lang],
            numeric: true,
            cell: ({ value: { lowCents, highCents } }) =>
              rangeText({ least: lowCents, most: highCents }, lang),
          },
          {
            header: words.before[lang],
            numeric: true,
            cell: ({ grossCents }) => rangeText(grossCents, lang),
          },
          { header: words.after[lang], numeric: true, cell: ({ netCents }) => rangeText(netCents, lang) },
          { header: words.kind[lang], cell: ({ value }) => typeLabels[value.type][lang] },
          { header: words.how[lang], cell: (line) => seenText({ input }, line, lang) },
        ]}
      />
    </>
  );
}

const hundredths = ({ least, most }: Range): Range => ({ least: least * 100, most: most * 100 });

export function OffTable({ lang, input }: { lang: Lang; input: StatementInput }): VNode {
  const { chosen } = input.content;
  const used = figuresOf(chosen, input.defaults);
  const text = (name: FigureName, range: Range): string => figureText({ name, ...hundredths(range) }, lang);
  return (
    <>
      <Heading level={2}>{words.off[lang]}</Heading>
      <Table
        lang={lang}
        id="aftrek"
        caption={words.off[lang]}
        hideCaption
        narrow="stack"
        rows={figureNames.filter((name) => input.content.hourSlug !== null || !name.endsWith('Each'))}
        columns={[
          { header: words.off[lang], rowHeader: true, cell: (name) => figureLabel(name, lang) },
          { header: words.usedFigure[lang], cell: (name) => text(name, used[name]) },
          {
            header: words.standard[lang],
            cell: (name) => (
              <>
                {text(name, input.defaults[name])}{' '}
                <VerifyBadge lang={lang} toVerify={input.defaults[name].toVerify ?? true} />
              </>
            ),
          },
          {
            header: words.why[lang],
            cell: (name) => <Typed lang={lang} words={chosen[name]?.why ?? input.defaults[name].reason} />,
          },
        ]}
      />
    </>
  );
}

/** The values that it counts with, at their own prices, each with its version and source. */
export function ValuesTable({ lang, input }: { lang: Lang; input: StatementInput }): VNode | null {
  const used = new Set(slugsOf(input.content));
  const values = input.values.filter(({ slug }) => used.has(slug));
  if (values.length === 0) return null;
  return (
    <>
      <Heading level={2}>{words.valuesUsed[lang]}</Heading>
      <Table
        lang={lang}
        id="kengetallen"
        caption={words.valuesUsed[lang]}
        hideCaption
        narrow="stack"
        rows={values}
        columns={[
          {
            header: libraryWords.effect[lang],
            rowHeader: true,
            cell: ({ slug, effect }) => (
              <OwnWords as="a" href={`${libraryPath}/${slug}`} said={effect} lang={lang} />
            ),
          },
          { header: libraryWords.version[lang], numeric: true, cell: ({ number }) => number },
          {
            header: libraryWords.amount[lang],
            numeric: true,
            cell: ({ figureCents }) => formatCents(figureCents, lang),
          },
          { header: libraryWords.range[lang], cell: (value) => valueRangeText(value, lang) },
          { header: libraryWords.priceYear[lang], numeric: true, cell: ({ priceYear }) => priceYear },
          {
            header: libraryWords.source[lang],
            cell: ({ source, place, toVerify }) => (
              <>
                <Typed lang={lang} words={`${source}, ${place}`} />{' '}
                <VerifyBadge lang={lang} toVerify={toVerify} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** All parts, in order. */
export function StatementParts({ lang, input, outcome }: Shown & { lang: Lang }): VNode {
  return (
    <>
      <LinesTable lang={lang} input={input} outcome={outcome} />
      <OffTable lang={lang} input={input} />
      <ValuesTable lang={lang} input={input} />
    </>
  );
}
