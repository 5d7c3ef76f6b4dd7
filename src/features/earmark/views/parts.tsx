/** Parts that the pages of the earmarks share. */
import type { VNode } from 'preact';
import { type Domain, domainLabels } from '../../../kernel/domains.ts';
import { type Lang, same, type Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Badge, BarTable, fill, OwnWords, Table } from '../../../ui/index.ts';
import { asideOf } from '../rules.ts';
import type { DomainRow, EarmarkLine, Followed, Range } from '../types.ts';
import { usePath, earmarkWords as words } from '../words.ts';

export function domainText(domain: string): Text {
  if (domain === 'undivided') return words.noDomain;
  return Object.hasOwn(domainLabels, domain) ? domainLabels[domain as Domain] : same(domain);
}

/** `5%`, `7,5%`, `5% tot 10%`. */
export function percentText(
  { percentLeast, percentMost }: Pick<EarmarkLine, 'percentLeast' | 'percentMost'>,
  lang: Lang,
): string {
  const one = (hundredths: number): string =>
    `${String(hundredths / 100).replace('.', lang === 'nl' ? ',' : '.')}%`;
  return percentLeast === percentMost
    ? one(percentLeast)
    : fill(words.band, lang, { least: one(percentLeast), most: one(percentMost) });
}

export function rangeText({ leastCents, mostCents }: Range, lang: Lang): string {
  const least = formatCents(leastCents, lang);
  return leastCents === mostCents
    ? least
    : fill(words.band, lang, { least, most: formatCents(mostCents, lang) });
}

/** What is left; where more was granted than even the top of the band, that in words: a minus is easily overlooked. */
export function leftText({ leastCents, mostCents }: Range, lang: Lang): string {
  if (mostCents < 0) return fill(words.over, lang, { amount: formatCents(-mostCents, lang) });
  return rangeText({ leastCents: Math.max(0, leastCents), mostCents }, lang);
}

/** What the office typed, in Dutch. */
export function Typed({ lang, words: typed }: { lang: Lang; words: string }): VNode | null {
  return <OwnWords said={inDutch(typed)} lang={lang} />;
}

/** Where an amount says what it is made of. */
export function useHref(year: number, only: { readonly domain?: string; readonly wijk?: string }): string {
  return `${usePath}?${new URLSearchParams({ jaar: String(year), ...(only.domain ? { domein: only.domain } : {}), ...(only.wijk ? { wijk: only.wijk } : {}) })}`;
}

/** A figure that leads to its parts, named for who hears only the link. */
export function UseLink(props: { href: string; lang: Lang; cents: number; of: string }): VNode {
  return (
    <a href={props.href}>
      {formatCents(props.cents, props.lang)}
      <span class="hv-visually-hidden">: {props.of}</span>
    </a>
  );
}

export type DomainTableProps = {
  readonly lang: Lang;
  readonly year: number;
  readonly followed: Followed;
  /** Amounts lead to what they are made of; in a preview there is nothing to lead to yet. */
  readonly linked: boolean;
};

/** Set aside, granted and left per domain, as bars with their figures. */
export function DomainTable({ lang, year, followed, linked }: DomainTableProps): VNode {
  const { total } = followed;
  const banded = total.aside.leastCents !== total.aside.mostCents;
  return (
    <BarTable
      lang={lang}
      id="domeinen"
      caption={words.perDomain[lang]}
      hideCaption
      rows={followed.domains}
      barsHeader={words.picture[lang]}
      bars={({ aside, usedCents }: DomainRow) => [
        { from: 0, to: aside.leastCents, fill: 'hollow' },
        { from: 0, to: usedCents, fill: 'solid' },
        ...(aside.leastCents < aside.mostCents
          ? [{ from: aside.mostCents, to: aside.mostCents, fill: 'line' } as const]
          : []),
      ]}
      legend={[
        { fill: 'hollow', label: words.least[lang] },
        { fill: 'solid', label: words.usedBar[lang] },
        ...(banded ? [{ fill: 'line', label: words.most[lang] } as const] : []),
      ]}
      columns={[
        { header: words.domain[lang], rowHeader: true, cell: ({ domain }) => domainText(domain)[lang] },
        {
          header: words.aside[lang],
          numeric: true,
          cell: ({ aside }) =>
            linked ? <a href="#besluit">{rangeText(aside, lang)}</a> : rangeText(aside, lang),
        },
        {
          header: words.used[lang],
          numeric: true,
          cell: ({ domain, usedCents }) =>
            linked ? (
              <UseLink
                lang={lang}
                href={useHref(year, { domain })}
                cents={usedCents}
                of={domainText(domain)[lang]}
              />
            ) : (
              formatCents(usedCents, lang)
            ),
        },
        { header: words.left[lang], numeric: true, cell: ({ left }) => leftText(left, lang) },
        {
          header: words.waitingShort[lang],
          numeric: true,
          cell: ({ waitingCents }) => formatCents(waitingCents, lang),
        },
      ]}
      {...(followed.domains.length > 1
        ? {
            foot: [
              words.total[lang],
              '',
              rangeText(total.aside, lang),
              formatCents(total.usedCents, lang),
              leftText(total.left, lang),
              formatCents(total.waitingCents, lang),
            ],
          }
        : {})}
    />
  );
}

/** The budgets, their parts and where that is written. */
export function LinesTable({
  lang,
  lines,
  id,
}: {
  lang: Lang;
  lines: readonly EarmarkLine[];
  id: string;
}): VNode {
  return (
    <Table
      lang={lang}
      id={id}
      caption={words.decision[lang]}
      hideCaption
      narrow="stack"
      rows={lines}
      columns={[
        {
          header: words.budget[lang],
          rowHeader: true,
          cell: ({ name }) => <Typed lang={lang} words={name} />,
        },
        { header: words.base[lang], numeric: true, cell: ({ baseCents }) => formatCents(baseCents, lang) },
        { header: words.percent[lang], numeric: true, cell: (line) => percentText(line, lang) },
        { header: words.aside[lang], numeric: true, cell: (line) => rangeText(asideOf(line), lang) },
        {
          header: words.domain[lang],
          cell: ({ domain }) => (domain === null ? words.untied : domainText(domain))[lang],
        },
        {
          header: words.source[lang],
          cell: ({ source, toVerify }) => (
            <>
              <Typed lang={lang} words={source} />{' '}
              {toVerify && <Badge tone="orange">{words.toVerify[lang]}</Badge>}
            </>
          ),
        },
      ]}
    />
  );
}
