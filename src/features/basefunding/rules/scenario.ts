/**
 * A city to simulate: its wijken, the networks that there are and typical ones where there are none, who begins when, and how
 * much money there is. What is assumed is said with the outcome. Pure.
 */
import type { Member, Network, Parameters } from '../types.ts';
import type { City } from './city.ts';
import { dividedBy } from './whole.ts';

export const shiftBudgets = ['welfare', 'care', 'safety', 'green'] as const;
export type ShiftBudget = (typeof shiftBudgets)[number];

/** A sum of money with where it comes from; null: not filled in. */
export type Sourced = { readonly amountCents: number | null; readonly source: string };

/** Of a wijk whose inhabitants no source gives. `rest`: what the known ones leave of the city, in equal parts. */
export type Unknown =
  | { readonly kind: 'leaveOut' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'each'; readonly inhabitants: number };

/** What an officer chooses. Years count from 1: shift the first and all that begins later shifts along. */
export type Choices = {
  readonly firstYear: number;
  /** One a year, so also how many years; null: no ceiling that year. */
  readonly ceilingsCents: readonly (number | null)[];
  /** By slug: the year in which the wijken of a gebied begin. One that is not here takes no part. */
  readonly startOfGebied: Readonly<Record<string, number>>;
  /** By slug: of a wijk that goes its own way; 0: no part. */
  readonly startOfWijk: Readonly<Record<string, number>>;
  readonly unknown: Unknown;
  /** Where there is no network yet: one organisation for so many inhabitants. */
  readonly inhabitantsPerMember: number;
  readonly cityInhabitants: number;
  readonly cityInhabitantsSource: string;
  readonly organisationCost: Sourced & { readonly amountCents: number };
  readonly welfareAndCareBudget: Sourced;
  /** 'Earmark 5 to 10 % of the budgets for local effort'; tenths of a percent. */
  readonly shift: {
    readonly leastTenths: number;
    readonly mostTenths: number;
    readonly budgets: Readonly<Record<ShiftBudget, Sourced>>;
  };
};

export type GroundWijk = {
  readonly slug: string;
  readonly name: string;
  readonly gebiedSlug: string;
  readonly gebiedName: string;
  readonly inhabitants: number | null;
};

/** A network of one wijk as it stands on the platform, with who takes part in it now. */
export type GroundNetwork = {
  readonly id: string;
  readonly name: string;
  readonly wijkSlug: string;
  readonly organisations: readonly {
    readonly slug: string;
    readonly name: string;
    /** May its name stand beside an amount? */
    readonly named: boolean;
    /** What it filled in and what was confirmed in the agenda; null: it did not ask yet, and is taken to be typical. */
    readonly asks: Member | null;
  }[];
};

/** What the platform knows of the city, and what a place is like where it knows nothing. */
export type Ground = {
  /** The places of a network of the usual size. */
  readonly typical: readonly Member[];
  readonly wijken: readonly GroundWijk[];
  readonly networks: readonly GroundNetwork[];
  /** What was granted for this year: in the public register, and recorded of schemes that were never here. */
  readonly today: {
    readonly year: number;
    readonly byWijk: ReadonlyMap<string, number>;
    readonly byOrganisation: ReadonlyMap<string, number>;
    readonly withoutWijkCents: number;
    /** Recorded of old schemes, of all that is counted here. */
    readonly earlierCents: number;
  };
};

export type SimulatedNetwork = {
  readonly key: string;
  readonly wijk: GroundWijk;
  readonly inhabitants: number;
  readonly from: number;
  readonly members: readonly Member[];
  /** Null: a typical make-up, because there is no network yet. */
  readonly real: GroundNetwork | null;
};

export type LeftOut = { readonly wijk: GroundWijk; readonly why: 'noStart' | 'unknownInhabitants' };

export type Make = {
  readonly networks: readonly SimulatedNetwork[];
  readonly leftOut: readonly LeftOut[];
  /** Slugs of wijken whose inhabitants are assumed. */
  readonly assumed: ReadonlySet<string>;
};

/**
 * Places like those of a usual network, large and small taken evenly: ten times as many places are ten times that network.
 * @param count 1 or more
 */
export function typicalMembers(count: number, typical: readonly Member[]): readonly Member[] {
  return Array.from({ length: count }, (_, at) => {
    const like = typical[Math.floor(((at + 0.5) * typical.length) / count) % typical.length];
    return { ...(like as Member), name: `Plek ${at + 1}` };
  });
}

