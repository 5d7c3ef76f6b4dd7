/** What was entered, in words: on the check page, the confirmation and beside a conflict. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Heading, SummaryList, type SummaryRow } from '../../../ui/index.ts';
import { checkWords } from '../messages.ts';
import type { CopyPage, CopyRow, CopyValue } from '../rules/copy.ts';

const columns = {
  nl: ['Omschrijving', 'Bedrag', 'Totaal'],
  en: ['Description', 'Amount', 'Total'],
} as const;

export function CopyValueView({ value, lang }: { value: CopyValue; lang: Lang }): VNode {
  switch (value.kind) {
    case 'text':
      return <span class="hv-answer">{value.text}</span>;
    case 'list':
      return (
        <span class="hv-answer">
          {value.items.map((item, index) => (
            <span key={`${index}-${item}`}>
              {index > 0 && <br />}
              {item}
            </span>
          ))}
        </span>
      );
    case 'money':
      return (
        <span class="hv-answer">
          {value.rows.map(([description, amount], index) => (
            <span class="hv-answer__line" key={`${index}-${description}`}>
              {description} <span class="hv-answer__amount">{amount}</span>
            </span>
          ))}
          <strong class="hv-answer__line">
            {columns[lang][2]} <span class="hv-answer__amount">{value.total}</span>
          </strong>
        </span>
      );
    case 'empty':
      return <span class="hv-answer hv-answer--empty">{checkWords.notFilledIn[lang]}</span>;
  }
}

function rowOf(row: CopyRow, lang: Lang, changeHref: string | undefined): SummaryRow {
  return {
    key: row.label,
    value: <CopyValueView value={row.value} lang={lang} />,
    changeHref,
  };
}

/** @param changeHref where a page's answers can be changed; leave out where they can not */
export function CopyView(props: {
  readonly lang: Lang;
  readonly pages: readonly CopyPage[];
  readonly changeHref?: ((pageSlug: string, questionKey: string) => string) | undefined;
  /** Of the heading above each page's answers. */
  readonly level?: 2 | 3 | undefined;
}): VNode {
  const { lang, pages, changeHref } = props;
  return (
    <>
      {pages.map(({ page, rows }) => (
        <section class="hv-copy" key={page.slug} aria-labelledby={`kop-${page.slug}`}>
          <Heading level={props.level ?? 2} id={`kop-${page.slug}`}>
            {page.title[lang]}
          </Heading>
          <SummaryList
            lang={lang}
            rows={rows.map((row) => rowOf(row, lang, changeHref?.(page.slug, row.question.key)))}
          />
        </section>
      ))}
    </>
  );
}
