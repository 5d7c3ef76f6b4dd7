/** The steps of the office on an objection, by what they do. */
import {
  askRepair,
  planHearing,
  recordObjectionHearing,
  recordRepair,
  startObjection,
  withdrawObjection,
} from './handle-objection.ts';
import { delayWithConsent, fixPenalty, recordDefaultNotice } from './objection-term.ts';
import { tieObjector } from './tie-objector.ts';

export const officeSteps = {
  start: startObjection,
  askRepair,
  recordRepair,
  planHearing,
  hear: recordObjectionHearing,
  withdraw: withdrawObjection,
  tie: tieObjector,
  delayWithConsent,
  recordDefaultNotice,
  fixPenalty,
} as const;
