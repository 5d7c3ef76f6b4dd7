import { expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { isOver } from './times.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const on = (date: string, from: string, until: string) => ({ date: day(date), from, until });
const now = { today: day('2026-11-28'), time: '12:30' };

test.each([
  ['of yesterday', on('2026-11-27', '20:00', '22:00'), true],
  ['of this morning', on('2026-11-28', '10:00', '12:30'), true],
  ['that is going on', on('2026-11-28', '12:00', '12:31'), false],
  ['of tonight, until after midnight', on('2026-11-28', '22:00', '02:00'), false],
  ['of tomorrow, earlier in the day', on('2026-11-29', '09:00', '10:00'), false],
])('a time %s', (_, time, over) => {
  expect(isOver(time, now)).toBe(over);
});
