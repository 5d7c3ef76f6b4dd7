/** The tables of a page of figures, from what is known of its scope. Pure: what is asked of the database is handed in. */
import { domainLabels, domains } from '../../kernel/domains.ts';
import { same, type Text, text } from '../../kernel/messages.ts';
import { fill } from '../../ui/index.ts';
import type { Wijk } from '../place/index.ts';
import { type Asked, figureCell, type MapFacts, told } from './cells.ts';
import type { Balance } from './load.ts';
import { definitions, type FigureKey } from './rules/definitions.ts';
import { halfName, keyOfHalf, shortHalfName } from './rules/halves.ts';
import { middellandThen } from './rules/policy.ts';
import { cellOf, differenceOf, type ShownRow, type ShownTable } from './rules/shown.ts';
import { bands, type Half } from './types.ts';
import { figuresPath, figureWords as words } from './words.ts';

const both = (one: (lang: 'nl' | 'en') => string): Text => ({ nl: one('nl'), en: one('en') });
const halfText = (half: Half): Text => both((lang) => halfName(half, lang));

const keyFigures: readonly FigureKey[] = [
  'weekly',
  'informal',
  'formal',
  'informalShare',
  'started',
  'stopped',
  'volunteerHours',
  'activities',
  'confirmed',
  'notHeld',
  'uncounted',
  'visits',
  'granted',
  'grantedPerInhabitant',
  'grantedPerActivity',
];

function keyTable({ now, before, running, scope, wijk }: Asked): ShownTable {
  const slug = wijk?.slug ?? null;
  return {
    id: 'kort',
    title: words.key,
    lead: null,
    nameHeader: words.figure,
    columns: [halfText(now.half), ...(before ? [halfText(before.half), words.difference] : [])],
    rows: keyFigures.map((figure) => {
      const own = figureCell(figure, now, scope, slug);
      const other = before && figureCell(figure, before, scope, slug);
      return {
        name: definitions[figure].label,
        href: null,
        // Half of a half-year told of against a whole one says nothing.
        cells: other
          ? [own, other, running && told.includes(figure) ? null : differenceOf(own, other)]
          : [own],
      };
    }),
    bars: [],
  };
}

/** How many people came, by the rough numbers that hosts give. */
function bandTable({ now, before, scope, wijk }: Asked): ShownTable {
  const slug = wijk?.slug ?? null;
  return {
    id: 'opkomst',
    title: words.bands,
    lead: words.bandsLead,
    nameHeader: words.people,
    columns: [now, ...(before ? [before] : [])].map(({ half }) => halfText(half)),
    rows: bands.map((figure) => ({
      name: definitions[figure].label,
      href: null,
      cells: [now, ...(before ? [before] : [])].map((period) => figureCell(figure, period, scope, slug)),
    })),
    bars: [{ column: 0, fill: 'solid' }, ...(before ? [{ column: 1, fill: 'hollow' } as const] : [])],
  };
}

const balanceBars = [
  { column: 0, fill: 'solid' },
  { column: 1, fill: 'hollow' },
] as const;
const balanceColumns = [definitions.informal.label, definitions.formal.label];

function balanceTable({ balance, scope, wijk }: Asked): ShownTable {
  const slug = wijk?.slug ?? null;
  const row = (one: Balance): ShownRow => {
    const of = (figure: 'informal' | 'formal') =>
      cellOf(
        { figure, period: keyOfHalf(one.half), wijk: slug, domain: scope.domain, unit: 'count' },
        one[figure],
      );
    return {
      name: both((lang) => shortHalfName(one.half, lang)),
      href: null,
      cells: [of('informal'), of('formal')],
    };
  };
  return {
    id: 'balans',
    title: words.balance,
    lead: words.balanceLead,
    nameHeader: words.half,
    columns: balanceColumns,
    rows: balance.map(row),
    bars: balanceBars,
  };
}

/** The picture of source 002, beside our own figures of that wijk. */
function thenTable(): ShownTable {
  return {
    id: 'toen',
    title: words.atSource,
    lead: both((lang) => fill(words.atSourceLead, lang, { source: middellandThen.source[lang] })),
    nameHeader: words.year,
    columns: balanceColumns,
    rows: middellandThen.years.map((one) => ({
      name: same(String(one.year)),
      href: null,
      cells: (['informal', 'formal'] as const).map((figure) =>
        cellOf(
          { figure, period: String(one.year), wijk: middellandThen.wijkSlug, domain: null, unit: 'count' },
          one[figure],
        ),
      ),
    })),
    bars: balanceBars,
  };
}

/** Two tables, so that each fits beside its bars: what is on the agenda, and what was told and granted. */
const ofDomains = [
  { id: 'themas', title: words.perDomain, figures: ['weekly', 'started', 'stopped'], drawn: true },
  {
    id: 'themas-verteld',
    title: words.toldPerDomain,
    figures: ['confirmed', 'visits', 'grantedPerActivity'],
    drawn: false,
  },
] as const;

