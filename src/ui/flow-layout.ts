/**
 * Where the parts of a flow picture (Sankey) stand. Columns are known beforehand, and the order within a column is the caller's:
 * money keeps its place from year to year. Pure; decision 0030.
 */

export type FlowNode = {
  readonly id: string;
  /** 0 is the left column; flows run from each column to the next. */
  readonly column: number;
  readonly label: string;
};
export type FlowLink = { readonly from: string; readonly to: string; readonly amountCents: number };

export type PlacedNode = FlowNode & {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly amountCents: number;
  /** The label in lines that fit beside the node. */
  readonly lines: readonly string[];
};
export type PlacedLink = FlowLink & {
  readonly x0: number;
  readonly x1: number;
  /** Top of the band at its beginning and at its end. */
  readonly y0: number;
  readonly y1: number;
  readonly thickness: number;
  /** Too small to be drawn to scale: drawn at the least that one can see. */
  readonly thin: boolean;
};
export type FlowLayout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
};

export const flowSizes = {
  nodeWidth: 14,
  /** Between the columns, for bands and labels: the more there are, the closer they stand. */
  leastColumnGap: 196,
  mostColumnGap: 420,
  /** What fits beside each other on a desk. */
  deskWidth: 1060,
  /** Right of the last column, for its labels. */
  lastLabels: 190,
  /** Least that one can see. */
  leastThickness: 2,
  lineHeight: 19,
  gap: 14,
  /** What the fullest column takes without gaps. */
  scaleHeight: 300,
  top: 8,
} as const;

/** Letters that fit beside a node, at the size of the theme. */
const lineLength = 23;

/** Pieces of a word that may stand on lines of their own: after its hyphens, and where it must. */
const chunk = new RegExp(`[^-]{1,${lineLength}}-?|-`, 'gu');

/** Breaks a label at its spaces; a word that fits nowhere after a hyphen, or where it must. */
export function linesOf(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const pieces = word.length <= lineLength ? [word] : (word.match(chunk) ?? []);
    for (const [at, piece] of pieces.entries()) {
      const last = lines.at(-1);
      const joined = last === undefined ? piece : `${last}${at === 0 ? ' ' : ''}${piece}`;
      if (last !== undefined && joined.length <= lineLength) lines[lines.length - 1] = joined;
      else if (piece !== '') lines.push(piece);
    }
  }
  return lines;
}

type Band = FlowLink & { readonly thickness: number; readonly thin: boolean };
type Sides = { readonly into: readonly Band[]; readonly out: readonly Band[] };

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const amountOf = ({ into, out }: { into: readonly FlowLink[]; out: readonly FlowLink[] }): number =>
  Math.max(sum(into.map((one) => one.amountCents)), sum(out.map((one) => one.amountCents)));

function sidesOf<Link extends FlowLink>(nodes: readonly FlowNode[], links: readonly Link[]) {
  const into = Map.groupBy(links, ({ to }) => to);
  const out = Map.groupBy(links, ({ from }) => from);
  return new Map(nodes.map(({ id }) => [id, { into: into.get(id) ?? [], out: out.get(id) ?? [] }]));
}

/** Pixels a cent: the fullest column gets the whole height. */
function scaleOf(nodes: readonly FlowNode[], links: readonly FlowLink[]): number {
  const sides = sidesOf(nodes, links);
  const columns = Map.groupBy(nodes, ({ column }) => column);
  const fullest = Math.max(
    0,
    ...[...columns.values()].map((column) =>
      sum(column.map(({ id }) => amountOf(sides.get(id) ?? { into: [], out: [] }))),
    ),
  );
  return fullest === 0 ? 0 : flowSizes.scaleHeight / fullest;
}

function columnGapOf(columns: number): number {
  const { deskWidth, lastLabels, nodeWidth, leastColumnGap, mostColumnGap } = flowSizes;
  const room = (deskWidth - lastLabels - columns * nodeWidth) / Math.max(1, columns - 1);
  return Math.floor(Math.min(mostColumnGap, Math.max(leastColumnGap, room)));
}

