/** One subject of the sources: its sums beside ours, and where the sources differ. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, fill, Heading, SummaryList, Table } from '../../../ui/index.ts';
import { type FactName, facts } from '../cases/facts.ts';
import { agree, type Comparison, type Computation, type Fact, judge, type Topic } from '../cases/sums.ts';
import { sumsWords as words } from '../words.ts';
import { amountWords, sumWords } from './sum-words.ts';

function Quote({ fact, lang }: { readonly fact: Fact; readonly lang: Lang }): VNode {
  return (
    <>
      <q lang="nl">{fact.words}</q>
      <p class="hv-hint">
        {fill(words.sourceName, lang, { source: fact.source })}, <span lang="nl">{fact.at}</span>
      </p>
    </>
  );
}

function Sums({ topic, lang }: { readonly topic: Topic<FactName>; readonly lang: Lang }): VNode {
  const unit = (computation: Computation<FactName>) => facts[computation.said].unit;
  return (
    <Table
      lang={lang}
      caption={topic.title[lang]}
      hideCaption
      id={topic.slug}
      narrow="stack"
      rows={topic.computations.map((computation) => ({ computation, verdict: judge(computation, facts) }))}
      columns={[
        {
          header: words.sum[lang],
          rowHeader: true,
          cell: ({ computation }) => computation.title[lang],
        },
        {
          header: words.says[lang],
          cell: ({ computation }) => <Quote fact={facts[computation.said]} lang={lang} />,
        },
        {
          header: words.ours[lang],
          cell: ({ computation, verdict }) => (
            <>
              {sumWords(computation.sum, facts, lang)} ={' '}
              <strong>{amountWords(verdict.recomputed, unit(computation), lang)}</strong>
              {computation.reading && <p class="hv-hint">{computation.reading[lang]}</p>}
            </>
          ),
        },
        {
          header: words.verdict[lang],
          cell: ({ verdict }) =>
            verdict.addsUp ? (
              <Badge tone="green">{words.right[lang]}</Badge>
            ) : (
              <Badge tone="orange">{words.wrong[lang]}</Badge>
            ),
        },
      ]}
    />
  );
}

function Named({
  comparison,
  lang,
}: {
  readonly comparison: Comparison<FactName>;
  readonly lang: Lang;
}): VNode {
  return (
    <>
      <Heading level={3}>
        {comparison.title[lang]}{' '}
        {agree(comparison, facts) ? (
          <Badge tone="green">{words.same[lang]}</Badge>
        ) : (
          <Badge tone="orange">{words.differs[lang]}</Badge>
        )}
      </Heading>
      <SummaryList
        lang={lang}
        rows={comparison.named.map((name) => ({
          key: amountWords(facts[name].value, facts[name].unit, lang),
          value: <Quote fact={facts[name]} lang={lang} />,
        }))}
      />
      <p>{comparison.reading[lang]}</p>
    </>
  );
}

export function TopicView({ topic, lang }: { readonly topic: Topic<FactName>; readonly lang: Lang }): VNode {
  return (
    <section>
      <Heading level={2}>{topic.title[lang]}</Heading>
      <Sums topic={topic} lang={lang} />
      {topic.comparisons.map((comparison) => (
        <Named key={comparison.title.nl} comparison={comparison} lang={lang} />
      ))}
    </section>
  );
}