function domainTables({ now, wijk }: Asked): readonly ShownTable[] {
  const wijkId = wijk?.id ?? null;
  return ofDomains.map(({ id, title, figures, drawn }) => ({
    id,
    title,
    lead: null,
    nameHeader: words.domain,
    columns: figures.map((figure) => definitions[figure].label),
    rows: domains.map((domain) => ({
      name: domainLabels[domain],
      href: wijk === null && drawn ? `${figuresPath}/thema/${domain}` : null,
      cells: figures.map((figure) => figureCell(figure, now, { wijkId, domain }, wijk?.slug ?? null)),
    })),
    bars: drawn ? [{ column: 0, fill: 'solid' }] : [],
  }));
}

const byWijk: readonly FigureKey[] = [
  'weekly',
  'started',
  'stopped',
  'confirmed',
  'visits',
  'grantedPerInhabitant',
  'grantedPerActivity',
];

/** What is hidden of single wijken, as far as it may be told: all of them together. The rows then add up to the city. */
function restRow({ told: { rest }, now }: Asked): readonly ShownRow[] {
  if (rest === null) return [];
  return [
    {
      name: both((lang) => fill(words.rest, lang, { n: rest.wijken })),
      href: null,
      cells: byWijk.map((figure) =>
        figure === 'confirmed'
          ? cellOf(
              { figure, period: keyOfHalf(now.half), wijk: 'rest', domain: null, unit: 'count' },
              rest.confirmed,
            )
          : null,
      ),
    },
  ];
}

function wijkTable(asked: Asked): ShownTable {
  const { now, scope, wijken } = asked;
  const rows = wijken.map((wijk) => ({
    name: same(wijk.name),
    href: `${figuresPath}/${wijk.slug}?halfjaar=${keyOfHalf(now.half)}`,
    cells: byWijk.map((figure) =>
      figureCell(figure, now, { wijkId: wijk.id, domain: scope.domain }, wijk.slug),
    ),
  }));
  return {
    id: 'wijken',
    title: words.perWijk,
    lead: words.perWijkLead,
    nameHeader: words.wijk,
    columns: byWijk.map((figure) => definitions[figure].label),
    rows: [...rows, ...(scope.domain === null ? restRow(asked) : [])],
    bars: [],
  };
}

function mapTable(facts: MapFacts, wijk: Wijk | null): ShownTable {
  const row = (
    figure: FigureKey,
    value: number,
    of: number | null,
    href: string | null = null,
  ): ShownRow => ({
    name:
      of === null
        ? definitions[figure].label
        : both((lang) => `${definitions[figure].label[lang]} (${text('van', 'of')[lang]} ${of})`),
    href,
    cells: [
      cellOf({ figure, period: facts.day, wijk: wijk?.slug ?? null, domain: null, unit: 'count' }, value),
    ],
  });
  return {
    id: 'kaart',
    title: words.map,
    lead: null,
    nameHeader: words.figure,
    columns: [words.now],
    rows: [
      row('onMap', facts.onMap, null),
      row('fresh', facts.fresh, facts.onMap, '/sociale-kaart/versheid'),
      row('places', facts.places, null, '/plekken/dekking'),
      ...(facts.functions ? [row('functions', facts.functions.fulfilled, facts.functions.all)] : []),
    ],
    bars: [],
  };
}

function profileTable(wijk: Wijk): readonly ShownTable[] {
  const { profile } = wijk;
  if (profile === null) return [];
  const row = (figure: FigureKey, value: number): ShownRow => ({
    name: definitions[figure].label,
    href: null,
    cells: [
      cellOf({ figure, period: String(profile.year), wijk: wijk.slug, domain: null, unit: 'index' }, value),
    ],
  });
  return [
    {
      id: 'wijkprofiel',
      title: words.profile,
      lead: words.profileWarning,
      nameHeader: words.figure,
      columns: [same(String(profile.year))],
      rows: [
        row('profilePhysical', profile.physical),
        row('profileSafety', profile.safety),
        row('profileSocial', profile.social),
      ],
      bars: [],
    },
  ];
}

/** All tables of the page of a scope, in their order. */
export function tablesOf(asked: Asked): readonly ShownTable[] {
  const { scope, wijk, map } = asked;
  const showsThen = wijk?.slug === middellandThen.wijkSlug || (wijk === null && scope.domain === null);
  return [
    keyTable(asked),
    bandTable(asked),
    balanceTable(asked),
    ...(showsThen ? [thenTable()] : []),
    ...(scope.domain === null ? domainTables(asked) : []),
    ...(wijk === null ? [wijkTable(asked)] : []),
    ...(map ? [mapTable(map, wijk)] : []),
    ...(wijk ? profileTable(wijk) : []),
  ];
}
