/** In the steward's list: what nobody confirmed for long, and what left the map. */
import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { Badge, fill, OwnWords, Table } from '../../../ui/index.ts';
import { listingStatus } from '../status.ts';
import type { ListingKindName, TitledListing } from '../types.ts';
import { words } from '../words.ts';
import { dateWords } from './parts.tsx';

type Naming = {
  readonly lang: Lang;
  readonly kindLabel: (kind: ListingKindName) => Text;
  readonly wijkName: (id: string | null) => string;
};
export type AgeingProps = Naming & { readonly ageing: readonly TitledListing[] };
/** The last that left the map. */
export type OffMapProps = Naming & { readonly offMap: readonly TitledListing[] };

export function Ageing({ lang, ageing, kindLabel, wijkName }: AgeingProps): VNode {
  const asked = (row: TitledListing): string =>
    row.remindedAt === null
      ? words.notAsked[lang]
      : fill(words.asked, lang, { date: dateWords(row.remindedAt, lang) });
  return (
    <Table
      lang={lang}
      id="oud"
      caption={words.ageing[lang]}
      hideCaption
      narrow="stack"
      rows={ageing}
      empty={<p>{words.ageingNone[lang]}</p>}
      columns={[
        {
          header: words.what[lang],
          rowHeader: true,
          cell: (row) => (
            <OwnWords
              as="a"
              href={`/sociale-kaart/klopt/${row.kind}/${row.slug}`}
              said={row.title}
              lang={lang}
            />
          ),
        },
        { header: words.kind[lang], cell: (row) => kindLabel(row.kind)[lang] },
        { header: words.wijk[lang], cell: (row) => wijkName(row.wijkId) },
        {
          header: words.confirmed[lang],
          cell: (row) => (row.confirmedAt === null ? words.never[lang] : dateWords(row.confirmedAt, lang)),
        },
        {
          header: words.state[lang],
          cell: (row) =>
            row.status === 'published' ? (
              asked(row)
            ) : (
              <Badge tone="orange">{listingStatus.labels[row.status][lang]}</Badge>
            ),
        },
      ]}
    />
  );
}

export function OffMap({ lang, offMap, kindLabel, wijkName }: OffMapProps): VNode {
  return (
    <Table
      lang={lang}
      id="van-kaart"
      caption={words.offMap[lang]}
      hideCaption
      narrow="stack"
      rows={offMap}
      empty={<p>{words.offMapNone[lang]}</p>}
      columns={[
        {
          header: words.what[lang],
          rowHeader: true,
          cell: (row) => (
            <OwnWords
              as="a"
              href={`/sociale-kaart/geschiedenis/${row.kind}/${row.slug}`}
              said={row.title}
              lang={lang}
            />
          ),
        },
        { header: words.kind[lang], cell: (row) => kindLabel(row.kind)[lang] },
        { header: words.wijk[lang], cell: (row) => wijkName(row.wijkId) },
        { header: words.state[lang], cell: (row) => listingStatus.labels[row.status][lang] },
        {
          header: words.offSince[lang],
          cell: (row) => row.unlistedAt && dateWords(row.unlistedAt, lang),
        },
      ]}
    />
  );
}
