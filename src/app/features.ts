/** The features' routes, in the order of DESIGN §2. */

import { accountPages } from '../features/account/index.ts';
import { activityPages } from '../features/activity/index.ts';
import { agendaPages, searchPages, synonymPages } from '../features/agenda/index.ts';
import { applicationPages } from '../features/application/index.ts';
import { areaBudgetPages, waitingKeys, wijkBudgets } from '../features/area-budget/index.ts';
import { assessmentPages } from '../features/assessment/index.ts';
import { ballotBoxPages } from '../features/ballot-box/index.ts';
import { basefundingPages, changedEvidence, fundingPages, yearEnd } from '../features/basefunding/index.ts';
import { budgetPages } from '../features/budget/index.ts';
import { caseworkPages, tellOffice, unreadAmong } from '../features/casework/index.ts';
import { communityPages } from '../features/community/index.ts';
import { correspondencePages } from '../features/correspondence/index.ts';
import { councilReportPages } from '../features/council-report/index.ts';
import { councilFindings, decideByMandate, decisionPages } from '../features/decision/index.ts';
import {
  afterActivities,
  determinationPages,
  determinationPrefill,
} from '../features/determination/index.ts';
import { distributionBriefs, distributionPages } from '../features/distribution/index.ts';
import { earmarkPages } from '../features/earmark/index.ts';
import { exchangePages } from '../features/exchange/index.ts';
import { figurePages } from '../features/figures/index.ts';
import { impactPages } from '../features/impact/index.ts';
import { intakePages } from '../features/intake/index.ts';
import { learningPages } from '../features/learning/index.ts';
import { listingPages } from '../features/listing/index.ts';
import { motionCalled, motionPages } from '../features/motions/index.ts';
import { partyPages } from '../features/party/index.ts';
import { paymentPages } from '../features/payment/index.ts';
import { placePages } from '../features/place/index.ts';
import { reportPages } from '../features/report/index.ts';
import { retentionPages } from '../features/retention/index.ts';
import { schemePages } from '../features/scheme/index.ts';
import { venuePages } from '../features/venue/index.ts';
import {
  councilPages,
  ideaPages,
  settlementPages,
  takingPartPages,
  votePages,
  votesOnCase,
} from '../features/vote/index.ts';
import { voteResultPages } from '../features/vote-result/index.ts';
import { today } from '../kernel/dates.ts';
import { addressService } from '../platform/addresses/index.ts';
import type { Routes } from '../platform/http/routes.ts';
import { communityPorts, partyPorts } from './community-ports.ts';
import type { AppDeps } from './deps.ts';
import { listingPorts } from './listing-ports.ts';
import { personalDataOf } from './personal-data.ts';
import { placePorts } from './place-ports.tsx';
import { schemePorts } from './scheme-ports.tsx';
import { storyReports } from './story-reports.ts';
import { structuredDataPort } from './structured-data.ts';
import { venuePorts } from './venue-ports.ts';
import { workItemsOf } from './work-items.ts';

export const features: readonly ((routes: Routes, deps: AppDeps) => void)[] = [
  (routes, deps) => partyPages(routes, { ...deps, ...partyPorts(deps), personalData: personalDataOf(deps) }),
  (routes, deps) => placePages(routes, { ...deps, ...placePorts(deps) }),
  (routes, deps) => listingPages(routes, { ...deps, ...listingPorts(deps) }),
  (routes, deps) => communityPages(routes, { ...deps, ...communityPorts(deps), ...structuredDataPort(deps) }),
  (routes, deps) => venuePages(routes, { ...deps, ...venuePorts(deps), ...structuredDataPort(deps) }),
  (routes, deps) => activityPages(routes, { ...deps, ...structuredDataPort(deps) }),
  (routes, deps) => agendaPages(routes, { ...deps, addresses: addressService(deps) }),
  (routes, deps) =>
    searchPages(routes, {
      ...deps,
      addresses: addressService(deps),
      pageCalled: (words) => motionCalled(deps.db, words),
    }),
  synonymPages,
  (routes, deps) => intakePages(routes, { ...deps, addresses: addressService(deps) }),
  exchangePages,
  (routes, deps) => schemePages(routes, { ...deps, ...schemePorts }),
  (routes, deps) =>
    budgetPages(routes, { ...deps, besideWijk: (wijk, lang) => wijkBudgets(deps.db, wijk, lang) }),
  earmarkPages,
  correspondencePages,
  (routes, deps) =>
    assessmentPages(routes, {
      ...deps,
      onMandate: (unit, advice) => decideByMandate(unit, deps, advice.id),
      findingsOf: councilFindings(deps),
      besidePacks: (actor, lang) => waitingKeys(deps.db, actor, today(deps.clock), lang),
      proposalsOf: (round, version) => distributionBriefs(deps.db, round, version),
    }),
  areaBudgetPages,
  (routes, deps) =>
    decisionPages(routes, {
      ...deps,
      howItWent: (application, lang) => yearEnd(deps, application, lang),
      prefillOf: (application) => determinationPrefill(deps, application),
    }),
  distributionPages,
  retentionPages,
  (routes, deps) =>
    caseworkPages(routes, {
      ...deps,
      workItems: workItemsOf(deps),
      besideAnnexes: (application, actor, lang) => changedEvidence(deps, application, actor, lang),
      votesOnCase: (application, actor, lang) => votesOnCase(deps.db, application, actor, lang),
      afterActivities: (application, actor, side, lang) =>
        afterActivities(deps, application, actor, side, lang),
    }),
  basefundingPages,
  fundingPages,
  impactPages,
  votePages,
  takingPartPages,
  ballotBoxPages,
  ideaPages,
  councilPages,
  voteResultPages,
  (routes, deps) =>
    settlementPages(routes, { ...deps, onMandate: (unit, advice) => decideByMandate(unit, deps, advice.id) }),
  determinationPages,
  motionPages,
  learningPages,
  figurePages,
  councilReportPages,
  (routes, deps) => accountPages(routes, { ...deps, mayReport: storyReports(deps) }),
  reportPages,
  paymentPages,
  (routes, deps) =>
    applicationPages(routes, {
      ...deps,
      unreadAmong,
      tellOffice: (unit, application) => tellOffice(deps, unit, application),
    }),
];
