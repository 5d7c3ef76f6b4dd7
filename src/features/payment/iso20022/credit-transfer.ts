import { create } from 'xmlbuilder2';
import { ok, type Result } from '../../../kernel/result.ts';
import {
  type CheckedBatch,
  type CheckedTransfer,
  checkCreditTransfer,
  type Party,
} from './credit-transfer-check.ts';
import type { CreditTransferBatch } from './types.ts';

export const creditTransferNamespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/** `100005n` → `1000.05`. Whole-number arithmetic only: the sum of a batch may pass what a float holds exactly. */
export function decimalText(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function totals(transfers: readonly CheckedTransfer[]): { NbOfTxs: string; CtrlSum: string } {
  const sumCents = transfers.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);
  return { NbOfTxs: transfers.length.toString(), CtrlSum: decimalText(sumCents) };
}

const account = ({ iban }: Party) => ({ Id: { IBAN: iban } });

/** The order of the keys is the order of the elements, which the message definition prescribes. */
function transferElement(transfer: CheckedTransfer) {
  const { creditor, remittance } = transfer;
  return {
    PmtId: { InstrId: transfer.instructionId, EndToEndId: transfer.endToEndId },
    Amt: { InstdAmt: { '@Ccy': 'EUR', '#': decimalText(BigInt(transfer.amountCents)) } },
    ...(creditor.bic === null ? {} : { CdtrAgt: { FinInstnId: { BICFI: creditor.bic } } }),
    Cdtr: { Nm: creditor.name },
    CdtrAcct: account(creditor),
    ...(remittance === '' ? {} : { RmtInf: { Ustrd: remittance } }),
  };
}

function paymentInformation(batch: CheckedBatch) {
  const { debtor } = batch;
  return {
    // A message has one payment block, so the identification of the message is unique for the block too.
    PmtInfId: batch.messageId,
    PmtMtd: 'TRF',
    // One debit for the whole batch on the city's statement: payees' names stay out of the ledger of the bank account.
    BtchBookg: 'true',
    ...totals(batch.transfers),
    PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
    ReqdExctnDt: { Dt: batch.executionDate },
    Dbtr: { Nm: debtor.name },
    DbtrAcct: account(debtor),
    DbtrAgt: { FinInstnId: debtor.bic === null ? { Othr: { Id: 'NOTPROVIDED' } } : { BICFI: debtor.bic } },
    ChrgBr: 'SLEV',
    CdtTrfTxInf: batch.transfers.map(transferElement),
  };
}

/**
 * Writes a batch as a pain.001.001.09 file (UTF-8) for a SEPA credit transfer: one group header and one payment
 * block, since a batch has one execution date. The same batch gives the same text.
 * @returns the XML, or every problem at once (see `checkCreditTransfer`)
 */
export function writeCreditTransfer(batch: CreditTransferBatch): Result<string> {
  const checked = checkCreditTransfer(batch);
  if (!checked.ok) return checked;
  const { value } = checked;
  const document = {
    Document: {
      '@xmlns': creditTransferNamespace,
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: value.messageId,
          CreDtTm: value.createdAtLocal,
          ...totals(value.transfers),
          InitgPty: { Nm: value.initiatorName },
        },
        PmtInf: paymentInformation(value),
      },
    },
  };
  return ok(create({ version: '1.0', encoding: 'UTF-8' }, document).end({ prettyPrint: true }));
}
