import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Badge, fill, Table } from '../../../ui/index.ts';
import type { TermBudget } from '../rules/transition.ts';
import { transitionWords as words } from './words.ts';

type BudgetProps = {
  readonly lang: Lang;
  readonly year: number;
  readonly budgets: readonly TermBudget[];
};

/** The cost of the terms beside the money of next year: it is reserved by a decision, and not before. */
export function Budget({ lang, year, budgets }: BudgetProps): VNode {
  if (budgets.length === 0) return <p>{words.noTermCost[lang]}</p>;
  return (
    <>
      <p>{fill(words.budgetLead, lang, { year })}</p>
      <Table
        lang={lang}
        caption={words.budget[lang]}
        hideCaption
        id="begroting"
        narrow="stack"
        rows={budgets}
        columns={[
          { header: words.newScheme[lang], rowHeader: true, cell: ({ schemeName }) => schemeName[lang] },
          {
            header: words.termCost[lang],
            numeric: true,
            cell: ({ termCents }) => formatCents(termCents, lang),
          },
          {
            header: fill(words.ceilingOf, lang, { year }),
            numeric: true,
            cell: ({ ceiling }) =>
              ceiling === null ? words.noCeiling[lang] : formatCents(ceiling.publishedCents, lang),
          },
          {
            header: words.freeNow[lang],
            numeric: true,
            cell: ({ ceiling }) => (ceiling === null ? '–' : formatCents(ceiling.freeCents, lang)),
          },
          {
            header: words.freeAfter[lang],
            numeric: true,
            cell: ({ ceiling, termCents }) => {
              if (ceiling === null) return '–';
              const left = ceiling.freeCents - termCents;
              return left >= 0 ? (
                formatCents(left, lang)
              ) : (
                <Badge tone="orange">{fill(words.short, lang, { amount: formatCents(-left, lang) })}</Badge>
              );
            },
          },
        ]}
      />
    </>
  );
}
