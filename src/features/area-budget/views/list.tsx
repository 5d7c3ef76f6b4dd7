import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Badge, ButtonGroup, EmptyState, Heading, Lead, LinkButton, Table } from '../../../ui/index.ts';
import { areaName } from '../messages.ts';
import { budgetPath, keysPath, listPath, openPath, sourcesPath } from '../paths.ts';
import type { AreaBudget } from '../types.ts';
import { words } from './words.ts';

export type ListedBudget = {
  readonly budget: AreaBudget;
  readonly insideCents: number;
  readonly placedCents: number;
};

export type BudgetListProps = {
  readonly lang: Lang;
  readonly budgets: readonly ListedBudget[];
  readonly mayManage: boolean;
  readonly hasKeys: boolean;
};

export function BudgetListView({ lang, budgets, mayManage, hasKeys }: BudgetListProps): VNode {
  const years = Map.groupBy(budgets, ({ budget }) => budget.year);
  return (
    <>
      <Heading level={1}>{words.list[lang]}</Heading>
      <Lead>{words.listLead[lang]}</Lead>
      <ButtonGroup>
        {hasKeys && <LinkButton href={keysPath}>{words.myKeys[lang]}</LinkButton>}
        {mayManage && (
          <LinkButton href={openPath} variant="secondary" icon="plus">
            {words.openNew[lang]}
          </LinkButton>
        )}
        <LinkButton href={sourcesPath} variant="secondary">
          {words.sources[lang]}
        </LinkButton>
      </ButtonGroup>
      {budgets.length === 0 && (
        <EmptyState title={words.nothing[lang]} icon="hand-coins">
          <p>
            <a href="/plafonds">{words.nothingNext[lang]}</a>
          </p>
        </EmptyState>
      )}
      {[...years].map(([year, rows]) => (
        <YearTable key={year} lang={lang} year={year} rows={rows} />
      ))}
      {budgets.length > 0 && (
        <p>
          <a href={`${listPath}.csv`}>{words.allMoves[lang]}</a>
        </p>
      )}
    </>
  );
}

function YearTable({ lang, year, rows }: { lang: Lang; year: number; rows: readonly ListedBudget[] }): VNode {
  return (
    <section aria-labelledby={`jaar-${year}`}>
      <h2 id={`jaar-${year}`}>{year}</h2>
      <Table
        lang={lang}
        id={`budgetten-${year}`}
        caption={`${words.list[lang]} ${year}`}
        hideCaption
        narrow="stack"
        rows={rows}
        columns={[
          {
            header: words.area[lang],
            rowHeader: true,
            cell: ({ budget }) => (
              <>
                <a href={budgetPath(budget)}>{areaName(budget)[lang]}</a>{' '}
                {budget.closedOn !== null && <Badge>{words.closed[lang]}</Badge>}
              </>
            ),
          },
          {
            header: words.inside[lang],
            numeric: true,
            cell: ({ insideCents }) => formatCents(insideCents, lang),
          },
          {
            header: words.placed[lang],
            numeric: true,
            cell: ({ placedCents }) => formatCents(placedCents, lang),
          },
          {
            header: words.free[lang],
            numeric: true,
            cell: ({ insideCents, placedCents }) => formatCents(insideCents - placedCents, lang),
          },
        ]}
      />
    </section>
  );
}
