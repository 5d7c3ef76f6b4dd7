/** All networks of a city over the years: what they claim, what the ceiling leaves, and what that is per inhabitant. */
import type { Claim, ClaimLine, Member, Network, Parameters } from '../types.ts';
import { underCeiling } from './ceiling.ts';
import { claimOf } from './claim.ts';
import { dividedBy } from './whole.ts';

export type City = {
  readonly years: readonly { readonly year: number; readonly ceilingCents: number | null }[];
  /** A network takes part from the year `from`; without it, from the first year. */
  readonly networks: readonly (Network & { readonly from?: number | undefined })[];
  readonly cityInhabitants: number;
  /** What running the scheme costs a year, beside the grants. */
  readonly organisationCostCents: number;
  readonly welfareAndCareBudgetCents: number | null;
  readonly parameters: Parameters;
};

export type NetworkYear = {
  readonly name: string;
  readonly claimCents: number;
  readonly grantedCents: number;
  readonly perInhabitantCents: number;
  /** Against the year before; null in a network's first year. */
  readonly changeCents: number | null;
};

export type CityYear = {
  readonly year: number;
  readonly claimCents: number;
  readonly ceilingCents: number | null;
  readonly grantedCents: number;
  readonly organisationCostCents: number;
  readonly totalCents: number;
  readonly perInhabitantCents: number;
  /** Hundredths of a percent of the welfare and care budget; null where the budget is not given. */
  readonly budgetShareBasisPoints: number | null;
  readonly networks: readonly NetworkYear[];
};

const perHead = (cents: number, inhabitants: number): number => Math.round(cents / inhabitants);

/** What each member has of its network's grant, by its own lines; what the network does together is left out of it. */
function grantPerMember(members: readonly Member[], lines: readonly ClaimLine[], grantedCents: number) {
  const own = new Map<string, number>();
  let together = 0;
  for (const { member, rule, amountCents } of lines) {
    if (member !== null) own.set(member, (own.get(member) ?? 0) + amountCents);
    else if (rule !== 'inhabitantCap') together += amountCents;
  }
  const weights = members.map(({ name }) => own.get(name) ?? 0);
  return dividedBy(grantedCents, [...weights, together]).slice(0, members.length);
}

type Standing = { readonly network: Network; readonly grantedCents: number | null };

function next(network: Network, claim: Claim, grantedCents: number): Standing {
  const shares = grantPerMember(network.members, claim.lines, grantedCents);
  const members = network.members.map((member, at) => ({
    ...member,
    previousGrantCents: shares[at] ?? null,
  }));
  return { network: { ...network, members }, grantedCents };
}

/**
 * @returns the years in the order given. In a year with too little money `underCeiling` divides it; the band of the next year
 *   counts from what each place then got.
 */
export function simulateCity(city: City): readonly CityYear[] {
  const standing = new Map<string, Standing>(
    city.networks.map((network) => [network.name, { network, grantedCents: null }]),
  );
  return city.years.map(({ year, ceilingCents }) => {
    const taking = city.networks.flatMap(({ name, from }) => {
      const before = standing.get(name);
      if (!before || (from !== undefined && from > year)) return [];
      return [{ ...before, claim: claimOf(before.network, city.parameters) }];
    });
    const granted = underCeiling(
      taking.map(({ claim }) => ({
        claimCents: claim.totalCents,
        floorCents: Math.min(claim.totalCents, city.parameters.floorCentsPerNetwork),
      })),
      ceilingCents,
    );
    const networks = taking.map(({ network, claim, grantedCents: before }, at): NetworkYear => {
      const grantedCents = granted[at] ?? 0;
      standing.set(network.name, next(network, claim, grantedCents));
      return {
        name: network.name,
        claimCents: claim.totalCents,
        grantedCents,
        perInhabitantCents: perHead(grantedCents, network.inhabitants),
        changeCents: before === null ? null : grantedCents - before,
      };
    });
    return yearOf(city, year, ceilingCents, networks);
  });
}

function yearOf(
  city: City,
  year: number,
  ceilingCents: number | null,
  networks: readonly NetworkYear[],
): CityYear {
  const sum = (of: (network: NetworkYear) => number) =>
    networks.reduce((total, network) => total + of(network), 0);
  const grantedCents = sum((network) => network.grantedCents);
  const totalCents = grantedCents + city.organisationCostCents;
  const budget = city.welfareAndCareBudgetCents;
  return {
    year,
    claimCents: sum((network) => network.claimCents),
    ceilingCents,
    grantedCents,
    organisationCostCents: city.organisationCostCents,
    totalCents,
    perInhabitantCents: perHead(totalCents, city.cityInhabitants),
    budgetShareBasisPoints:
      budget === null || budget === 0 ? null : Math.round((totalCents / budget) * 100_00),
    networks,
  };
}
