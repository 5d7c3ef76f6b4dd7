import { describe, expect, test } from 'vitest';
import { actionsFrom } from '../../../kernel/status.ts';
import { daysAfter, inPeriod, isOver } from './rules.ts';
import { proofStatus } from './status.ts';
import { type ProofEvent, type ProofEventAction, type ProofStatus, proofStatuses } from './types.ts';

describe('the status table', () => {
  test.for([
    ['proposed', ['start', 'stop']],
    ['running', ['finish', 'stop', 'scaleUp']],
    ['finished', ['scaleUp']],
    ['stopped', []],
    ['scaledUp', []],
  ] as const)('from %s', ([status, actions]) => {
    expect(actionsFrom(proofStatus, status)).toEqual(actions);
  });

  test('stopped on purpose is an end like the others', () => {
    expect(proofStatuses.filter(isOver)).toEqual(['finished', 'stopped', 'scaledUp']);
  });
});

const event = (action: ProofEventAction, happenedOn: string, status: ProofStatus): ProofEvent => ({
  seq: 1,
  action,
  status,
  happenedOn,
  note: `${action} ${happenedOn}`,
  followUp: status === 'finished' ? 'verder' : null,
  before: null,
  recordedAt: new Date('2026-11-29'),
});
const events = [
  event('propose', '2025-02-01', 'proposed'),
  event('start', '2025-05-01', 'running'),
  event('correct', '2025-06-01', 'running'),
  event('finish', '2025-09-15', 'finished'),
  event('scaleUp', '2026-08-01', 'scaledUp'),
];

describe('in a period', () => {
  test.for([
    ['2024-07-01', '2024-12-31', null],
    ['2025-01-01', '2025-06-30', ['running', null, 2]],
    ['2025-07-01', '2025-12-31', ['finished', 'finish 2025-09-15', 1]],
    // Over before, and no news.
    ['2026-01-01', '2026-06-30', null],
    ['2026-07-01', '2026-12-31', ['scaledUp', 'scaleUp 2026-08-01', 1]],
  ] as const)('%s to %s', ([from, through, found]) => {
    const stood = inPeriod(events, { from, through });
    expect(stood && [stood.status, stood.finding, stood.events.length]).toEqual(found);
  });

  test('one that runs on without news is in it', () => {
    const running = events.slice(0, 2);
    expect(inPeriod(running, { from: '2026-01-01', through: '2026-06-30' })).toMatchObject({
      status: 'running',
      events: [],
    });
  });
});

test.for([
  [null, null, 'start', '2026-05-01', null],
  ['2026-04-01', '2026-04-20', 'start', '2026-05-01', null],
  ['2026-04-01', '2026-08-01', 'finish', '2026-04-01', '2026-06-01'],
  [null, null, 'stop', null, null],
  ['2026-04-01', null, 'report', '2026-04-01', null],
] as const)('days %s to %s after %s', ([beginsOn, endsOn, action, from, until]) => {
  const on = action === 'start' ? '2026-05-01' : '2026-06-01';
  expect(daysAfter({ beginsOn, endsOn }, action, on)).toEqual({ beginsOn: from, endsOn: until });
});
