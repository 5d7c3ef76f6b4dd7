/**
 * What a network may claim. Per place its housing in proportion to how often it is open, and fixed sums; for the network the
 * co-ordination and what it does together. Then, in this order: the band per place, the cap per inhabitant, the floor.
 * Content-neutral: what is done in an open hour plays no part (source 002, question 3).
 */
import {
  type AppliedCap,
  type Claim,
  type ClaimLine,
  type Criterion,
  criteria,
  type Exclusion,
  type Member,
  type Network,
  type Parameters,
  type RuleName,
} from '../types.ts';
import { shareOf } from './whole.ts';

/** A member with no weekly activity is not open weekly, whatever was ticked. */
export function failedCriteria(member: Member): readonly Criterion[] {
  return criteria.filter((criterion) =>
    criterion === 'weeklyAtFixedPlace'
      ? !member.criteria[criterion] || member.weeklyActivities < 1
      : !member.criteria[criterion],
  );
}

export type Housing = {
  /** Rent and energy, what the caps leave of them, and the part of that which counts. */
  readonly costCents: number;
  readonly countedCents: number;
  readonly amountCents: number;
  readonly cappedBy: readonly ('housingPerM2' | 'housingPerPlace')[];
};

const minutes = (hours: number): number => Math.round(hours * 60);
const thousandths = (fte: number): number => Math.round(fte * 1000);

/** The part of the cost that counts is `open hours / full-use norm`, between none and all of it. */
export function housingOf(member: Member, p: Parameters): Housing {
  const costCents = member.rentCents + member.energyCents;
  const perM2 =
    p.housingCapCentsPerM2 === null || member.floorAreaM2 === 0
      ? costCents
      : Math.round(p.housingCapCentsPerM2 * member.floorAreaM2);
  const perPlace = p.housingCapCentsPerPlace ?? costCents;
  const countedCents = Math.min(costCents, perM2, perPlace);
  const full = minutes(p.fullUseHoursPerWeek);
  const open = Math.min(minutes(member.openHoursPerWeek), full);
  return {
    costCents,
    countedCents,
    amountCents: shareOf(countedCents, open, full),
    cappedBy: [
      ...(perM2 < costCents ? (['housingPerM2'] as const) : []),
      ...(perPlace < Math.min(costCents, perM2) ? (['housingPerPlace'] as const) : []),
    ],
  };
}

/**
 * Least and most that a place gets this year, by the band around last year. Null: no band holds for it.
 * @returns cents, rounded half up
 */
export function bandOf(
  member: Pick<Member, 'previousGrantCents'>,
  p: Pick<Parameters, 'stabilityBandPercent'>,
): { readonly leastCents: number; readonly mostCents: number } | null {
  const before = member.previousGrantCents ?? 0;
  if (before === 0 || p.stabilityBandPercent === null) return null;
  const band = Math.round(p.stabilityBandPercent * 100);
  return {
    leastCents: shareOf(before, 100_00 - band, 100_00),
    mostCents: shareOf(before, 100_00 + band, 100_00),
  };
}

type Lines = readonly (readonly [RuleName, number])[];

/** What every eligible member, and what the network gets whatever is open: `[rule, cents]`. */
export type FixedSums = { readonly perMember: Lines; readonly perNetwork: Lines };

const centsOf = (lines: Lines): number => lines.reduce((sum, [, amountCents]) => sum + amountCents, 0);

export function fixedSums(p: Parameters): FixedSums {
  const coordination = (fte: number) => shareOf(p.coordinationCentsPerFte, thousandths(fte), 1000);
  return {
    perMember: [
      ['volunteerAllowance', p.volunteerAllowanceCentsPerPlace],
      ['running', p.runningCentsPerMember],
      ['coordination', coordination(p.coordinationFtePerMember)],
      ['communication', p.communicationCentsPerMember],
      ['training', p.trainingCentsPerMember],
      ['events', p.eventsCentsPerMember],
    ],
    perNetwork: [
      ['coordination', coordination(p.coordinationFtePerNetwork)],
      ['communication', p.communicationCentsPerNetwork],
      ['training', p.trainingCentsPerNetwork],
      ['events', p.eventsCentsPerNetwork],
    ],
  };
}

