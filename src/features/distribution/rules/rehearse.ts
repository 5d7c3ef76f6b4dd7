/** The same applications under several rules, side by side: who would get what (before a round opens, or looking back). */
import type { Distribution, DistributionMethod } from '../../scheme/types.ts';
import type { Division, PastCase } from '../types.ts';
import { divide } from './divide.ts';
import type { Known } from './proposal.ts';

/** The rules that are tried, in the order in which they are shown. */
export type Tried = readonly Distribution[];

export type RehearsedMethod = {
  readonly method: DistributionMethod;
  readonly granted: number;
  readonly usedCents: number;
  readonly leftCents: number;
  /** Cases whose place or grant hangs on a draw that this rehearsal made up. */
  readonly ties: number;
};

export type RehearsedCase = {
  readonly case: PastCase;
  /** In the order of the methods. */
  readonly cents: readonly number[];
  /** Do the methods disagree? */
  readonly differs: boolean;
};

export type RehearsedWijk = {
  /** Null for the whole city. */
  readonly wijk: string | null;
  readonly asked: number;
  readonly methods: readonly { readonly granted: number; readonly cents: number }[];
};

export type Rehearsal = {
  readonly moneyCents: number;
  readonly askedCents: number;
  readonly methods: readonly RehearsedMethod[];
  readonly wijken: readonly RehearsedWijk[];
  /** Where the methods disagree first, then by case number. */
  readonly cases: readonly RehearsedCase[];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param money whole cents by envelope
 * @param known points, and tickets of a draw that is made up for the rehearsal
 */
export function rehearse(
  tried: Tried,
  cases: readonly PastCase[],
  money: ReadonlyMap<string, number>,
  { tickets, scores }: Known,
): Rehearsal {
  const envelopes = [...Map.groupBy(cases, ({ envelopeId }) => envelopeId)];
  const divisions = tried.map((method) =>
    envelopes.map(
      ([id, own]): Division =>
        divide(
          method,
          own.map((one) => ({
            id: one.caseNumber,
            requestedCents: one.claimedCents,
            minimumCents: 0,
            inOrderOf: one.inOrderOf,
            score: scores.get(one.caseNumber) ?? null,
            ticket: tickets.get(one.caseNumber) ?? null,
          })),
          money.get(id) ?? 0,
        ),
    ),
  );
  const centsOf = divisions.map(
    (all) => new Map(all.flatMap(({ shares }) => shares.map((one) => [one.id, one.grantedCents] as const))),
  );
  const rehearsed = cases.map((one): RehearsedCase => {
    const cents = centsOf.map((granted) => granted.get(one.caseNumber) ?? 0);
    return { case: one, cents, differs: new Set(cents).size > 1 };
  });
  return {
    moneyCents: sum(envelopes.map(([id]) => money.get(id) ?? 0)),
    askedCents: sum(cases.map(({ claimedCents }) => claimedCents)),
    methods: tried.map(({ method }, index) => ({
      method,
      granted: rehearsed.filter(({ cents }) => (cents[index] ?? 0) > 0).length,
      usedCents: sum((divisions[index] ?? []).map(({ usedCents }) => usedCents)),
      leftCents: sum((divisions[index] ?? []).map(({ leftCents }) => leftCents)),
      ties: sum((divisions[index] ?? []).flatMap(({ ties }) => ties.map(({ ids }) => ids.length))),
    })),
    wijken: wijkenOf(rehearsed, tried.length),
    cases: rehearsed.toSorted(
      (a, b) => Number(b.differs) - Number(a.differs) || byText(a.case.caseNumber, b.case.caseNumber),
    ),
  };
}

function wijkenOf(rehearsed: readonly RehearsedCase[], methods: number): readonly RehearsedWijk[] {
  return [...Map.groupBy(rehearsed, (one) => one.case.wijk)]
    .map(([wijk, own]) => ({
      wijk,
      asked: own.length,
      methods: Array.from({ length: methods }, (_, index) => {
        const cents = own.map((one) => one.cents[index] ?? 0);
        return { granted: cents.filter((one) => one > 0).length, cents: sum(cents) };
      }),
    }))
    .toSorted((a, b) => byText(a.wijk ?? '\uFFFF', b.wijk ?? '\uFFFF'));
}
