import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Badge,
  Button,
  type Column,
  EmptyState,
  ErrorSummary,
  Form,
  fieldId,
  fill,
  Heading,
  Lead,
  LinkButton,
  Pager,
  Table,
  Tabs,
} from '../../../ui/index.ts';
import { kindLabels, statusSlugs, words } from '../messages.ts';
import { maskedIban, payableFrom } from '../rules.ts';
import { paymentStatus } from '../status.ts';
import type { StatusTotal } from '../store/lines.ts';
import type { PaymentLine, PaymentStatus } from '../types.ts';
import { DueClock } from './parts.tsx';

export type ListProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly status: PaymentStatus;
  readonly totals: Readonly<Partial<Record<PaymentStatus, StatusTotal>>>;
  readonly lines: readonly PaymentLine[];
  readonly page: number;
  readonly pages: number;
  /** Ids with a tick, as typed. */
  readonly chosen: readonly string[];
  readonly problems: readonly Problem[];
  readonly mayExecute: boolean;
  /** How many accounts are missing or wait for a look. */
  readonly accounts: number;
};

const forms: Partial<Readonly<Record<PaymentStatus, { action: string; label: 'release' | 'makeFile' }>>> = {
  prepared: { action: '/betalingen/vrijgeven', label: 'release' },
  released: { action: '/betalingen/bestand', label: 'makeFile' },
};

export const slugOf = (status: PaymentStatus): string =>
  Object.entries(statusSlugs).find(([, value]) => value === status)?.[0] ?? 'klaargezet';
const hrefOf = (status: PaymentStatus): string => `/betalingen?status=${slugOf(status)}`;

function Choice({ line, first, props }: { line: PaymentLine; first: boolean; props: ListProps }): VNode {
  const from = payableFrom(line, props.today);
  if (from !== null)
    return <>{fill(words.payableFrom, props.lang, { date: formatDate(from, props.lang) })}</>;
  return (
    <input
      class="utrecht-checkbox utrecht-checkbox--html-input hv-choice__input"
      type="checkbox"
      name="orders"
      value={line.id}
      aria-label={fill(words.chooseOne, props.lang, { number: line.caseNumber })}
      checked={props.chosen.includes(line.id)}
      {...(first ? { id: fieldId('orders') } : {})}
    />
  );
}

function columnsOf(props: ListProps, choosing: boolean): Column<PaymentLine>[] {
  const { lang, today, lines } = props;
  const first = lines.find((line) => payableFrom(line, today) === null);
  const choice: Column<PaymentLine> = {
    header: words.choose[lang],
    cell: (line) => <Choice line={line} first={line === first} props={props} />,
  };
  return [
    ...(choosing ? [choice] : []),
    {
      header: words.caseNumber[lang],
      rowHeader: true,
      cell: (line) => (
        <a class="hv-case-number" href={`/betalingen/opdrachten/${line.id}`}>
          {line.caseNumber}
        </a>
      ),
    },
    {
      header: words.title[lang],
      cell: (line) => (
        <>
          {line.title} {line.kind === 'penalty' && <Badge tone="orange">{kindLabels.penalty[lang]}</Badge>}
          {line.instalmentOn !== null && <Badge tone="neutral">{words.instalment[lang]}</Badge>}
          {line.setOffRecoveryId != null && <Badge tone="neutral">{words.setOffOf[lang]}</Badge>}
        </>
      ),
    },
    {
      header: words.account[lang],
      cell: (line) => (
        <>
          {maskedIban(line.iban)}{' '}
          {line.payeeClosed && <Badge tone="orange">{words.accountClosed[lang]}</Badge>}
          {line.accountWaits && <Badge tone="orange">{words.accountWaits[lang]}</Badge>}
        </>
      ),
    },
    { header: words.dueOn[lang], cell: (line) => <DueClock line={line} today={today} lang={lang} /> },
    { header: words.amount[lang], numeric: true, cell: (line) => formatCents(line.amountCents, lang) },
  ];
}

function Lines(props: ListProps): VNode {
  const { lang, lines, status } = props;
  const form = forms[status];
  const choosing =
    form !== undefined && props.mayExecute && lines.some((line) => payableFrom(line, props.today) === null);
  const columns = columnsOf(props, choosing);
  const table = (
    <Table
      lang={lang}
      id="lijst"
      caption={paymentStatus.labels[status][lang]}
      hideCaption
      columns={columns}
      rows={lines}
      narrow="stack"
      empty={<EmptyState title={words.none[lang]} icon="hand-coins" />}
    />
  );
  if (!choosing) return table;
  return (
    <Form action={form.action} label={words[form.label][lang]}>
      <p>
        <a href={`${hrefOf(status)}&pagina=${props.page}&kies=alles`}>{words.chooseAll[lang]}</a>
      </p>
      {table}
      <Button>{words[form.label][lang]}</Button>
    </Form>
  );
}

export function PaymentsView(props: ListProps): VNode {
  const { lang, totals, status } = props;
  const shown = totals[status];
  return (
    <>
      <Heading level={1}>{words.payments[lang]}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Lead>{words.lead[lang]}</Lead>
      {props.accounts > 0 && (
        <Alert kind="attention" lang={lang}>
          <p>
            <a href="/betalingen/rekeningen">{fill(words.accountsOpen, lang, { count: props.accounts })}</a>
          </p>
        </Alert>
      )}
      <Tabs
        label={words.tabs[lang]}
        items={Object.values(statusSlugs).map((each) => ({
          label: paymentStatus.labels[each][lang],
          href: hrefOf(each),
          current: each === status,
          count: totals[each]?.count ?? 0,
        }))}
      />
      <h2>
        {paymentStatus.labels[status][lang]}
        {shown ? `: ${formatCents(shown.totalCents, lang)}` : ''}
      </h2>
      <Lines {...props} />
      <Pager
        lang={lang}
        page={props.page}
        pages={props.pages}
        hrefFor={(n) => `${hrefOf(status)}&pagina=${n}`}
      />
      <div class="hv-button-group">
        <LinkButton href="/betalingen/batches" variant="secondary">
          {words.batches[lang]}
        </LinkButton>
        <LinkButton href="/betalingen/rekeningen" variant="secondary">
          {words.accounts[lang]}
        </LinkButton>
        <LinkButton href="/betalingen/terugvorderingen" variant="secondary">
          {words.recoveries[lang]}
        </LinkButton>
        {props.mayExecute && (
          <LinkButton href="/betalingen/statusbestand" variant="secondary">
            {words.statusFile[lang]}
          </LinkButton>
        )}
        <LinkButton href="/betalingen/export.csv" variant="quiet" download>
          {words.asCsv[lang]}
        </LinkButton>
      </div>
    </>
  );
}
