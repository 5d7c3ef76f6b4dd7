import type { ComponentChildren, VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Select,
  SummaryList,
  type SummaryRow,
  TextArea,
} from '../../../ui/index.ts';
import { bankReason, handReasonCodes } from '../iso20022/status-codes.ts';
import { cancelLabels, words } from '../messages.ts';
import { canStep, groupedIban, maskedIban } from '../rules.ts';
import { type PaymentAction, paymentStatus } from '../status.ts';
import { cancelReasonsOf, type PaymentLine } from '../types.ts';
import { DueClock, kindOf, reasonWords, StatusBadge } from './parts.tsx';

export type OrderProps = {
  readonly lang: Lang;
  readonly today: PlainDate;
  readonly line: PaymentLine;
  readonly mayPrepare: boolean;
  readonly mayExecute: boolean;
  readonly viewerId: string | null;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly maxReasonLength: number;
};

/** Who prepared and who released it; colleagues without their names, as everywhere in the payments. */
function eyes({ line, viewerId, lang }: OrderProps): string {
  const { preparedByPersonId, releasedByPersonId } = line;
  const prepared =
    preparedByPersonId === null
      ? 'byJob'
      : preparedByPersonId === viewerId
        ? 'preparedByYou'
        : 'preparedByOther';
  const released =
    releasedByPersonId === null
      ? null
      : releasedByPersonId === viewerId
        ? 'releasedByYou'
        : 'releasedByOther';
  return [words[prepared][lang], ...(released === null ? [] : [words[released][lang]])].join(' ');
}

function factsOf(props: OrderProps): SummaryRow[] {
  const { line, lang, today } = props;
  const day = (iso: string): string => formatDate(iso, lang);
  const { stopFrom, stopUntil } = line;
  return [
    { key: words.status[lang], value: <StatusBadge status={line.status} lang={lang} /> },
    { key: words.caseNumber[lang], value: line.caseNumber },
    { key: words.title[lang], value: line.title },
    { key: words.kind[lang], value: kindOf(line, lang) },
    { key: words.booked[lang], value: words[line.kind === 'penalty' ? 'ownCosts' : 'ceiling'][lang] },
    { key: words.amount[lang], value: formatCents(line.amountCents, lang) },
    { key: words.dueOn[lang], value: <DueClock line={line} today={today} lang={lang} /> },
    ...(props.mayPrepare ? [{ key: words.payee[lang], value: line.holderName }] : []),
    {
      key: words.account[lang],
      // Who only reads, such as a controller, needs no account number.
      value: props.mayPrepare ? groupedIban(line.iban) : maskedIban(line.iban),
    },
    { key: words.reference[lang], value: line.endToEndId },
    { key: words.fourEyes[lang], value: eyes(props) },
    ...(line.batchId === null
      ? []
      : [
          {
            key: words.batch[lang],
            value: <a href={`/betalingen/batches/${line.batchId}`}>{day(line.exportedOn ?? line.dueOn)}</a>,
          },
        ]),
    ...(line.setOffRecoveryId == null
      ? []
      : [
          {
            key: words.setOffOf[lang],
            value: <a href="/betalingen/terugvorderingen">{words.setOffSaid[lang]}</a>,
          },
        ]),
    ...(line.paidOn === null ? [] : [{ key: words.paidOn[lang], value: day(line.paidOn) }]),
    ...(line.bankReason === null
      ? []
      : [{ key: words.reason[lang], value: reasonWords(line.bankReason, lang) }]),
    ...(stopFrom === null || stopUntil === null
      ? []
      : [
          {
            key: words.stopped[lang],
            value: fill(words.stoppedDays, lang, { from: day(stopFrom), until: day(stopUntil) }),
          },
        ]),
  ];
}

type StepProps = {
  readonly props: OrderProps;
  readonly path: string;
  readonly title: Text;
  readonly button: Text;
  readonly danger?: boolean;
  /** Fields of this form: a problem with one of them opens it. */
  readonly fields: readonly string[];
  readonly children?: ComponentChildren;
};

