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
  // One shape for all bars of a kind: a page shows forty pictures of fifty-two weeks.
  const bars = (shown: (week: number) => boolean): string =>
    minutes
      .map((value, week) => {
        const tall = ((value / most) * height).toFixed(1);
        return value > 0 && shown(week) ? `M${week * 10 + 1.5} ${height}v-${tall}h7v${tall}z` : '';
      })
      .join('');
  return (
    <svg
      class="hv-weeks"
      viewBox={`0 0 ${minutes.length * 10} ${height + 2}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line class="hv-weeks__ground" x1="0" x2={minutes.length * 10} y1={height + 1} y2={height + 1} />
      <path class="hv-weeks__counted" d={bars((week) => counted.has(week))} />
      <path class="hv-weeks__other" d={bars((week) => !counted.has(week))} />
    </svg>
  );
}
