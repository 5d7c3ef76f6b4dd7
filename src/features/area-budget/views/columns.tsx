/** Columns that more than one table about a budget has. */
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { inDutch } from '../../../kernel/words.ts';
import { type Column, OwnWords } from '../../../ui/index.ts';
import type { BudgetFlows, MoneySource } from '../types.ts';
import { words } from './words.ts';

/** Makes columns of amounts, each given in cents of its row. */
export function centsColumns<Row>(lang: Lang) {
  return (header: string, centsOf: (row: Row) => number): Column<Row> => ({
    header,
    numeric: true,
    cell: (row) => formatCents(centsOf(row), lang),
  });
}

/** The source that a row's money came from, by its name; a dash for one that is none of this budget's. */
export function sourceColumn<Row extends { readonly sourceId: MoneySource['id'] }>(
  { sources }: Pick<BudgetFlows, 'sources'>,
  lang: Lang,
): Column<Row> {
  const byId = new Map(sources.map(({ source }) => [source.id, source]));
  return {
    header: words.source[lang],
    cell: ({ sourceId }) => {
      const source = byId.get(sourceId);
      return source ? <OwnWords said={inDutch(source.name)} lang={lang} /> : '–';
    },
  };
}
