import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { same } from '../../../kernel/messages.ts';
import type { Clock } from '../../../kernel/terms/index.ts';
import type { ApplicationStatus } from '../types.ts';
import { asksAction } from './clocks.ts';

const clock = (kind: Clock['clock'], state: Clock['state']): Clock => ({
  clock: kind,
  start: Temporal.PlainDate.from('2026-03-03'),
  due: Temporal.PlainDate.from('2026-03-17'),
  suspendedDays: 0,
  state,
  because: same('Awb'),
  doneOn: null,
});

describe('a clock asks for action', () => {
  test.each<[Clock['clock'], Clock['state'], ApplicationStatus, boolean]>([
    ['decision', 'late', 'inTreatment', true],
    ['completion', 'late', 'incomplete', true],
    // Declined because nothing came: nobody waits for it any more.
    ['completion', 'late', 'decided', false],
    ['decline', 'running', 'incomplete', true],
    ['decline', 'running', 'inTreatment', false],
    ['decline', 'late', 'incomplete', false],
    ['objection', 'late', 'running', false],
  ])('%s, %s, of a case that is %s: %s', (kind, state, status, expected) => {
    expect(asksAction(clock(kind, state), status)).toBe(expected);
  });

  test('no longer when it was done', () => {
    const done = { ...clock('decision', 'met'), doneOn: Temporal.PlainDate.from('2026-03-10') };
    expect(asksAction(done, 'inTreatment')).toBe(false);
  });
});
