/** A statement as blocks: the PDF says the same as the page. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { formatCents } from '../../kernel/money.ts';
import type { Block } from '../../platform/pdf/index.ts';
import { fill } from '../../ui/index.ts';
import { numberWords } from '../basefunding/index.ts';
import { figureNames } from './rules/figures.ts';
import { rangeText } from './rules/range-text.ts';
import { type DefaultFigure, figuresOf, slugsOf } from './rules/statement.ts';
import { methodLabels, statementWords as words } from './statement-words.ts';
import { figureLabel, figureText } from './views/method.tsx';
import { countText, pricesText, type Shown, visitsText } from './views/outcome.tsx';
import { libraryWords, typeLabels } from './words.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function countBlocks({ input: { counts } }: Shown, lang: Lang): readonly Block[] {
  const from = formatDate(counts.from, lang);
  return [
    heading(words.countsTitle[lang]),
    paragraph(fill(words.countsLead, lang, { from, until: formatDate(counts.until, lang) })),
    {
      kind: 'facts',
      rows: [
        { label: words.activities[lang], value: numberWords(counts.activities, lang) },
        { label: words.times[lang], value: numberWords(counts.times, lang) },
        { label: words.visits[lang], value: visitsText(counts, lang) },
      ],
    },
    ...(counts.times === 0 ? [paragraph(words.nothingHeld[lang])] : []),
  ];
}

function outcomeBlocks({ outcome }: Shown, lang: Lang): readonly Block[] {
  return [
    heading(words.outcome[lang]),
    paragraph(`${pricesText(outcome, lang)} ${words.byIntervals[lang]}`),
    outcome.byType.length === 0
      ? paragraph(words.nothing[lang])
      : {
          kind: 'table',
          caption: words.outcome[lang],
          columns: [words.kind[lang], words.range[lang]],
          align: ['left', 'right'],
          rows: outcome.byType.map(({ type, cents }) => [typeLabels[type][lang], rangeText(cents, lang)]),
        },
  ];
}

function lineBlocks({ input, outcome }: Shown, lang: Lang): readonly Block[] {
  if (outcome.lines.length === 0) return [];
  const named = (one: { readonly nl?: string; readonly en?: string }): string => one[lang] ?? one.nl ?? '';
  const seen = input.content.effects.map(
    ({ slug, method, how }) =>
      `${named(input.values.find((value) => value.slug === slug)?.effect ?? {})}. ${methodLabels[method][lang]}: ${how}`,
  );
  return [
    heading(words.lines[lang]),
    {
      kind: 'table',
      caption: words.lines[lang],
      columns: [libraryWords.effect[lang], words.count[lang], words.before[lang], words.after[lang]],
      align: ['left', 'right', 'right', 'right'],
      rows: outcome.lines.map(({ value, count, grossCents, netCents }) => [
        // Beside three columns of amounts a column of its own would leave it a letter wide.
        `${named(value.effect)} (${typeLabels[value.type][lang].toLowerCase()})`,
        countText(count, lang),
        rangeText(grossCents, lang),
        rangeText(netCents, lang),
      ]),
    },
    ...(seen.length > 0 ? [heading(words.how[lang]), { kind: 'list', items: seen } as const] : []),
  ];
}

function valueBlocks({ input }: Shown, lang: Lang): readonly Block[] {
  const slugs = new Set(slugsOf(input.content));
  const values = input.values.filter(({ slug }) => slugs.has(slug));
  if (values.length === 0) return [];
  const { effect, version, amount, source, toVerify } = libraryWords;
  return [
    heading(words.valuesUsed[lang]),
    {
      kind: 'table',
      caption: words.valuesUsed[lang],
      columns: [effect[lang], version[lang], amount[lang], source[lang]],
      align: ['left', 'right', 'right', 'left'],
      rows: values.map((value) => [
        value.effect[lang] ?? value.effect.nl ?? '',
        String(value.number),
        formatCents(value.figureCents, lang),
        `${value.source}, ${value.place}${value.toVerify ? ` (${toVerify[lang]})` : ''}`,
      ]),
    },
  ];
}

const defaultReason = ({ reason, toVerify = true }: DefaultFigure, lang: Lang): string =>
  toVerify ? `${reason} (${libraryWords.toVerify[lang]})` : reason;

function figureBlocks(shown: Shown, lang: Lang): readonly Block[] {
  const { input } = shown;
  const used = figuresOf(input.content.chosen, input.defaults);
  return [
    heading(words.off[lang]),
    {
      kind: 'table',
      caption: words.off[lang],
      columns: [words.off[lang], words.usedFigure[lang], words.why[lang]],
      align: ['left', 'left', 'left'],
      rows: figureNames.map((name) => [
        figureLabel(name, lang),
        figureText({ name, least: used[name].least * 100, most: used[name].most * 100 }, lang),
        input.content.chosen[name]?.why ?? defaultReason(input.defaults[name], lang),
      ]),
    },
    ...valueBlocks(shown, lang),
  ];
}

/** @param ownerName as it is, or was when it was frozen */
export function statementBlocks(shown: Shown, ownerName: string, lang: Lang): readonly Block[] {
  const { about } = shown.input.content;
  return [
    paragraph(fill(words.byItself, lang, { name: ownerName })),
    {
      kind: 'callout',
      title: libraryWords.warningTitle[lang],
      text: `${libraryWords.warnAdding[lang]}\n\n${libraryWords.warnCause[lang]}`,
    },
    ...(about === '' ? [] : [heading(words.about[lang]), paragraph(about)]),
    ...countBlocks(shown, lang),
    ...outcomeBlocks(shown, lang),
    ...lineBlocks(shown, lang),
    ...figureBlocks(shown, lang),
  ];
}
