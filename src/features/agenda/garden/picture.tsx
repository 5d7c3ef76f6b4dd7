/**
 * The whole garden as one drawing, with every look in its own attributes: it stands on a page, on a poster and by itself.
 * Plants in beds under each other; roots under a bed join the members of a network.
 */
import type { VNode } from 'preact';
import { domainLabels, domains } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { fill } from '../../../ui/index.ts';
import { colors } from './colors.ts';
import { Flower } from './flowers.tsx';
import { gardenWords as words } from './messages.ts';
import { PlantPicture } from './plant.tsx';
import { seeded } from './seeded.ts';
import type { Garden, Plant } from './types.ts';

export type GardenShape = {
  readonly perRow: number;
  /** Room for so many, also where fewer grow. */
  readonly least: number;
  /** Units from one plant to the next. */
  readonly step: number;
  /** Entries of the legend beside each other. */
  readonly legendColumns: number;
};

export const shapes = {
  narrow: { perRow: 6, least: 6, step: 54, legendColumns: 1 },
  wide: { perRow: 12, least: 10, step: 64, legendColumns: 3 },
} as const satisfies Readonly<Record<string, GardenShape>>;

const edge = 22;
const above = 148;
const soil = 32;
const lane = 12;
const between = 14;
const legendLine = 30;
const font = 'Atkinson Hyperlegible Next, Verdana, Arial, sans-serif';
/** Of the roots of the networks A to E: also in grey no two are the same. */
const dashes = [undefined, '9 5', '1 5', '12 4 2 4', '4 4'] as const;

type Placed = { readonly plant: Plant; readonly x: number };
type Bed = { readonly placed: readonly Placed[]; readonly letters: readonly string[]; readonly top: number };

const widthOf = ({ plants }: Garden, { perRow, least, step }: GardenShape): number =>
  edge * 2 + Math.max(least, Math.min(perRow, plants.length)) * step;

/** Beds from top to bottom, each as high as the roots under it ask. */
function bedsOf(garden: Garden, shape: GardenShape): { beds: readonly Bed[]; bottom: number } {
  const beds: Bed[] = [];
  let top = 0;
  // Beds as full as each other: a last one with three plants looks forgotten.
  const count = Math.ceil(garden.plants.length / shape.perRow);
  const perRow = Math.ceil(garden.plants.length / Math.max(count, 1));
  const step = (widthOf(garden, shape) - edge * 2) / Math.max(perRow, 1);
  for (let start = 0; start < garden.plants.length; start += perRow) {
    const row = garden.plants.slice(start, start + perRow);
    const letters = garden.networks
      .map(({ letter }) => letter)
      .filter((letter) => row.some(({ networks }) => networks.includes(letter)));
    const placed = row.map((plant, column) => ({
      plant,
      x: Math.round(edge + step / 2 + column * step) + Math.round((seeded(`${plant.id} place`)() - 0.5) * 8),
    }));
    beds.push({ placed, letters, top });
    top += above + soil + letters.length * lane + between;
  }
  return { beds, bottom: top };
}

/** A line that is not drawn with a ruler. */
function wave(from: number, until: number, y: number, swing: number, seed: string, span = 70): string {
  const chance = seeded(seed);
  const pieces = Math.max(1, Math.round((until - from) / span));
  const length = Math.round(((until - from) / pieces) * 10) / 10;
  const some = (most: number) => Math.round((chance() - 0.5) * 2 * most * 10) / 10;
  let d = `M${from} ${y}q${Math.round(length / 2)} ${some(swing)} ${length} 0`;
  for (let piece = 1; piece < pieces; piece += 1) d += `t${length} ${some(swing / 8)}`;
  return d;
}

function Root({
  bed,
  letter,
  index,
  y,
  width,
  garden,
}: {
  bed: Bed;
  letter: string;
  index: number;
  y: number;
  width: number;
  garden: Garden;
}): VNode {
  const members = bed.placed.filter(({ plant }) => plant.networks.includes(letter));
  const ground = bed.top + above;
  const numbers = members.map(({ plant }) => plant.number);
  const all = garden.plants.filter(({ networks }) => networks.includes(letter)).map(({ number }) => number);
  // What goes on in another bed runs out of the picture on that side.
  const goesOn = Math.max(...all) > Math.max(...numbers);
  const from = 16;
  const until = goesOn ? width : Math.max(...members.map(({ x }) => x)) + 8;
  const [dash] = [dashes[index % dashes.length]];
  return (
    <g fill="none" stroke={colors.root} stroke-width="1.8" stroke-linecap="round">
      <path
        d={wave(from, until, y, 3, `${letter} ${bed.top}`)}
        {...(dash === undefined ? {} : { 'stroke-dasharray': dash })}
      />
      {members.map(({ plant, x }) => (
        <path
          key={plant.id}
          d={`M${x} ${ground + 2}c13 3 15 14 11 ${Math.round((y - ground) * 0.6)}t-3 ${Math.round((y - ground) * 0.4) - 2}`}
          stroke-width="1.3"
        />
      ))}
      <circle cx="12" cy={y} r="7.5" fill={colors.root} stroke="none" />
      <text
        x="12"
        y={y + 4}
        text-anchor="middle"
        font-size="11"
        font-weight="600"
        fill={colors.white}
        stroke="none"
      >
        {letter}
      </text>
    </g>
  );
}