/** A network's parts before the band and the cap, without the lines that explain them: what a simulation stands on. */
export type Amounts = {
  /** Of each eligible member, in order: housing with its fixed sums. */
  readonly ownCents: readonly number[];
  readonly togetherCents: number;
};

export function amountsOf(eligible: readonly Member[], p: Parameters): Amounts {
  const { perMember, perNetwork } = fixedSums(p);
  const each = centsOf(perMember);
  return {
    ownCents: eligible.map((member) => housingOf(member, p).amountCents + each),
    togetherCents: centsOf(perNetwork),
  };
}

/** A place's own amount, held within the band around last year. */
export function heldByBand(ownCents: number, previousGrantCents: number | null, p: Parameters): number {
  const band = bandOf({ previousGrantCents }, p);
  return band ? Math.min(Math.max(ownCents, band.leastCents), band.mostCents) : ownCents;
}

const mostByCap = (inhabitants: number, p: Parameters): number =>
  p.capCentsPerInhabitant === null ? Number.POSITIVE_INFINITY : p.capCentsPerInhabitant * inhabitants;

/** The whole, held by the cap per inhabitant and never below the floor; the floor gives nobody more than the own sum. */
export function heldByCap(sumCents: number, inhabitants: number, p: Parameters): number {
  const most = mostByCap(inhabitants, p);
  return sumCents <= most ? sumCents : Math.max(most, Math.min(sumCents, p.floorCentsPerNetwork));
}

type Part = { readonly lines: readonly ClaimLine[]; readonly caps: readonly AppliedCap[] };

const lineOf = (member: string | null, rule: RuleName, amountCents: number): ClaimLine => ({
  member,
  rule,
  amountCents,
});

const sumOf = (lines: readonly ClaimLine[]): number =>
  lines.reduce((total, { amountCents }) => total + amountCents, 0);

function memberPart(member: Member, p: Parameters, fixed: FixedSums): Part {
  const housing = housingOf(member, p);
  const lines = [
    lineOf(member.name, 'housing', housing.amountCents),
    ...fixed.perMember.map(([rule, amountCents]) => lineOf(member.name, rule, amountCents)),
  ];
  const own = sumOf(lines);
  const held = heldByBand(own, member.previousGrantCents, p);
  const caps: readonly AppliedCap[] = housing.cappedBy.map((cap) => ({ cap, member: member.name }));
  return held === own
    ? { lines, caps }
    : {
        lines: [...lines, lineOf(member.name, 'stability', held - own)],
        caps: [...caps, { cap: 'stability', member: member.name }],
      };
}

function capPart(sumCents: number, network: Network, p: Parameters): Part {
  const most = mostByCap(network.inhabitants, p);
  if (sumCents <= most) return { lines: [], caps: [] };
  const held = heldByCap(sumCents, network.inhabitants, p);
  return {
    lines: held === sumCents ? [] : [lineOf(null, 'inhabitantCap', held - sumCents)],
    caps: [
      { cap: 'inhabitantCap', member: null },
      ...(held > most ? [{ cap: 'floor', member: null } as const] : []),
    ],
  };
}

/**
 * @returns the lines, whose sum is `totalCents`: members in the order given, then the network. A network without an eligible
 *   member claims nothing. The order of the members changes no amount.
 */
export function claimOf(network: Network, p: Parameters): Claim {
  const judged = network.members.map((member) => ({ member, failed: failedCriteria(member) }));
  const excluded: readonly Exclusion[] = judged.flatMap(({ member, failed }) =>
    failed.map((criterion) => ({ member: member.name, criterion })),
  );
  const eligible = judged.filter(({ failed }) => failed.length === 0).map(({ member }) => member);
  if (eligible.length === 0) return { totalCents: 0, lines: [], excluded, capsApplied: [] };
  const fixed = fixedSums(p);
  const parts = eligible.map((member) => memberPart(member, p, fixed));
  const lines = [
    ...parts.flatMap((part) => part.lines),
    ...fixed.perNetwork.map(([rule, amountCents]) => lineOf(null, rule, amountCents)),
  ];
  const cap = capPart(sumOf(lines), network, p);
  const all = [...lines, ...cap.lines];
  return {
    totalCents: sumOf(all),
    lines: all,
    excluded,
    capsApplied: [...parts.flatMap(({ caps }) => caps), ...cap.caps],
  };
}
