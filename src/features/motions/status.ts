/** What becomes of a motion or a pledge. The college proposes that it is settled; the council says whether it is. */
import { defineStatus } from '../../kernel/status.ts';
import type { MotionAction, MotionStatus } from './types.ts';

const source = 'Bron 000: het college stelt voor een motie als afgedaan te beschouwen';
const own = 'Eigen regel (na te gaan)';

export const motionStatus = defineStatus<MotionStatus, MotionAction>({
  name: 'motion',
  initial: 'open',
  labels: {
    open: { nl: 'Nog niet begonnen', en: 'Not begun' },
    inProgress: { nl: 'In uitvoering', en: 'In progress' },
    proposed: { nl: 'Voorgesteld als afgedaan', en: 'Proposed as settled' },
    settled: { nl: 'Afgedaan', en: 'Settled' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  },
  transitions: {
    start: {
      from: ['open'],
      to: 'inProgress',
      permission: 'motion.keep',
      label: { nl: 'De uitvoering begon', en: 'Work on it began' },
      source: own,
    },
    propose: {
      from: ['open', 'inProgress'],
      to: 'proposed',
      permission: 'motion.keep',
      label: {
        nl: 'Het college stelde voor dit als afgedaan te zien',
        en: 'The college proposed to regard it as settled',
      },
      source,
    },
    // By another than who recorded the proposal.
    settle: {
      from: ['proposed'],
      to: 'settled',
      permission: 'motion.settle',
      label: { nl: 'De raad ziet dit als afgedaan', en: 'The council regards it as settled' },
      source,
    },
    sendBack: {
      from: ['proposed'],
      to: 'inProgress',
      permission: 'motion.settle',
      label: {
        nl: 'De raad vindt dit nog niet afgedaan',
        en: 'The council does not regard it as settled yet',
      },
      source,
    },
    withdraw: {
      from: ['open', 'inProgress', 'proposed'],
      to: 'withdrawn',
      permission: 'motion.keep',
      label: { nl: 'Het is ingetrokken', en: 'It was withdrawn' },
      source: own,
    },
    reopen: {
      from: ['settled', 'withdrawn'],
      to: 'inProgress',
      permission: 'motion.settle',
      label: { nl: 'Het gaat opnieuw lopen', en: 'It runs again' },
      source: own,
    },
  },
});
