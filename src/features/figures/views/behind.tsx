import type { VNode } from 'preact';
import { type Domain, domainLabels } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, fill, Heading, Lead, OwnWords, Pager, Table } from '../../../ui/index.ts';
import { definitions } from '../rules/definitions.ts';
import { halfName } from '../rules/halves.ts';
import type { ActivityBehind, Which } from '../store/index.ts';
import type { Half } from '../types.ts';
import { figuresPath, figureWords as words } from '../words.ts';

export type BehindProps = {
  readonly lang: Lang;
  readonly which: Which;
  readonly half: Half;
  /** Of the wijk; null for the city. */
  readonly wijk: string | null;
  readonly domain: Domain | null;
  readonly rows: readonly (ActivityBehind & { readonly wijkName: string })[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly hrefFor: (page: number) => string;
};

function Name({ row, lang }: { row: ActivityBehind; lang: Lang }): VNode {
  if (row.slug === null || row.title === null) return <em>{words.offMap[lang]}</em>;
  return (
    <a href={`/activiteiten/${row.slug}`}>
      <OwnWords said={row.title} lang={lang} />
    </a>
  );
}

/** What a figure is made of, by name: these stand on the agenda for everybody. Never how many came. */
export function BehindView(props: BehindProps): VNode {
  const { lang, which, half, wijk, domain, rows } = props;
  const where = [wijk ?? words.city[lang], ...(domain ? [domainLabels[domain][lang].toLowerCase()] : [])];
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.overview[lang], href: figuresPath }]} />
      <Heading level={1}>{words.behindTitle[lang]}</Heading>
      <Lead>
        {fill(words.behindLead, lang, {
          what: definitions[which].label[lang],
          where: where.join(', '),
          half: halfName(half, lang),
          n: props.total,
        })}
      </Lead>
      <Table
        lang={lang}
        caption={words.behindTitle[lang]}
        hideCaption
        id="tabel-activiteiten"
        narrow="stack"
        rows={rows}
        empty={<p>{words.none[lang]}</p>}
        columns={[
          { header: words.activity[lang], rowHeader: true, cell: (row) => <Name row={row} lang={lang} /> },
          { header: words.wijk[lang], cell: ({ wijkName }) => wijkName },
          { header: words.domain[lang], cell: (row) => domainLabels[row.domain as Domain][lang] },
          {
            header: words.by[lang],
            cell: ({ formal }) => (formal ? words.formalShort : words.informalShort)[lang],
          },
        ]}
      />
      <Pager lang={lang} page={props.page} pages={props.pages} hrefFor={props.hrefFor} />
    </>
  );
}
