/** What is paid, when, and who may let it go. Pure. */
import type { PersonActor } from '../../kernel/actor.ts';
import { dateText, daysBetween, type PlainDate, parseIsoDate, Temporal } from '../../kernel/dates.ts';
import type { Text } from '../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../kernel/result.ts';
import { canTransition } from '../../kernel/status.ts';
import {
  endOfTerm,
  equatedDaysByDecree,
  lastDayOf,
  legalTerms,
  nextWorkingDay,
  paymentStop,
} from '../../kernel/terms/index.ts';
import { hasSepaLetter } from './rules/sepa-text.ts';
import { type PaymentAction, paymentStatus } from './status.ts';
import type { AnyOrder, PaymentLine, PaymentOrder } from './types.ts';

/**
 * Awb 4:87: six weeks after the decision was notified, and as many days more as payment was stopped in them (4:56). On a
 * working day (Atw 1).
 */
export function payBy(notifiedOn: PlainDate, stoppedDays = 0): PlainDate {
  if (stoppedDays === 0) return lastDayOf('payment', notifiedOn);
  const counted = countedDay(notifiedOn).add({ days: stoppedDays });
  return nextWorkingDay(counted, equatedDaysByDecree.days);
}

/** The last day as counted, before it moves to a working day. */
function countedDay(notifiedOn: PlainDate): PlainDate {
  return endOfTerm(notifiedOn, legalTerms.payment.length, { generalTermsAct: false }).due;
}

/**
 * The day after which the term of a payment runs: when the decision was made known, or six weeks before a later
 * instalment is due. It is not released sooner, and a stop before it takes no time from it.
 */
export function termBegins(order: Pick<AnyOrder, 'instalmentOn'>, notifiedOn: PlainDate): PlainDate {
  const own = parseIsoDate(order.instalmentOn ?? '');
  return own?.subtract({ weeks: legalTerms.payment.length.amount }) ?? notifiedOn;
}

/** The first day on which a later instalment may be released; null: at once. */
export function payableFrom(order: Pick<AnyOrder, 'instalmentOn'>, today: PlainDate): PlainDate | null {
  const begins = termBegins(order, today);
  return Temporal.PlainDate.compare(begins, today) > 0 ? begins : null;
}

/** Banks execute on working days: today, or the next one. */
export function executionDate(today: PlainDate): PlainDate {
  return nextWorkingDay(today);
}

/** Voorschot, restbedrag, dwangsom: as a bank statement shows them. */
const kindLetters: Readonly<Record<AnyOrder['kind'], string>> = {
  advance: 'V',
  remainder: 'R',
  penalty: 'D',
};

/**
 * EndToEndId: case number without dashes, the kind, and the first number that no earlier try of this case had. At most
 * 35 characters of the SEPA set. A bank refuses an id that it has seen before.
 */
export function endToEndIdFor(caseNumber: string, kind: AnyOrder['kind'], used: readonly string[]): string {
  const stem = `${caseNumber.replaceAll('-', '')}${kindLetters[kind]}`;
  const tries = used.flatMap((id) => (id.startsWith(stem) ? [Number(id.slice(stem.length))] : []));
  return `${stem}${Math.max(0, ...tries.filter(Number.isSafeInteger)) + 1}`;
}

/** MsgId of a batch: date and a piece of its id, unique and readable on a bank statement. */
export function messageIdFor(today: PlainDate, batchId: string): string {
  return `HV${today.toString().replaceAll('-', '')}${batchId.replaceAll('-', '').slice(-12)}`.toUpperCase();
}

/** `NL91 •••• •••• 4300`: enough to recognise one's own account, too little to misuse. */
export function maskedIban(iban: string): string {
  return `${iban.slice(0, 4)}\u00a0••••\u00a0${iban.slice(-4)}`;
}
/** In groups of four, as it stands on a bank card. */
export const groupedIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** The name on an account, in letters that a bank takes. */
export function checkHolder(name: string): Result<string> {
  const typed = name.trim();
  if (typed.length <= 200 && hasSepaLetter(typed)) return ok(typed);
  return refused(
    problem('holderName', 'name-missing', {
      nl: 'Vul de naam in die op de bankpas staat, met gewone letters.',
      en: 'Enter the name on the bank card, in plain letters.',
    }),
  );
}

const words = {
  decider: {
    nl: 'Wie een besluit nam in deze zaak, mag de betaling niet vrijgeven. Dat doet iemand anders.',
    en: 'Who took a decision in this case may not release its payment. Someone else does that.',
  },
  preparer: {
    nl: 'U zette deze betaling klaar. Iemand anders moet haar vrijgeven.',
    en: 'You prepared this payment. Someone else must release it.',
  },
  own: {
    nl: 'Dit geld gaat naar uzelf of uw organisatie. Iemand anders moet de betaling vrijgeven.',
    en: 'This money goes to you or to your organisation. Someone else must release the payment.',
  },
  accountClosed: {
    nl: 'Een andere organisatie krijgt deze subsidie en gaf nog geen rekening op. Wacht daarop.',
    en: 'Another organisation gets this grant and gave no account yet. Wait for it.',
  },
  accountWaits: {
    nl: 'De aanvrager gaf een andere rekening op. Laat iemand die eerst controleren.',
    en: 'The applicant gave another account. Have someone check it first.',
  },
} as const;

