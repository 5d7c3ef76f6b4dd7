/** A map as a drawing. It is silent: the table beside it says the same, and its links stand there for the keyboard. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Details, fill, Table, Tabs } from '../../../ui/index.ts';
import type { AreaMap, MapFill, MapMark } from './areas.ts';
import { type MapArea, type MapLayout, tileSize } from './layout.ts';
import { mapWords as words } from './messages.ts';
import { tileName } from './tile-words.ts';
import { riverName } from './tiles.ts';

type Point = { readonly x: number; readonly y: number };

export type CityMapProps = {
  /** Of this drawing, among those on its page. */
  id: string;
  layout: MapLayout;
  marks: readonly MapMark[];
  points?: readonly Point[];
  /** Fills only: too small for words. */
  small?: true;
};

const patternOf = (id: string, level: MapFill): string =>
  level === 'none' ? 'none' : `url(#${id}-${level})`;

/** Full is dense, some is striped: also on a black and white print. */
export function MapPatterns({ id }: { id: string }): VNode {
  return (
    <defs>
      <pattern id={`${id}-all`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="hv-map__full" width="4" height="4" />
      </pattern>
      <pattern
        id={`${id}-some`}
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hv-map__stripe" width="4" height="10" />
      </pattern>
    </defs>
  );
}

function TileWords({ area, mark }: { area: MapArea; mark: MapMark }): VNode {
  const top = area.y - tileSize / 2;
  const { lines, small, pressed } = tileName(mark.name);
  const first = small ? 30 : 34;
  const step = small ? 14 : 16;
  return (
    <>
      {lines.map((line, index) => (
        <text
          key={line}
          class={`hv-map__name${small ? ' hv-map__name--small' : ''}`}
          x={area.x}
          y={top + first + index * step}
          {...(pressed.includes(line) ? { textLength: tileSize - 8, lengthAdjust: 'spacingAndGlyphs' } : {})}
        >
          {line}
        </text>
      ))}
      <text class="hv-map__short" x={area.x} y={top + 50}>
        {mark.short}
      </text>
      <text class="hv-map__figure" x={area.x} y={top + 86}>
        {mark.figure}
      </text>
    </>
  );
}

function OutlineWords({ area, mark }: { area: MapArea; mark: MapMark }): VNode {
  return (
    <text class="hv-map__label" x={area.x} y={area.y + 7}>
      {mark.short} {mark.figure}
    </text>
  );
}

function Area({ area, mark, props }: { area: MapArea; mark: MapMark; props: CityMapProps }): VNode {
  const { id, layout, small } = props;
  const schematic = layout.kind === 'schematic';
  return (
    <>
      <path class="hv-map__area" d={area.path} />
      {schematic && !small ? (
        <path
          class="hv-map__band"
          d={`M${area.x - tileSize / 2 + 6} ${area.y - tileSize / 2 + 6}h${tileSize - 12}v10h${12 - tileSize}z`}
          fill={patternOf(id, mark.fill)}
        />
      ) : (
        <path class="hv-map__fill" d={area.path} fill={patternOf(id, mark.fill)} />
      )}
      {!small &&
        (schematic ? <TileWords area={area} mark={mark} /> : <OutlineWords area={area} mark={mark} />)}
    </>
  );
}

export function CityMap(props: CityMapProps): VNode {
  const { id, layout, marks, points = [], small } = props;
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  return (
    <svg
      class={`hv-map hv-map--${layout.kind}${small ? ' hv-map--small' : ''}`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <MapPatterns id={id} />
      {layout.river !== null && <path class="hv-map__river" d={layout.river} />}
      {layout.river !== null && !small && (
        <text class="hv-map__water" x={layout.width - 4} y={layout.riverLabelY}>
          {riverName}
        </text>
      )}
      {layout.areas.map((area) => {
        const mark = byKey.get(area.key);
        if (mark === undefined) return null;
        const drawn = <Area area={area} mark={mark} props={props} />;
        return mark.href === null ? (
          <g key={area.key}>{drawn}</g>
        ) : (
          <a key={area.key} href={mark.href} tabindex={-1}>
            <title>{mark.said}</title>
            {drawn}
          </a>
        );
      })}
      {points.map(({ x, y }) => (
        <circle key={`${x} ${y}`} class="hv-map__point" cx={x} cy={y} r="5" />
      ))}
    </svg>
  );
}

/** What the fills mean. */
export function MapKey({
  id,
  items,
}: {
  id: string;
  items: readonly { readonly fill: MapFill; readonly text: string }[];
}): VNode {
  return (
    <ul class="hv-map-key">
      {items.map(({ fill: level, text }) => (
        <li key={level}>
          <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">
            <rect class="hv-map__area" x="1" y="1" width="26" height="18" rx="3" />
            <rect x="1" y="1" width="26" height="18" rx="3" fill={patternOf(id, level)} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Where the outlines are from, or that there are none. */
export function MapNote({
  lang,
  layout,
  wijken,
}: {
  lang: Lang;
  layout: MapLayout;
  wijken?: boolean;
}): VNode {
  const said =
    layout.source !== null
      ? fill(words.source, lang, { source: layout.source })
      : (wijken ? words.schematicWijken : words.schematic)[lang];
  return <p class="hv-hint">{said}</p>;
}

export type TileSource = { readonly url: string; readonly attribution: string };

export type MapFigureProps = {
  lang: Lang;
  map: AreaMap;
  /** Of the table: what is counted where. */
  caption: string;
  /** Of the column of numbers. */
  counted: string;
  /** Folds the table, under these words: where the map is one thing among others. */
  folded?: string;
  /** The interactive map's facts; left out where there is none. */
  data?: string;
  tiles?: TileSource | null;
};

/** The map with its table. Where the script of maps is loaded, it puts a map to move in the place of the drawing. */
export function MapFigure(props: MapFigureProps): VNode {
  const { lang, map, caption, counted, folded, data, tiles } = props;
  const table = <AreaTable lang={lang} map={map} caption={caption} counted={counted} />;
  const points = map.places.flatMap(({ lat, lon }) => map.layout.pointAt(lat, lon) ?? []);
  const figure = (
    <figure class="hv-map-figure">
      <CityMap id="kaart" layout={map.layout} marks={map.marks} points={points} />
      <figcaption>
        <MapNote lang={lang} layout={map.layout} wijken={map.gebied !== null} />
      </figcaption>
    </figure>
  );
  return (
    <div class="hv-map-and-table">
      {data === undefined ? (
        figure
      ) : (
        <hv-map
          data-src={data}
          data-label={words.interactive[lang]}
          data-zoom-in={words.zoomIn[lang]}
          data-zoom-out={words.zoomOut[lang]}
          data-no-map={words.noMap[lang]}
          data-no-tiles={words.noTiles[lang]}
          data-tiles={tiles?.url}
          data-attribution={[tiles?.attribution, map.layout.source].filter(Boolean).join(' · ')}
        >
          {figure}
        </hv-map>
      )}
      {folded === undefined ? table : <Details summary={folded}>{table}</Details>}
    </div>
  );
}

function AreaTable({
  lang,
  map,
  caption,
  counted,
}: Pick<MapFigureProps, 'lang' | 'map' | 'caption' | 'counted'>): VNode {
  return (
    <Table
      lang={lang}
      caption={caption}
      rows={map.marks}
      columns={[
        {
          header: (map.gebied === null ? words.gebied : words.wijk)[lang],
          rowHeader: true,
          cell: ({ name, href }) => (href === null ? name : <a href={href}>{name}</a>),
        },
        { header: words.short[lang], cell: ({ short }) => short },
        { header: counted, numeric: true, cell: ({ figure }) => figure },
      ]}
    />
  );
}

/** List or map of the same things. */
export function ViewTabs(props: {
  lang: Lang;
  listHref: string;
  mapHref: string;
  now: 'list' | 'map';
}): VNode {
  const { lang, listHref, mapHref, now } = props;
  return (
    <Tabs
      label={words.view[lang]}
      items={[
        { label: words.list[lang], href: listHref, current: now === 'list' },
        { label: words.map[lang], href: mapHref, current: now === 'map' },
      ]}
    />
  );
}

/** Above what is narrowed to one gebied: so, and the way out. */
export function OnlyInGebied({ lang, name, href }: { lang: Lang; name: string; href: string }): VNode {
  return (
    <p>
      {fill(words.onlyIn, lang, { gebied: name })} <a href={href}>{words.wholeCity[lang]}</a>
    </p>
  );
}
