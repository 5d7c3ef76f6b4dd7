/** The steps of the office on an objection, by what they do. */
import { recordFollowUp } from './follow-up.ts';
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
  withdraw: withdrawObjection,
  chooseContested,
  followUp: recordFollowUp,
  tie: tieObjector,
  delayWithConsent,
  recordDefaultNotice,
  fixPenalty,
} as const;
