/** Setting off what is asked back against a grant to the same recipient (Awb 4:57 lid 3, 4:93). Pure. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { payableFrom } from '../rules.ts';
import type { PaymentLine, Recovery } from '../types.ts';

export const maxSetOffReasons = 5000;

/** Who gets a grant: an organisation, or a person where none applied. */
export type Recipient = {
  readonly applicationId: string;
  readonly organisationId: string | null;
  readonly applicantPersonId: string | null;
};

type Line = Pick<
  PaymentLine,
  | 'applicationId'
  | 'kind'
  | 'status'
  | 'instalmentOn'
  | 'payeeClosed'
  | 'organisationId'
  | 'applicantPersonId'
  | 'payeeOrganisationId'
>;

/**
 * Can this payment be set off at all? It goes to the same recipient, for another grant, is owed now, and nobody let it go to the
 * bank yet. Whether both are for the same activities an officer judges. A penalty is no grant.
 */
export function canSetOff(line: Line, from: Recipient, today: PlainDate): boolean {
  const same =
    from.organisationId === null
      ? line.organisationId === null &&
        from.applicantPersonId !== null &&
        line.applicantPersonId === from.applicantPersonId
      : line.organisationId === from.organisationId;
  // A part that goes straight to an organisation of the network is not hers.
  const hers = line.payeeOrganisationId === null || line.payeeOrganisationId === from.organisationId;
  return (
    same &&
    hers &&
    line.applicationId !== from.applicationId &&
    line.kind !== 'penalty' &&
    line.status === 'prepared' &&
    !line.payeeClosed &&
    payableFrom(line, today) === null
  );
}

export type WantedSetOff = {
  /** Null while nothing was chosen. */
  readonly orderId: string | null;
  /** Null when it could not be read. */
  readonly amountCents: number | null;
  readonly reasons: string;
};

/** Never more than is still to come back, and never more than is to be paid. */
export const mostToSetOff = (
  recovery: Pick<Recovery, 'amountCents' | 'receivedCents'>,
  line: Pick<PaymentLine, 'amountCents'>,
): number => Math.min(recovery.amountCents - recovery.receivedCents, line.amountCents);

/** @param line the payment that was chosen, where it can be set off; null otherwise */
export function setOffProblems(
  wanted: WantedSetOff,
  recovery: Pick<Recovery, 'amountCents' | 'receivedCents'>,
  line: Pick<PaymentLine, 'amountCents'> | null,
): readonly Problem[] {
  const { amountCents, reasons } = wanted;
  const most = line && mostToSetOff(recovery, line);
  const mostText = most === null ? null : euroText(most);
  const found: (Problem | null)[] = [
    line === null
      ? problem(
          'order',
          'choice-missing',
          text('Kies met welke betaling u verrekent.', 'Choose the payment to set off against.'),
        )
      : null,
    amountCents === null || amountCents <= 0
      ? problem('amount', 'amount-missing', text('Vul het bedrag in.', 'Enter the amount.'))
      : most !== null && mostText !== null && amountCents > most
        ? problem(
            'amount',
            'above-open',
            text(
              `U kunt hier hoogstens ${mostText.nl} verrekenen.`,
              `You can set off ${mostText.en} here at most.`,
            ),
          )
        : null,
    reasons.trim() === ''
      ? problem(
          'reasons',
          'reasons-missing',
          text(
            'Schrijf op waarom het om dezelfde activiteiten gaat.',
            'Write down why the activities are the same.',
          ),
        )
      : tooLong('reasons', reasons, maxSetOffReasons),
  ];
  return found.filter((one) => one !== null);
}
