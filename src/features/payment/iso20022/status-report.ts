import { type Text, text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { bankReason, bankStatus } from './status-codes.ts';
import type { BankReason, BankStatus, PaymentBlockStatus, StatusReport, TransactionStatus } from './types.ts';
import { branchAt, childrenNamed, readXmlTree, textAt, type XmlBranch } from './xml-branch.ts';

/** .10 is what the Dutch banks send beside pain.001.001.09; .03 is its predecessor with the same skeleton. */
const namespaces: readonly string[] = ['10', '03'].map(
  (version) => `urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}`,
);

const missing = {
  messageId: text(
    'Het kenmerk van het statusbestand ontbreekt (MsgId).',
    'The identification of the status file is missing (MsgId).',
  ),
  originalMessageId: text(
    'Het statusbestand noemt niet bij welke betaalbatch het hoort (OrgnlMsgId).',
    'The status file does not say which payment batch it belongs to (OrgnlMsgId).',
  ),
  paymentInformationId: text(
    'Bij een betaalblok ontbreekt het kenmerk (OrgnlPmtInfId).',
    'A payment block has no reference (OrgnlPmtInfId).',
  ),
  endToEndId: text(
    'Bij een betaling ontbreekt het kenmerk (OrgnlEndToEndId).',
    'A payment has no reference (OrgnlEndToEndId).',
  ),
  status: text('Bij een betaling ontbreekt de status (TxSts).', 'A payment has no status (TxSts).'),
};

/** Gathers problems while reading, so that one look at a broken file shows all that is wrong. */
type Reading = { readonly problems: Problem[] };

function required(reading: Reading, value: string | null, field: string, code: string, words: Text): string {
  if (value === null) reading.problems.push(problem(field, code, words));
  return value ?? '';
}

function readStatus(reading: Reading, code: string | null, field: string): BankStatus | null {
  if (code === null) return null;
  if (!/^[A-Z0-9]{1,4}$/.test(code)) {
    reading.problems.push(
      problem(field, 'status-malformed', {
        nl: 'Een status in dit bestand is geen code van hoogstens vier letters en cijfers.',
        en: 'A status in this file is not a code of at most four letters and digits.',
      }),
    );
    return null;
  }
  return bankStatus(code);
}

function readReasons(branch: XmlBranch): readonly BankReason[] {
  return childrenNamed(branch, 'StsRsnInf').map((each) =>
    bankReason(
      textAt(each, 'Rsn', 'Cd') ?? textAt(each, 'Rsn', 'Prtry'),
      childrenNamed(each, 'AddtlInf').flatMap((line) => (line.text === '' ? [] : [line.text])),
    ),
  );
}

/** `PART` says that the members differ, so it is no status of any one of them. */
function inheritable(...candidates: readonly (BankStatus | null)[]): BankStatus | null {
  const nearest = candidates.find((candidate) => candidate !== null) ?? null;
  return nearest?.outcome === 'partly' ? null : nearest;
}

function readTransaction(
  reading: Reading,
  branch: XmlBranch,
  at: string,
  block: PaymentBlockStatus,
  groupStatus: BankStatus | null,
): TransactionStatus[] {
  const endToEndId = required(
    reading,
    textAt(branch, 'OrgnlEndToEndId'),
    `${at}/endToEndId`,
    'end-to-end-id-missing',
    missing.endToEndId,
  );
  const code = textAt(branch, 'TxSts');
  const status =
    code === null ? inheritable(block.status, groupStatus) : readStatus(reading, code, `${at}/status`);
  if (status === null) {
    if (code === null) reading.problems.push(problem(`${at}/status`, 'status-missing', missing.status));
    return [];
  }
  return [
    {
      endToEndId,
      instructionId: textAt(branch, 'OrgnlInstrId'),
      paymentInformationId: block.paymentInformationId,
      status,
      reasons: readReasons(branch),
    },
  ];
}

function readBlocks(reading: Reading, report: XmlBranch, groupStatus: BankStatus | null) {
  const payments: PaymentBlockStatus[] = [];
  const transactions: TransactionStatus[] = [];
  let count = 0;
  for (const [index, branch] of childrenNamed(report, 'OrgnlPmtInfAndSts').entries()) {
    const at = `/payments/${index}`;
    const id = textAt(branch, 'OrgnlPmtInfId');
    const block: PaymentBlockStatus = {
      paymentInformationId: required(
        reading,
        id,
        `${at}/paymentInformationId`,
        'payment-information-id-missing',
        missing.paymentInformationId,
      ),
      status: readStatus(reading, textAt(branch, 'PmtInfSts'), `${at}/status`),
      reasons: readReasons(branch),
    };
    payments.push(block);
    for (const transaction of childrenNamed(branch, 'TxInfAndSts')) {
      transactions.push(
        ...readTransaction(reading, transaction, `/transactions/${count}`, block, groupStatus),
      );
      count += 1;
    }
  }
  return { payments, transactions };
}

function contradictions(transactions: readonly TransactionStatus[]): Problem[] {
  const codes = new Map<string, string>();
  return transactions.flatMap(({ endToEndId, status }, index) => {
    if (endToEndId === '') return [];
    const earlier = codes.get(endToEndId);
    codes.set(endToEndId, status.code);
    if (earlier === undefined || earlier === status.code) return [];
    return problem(`/transactions/${index}/status`, 'status-contradiction', {
      nl: 'Het bestand geeft één betaling twee verschillende statussen. Vraag de bank welke klopt.',
      en: 'The file gives one payment two different statuses. Ask the bank which is right.',
    });
  });
}

function refuseKind(code: string, nl: string, en: string) {
  return refused(problem('', code, text(nl, en)));
}

/**
 * Reads a pain.002.001.10 or .03 status report on a credit transfer. The caller compares `originalMessageId` with the
 * batch it imports for; `statusOfTransfer` then says what the report means for one payment.
 * @returns problems `xml-*` (see `readXmlTree`), `namespace-wrong`, `report-missing`, `not-credit-transfer`, and per
 *   place in the report `…-missing`, `status-malformed`, `status-contradiction`; never throws on content
 */
export function readStatusReport(xml: string): Result<StatusReport> {
  const tree = readXmlTree(xml);
  if (!tree.ok) return tree;
  const { namespace, root } = tree.value;
  if (!namespaces.includes(namespace) || root.name !== 'Document') {
    return refuseKind(
      'namespace-wrong',
      'Dit is geen statusbestand van de bank (pain.002, versie 10 of 3). Kies een ander bestand.',
      'This is not a status file from the bank (pain.002, version 10 or 3). Choose another file.',
    );
  }
  const report = branchAt(root, 'CstmrPmtStsRpt');
  if (report === null) {
    return refuseKind(
      'report-missing',
      'Er staat geen statusverslag in dit bestand.',
      'There is no status report in this file.',
    );
  }
  const original = textAt(report, 'OrgnlGrpInfAndSts', 'OrgnlMsgNmId');
  if (original !== null && !original.startsWith('pain.001')) {
    return refuseKind(
      'not-credit-transfer',
      'Dit statusbestand gaat niet over overboekingen (pain.001).',
      'This status file is not about credit transfers (pain.001).',
    );
  }
  return readReport(report);
}

function readReport(report: XmlBranch): Result<StatusReport> {
  const reading: Reading = { problems: [] };
  const group = branchAt(report, 'OrgnlGrpInfAndSts');
  const messageId = required(
    reading,
    textAt(report, 'GrpHdr', 'MsgId'),
    '/messageId',
    'message-id-missing',
    missing.messageId,
  );
  const originalMessageId = required(
    reading,
    textAt(report, 'OrgnlGrpInfAndSts', 'OrgnlMsgId'),
    '/originalMessageId',
    'original-message-id-missing',
    missing.originalMessageId,
  );
  const groupStatus = readStatus(reading, textAt(report, 'OrgnlGrpInfAndSts', 'GrpSts'), '/groupStatus');
  const { payments, transactions } = readBlocks(reading, report, groupStatus);
  const problems = [...reading.problems, ...contradictions(transactions)];
  // Not `refused(...problems)`: a hostile file can hold more problems than a call can take arguments.
  if (problems.length > 0) return { ok: false, problems };
  return ok({
    messageId,
    createdAt: textAt(report, 'GrpHdr', 'CreDtTm'),
    originalMessageId,
    groupStatus,
    groupReasons: group === null ? [] : readReasons(group),
    payments,
    transactions,
  });
}

/**
 * What a report says about one payment: its own line, else the status of its block, else that of the group. Null when
 * the report leaves it open (`PART` without a line, or several blocks of which the payment's own is unknown).
 */
export function statusOfTransfer(
  report: StatusReport,
  endToEndId: string,
): { readonly status: BankStatus; readonly reasons: readonly BankReason[] } | null {
  const own = report.transactions.find((each) => each.endToEndId === endToEndId);
  if (own !== undefined) return { status: own.status, reasons: own.reasons };
  const [block, second] = report.payments;
  if (second !== undefined) return null;
  const status = inheritable(block?.status ?? null, report.groupStatus);
  if (status === null) return null;
  return { status, reasons: status === block?.status ? block.reasons : report.groupReasons };
}
