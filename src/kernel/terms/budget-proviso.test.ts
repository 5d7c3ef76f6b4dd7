import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, type PlainDate, Temporal } from '../dates.ts';
import { budgetProviso } from './budget-proviso.ts';
import { isAfter } from './count.ts';
import { isWorkingDay } from './holidays.ts';
import { equatedDaysByDecree } from './law.ts';

const d = (iso: string): PlainDate => Temporal.PlainDate.from(iso);
const someDay = fc.integer({ min: 0, max: 2500 }).map((days) => d('2024-01-01').add({ days }));
const fewDays = fc.integer({ min: 0, max: 200 });

describe('the proviso of Awb 4:34', () => {
  const made = { madeOn: d('2026-10-01') };
  it.each([
    ['no budget yet', null, '2026-11-12', 'waiting', null],
    ['recorded before its day', '2026-11-12', '2026-11-11', 'waiting', null],
    ['on the day of the budget', '2026-11-12', '2026-11-12', 'running', '2026-12-10'],
    ['on the last day', '2026-11-12', '2026-12-10', 'running', '2026-12-10'],
    ['the day after it', '2026-11-12', '2026-12-11', 'lapsed', '2026-12-10'],
    ['ends on Christmas Day: the first working day', '2026-11-27', '2026-12-28', 'running', '2026-12-28'],
    ['ends on a day equated by decree', '2027-04-09', '2027-05-10', 'running', '2027-05-10'],
    ['budget of before the grant', '2026-09-30', '2026-10-02', 'lapsed', null],
    ['budget of the very day of the grant', '2026-10-01', '2026-10-02', 'running', '2026-10-29'],
  ] as const)('%s', (_case, adopted, today, state, due) => {
    const found = budgetProviso({ ...made, adoptedOn: adopted && d(adopted), today: d(today) });
    expect([found.state, found.clock?.due.toString() ?? null]).toEqual([state, due]);
  });

  it('runs four weeks or more, to a working day, from the day after the budget', () => {
    fc.assert(
      fc.property(someDay, fewDays, fewDays, (madeOn, wait, look) => {
        const adoptedOn = madeOn.add({ days: wait });
        const { clock } = budgetProviso({ madeOn, adoptedOn, today: adoptedOn.add({ days: look }) });
        expect(clock?.start.toString()).toBe(adoptedOn.add({ days: 1 }).toString());
        const due = clock?.due ?? adoptedOn;
        expect(daysBetween(adoptedOn, due)).toBeGreaterThanOrEqual(28);
        expect(isWorkingDay(due, equatedDaysByDecree.days)).toBe(true);
      }),
    );
  });

  it('once lapsed it stays so; a later budget never makes it lapse earlier', () => {
    fc.assert(
      fc.property(someDay, fewDays, fewDays, fewDays, (madeOn, wait, look, later) => {
        const at = (days: number, today: PlainDate) =>
          budgetProviso({ madeOn, adoptedOn: madeOn.add({ days }), today }).state;
        const today = madeOn.add({ days: wait + look });
        if (at(wait, today) === 'lapsed') expect(at(wait, today.add({ days: later }))).toBe('lapsed');
        if (at(wait, today) !== 'lapsed') expect(at(wait + later, today)).not.toBe('lapsed');
      }),
    );
  });

  it('whatever the day, it can be invoked exactly from the budget up to and including its last day', () => {
    fc.assert(
      fc.property(someDay, fewDays, fewDays, (madeOn, wait, look) => {
        const adoptedOn = madeOn.add({ days: wait });
        const today = madeOn.add({ days: look });
        const { state, clock } = budgetProviso({ madeOn, adoptedOn, today });
        expect(state === 'waiting').toBe(isAfter(adoptedOn, today));
        if (clock) expect(state === 'running').toBe(!isAfter(today, clock.due));
      }),
    );
  });
});