function BedPicture({ bed, width, garden }: { bed: Bed; width: number; garden: Garden }): VNode {
  const ground = bed.top + above;
  const depth = soil + bed.letters.length * lane;
  const line = wave(0, width, ground, 5, `ground ${bed.top}`);
  return (
    <g>
      <path
        d={`${wave(0, width, ground - 40, 40, `hill ${bed.top}`, 260)}V${ground}H0Z`}
        fill={colors.hill}
      />
      <path d={`${line}v${depth}H0Z`} fill={colors.soil} />
      {bed.letters.map((letter, index) => (
        <Root
          key={letter}
          bed={bed}
          letter={letter}
          index={garden.networks.findIndex((network) => network.letter === letter)}
          y={ground + soil + index * lane}
          width={width}
          garden={garden}
        />
      ))}
      <path d={line} fill="none" stroke={colors.soilEdge} stroke-width="1.6" />
      {bed.placed.map(({ plant, x }) => (
        <PlantPicture key={plant.id} plant={plant} x={x} ground={ground} />
      ))}
      {bed.placed.map(({ plant, x }) => (
        <g key={plant.id}>
          <circle
            cx={x}
            cy={ground + 14}
            r="9"
            fill={colors.paper}
            stroke={colors.soilEdge}
            stroke-width="0.8"
          />
          <text
            x={x}
            y={ground + 18}
            text-anchor="middle"
            font-size="11.5"
            font-weight="600"
            fill={colors.ink}
          >
            {plant.number}
          </text>
        </g>
      ))}
    </g>
  );
}

function Legend({
  top,
  width,
  columns,
  lang,
}: {
  top: number;
  width: number;
  columns: number;
  lang: Lang;
}): VNode {
  return (
    <g font-size="14" fill={colors.ink}>
      {domains.map((domain, index) => {
        const x = 16 + (index % columns) * ((width - 16) / columns);
        const y = top + 18 + Math.floor(index / columns) * legendLine;
        return (
          <g key={domain}>
            <Flower domain={domain} x={x + 12} y={y} scale={0.95} />
            <text x={x + 32} y={y + 5}>
              {domainLabels[domain][lang]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** @param wijk whose garden it is, for the title */
export function GardenPicture({
  garden,
  wijk,
  shape,
  lang,
}: {
  garden: Garden;
  wijk: string;
  shape: GardenShape;
  lang: Lang;
}): VNode {
  const { beds, bottom } = bedsOf(garden, shape);
  const width = widthOf(garden, shape);
  const height = bottom + Math.ceil(domains.length / shape.legendColumns) * legendLine + 12;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby="tuin-titel tuin-tekst"
      font-family={font}
    >
      <title id="tuin-titel">{fill(words.title, lang, { wijk })}</title>
      <desc id="tuin-tekst">{gardenText(garden, lang)}</desc>
      <rect width={width} height={height} fill={colors.paper} />
      {beds.map((bed) => (
        <BedPicture key={bed.top} bed={bed} width={width} garden={garden} />
      ))}
      <Legend top={bottom} width={width} columns={shape.legendColumns} lang={lang} />
    </svg>
  );
}

export const numbers = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

/** What the picture shows, in a sentence or two. */
export function gardenText({ plants, networks, others }: Garden, lang: Lang): string {
  const perWeek = Math.round(plants.reduce((sum, plant) => sum + plant.perWeek, 0) * 10) / 10;
  const said = [
    fill(plants.length === 1 ? words.textOne : words.text, lang, {
      n: plants.length,
      times: numbers[lang].format(perWeek),
    }),
    ...(networks.length === 0
      ? []
      : [fill(networks.length === 1 ? words.rootsOne : words.roots, lang, { n: networks.length })]),
    ...(others.count === 0
      ? []
      : [fill(words.others, lang, { n: others.count, times: numbers[lang].format(others.perWeek) })]),
  ];
  return said.join(' ');
}
