/** Pure sums of the ledger. An envelope is a subsidy ceiling (Awb 4:22, 4:25). */
import type { Account, Balances, LedgerEntry, LedgerKind } from './types.ts';

/** Which accounts each kind of movement runs between; the schema checks the same. */
export const movements: Readonly<Record<LedgerKind, readonly (readonly [Account, Account])[]>> = {
  publish: [['outside', 'free']],
  raiseByLaw: [['outside', 'free']],
  lower: [['free', 'outside']],
  reserve: [['free', 'reserved']],
  commit: [['reserved', 'committed']],
  advance: [['committed', 'advanced']],
  determine: [['advanced', 'determined']],
  release: [
    ['reserved', 'free'],
    ['committed', 'free'],
  ],
  recover: [
    ['advanced', 'free'],
    ['determined', 'free'],
    ['advanced', 'committed'],
  ],
};

export const emptyBalances: Balances = {
  publishedCents: 0,
  freeCents: 0,
  reservedCents: 0,
  committedCents: 0,
  advancedCents: 0,
  determinedCents: 0,
};

type Movement = Pick<LedgerEntry, 'from' | 'to' | 'amountCents'>;

/** The balances that a list of movements adds up to; the order does not matter. */
export function balancesOf(entries: Iterable<Movement>): Balances {
  const sums: Record<Account, number> = {
    outside: 0,
    free: 0,
    reserved: 0,
    committed: 0,
    advanced: 0,
    determined: 0,
  };
  for (const entry of entries) {
    sums[entry.from] -= entry.amountCents;
    sums[entry.to] += entry.amountCents;
  }
  return {
    publishedCents: 0 - sums.outside,
    freeCents: sums.free,
    reservedCents: sums.reserved,
    committedCents: sums.committed,
    advancedCents: sums.advanced,
    determinedCents: sums.determined,
  };
}

/** The sum of all accounts; equals what was published, whatever moved inside. */
export function totalCents(balances: Balances): number {
  return (
    balances.freeCents +
    balances.reservedCents +
    balances.committedCents +
    balances.advancedCents +
    balances.determinedCents
  );
}

/** What was granted, whatever part of it was paid. */
export function grantedCents(balances: Balances): number {
  return balances.committedCents + balances.advancedCents + balances.determinedCents;
}

/**
 * How a grant is booked when the application already holds a reservation: the reservation is used first, what lacks is
 * reserved from what is free, what is left over is released.
 */
export function grantPlan(
  reservedCents: number,
  amountCents: number,
): { topUpCents: number; commitCents: number; releaseCents: number } {
  return {
    topUpCents: Math.max(0, amountCents - reservedCents),
    commitCents: amountCents,
    releaseCents: Math.max(0, reservedCents - amountCents),
  };
}

export type LedgerFault = {
  readonly envelopeId: string;
  readonly what: 'balance' | 'sequence' | 'negative' | 'movement' | 'time';
  readonly detail: string;
};

type Checked = Movement & Pick<LedgerEntry, 'seq' | 'kind' | 'recordedAt'>;

/** Recounts one envelope from its entries and compares with what the envelope row says. */
export function verifyEnvelope(
  envelopeId: string,
  stored: Balances,
  entries: readonly Checked[],
): readonly LedgerFault[] {
  const faults: LedgerFault[] = [];
  const fault = (what: LedgerFault['what'], detail: string): void => {
    faults.push({ envelopeId, what, detail });
  };
  let before: Checked | undefined;
  const running: Checked[] = [];
  for (const entry of entries) {
    if (entry.seq !== (before?.seq ?? 0) + 1)
      fault('sequence', `entry ${entry.seq} follows ${before?.seq ?? 0}`);
    if (before && entry.recordedAt < before.recordedAt)
      fault('time', `entry ${entry.seq} is older than the one before it`);
    if (!movements[entry.kind].some(([from, to]) => from === entry.from && to === entry.to)) {
      fault('movement', `entry ${entry.seq}: ${entry.kind} from ${entry.from} to ${entry.to}`);
    }
    running.push(entry);
    before = entry;
  }
  const recounted = balancesOf(running);
  for (const [name, cents] of Object.entries(recounted)) {
    if (cents < 0) fault('negative', `${name} is ${cents}`);
    if (cents !== stored[name as keyof Balances])
      fault('balance', `${name}: ${stored[name as keyof Balances]} stored, ${cents} recounted`);
  }
  return faults;
}
