/** The part of the city that a vote is for: of the council whose money it is, or a whole gebied with all its councils. */
import type { Actor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/ids.ts';
import { allowed } from '../../kernel/permissions.ts';
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

/** Of the councils of the vote those for which this actor takes decisions after the outcome. */
export const settlesFor = (actor: Actor, { councils }: Pick<VoteArea, 'councils'>): readonly Wijkraad[] =>
  councils.filter(({ id, gebiedId }) =>
    allowed(actor, 'vote.settle', subjectOfVote({ wijkraadId: id }, gebiedId)),
  );

/** The council that decides on a project in this wijk; null where the wijk has none, and the office decides. */
export function councilFor({ councils, wijken }: VoteArea, wijkId: Id<'wijk'> | null): Wijkraad | null {
  const wijk = wijken.find(({ id }) => id === wijkId);
  return councils.find(({ id }) => id === wijk?.wijkraadId) ?? null;
}
