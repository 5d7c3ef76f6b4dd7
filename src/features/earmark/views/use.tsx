import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents, sumCents } from '../../../kernel/money.ts';
import { Breadcrumbs, EmptyState, fill, Heading, Lead, Table } from '../../../ui/index.ts';
import { earmarksPath, earmarkWords as words } from '../words.ts';
import { domainText } from './parts.tsx';

export type UseRow = {
  readonly envelopeId: string;
  readonly envelope: string;
  readonly domain: string;
  readonly wijk: string | null;
  readonly usedCents: number;
};

export type UseProps = {
  readonly lang: Lang;
  readonly year: number;
  /** What it was narrowed down to: a domain, a wijk, both or nothing. */
  readonly domain: string | null;
  readonly wijk: string | null;
  readonly rows: readonly UseRow[];
};

/** One amount of the earmarks, taken apart into the ceilings that it was granted from. */
export function UseView({ lang, year, domain, wijk, rows }: UseProps): VNode {
  const what = [domain === null ? null : domainText(domain)[lang], wijk].filter((one) => one !== null);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/plafonds', label: words.ceilings[lang] },
          { href: `${earmarksPath}?jaar=${year}`, label: words.title[lang] },
        ]}
      />
      <Heading
        level={1}
        kicker={fill(words.useOf, lang, { year, what: what.join(', ') || words.everything[lang] })}
      >
        {words.useTitle[lang]}
      </Heading>
      <Lead>{words.useLead[lang]}</Lead>
      {rows.length === 0 ? (
        <EmptyState title={words.useNone[lang]} icon="hand-coins" />
      ) : (
        <Table
          lang={lang}
          id="plafonds"
          caption={words.useTitle[lang]}
          hideCaption
          narrow="stack"
          rows={rows}
          columns={[
            {
              header: words.ceiling[lang],
              rowHeader: true,
              cell: ({ envelopeId, envelope }) => <a href={`/plafonds/${envelopeId}`}>{envelope}</a>,
            },
            { header: words.domain[lang], cell: (row) => domainText(row.domain)[lang] },
            { header: words.wijk[lang], cell: (row) => row.wijk ?? words.nowhere[lang] },
            {
              header: words.used[lang],
              numeric: true,
              cell: ({ usedCents }) => formatCents(usedCents, lang),
            },
          ]}
          foot={[
            words.total[lang],
            '',
            '',
            formatCents(sumCents(rows.map(({ usedCents }) => usedCents)), lang),
          ]}
        />
      )}
    </>
  );
}
