import type { VNode } from 'preact';
import { formatDate, formatMoment, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  Checkbox,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  OwnWords,
  SummaryList,
  Table,
} from '../../../ui/index.ts';
import { words } from '../messages.ts';
import { groupedIban, maskedIban } from '../rules.ts';
import { shareWords } from '../share-words.ts';
import type { AccountChange, AccountRequest, AnyOrder, GrantShare, Payee } from '../types.ts';
import { AccountFields } from './account-fields.tsx';
import { DueClock, kindOf, StatusBadge } from './parts.tsx';

export type AccountsProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly missing: readonly AccountRequest[];
  readonly waiting: readonly AccountChange[];
  /** Parts of grants whose organisation gave no account yet. */
  readonly shares: readonly (GrantShare & { readonly askedAt: Date | null })[];
};

function SharesWithout({ lang, shares }: Pick<AccountsProps, 'lang' | 'shares'>): VNode {
  return (
    <>
      <h2>{shareWords.missingTitle[lang]}</h2>
      <Table
        lang={lang}
        id="delen"
        caption={shareWords.missingTitle[lang]}
        hideCaption
        narrow="stack"
        rows={shares}
        empty={<EmptyState title={shareWords.missingNone[lang]} icon="circle-check" />}
        columns={[
          { header: words.caseNumber[lang], rowHeader: true, cell: (row) => row.caseNumber },
          {
            header: shareWords.organisation[lang],
            cell: (row) => <OwnWords said={row.organisationName} lang={lang} />,
          },
          { header: shareWords.parts[lang], numeric: true, cell: (row) => String(row.parts) },
          {
            header: shareWords.mailed[lang],
            cell: ({ askedAt }) =>
              askedAt === null ? shareWords.notMailed[lang] : formatMoment(askedAt, lang),
          },
        ]}
      />
    </>
  );
}

export function AccountsView({ lang, today, missing, waiting, shares }: AccountsProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/betalingen', label: words.payments[lang] }]} />
      <Heading level={1}>{words.accounts[lang]}</Heading>
      <Lead>{words.accountsLead[lang]}</Lead>
      <h2>{words.toCheck[lang]}</h2>
      <Table
        lang={lang}
        id="controleren"
        caption={words.toCheck[lang]}
        hideCaption
        narrow="stack"
        rows={waiting}
        empty={<EmptyState title={words.noneToCheck[lang]} icon="circle-check" />}
        columns={[
          {
            header: words.caseNumber[lang],
            rowHeader: true,
            cell: (row) => <a href={`/betalingen/rekeningen/${row.id}`}>{row.caseNumber}</a>,
          },
          { header: words.title[lang], cell: (row) => row.title },
          {
            header: words.payee[lang],
            cell: ({ organisationName }) =>
              organisationName === null ? (
                words.recipient[lang]
              ) : (
                <OwnWords said={organisationName} lang={lang} />
              ),
          },
          { header: words.newAccount[lang], cell: (row) => maskedIban(row.iban) },
          { header: words.asked[lang], cell: (row) => formatMoment(row.requestedAt, lang) },
        ]}
      />
      <h2>{words.missing[lang]}</h2>
      <Table
        lang={lang}
        id="ontbreekt"
        caption={words.missing[lang]}
        hideCaption
        narrow="stack"
        rows={missing}
        empty={<EmptyState title={words.noneMissing[lang]} icon="circle-check" />}
        columns={[
          {
            header: words.caseNumber[lang],
            rowHeader: true,
            cell: (row) => (row.href === null ? row.caseNumber : <a href={row.href}>{row.caseNumber}</a>),
          },
          { header: words.title[lang], cell: (row) => row.title },
          { header: words.asked[lang], cell: (row) => formatMoment(row.askedAt, lang) },
          {
            header: words.dueOn[lang],
            cell: ({ dueOn }) => <DueClock line={{ dueOn, status: 'prepared' }} today={today} lang={lang} />,
          },
        ]}
      />
      <SharesWithout lang={lang} shares={shares} />
    </>
  );
}

