/** What becomes of a complaint (Awb chapter 9; the articles are to be verified). */
import { defineStatus } from '../../../kernel/status.ts';
import type { ComplaintAction, ComplaintStatus } from './types.ts';

export const complaintStatus = defineStatus<ComplaintStatus, ComplaintAction>({
  name: 'complaint',
  initial: 'received',
  labels: {
    received: { nl: 'Ontvangen', en: 'Received' },
    postponed: { nl: 'Verdaagd', en: 'Postponed' },
    settled: { nl: 'Afgehandeld', en: 'Settled' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
    notHandled: { nl: 'Niet in behandeling genomen', en: 'Not handled' },
  },
  transitions: {
    postpone: {
      from: ['received'],
      to: 'postponed',
      permission: 'complaint.keep',
      label: { nl: 'Het antwoord is verdaagd', en: 'The answer was postponed' },
      source: 'Awb 9:11 lid 2 (na te gaan)',
    },
    settle: {
      from: ['received', 'postponed'],
      to: 'settled',
      permission: 'complaint.keep',
      label: { nl: 'De klacht is afgehandeld', en: 'The complaint was settled' },
      source: 'Awb 9:12 (na te gaan)',
    },
    withdraw: {
      from: ['received', 'postponed'],
      to: 'withdrawn',
      permission: 'complaint.keep',
      label: { nl: 'De klacht is ingetrokken', en: 'The complaint was withdrawn' },
      source: 'Awb hoofdstuk 9 (na te gaan)',
    },
    notHandle: {
      from: ['received', 'postponed'],
      to: 'notHandled',
      permission: 'complaint.keep',
      label: { nl: 'De klacht is niet in behandeling genomen', en: 'The complaint was not handled' },
      source: 'Awb 9:8 (na te gaan)',
    },
  },
});