/** One column from top to bottom: each node gets room for its bands and for its label and amount, whichever is more. */
function placeColumn(
  column: readonly FlowNode[],
  sides: ReadonlyMap<string, Sides>,
  step: number,
): readonly PlacedNode[] {
  const { lineHeight, gap, leastThickness, top } = flowSizes;
  let y: number = top;
  return column.map((node) => {
    const own = sides.get(node.id) ?? { into: [], out: [] };
    const thick = (bands: readonly Band[]): number => sum(bands.map(({ thickness }) => thickness));
    const height = Math.max(thick(own.into), thick(own.out), leastThickness);
    const lines = linesOf(node.label);
    const placed = {
      ...node,
      x: node.column * step,
      y,
      height,
      amountCents: amountOf(own),
      lines,
    };
    y += Math.max(height, (lines.length + 1) * lineHeight) + gap;
    return placed;
  });
}

/** Bands leave and reach a node in the order in which their other ends stand: so they cross as little as they can. */
function placeLinks(
  nodes: ReadonlyMap<string, PlacedNode>,
  sides: ReadonlyMap<string, Sides>,
): readonly PlacedLink[] {
  const at = (id: string): PlacedNode => nodes.get(id) ?? missing(id);
  const tops = (bands: readonly Band[], end: 'from' | 'to', top: number): Map<Band, number> => {
    let y = top;
    const ordered = bands.toSorted((a, b) => at(a[end]).y - at(b[end]).y);
    return new Map(
      ordered.map((band) => {
        const own = y;
        y += band.thickness;
        return [band, own];
      }),
    );
  };
  const starts = new Map(
    [...nodes.values()].flatMap(({ id, y }) => [...tops(sides.get(id)?.out ?? [], 'to', y)]),
  );
  const ends = new Map(
    [...nodes.values()].flatMap(({ id, y }) => [...tops(sides.get(id)?.into ?? [], 'from', y)]),
  );
  return [...starts].map(([band, y0]) => ({
    ...band,
    x0: at(band.from).x + flowSizes.nodeWidth,
    x1: at(band.to).x,
    y0,
    y1: ends.get(band) ?? missing(band.to),
  }));
}

function missing(id: string): never {
  throw new Error(`a flow names a node that is not there: ${id}`);
}

/**
 * Lays out flows from column to column. Flows of nothing, and nodes that no flow touches, are left out.
 * @throws when a flow names a node that is not there, does not run to the next column, or is below zero
 */
export function layOutFlows(nodes: readonly FlowNode[], links: readonly FlowLink[]): FlowLayout {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const { from, to, amountCents } of links) {
    const [start, end] = [byId.get(from) ?? missing(from), byId.get(to) ?? missing(to)];
    if (end.column !== start.column + 1 || amountCents < 0)
      throw new Error(`no flow to the next column: ${from} → ${to}`);
  }
  const flowing = links.filter(({ amountCents }) => amountCents > 0);
  const touched = new Set(flowing.flatMap(({ from, to }) => [from, to]));
  const shown = nodes.filter(({ id }) => touched.has(id));
  const scale = scaleOf(shown, flowing);
  const bands = flowing.map((link): Band => {
    const exact = link.amountCents * scale;
    const thin = exact < flowSizes.leastThickness;
    return { ...link, thickness: thin ? flowSizes.leastThickness : exact, thin };
  });
  const sides = sidesOf(shown, bands);
  const columns = Map.groupBy(shown, ({ column }) => column);
  const many = Math.max(0, ...shown.map(({ column }) => column)) + 1;
  const step = flowSizes.nodeWidth + columnGapOf(many);
  const placed = [...columns.values()].flatMap((column) => placeColumn(column, sides, step));
  const last = Math.max(0, ...placed.map(({ x }) => x));
  return {
    width: last + flowSizes.nodeWidth + flowSizes.lastLabels,
    height: Math.max(
      0,
      ...placed.map(
        ({ y, height, lines }) => y + Math.max(height, (lines.length + 1) * flowSizes.lineHeight),
      ),
    ),
    nodes: placed,
    links: placeLinks(new Map(placed.map((node) => [node.id, node])), sides),
  };
}
