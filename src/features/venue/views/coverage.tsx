/** Where there is a place and what is missing: a schematic map of the gebieden, and the same in tables. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, fill, Heading, Lead, Table } from '../../../ui/index.ts';
import type { Gebied } from '../../place/types.ts';
import {
  type GebiedCoverage,
  type Level,
  minimalFunctions,
  missingByFunction,
  missingFunctions,
  placeTiles,
  riverAboveRow,
  tileColumns,
} from '../rules/coverage.ts';
import { functionLabels } from '../rules/criteria.ts';
import type { WijkCoverage } from '../types.ts';
import { placesWords, coverageWords as words } from './words.ts';

export type CoverageProps = {
  lang: Lang;
  gebieden: readonly Gebied[];
  byGebied: readonly GebiedCoverage[];
  wijken: readonly WijkCoverage[];
};

type Entry = GebiedCoverage & { readonly gebied: Gebied };

export function CoverageView({ lang, gebieden, byGebied, wijken }: CoverageProps): VNode {
  const entries = gebieden.flatMap((gebied) => {
    const found = byGebied.find(({ gebiedId }) => gebiedId === gebied.id);
    return found ? [{ ...found, gebied }] : [];
  });
  const covered = wijken.filter(({ lowThreshold }) => lowThreshold > 0).length;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: placesWords.title[lang], href: '/plekken' }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <p>
        <strong>{fill(words.covered, lang, { n: covered, m: wijken.length })}</strong>
      </p>
      <h2>{fill(words.map, lang, { n: entries.length })}</h2>
      <p>{words.mapHint[lang]}</p>
      <CoverageMap lang={lang} entries={entries} />
      <GebiedTable lang={lang} entries={entries} />
      <FunctionTable lang={lang} wijken={wijken} />
      <WijkTable lang={lang} wijken={wijken} />
      <p class="hv-hint">{words.source[lang]}</p>
    </>
  );
}

const tile = { width: 150, height: 84, gap: 8 };
/** The river is as high as this, between two rows of tiles. */
const riverHeight = 28;

const xOf = (column: number): number => column * (tile.width + tile.gap) + tile.gap;
const yOf = (row: number): number =>
  row * (tile.height + tile.gap) + tile.gap + (row >= riverAboveRow ? riverHeight : 0);

/** Full, striped or empty, so that black and white says it too. */
const fillOf: Readonly<Record<Level, string>> = {
  all: 'url(#dekking-all)',
  some: 'url(#dekking-some)',
  none: 'none',
};

