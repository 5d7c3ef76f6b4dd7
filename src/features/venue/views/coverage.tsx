/** Where there is a place and what is missing: maps, and the same in tables. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, Details, fill, Heading, Lead, Table } from '../../../ui/index.ts';
import { CityMap, MapKey, type MapLayout, type MapMark, MapNote, shortOf } from '../../place/index.ts';
import type { Gebied } from '../../place/types.ts';
import {
  functionByGebied,
  type GebiedCoverage,
  type Level,
  minimalFunctions,
  missingByFunction,
  missingFunctions,
} from '../rules/coverage.ts';
import { functionLabels } from '../rules/criteria.ts';
import type { WijkCoverage } from '../types.ts';
import { placesWords, coverageWords as words } from './words.ts';

export type CoverageProps = {
  lang: Lang;
  gebieden: readonly Gebied[];
  byGebied: readonly GebiedCoverage[];
  wijken: readonly WijkCoverage[];
  /** Of wijken only where each has an outline. */
  drawn: { readonly gebieden: MapLayout; readonly wijken: MapLayout | null };
};

type Entry = GebiedCoverage & { readonly gebied: Gebied };

export function CoverageView(props: CoverageProps): VNode {
  const { lang, gebieden, byGebied, wijken, drawn } = props;
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
      <CoverageMap lang={lang} entries={entries} wijken={wijken} drawn={drawn} />
      <GebiedTable lang={lang} entries={entries} />
      <h2>{words.perFunctionTitle[lang]}</h2>
      <p>{words.perFunctionHint[lang]}</p>
      <FunctionMaps {...props} />
      <FunctionTable lang={lang} wijken={wijken} />
      <WijkTables lang={lang} entries={entries} wijken={wijken} />
      <p class="hv-hint">{words.source[lang]}</p>
    </>
  );
}

/** Of each gebied, or of each wijk where outlines are known. */
function CoverageMap({ lang, entries, wijken, drawn }: CoverageMapProps): VNode {
  const byWijk = drawn.wijken !== null;
  const marks: readonly MapMark[] = byWijk
    ? wijken.map(({ wijkSlug, wijkName, lowThreshold }) => ({
        key: wijkSlug,
        name: wijkName,
        short: '',
        figure: lowThreshold > 0 ? '' : '0',
        said: `${wijkName}: ${lowThreshold}`,
        href: `/wijken/${wijkSlug}`,
        fill: lowThreshold > 0 ? 'all' : 'none',
      }))
    : entries.map(({ gebied, covered, wijken: count, level }) => ({
        key: gebied.slug,
        name: gebied.name,
        short: shortOf(gebied.name),
        figure: `${covered}/${count}`,
        said: `${gebied.name}: ${covered}/${count}`,
        href: null,
        fill: level,
      }));
  const levels: readonly Level[] = byWijk ? ['all', 'none'] : ['all', 'some', 'none'];
  const layout = drawn.wijken ?? drawn.gebieden;
  return (
    <figure class="hv-map-figure">
      <CityMap id="dekking" layout={layout} marks={marks} />
      <figcaption>
        <MapKey
          id="dekking"
          items={levels.map((level) => ({
            fill: level,
            text: (byWijk ? words.wijkLevel[level === 'all' ? 'all' : 'none'] : words.level[level])[lang],
          }))}
        />
        <MapNote lang={lang} layout={layout} />
      </figcaption>
    </figure>
  );
}

type CoverageMapProps = Pick<CoverageProps, 'lang' | 'wijken' | 'drawn'> & { entries: readonly Entry[] };

/** The same map once for each function: what is missing stands out. The table after it says the same. */
function FunctionMaps({ lang, gebieden, wijken, drawn }: CoverageProps): VNode {
  return (
    <ul class="hv-map-row">
      {minimalFunctions.map((name) => {
        const levels = new Map(
          functionByGebied(wijken, name).map(({ gebiedId, level }) => [gebiedId, level]),
        );
        const marks = gebieden.map(({ id, slug, name: title }): MapMark => {
          const fill = levels.get(id) ?? 'none';
          return { key: slug, name: title, short: '', figure: '', said: title, href: null, fill };
        });
        return (
          <li key={name}>
            <figure>
              <CityMap id={`functie-${name}`} layout={drawn.gebieden} marks={marks} small />
              <figcaption>{functionLabels[name][lang]}</figcaption>
            </figure>
          </li>
        );
      })}
    </ul>
  );
}

function GebiedTable({ lang, entries }: { lang: Lang; entries: readonly Entry[] }): VNode {
  return (
    <Table
      lang={lang}
      caption={words.with[lang]}
      narrow="stack"
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

type WijkTableProps = { lang: Lang; entries: readonly Entry[]; wijken: readonly WijkCoverage[] };

/** Folded by gebied where there is little room: a phone would scroll past every wijk of the city. */
function WijkTables({ lang, entries, wijken }: WijkTableProps): VNode {
  return (
    <>
      <h2>{words.perWijk[lang]}</h2>
      {entries.map(({ gebied, covered, wijken: count }) => (
        <Details key={gebied.slug} summary={`${gebied.name} (${covered}/${count})`} unfoldsWide>
          <WijkTable
            lang={lang}
            gebied={gebied.name}
            wijken={wijken.filter(({ gebiedId }) => gebiedId === gebied.id)}
          />
        </Details>
      ))}
    </>
  );
}

function WijkTable({
  lang,
  gebied,
  wijken,
}: {
  lang: Lang;
  gebied: string;
  wijken: readonly WijkCoverage[];
}): VNode {
  return (
    <Table
      lang={lang}
      caption={`${words.perWijkCaption[lang]}: ${gebied}`}
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
  );
}
