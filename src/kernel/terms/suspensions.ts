/** Which suspension touches which clock, and on what article. The first clock is the one meant when none is named. */
import { type Text, text } from '../messages.ts';
import type { SuspendableClock, SuspensionReason } from './types.ts';

export type SuspensionRule = {
  readonly clocks: readonly [SuspendableClock, ...SuspendableClock[]];
  readonly source: string;
  readonly name: Text;
  readonly toVerify: string | null;
};

export const suspensionRules: Readonly<Record<SuspensionReason, SuspensionRule>> = {
  applicantConsent: {
    clocks: ['decision', 'objectionDecision'],
    source: 'Awb 4:15 lid 2 onder a; 7:10 lid 4',
    name: text('schriftelijk ingestemd met uitstel', 'written consent to a delay'),
    toVerify: null,
  },
  applicantDelay: {
    clocks: ['decision', 'objectionDecision'],
    source: 'Awb 4:15 lid 2 onder b; 7:14',
    name: text('vertraging door de aanvrager', 'delay caused by the applicant'),
    toVerify: null,
  },
  forceMajeure: {
    clocks: ['decision', 'objectionDecision'],
    source: 'Awb 4:15 lid 2 onder c; 7:14',
    name: text('overmacht', 'force majeure'),
    toVerify: null,
  },
  foreignInformation: {
    clocks: ['decision', 'objectionDecision'],
    source: 'Awb 4:15 lid 1 onder b; 7:14',
    name: text('informatie gevraagd in het buitenland', 'information asked abroad'),
    toVerify: null,
  },
  objectionRepair: {
    clocks: ['objectionDecision'],
    source: 'Awb 7:10 lid 2',
    name: text('bezwaar moet worden aangevuld', 'the objection must be completed'),
    toVerify: null,
  },
  outage: {
    clocks: ['objection'],
    source: 'Awb 2:21',
    name: text('storing bij de gemeente', 'outage at the municipality'),
    toVerify:
      'Awb 2:21 lets the authority extend the term; here the term gets one day for each day of outage.',
  },
  paymentStop: {
    clocks: ['payment'],
    source: 'Awb 4:56',
    name: text('betaling opgeschort', 'payment suspended'),
    toVerify: null,
  },
  decliningAnnulled: {
    clocks: ['decision'],
    source: 'Awb 7:11',
    name: text('buiten behandeling gelaten, en dat herroepen', 'declined, and that was revoked'),
    toVerify:
      'The Awb does not say how the term goes on after a declining was revoked; here it stands still while the declining held.',
  },
};

/** Article that the text of a clock names when that clock was suspended. */
export const suspensionArticle: Readonly<Record<SuspendableClock, string>> = {
  decision: 'Awb 4:15',
  objection: 'Awb 2:21',
  objectionDecision: 'Awb 7:10',
  payment: 'Awb 4:56',
};
