/** The officer's list: what must be done first on top, in three parts. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import {
  Badge,
  ButtonGroup,
  type Column,
  EmptyState,
  ErrorSummary,
  Heading,
  Icon,
  Lead,
  LinkButton,
  StepPager,
  Table,
  Tabs,
} from '../../../ui/index.ts';
import { listWords as words } from '../messages.ts';
import {
  dateOfRow,
  remainingText,
  toneOf,
  type Urgency,
  urgencies,
  urgencyOfRows,
} from '../rules/urgency.ts';
import { applicationKind } from '../rules/work-query.ts';
import type { WorkRow } from '../types.ts';
import { type FilterChoices, FilterForm } from './work-filter.tsx';

export type WorkListProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly rows: readonly WorkRow[];
  readonly withoutClock: readonly WorkRow[];
  readonly unreadBeyond: readonly WorkRow[];
  readonly counts: Readonly<Record<Urgency, number>>;
  readonly part: Urgency | null;
  readonly partHref: (part: Urgency | null) => string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly exportHref: string;
  readonly wijkNames: ReadonlyMap<string, string>;
  readonly filter: FilterChoices;
  readonly filtered: boolean;
  /** Cases with a message that nobody of the office has opened. */
  readonly unread: number;
  readonly unreadHref: string;
  /** A case that was searched by its whole number and needs no work. */
  readonly elsewhere: { readonly caseNumber: string; readonly href: string; readonly status: Text } | null;
};

function Due({ row, today, lang }: { row: WorkRow; today: PlainDate; lang: Lang }): VNode {
  if (row.dueOn === null) return <span>–</span>;
  const due = dateOfRow(row.dueOn);
  return (
    <>
      <Badge tone={toneOf(due, today)}>{remainingText(due, today)[lang]}</Badge>{' '}
      <time dateTime={row.dueOn}>{formatDate(due, lang)}</time>
      <br />
      <span class="hv-soft">{row.clock[lang]}</span>
      {row.expectedOn !== null && (
        <>
          <br />
          <span class="hv-soft">{words.expectedOn(formatDate(row.expectedOn, lang))[lang]}</span>
        </>
      )}
    </>
  );
}

function Title({ row, lang }: { row: WorkRow; lang: Lang }): VNode {
  return (
    <>
      <a href={row.href} dir="auto">
        {row.title[lang]}
      </a>
      <br />
      <span class="hv-soft">{row.caseNumber}</span>
      {row.unread && (
        <>
          {' '}
          <Badge tone="orange" icon="message-square">
            {words.newMessage[lang]}
          </Badge>
        </>
      )}
    </>
  );
}

const nothing = <span class="hv-zero">–</span>;

function columnsOf({ lang, today, wijkNames }: WorkListProps): readonly Column<WorkRow>[] {
  const wijk = (row: WorkRow): string =>
    row.wijkId === null
      ? row.source === applicationKind
        ? words.city[lang]
        : '–'
      : (wijkNames.get(row.wijkId) ?? '–');
  return [
    { header: words.case[lang], rowHeader: true, cell: (row) => <Title row={row} lang={lang} /> },
    { header: words.due[lang], cell: (row) => <Due row={row} today={today} lang={lang} /> },
    { header: words.wijk[lang], cell: wijk },
    {
      header: words.asked[lang],
      numeric: true,
      cell: (row) => (row.amountCents === null ? nothing : formatCents(row.amountCents, lang)),
    },
    { header: words.status[lang], cell: (row) => row.status[lang] },
    { header: words.handler[lang], cell: (row) => row.handlerName ?? nothing },
  ];
}

function Part({
  title,
  rows,
  props,
}: {
  title: string;
  rows: readonly WorkRow[];
  props: WorkListProps;
}): VNode | null {
  if (rows.length === 0) return null;
  return (
    <section class="hv-worklist">
      <Heading level={2}>{title}</Heading>
      <Table
        lang={props.lang}
        caption={`${words.title[props.lang]}: ${title}`}
        hideCaption
        narrow="stack"
        columns={columnsOf(props)}
        rows={rows}
      />
    </section>
  );
}

function Empty({ lang, filtered, elsewhere }: WorkListProps): VNode {
  return (
    <EmptyState
      title={filtered ? words.nothingFound[lang] : words.emptyTitle[lang]}
      icon={filtered ? 'search' : 'sprout'}
    >
      <p>{filtered ? words.nothingFoundText[lang] : words.emptyText[lang]}</p>
      {elsewhere && (
        <p>
          {words.notOnList[lang]} <a href={elsewhere.href}>{elsewhere.caseNumber}</a> (
          {elsewhere.status[lang].toLowerCase()})
        </p>
      )}
    </EmptyState>
  );
}

export function WorkListView(props: WorkListProps): VNode {
  const { lang, today, rows, counts, part, partHref } = props;
  const urgencyOf = urgencyOfRows(today);
  const inPart = Map.groupBy(rows, ({ dueOn }) => (dueOn === null ? null : urgencyOf(dueOn)));
  const total = counts.late + counts.week + counts.later;
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary problems={props.filter.problems} lang={lang} />
      <Lead>{words.lead[lang]}</Lead>
      {props.unread > 0 && (
        <p>
          <Icon name="message-square" />{' '}
          <a href={props.unreadHref}>{words.unreadAlert(props.unread)[lang]}</a>
        </p>
      )}
      <FilterForm {...props.filter} lang={lang} />
      <Tabs
        label={words.parts[lang]}
        items={[
          { label: words.all[lang], href: partHref(null), current: part === null, count: total },
          ...urgencies.map((urgency) => ({
            label: words[urgency][lang],
            href: partHref(urgency),
            current: part === urgency,
            count: counts[urgency],
          })),
        ]}
      />
      <Part title={words.unreadBeyond[lang]} rows={props.unreadBeyond} props={props} />
      <Part title={words.withoutClock[lang]} rows={props.withoutClock} props={props} />
      {urgencies.map((urgency) => (
        <Part
          key={urgency}
          title={`${words[urgency][lang]} (${counts[urgency]})`}
          rows={inPart.get(urgency) ?? []}
          props={props}
        />
      ))}
      {[rows, props.withoutClock, props.unreadBeyond].every((part) => part.length === 0) && (
        <Empty {...props} />
      )}
      <StepPager lang={lang} previous={props.previous} next={props.next} label={words.pages[lang]} />
      {rows.length > 0 && (
        <ButtonGroup>
          <LinkButton href="/beheer/vaststellen" variant="secondary">
            {words.toDetermine[lang]}
          </LinkButton>
          <LinkButton href={props.exportHref} variant="secondary" icon="download" download>
            {words.export[lang]}
          </LinkButton>
        </ButtonGroup>
      )}
    </>
  );
}
