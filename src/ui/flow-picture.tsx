import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { formatCents } from '../kernel/money.ts';
import {
  type FlowLayout,
  type FlowLink,
  type FlowNode,
  flowSizes,
  layOutFlows,
  type PlacedLink,
  type PlacedNode,
} from './flow-layout.ts';
import { marksOf } from './own-words.tsx';
import { Table } from './table.tsx';
import { fill, words } from './words.ts';

/** `solid` money has a place or is spent, `soft` is on its way, `hollow` is still free. */
export type FlowFill = 'solid' | 'soft' | 'hollow';

export type PicturedNode = FlowNode & {
  readonly fill: FlowFill;
  /** Of words that people wrote, where that is another than the page's. */
  readonly lang?: Lang | undefined;
  /** Page about it; the link stands in the table, where every reader can reach it. */
  readonly href?: string | undefined;
};

export type FlowPictureProps = {
  lang: Lang;
  /** Unique on the page. */
  id: string;
  caption: string;
  /** From the top of each column down. */
  nodes: readonly PicturedNode[];
  links: readonly FlowLink[];
};

const fixed = (value: number): string => String(Math.round(value * 10) / 10);

/** A band of one thickness from right of one node to left of another. */
function bandPath({ x0, x1, y0, y1, thickness }: PlacedLink): string {
  const middle = fixed((x0 + x1) / 2);
  const [a, b, c, d] = [y0, y1, y1 + thickness, y0 + thickness].map(fixed);
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x0} ${d}Z`;
}

/** A dotted line where the amount is too small for the scale. */
function thinPath({ x0, x1, y0, y1, thickness }: PlacedLink): string {
  const middle = fixed((x0 + x1) / 2);
  const [a, b] = [y0 + thickness / 2, y1 + thickness / 2].map(fixed);
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}`;
}

function Label({ node, lang }: { node: PlacedNode; lang: Lang }): VNode {
  const x = node.x + flowSizes.nodeWidth + 6;
  return (
    <text class="hv-flow__label" x={x} y={fixed(node.y + 14)}>
      {node.lines.map((line, at) => (
        <tspan key={`${at}-${line}`} x={x} {...(at === 0 ? {} : { dy: flowSizes.lineHeight })}>
          {line}
        </tspan>
      ))}
      <tspan class="hv-flow__amount" x={x} dy={flowSizes.lineHeight}>
        {formatCents(node.amountCents, lang)}
      </tspan>
    </text>
  );
}

type Drawn = { readonly layout: FlowLayout; readonly fills: ReadonlyMap<string, FlowFill> };

function Drawing({ layout, fills, lang, said }: Drawn & { lang: Lang; said: string }): VNode {
  return (
    <svg
      class="hv-flow__picture"
      viewBox={`0 0 ${layout.width} ${fixed(layout.height + 4)}`}
      width={layout.width}
      height={fixed(layout.height + 4)}
      role="img"
      aria-label={said}
    >
      {layout.links.map((link) =>
        link.thin ? (
          <path key={`${link.from}>${link.to}`} class="hv-flow__thin" d={thinPath(link)} />
        ) : (
          <path
            key={`${link.from}>${link.to}`}
            class={`hv-flow__band hv-flow__band--${fills.get(link.to) ?? 'soft'}`}
            d={bandPath(link)}
          />
        ),
      )}
      {layout.nodes.map((node) => (
        <rect
          key={node.id}
          class={`hv-flow__node hv-flow__node--${fills.get(node.id) ?? 'soft'}`}
          x={node.x}
          y={fixed(node.y)}
          width={flowSizes.nodeWidth}
          height={fixed(node.height)}
        />
      ))}
      {layout.nodes.map((node) => (
        <Label key={node.id} node={node} lang={lang} />
      ))}
    </svg>
  );
}

/** What the picture shows, for who hears it: where the money begins and where it ends. The table says the rest. */
function saidOf({ nodes }: FlowLayout, caption: string, lang: Lang): string {
  const last = Math.max(0, ...nodes.map(({ column }) => column));
  const listed = (column: number): string =>
    nodes
      .filter((node) => node.column === column)
      .map(({ label, amountCents }) => `${label} ${formatCents(amountCents, lang)}`)
      .join(', ');
  return `${caption}. ${fill(words.flowsFrom, lang, { from: listed(0), to: listed(last) })}`;
}

type Row = { readonly from: PicturedNode; readonly to: PicturedNode; readonly amountCents: number };

function nameOf(node: PicturedNode, lang: Lang): ComponentChildren {
  const name =
    node.lang === undefined ? node.label : <span {...marksOf({ lang: node.lang }, lang)}>{node.label}</span>;
  return node.href === undefined ? name : <a href={node.href}>{name}</a>;
}

function FlowTable({
  lang,
  id,
  caption,
  rows,
}: Omit<FlowPictureProps, 'nodes' | 'links'> & { rows: readonly Row[] }): VNode {
  return (
    <Table
      lang={lang}
      id={`${id}-tabel`}
      caption={caption}
      narrow="stack"
      rows={rows}
      columns={[
        { header: words.flowFrom[lang], rowHeader: true, cell: ({ from }) => nameOf(from, lang) },
        { header: words.flowTo[lang], cell: ({ to }) => nameOf(to, lang) },
        {
          header: words.amountShort[lang],
          numeric: true,
          cell: ({ amountCents }) => formatCents(amountCents, lang),
        },
      ]}
    />
  );
}

function Scroll({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="hv-flow__scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/**
 * Money that flows from column to column, with its table. Nothing is drawn when nothing flows; the table then says so. Bands differ
 * by outline as well as by colour, so that a black-and-white print reads.
 */
export function FlowPicture(props: FlowPictureProps): VNode {
  const { lang, id, caption, nodes, links } = props;
  const layout = layOutFlows(nodes, links);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows = layout.links.flatMap(({ from, to, amountCents }): Row[] => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start && end ? [{ from: start, to: end, amountCents }] : [];
  });
  return (
    <figure class="hv-flow">
      {layout.links.length > 0 && (
        <Scroll label={fill(words.flowPicture, lang, { of: caption })}>
          <Drawing
            layout={layout}
            fills={new Map(nodes.map((node) => [node.id, node.fill]))}
            lang={lang}
            said={saidOf(layout, caption, lang)}
          />
        </Scroll>
      )}
      {layout.links.some(({ thin }) => thin) && <p>{words.flowThin[lang]}</p>}
      <FlowTable lang={lang} id={id} caption={caption} rows={rows} />
    </figure>
  );
}
