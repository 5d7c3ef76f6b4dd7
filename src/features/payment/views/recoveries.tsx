import type { VNode } from 'preact';
import { formatDate, type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import { canTransition } from '../../../kernel/status.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  type Column,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  SummaryList,
  Table,
  TextArea,
} from '../../../ui/index.ts';
import { words as paymentWords } from '../messages.ts';
import { interestCents, legalInterest, maxRecoveryReasons } from '../recovery.ts';
import { recoveryWords as words } from '../recovery-words.ts';
import { recoveryStatus } from '../status.ts';
import type { ListedRecovery, Recovery, RecoveryAction } from '../types.ts';

export type ReclaimProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly title: string;
  readonly rightCents: number;
  readonly paidCents: number;
  readonly undueCents: number;
  readonly recoveries: readonly Recovery[];
  /** `amount` null: nothing typed yet, all that is undue is proposed. */
  readonly typed: { readonly amount: string | null; readonly reasons: string };
  readonly problems: readonly Problem[];
};

const plainAmount = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);

export function ReclaimView(props: ReclaimProps): VNode {
  const { lang, caseNumber, undueCents, problems, typed } = props;
  const href = `/zaken/${caseNumber}`;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: props.title || caseNumber, href }]} />
      <ErrorSummary problems={problems} lang={lang} />
      <Heading level={1} kicker={`${caseNumber} · ${props.title}`}>
        {words.reclaim[lang]}
      </Heading>
      <Lead>{words.reclaimLead[lang]}</Lead>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.right[lang], value: formatCents(props.rightCents, lang) },
          { key: words.paid[lang], value: formatCents(props.paidCents, lang) },
          { key: words.undue[lang], value: formatCents(undueCents, lang) },
        ]}
      />
      {undueCents === 0 ? (
        <Alert kind="info" lang={lang}>
          {words.nothing[lang]}
        </Alert>
      ) : (
        <Form action={`${href}/terugvorderen`} label={words.reclaim[lang]}>
          <MoneyInput
            lang={lang}
            name="amount"
            label={words.amount[lang]}
            value={typed.amount ?? plainAmount(undueCents)}
            problems={problems}
          />
          <TextArea
            lang={lang}
            name="reasons"
            label={words.reasons[lang]}
            hint={words.reasonsHint[lang]}
            value={typed.reasons}
            maxLength={maxRecoveryReasons}
            problems={problems}
          />
          <Button>{words.button[lang]}</Button>
        </Form>
      )}
      {props.recoveries.length > 0 && (
        <>
          <Heading level={2}>{words.before[lang]}</Heading>
          <ul>
            {props.recoveries.map((one) => (
              <li key={one.id}>
                {formatDate(one.claimedOn, lang)}: {formatCents(one.amountCents, lang)},{' '}
                {recoveryStatus.labels[one.status][lang].toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonGroup>
        <LinkButton href={`${href}/besluit`} variant="quiet">
          {words.back[lang]}
        </LinkButton>
        <LinkButton href="/betalingen/terugvorderingen" variant="quiet">
          {words.toList[lang]}
        </LinkButton>
      </ButtonGroup>
    </>
  );
}

export type RecoveriesProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly open: readonly ListedRecovery[];
  readonly settled: readonly ListedRecovery[];
  /** Steps that the reader may ever take. */
  readonly may: readonly RecoveryAction[];
  readonly readerId: Id<'person'> | null;
  readonly hrefOf: (id: Id<'recovery'>, action: RecoveryAction) => string;
  /** The step that was refused, with what was typed. */
  readonly again: {
    readonly id: string;
    readonly action: RecoveryAction;
    readonly typed: Readonly<Record<string, string>>;
  } | null;
  readonly problems: readonly Problem[];
};

function Step(props: RecoveriesProps & { row: ListedRecovery; action: RecoveryAction }): VNode {
  const { lang, row, action, again } = props;
  const mine = again?.id === row.id && again.action === action;
  const typed = mine ? again.typed : {};
  const problems = mine ? props.problems : [];
  const label = recoveryStatus.transitions[action].label[lang];
  const form = (
    <Form action={props.hrefOf(row.id, action)} label={`${label}: ${row.caseNumber}`}>
      <input type="hidden" name="revision" value={row.revision} />
      {action === 'payBack' && (
        <DateInput
          lang={lang}
          name="settledOn"
          label={words.paidOn[lang]}
          value={typed.settledOn}
          problems={problems}
        />
      )}
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

/** Each settled on its own: the fields of the forms would else have one name many times. */
function Open(props: RecoveriesProps & { row: ListedRecovery }): VNode {
  const { lang, row, today } = props;
  const interest = interestCents(row.amountCents, Temporal.PlainDate.from(row.dueOn), today);
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
          { key: words.dueOn[lang], value: formatDate(row.dueOn, lang) },
          ...(interest > 0 ? [{ key: words.interest[lang], value: formatCents(interest, lang) }] : []),
        ]}
      />
      {row.status === 'writeOffProposed' && (
        <p dir="auto">{fill(words.proposed, lang, { reasons: row.writeOffReasons ?? '' })}</p>
      )}
      {row.status === 'writeOffProposed' && own && <p class="hv-soft">{words.ownProposal[lang]}</p>}
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
        <p class="hv-soft">{fill(words.interestNote, lang, { source: legalInterest.source })}</p>
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
