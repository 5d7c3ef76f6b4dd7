/** The life of a residents' vote. What voters see is fixed from `frozen`; nothing of it changes from `open`. */
import { defineStatus } from '../../kernel/status.ts';

export type VoteStatus =
  | 'preparing'
  | 'collecting'
  | 'checking'
  | 'frozen'
  | 'open'
  | 'closed'
  | 'counted'
  | 'settled'
  | 'cancelled';

export type VoteAction =
  | 'announce'
  | 'startChecking'
  | 'freeze'
  | 'unfreeze'
  | 'open'
  | 'close'
  | 'reopen'
  | 'count'
  | 'settle'
  | 'cancel';

const byProgram = null;

export const voteStatus = defineStatus<VoteStatus, VoteAction>({
  name: 'vote',
  initial: 'preparing',
  labels: {
    preparing: { nl: 'In voorbereiding', en: 'Being prepared' },
    collecting: { nl: 'Ideeën welkom', en: 'Ideas welcome' },
    checking: { nl: 'Ideeën worden bekeken', en: 'Ideas are being checked' },
    frozen: { nl: 'Stembiljet staat vast', en: 'Ballot is fixed' },
    open: { nl: 'U kunt stemmen', en: 'You can vote' },
    closed: { nl: 'Stemmen is voorbij', en: 'Voting is over' },
    counted: { nl: 'Uitslag bekend', en: 'Result is known' },
    settled: { nl: 'Besluiten genomen', en: 'Decisions taken' },
    cancelled: { nl: 'Gaat niet door', en: 'Called off' },
  },
  transitions: {
    announce: {
      from: ['preparing'],
      to: 'collecting',
      permission: 'vote.prepare',
      label: { nl: 'Aankondigen', en: 'Announce' },
      source: 'Awb 4:26, 4:27',
    },
    startChecking: {
      from: ['preparing', 'collecting'],
      to: 'checking',
      permission: 'vote.prepare',
      label: { nl: 'Ideeën bekijken', en: 'Check the ideas' },
      source: 'Awb 3:2',
    },
    freeze: {
      from: ['checking'],
      to: 'frozen',
      permission: 'vote.prepare',
      label: { nl: 'Stembiljet vastzetten', en: 'Fix the ballot' },
      source: 'Awb 4:27',
    },
    unfreeze: {
      from: ['frozen'],
      to: 'checking',
      permission: 'vote.prepare',
      label: { nl: 'Stembiljet weer openmaken', en: 'Change the ballot' },
      source: 'Awb 3:2',
    },
    open: {
      from: ['frozen'],
      to: 'open',
      permission: byProgram,
      label: { nl: 'Stemming openen', en: 'Open the vote' },
      source: 'Awb 4:26',
    },
    close: {
      from: ['open'],
      to: 'closed',
      permission: byProgram,
      label: { nl: 'Stemming sluiten', en: 'Close the vote' },
      source: 'Awb 4:26',
    },
    reopen: {
      from: ['closed'],
      to: 'open',
      permission: 'vote.prepare',
      label: { nl: 'Langer laten stemmen', en: 'Let people vote longer' },
      source: 'Awb 2:21',
    },
    count: {
      from: ['closed'],
      to: 'counted',
      permission: 'vote.count',
      label: { nl: 'Tellen en bekendmaken', en: 'Count and publish' },
      source: 'Awb 4:26',
    },
    settle: {
      from: ['counted'],
      to: 'settled',
      permission: 'vote.settle',
      label: { nl: 'Besluiten nemen', en: 'Take the decisions' },
      source: 'Awb 4:25, 3:50',
    },
    cancel: {
      from: ['preparing', 'collecting', 'checking', 'frozen', 'open', 'closed'],
      to: 'cancelled',
      permission: 'vote.prepare',
      label: { nl: 'Stemming afblazen', en: 'Call the vote off' },
      source: 'Awb 3:2, 3:46',
    },
  },
});
