import type { VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { formatCents } from '../kernel/money.ts';
import { Table } from './table.tsx';
import { words } from './words.ts';

export type MeasuringGlassProps = {
  lang: Lang;
  /** Ceiling of the envelope. */
  publishedCents: number;
  /** Asked for and set aside, not yet decided. */
  reservedCents: number;
  /** Granted. */
  committedCents: number;
  freeCents: number;
  /** Name of the envelope, for the table's caption. */
  caption: string;
  /** Unique on the page. */
  id?: string | undefined;
};

type Part = { key: 'committed' | 'reserved' | 'free'; cents: number };

const glass = { left: 26, top: 14, width: 108, height: 200 };

/** Percentage of the ceiling in whole points; an empty ceiling has no shares. */
function percent(cents: number, publishedCents: number): number {
  return publishedCents <= 0 ? 0 : Math.round((cents / publishedCents) * 100);
}

function Patterns({ id }: { id: string }): VNode {
  return (
    <defs>
      <pattern
        id={`${id}-reserved`}
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hv-glass__reserved-back" width="10" height="10" />
        <rect class="hv-glass__reserved-line" width="4" height="10" />
      </pattern>
    </defs>
  );
}

/** A swatch that repeats the fill of the drawing beside the words of the table. */
function Swatch({ id, part }: { id: string; part: Part['key'] }): VNode {
  return (
    <svg
      class="hv-glass__swatch"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        class={`hv-glass__${part}`}
        x="1"
        y="1"
        width="18"
        height="18"
        rx="3"
        {...(part === 'reserved' ? { fill: `url(#${id}-reserved)` } : {})}
      />
    </svg>
  );
}

function Levels({
  id,
  parts,
  publishedCents,
}: {
  id: string;
  parts: readonly Part[];
  publishedCents: number;
}): VNode {
  let bottom = glass.top + glass.height;
  return (
    <g>
      {parts.map((part) => {
        const height = publishedCents <= 0 ? 0 : Math.max(0, (part.cents / publishedCents) * glass.height);
        bottom -= height;
        return (
          <rect
            key={part.key}
            class={`hv-glass__${part.key}`}
            x={glass.left}
            y={bottom.toFixed(1)}
            width={glass.width}
            height={height.toFixed(1)}
            {...(part.key === 'reserved' ? { fill: `url(#${id}-reserved)` } : {})}
          />
        );
      })}
    </g>
  );
}

function Scale(): VNode {
  return (
    <g class="hv-glass__scale">
      {[0, 25, 50, 75, 100].map((mark) => {
        const y = glass.top + glass.height * (1 - mark / 100);
        return (
          <g key={mark}>
            <line x1={glass.left + glass.width - 16} x2={glass.left + glass.width} y1={y} y2={y} />
            <text x={glass.left + glass.width + 14} y={y + 5}>
              {mark}%
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The envelope as a measuring glass, with its table. Fills differ by pattern too, so that a black-and-white print reads. */
export function MeasuringGlass(props: MeasuringGlassProps): VNode {
  const { lang, publishedCents } = props;
  const id = props.id ?? 'maatglas';
  const parts: readonly Part[] = [
    { key: 'committed', cents: props.committedCents },
    { key: 'reserved', cents: props.reservedCents },
    { key: 'free', cents: props.freeCents },
  ];
  const said = parts.map((part) => `${words[part.key][lang]} ${formatCents(part.cents, lang)}`).join(', ');
  const { left, top, width, height } = glass;
  return (
    <figure class="hv-glass">
      <svg
        class="hv-glass__picture"
        viewBox="0 0 194 240"
        width="194"
        height="240"
        role="img"
        aria-label={`${props.caption}: ${said}`}
      >
        <Patterns id={id} />
        <path class="hv-glass__air" d={`M${left} ${top}v${height}h${width}v-${height}z`} />
        <Levels id={id} parts={parts.slice(0, 2)} publishedCents={publishedCents} />
        <Scale />
        <path
          class="hv-glass__wall"
          d={`M${left - 8} ${top - 6}q8 0 8 8v${height - 8}q0 6 6 6h${width - 12}q6 0 6-6v-${height - 8}q0-8 8-8`}
        />
      </svg>
      <Table
        lang={lang}
        id={id}
        caption={props.caption}
        rows={[...parts].reverse()}
        columns={[
          {
            header: words.part[lang],
            rowHeader: true,
            cell: (part) => (
              <span class="hv-glass__key">
                <Swatch id={id} part={part.key} />
                {words[part.key][lang]}
              </span>
            ),
          },
          { header: words.amountShort[lang], numeric: true, cell: (part) => formatCents(part.cents, lang) },
          {
            header: words.share[lang],
            numeric: true,
            cell: (part) => `${percent(part.cents, publishedCents)}%`,
          },
        ]}
        foot={[
          words.published[lang],
          formatCents(publishedCents, lang),
          `${percent(publishedCents, publishedCents)}%`,
        ]}
      />
    </figure>
  );
}
