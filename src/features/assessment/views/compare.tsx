import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Breadcrumbs, Heading, LinkButton, Table } from '../../../ui/index.ts';
import { choicesOfCombination } from '../rules.ts';
import type { Combination, Pack } from '../types.ts';
import { leftWords, packCrumbs, packHref, rowHref } from './parts.tsx';
import { type OwnEnvelope, sumsOf } from './trial.tsx';
import { packWords } from './words.ts';
import { trialWords } from './words-record.ts';

export type CompareProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  readonly envelopes: readonly OwnEnvelope[];
  readonly a: Combination;
  readonly b: Combination;
};

/** Null where a combination says nothing. */
type Line = {
  readonly key: string;
  readonly title: VNode | string;
  readonly a: number | null;
  readonly b: number | null;
};

function linesOf({ lang, pack, envelopes, a, b }: CompareProps): readonly Line[] {
  const rows = envelopes.flatMap((envelope) => envelope.rows);
  const [inA, inB] = [choicesOfCombination(rows, a.choices), choicesOfCombination(rows, b.choices)];
  return [
    ...rows.map((row) => ({
      key: row.caseNumber,
      title: <a href={rowHref(pack, row)}>{row.application.title}</a>,
      a: inA.get(row.caseNumber)?.amountCents ?? null,
      b: inB.get(row.caseNumber)?.amountCents ?? null,
    })),
    {
      key: 'total',
      title: trialWords.total[lang],
      a: sumsOf(a, envelopes).spentCents,
      b: sumsOf(b, envelopes).spentCents,
    },
  ];
}

/** What the second gives more or less than the first. */
function differenceWords(line: Line, lang: Lang): string {
  const difference = (line.b ?? 0) - (line.a ?? 0);
  if (difference === 0) return '–';
  return `${difference > 0 ? '+ ' : ''}${formatCents(difference, lang)}`;
}

/** Two saved combinations side by side: what each gives to whom, and what it leaves. */
export function CompareView(props: CompareProps): VNode {
  const { lang, pack, envelopes, a, b } = props;
  const trial = `${packHref(pack)}/proberen`;
  const money = (cents: number | null): string =>
    cents === null ? trialWords.none[lang] : formatCents(cents, lang);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={packCrumbs(pack, lang, [{ href: trial, label: trialWords.title[lang] }])}
      />
      <Heading level={1}>{trialWords.compareTitle[lang]}</Heading>
      <Table
        lang={lang}
        id="vergelijking"
        caption={`${a.name} – ${b.name}`}
        hideCaption
        narrow="stack"
        rows={linesOf(props)}
        columns={[
          { header: packWords.application[lang], rowHeader: true, cell: (line) => line.title },
          { header: a.name, numeric: true, cell: (line) => money(line.a) },
          { header: b.id === a.id ? `${b.name} (2)` : b.name, numeric: true, cell: (line) => money(line.b) },
          {
            header: trialWords.difference[lang],
            numeric: true,
            cell: (line) => differenceWords(line, lang),
          },
        ]}
        foot={[
          trialWords.left[lang],
          leftWords(sumsOf(a, envelopes).leftCents, lang),
          leftWords(sumsOf(b, envelopes).leftCents, lang),
          '',
        ]}
      />
      <p>
        <LinkButton href={trial} variant="secondary">
          {trialWords.toTrial[lang]}
        </LinkButton>
      </p>
    </>
  );
}
