/** One organisation as a plant: its height tells how often, its flowers in what. */
import type { VNode } from 'preact';
import { colors } from './colors.ts';
import { Flower } from './flowers.tsx';
import { seeded } from './seeded.ts';
import type { Plant } from './types.ts';

const low = 40;
const high = 118;
/** Times a week at which a plant is full-grown: higher would tell nothing that the table does not. */
const fullGrown = 10;

/** Height in units: by the root, so that the step from one to two is seen better than that from eight to nine. */
export function heightOf(perWeek: number): number {
  if (perWeek === 0) return 16;
  return Math.round(low + (high - low) * Math.sqrt(Math.min(perWeek, fullGrown) / fullGrown));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Along a stem that bends once. */
function pointOn(height: number, bend: number, lean: number, part: number): readonly [number, number] {
  const x = 2 * (1 - part) * part * bend + part * part * lean;
  const y = 2 * (1 - part) * part * height * 0.55 + part * part * height;
  return [tenth(x), tenth(-y)];
}

function Leaf({ at, side, length }: { at: readonly [number, number]; side: 1 | -1; length: number }): VNode {
  const [x, y] = at;
  const reach = tenth(length * side);
  const d = `M${x} ${y}q${tenth(reach * 0.35)} ${tenth(-length * 0.75)} ${reach} ${tenth(-length * 0.55)}q${tenth(-reach * 0.2)} ${tenth(length * 0.6)} ${-reach} ${tenth(length * 0.55)}Z`;
  return <path d={d} fill={colors.leaf} stroke={colors.stem} stroke-width="0.9" stroke-linejoin="round" />;
}

function Sprout(): VNode {
  return (
    <>
      <path d="M0 0V-13" stroke={colors.stem} stroke-width="2.2" stroke-linecap="round" />
      <Leaf at={[0, -11]} side={1} length={9} />
      <Leaf at={[0, -11]} side={-1} length={9} />
    </>
  );
}

/** Other domains flower on branches, from high to low. */
function Branch({ at, side }: { at: readonly [number, number]; side: 1 | -1 }): VNode {
  const [x, y] = at;
  return (
    <path
      d={`M${x} ${y}q${13 * side} -1 ${19 * side} -9`}
      fill="none"
      stroke={colors.stem}
      stroke-width="1.7"
      stroke-linecap="round"
    />
  );
}

export function PlantPicture({ plant, x, ground }: { plant: Plant; x: number; ground: number }): VNode {
  const chance = seeded(plant.id);
  const height = heightOf(plant.perWeek);
  const lean = tenth((chance() - 0.5) * 12);
  const bend = tenth((chance() - 0.5) * 14);
  const first: 1 | -1 = chance() < 0.5 ? 1 : -1;
  const sideOf = (index: number): 1 | -1 => (index % 2 === 0 ? first : first === 1 ? -1 : 1);
  const [main, ...others] = plant.domains;
  if (main === undefined)
    return (
      <g transform={`translate(${x} ${ground})`}>
        <Sprout />
      </g>
    );
  const leaves = Math.max(2, Math.min(6, Math.round(height / 20)));
  const branches = others.slice(0, 4).map((domain, index) => ({
    domain,
    side: sideOf(index),
    at: pointOn(height, bend, lean, 0.62 - index * 0.14),
  }));
  return (
    <g transform={`translate(${x} ${ground})`}>
      <path
        d={`M0 0Q${bend} ${tenth(-height * 0.55)} ${lean} ${-height}`}
        fill="none"
        stroke={colors.stem}
        stroke-width="2.4"
        stroke-linecap="round"
      />
      {Array.from({ length: leaves }, (_, index) => (
        <Leaf
          key={index}
          at={pointOn(height, bend, lean, 0.06 + (index * 0.46) / leaves)}
          side={sideOf(index)}
          length={tenth(11 + chance() * 4 - index)}
        />
      ))}
      {branches.map(({ domain, side, at }) => (
        <g key={domain}>
          <Branch at={at} side={side} />
          <Flower domain={domain} x={tenth(at[0] + 19 * side)} y={tenth(at[1] - 13)} scale={0.74} />
        </g>
      ))}
      <Flower domain={main} x={lean} y={-height} scale={1.2} />
    </g>
  );
}
