/** How a vote stands, for whom and when. Pure. */
import type { Subject } from '../../../kernel/permissions.ts';
import type { Vote, VoteRules } from '../types.ts';

/** May everybody see it? */
export const isAnnounced = ({ announcedAt }: Pick<Vote, 'announcedAt'>): boolean => announcedAt !== null;

/** Are ballots taken at this moment: [opensAt, closesAt)? */
export const takesBallots = ({ status, opensAt, closesAt }: Vote, now: Date): boolean =>
  status === 'open' && opensAt <= now && now < closesAt;

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
