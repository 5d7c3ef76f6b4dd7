/** A flower for each domain, known by its shape. Each is drawn around (0, 0), some 11 units in every direction. */
import type { VNode } from 'preact';
import type { Domain } from '../../../kernel/domains.ts';
import { colors } from './colors.ts';

const turns = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => (index * 360) / count);

function Daisy(): VNode {
  return (
    <>
      {turns(8).map((turn) => (
        <ellipse
          key={turn}
          cx="0"
          cy="-7"
          rx="3.1"
          ry="4.8"
          transform={`rotate(${turn})`}
          fill={colors.petal}
          stroke={colors.orange}
          stroke-width="0.9"
        />
      ))}
      <circle r="3.6" fill={colors.orange} />
    </>
  );
}

function Tulip(): VNode {
  return (
    <g stroke={colors.orange} stroke-width="1" stroke-linejoin="round">
      <path d="M-7.5 -9C-9.5 1 -6 7 0 7C6 7 9.5 1 7.5 -9L3.6 -3.5L0 -11L-3.6 -3.5Z" fill={colors.cup} />
      <path d="M-3.6 -3.5C-4 1 -2.5 4.5 0 7C2.5 4.5 4 1 3.6 -3.5L0 -11Z" fill={colors.petal} />
    </g>
  );
}

function Star(): VNode {
  return (
    <>
      <path
        d="M0 -12L2.9 -4L11.4 -3.7L4.7 1.5L7.1 9.7L0 5L-7.1 9.7L-4.7 1.5L-11.4 -3.7L-2.9 -4Z"
        fill={colors.white}
        stroke={colors.stem}
        stroke-width="1.5"
        stroke-linejoin="round"
      />
      <circle r="2.4" fill={colors.stem} />
    </>
  );
}

const bell = 'M0 0C-3.6 0.6 -4 5 -5.2 8.2L-2.4 7L0 9L2.4 7L5.2 8.2C4 5 3.6 0.6 0 0Z';

function Bells(): VNode {
  return (
    <g stroke={colors.bellEdge} stroke-width="1" stroke-linejoin="round">
      <path
        d="M0 4C-1 -6 -5 -9 -7.5 -6M0 4C1 -6 5 -9 7.5 -6M0 4V-8"
        fill="none"
        stroke={colors.stem}
        stroke-width="1.2"
      />
      <path d={bell} transform="translate(-7.5 -6.5) rotate(10)" fill={colors.bell} />
      <path d={bell} transform="translate(7.5 -6.5) rotate(-10)" fill={colors.bell} />
      <path d={bell} transform="translate(0 -11)" fill={colors.bell} />
    </g>
  );
}

const rays = [-66, -40, -14, 14, 40, 66] as const;

function Umbel(): VNode {
  return (
    <g stroke={colors.stem} stroke-width="1">
      {rays.map((turn) => (
        <g key={turn} transform={`translate(0 6) rotate(${turn})`}>
          <path d="M0 0V-12" fill="none" />
          <circle cy="-13.5" r="2.7" fill={colors.dots} />
        </g>
      ))}
    </g>
  );
}

const shapes: Readonly<Record<Domain, () => VNode>> = {
  cohesion: Daisy,
  livelihood: Tulip,
  opportunity: Star,
  pedagogy: Bells,
  health: Umbel,
};

export function Flower({
  domain,
  x,
  y,
  scale = 1,
}: {
  domain: Domain;
  x: number;
  y: number;
  scale?: number;
}): VNode {
  const Shape = shapes[domain];
  return (
    <g transform={`translate(${x} ${y})${scale === 1 ? '' : ` scale(${scale})`}`}>
      <Shape />
    </g>
  );
}
