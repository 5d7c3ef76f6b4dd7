/** The steps of the office on an objection, by what they do. */
import {
  askRepair,
  planHearing,
  recordObjectionHearing,
  startObjection,
  withdrawObjection,
} from './handle-objection.ts';
import { fixPenalty, recordDefaultNotice } from './objection-term.ts';
import { tieObjector } from './tie-objector.ts';

export const officeSteps = {
  start: startObjection,
  askRepair,
  planHearing,
  hear: recordObjectionHearing,
  withdraw: withdrawObjection,
  tie: tieObjector,
  recordDefaultNotice,
  fixPenalty,
} as const;
