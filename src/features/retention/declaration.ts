/** The record of destruction of a list: the same facts on the page, in the PDF and in the CSV. Pure. */
import { dateOf, formatDate, isoDate } from '../../kernel/dates.ts';
import type { Lang, Text } from '../../kernel/messages.ts';
import { retentionRules } from '../../kernel/terms/index.ts';
import { type CsvCell, csvText } from '../../platform/http/csv.ts';
import type { Block, FormCopyDocument } from '../../platform/pdf/index.ts';
import { fill } from '../../ui/index.ts';
import { outcomeLabels, partLabels, words } from './messages.ts';
import { sumOf } from './rules.ts';
import { type DestructionItem, type DestructionList, partKeys } from './types.ts';

export type Fact = { readonly label: Text; readonly value: string };

const moment = (at: Date, lang: Lang): string => formatDate(dateOf(at), lang);

/** Which lines of the selection list, and how many files each. */
function grounds(gone: readonly DestructionItem[], lang: Lang): string {
  const bySource = Map.groupBy(
    gone,
    ({ source, retentionResult }) => `${retentionRules[retentionResult].label[lang]}: ${source}`,
  );
  return [...bySource].map(([source, items]) => `${source} (${items.length})`).join('; ');
}

/** Who, when, on what ground, over which time. */
export function factsOf(
  list: DestructionList,
  items: readonly DestructionItem[],
  lang: Lang,
): readonly Fact[] {
  const gone = items.filter(({ outcome }) => outcome === 'destroyed');
  const days = gone.map(({ retainUntil }) => retainUntil).toSorted();
  const [first] = days;
  const last = days.at(-1);
  const settled = gone
    .flatMap(({ settledAt }) => (settledAt ? [settledAt] : []))
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1);
  return [
    { label: words.proposedBy, value: list.proposedBy },
    { label: words.proposedOn, value: moment(list.proposedAt, lang) },
    ...(list.approvedAt === null
      ? []
      : [
          { label: words.approvedBy, value: list.approvedBy ?? '–' },
          { label: words.approvedOn, value: moment(list.approvedAt, lang) },
        ]),
    ...(settled ? [{ label: words.carriedOutOn, value: moment(settled, lang) }] : []),
    ...(first && last
      ? [
          {
            label: words.period,
            value: fill(words.periodOf, lang, {
              from: formatDate(first, lang),
              until: formatDate(last, lang),
            }),
          },
          { label: words.ground, value: grounds(gone, lang) },
        ]
      : []),
  ];
}

export type Line = { readonly label: Text; readonly count: number };

export function linesOf(items: readonly DestructionItem[]): readonly Line[] {
  const sum = sumOf(items.map(({ counts }) => counts));
  return partKeys.flatMap((key) =>
    sum[key] === undefined ? [] : [{ label: partLabels[key], count: sum[key] }],
  );
}

export function declarationDocument(
  list: DestructionList,
  items: readonly DestructionItem[],
  lang: Lang,
  sender: FormCopyDocument['sender'],
): FormCopyDocument {
  const gone = items.filter(({ outcome }) => outcome === 'destroyed');
  const blocks: Block[] = [
    { kind: 'paragraph', text: words.declarationLead[lang] },
    {
      kind: 'facts',
      rows: [
        { label: words.nameOfList[lang], value: String(list.number) },
        ...factsOf(list, items, lang).map(({ label, value }) => ({ label: label[lang], value })),
      ],
    },
    {
      kind: 'table',
      caption: words.destroyed[lang],
      columns: [words.what[lang], words.howMany[lang]],
      align: ['left', 'right'],
      rows: linesOf(items).map(({ label, count }) => [label[lang], String(count)]),
    },
    {
      kind: 'table',
      caption: words.cases[lang],
      columns: [words.case[lang], words.kind[lang], words.keptUntil[lang]],
      align: ['left', 'left', 'left'],
      rows: gone.map(({ caseNumber, retentionResult, retainUntil }) => [
        caseNumber,
        retentionRules[retentionResult].label[lang],
        formatDate(retainUntil, lang),
      ]),
    },
  ];
  return {
    sender,
    heading: words.declaration[lang],
    reference: fill(words.list, lang, { n: String(list.number) }),
    blocks,
  };
}

export function listCsv(list: DestructionList, items: readonly DestructionItem[], lang: Lang): string {
  const head: readonly CsvCell[] = [
    words.nameOfList[lang],
    words.case[lang],
    words.kind[lang],
    words.source[lang],
    words.keptUntil[lang],
    words.outcome[lang],
    words.carriedOutOn[lang],
    ...partKeys.map((key) => partLabels[key][lang]),
  ];
  return csvText([
    head,
    ...items.map((item) => [
      list.number,
      item.caseNumber,
      retentionRules[item.retentionResult].label[lang],
      item.source,
      item.retainUntil,
      (item.outcome === null ? words.waiting : outcomeLabels[item.outcome])[lang],
      item.settledAt && isoDate(dateOf(item.settledAt)),
      ...partKeys.map((key) => item.counts[key] ?? 0),
    ]),
  ]);
}
