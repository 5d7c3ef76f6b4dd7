/** Recounting area budgets: what their entries add up to, against the balances that the database keeps with them. */
import type { Account, Entry, MoneySource, Position } from '../types.ts';

export type BudgetFault = {
  /** Slug and year of the budget, or the id of the source. */
  readonly where: string;
  readonly what: 'balance' | 'sequence' | 'negative' | 'time' | 'source';
  readonly detail: string;
};

export type Counted = Pick<
  Entry,
  'seq' | 'sourceId' | 'from' | 'fromEnvelopeId' | 'to' | 'toEnvelopeId' | 'amountCents' | 'recordedAt'
>;

const inside: readonly string[] = ['free', 'subsidy', 'vote', 'baseFunding'] satisfies readonly Account[];

const placeOf = (sourceId: string, account: string, envelopeId: string | null): string =>
  `source ${sourceId}, ${account}${envelopeId === null ? '' : ` in envelope ${envelopeId}`}`;

const add = (sums: Map<string, number>, key: string, cents: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + cents);
};

function orderFaults(where: string, entries: readonly Counted[]): BudgetFault[] {
  const faults: BudgetFault[] = [];
  let before: Counted | undefined;
  for (const entry of entries) {
    if (entry.seq !== (before?.seq ?? 0) + 1)
      faults.push({ where, what: 'sequence', detail: `entry ${entry.seq} follows ${before?.seq ?? 0}` });
    if (before && entry.recordedAt < before.recordedAt)
      faults.push({ where, what: 'time', detail: `entry ${entry.seq} is older than the one before it` });
    before = entry;
  }
  return faults;
}

/**
 * One budget from its entries.
 * @param kept every balance of it, those of zero too; amounts in cents
 * @param count how many entries the budget says it has
 * @param entries in the order of their numbers
 */
export function verifyBudget(
  where: string,
  { kept, count }: { readonly kept: readonly Position[]; readonly count: number },
  entries: readonly Counted[],
): readonly BudgetFault[] {
  const faults = orderFaults(where, entries);
  if (entries.length !== count)
    faults.push({ where, what: 'sequence', detail: `${count} entries stored, ${entries.length} found` });
  const recounted = new Map<string, number>();
  for (const { sourceId, from, fromEnvelopeId, to, toEnvelopeId, amountCents } of entries) {
    if (inside.includes(from)) add(recounted, placeOf(sourceId, from, fromEnvelopeId), -amountCents);
    if (inside.includes(to)) add(recounted, placeOf(sourceId, to, toEnvelopeId), amountCents);
  }
  const stored = new Map(
    kept.map((one) => [placeOf(one.sourceId, one.purpose, one.envelopeId), one.amountCents]),
  );
  for (const place of new Set([...recounted.keys(), ...stored.keys()])) {
    const cents = recounted.get(place) ?? 0;
    if (cents < 0) faults.push({ where, what: 'negative', detail: `${place} is ${cents}` });
    if (cents !== (stored.get(place) ?? 0))
      faults.push({
        where,
        what: 'balance',
        detail: `${place}: ${stored.get(place) ?? 0} stored, ${cents} recounted`,
      });
  }
  return faults;
}

/**
 * What sources gave and took back, from the entries of all budgets.
 * @param sources every source with what it says it gave
 * @param entries of every budget
 */
export function verifySources(
  sources: readonly Pick<MoneySource, 'id' | 'givenCents' | 'withdrawnCents'>[],
  entries: readonly Counted[],
): readonly BudgetFault[] {
  const given = new Map<string, number>();
  const withdrawn = new Map<string, number>();
  for (const { sourceId, from, to, amountCents } of entries) {
    if (from === 'source') add(given, sourceId, amountCents);
    if (to !== 'source') continue;
    add(given, sourceId, -amountCents);
    add(withdrawn, sourceId, amountCents);
  }
  return sources.flatMap(({ id, givenCents, withdrawnCents }) =>
    (
      [
        ['given', givenCents, given.get(id) ?? 0],
        ['taken back', withdrawnCents, withdrawn.get(id) ?? 0],
      ] as const
    )
      .filter(([, stored, recounted]) => stored !== recounted)
      .map(
        ([name, stored, recounted]): BudgetFault => ({
          where: `source ${id}`,
          what: 'source',
          detail: `${name}: ${stored} stored, ${recounted} recounted`,
        }),
      ),
  );
}
