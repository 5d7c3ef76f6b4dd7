import { describe, expect, test } from 'vitest';
import type { PersonActor } from '../../kernel/actor.ts';
import { Temporal } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { actionsFrom } from '../../kernel/status.ts';
import {
  actionsFor,
  beganOn,
  daysOfHalf,
  halfBefore,
  halfYearOf,
  isOver,
  stepOn,
  stepsFrom,
  yearOfNumber,
} from './rules.ts';
import { motionStatus } from './status.ts';
import { type EventAction, type MotionStatus, motionStatuses } from './types.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const person = (role: 'officer' | 'administrator' | 'controller' | null): PersonActor => ({
  kind: 'person',
  personId: newId<'person'>(),
  displayName: 'Proef',
  grants: role === null ? [] : [{ role, scope: 'city' }],
});

describe('the status table', () => {
  test.for([
    ['open', ['start', 'propose', 'withdraw']],
    ['inProgress', ['propose', 'withdraw']],
    ['proposed', ['settle', 'sendBack', 'withdraw']],
    ['settled', ['reopen']],
    ['withdrawn', ['reopen']],
  ] as const)('from %s', ([status, actions]) => {
    expect(actionsFrom(motionStatus, status)).toEqual(actions);
  });

  test('nothing is settled that was not proposed, and only what is over has nothing to look at', () => {
    expect(motionStatus.transitions.settle.from).toEqual(['proposed']);
    expect(motionStatuses.filter(isOver)).toEqual(['settled', 'withdrawn']);
  });
});

describe('who may take a step', () => {
  const officer = person('officer');
  const proposed = { status: 'proposed', proposedByPersonId: officer.personId } as const;

  test.for([
    ['another officer', person('officer'), ['settle', 'sendBack', 'withdraw']],
    ['who proposed it', officer, ['withdraw']],
    ['an administrator', person('administrator'), ['settle', 'sendBack']],
    ['the controller', person('controller'), []],
    ['a resident', person(null), []],
    ['nobody', { kind: 'anonymous' }, []],
  ] as const)('of a proposal: %s', ([, actor, actions]) => {
    expect(actionsFor(actor, proposed)).toEqual(actions);
  });
});

describe('how it stood on a day', () => {
  const event = (action: EventAction, happenedOn: string, status: MotionStatus) => ({
    action,
    happenedOn,
    status,
  });
  const events = [
    event('record', '2025-03-01', 'open'),
    event('start', '2025-04-10', 'inProgress'),
    event('correct', '2025-05-01', 'inProgress'),
    event('propose', '2025-12-02', 'proposed'),
    event('sendBack', '2025-12-02', 'inProgress'),
  ];
  test.for([
    ['2025-02-28', null],
    ['2025-03-01', 'open'],
    ['2025-04-09', 'open'],
    ['2025-04-10', 'inProgress'],
    ['2025-05-02', 'inProgress'],
    ['2025-12-01', 'inProgress'],
    // Two on one day: the last that was written down.
    ['2025-12-02', 'inProgress'],
  ] as const)('%s', ([asOf, status]) => {
    expect(stepOn(events, asOf)?.status ?? null).toBe(status);
  });
});

test.for([
  ['24bb3648', null, '2024-12-31'],
  ['26bb000962', null, '2026-11-29'],
  ['26bb000962', '2026-01-29', '2026-01-29'],
] as const)('%s of %s began on %s', ([number, datedOn, began]) => {
  expect(beganOn({ number, datedOn }, day('2026-11-29'))).toBe(began);
});

test.for([
  ['record', null, '2025-01-01'],
  ['record', '2025-12-31', '2025-12-31'],
  ['start', null, '2025-12-31'],
] as const)('a step after %s of %s is not before %s', ([action, datedOn, from]) => {
  expect(stepsFrom({ number: '25bb006137', datedOn }, { action, happenedOn: '2025-12-31' })).toBe(from);
});

test('the number gives the year', () => {
  expect([yearOfNumber('24bb3648'), yearOfNumber('25bb006137')]).toEqual([2024, 2025]);
});

test.for([
  ['2026-06-30', { year: 2026, half: 1 }, { year: 2025, half: 2 }, '2026-01-01', '2026-06-30'],
  ['2026-07-01', { year: 2026, half: 2 }, { year: 2026, half: 1 }, '2026-07-01', '2026-12-31'],
] as const)('the half year of %s', ([iso, half, before, from, through]) => {
  expect(halfYearOf(day(iso))).toEqual(half);
  expect(halfBefore(half)).toEqual(before);
  expect(daysOfHalf(half)).toEqual({ from, through });
});