function CoverageMap({ lang, entries }: { lang: Lang; entries: readonly Entry[] }): VNode {
  const tiles = placeTiles(entries.map(({ gebied }) => gebied.cbsCode));
  const rows = Math.max(0, ...[...tiles.values()].map(({ row }) => row)) + 1;
  const [width, height] = [xOf(tileColumns), yOf(rows)];
  const river = yOf(riverAboveRow) - riverHeight / 2 - tile.gap / 2;
  const said = entries.map(({ gebied, covered, wijken }) => `${gebied.name} ${covered}/${wijken}`);
  return (
    <figure class="hv-coverage">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${words.title[lang]} ${said.join(', ')}`}
      >
        <Patterns />
        <path
          class="hv-coverage__river"
          d={`M0 ${river}C${width / 4} ${river - 16} ${width / 4} ${river + 16} ${width / 2} ${river}S${(width * 3) / 4} ${river - 16} ${width} ${river}`}
        />
        <text class="hv-coverage__water" x={width - 8} y={river - 14} text-anchor="end">
          {words.river[lang]}
        </text>
        {entries.map((entry) => {
          const at = tiles.get(entry.gebied.cbsCode) ?? { column: 0, row: 0 };
          return <Tile key={entry.gebiedId} entry={entry} x={xOf(at.column)} y={yOf(at.row)} />;
        })}
      </svg>
      <figcaption>
        <ul class="hv-coverage__key">
          {(['all', 'some', 'none'] as const).map((level) => (
            <li key={level}>
              <svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" focusable="false">
                <rect class="hv-coverage__box" x="1" y="1" width="26" height="18" rx="3" />
                <rect x="1" y="1" width="26" height="18" rx="3" fill={fillOf[level]} />
              </svg>
              {words.level[level][lang]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Patterns(): VNode {
  return (
    <defs>
      <pattern id="dekking-all" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="hv-coverage__full" width="4" height="4" />
      </pattern>
      <pattern
        id="dekking-some"
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="hv-coverage__stripe" width="4" height="10" />
      </pattern>
    </defs>
  );
}

/** Names wider than a tile go on two lines, at the space or hyphen nearest to the middle. */
function linesOf(name: string): readonly string[] {
  if (name.length <= 15) return [name];
  const breaks = [...name.matchAll(/[ -]/g)].map(({ index }) => index + 1);
  const middle = breaks.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return middle === undefined ? [name] : [name.slice(0, middle).trim(), name.slice(middle)];
}

function Tile({ entry, x, y }: { entry: Entry; x: number; y: number }): VNode {
  const lines = linesOf(entry.gebied.name);
  return (
    <g>
      <rect class="hv-coverage__box" x={x} y={y} width={tile.width} height={tile.height} rx="6" />
      <rect x={x} y={y} width={tile.width} height="14" fill={fillOf[entry.level]} />
      {lines.map((line, index) => (
        <text key={line} class="hv-coverage__name" x={x + 10} y={y + 34 + index * 17}>
          {line}
        </text>
      ))}
      <text class="hv-coverage__figure" x={x + 10} y={y + tile.height - 10}>
        {entry.covered}/{entry.wijken}
      </text>
    </g>
  );
}

function GebiedTable({ lang, entries }: { lang: Lang; entries: readonly Entry[] }): VNode {
  return (
    <Table
      lang={lang}
      caption={words.with[lang]}
      rows={entries}
      columns={[
        { header: words.gebied[lang], rowHeader: true, cell: ({ gebied }) => gebied.name },
        { header: words.wijken[lang], numeric: true, cell: ({ wijken }) => wijken },
        { header: words.with[lang], numeric: true, cell: ({ covered }) => covered },
        { header: words.says[lang], cell: ({ level }) => words.level[level][lang] },
      ]}
    />
  );
}

function FunctionTable({ lang, wijken }: { lang: Lang; wijken: readonly WijkCoverage[] }): VNode {
  return (
    <Table
      lang={lang}
      caption={words.perFunction[lang]}
      rows={missingByFunction(wijken)}
      columns={[
        { header: words.function[lang], rowHeader: true, cell: ({ name }) => functionLabels[name][lang] },
        {
          header: words.missingIn[lang],
          numeric: true,
          cell: ({ wijken: n }) => (n === 1 ? words.wijkenOne[lang] : fill(words.wijkenCount, lang, { n })),
        },
      ]}
    />
  );
}

function missingWords(wijk: WijkCoverage, lang: Lang): string {
  const missing = missingFunctions(wijk);
  if (missing.length === 0) return words.nothing[lang];
  if (missing.length === minimalFunctions.length) return words.everything[lang];
  return missing.map((name) => functionLabels[name][lang]).join('; ');
}

function WijkTable({ lang, wijken }: { lang: Lang; wijken: readonly WijkCoverage[] }): VNode {
  return (
    <>
      <h2>{words.perWijk[lang]}</h2>
      <Table
        lang={lang}
        caption={words.perWijkCaption[lang]}
        hideCaption
        narrow="stack"
        rows={wijken}
        columns={[
          {
            header: words.wijk[lang],
            rowHeader: true,
            cell: (wijk) => <a href={`/wijken/${wijk.wijkSlug}`}>{wijk.wijkName}</a>,
          },
          {
            header: words.places[lang],
            numeric: true,
            cell: (wijk) =>
              wijk.places === 0 ? 0 : <a href={`/plekken?wijk=${wijk.wijkSlug}`}>{wijk.places}</a>,
          },
          { header: words.lowThreshold[lang], numeric: true, cell: ({ lowThreshold }) => lowThreshold },
          { header: words.missing[lang], cell: (wijk) => missingWords(wijk, lang) },
        ]}
      />
    </>
  );
}
