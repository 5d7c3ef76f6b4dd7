import type { AidGrant } from './types.ts';

/** A cell as spreadsheets read it: quoted, and never a formula. */
function cell(value: string | number | null): string {
  const plain = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(plain) && Number.isNaN(Number(plain)) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}

const columns = [
  'case_number',
  'organisation',
  'undertaking',
  'regime',
  'amount_euro',
  'granted_on',
  'register_due_on',
  'registered_on',
] as const;

/** The aid register with a head row; amounts in euros with a point. */
export function aidCsv(rows: readonly AidGrant[]): string {
  const lines = rows.map((row) => [
    row.caseNumber,
    row.organisationName,
    row.undertaking,
    row.regime,
    (row.amountCents / 100).toFixed(2),
    row.grantedOn,
    row.registerDueOn,
    row.registeredOn,
  ]);
  return `${[columns, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
