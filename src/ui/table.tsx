import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { fill, words } from './words.ts';

export type Column<Row> = {
  header: string;
  cell: (row: Row) => ComponentChildren;
  /** Right-aligned, figures of one width. */
  numeric?: boolean | undefined;
  /** Names the row; at most one column. */
  rowHeader?: boolean | undefined;
  /** Holds a link or button that says itself what it does: stacked, it needs no name before it. */
  action?: boolean | undefined;
};

export type TableProps<Row> = {
  lang: Lang;
  /** Says what the table holds; also the name of the scroll region. */
  caption: string | VNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Caption for screen readers only, where a heading right above says the same. */
  hideCaption?: boolean | undefined;
  /** What a phone does: scroll sideways (figures to compare) or one block per row (things to read). */
  narrow?: 'scroll' | 'stack' | undefined;
  /** Instead of rows, when there are none. */
  empty?: ComponentChildren;
  /** A closing row, one entry per column: totals. */
  foot?: readonly ComponentChildren[] | undefined;
  /** Unique on the page; follows from the caption when left out and that is text. */
  id?: string | undefined;
};

function slug(caption: string | VNode): string {
  return (typeof caption === 'string' ? caption : '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const numericClass = (numeric: boolean | undefined) => (numeric ? { class: 'hv-numeric' } : {});

/** No component of its own: a table has hundreds of these, and each would cost the renderer more than the cell. */
function tableCell<Row>(column: Column<Row>, row: Row): VNode {
  if (column.rowHeader) return <th scope="row">{column.cell(row)}</th>;
  return (
    <td {...numericClass(column.numeric)} {...(column.action ? {} : { 'data-label': column.header })}>
      {column.cell(row)}
    </td>
  );
}

/** Never causes the page itself to scroll sideways: it scrolls in a named, focusable region, or stacks. */
export function Table<Row>(props: TableProps<Row>): VNode {
  const { columns, rows, lang } = props;
  const id = props.id ?? `tabel-${slug(props.caption)}`;
  const stack = props.narrow === 'stack';
  const table = (
    <table class="utrecht-table utrecht-table--html-table hv-table">
      <caption class={props.hideCaption ? 'hv-visually-hidden' : 'hv-table__caption'} id={`${id}-titel`}>
        {props.caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.header} scope="col" {...numericClass(column.numeric)}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${id}-${index}`}>{columns.map((column) => tableCell(column, row))}</tr>
        ))}
      </tbody>
      {props.foot && (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td key={column.header} {...numericClass(column.numeric)} data-label={column.header}>
                {props.foot?.[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
  if (rows.length === 0) {
    return <div class="hv-table-empty">{props.empty ?? <p>{words.noRows[lang]}</p>}</div>;
  }
  if (stack) return <div class="hv-table-stack">{table}</div>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="hv-table-scroll" aria-labelledby={`${id}-titel`} tabIndex={0}>
      {table}
    </section>
  );
}

export type PagerProps = {
  lang: Lang;
  page: number;
  pages: number;
  hrefFor: (page: number) => string;
};

/** First, last, this one and its neighbours; 0 stands for a gap. */
function shownPages(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((n, index) => (index > 0 && n - (sorted[index - 1] ?? n) > 1 ? [0, n] : [n]));
}

export function Pager({ lang, page, pages, hrefFor }: PagerProps): VNode | null {
  if (pages <= 1) return null;
  return (
    <nav class="hv-pager" aria-label={words.pages[lang]}>
      {page > 1 && (
        <a class="hv-pager__step" href={hrefFor(page - 1)} rel="prev">
          {words.previous[lang]}
        </a>
      )}
      <ul class="hv-pager__list">
        {shownPages(page, pages).map((n, index) => (
          <li key={`p-${n}-${index}`}>
            {n === 0 ? (
              <span class="hv-pager__gap">…</span>
            ) : (
              <a
                class="hv-pager__page"
                href={hrefFor(n)}
                aria-label={fill(words.page, lang, { n })}
                {...(n === page ? { 'aria-current': 'page' as const } : {})}
              >
                {n}
              </a>
            )}
          </li>
        ))}
      </ul>
      {page < pages && (
        <a class="hv-pager__step" href={hrefFor(page + 1)} rel="next">
          {words.next[lang]}
        </a>
      )}
    </nav>
  );
}
