/** What becomes of a proof of concept. To stop on purpose is a result: it says what was learned. */
import { defineStatus } from '../../../kernel/status.ts';
import type { ProofAction, ProofStatus } from './types.ts';

const source = 'Bron 000, actielijn 2: leren in de praktijk, en durven stoppen';

export const proofStatus = defineStatus<ProofStatus, ProofAction>({
  name: 'proof',
  initial: 'proposed',
  labels: {
    proposed: { nl: 'Voorgesteld', en: 'Proposed' },
    running: { nl: 'Loopt', en: 'Running' },
    finished: { nl: 'Afgerond', en: 'Finished' },
    stopped: { nl: 'Bewust gestopt', en: 'Stopped on purpose' },
    scaledUp: { nl: 'Wordt breder gebruikt', en: 'Used more widely' },
  },
  transitions: {
    start: {
      from: ['proposed'],
      to: 'running',
      permission: 'learning.keep',
      label: { nl: 'De proef begon', en: 'The trial began' },
      source,
    },
    finish: {
      from: ['running'],
      to: 'finished',
      permission: 'learning.keep',
      label: { nl: 'De proef is afgerond', en: 'The trial is finished' },
      source,
    },
    // Also before it began: not to begin is learned as well.
    stop: {
      from: ['proposed', 'running'],
      to: 'stopped',
      permission: 'learning.keep',
      label: { nl: 'Wij stopten bewust', en: 'We stopped on purpose' },
      source,
    },
    scaleUp: {
      from: ['running', 'finished'],
      to: 'scaledUp',
      permission: 'learning.keep',
      label: { nl: 'Wij gebruiken dit nu op meer plekken', en: 'We now use this in more places' },
      source,
    },
  },
});
