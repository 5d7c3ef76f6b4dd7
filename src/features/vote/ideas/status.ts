/** The life of an idea. What is changed by the office can be undone until the ballot is frozen. */
import { defineStatus } from '../../../kernel/status.ts';

export type IdeaStatus = 'sent' | 'feasible' | 'notFeasible' | 'merged' | 'withdrawn';
export type IdeaAction = 'find' | 'turnDown' | 'undo' | 'merge' | 'unmerge' | 'withdraw';

export const ideaStatus = defineStatus<IdeaStatus, IdeaAction>({
  name: 'idea',
  initial: 'sent',
  labels: {
    sent: { nl: 'Wordt nog bekeken', en: 'Still to be checked' },
    feasible: { nl: 'Dit kan', en: 'This can be done' },
    notFeasible: { nl: 'Dit kan niet', en: 'This cannot be done' },
    merged: { nl: 'In een project', en: 'In a project' },
    withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
  },
  transitions: {
    find: {
      from: ['sent'],
      to: 'feasible',
      permission: 'vote.prepare',
      label: { nl: 'Dit kan', en: 'This can be done' },
      source: 'Awb 3:2',
    },
    turnDown: {
      from: ['sent'],
      to: 'notFeasible',
      permission: 'vote.prepare',
      label: { nl: 'Dit kan niet', en: 'This cannot be done' },
      source: 'Awb 3:2, 3:46',
    },
    undo: {
      from: ['feasible', 'notFeasible'],
      to: 'sent',
      permission: 'vote.prepare',
      label: { nl: 'Antwoord terugnemen', en: 'Take the answer back' },
      source: 'Awb 3:2',
    },
    merge: {
      from: ['feasible'],
      to: 'merged',
      permission: 'vote.prepare',
      label: { nl: 'Project maken', en: 'Make a project' },
      source: 'Awb 3:2',
    },
    unmerge: {
      from: ['merged'],
      to: 'feasible',
      permission: 'vote.prepare',
      label: { nl: 'Weer losmaken', en: 'Take apart again' },
      source: 'Awb 3:2',
    },
    withdraw: {
      from: ['sent', 'feasible', 'merged'],
      to: 'withdrawn',
      permission: 'vote.idea',
      label: { nl: 'Idee intrekken', en: 'Withdraw the idea' },
      source: 'AVG art. 7, lid 3',
    },
  },
});
