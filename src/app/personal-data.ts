import { storiesTold } from '../features/account/index.ts';
import { hostedActivities } from '../features/activity/index.ts';
import { agendasByMail } from '../features/agenda/index.ts';
import { applicationsOf } from '../features/application/index.ts';
import { interestsHeld } from '../features/assessment/index.ts';
import { messagesReceived, messagesWritten } from '../features/casework/index.ts';
import { claimsOf } from '../features/community/index.ts';
import { lettersOf } from '../features/correspondence/index.ts';
import { hearingsOf, objectionData } from '../features/decision/index.ts';
import { answersGiven } from '../features/determination/index.ts';
import { importsBegun } from '../features/intake/index.ts';
import { questionsSent } from '../features/learning/index.ts';
import { entriesMade } from '../features/listing/index.ts';
import type { PersonalDataSource } from '../features/party/index.ts';
import { paymentsTo } from '../features/payment/index.ts';
import { holdsOnCases } from '../features/retention/index.ts';
import { ideasSent } from '../features/vote/index.ts';
import type { AppDeps } from './deps.ts';
import { listingKinds } from './listing-kinds.ts';

/** What each feature holds about people, in the order of 'Mijn gegevens'; the feature 'party' adds its own first. */
export function personalDataOf(deps: AppDeps): readonly PersonalDataSource[] {
  return [
    hostedActivities(deps.db),
    agendasByMail(deps.db),
    // Before the applications, by which they are found.
    holdsOnCases(deps.db),
    applicationsOf(deps.db),
    storiesTold(deps.db),
    messagesWritten(deps.db),
    messagesReceived(deps.db),
    entriesMade(deps.db, listingKinds),
    importsBegun(deps.db),
    claimsOf(deps.db),
    ideasSent(deps.db),
    answersGiven(deps.db),
    questionsSent(deps.db),
    lettersOf(deps.db),
    interestsHeld(deps.db),
    hearingsOf(deps.db),
    objectionData(deps.db),
    paymentsTo(deps.db),
  ];
}
