/** All networks of a city over the years: what they claim, what the ceiling leaves, and what that is per inhabitant. */
import type { Network, Parameters } from '../types.ts';
import { underCeiling } from './ceiling.ts';
import { type Amounts, amountsOf, failedCriteria, heldByBand, heldByCap } from './claim.ts';
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

/** A network in the simulation: what never changes over the years, and what it got last. */
type Standing = Amounts & {
  readonly network: City['networks'][number];
  /** Of each eligible member. */
  previous: readonly (number | null)[];
  grantedCents: number | null;
};

function standingOf(network: City['networks'][number], p: Parameters): Standing {
  const eligible = network.members.filter((member) => failedCriteria(member).length === 0);
  return {
    ...amountsOf(eligible, p),
    network,
    previous: eligible.map(({ previousGrantCents }) => previousGrantCents),
    grantedCents: null,
  };
}

/** This year's claim, and of each eligible member what the band leaves. */
function claimed({ ownCents, previous, togetherCents, network }: Standing, p: Parameters) {
  const heldCents = ownCents.map((own, at) => heldByBand(own, previous[at] ?? null, p));
  const sum = heldCents.reduce((total, cents) => total + cents, togetherCents);
  const claimCents = heldCents.length === 0 ? 0 : heldByCap(sum, network.inhabitants, p);
  return { heldCents, claimCents };
}

/** What a network gets is shared as its parts were claimed; next year's band counts from a member's share. */
function settle(standing: Standing, heldCents: readonly number[], grantedCents: number): readonly number[] {
  const shares = dividedBy(grantedCents, [...heldCents, standing.togetherCents]).slice(0, heldCents.length);
  standing.previous = shares;
  standing.grantedCents = grantedCents;
  return shares;
}

/** Is told what each eligible member of a network gets in a year, in order; the rest is the network's together. */
type OnShares = (year: number, network: string, shares: readonly number[]) => void;

/**
 * @returns the years in the order given. In a year with too little money `underCeiling` divides it; the band of the next year
 *   counts from what each place then got.
 */
export function simulateCity(city: City, onShares?: OnShares): readonly CityYear[] {
  const { parameters: p } = city;
  const all = city.networks.map((network) => standingOf(network, p));
  return city.years.map(({ year, ceilingCents }) => {
    const taking = all
      .filter(({ network: { from } }) => from === undefined || from <= year)
      .map((standing) => ({ standing, ...claimed(standing, p) }));
    const granted = underCeiling(
      taking.map(({ claimCents }) => ({
        claimCents,
        floorCents: Math.min(claimCents, p.floorCentsPerNetwork),
      })),
      ceilingCents,
    );
    const networks = taking.map(({ standing, heldCents, claimCents }, at): NetworkYear => {
      const { network, grantedCents: before } = standing;
      const grantedCents = granted[at] ?? 0;
      const settled = settle(standing, heldCents, grantedCents);
      onShares?.(year, network.name, settled);
      return {
        name: network.name,
        claimCents,
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