function Step({ props, path, title, button, danger, fields, children }: StepProps): VNode {
  const { lang, line, problems } = props;
  return (
    <Details summary={title[lang]} open={problems.some((found) => fields.includes(found.field))}>
      <Form action={`/betalingen/opdrachten/${line.id}/${path}`} label={title[lang]}>
        {children}
        <Button variant={danger ? 'danger' : 'secondary'}>{button[lang]}</Button>
      </Form>
    </Details>
  );
}

function SettleSteps({ props, can }: { props: OrderProps; can: (action: PaymentAction) => boolean }): VNode {
  const { lang, line, typed, problems, today } = props;
  const field = { lang, problems };
  return (
    <>
      {can('markPaid') && (
        <Step
          props={props}
          path="betaald"
          title={words.byHandPaid}
          button={words.markPaid}
          fields={['paidOn']}
        >
          <DateInput
            {...field}
            name="paidOn"
            label={words.paidOn[lang]}
            value={typed.paidOn ?? ''}
            max={today.toString()}
            {...(line.exportedOn === null ? {} : { min: line.exportedOn })}
          />
        </Step>
      )}
      {(can('markRejected') || can('returned')) && (
        <Step
          props={props}
          path="geweigerd"
          title={words.byHandRejected}
          button={words.markRejected}
          fields={['code']}
          danger
        >
          <Select
            {...field}
            name="code"
            label={words.bankSays[lang]}
            value={typed.code ?? ''}
            options={handReasonCodes.map((code) => ({
              value: code,
              label: `${bankReason(code, []).text[lang]} (${code})`,
            }))}
          />
        </Step>
      )}
    </>
  );
}

function PrepareSteps({ props, can }: { props: OrderProps; can: (action: PaymentAction) => boolean }): VNode {
  const { lang, typed, problems } = props;
  const field = { lang, problems };
  return (
    <>
      {can('prepareAgain') && (
        <Step props={props} path="opnieuw" title={words.again} button={words.again} fields={[]}>
          <p>{words.againLead[lang]}</p>
        </Step>
      )}
      {can('resume') && (
        <Step props={props} path="hervatten" title={words.resume} button={words.resume} fields={[]} />
      )}
      {can('suspend') && (
        <Step
          props={props}
          path="stilzetten"
          title={words.stop}
          button={words.stop}
          fields={['reasons']}
          danger
        >
          <p>{words.stopLead[lang]}</p>
          <TextArea
            {...field}
            name="reasons"
            label={words.stopReasons[lang]}
            value={typed.reasons ?? ''}
            maxLength={props.maxReasonLength}
          />
        </Step>
      )}
      {can('cancel') && (
        <Step
          props={props}
          path="vervallen"
          title={words.cancel}
          button={words.cancel}
          fields={['reason']}
          danger
        >
          <Select
            {...field}
            name="reason"
            label={words.cancelWhy[lang]}
            value={typed.reason ?? ''}
            options={cancelReasonsOf(props.line).map((value) => ({
              value,
              label: cancelLabels[value][lang],
            }))}
          />
        </Step>
      )}
    </>
  );
}

export function OrderView(props: OrderProps): VNode {
  const { lang, line } = props;
  const can = (action: PaymentAction): boolean => canStep(line, action);
  const steps = (Object.keys(paymentStatus.transitions) as PaymentAction[]).some(
    (action) =>
      can(action) &&
      (paymentStatus.transitions[action].permission === 'payment.execute'
        ? props.mayExecute && ['markPaid', 'markRejected', 'returned'].includes(action)
        : props.mayPrepare),
  );
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/betalingen', label: words.payments[lang] }]} />
      <Heading level={1} kicker={line.caseNumber}>
        {formatCents(line.amountCents, lang)}
      </Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      {line.accountWaits && (
        <Alert kind="attention" lang={lang}>
          <p>
            <a href="/betalingen/rekeningen">{words.accountWaits[lang]}</a>
          </p>
        </Alert>
      )}
      <SummaryList lang={lang} rows={factsOf(props)} />
      {(props.mayPrepare || props.mayExecute) && <h2>{words.steps[lang]}</h2>}
      {props.mayExecute && <SettleSteps props={props} can={can} />}
      {props.mayPrepare && <PrepareSteps props={props} can={can} />}
      {(props.mayPrepare || props.mayExecute) && !steps && <p>{words.noSteps[lang]}</p>}
    </>
  );
}
