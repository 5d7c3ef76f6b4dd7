/** The computation of source 002, with and without its errors, side by side. For everybody. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Breadcrumbs, Heading, Lead, OwnWords, SummaryList, Table } from '../../../ui/index.ts';
import { amountWords, sourceFacts as facts, numberWords, sumWords } from '../../basefunding/index.ts';
import { cautions, disagreements, type ExampleError, wrongs } from '../example/errors.ts';
import { exampleGross, exampleNet, exampleRows, exampleTotals, ours } from '../example/middelland.ts';
import { exampleWords as words } from '../example/words.ts';
import type { Deductions } from '../rules/compute.ts';
import { rangeText } from '../rules/range-text.ts';
import { libraryPath, libraryWords, typeLabels } from '../words.ts';
import { Warning } from './parts.tsx';

type Props = { readonly lang: Lang };

function Side({ lang }: Props): VNode {
  const euro = (cents: number): string => formatCents(cents, lang);
  return (
    <Table
      lang={lang}
      id="naast-elkaar"
      caption={words.sideTitle[lang]}
      hideCaption
      narrow="stack"
      rows={exampleRows}
      columns={[
        {
          header: libraryWords.effect[lang],
          rowHeader: true,
          cell: ({ value }) => <OwnWords said={value.effect} lang={lang} />,
        },
        { header: words.people[lang], numeric: true, cell: ({ people }) => numberWords(people, lang) },
        { header: words.value[lang], numeric: true, cell: ({ value }) => euro(value.figureCents) },
        {
          header: words.said[lang],
          numeric: true,
          cell: ({ saidCents, oursCents }) =>
            saidCents === oursCents ? euro(saidCents) : <s>{euro(saidCents)}</s>,
        },
        {
          header: words.ours[lang],
          numeric: true,
          cell: ({ oursCents }) => <strong>{euro(oursCents)}</strong>,
        },
        { header: words.kind[lang], cell: ({ value }) => typeLabels[value.type][lang] },
      ]}
    />
  );
}

function Totals({ lang }: Props): VNode {
  const euro = (cents: number): string => formatCents(cents, lang);
  return (
    <>
      <Heading level={2}>{words.totalsTitle[lang]}</Heading>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.asSaid[lang], value: <s>{euro(exampleTotals.saidCents)}</s> },
          { key: words.asPrinted[lang], value: euro(exampleTotals.printedCents) },
          { key: words.corrected[lang], value: euro(exampleTotals.correctedCents) },
        ]}
      />
      <p>{words.noTotal[lang]}</p>
    </>
  );
}

function PerType({ lang, deductions }: Props & { deductions: Deductions }): VNode {
  const net = new Map(exampleNet(deductions).byType.map(({ type, cents }) => [type, cents]));
  return (
    <>
      <p>{words.netLead[lang]}</p>
      <Table
        lang={lang}
        id="per-soort"
        caption={words.perType[lang]}
        hideCaption
        narrow="stack"
        rows={exampleGross.byType}
        columns={[
          { header: words.kind[lang], rowHeader: true, cell: ({ type }) => typeLabels[type][lang] },
          { header: words.before[lang], numeric: true, cell: ({ cents }) => rangeText(cents, lang) },
          {
            header: words.after[lang],
            numeric: true,
            cell: ({ type, cents }) => <strong>{rangeText(net.get(type) ?? cents, lang)}</strong>,
          },
        ]}
      />
    </>
  );
}

function Errors({
  lang,
  id,
  caption,
  errors,
}: Props & { id: string; caption: string; errors: readonly ExampleError[] }): VNode {
  return (
    <Table
      lang={lang}
      id={id}
      caption={caption}
      hideCaption
      narrow="stack"
      rows={errors}
      columns={[
        { header: words.about[lang], rowHeader: true, cell: ({ title }) => title[lang] },
        {
          header: words.said[lang],
          cell: ({ said }) => (
            <>
              {amountWords(facts[said].value, facts[said].unit, lang)}
              <p class="hv-hint" lang="nl">
                {facts[said].at}
              </p>
            </>
          ),
        },
        {
          header: words.computed[lang],
          cell: ({ said, sums }) => (
            <ul>
              {sums.map((sum) => (
                <li key={JSON.stringify(sum)}>
                  {sumWords(sum, facts, lang)} ={' '}
                  <strong>{amountWords(ours(sum), facts[said].unit, lang)}</strong>
                </li>
              ))}
            </ul>
          ),
        },
        { header: words.explanation[lang], cell: ({ explanation }) => explanation[lang] },
      ]}
    />
  );
}

export function ExampleView({ lang, deductions }: Props & { readonly deductions: Deductions }): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: libraryPath, label: libraryWords.title[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <Warning lang={lang} />
      <Heading level={2}>{words.sideTitle[lang]}</Heading>
      <Side lang={lang} />
      <Totals lang={lang} />
      <PerType lang={lang} deductions={deductions} />
      <Heading level={2}>{words.wrong[lang]}</Heading>
      <p>{words.wrongLead[lang]}</p>
      <Errors lang={lang} id="fout" caption={words.wrong[lang]} errors={wrongs} />
      <Heading level={2}>{words.disagree[lang]}</Heading>
      <p>{words.disagreeLead[lang]}</p>
      <Errors lang={lang} id="tegenspraak" caption={words.disagree[lang]} errors={disagreements} />
      <Heading level={2}>{words.cautions[lang]}</Heading>
      <ul>
        {cautions.map((caution) => (
          <li key={caution.nl}>{caution[lang]}</li>
        ))}
      </ul>
      <p>
        {words.all[lang]} <a href="/basisfinanciering/narekenen">{words.allLink[lang]}</a>.
      </p>
    </>
  );
}
