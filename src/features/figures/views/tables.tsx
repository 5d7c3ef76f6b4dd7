/** Tables of figures, with bars where they have them: all that a bar shows is said in its row. */
import type { ComponentChildren, VNode } from 'preact';
import { formatCount } from '../../../kernel/counts.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { type Bar, BarTable, type Column, fill, Heading, Table } from '../../../ui/index.ts';
import type { ShownCell, ShownRow, ShownTable } from '../rules/shown.ts';
import { figureWords as words } from '../words.ts';

function numberText({ unit, comparedWith }: ShownCell, value: number, lang: Lang): string {
  const number = formatCount(value, lang);
  const said =
    unit === 'cents'
      ? formatCents(value, lang)
      : unit !== 'percent'
        ? number
        : comparedWith === null
          ? `${number}%`
          : `${number} ${words.points[lang]}`;
  return comparedWith !== null && value > 0 ? `+${said}` : said;
}

/** A figure as people read it; a range for what is known roughly. */
export function cellText(cell: ShownCell, lang: Lang): string {
  const { state, least, most } = cell;
  if (state === 'hidden') return words.hidden[lang];
  if (state === 'unknown' || least === null) return words.unknown[lang];
  if (most === null) return fill(words.atLeast, lang, { least: numberText(cell, least, lang) });
  if (least === most) return numberText(cell, least, lang);
  return fill(words.range, lang, {
    least: numberText(cell, least, lang),
    most: numberText(cell, most, lang),
  });
}

function shownCell(cell: ShownCell | null, lang: Lang): ComponentChildren {
  if (cell === null) return '–';
  const said = cellText(cell, lang);
  if (cell.rows === null || cell.state !== 'shown') return said;
  return <a href={cell.rows}>{said}</a>;
}

const barsOf =
  ({ bars }: ShownTable) =>
  ({ cells }: ShownRow): readonly Bar[] =>
    bars.map(({ column, fill: look }) => ({ from: 0, to: cells[column]?.least ?? 0, fill: look }));

export function FiguresTable({ table, lang }: { table: ShownTable; lang: Lang }): VNode {
  const name: Column<ShownRow> = {
    header: table.nameHeader[lang],
    rowHeader: true,
    cell: (row) => (row.href === null ? row.name[lang] : <a href={row.href}>{row.name[lang]}</a>),
  };
  const figures = table.columns.map(
    (header, at): Column<ShownRow> => ({
      header: header[lang],
      numeric: true,
      cell: (row) => shownCell(row.cells[at] ?? null, lang),
    }),
  );
  const common = {
    lang,
    caption: table.title[lang],
    hideCaption: true,
    id: `tabel-${table.id}`,
    rows: table.rows,
  };
  return (
    <>
      <Heading level={2} id={table.id}>
        {table.title[lang]}
      </Heading>
      {table.lead && <p>{table.lead[lang]}</p>}
      {table.bars.length > 0 ? (
        <BarTable
          {...common}
          columns={[name, ...figures]}
          barsHeader={words.chart[lang]}
          bars={barsOf(table)}
          legend={table.bars.map(({ column, fill: look }) => ({
            fill: look,
            label: table.columns[column]?.[lang] ?? '',
          }))}
        />
      ) : (
        <Table
          {...common}
          columns={[name, ...figures]}
          narrow={table.columns.length > 4 ? 'scroll' : 'stack'}
        />
      )}
    </>
  );
}
