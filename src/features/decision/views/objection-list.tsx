import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, Heading, Lead, LinkButton, Pager, Table, Tabs, type Tone } from '../../../ui/index.ts';
import { timelinessLabels } from '../messages.ts';
import { contestedLabel } from '../rules.ts';
import { objectionStatus } from '../status.ts';
import type { ListedObjection, ObjectionFilter } from '../store/index.ts';
import type { ObjectionStatus } from '../types.ts';
import { DueBadge } from './parts.tsx';
import { objectionWords as words } from './words-objection.ts';

export type ListProps = {
  readonly lang: Lang;
  readonly rows: readonly ListedObjection[];
  readonly filter: ObjectionFilter;
  readonly counts: Readonly<Record<ObjectionFilter, number>>;
  readonly page: number;
  readonly pages: number;
  readonly today: PlainDate;
  readonly mayEnter: boolean;
};

const filters: readonly { key: ObjectionFilter; slug: string }[] = [
  { key: 'open', slug: 'open' },
  { key: 'done', slug: 'afgerond' },
  { key: 'all', slug: 'alle' },
];

const tones: Readonly<Record<ObjectionStatus, Tone>> = {
  received: 'orange',
  incomplete: 'neutral',
  inTreatment: 'neutral',
  heard: 'neutral',
  decided: 'green',
  withdrawn: 'sand',
  forwarded: 'sand',
};

export const filterOf = (slug: string | undefined): ObjectionFilter =>
  filters.find((one) => one.slug === slug)?.key ?? 'open';

export function ListPage(props: ListProps): VNode {
  const { lang, rows, filter, counts } = props;
  const slug = filters.find((one) => one.key === filter)?.slug ?? 'open';
  return (
    <>
      <Heading level={1}>{words.listTitle[lang]}</Heading>
      <Lead>{words.listLead[lang]}</Lead>
      {props.mayEnter && (
        <p>
          <LinkButton href="/bezwaar/invoeren" variant="secondary">
            {words.enterTitle[lang]}
          </LinkButton>
        </p>
      )}
      <Tabs
        label={words.listTitle[lang]}
        items={filters.map((one) => ({
          label: words[one.key][lang],
          href: `/bezwaren?toon=${one.slug}`,
          current: one.key === filter,
          count: counts[one.key],
        }))}
      />
      <Table
        lang={lang}
        caption={words.listTitle[lang]}
        hideCaption
        narrow="stack"
        rows={rows}
        empty={<p>{words.none[lang]}</p>}
        columns={[
          {
            header: words.case[lang],
            rowHeader: true,
            cell: (row) => (
              <a href={`/bezwaren/${row.id}`}>
                {row.caseNumber === null
                  ? words.unknownCase[lang]
                  : `${row.caseNumber} ${row.title ?? ''}`.trim()}
              </a>
            ),
          },
          {
            header: words.contested[lang],
            cell: (row) =>
              row.notifiedOn === null
                ? '–'
                : contestedLabel({ against: row.against, kind: row.decisionKind })[lang],
          },
          { header: words.received[lang], cell: (row) => formatDate(row.receivedOn, lang) },
          {
            header: words.timeliness[lang],
            cell: (row) => (row.timeliness === null ? '–' : timelinessLabels[row.timeliness][lang]),
          },
          {
            header: words.status[lang],
            cell: (row) => <Badge tone={tones[row.status]}>{objectionStatus.labels[row.status][lang]}</Badge>,
          },
          { header: words.due[lang], cell: (row) => <Due row={row} {...props} /> },
        ]}
      />
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(n) => `/bezwaren?toon=${slug}&pagina=${n}`}
      />
    </>
  );
}

function Due({ row, lang, today }: ListProps & { row: ListedObjection }): VNode {
  if (row.nextDueOn === null) {
    const endedOn = row.decidedOn ?? row.forwardedOn;
    return <>{endedOn === null ? words.noClock[lang] : formatDate(endedOn, lang)}</>;
  }
  return (
    <>
      {formatDate(row.nextDueOn, lang)} <DueBadge due={row.nextDueOn} today={today} lang={lang} />
    </>
  );
}
