/** What a combination of choices costs, and how it travels in an address. */
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Choice, CombinationRow, PackEnvelope, PackRow } from '../types.ts';

/** What a trial would cost, and what would be left; below zero is allowed in a trial and shown as such. */
export function combinationBalance(
  availableCents: number,
  rows: readonly Pick<CombinationRow, 'choice' | 'amountCents'>[],
): { readonly spentCents: number; readonly leftCents: number } {
  const spentCents = rows.reduce((sum, row) => sum + (row.choice === 'no' ? 0 : row.amountCents), 0);
  return { spentCents, leftCents: availableCents - spentCents };
}

/** Free money of the envelope and what the applications in the pack already hold of it. */
export function availableCents(freeCents: number, rows: readonly Pick<PackRow, 'reservedCents'>[]): number {
  return rows.reduce((sum, row) => sum + row.reservedCents, freeCents);
}

export function askedCents(rows: readonly Pick<PackRow, 'application'>[]): number {
  return rows.reduce((sum, row) => sum + (row.application.requestedCents ?? 0), 0);
}

/** The envelope without the rows that this reader takes no part in; their money is not hers to divide. */
export function withoutRows(
  envelope: PackEnvelope,
  keep: (row: PackRow) => boolean,
): PackEnvelope & { readonly hidden: number } {
  const rows = envelope.rows.filter(keep);
  return {
    ...envelope,
    rows,
    hidden: envelope.rows.length - rows.length,
    availableCents: availableCents(envelope.envelope.balances.freeCents, rows),
    askedCents: askedCents(rows),
  };
}

/** A choice as typed: the amount is only read for 'part'. */
export type TypedChoice = { readonly choice: string; readonly part: string };
/** By case number. */
export type Choices = ReadonlyMap<string, { readonly choice: Choice; readonly amountCents: number }>;

export const isChoice = (value: string): value is Choice =>
  value === 'yes' || value === 'part' || value === 'no';

const partNeeded = (caseNumber: string): Problem =>
  problem(`part.${caseNumber}`, 'part-needed', {
    nl: 'Vul bij ‘deels’ een bedrag in.',
    en: 'Enter an amount with ‘in part’.',
  });
const aboveAsked = (caseNumber: string): Problem =>
  problem(`part.${caseNumber}`, 'part-above-asked', {
    nl: 'Dit is meer dan er gevraagd is. Vul een lager bedrag in, of kies ‘ja’.',
    en: 'This is more than was asked. Enter a lower amount, or choose ‘yes’.',
  });

/**
 * One choice of a trial, read.
 * @param amountCents of the typed part; null when nothing readable was typed
 * @returns null when nothing was chosen; typing an amount means 'part'
 */
export function readChoice(
  row: Pick<PackRow, 'application' | 'caseNumber'>,
  typed: TypedChoice,
  amountCents: number | null,
): { readonly choice: Choice; readonly amountCents: number; readonly problem: Problem | null } | null {
  const asked = row.application.requestedCents ?? 0;
  const choice = isChoice(typed.choice) ? typed.choice : typed.part === '' ? null : 'part';
  if (choice === null) return null;
  if (choice === 'yes') return { choice, amountCents: asked, problem: null };
  if (choice === 'no') return { choice, amountCents: 0, problem: null };
  if (amountCents === null || amountCents === 0)
    return { choice, amountCents: 0, problem: partNeeded(row.caseNumber) };
  return { choice, amountCents, problem: amountCents > asked ? aboveAsked(row.caseNumber) : null };
}

/** `HV-2027-00012=part:120000`, one per choice: an address that can be kept and sent on within the council. */
export function choicesToQuery(choices: Choices): string {
  const query = new URLSearchParams();
  for (const [caseNumber, { choice, amountCents }] of choices)
    query.set(caseNumber, choice === 'part' ? `part:${amountCents}` : choice);
  return query.toString();
}

/** Reads what `choicesToQuery` wrote; whatever else stands in the address is passed over. */
export function choicesFromQuery(
  rows: readonly Pick<PackRow, 'application' | 'caseNumber'>[],
  get: (name: string) => string | undefined,
): Choices {
  const found = new Map<string, { choice: Choice; amountCents: number }>();
  for (const row of rows) {
    const [choice = '', amount] = (get(row.caseNumber) ?? '').split(':');
    const cents = amount !== undefined && /^\d{1,13}$/.test(amount) ? Number(amount) : null;
    const read = readChoice(row, { choice, part: '' }, cents);
    if (read !== null && read.problem === null)
      found.set(row.caseNumber, { choice: read.choice, amountCents: read.amountCents });
  }
  return found;
}

/** Choices of a saved combination that still concern these rows. */
export function choicesOfCombination(rows: readonly PackRow[], choices: readonly CombinationRow[]): Choices {
  return new Map(
    rows.flatMap((row) => {
      const saved = choices.find((choice) => choice.applicationId === row.application.id);
      return saved ? [[row.caseNumber, saved] as const] : [];
    }),
  );
}

/** Where a trial starts: with what the council already said. */
export function choicesOfAdvice(rows: readonly PackRow[]): Choices {
  return new Map(
    rows.flatMap(({ advice, caseNumber }) =>
      advice ? [[caseNumber, { choice: advice.outcome, amountCents: advice.amountCents }] as const] : [],
    ),
  );
}
