import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { type Column, Table } from './table.tsx';

/** `solid` and `hollow` are told apart without colour; `line` is a mark across, such as a ceiling. */
export type BarFill = 'solid' | 'hollow' | 'line';

/** A stretch on the scale of all rows; a `line` stands at `to`. */
export type Bar = { readonly from: number; readonly to: number; readonly fill: BarFill };

const width = 1000;
const thickness = 20;

type Scale = { readonly least: number; readonly most: number };

function scaleOf(rows: readonly (readonly Bar[])[]): Scale {
  const ends = rows.flat().flatMap(({ from, to }) => [from, to]);
  const least = Math.min(0, ...ends);
  const most = Math.max(0, ...ends);
  return least === most ? { least: 0, most: 1 } : { least, most };
}

/** Lines are drawn over the others, which stand one under the other. */
function Bars({ bars, scale: { least, most } }: { bars: readonly Bar[]; scale: Scale }): VNode {
  const x = (value: number): number => Math.round(((value - least) / (most - least)) * width);
  const stretches = bars.filter(({ fill }) => fill !== 'line');
  const height = Math.max(1, stretches.length) * thickness;
  return (
    <svg
      class="hv-bars"
      viewBox={`-4 0 ${width + 8} ${height}`}
      height={height}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {stretches.map(({ from, to, fill }, at) => (
        <rect
          key={`${at}-${fill}`}
          class={`hv-bars__${fill}`}
          x={Math.min(x(from), x(to))}
          y={at * thickness + 3}
          width={Math.abs(x(to) - x(from))}
          height={thickness - 6}
        />
      ))}
      <line class="hv-bars__zero" x1={x(0)} x2={x(0)} y1="0" y2={height} />
      {bars
        .filter(({ fill }) => fill === 'line')
        .map(({ to }) => (
          <line key={to} class="hv-bars__line" x1={x(to)} x2={x(to)} y1="0" y2={height} />
        ))}
    </svg>
  );
}

function Swatch({ fill }: { fill: BarFill }): VNode {
  return (
    <svg
      class="hv-bars__swatch"
      viewBox="0 0 24 16"
      width="24"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {fill === 'line' ? (
        <line class="hv-bars__line" x1="12" x2="12" y1="0" y2="16" />
      ) : (
        <rect class={`hv-bars__${fill}`} x="1" y="2" width="22" height="12" />
      )}
    </svg>
  );
}

export type BarTableProps<Row> = {
  lang: Lang;
  caption: string;
  hideCaption?: boolean | undefined;
  id?: string | undefined;
  rows: readonly Row[];
  /** The first names the row; the bars stand after it. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  /** What the bars are, as the header of their column. */
  barsHeader: string;
  bars: (row: Row) => readonly Bar[];
  /** What each fill stands for. */
  legend: readonly { readonly fill: BarFill; readonly label: ComponentChildren }[];
  foot?: readonly ComponentChildren[] | undefined;
};

/**
 * A drawing that is a table: each row has its bars on one scale, and its figures beside them. Who does not see the bars misses
 * nothing: all that they show is said in the cells.
 */
export function BarTable<Row>(props: BarTableProps<Row>): VNode {
  const [first, ...others] = props.columns;
  const scale = scaleOf(props.rows.map(props.bars));
  return (
    <figure class="hv-bars-figure">
      <ul class="hv-bars__legend">
        {props.legend.map(({ fill, label }) => (
          <li key={fill}>
            <Swatch fill={fill} />
            {label}
          </li>
        ))}
      </ul>
      <Table
        lang={props.lang}
        caption={props.caption}
        hideCaption={props.hideCaption}
        id={props.id}
        narrow="stack"
        rows={props.rows}
        columns={[
          first,
          {
            header: props.barsHeader,
            action: true,
            cell: (row) => <Bars bars={props.bars(row)} scale={scale} />,
          },
          ...others,
        ]}
        foot={props.foot}
      />
    </figure>
  );
}
