/** What is paid, when, and who may let it go. Pure. */
import type { PlainDate } from '../../kernel/dates.ts';
import { ok, problem, type Result, refused } from '../../kernel/result.ts';
import { canTransition } from '../../kernel/status.ts';
import { endOfTerm, legalTerms, nextWorkingDay } from '../../kernel/terms/index.ts';
import { type PaymentAction, paymentStatus } from './status.ts';
import type { PaymentLine, PaymentOrder } from './types.ts';

/** Awb 4:87: six weeks after the decision was notified. */
export function payBy(notifiedOn: PlainDate): PlainDate {
  return endOfTerm(notifiedOn, legalTerms.payment.length, legalTerms.payment).due;
}

/** Banks execute on working days: today, or the next one. */
export function executionDate(today: PlainDate): PlainDate {
  return nextWorkingDay(today);
}

/** EndToEndId: case number without dashes and the attempt, at most 35 characters of the SEPA set. */
export function endToEndIdFor(caseNumber: string, kind: PaymentOrder['kind'], attempt: number): string {
  return `${caseNumber.replaceAll('-', '')}${kind === 'advance' ? 'V' : 'R'}${attempt}`;
}

/** MsgId of a batch: date and a piece of its id, unique and readable on a bank statement. */
export function messageIdFor(today: PlainDate, batchId: string): string {
  return `HV${today.toString().replaceAll('-', '')}${batchId.replaceAll('-', '').slice(-12)}`.toUpperCase();
}

/** Four eyes: who decided the grant or prepared the order never releases it, whatever roles she has. */
export function mayRelease(
  personId: string,
  line: Pick<PaymentLine, 'decidedByPersonId' | 'preparedByPersonId'>,
): Result<void> {
  if (line.decidedByPersonId === personId) {
    return refused(
      problem('', 'decider-pays', {
        nl: 'U nam het besluit. Iemand anders moet de betaling vrijgeven.',
        en: 'You took the decision. Someone else must release the payment.',
      }),
    );
  }
  if (line.preparedByPersonId === personId) {
    return refused(
      problem('', 'preparer-pays', {
        nl: 'U zette deze betaling klaar. Iemand anders moet haar vrijgeven.',
        en: 'You prepared this payment. Someone else must release it.',
      }),
    );
  }
  return ok(undefined);
}

/** Is this step open from the order's status? The sentence names what the status is now. */
export function checkStep(
  order: Pick<PaymentOrder, 'status' | 'endToEndId'>,
  action: PaymentAction,
): Result<void> {
  if (canTransition(paymentStatus, order.status, action)) return ok(undefined);
  const now = paymentStatus.labels[order.status];
  return refused(
    problem('', 'wrong-status', {
      nl: `Betaling ${order.endToEndId} heeft nu de status '${now.nl}'. Deze stap kan niet meer.`,
      en: `Payment ${order.endToEndId} now has the status '${now.en}'. This step is no longer possible.`,
    }),
  );
}
