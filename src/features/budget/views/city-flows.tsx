import type { VNode } from 'preact';
import { domains } from '../../../kernel/domains.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { sumCents } from '../../../kernel/money.ts';
import {
  Breadcrumbs,
  EmptyState,
  FlowPicture,
  fill,
  Heading,
  Lead,
  type PicturedNode,
  Tabs,
} from '../../../ui/index.ts';
import { accountLabels } from '../messages.ts';
import type { SchemeFlow } from '../store/index.ts';
import type { Balances } from '../types.ts';
import { domainLabel, ExampleBadge } from './parts.tsx';
import { moneyWords } from './words.ts';

export const flowsPath = '/geldstromen';

export const flowWords = {
  title: text('Waar het geld van de stad is', 'Where the money of the city is'),
  lead: text(
    'Van elke regeling loopt het geld naar een domein, en daarna naar wat ermee is gebeurd: nog vrij, gereserveerd, toegekend, betaald of afgerond.',
    'From each scheme the money flows to a domain, and then to what became of it: still free, reserved, granted, paid or final.',
  ),
  of: text('Geldstromen van {year}', 'Flows of money of {year}'),
  allDomains: text('Alle domeinen samen', 'All domains together'),
  csv: text('Deze cijfers als bestand (CSV)', 'These figures as a file (CSV)'),
} as const;

/** From what is spent for good down to what is free. */
export const stages = [
  ['determined', 'determinedCents', 'solid'],
  ['advanced', 'advancedCents', 'solid'],
  ['committed', 'committedCents', 'soft'],
  ['reserved', 'reservedCents', 'soft'],
  ['free', 'freeCents', 'hollow'],
] as const satisfies readonly (readonly [keyof typeof accountLabels, keyof Balances, PicturedNode['fill']])[];

const keyOf = (domain: string | null): string => `domain:${domain ?? ''}`;

/** Schemes, domains, and what became of the money. */
function pictureOf(flows: readonly SchemeFlow[], lang: Lang) {
  const schemes = Map.groupBy(flows, ({ scheme }) => scheme.slug);
  const inDomains = Map.groupBy(flows, ({ domain }) => domain);
  const order = [...domains, ...inDomains.keys()];
  const present = [...new Set(order)].filter((domain) => inDomains.has(domain));
  const nodes: PicturedNode[] = [
    ...[...schemes.values()].flatMap(([first]) =>
      first
        ? [
            {
              id: `scheme:${first.scheme.slug}`,
              column: 0,
              label: lang === 'nl' ? first.scheme.nameNl : first.scheme.nameEn,
              fill: 'solid' as const,
              href: `/regelingen/${first.scheme.slug}`,
            },
          ]
        : [],
    ),
    ...present.map((domain) => ({
      id: keyOf(domain),
      column: 1,
      label: (domain === null ? flowWords.allDomains : domainLabel(domain))[lang],
      fill: 'soft' as const,
    })),
    ...stages.map(([account, , look]) => ({
      id: account,
      column: 2,
      label: accountLabels[account][lang],
      fill: look,
    })),
  ];
  const links = [
    ...flows.map(({ scheme, domain, balances }) => ({
      from: `scheme:${scheme.slug}`,
      to: keyOf(domain),
      amountCents: balances.publishedCents,
    })),
    ...present.flatMap((domain) =>
      stages.map(([account, key]) => ({
        from: keyOf(domain),
        to: account,
        amountCents: sumCents((inDomains.get(domain) ?? []).map(({ balances }) => balances[key])),
      })),
    ),
  ];
  return { nodes, links };
}

export type CityFlowsProps = {
  readonly lang: Lang;
  readonly years: readonly number[];
  readonly year: number | null;
  readonly flows: readonly SchemeFlow[];
};

export function CityFlowsView({ lang, years, year, flows }: CityFlowsProps): VNode {
  const any = flows.some(({ balances }) => balances.publishedCents > 0);
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/plafonds', label: moneyWords.ceilings[lang] }]} />
      <Heading level={1}>{flowWords.title[lang]}</Heading>
      <Lead>{flowWords.lead[lang]}</Lead>
      {years.length > 1 && (
        <Tabs
          label={moneyWords.years[lang]}
          items={years.map((one) => ({
            label: String(one),
            href: `${flowsPath}?jaar=${one}`,
            current: one === year,
          }))}
        />
      )}
      {year === null || !any ? (
        <EmptyState title={moneyWords.noCeilings[lang]} icon="hand-coins" />
      ) : (
        <>
          {flows.some(({ example }) => example) && (
            <p>
              <ExampleBadge lang={lang} /> {moneyWords.exampleMeaning[lang]}
            </p>
          )}
          <FlowPicture
            lang={lang}
            id="geldstromen"
            caption={fill(flowWords.of, lang, { year })}
            {...pictureOf(flows, lang)}
          />
          <p>
            <a href={`${flowsPath}.csv?jaar=${year}`}>{flowWords.csv[lang]}</a>
          </p>
        </>
      )}
    </>
  );
}
