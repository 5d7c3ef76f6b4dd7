/** The earmark by wijk: what the key gives each, and what was granted there. */
import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { type Column, Details, fill, fillWith, Heading, Table } from '../../../ui/index.ts';
import type { Wijk } from '../../place/index.ts';
import type { Earmark, Followed, Range, WijkRow } from '../types.ts';
import { earmarkWords as words } from '../words.ts';
import { leftText, rangeText, Typed, UseLink, useHref } from './parts.tsx';

export type WijkenProps = {
  readonly lang: Lang;
  readonly earmark: Earmark;
  readonly followed: Followed;
  readonly wijken: readonly Pick<Wijk, 'id' | 'name' | 'slug'>[];
};

type Row = {
  readonly name: ComponentChildren;
  readonly aside: Range | null;
  readonly used: ComponentChildren;
  readonly left: Range | null;
};

function SplitText({ earmark, followed, lang }: WijkenProps): VNode {
  if (earmark.splitKey === 'none') return <p>{words.splitNone[lang]}</p>;
  if (earmark.splitKey === 'equal') return <p>{words.splitEqual[lang]}</p>;
  const n = followed.rest?.wijken ?? 0;
  return (
    <p>
      {fillWith(words.splitInhabitants, lang, {
        city: countIn[lang].format(earmark.cityInhabitants ?? 0),
        source: <Typed lang={lang} words={earmark.inhabitantsSource ?? ''} />,
      })}{' '}
      {n > 0 && fill(words.splitUnknown, lang, { n })}
    </p>
  );
}

const countIn = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') } as const;

/** What the table shows: the wijken that get a part, the others together, and what belongs to no wijk. */
function rowsOf({ lang, followed }: WijkenProps, shown: readonly WijkRow[], show: Show): readonly Row[] {
  const { rest, nowhereCents } = followed;
  const others: Row[] = rest
    ? [
        {
          name: fill(words.rest, lang, { n: rest.wijken }),
          aside: rest.aside,
          used: formatCents(rest.usedCents, lang),
          left: rest.left,
        },
      ]
    : [];
  const nowhere: Row[] =
    nowhereCents > 0
      ? [{ name: words.nowhere[lang], aside: null, used: formatCents(nowhereCents, lang), left: null }]
      : [];
  const own = shown.map((row) => ({ ...row, name: show.name(row), used: show.used(row) }));
  return [...own, ...others, ...nowhere];
}

type Show = { readonly name: (row: WijkRow) => string; readonly used: (row: WijkRow) => VNode };

function WijkTable({ lang, rows, splits }: { lang: Lang; rows: readonly Row[]; splits: boolean }): VNode {
  const range = (header: string, cell: (row: Row) => string): Column<Row>[] =>
    splits ? [{ header, numeric: true, cell }] : [];
  return (
    <Table
      lang={lang}
      id="per-wijk"
      caption={words.wijkCaption[lang]}
      hideCaption
      rows={rows}
      columns={[
        { header: words.wijk[lang], rowHeader: true, cell: ({ name }) => name },
        ...range(words.aside[lang], ({ aside }) => (aside ? rangeText(aside, lang) : '–')),
        { header: words.used[lang], numeric: true, cell: ({ used }) => used },
        ...range(words.left[lang], ({ left }) => (left ? leftText(left, lang) : '–')),
      ]}
    />
  );
}

export function Wijken(props: WijkenProps): VNode {
  const { lang, earmark, followed } = props;
  const byId = new Map(props.wijken.map((wijk) => [wijk.id, wijk]));
  const name = ({ wijkId }: WijkRow): string => byId.get(wijkId)?.name ?? '–';
  const used = (row: WijkRow): VNode => (
    <UseLink
      lang={lang}
      href={useHref(earmark.year, { wijk: byId.get(row.wijkId)?.slug ?? '' })}
      cents={row.usedCents}
      of={name(row)}
    />
  );
  const divided = followed.wijken.filter(({ aside }) => aside !== null);
  const granted = followed.wijken.filter((row) => row.aside === null && row.usedCents > 0);
  return (
    <section aria-labelledby="wijken">
      <Heading level={2} id="wijken">
        {words.perWijk[lang]}
      </Heading>
      <SplitText {...props} />
      <WijkTable
        lang={lang}
        rows={rowsOf(props, divided.length > 0 ? divided : granted, { name, used })}
        splits={earmark.splitKey !== 'none'}
      />
      {divided.length > 0 && granted.length > 0 && (
        <Details summary={words.ofUnknown[lang]}>
          <Table
            lang={lang}
            id="onbekend"
            caption={words.ofUnknown[lang]}
            hideCaption
            rows={granted}
            columns={[
              { header: words.wijk[lang], rowHeader: true, cell: name },
              { header: words.used[lang], numeric: true, cell: used },
            ]}
          />
        </Details>
      )}
    </section>
  );
}
