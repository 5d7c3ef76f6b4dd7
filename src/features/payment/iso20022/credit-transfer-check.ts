import { isValidBIC } from 'ibantools';
import { cityTimeZone, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { collectProblems, ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { hasSepaLetter, isSepaIdentifier, toSepaText } from '../rules/sepa-text.ts';
import { checkIban } from './iban.ts';
import type { CreditTransfer, CreditTransferBatch } from './types.ts';

/** EPC rulebook: one credit transfer is between € 0,01 and € 999.999.999,99. */
export const maxTransferCents = 999_999_999_99;
/** EPC implementation guideline: shorter than the 140 that ISO itself allows. */
export const maxNameLength = 70;
export const maxRemittanceLength = 140;

/** A batch whose texts, account numbers and dates stand as the bank gets them; only `checkCreditTransfer` makes one. */
export type CheckedBatch = {
  readonly messageId: string;
  /** Local time of the city, to the second, without offset: the form that bank guidelines show. */
  readonly createdAtLocal: string;
  readonly initiatorName: string;
  readonly debtor: Party;
  readonly executionDate: string;
  readonly transfers: readonly CheckedTransfer[];
};
export type Party = { readonly name: string; readonly iban: string; readonly bic: string | null };
export type CheckedTransfer = {
  readonly endToEndId: string;
  readonly instructionId: string;
  readonly amountCents: number;
  readonly creditor: Party;
  readonly remittance: string;
};

const identifierText: Text = text(
  "Een kenmerk heeft 1 tot 35 tekens: letters zonder accent, cijfers, spaties en / - ? : ( ) . , ' +. Het begint en eindigt niet met een spatie of / en bevat geen //.",
  "A reference has 1 to 35 characters: letters without accents, digits, spaces and / - ? : ( ) . , ' +. It does not start or end with a space or / and does not contain //.",
);

function identifier(field: string, value: string): Result<string> {
  return isSepaIdentifier(value) ? ok(value) : refused(problem(field, 'identifier-invalid', identifierText));
}

function name(field: string, value: string): Result<string> {
  const sepaName = toSepaText(value, maxNameLength);
  if (hasSepaLetter(sepaName)) return ok(sepaName);
  return refused(
    problem(field, 'name-empty', {
      nl: 'Vul een naam in met gewone letters (a tot z). Banken kunnen andere schriften niet lezen.',
      en: 'Enter a name in plain Latin letters (a to z). Banks cannot read other scripts.',
    }),
  );
}

function bic(field: string, value: string | undefined): Result<string | null> {
  const normalised = (value ?? '').replace(/\s/g, '').toUpperCase();
  if (normalised === '') return ok(null);
  if (isValidBIC(normalised)) return ok(normalised);
  return refused(
    problem(field, 'bic-invalid', {
      nl: 'Een BIC heeft 8 of 11 tekens, bijvoorbeeld ABNANL2A. Controleer de BIC of laat het veld leeg.',
      en: 'A BIC has 8 or 11 characters, for example ABNANL2A. Check the BIC or leave the field empty.',
    }),
  );
}

function amount(field: string, amountCents: number): Result<number> {
  if (!Number.isSafeInteger(amountCents)) {
    return refused(
      problem(field, 'amount-not-whole-cents', {
        nl: 'Dit bedrag is geen heel aantal centen.',
        en: 'This amount is not a whole number of cents.',
      }),
    );
  }
  if (amountCents <= 0) {
    return refused(
      problem(field, 'amount-not-positive', {
        nl: 'Het bedrag moet hoger zijn dan € 0.',
        en: 'The amount must be higher than €0.',
      }),
    );
  }
  if (amountCents > maxTransferCents) {
    return refused(
      problem(field, 'amount-too-large', {
        nl: 'Eén overboeking is hoogstens € 999.999.999,99. Splits het bedrag.',
        en: 'One transfer is at most €999,999,999.99. Split the amount.',
      }),
    );
  }
  return ok(amountCents);
}

function localMoment(value: string): Result<string> {
  try {
    const local = Temporal.Instant.from(value).toZonedDateTimeISO(cityTimeZone).toPlainDateTime();
    if (local.year >= 2000 && local.year <= 9999) return ok(local.toString({ smallestUnit: 'second' }));
  } catch {
    // Falls through to the refusal: text that is no moment and a moment out of range are the same fault.
  }
  return refused(
    problem('/createdAt', 'created-at-invalid', {
      nl: 'Het tijdstip van de betaalopdracht is geen bestaand moment.',
      en: 'The time of the payment batch is not an existing moment.',
    }),
  );
}

function executionDate(value: string, created: Result<string>): Result<string> {
  if (parseIsoDate(value) === null) {
    return refused(
      problem('/executionDate', 'execution-date-invalid', {
        nl: 'Kies een bestaande datum voor de betaling.',
        en: 'Choose an existing date for the payment.',
      }),
    );
  }
  if (created.ok && value < created.value.slice(0, 10)) {
    return refused(
      problem('/executionDate', 'execution-date-past', {
        nl: 'De datum van de betaling ligt voor de dag waarop u het bestand maakt. Kies vandaag of later.',
        en: 'The payment date is before the day on which you make the file. Choose today or later.',
      }),
    );
  }
  return ok(value);
}

function transfer(input: CreditTransfer, at: string): Result<CheckedTransfer> {
  const endToEndId = identifier(`${at}/endToEndId`, input.endToEndId);
  const instructionId = identifier(`${at}/instructionId`, input.instructionId);
  const amountCents = amount(`${at}/amountCents`, input.amountCents);
  const creditorName = name(`${at}/creditorName`, input.creditorName);
  const iban = checkIban(`${at}/creditorIban`, input.creditorIban);
  const creditorBic = bic(`${at}/creditorBic`, input.creditorBic);
  if (endToEndId.ok && instructionId.ok && amountCents.ok && creditorName.ok && iban.ok && creditorBic.ok) {
    return ok({
      endToEndId: endToEndId.value,
      instructionId: instructionId.value,
      amountCents: amountCents.value,
      creditor: { name: creditorName.value, iban: iban.value, bic: creditorBic.value },
      remittance: toSepaText(input.remittance, maxRemittanceLength),
    });
  }
  return refused(
    ...collectProblems([endToEndId, instructionId, amountCents, creditorName, iban, creditorBic]),
  );
}

/** The bank returns its answer per EndToEndId, so two payments with the same one could not be told apart. */
function duplicates(transfers: readonly CreditTransfer[]): Problem[] {
  const seen = new Set<string>();
  return transfers.flatMap(({ endToEndId }, index) => {
    if (!seen.has(endToEndId)) {
      seen.add(endToEndId);
      return [];
    }
    return problem(`/transfers/${index}/endToEndId`, 'end-to-end-id-duplicate', {
      nl: 'Dit kenmerk staat al bij een andere betaling in deze batch. Geef elke betaling een eigen kenmerk.',
      en: 'Another payment in this batch already has this reference. Give each payment its own reference.',
    });
  });
}

const emptyBatch: Problem = problem('/transfers', 'batch-empty', {
  nl: 'Er staan geen betalingen in deze batch. Kies er minstens één.',
  en: 'There are no payments in this batch. Choose at least one.',
});

/**
 * Checks a whole batch against the SEPA rules for a credit transfer and puts it in the form that the bank gets.
 * Names and remittance are respelled in the SEPA character set and cut at their length.
 * @returns every problem at once, each with a JSON pointer into the batch
 */
export function checkCreditTransfer(batch: CreditTransferBatch): Result<CheckedBatch> {
  const messageId = identifier('/messageId', batch.messageId);
  const createdAt = localMoment(batch.createdAt);
  const initiatorName = name('/initiator/name', batch.initiator.name);
  const debtorName = name('/debtor/name', batch.debtor.name);
  const debtorIban = checkIban('/debtor/iban', batch.debtor.iban);
  const debtorBic = bic('/debtor/bic', batch.debtor.bic);
  const date = executionDate(batch.executionDate, createdAt);
  const transfers = batch.transfers.map((each, index) => transfer(each, `/transfers/${index}`));
  const problems = [
    ...collectProblems([
      messageId,
      createdAt,
      initiatorName,
      debtorName,
      debtorIban,
      debtorBic,
      date,
      ...transfers,
    ]),
    ...duplicates(batch.transfers),
    ...(batch.transfers.length === 0 ? [emptyBatch] : []),
  ];
  if (
    problems.length > 0 ||
    !(messageId.ok && createdAt.ok && initiatorName.ok && debtorName.ok) ||
    !(debtorIban.ok && debtorBic.ok && date.ok)
  ) {
    return { ok: false, problems };
  }
  return ok({
    messageId: messageId.value,
    createdAtLocal: createdAt.value,
    initiatorName: initiatorName.value,
    debtor: { name: debtorName.value, iban: debtorIban.value, bic: debtorBic.value },
    executionDate: date.value,
    transfers: transfers.flatMap((each) => (each.ok ? [each.value] : [])),
  });
}