/** By slug; a wijk that is left out is not in it. */
function inhabitantsOf(ground: Ground, choices: Choices): ReadonlyMap<string, number> {
  const { unknown, cityInhabitants } = choices;
  const known = ground.wijken.flatMap(({ slug, inhabitants }) =>
    inhabitants === null ? [] : [[slug, inhabitants] as const],
  );
  const others = ground.wijken.filter(({ inhabitants }) => inhabitants === null);
  if (unknown.kind === 'leaveOut' || others.length === 0) return new Map(known);
  if (unknown.kind === 'each')
    return new Map([...known, ...others.map(({ slug }) => [slug, unknown.inhabitants] as const)]);
  const rest = Math.max(0, cityInhabitants - known.reduce((sum, [, inhabitants]) => sum + inhabitants, 0));
  const shares = dividedBy(
    rest,
    others.map(() => 1),
  );
  return new Map([...known, ...others.map(({ slug }, at) => [slug, shares[at] ?? 0] as const)]);
}

/** The year in which a wijk begins, counted from 1; 0: no part. */
const startOf = (wijk: GroundWijk, choices: Choices): number =>
  choices.startOfWijk[wijk.slug] ?? choices.startOfGebied[wijk.gebiedSlug] ?? 0;

/** An organisation in two networks counts once: in the first by name, as long as nobody chose otherwise. */
function countedOnce(networks: readonly GroundNetwork[]): readonly GroundNetwork[] {
  const counted = new Set<string>();
  return networks
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((network) => {
      const organisations = network.organisations.filter(({ slug }) => !counted.has(slug));
      for (const { slug } of organisations) counted.add(slug);
      return { ...network, organisations };
    })
    .filter(({ organisations }) => organisations.length > 0);
}

type Placed = { readonly wijk: GroundWijk; readonly inhabitants: number; readonly from: number };

/** Networks of one wijk share its inhabitants by their members: the cap of the wijk is never counted twice. */
function realNetworks(
  { wijk, inhabitants, from }: Placed,
  networks: readonly GroundNetwork[],
  typical: readonly Member[],
): SimulatedNetwork[] {
  const shares = dividedBy(
    inhabitants,
    networks.map(({ organisations }) => organisations.length),
  );
  return networks.map((real, at) => ({
    key: `${wijk.slug}/${real.name}`,
    wijk,
    inhabitants: shares[at] ?? 0,
    from,
    members: typicalMembers(real.organisations.length, typical).map((place, index) => {
      const organisation = real.organisations[index];
      return { ...(organisation?.asks ?? place), name: organisation?.slug ?? place.name };
    }),
    real,
  }));
}

function typicalNetwork(
  { wijk, inhabitants, from }: Placed,
  perMember: number,
  typical: readonly Member[],
): SimulatedNetwork {
  const count = Math.max(1, Math.round(inhabitants / perMember));
  return { key: wijk.slug, wijk, inhabitants, from, members: typicalMembers(count, typical), real: null };
}

/** Who takes part, with what, from when; and who does not, and why. */
export function makeOf(ground: Ground, choices: Choices): Make {
  const inhabitants = inhabitantsOf(ground, choices);
  const byWijk = Map.groupBy(countedOnce(ground.networks), ({ wijkSlug }) => wijkSlug);
  const networks: SimulatedNetwork[] = [];
  const leftOut: LeftOut[] = [];
  const assumed = new Set<string>();
  for (const wijk of ground.wijken) {
    const start = startOf(wijk, choices);
    const people = inhabitants.get(wijk.slug) ?? 0;
    if (start === 0) leftOut.push({ wijk, why: 'noStart' });
    else if (people === 0) leftOut.push({ wijk, why: 'unknownInhabitants' });
    else {
      if (wijk.inhabitants === null) assumed.add(wijk.slug);
      const placed = { wijk, inhabitants: people, from: choices.firstYear + start - 1 };
      const real = byWijk.get(wijk.slug);
      networks.push(
        ...(real
          ? realNetworks(placed, real, ground.typical)
          : [typicalNetwork(placed, choices.inhabitantsPerMember, ground.typical)]),
      );
    }
  }
  return { networks, leftOut, assumed };
}

/** The same as input of `simulateCity`; networks by their key. */
export function cityOf(make: Make, choices: Choices, parameters: Parameters): City {
  return {
    years: choices.ceilingsCents.map((ceilingCents, at) => ({ year: choices.firstYear + at, ceilingCents })),
    networks: make.networks.map(({ key, inhabitants, members, from }): Network & { from: number } => ({
      name: key,
      inhabitants,
      members,
      from,
    })),
    cityInhabitants: choices.cityInhabitants,
    organisationCostCents: choices.organisationCost.amountCents,
    welfareAndCareBudgetCents: choices.welfareAndCareBudget.amountCents,
    parameters,
  };
}
