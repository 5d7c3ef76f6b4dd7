/** The life of a list of destruction. Four eyes: who proposed never approves. */
import { text } from '../../kernel/messages.ts';
import { defineStatus } from '../../kernel/status.ts';

export type ListStatus = 'proposed' | 'approved' | 'withdrawn' | 'carriedOut';
export type ListAction = 'approve' | 'withdraw' | 'carryOut';

export const listStatus = defineStatus<ListStatus, ListAction>({
  name: 'destructionList',
  initial: 'proposed',
  labels: {
    proposed: text('Voorgesteld', 'Proposed'),
    approved: text('Goedgekeurd', 'Approved'),
    withdrawn: text('Ingetrokken', 'Withdrawn'),
    carriedOut: text('Uitgevoerd', 'Carried out'),
  },
  transitions: {
    approve: {
      from: ['proposed'],
      to: 'approved',
      permission: 'retention.approve',
      label: text('Goedkeuren', 'Approve'),
      source: 'Archiefwet 1995 art. 3; Archiefbesluit 1995 art. 8 (te verifiëren)',
    },
    withdraw: {
      from: ['proposed'],
      to: 'withdrawn',
      permission: 'retention.prepare',
      label: text('Intrekken', 'Withdraw'),
      source: 'AVG art. 5 lid 1 onder e',
    },
    carryOut: {
      from: ['approved'],
      to: 'carriedOut',
      permission: null,
      label: text('Uitvoeren', 'Carry out'),
      source: 'Archiefbesluit 1995 art. 8 (te verifiëren)',
    },
  },
});
