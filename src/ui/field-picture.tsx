import type { VNode } from 'preact';

type Plant = {
  readonly x: number;
  readonly height: number;
  readonly bloom: 'flower' | 'tulip' | 'seeds' | 'leaf';
};

const ground = 216;

const plants: readonly Plant[] = [
  { x: 40, height: 62, bloom: 'leaf' },
  { x: 88, height: 118, bloom: 'tulip' },
  { x: 140, height: 84, bloom: 'seeds' },
  { x: 196, height: 168, bloom: 'flower' },
  { x: 250, height: 104, bloom: 'leaf' },
  { x: 298, height: 138, bloom: 'seeds' },
  { x: 352, height: 92, bloom: 'tulip' },
  { x: 402, height: 126, bloom: 'flower' },
  { x: 446, height: 56, bloom: 'leaf' },
];

/** Leaves in pairs up the stem; a higher plant has more of them. */
function leaves({ x, height }: Plant): string {
  const pairs = Math.max(1, Math.floor(height / 44));
  return Array.from({ length: pairs }, (_, index) => {
    const y = ground - 16 - index * 36;
    const size = 19 - index * 2;
    return `M${x} ${y}q-${size} 0-${size}-${size} ${size} 0 ${size} ${size}zM${x} ${y - 14}q${size} 0 ${size}-${size}-${size} 0-${size} ${size}z`;
  }).join('');
}

function Bloom({ x, height, bloom }: Plant): VNode | null {
  const y = ground - height;
  if (bloom === 'flower') {
    return (
      <g>
        {[0, 60, 120].map((turn) => (
          <ellipse
            key={turn}
            class="hv-wordmark__flower"
            cx={x}
            cy={y}
            rx="21"
            ry="8"
            transform={`rotate(${turn} ${x} ${y})`}
          />
        ))}
        <circle class="hv-wordmark__leaf" cx={x} cy={y} r="7" />
      </g>
    );
  }
  if (bloom === 'tulip') {
    return (
      <path class="hv-wordmark__flower" d={`M${x} ${y + 12}q-17-4-15-30l8 9 7-12 7 12 8-9q2 26-15 30z`} />
    );
  }
  if (bloom === 'seeds') {
    const rays = [-80, -40, 0, 40, 80].map((turn) => {
      const angle = ((turn - 90) * Math.PI) / 180;
      return { x: x + 20 * Math.cos(angle), y: y + 20 * Math.sin(angle) };
    });
    return (
      <g>
        <path
          class="hv-wordmark__stem"
          d={rays.map((ray) => `M${x} ${y}L${ray.x.toFixed(1)} ${ray.y.toFixed(1)}`).join('')}
        />
        {rays.map((ray) => (
          <circle key={ray.x} class="hv-wordmark__leaf" cx={ray.x.toFixed(1)} cy={ray.y.toFixed(1)} r="4.5" />
        ))}
      </g>
    );
  }
  return <path class="hv-wordmark__leaf" d={`M${x} ${y + 22}q-15-14 0-34 15 20 0 34z`} />;
}

/** The field of the word mark, grown: an ornament beside the first words of the home page. */
export function FieldPicture(): VNode {
  return (
    <svg
      class="hv-field-picture"
      viewBox="0 0 484 240"
      width="484"
      height="240"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="330" cy="84" r="62" />
      {plants.map((plant) => (
        <g key={plant.x}>
          <path class="hv-wordmark__stem" d={`M${plant.x} ${ground}V${ground - plant.height}`} />
          <path class="hv-wordmark__leaf" d={leaves(plant)} />
          <Bloom {...plant} />
        </g>
      ))}
      <path class="hv-wordmark__ground" d="M8 224q234-18 468 0" />
    </svg>
  );
}
