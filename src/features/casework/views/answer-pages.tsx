/** What was entered, page by page of the form. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Heading, SummaryList } from '../../../ui/index.ts';
import type { CaseFile } from '../case-file.ts';

type Pages = CaseFile['copy'];
type Value = Pages[number]['rows'][number]['value'];

const totals: Readonly<Record<Lang, string>> = { nl: 'Totaal', en: 'Total' };

function AnswerValue({ value, lang }: { value: Value; lang: Lang }): VNode {
  if (value.kind === 'empty') return <span>–</span>;
  if (value.kind === 'text')
    return (
      <span class="hv-said__body" dir="auto">
        {value.text}
      </span>
    );
  const lines =
    value.kind === 'list'
      ? value.items
      : [...value.rows.map(([what, amount]) => `${what}: ${amount}`), `${totals[lang]}: ${value.total}`];
  return (
    <>
      {lines.map((line, index) => (
        <span key={`${index}-${line}`} dir="auto">
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  );
}

export function AnswerPages({ pages, lang, level }: { pages: Pages; lang: Lang; level: 2 | 3 }): VNode {
  return (
    <>
      {pages.map(({ page, rows }) => (
        <section key={page.slug}>
          <Heading level={level}>{page.title[lang]}</Heading>
          <SummaryList
            lang={lang}
            rows={rows.map((row) => ({
              key: row.label,
              value: <AnswerValue value={row.value} lang={lang} />,
            }))}
          />
        </section>
      ))}
    </>
  );
}
