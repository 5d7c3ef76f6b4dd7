/** What a scenario does: per year, per wijk, against today, and which figure weighs most. Pure. */
import type { Parameters } from '../types.ts';
import { type CityYear, simulateCity } from './city.ts';
import {
  type Choices,
  cityOf,
  type Ground,
  type GroundWijk,
  type LeftOut,
  makeOf,
  type SimulatedNetwork,
} from './scenario.ts';
import { type Sensitivity, sensitivityOf } from './sensitivity.ts';
import { type Shift, shiftOf } from './shift.ts';

/** What somebody gets now, in the register, and would get in the last year of the scenario. */
export type Change = {
  readonly name: string;
  readonly todayCents: number;
  readonly thenCents: number;
  readonly changeCents: number;
};

export type WijkOutcome = Change & {
  readonly wijk: GroundWijk;
  readonly inhabitants: number;
  /** No source gives the inhabitants; the scenario assumes them. */
  readonly assumed: boolean;
  readonly from: number;
  readonly organisations: number;
  /** False: a typical make-up. */
  readonly real: boolean;
  /** Somebody here asked already: its own figures, and what was confirmed. */
  readonly asked: boolean;
  readonly claimCents: number;
  readonly perInhabitantCents: number;
};

export type OrganisationOutcome = Change & { readonly slug: string; readonly wijkName: string };

export type Outcome = {
  readonly years: readonly CityYear[];
  /** In the last year, by name. */
  readonly wijken: readonly WijkOutcome[];
  readonly leftOut: readonly LeftOut[];
  /** Of the networks on the platform, in the last year; a group without a legal form is not among them. */
  readonly organisations: readonly OrganisationOutcome[];
  readonly sensitivity: readonly Sensitivity[];
  readonly shift: Shift;
};

const changeOf = (name: string, todayCents: number, thenCents: number): Change => ({
  name,
  todayCents,
  thenCents,
  changeCents: thenCents - todayCents,
});

type Got = { readonly claimCents: number; readonly grantedCents: number };
const nothing: Got = { claimCents: 0, grantedCents: 0 };

function wijkOutcome(
  networks: readonly SimulatedNetwork[],
  got: ReadonlyMap<string, Got>,
  ground: Ground,
  assumed: ReadonlySet<string>,
): readonly WijkOutcome[] {
  const byWijk = Map.groupBy(networks, ({ wijk }) => wijk);
  return [...byWijk].map(([wijk, own]) => {
    const sum = (of: (network: SimulatedNetwork) => number) =>
      own.reduce((total, network) => total + of(network), 0);
    const inhabitants = sum((network) => network.inhabitants);
    const grantedCents = sum(({ key }) => (got.get(key) ?? nothing).grantedCents);
    return {
      ...changeOf(wijk.name, ground.today.byWijk.get(wijk.slug) ?? 0, grantedCents),
      wijk,
      inhabitants,
      assumed: assumed.has(wijk.slug),
      from: Math.min(...own.map(({ from }) => from)),
      organisations: sum(({ members }) => members.length),
      real: own.some(({ real }) => real !== null),
      asked: own.some(({ real }) => real?.organisations.some(({ asks }) => asks !== null) ?? false),
      claimCents: sum(({ key }) => (got.get(key) ?? nothing).claimCents),
      perInhabitantCents: Math.round(grantedCents / inhabitants),
    };
  });
}

/** An organisation gets its part of the network's grant; what the network does together is nobody's alone. */
function organisationOutcome(
  networks: readonly SimulatedNetwork[],
  shares: ReadonlyMap<string, readonly number[]>,
  ground: Ground,
): readonly OrganisationOutcome[] {
  return networks.flatMap(({ key, wijk, real }) =>
    (real?.organisations ?? []).flatMap(({ slug, name, named }, at) =>
      named
        ? [
            {
              ...changeOf(name, ground.today.byOrganisation.get(slug) ?? 0, shares.get(key)?.[at] ?? 0),
              slug,
              wijkName: wijk.name,
            },
          ]
        : [],
    ),
  );
}

/** Needs no more than a few dozen simulations: milliseconds. */
export function outcomeOf(ground: Ground, choices: Choices, parameters: Parameters): Outcome {
  const make = makeOf(ground, choices);
  const city = cityOf(make, choices, parameters);
  const lastYear = city.years.at(-1)?.year;
  const shares = new Map<string, readonly number[]>();
  const years = simulateCity(city, (year, name, ofMembers) => {
    if (year === lastYear) shares.set(name, ofMembers);
  });
  const last = years.at(-1);
  const got = new Map<string, Got>((last?.networks ?? []).map((network) => [network.name, network]));
  return {
    years,
    wijken: wijkOutcome(make.networks, got, ground, make.assumed),
    leftOut: make.leftOut,
    organisations: organisationOutcome(make.networks, shares, ground),
    sensitivity: sensitivityOf(city),
    shift: shiftOf(choices.shift, last?.totalCents ?? 0),
  };
}

/** Who gains and who loses most, the largest first. Who gets the same is in neither. */
export function winnersAndLosers<Row extends Change>(
  rows: readonly Row[],
): { readonly winners: readonly Row[]; readonly losers: readonly Row[] } {
  const sorted = rows.toSorted((a, b) => b.changeCents - a.changeCents);
  return {
    winners: sorted.filter(({ changeCents }) => changeCents > 0),
    losers: sorted.filter(({ changeCents }) => changeCents < 0).toReversed(),
  };
}
