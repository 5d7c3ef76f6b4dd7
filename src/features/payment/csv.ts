/** All payments as a table for the controller: no account numbers, and no names of natural persons. */
import { paymentStatus } from './status.ts';
import type { PaymentLine } from './types.ts';

/** A spreadsheet runs what starts with these characters; an apostrophe makes it text (OWASP, CSV injection). */
function cell(value: string | number): string {
  const plain = String(value);
  const safe = /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const header = ['zaak', 'kenmerk', 'soort', 'status', 'bedrag', 'betalen_voor', 'betaald_op'];

const kinds: Readonly<Record<PaymentLine['kind'], string>> = {
  advance: 'voorschot',
  remainder: 'restbedrag',
  penalty: 'dwangsom (eigen kosten)',
};

/** An instalment says of which day, as the decision gave it; what was set off never went to a bank. */
const kindOf = ({ kind, instalmentOn, setOffRecoveryId }: PaymentLine): string =>
  [
    kinds[kind],
    ...(instalmentOn === null ? [] : [`termijn van ${instalmentOn}`]),
    ...((setOffRecoveryId ?? null) === null ? [] : ['verrekend']),
  ].join(', ');

/** With semicolons and a mark for UTF-8, as spreadsheets in Dutch expect; lines end as RFC 4180 says. */
export function csvHeader(): string {
  return `\ufeff${header.join(';')}\r\n`;
}
export function csvLine(line: PaymentLine): string {
  const amount = `${Math.trunc(line.amountCents / 100)},${String(line.amountCents % 100).padStart(2, '0')}`;
  const { nl } = paymentStatus.labels[line.status];
  return `${[line.caseNumber, line.endToEndId, kindOf(line), nl, amount, line.dueOn, line.paidOn ?? ''].map(cell).join(';')}\r\n`;
}
