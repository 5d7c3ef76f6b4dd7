import type { VNode } from 'preact';
import { formatDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import {
  Breadcrumbs,
  Button,
  type Column,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  MoneyInput,
  SummaryList,
  Table,
  TextArea,
} from '../../../ui/index.ts';
import type { SettleAction } from '../commands/recover.ts';
import { debtLaw } from '../debt-law.ts';
import { words as paymentWords } from '../messages.ts';
import {
  interestCents,
  isInterestOwed,
  maxArrangement,
  maxRecoveryReasons,
  remainingCents,
} from '../recovery.ts';
import { recoveryWords as words } from '../recovery-words.ts';
import { recoveryStatus } from '../status.ts';
import type { ListedRecovery, Receipt, SetOffReceipt } from '../types.ts';
import { Law } from './debt-law.tsx';
import { plainAmount } from './reclaim.tsx';

/** Steps with a form of their own: that what came is only a part, shows from its amount. */
export type RecoveryForm = Exclude<SettleAction, 'receivePart'>;

export type RecoveriesProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly open: readonly ListedRecovery[];
  readonly settled: readonly ListedRecovery[];
  /** Steps that the reader may ever take. */
  readonly may: readonly RecoveryForm[];
  readonly maySetOff: boolean;
  readonly readerId: Id<'person'> | null;
  readonly hrefOf: (id: Id<'recovery'>, action: RecoveryForm) => string;
  /** The step that was refused, with what was typed. */
  readonly again: {
    readonly id: string;
    readonly action: RecoveryForm;
    readonly typed: Readonly<Record<string, string>>;
  } | null;
  readonly problems: readonly Problem[];
};

function Step(props: RecoveriesProps & { row: ListedRecovery; action: RecoveryForm }): VNode {
  const { lang, row, action, again } = props;
  const mine = again?.id === row.id && again.action === action;
  const typed = mine ? again.typed : {};
  const problems = mine ? props.problems : [];
  const label = recoveryStatus.transitions[action].label[lang];
  const form = (
    <Form action={props.hrefOf(row.id, action)} label={`${label}: ${row.caseNumber}`}>
      <input type="hidden" name="revision" value={row.revision} />
      {action === 'payBack' && (
        <>
          <MoneyInput
            lang={lang}
            name="amount"
            label={words.amountReceived[lang]}
            hint={words.amountHint[lang]}
            value={typed.amount ?? plainAmount(remainingCents(row))}
            problems={problems}
          />
          <DateInput
            lang={lang}
            name="settledOn"
            label={words.paidOn[lang]}
            value={typed.settledOn}
            problems={problems}
          />
        </>
      )}
      {action === 'arrange' && (
        <>
          <Law lang={lang} rules={['deferral', 'noCollection', 'interestDuringDeferral', 'endOfDeferral']} />
          <DateInput
            lang={lang}
            name="until"
            label={words.until[lang]}
            value={typed.until ?? row.deferredUntil ?? ''}
            problems={problems}
          />
          <TextArea
            lang={lang}
            name="arrangement"
            label={words.arrangement[lang]}
            hint={words.arrangementHint[lang]}
            value={typed.arrangement ?? row.arrangement ?? ''}
            maxLength={maxArrangement}
            rows={3}
            problems={problems}
          />
        </>
      )}
      {action === 'proposeWriteOff' && <Law lang={lang} rules={['remission']} />}
      {action === 'proposeWriteOff' && (
        <TextArea
          lang={lang}
          name="reasons"
          label={words.why[lang]}
          value={typed.reasons}
          maxLength={maxRecoveryReasons}
          rows={3}
          problems={problems}
        />
      )}
      <Button variant="secondary">{label}</Button>
    </Form>
  );
  return (
    <Details summary={label} open={mine}>
      {form}
    </Details>
  );
}

function Interest({ lang, cents }: { lang: Lang; cents: number }): VNode {
  return (
    <>
      {formatCents(cents, lang)}
      {!isInterestOwed(cents) && (
        <>
          <br />
          <span class="hv-soft">{debtLaw.smallInterest.says[lang]}</span>
        </>
      )}
    </>
  );
}

function Receipts({ lang, receipts }: { lang: Lang; receipts: readonly Receipt[] }): VNode {
  return (
    <ul>
      {receipts.map(({ amountCents, receivedOn }) => (
        <li>
          {formatDate(receivedOn, lang)}: {formatCents(amountCents, lang)}
        </li>
      ))}
    </ul>
  );
}

