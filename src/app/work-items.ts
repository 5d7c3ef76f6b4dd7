/** Work of other features that a clock drives, beside the applications on the work list. */
import { storyWork } from '../features/account/index.ts';
import { penaltyWork } from '../features/casework/index.ts';
import { notificationWork } from '../features/correspondence/index.ts';
import { aidWork, determinationWork, objectionWork, provisoWork } from '../features/decision/index.ts';
import { sampleWork } from '../features/determination/index.ts';
import { complaintWork, questionWork } from '../features/learning/index.ts';
import { motionWork } from '../features/motions/index.ts';
import { paymentWork } from '../features/payment/index.ts';
import { evaluationWork } from '../features/scheme/index.ts';
import { ideaWork } from '../features/vote/index.ts';
import { countWork } from '../features/vote-result/index.ts';
import type { WorkItemSource } from '../kernel/work-item.ts';
import type { AppDeps } from './deps.ts';

export function workItemsOf({ db, clock }: AppDeps): readonly WorkItemSource[] {
  return [
    objectionWork(db),
    determinationWork(db),
    provisoWork(db),
    paymentWork(db),
    aidWork(db),
    penaltyWork(db),
    notificationWork(db, clock),
    evaluationWork(db),
    sampleWork(db, clock),
    ideaWork(db),
    storyWork(db),
    countWork(db),
    motionWork(db),
    questionWork(db),
    complaintWork(db),
  ];
}
