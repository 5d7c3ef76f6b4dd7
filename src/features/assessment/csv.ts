/** The pack as a table for a spreadsheet: what this reader may know, nothing more. */

import { dateOf } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { viewOf } from './rules.ts';
import type { Pack, PackProposal, PackRow, Viewer } from './types.ts';

const headers = {
  nl: [
    'zaak',
    'plaats',
    'titel',
    'wijk',
    'aanvrager',
    'compleet op',
    'gevraagd',
    'voorstel',
    'leden',
    'belang',
    'nodig',
    'stand',
    'oordeel',
    'bedrag',
    'redenen',
  ],
  en: [
    'case',
    'place',
    'title',
    'neighbourhood',
    'applicant',
    'complete on',
    'asked',
    'proposal',
    'members',
    'interest',
    'needed',
    'status',
    'outcome',
    'amount',
    'reasons',
  ],
} as const satisfies Record<Lang, readonly string[]>;

/** A text that a spreadsheet would take for a formula gets a quote before it; quotes, semicolons and line ends are wrapped. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** `1250,50` in Dutch, `1250.50` in English: a spreadsheet of that language reads it as a number. */
function euros(cents: number | null, lang: Lang): string {
  if (cents === null) return '';
  const plain = (cents / 100).toFixed(2);
  return lang === 'nl' ? plain.replace('.', ',') : plain;
}

const dayOf = (moment: Date | null): string => (moment === null ? '' : dateOf(moment).toString());

type Proposals = ReadonlyMap<string, Pick<PackProposal, 'proposedCents'>>;

function line(row: PackRow, proposals: Proposals, viewer: Viewer, lang: Lang): readonly (string | number)[] {
  const { application, advice, count } = row;
  const free = viewOf(viewer, row.standings) === 'free';
  const said = free ? advice : null;
  return [
    row.caseNumber,
    row.place ?? '',
    application.title,
    row.wijk.name,
    row.organisation ?? { nl: 'bewoner', en: 'resident' }[lang],
    dayOf(application.completeAt),
    euros(application.requestedCents, lang),
    // What the announced rule gives; empty where it weighs nothing.
    euros(proposals.get(row.caseNumber)?.proposedCents ?? null, lang),
    count.entitled,
    count.conflicted,
    count.quorum ?? '',
    application.status,
    said?.outcome ?? '',
    said ? euros(said.amountCents, lang) : '',
    said?.reasons ?? '',
  ];
}

/** Semicolons and a byte order mark: what Dutch spreadsheets open without asking. */
export function packCsv(pack: Pack, proposals: Proposals, viewer: Viewer, lang: Lang): string {
  const lines = [
    headers[lang],
    ...[...pack.open, ...pack.waiting, ...pack.done].map((row) => line(row, proposals, viewer, lang)),
  ];
  return `\ufeff${lines.map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
