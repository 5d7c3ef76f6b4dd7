/** Parts that the pages of the budget share. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, same, type Text } from '../../../kernel/messages.ts';
import { formatCents, sumCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Button,
  type Column,
  DateInput,
  ErrorSummary,
  Form,
  fill,
  MeasuringGlass,
  Table,
} from '../../../ui/index.ts';
import { type Domain, domainLabels } from '../../scheme/index.ts';
import { accountHeads, type accountLabels, areaLabel, envelopeTitle } from '../messages.ts';
import { grantedCents } from '../rules.ts';
import type { Balances, EnvelopeOverview } from '../types.ts';
import { moneyWords } from './words.ts';

/** An envelope with the balances to show: today's, or those of a day that was asked for. */
export type Shown = { readonly overview: EnvelopeOverview; readonly balances: Balances };

export function domainLabel(domain: string): Text {
  return Object.hasOwn(domainLabels, domain) ? domainLabels[domain as Domain] : same(domain);
}
export const titleOf = (overview: EnvelopeOverview, lang: Lang): string =>
  envelopeTitle(overview, domainLabel, lang);

export const accountOrder = [
  ['published', 'publishedCents'],
  ['reserved', 'reservedCents'],
  ['committed', 'committedCents'],
  ['advanced', 'advancedCents'],
  ['determined', 'determinedCents'],
  ['free', 'freeCents'],
] as const satisfies readonly (readonly [keyof typeof accountLabels, keyof Balances])[];

export function ExampleBadge({ lang }: { lang: Lang }): VNode {
  return <Badge tone="sand">{moneyWords.example[lang]}</Badge>;
}

export function Glass({ shown, lang }: { shown: Shown; lang: Lang }): VNode {
  const { overview, balances } = shown;
  return (
    <MeasuringGlass
      lang={lang}
      id={`glas-${overview.envelope.id}`}
      caption={titleOf(overview, lang)}
      publishedCents={balances.publishedCents}
      reservedCents={balances.reservedCents}
      committedCents={grantedCents(balances)}
      freeCents={balances.freeCents}
    />
  );
}

export type AccountsTableProps = {
  readonly lang: Lang;
  readonly caption: string;
  readonly rows: readonly Shown[];
  readonly id: string;
  /** On a page of one round, the round itself need not stand in every row. */
  readonly short?: boolean;
  readonly hideCaption?: boolean;
};

/** All six accounts of each envelope, and their sums. */
export function AccountsTable(props: AccountsTableProps): VNode {
  const { lang, rows } = props;
  const examples = rows.filter(({ overview }) => overview.envelope.example).length;
  // Where every amount is an example, saying so once is enough.
  const mixed = examples > 0 && examples < rows.length;
  const name = (overview: EnvelopeOverview): string => {
    if (!props.short) return titleOf(overview, lang);
    const { domain } = overview.envelope;
    const area = areaLabel(overview.area)[lang];
    return domain === null ? area : `${area} – ${domainLabel(domain)[lang]}`;
  };
  const columns: Column<Shown>[] = [
    {
      header: moneyWords.forWhom[lang],
      rowHeader: true,
      cell: ({ overview }) => (
        <>
          <a href={`/plafonds/${overview.envelope.id}`}>{name(overview)}</a>
          {mixed && overview.envelope.example && (
            <>
              {' '}
              <ExampleBadge lang={lang} />
            </>
          )}
        </>
      ),
    },
    ...accountOrder.map(([account, key]) => ({
      header: accountHeads[account][lang],
      numeric: true,
      // On a phone, where each amount takes a line, an account in which nothing happened takes none.
      cell: ({ balances }: Shown) =>
        balances[key] === 0 ? (
          <span class="hv-zero">{formatCents(0, lang)}</span>
        ) : (
          formatCents(balances[key], lang)
        ),
    })),
  ];
  const totals = accountOrder.map(([, key]) =>
    formatCents(sumCents(rows.map(({ balances }) => balances[key])), lang),
  );
  return (
    <>
      {examples > 0 && !mixed && (
        <p>
          <ExampleBadge lang={lang} /> {moneyWords.exampleMeaning[lang]}
        </p>
      )}
      <Table
        lang={lang}
        id={props.id}
        caption={props.caption}
        hideCaption={props.hideCaption}
        narrow="stack"
        columns={columns}
        rows={rows}
        {...(rows.length > 1 ? { foot: [moneyWords.total[lang], ...totals] } : {})}
      />
    </>
  );
}

export type DateQuestionProps = {
  readonly lang: Lang;
  readonly action: string;
  readonly today: PlainDate;
  /** As typed. */
  readonly value: string;
  readonly problems: readonly Problem[];
};

/** `What was free on …`: a question by GET, so that the answer has an address. */
export function DateQuestion({ lang, action, today, value, problems }: DateQuestionProps): VNode {
  return (
    <Form method="get" action={action} label={moneyWords.asOn[lang]}>
      <DateInput
        lang={lang}
        name="op"
        label={moneyWords.day[lang]}
        hint={moneyWords.asOnHint[lang]}
        max={today.toString()}
        value={value}
        problems={problems}
        optional="unmarked"
      />
      <Button variant="secondary">{moneyWords.show[lang]}</Button>
    </Form>
  );
}

export type Asked = Omit<DateQuestionProps, 'lang' | 'action'> & { readonly on: PlainDate | null };

/** Heading of the state that is shown: of today, or of the day that was asked for. */
export function StateHeading({ lang, asked, href }: { lang: Lang; asked: Asked; href: string }): VNode {
  if (asked.on === null) return <h2>{moneyWords.whatIsFree[lang]}</h2>;
  return (
    <>
      <h2>{fill(moneyWords.howItStood, lang, { date: formatDate(asked.on, lang) })}</h2>
      <p>
        {moneyWords.atEndOfDay[lang]} <a href={href}>{moneyWords.backToToday[lang]}</a>
      </p>
    </>
  );
}

export function Problems({ lang, asked }: { lang: Lang; asked: Asked }): VNode | null {
  return <ErrorSummary lang={lang} problems={asked.problems} />;
}
