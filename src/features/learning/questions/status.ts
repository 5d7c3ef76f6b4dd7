/** What becomes of a question that somebody sent in. */
import { defineStatus } from '../../../kernel/status.ts';
import type { QuestionStatus } from './types.ts';

const source = 'Bron 000, actielijn 2: leren met partners en bewoners';

export const questionStatus = defineStatus<QuestionStatus, 'take' | 'decline'>({
  name: 'proof question',
  initial: 'waiting',
  labels: {
    waiting: { nl: 'Wacht op antwoord', en: 'Waits for an answer' },
    taken: { nl: 'Is een proef geworden', en: 'Has become a trial' },
    declined: { nl: 'Gaat niet door', en: 'Will not be tried' },
  },
  transitions: {
    take: {
      from: ['waiting'],
      to: 'taken',
      permission: 'learning.keep',
      label: { nl: 'Maak er een proef van', en: 'Make a trial of it' },
      source,
    },
    decline: {
      from: ['waiting'],
      to: 'declined',
      permission: 'learning.keep',
      label: { nl: 'Leg uit waarom niet', en: 'Explain why not' },
      source,
    },
  },
});
