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

type Part = { readonly lines: readonly ClaimLine[]; readonly caps: readonly AppliedCap[] };

const sumOf = (lines: readonly ClaimLine[]): number =>
  lines.reduce((total, { amountCents }) => total + amountCents, 0);

function memberPart(member: Member, p: Parameters): Part {
  const line = (rule: RuleName, amountCents: number): ClaimLine => ({
    member: member.name,
    rule,
    amountCents,
  });
  const housing = housingOf(member, p);
  const lines = [
    line('housing', housing.amountCents),
    line('volunteerAllowance', p.volunteerAllowanceCentsPerPlace),
    line('running', p.runningCentsPerMember),
    line('coordination', shareOf(p.coordinationCentsPerFte, thousandths(p.coordinationFtePerMember), 1000)),
    line('communication', p.communicationCentsPerMember),
    line('training', p.trainingCentsPerMember),
    line('events', p.eventsCentsPerMember),
  ];
  const band = bandOf(member, p);
  const own = sumOf(lines);
  const held = band ? Math.min(Math.max(own, band.leastCents), band.mostCents) : own;
  const caps: readonly AppliedCap[] = housing.cappedBy.map((cap) => ({ cap, member: member.name }));
  return held === own
    ? { lines, caps }
    : {
        lines: [...lines, line('stability', held - own)],
        caps: [...caps, { cap: 'stability', member: member.name }],
      };
}

function networkLines(p: Parameters): readonly ClaimLine[] {
  const line = (rule: RuleName, amountCents: number): ClaimLine => ({ member: null, rule, amountCents });
  return [
    line('coordination', shareOf(p.coordinationCentsPerFte, thousandths(p.coordinationFtePerNetwork), 1000)),
    line('communication', p.communicationCentsPerNetwork),
    line('training', p.trainingCentsPerNetwork),
    line('events', p.eventsCentsPerNetwork),
  ];
}

/** The cap per inhabitant, never below the floor; the floor gives nobody more than the own sum. */
function capped(sum: number, network: Network, p: Parameters): Part {
  if (p.capCentsPerInhabitant === null) return { lines: [], caps: [] };
  const most = p.capCentsPerInhabitant * network.inhabitants;
  if (sum <= most) return { lines: [], caps: [] };
  const held = Math.max(most, Math.min(sum, p.floorCentsPerNetwork));
  const caps: readonly AppliedCap[] = [
    { cap: 'inhabitantCap', member: null },
    ...(held > most ? [{ cap: 'floor', member: null } as const] : []),
  ];
  return {
    lines: held === sum ? [] : [{ member: null, rule: 'inhabitantCap', amountCents: held - sum }],
    caps,
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
  const parts = eligible.map((member) => memberPart(member, p));
  const lines = [...parts.flatMap((part) => part.lines), ...networkLines(p)];
  const cap = capped(sumOf(lines), network, p);
  const all = [...lines, ...cap.lines];
  return {
    totalCents: sumOf(all),
    lines: all,
    excluded,
    capsApplied: [...parts.flatMap(({ caps }) => caps), ...cap.caps],
  };
}
