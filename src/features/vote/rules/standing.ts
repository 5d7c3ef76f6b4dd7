/** How a vote stands, for whom and when. Pure. */
import type { Subject } from '../../../kernel/grant-covers.ts';
import type { Vote, VoteRules } from '../types.ts';

/** May everybody see it? */
export const isAnnounced = ({ announcedAt }: Pick<Vote, 'announcedAt'>): boolean => announcedAt !== null;

/** Are ballots taken at this moment: [opensAt, closesAt)? */
export const takesBallots = ({ status, opensAt, closesAt }: Vote, now: Date): boolean =>
  status === 'open' && opensAt <= now && now < closesAt;

/**
 * How long a vote stays open to what arrived in time. Whether a ballot counts is decided by when it arrived (`closesAt`); the answer
 * may take a moment longer, and the box must still take it then.
 */
const graceMs = 60_000;

/** @returns from when on the vote may be closed */
export const closedFrom = (closesAt: Date): Date => new Date(closesAt.getTime() + graceMs);

/**
 * The vote as everybody sees it. In the minute of grace the box is still open to what arrived in time, but nobody can begin any
 * more: to readers voting is over from `closesAt` on.
 */
export const asSeen = <V extends Pick<Vote, 'status' | 'closesAt'>>(vote: V, now: Date): V =>
  vote.status === 'open' && vote.closesAt <= now ? { ...vote, status: 'closed' } : vote;

/** @returns the latest close of which the grace is over */
export const closedBy = (now: Date): Date => new Date(now.getTime() - graceMs);

/**
 * An outage may be recorded after the vote closed. So long it can be opened again and the key of its box is kept, without which a
 * mailbox could vote twice. Three days is a choice of ours: as long as a weekend with the Monday after it.
 */
const reopenMs = 3 * 24 * 3600 * 1000;

/** @returns whether the vote takes ballots, or may come to take them again */
export const mayTakeAgain = ({ status, closesAt }: Pick<Vote, 'status' | 'closesAt'>, now: Date): boolean =>
  status === 'open' || (status === 'closed' && now.getTime() < closesAt.getTime() + reopenMs);

/** Whom it concerns, for permissions: the council, its gebied and the city. */
export const subjectOfVote = (
  { wijkraadId }: Pick<Vote, 'wijkraadId'>,
  gebiedId: Subject['gebiedId'],
): Subject => (gebiedId === undefined ? { wijkraadId } : { wijkraadId, gebiedId });

/** Figures of a first draft: a choice of ours until the council decides; each stands on the page with its source. */
export const firstRules: VoteRules = {
  voters: {
    ageFrom: 12,
    postcodes: [],
    source: 'Voorstel van Hoofdveld; de leeftijd staat in geen regeling',
    toVerify: true,
  },
  ballot: {
    kind: 'approval',
    choicesMin: 1,
    choicesMax: 3,
    points: null,
    source: 'Voorstel van Hoofdveld: drie keuzes, zoals Rotterdam in 2022 bedoelde',
    toVerify: true,
  },
  count: {
    rule: 'equal-shares',
    completion: 'add1u',
    add1: ['exhaustive', 'integral'],
    ties: ['maxVotes', 'minCost'],
    comparison: 'none',
    supportMin: 0,
    partial: false,
    caps: [],
    source: 'Voorstel van Hoofdveld; vast te stellen in de regels voor de verdeling (Awb 4:26)',
    toVerify: true,
  },
};
