/** All background jobs of all features, by identifier. */
import { accountJobs } from '../features/account/index.ts';
import { activityJobs } from '../features/activity/index.ts';
import { agendaJobs } from '../features/agenda/index.ts';
import { applicationJobs } from '../features/application/index.ts';
import { areaBudgetJobs } from '../features/area-budget/index.ts';
import { ballotBoxJobs } from '../features/ballot-box/index.ts';
import { basefundingJobs } from '../features/basefunding/index.ts';
import { caseworkJobs } from '../features/casework/index.ts';
import { communityJobs } from '../features/community/index.ts';
import { correspondenceJobs } from '../features/correspondence/index.ts';
import { councilReportJobs } from '../features/council-report/index.ts';
import { decisionJobs } from '../features/decision/index.ts';
import { determinationJobs } from '../features/determination/index.ts';
import { distributionJobs } from '../features/distribution/index.ts';
import { figureJobs } from '../features/figures/index.ts';
import { intakeJobs } from '../features/intake/index.ts';
import { learningJobs } from '../features/learning/index.ts';
import { listingJobs } from '../features/listing/index.ts';
import { partyJobs } from '../features/party/index.ts';
import { paymentJobs } from '../features/payment/index.ts';
import { retentionJobs } from '../features/retention/index.ts';
import { venueJobs } from '../features/venue/index.ts';
import { ideaJobs, voteJobs } from '../features/vote/index.ts';
import { voteResultJobs } from '../features/vote-result/index.ts';
import { addressService } from '../platform/addresses/index.ts';
import { noteHead } from '../platform/audit/witness.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import type { AppDeps } from './deps.ts';
import { dossierParts } from './dossier-parts.ts';
import { drawSealer, sampleSealer } from './draw-sealer.ts';
import { listingPorts } from './listing-ports.ts';
import { personalDataOf } from './personal-data.ts';
import { workItemsOf } from './work-items.ts';

export function jobsOf(deps: AppDeps): Jobs {
  return {
    'audit.noteHead': { run: () => noteHead(deps.db, deps.config.dataDir), everyMinutes: 10 },
    ...partyJobs({ ...deps, personalData: personalDataOf(deps) }),
    ...listingJobs({ ...deps, ...listingPorts(deps) }),
    ...communityJobs(deps),
    ...venueJobs(deps, addressService(deps)),
    ...activityJobs(deps),
    ...agendaJobs(deps),
    ...intakeJobs(deps),
    ...correspondenceJobs(deps),
    ...decisionJobs(deps),
    ...paymentJobs(deps),
    ...determinationJobs({ ...deps, sealer: sampleSealer(deps.config) }),
    ...distributionJobs({ ...deps, sealer: drawSealer(deps.config) }),
    ...retentionJobs({ ...deps, dossierParts }),
    ...applicationJobs(deps),
    ...areaBudgetJobs(deps),
    ...caseworkJobs(deps, workItemsOf(deps)),
    ...basefundingJobs(deps),
    ...voteJobs(deps),
    ...learningJobs(deps),
    ...voteResultJobs(deps),
    ...ballotBoxJobs(deps),
    ...ideaJobs(deps),
    ...figureJobs(deps),
    ...councilReportJobs(deps),
    ...accountJobs(deps),
  };
}
