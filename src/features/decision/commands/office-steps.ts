/** The steps of the office on an objection, by what they do. */
import { recordAdvice, setCommittee } from './committee.ts';
import { recordFollowUp } from './follow-up.ts';
import { forwardObjection } from './forward-objection.ts';
import {
  askRepair,
  planHearing,
  recordObjectionHearing,
  recordRepair,
  startObjection,
  withdrawObjection,
} from './handle-objection.ts';
import { chooseContested } from './link-objection.ts';
import { delayWithConsent, fixPenalty, recordDefaultNotice } from './objection-term.ts';
import { tieObjector } from './tie-objector.ts';

export const officeSteps = {
  start: startObjection,
  askRepair,
  recordRepair,
  planHearing,
  hear: recordObjectionHearing,
  setCommittee,
  advise: recordAdvice,
  forward: forwardObjection,
  withdraw: withdrawObjection,
  chooseContested,
  followUp: recordFollowUp,
  tie: tieObjector,
  delayWithConsent,
  recordDefaultNotice,
  fixPenalty,
} as const;
