/** The lines of one member in the sum. Forty members stand on one page, so each table is written once while nothing in it differs. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents, sumCents } from '../../../kernel/money.ts';
import { OwnWords, Table, writtenByContent } from '../../../ui/index.ts';
import { claimWords as words } from '../claim-words.ts';

/** Where a number of a line can be seen. */
export type Fact = { readonly href: string; readonly label: string };

/** All that it is made from, as JSON can tell it apart. Amounts in cents. */
export type MemberLines = {
  readonly lang: Lang;
  readonly id: string;
  /** Null: of the network as a whole. */
  readonly member: string | null;
  readonly rows: readonly {
    readonly rule: string;
    readonly why: string;
    readonly facts: readonly Fact[];
    readonly amountCents: number;
  }[];
};

/** The members of a city, in two languages. */
const mostTables = 2000;

export const nameOf = (member: string | null, lang: Lang): VNode =>
  member === null ? <span>{words.ofNetwork[lang]}</span> : <OwnWords said={member} lang={lang} />;

function Lines({ lang, id, member, rows }: MemberLines): VNode {
  return (
    <Table
      lang={lang}
      id={id}
      caption={nameOf(member, lang)}
      hideCaption
      narrow="stack"
      rows={rows}
      columns={[
        { header: words.rule[lang], rowHeader: true, cell: ({ rule }) => rule },
        { header: words.why[lang], cell: ({ why }) => why },
        {
          header: words.facts[lang],
          cell: ({ facts }) =>
            facts.map(({ href, label }, at) => (
              <span key={href}>
                {at > 0 && ', '}
                <a href={href}>{label}</a>
              </span>
            )),
        },
        {
          header: words.amount[lang],
          numeric: true,
          cell: ({ amountCents }) => formatCents(amountCents, lang),
        },
      ]}
      foot={[words.total[lang], '', '', formatCents(sumCents(rows.map((row) => row.amountCents)), lang)]}
    />
  );
}

export const linesOf = writtenByContent(mostTables, Lines);
