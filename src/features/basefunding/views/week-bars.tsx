import type { VNode } from 'preact';

/** One bar a week, oldest first; weeks that count are filled, the others outlined. */
export function WeekBars({
  label,
  minutes,
  counted,
}: {
  readonly label: string;
  readonly minutes: readonly number[];
  /** Weeks that count, by their place. */
  readonly counted: ReadonlySet<number>;
}): VNode {
  const most = Math.max(60, ...minutes);
  const height = 60;
  return (
    <svg
      class="hv-weeks"
      viewBox={`0 0 ${minutes.length * 10} ${height + 2}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line class="hv-weeks__ground" x1="0" x2={minutes.length * 10} y1={height + 1} y2={height + 1} />
      {minutes.map((value, week) => {
        const tall = (value / most) * height;
        return (
          <rect
            key={`w-${week}`}
            class={counted.has(week) ? 'hv-weeks__counted' : 'hv-weeks__other'}
            x={week * 10 + 1.5}
            y={(height - tall).toFixed(1)}
            width="7"
            height={tall.toFixed(1)}
          />
        );
      })}
    </svg>
  );
}
