/** The life of a recognition: asked by the place, reviewed by a steward, decided on the view of the wijkraad, until a date. */
import { defineStatus } from '../../kernel/status.ts';
import type { RecognitionStatus } from './types.ts';

export type RecognitionAction = 'ask' | 'review' | 'recognise' | 'refuse' | 'withdraw' | 'expire';

export const recognitionStatus = defineStatus<RecognitionStatus, RecognitionAction>({
  name: 'recognition',
  initial: 'draft',
  labels: {
    draft: { nl: 'Concept', en: 'Draft' },
    requested: { nl: 'Gevraagd: de beheerder kijkt', en: 'Asked: the steward is looking' },
    reviewed: { nl: 'Getoetst: de wijkraad is aan zet', en: 'Reviewed: the council is next' },
    recognised: { nl: 'Erkend', en: 'Recognised' },
    refused: { nl: 'Niet erkend', en: 'Not recognised' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
    expired: { nl: 'Verlopen', en: 'Expired' },
  },
  transitions: {
    ask: {
      from: ['draft'],
      to: 'requested',
      permission: 'recognition.ask',
      label: { nl: 'Erkenning vragen', en: 'Ask recognition' },
      source: 'INVENTORY L 243',
    },
    review: {
      from: ['requested'],
      to: 'reviewed',
      permission: 'recognition.review',
      label: { nl: 'Toets vastleggen', en: 'Record the review' },
      source: 'Source 003 §4.2',
    },
    recognise: {
      from: ['reviewed'],
      to: 'recognised',
      permission: 'recognition.decide',
      label: { nl: 'Erkennen', en: 'Recognise' },
      source: 'INVENTORY L 243; DESIGN §5.1',
    },
    refuse: {
      from: ['reviewed'],
      to: 'refused',
      permission: 'recognition.decide',
      label: { nl: 'Niet erkennen', en: 'Do not recognise' },
      source: 'INVENTORY L 243; DESIGN §5.1',
    },
    withdraw: {
      from: ['draft', 'requested', 'reviewed'],
      to: 'withdrawn',
      permission: 'recognition.ask',
      label: { nl: 'Intrekken', en: 'Withdraw' },
      source: 'INVENTORY L 243',
    },
    expire: {
      from: ['recognised'],
      to: 'expired',
      permission: null,
      label: { nl: 'Verlopen', en: 'Expire' },
      source: 'INVENTORY L 243',
    },
  },
});
