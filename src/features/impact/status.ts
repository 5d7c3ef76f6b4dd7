/** The life of a statement: nobody but its owner sees a draft, and nothing of it changes once published. */
import { defineStatus } from '../../kernel/status.ts';

export type StatementStatus = 'draft' | 'published' | 'withdrawn';
export type StatementAction = 'publish' | 'withdraw';

export const statementStatus = defineStatus<StatementStatus, StatementAction>({
  name: 'impactStatement',
  initial: 'draft',
  labels: {
    draft: { nl: 'Alleen voor uzelf', en: 'Only for yourself' },
    published: { nl: 'Bekendgemaakt', en: 'Published' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  },
  transitions: {
    publish: {
      from: ['draft'],
      to: 'published',
      permission: 'impactStatement.publish',
      label: { nl: 'Bekendmaken', en: 'Publish' },
      source: 'Decision 0047',
    },
    withdraw: {
      from: ['published'],
      to: 'withdrawn',
      permission: 'impactStatement.publish',
      label: { nl: 'Intrekken', en: 'Withdraw' },
      source: 'Decision 0047',
    },
  },
});
