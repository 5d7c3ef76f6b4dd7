/** The part of the city that a vote is for: of the council whose money it is, or a whole gebied with all its councils. */
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { allowed, type Permission } from '../../kernel/permissions.ts';
import type { Reader } from '../../platform/db/index.ts';
import { getEnvelope } from '../budget/index.ts';
import { getWijkraad, listWijken, listWijkraden, type Wijk, type Wijkraad } from '../place/index.ts';
import { subjectOfVote } from './rules/standing.ts';
import type { Vote } from './types.ts';

export type VoteArea = {
  /** Whose question it is first; the others of a gebied decide on the projects in their own wijken. */
  readonly councils: readonly [Wijkraad, ...Wijkraad[]];
  readonly wijken: readonly Wijk[];
};

export async function areaOf(
  r: Reader,
  { envelopeId, wijkraadId }: Pick<Vote, 'envelopeId' | 'wijkraadId'>,
): Promise<VoteArea> {
  const [envelope, asks, all] = [
    await getEnvelope(r, envelopeId),
    await getWijkraad(r, wijkraadId),
    await listWijken(r),
  ];
  const { gebiedId } = envelope;
  if (gebiedId === null || envelope.wijkraadId !== null || envelope.wijkId !== null)
    return { councils: [asks], wijken: all.filter((wijk) => wijk.wijkraadId === wijkraadId) };
  const others = (await listWijkraden(r)).filter((one) => one.gebiedId === gebiedId && one.id !== wijkraadId);
  return { councils: [asks, ...others], wijken: all.filter((wijk) => wijk.gebiedId === gebiedId) };
}

const councilsOf =
  (permission: Permission) =>
  (actor: Actor, { councils }: Pick<VoteArea, 'councils'>): readonly Wijkraad[] =>
    councils.filter(({ id, gebiedId }) =>
      allowed(actor, permission, subjectOfVote({ wijkraadId: id }, gebiedId)),
    );

/** Of the councils of the vote those for which this actor takes decisions after the outcome. */
export const settlesFor = councilsOf('vote.settle');
/** Those for which she says, before it, what they think of projects. */
export const speaksFor = councilsOf('vote.question');
/** Those whose votes she sees while they are prepared. */
export const seesFor = councilsOf('vote.view');

/** The council that decides on a project in this wijk; null where the wijk has none, and the office decides. */
export function councilFor({ councils, wijken }: VoteArea, wijkId: Id<'wijk'> | null): Wijkraad | null {
  const wijk = wijken.find(({ id }) => id === wijkId);
  return councils.find(({ id }) => id === wijk?.wijkraadId) ?? null;
}

/** The council that says beforehand what it thinks of a project in this wijk: its own, and otherwise the one that puts the question. */
export const adviserOn = (area: VoteArea, wijkId: Id<'wijk'> | null): Wijkraad =>
  councilFor(area, wijkId) ?? area.councils[0];