export type CheckProps = {
  readonly lang: Lang;
  readonly change: AccountChange;
  /** The account until now: of the recipient, or of this part. */
  readonly currentIban: string | null;
  readonly mayDecide: boolean;
  readonly problems: readonly Problem[];
};

export function AccountCheckView({ lang, change, currentIban, mayDecide, problems }: CheckProps): VNode {
  const shown = mayDecide ? groupedIban : maskedIban;
  const here = `/betalingen/rekeningen/${change.id}`;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: '/betalingen', label: words.payments[lang] },
          { href: '/betalingen/rekeningen', label: words.accounts[lang] },
        ]}
      />
      <Heading level={1} kicker={change.caseNumber}>
        {words.checkAccount[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.title[lang], value: change.title },
          ...(change.organisationName === null
            ? []
            : [
                {
                  key: words.payee[lang],
                  value: <OwnWords said={change.organisationName} lang={lang} />,
                },
              ]),
          {
            key: words.oldAccount[lang],
            value: currentIban === null ? words.noAccount[lang] : shown(currentIban),
          },
          { key: words.newAccount[lang], value: shown(change.iban) },
          ...(mayDecide ? [{ key: words.holder[lang], value: change.holderName }] : []),
          { key: words.asked[lang], value: formatMoment(change.requestedAt, lang) },
        ]}
      />
      {mayDecide && change.status === 'waiting' && (
        <Form action={`${here}/goedkeuren`} label={words.checkAccount[lang]}>
          <p>{words.checkLead[lang]}</p>
          <Checkbox lang={lang} name="checked" label={words.checkedBox[lang]} problems={problems} />
          <div class="hv-button-group">
            <Button>{words.approve[lang]}</Button>
            <Button variant="danger" formaction={`${here}/afwijzen`}>
              {words.refuse[lang]}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}

export type OwnAccountProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  readonly current: Payee | null;
  readonly orders: readonly AnyOrder[];
  readonly waiting: AccountChange | null;
  /** Is there money that can still go to another account? */
  readonly open: boolean;
  readonly maySign: boolean;
  /** Signs for an organisation whose grant runs. */
  readonly mayDivide: boolean;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
};

function OwnPayments({ lang, orders }: OwnAccountProps): VNode {
  return (
    <Table
      lang={lang}
      id="betalingen"
      caption={words.yourPayments[lang]}
      narrow="stack"
      rows={orders}
      columns={[
        { header: words.amount[lang], rowHeader: true, cell: (row) => formatCents(row.amountCents, lang) },
        { header: words.kind[lang], cell: (row) => kindOf(row, lang) },
        { header: words.status[lang], cell: (row) => <StatusBadge status={row.status} lang={lang} /> },
        { header: words.dueOn[lang], cell: (row) => formatDate(row.dueOn, lang) },
        {
          header: words.paidOn[lang],
          cell: (row) => (row.paidOn === null ? '' : formatDate(row.paidOn, lang)),
        },
      ]}
    />
  );
}

export function OwnAccountView(props: OwnAccountProps): VNode {
  const { lang, current, waiting, typed, problems } = props;
  return (
    <>
      <Heading level={1} kicker={props.caseNumber}>
        {words.yourAccount[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.yourAccountLead[lang]}</Lead>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.title[lang], value: props.title },
          {
            key: words.account[lang],
            value: current === null ? words.noAccount[lang] : maskedIban(current.iban),
          },
        ]}
      />
      {props.orders.length > 0 && <OwnPayments {...props} />}
      {waiting && (
        <Alert kind="info" lang={lang}>
          {fill(words.accountWaiting, lang, { iban: maskedIban(waiting.iban) })}
        </Alert>
      )}
      {!waiting && props.open && props.maySign && (
        <Form action={`/zaken/${props.caseNumber}/rekening`}>
          <AccountFields lang={lang} typed={typed} problems={problems} />
          <Button>{words.send[lang]}</Button>
        </Form>
      )}
      {props.mayDivide && (
        <p>
          <a href={`/zaken/${props.caseNumber}/verdeling`}>{shareWords.divide[lang]}</a>
        </p>
      )}
      {!waiting && !props.open && <p>{words.noOpenPayment[lang]}</p>}
    </>
  );
}
