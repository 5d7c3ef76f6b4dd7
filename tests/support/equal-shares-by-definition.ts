/**
 * Equal Shares as its definition says it, in fractions, slowly: what the counting of the program is held against.
 * Peters, Pierczyński and Skowron, 'Proportional Participatory Budgeting with Additive Utilities' (2021), with the cost of a
 * project as what it is worth to who approves it.
 */
type Fraction = readonly [top: bigint, bottom: bigint];

const less = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d];

export type SmallElection = {
  readonly budget: number;
  readonly costs: readonly number[];
  readonly ballots: readonly (readonly number[])[];
};

/** The smallest share that, paid by who has it, with all that others have, is the cost; null when they have too little. */
function shareOf(cost: number, purses: readonly Fraction[]): Fraction | null {
  const rising = purses.toSorted((one, other) => (less(one, other) ? -1 : less(other, one) ? 1 : 0));
  let due: Fraction = [BigInt(cost), 1n];
  for (const [place, purse] of rising.entries()) {
    const share: Fraction = [due[0], due[1] * BigInt(rising.length - place)];
    if (!less(purse, share)) return share;
    due = minus(due, purse);
  }
  return null;
}

/** @returns numbers of the projects in the order in which they are bought; equal ones: most votes, lowest cost, first */
export function equalSharesByDefinition({ budget, costs, ballots }: SmallElection): readonly number[] {
  const purses: Fraction[] = ballots.map(() => [BigInt(budget), BigInt(ballots.length)]);
  const supporters = costs.map((_, at) =>
    ballots.flatMap((ballot, voter) => (ballot.includes(at) ? [voter] : [])),
  );
  const bought: number[] = [];
  for (;;) {
    let best: { readonly at: number; readonly share: Fraction } | null = null;
    for (const [at, cost] of costs.entries()) {
      const own = supporters[at] ?? [];
      const share =
        bought.includes(at) || cost === 0 || own.length === 0
          ? null
          : shareOf(
              cost,
              own.map((voter) => purses[voter] as Fraction),
            );
      if (share === null) continue;
      if (best === null || isBetter({ at, share }, best)) best = { at, share };
    }
    if (best === null) return bought;
    for (const voter of supporters[best.at] ?? []) {
      const purse = purses[voter] as Fraction;
      purses[voter] = less(best.share, purse) ? minus(purse, best.share) : [0n, 1n];
    }
    bought.push(best.at);
  }

  function isBetter(one: { at: number; share: Fraction }, other: { at: number; share: Fraction }): boolean {
    // More for a euro that one voter pays: cost ÷ share.
    const [mine, theirs]: readonly [Fraction, Fraction] = [
      [BigInt(costs[one.at] ?? 0) * one.share[1], one.share[0]],
      [BigInt(costs[other.at] ?? 0) * other.share[1], other.share[0]],
    ];
    if (less(theirs, mine)) return true;
    if (less(mine, theirs)) return false;
    const votes = (at: number): number => supporters[at]?.length ?? 0;
    if (votes(one.at) !== votes(other.at)) return votes(one.at) > votes(other.at);
    return (costs[one.at] ?? 0) < (costs[other.at] ?? 0);
  }
}