function SetOffs({ lang, setOffs }: { lang: Lang; setOffs: readonly SetOffReceipt[] }): VNode {
  return (
    <ul>
      {setOffs.map(({ amountCents, receivedOn, caseNumber }) => (
        <li key={`${caseNumber} ${receivedOn}`}>
          {formatDate(receivedOn, lang)}: {formatCents(amountCents, lang)},{' '}
          <a href={`/zaken/${caseNumber}`}>{caseNumber}</a>
        </li>
      ))}
    </ul>
  );
}

/** Each settled on its own: the fields of the forms would else have one name many times. */
function Open(props: RecoveriesProps & { row: ListedRecovery }): VNode {
  const { lang, row, today } = props;
  const interest = interestCents(row.amountCents, Temporal.PlainDate.from(row.dueOn), today, row.receipts);
  const own = row.proposedByPersonId !== null && row.proposedByPersonId === props.readerId;
  const steps = props.may.filter(
    (action) => canTransition(recoveryStatus, row.status, action) && !(own && action === 'writeOff'),
  );
  return (
    <section>
      <Heading level={3}>
        {row.caseNumber}: {formatCents(row.amountCents, lang)}
      </Heading>
      <SummaryList
        lang={lang}
        rows={[
          {
            key: words.case[lang],
            value: <a href={`/zaken/${row.caseNumber}/besluit`}>{row.title || row.caseNumber}</a>,
          },
          { key: words.status[lang], value: recoveryStatus.labels[row.status][lang] },
          ...(row.receivedCents === 0
            ? []
            : [
                {
                  key: words[row.setOffs.length === 0 ? 'received' : 'receivedOrSetOff'][lang],
                  value: <Receipts lang={lang} receipts={row.receipts} />,
                },
                ...(row.setOffs.length === 0
                  ? []
                  : [{ key: words.setOffDone[lang], value: <SetOffs lang={lang} setOffs={row.setOffs} /> }]),
                { key: words.left[lang], value: formatCents(remainingCents(row), lang) },
              ]),
          { key: words.dueOn[lang], value: formatDate(row.dueOn, lang) },
          ...(interest > 0
            ? [{ key: words.interest[lang], value: <Interest lang={lang} cents={interest} /> }]
            : []),
        ]}
      />
      {row.deferredUntil !== null && (
        <p dir="auto">
          {fill(words.agreed, lang, {
            date: formatDate(row.deferredUntil, lang),
            terms: row.arrangement ?? '',
          })}
        </p>
      )}
      {row.status === 'writeOffProposed' && (
        <p dir="auto">{fill(words.proposed, lang, { reasons: row.writeOffReasons ?? '' })}</p>
      )}
      {row.status === 'writeOffProposed' && own && <p class="hv-soft">{words.ownProposal[lang]}</p>}
      {props.maySetOff && canTransition(recoveryStatus, row.status, 'setOff') && (
        <p>
          <a href={`/betalingen/terugvorderingen/${row.id}/verrekenen`}>
            {recoveryStatus.transitions.setOff.label[lang]}
            <span class="hv-visually-hidden"> {row.caseNumber}</span>
          </a>
        </p>
      )}
      {steps.map((action) => (
        <Step key={action} {...props} row={row} action={action} />
      ))}
    </section>
  );
}

export function RecoveriesView(props: RecoveriesProps): VNode {
  const { lang, open, settled } = props;
  const columns: Column<ListedRecovery>[] = [
    { header: words.case[lang], rowHeader: true, cell: (row) => row.caseNumber },
    { header: words.application[lang], cell: (row) => row.title },
    { header: words.status[lang], cell: (row) => recoveryStatus.labels[row.status][lang] },
    { header: words.settledOn[lang], cell: (row) => row.settledOn && formatDate(row.settledOn, lang) },
    { header: words.amount[lang], numeric: true, cell: (row) => formatCents(row.amountCents, lang) },
    { header: words.received[lang], numeric: true, cell: (row) => formatCents(row.receivedCents, lang) },
  ];
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/betalingen', label: paymentWords.payments[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <Lead>{words.lead[lang]}</Lead>
      <Heading level={2}>{words.open[lang]}</Heading>
      {open.length === 0 && <EmptyState title={words.noneOpen[lang]} icon="circle-check" />}
      {open.map((row) => (
        <Open key={row.id} {...props} row={row} />
      ))}
      {open.length > 0 && (
        <Details summary={words.interestLaw[lang]}>
          <Law lang={lang} rules={['interest', 'smallInterest', 'orderOfPayment']} />
        </Details>
      )}
      <Heading level={2}>{words.settled[lang]}</Heading>
      <Table
        lang={lang}
        id="afgehandeld"
        caption={words.settled[lang]}
        hideCaption
        narrow="stack"
        rows={settled}
        columns={columns}
        empty={<EmptyState title={words.noneSettled[lang]} icon="circle-check" />}
      />
    </>
  );
}