type Eyes = Pick<
  PaymentLine,
  | 'caseNumber'
  | 'deciderPersonIds'
  | 'preparedByPersonId'
  | 'payeePersonId'
  | 'payeeOrganisationId'
  | 'applicantPersonId'
  | 'organisationId'
>;

function isOwn(actor: PersonActor, line: Eyes): boolean {
  return (
    line.payeePersonId === actor.personId ||
    line.applicantPersonId === actor.personId ||
    actor.grants.some(
      (grant) =>
        grant.role === 'organisationMember' &&
        (grant.organisationId === line.organisationId || grant.organisationId === line.payeeOrganisationId),
    )
  );
}

const about = (line: Pick<PaymentLine, 'caseNumber'>, code: string, said: Text): Result<void> =>
  refused(
    problem('orders', code, { nl: `${line.caseNumber}: ${said.nl}`, en: `${line.caseNumber}: ${said.en}` }),
  );

/** Four eyes: who decided the grant, prepared the order or gains by it never releases it, whatever roles she has. */
export function mayRelease(actor: PersonActor, line: Eyes): Result<void> {
  if (line.deciderPersonIds.includes(actor.personId)) return about(line, 'decider-pays', words.decider);
  if (line.preparedByPersonId === actor.personId) return about(line, 'preparer-pays', words.preparer);
  return isOwn(actor, line) ? about(line, 'own-payment', words.own) : ok(undefined);
}

/** Fraud guard: nothing leaves while another account waits for a second look. */
export function accountSettled(
  line: Pick<PaymentLine, 'caseNumber' | 'accountWaits' | 'payeeClosed'>,
): Result<void> {
  if (line.payeeClosed) return about(line, 'account-closed', words.accountClosed);
  return line.accountWaits ? about(line, 'account-waits', words.accountWaits) : ok(undefined);
}

/** An instalment is not let go long before its day: until then the grant can change. */
export function inItsTerm(
  line: Pick<PaymentLine, 'caseNumber' | 'instalmentOn'>,
  today: PlainDate,
): Result<void> {
  const from = payableFrom(line, today);
  if (from === null) return ok(undefined);
  const { nl, en } = dateText(from);
  return about(line, 'too-early', {
    nl: `Deze termijn kunt u vrijgeven vanaf ${nl}.`,
    en: `You can release this instalment from ${en}.`,
  });
}

/**
 * Is what leaves still owed? A grant can be lowered between the order and the payment.
 * @param committedCents granted and not paid, by the ledger
 * @param openCents released or at the bank already, for the same case, without this order
 */
export function stillOwed(
  line: Pick<PaymentLine, 'caseNumber' | 'amountCents'>,
  committedCents: number,
  openCents: number,
): Result<void> {
  if (openCents + line.amountCents <= committedCents) return ok(undefined);
  return about(line, 'not-owed', {
    nl: 'Er is minder toegekend dan wij zouden betalen. Laat deze betaling vervallen.',
    en: 'Less was granted than we would pay. Cancel this payment.',
  });
}

/** Awb 4:56: the last day of a stop that begins today, thirteen weeks on. */
export function lastStopDay(today: PlainDate): PlainDate {
  return paymentStop({ noticeOn: today, today }).until;
}

/** Days of the term on which payment was stopped: the term itself begins on the day after notification. */
export function daysStopped(notifiedOn: PlainDate, stopFrom: PlainDate, resumedOn: PlainDate): number {
  const begun = notifiedOn.add({ days: 1 });
  const from = stopFrom.toString() < begun.toString() ? begun : stopFrom;
  return Math.max(0, daysBetween(from, resumedOn));
}

/**
 * What must happen to the orders of a case so that exactly what is owed is paid.
 * @param owedCents all that the grant gives now as an advance
 */
export function planOrders(
  orders: readonly Pick<PaymentOrder, 'id' | 'status' | 'amountCents'>[],
  owedCents: number,
): { readonly cancel: readonly PaymentOrder['id'][]; readonly orderCents: number } {
  const sum = (rows: typeof orders): number => rows.reduce((total, row) => total + row.amountCents, 0);
  const open = orders.filter((row) => !['exported', 'paid', 'cancelled'].includes(row.status));
  const gone = sum(orders.filter((row) => row.status === 'exported' || row.status === 'paid'));
  const missing = owedCents - gone - sum(open);
  if (missing >= 0) return { cancel: [], orderCents: missing };
  return { cancel: open.map((row) => row.id), orderCents: Math.max(0, owedCents - gone) };
}

/** Awb 4:56 stops a subsidy, never what the city owes for deciding late. */
export const canStep = (
  order: Pick<AnyOrder, 'status' | 'kind' | 'setOffRecoveryId'>,
  action: PaymentAction,
): boolean =>
  canTransition(paymentStatus, order.status, action) &&
  !(order.kind === 'penalty' && action === 'suspend') &&
  (order.setOffRecoveryId ?? null) === null;

/** Is this step open from the order's status? The sentence names what the status is now. */
export function checkStep(
  order: Pick<AnyOrder, 'status' | 'endToEndId' | 'kind' | 'setOffRecoveryId'>,
  action: PaymentAction,
): Result<void> {
  if (canStep(order, action)) return ok(undefined);
  const now = paymentStatus.labels[order.status];
  return refused(
    problem('orders', 'wrong-status', {
      nl: `Betaling ${order.endToEndId} heeft nu de status '${now.nl}'. Deze stap kan niet meer.`,
      en: `Payment ${order.endToEndId} now has the status '${now.en}'. This step is no longer possible.`,
    }),
  );
}
