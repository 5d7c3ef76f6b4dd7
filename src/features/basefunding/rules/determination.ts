/** At the end of the year: what was counted on beside what took place. Pure; it proposes, and an officer determines (Awb 4:46). */
import {
  type Claim,
  type Criterion,
  criteria,
  type FrozenClaim,
  type Network,
  type PartFacts,
} from '../types.ts';

export type MemberYear = {
  readonly name: string;
  readonly hoursThen: number;
  readonly hoursNow: number;
  readonly timesThen: number;
  readonly timesNow: number;
  /** Conditions that the year does not show any more. */
  readonly missed: readonly Criterion[];
  /** It is not in the request any more. */
  readonly gone: boolean;
};

export type DeterminationFacts = {
  readonly members: readonly MemberYear[];
  readonly askedCents: number;
  /** The sum by what took place; null: it cannot be computed. */
  readonly tookPlaceCents: number | null;
  /** Less took place than the scheme lets pass without a report. */
  readonly muchLess: boolean;
  /** No fact fails: determine as granted. Otherwise somebody looks; nothing is lowered by itself. */
  readonly asGranted: boolean;
};

const isGone = ({ part }: PartFacts): boolean => part.status === 'left' || part.status === 'setAside';

/**
 * @param tookPlace the network and its sum by the same rules, over the year; null when they cannot be computed
 * @param share of the claim by which the sum may be lower, of the scheme
 */
export function determinationFacts(
  { network, members, claim }: FrozenClaim,
  parts: readonly PartFacts[],
  tookPlace: { readonly network: Network; readonly claim: Claim } | null,
  share: number,
): DeterminationFacts {
  const byOrganisation = new Map(parts.map((one) => [one.part.organisationId, one]));
  const counted = new Map(network.members.map((member) => [member.name, member]));
  // A place that is shared is open for as long as all who share it keep it open: then and now alike.
  const open = new Map(tookPlace?.network.members.map((member) => [member.name, member]));
  const out = new Set(claim.excluded.map(({ member }) => member));
  const years = members
    .filter(({ name }) => !out.has(name))
    .map(({ name, organisationId }): MemberYear => {
      const then = counted.get(name);
      const now = byOrganisation.get(organisationId);
      return {
        name,
        hoursThen: then?.openHoursPerWeek ?? 0,
        hoursNow: open.get(name)?.openHoursPerWeek ?? (now?.minutesAWeek ?? 0) / 60,
        timesThen: then?.weeklyActivities ?? 0,
        timesNow: now?.timesAWeek ?? 0,
        missed: now ? criteria.filter((criterion) => now.criteria[criterion] === 'missed') : [],
        gone: now === undefined || isGone(now),
      };
    });
  const tookPlaceCents = tookPlace?.claim.totalCents ?? null;
  const muchLess = tookPlaceCents !== null && claim.totalCents - tookPlaceCents > share * claim.totalCents;
  return {
    members: years,
    askedCents: claim.totalCents,
    tookPlaceCents,
    muchLess,
    asGranted:
      tookPlaceCents !== null && !muchLess && years.every(({ missed, gone }) => missed.length === 0 && !gone),
  };
}
