/** What the pages of organisations and networks show of features above them: joined here, because a lower feature never imports a higher one. */
import { activitiesBrief } from '../features/activity/index.ts';
import { networkAgendaBrief } from '../features/agenda/index.ts';
import { fundingBrief, fundingLinks } from '../features/basefunding/index.ts';
import type { CommunityPagesDeps } from '../features/community/index.ts';
import { statementLinks, statementsBrief } from '../features/impact/index.ts';
import type { PartyPagesDeps } from '../features/party/index.ts';
import { claimablePlaces, placesBrief } from '../features/venue/index.ts';
import { today, wallClock } from '../kernel/dates.ts';
import type { AppDeps } from './deps.ts';

export function communityPorts({
  db,
  clock,
}: AppDeps): Pick<CommunityPagesDeps, 'organisationSections' | 'networkSections' | 'places'> {
  return {
    places: claimablePlaces,
    organisationSections: ({ id, slug }, lang) =>
      Promise.all([
        activitiesBrief(db, { organisationId: id }, `/agenda?organisatie=${slug}`, today(clock), lang),
        placesBrief(db, [id], today(clock), lang),
        statementsBrief(db, { kind: 'organisation', id }, lang),
      ]),
    networkSections: (network, actor, lang) =>
      Promise.all([
        networkAgendaBrief(db, network, wallClock(clock), lang),
        placesBrief(db, network.members, today(clock), lang),
        fundingBrief(network, actor, lang),
        statementsBrief(db, { kind: 'network', id: network.id }, lang),
      ]),
  };
}

export function partyPorts({ db }: AppDeps): Pick<PartyPagesDeps, 'ownSections'> {
  return {
    ownSections: async ({ id }, actor, lang) => [
      await fundingLinks(db, id, actor, lang),
      statementLinks(id, actor, lang),
    ],
  };
}
