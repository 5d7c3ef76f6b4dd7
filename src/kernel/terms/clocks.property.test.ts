import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainDate, Temporal } from '../dates.ts';
import { same } from '../messages.ts';
import { clocks, reportJson } from './clocks.ts';
import { isAfter } from './count.ts';
import { isWorkingDay, noEquatedDays } from './holidays.ts';
import { findImpossibleEvents } from './impossible-events.ts';
import type { CaseEvent, Clock, TermsInput } from './types.ts';

const firstDay = new Temporal.PlainDate(2024, 1, 1);
const day = (offset: number): PlainDate => firstDay.add({ days: offset });

/** A case that can have happened: gaps in days between one thing and the next, in the order of a real case. */
const someCase: fc.Arbitrary<TermsInput> = fc
  .record({
    start: fc.integer({ min: 0, max: 3000 }),
    decisionWeeks: fc.integer({ min: 1, max: 26 }),
    generalTermsActApplies: fc.boolean(),
    objectionCommittee: fc.boolean(),
    requests: fc.array(
      fc.record({
        wait: fc.integer({ min: 1, max: 20 }),
        term: fc.integer({ min: 1, max: 30 }),
        answer: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
      }),
      { maxLength: 3 },
    ),
    notice: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
    decide: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    object: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    look: fc.integer({ min: 0, max: 300 }),
  })
  .map((plan) => {
    const events: CaseEvent[] = [{ type: 'received', on: day(plan.start) }];
    let now = plan.start;
    for (const request of plan.requests) {
      now += request.wait;
      events.push({ type: 'completionRequested', on: day(now), completeBefore: day(now + request.term) });
      if (request.answer !== null) {
        now += request.answer;
        events.push({ type: 'completed', on: day(now) });
      }
    }
    if (plan.notice !== null) {
      now += plan.notice;
      events.push({ type: 'noticeOfDefault', on: day(now) });
    }
    if (plan.decide !== null) {
      now += plan.decide;
      events.push({ type: 'notified', on: day(now), outcome: 'grant', payBy: null });
      if (plan.object !== null) {
        now += plan.object;
        events.push({ type: 'objectionReceived', on: day(now), by: 'post' });
      }
    }
    const term = {
      decisionWeeks: plan.decisionWeeks,
      extensionWeeks: null,
      generalTermsActApplies: plan.generalTermsActApplies,
      objectionCommittee: plan.objectionCommittee,
      source: same('Awb 4:13'),
      equatedDays: noEquatedDays,
    };
    return { term, events, today: day(now + plan.look) };
  });

const decisionOf = (input: TermsInput): Clock => clocks(input).clocks[0]!;
const notBefore = (one: PlainDate, other: PlainDate): boolean => Temporal.PlainDate.compare(one, other) >= 0;

describe('clocks of any possible case', () => {
  it('the cases are possible', () => {
    fc.assert(
      fc.property(someCase, ({ term, events, today }) => {
        const numbered = events.map((event, index) => ({ event, index }));
        const check = { term, events: numbered, today, unreadableTypes: new Set() };
        expect(findImpossibleEvents(check)).toEqual([]);
      }),
    );
  });

  it('no term ends before it starts, and suspension is never negative', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        for (const clock of clocks(input).clocks) {
          expect(notBefore(clock.due, clock.start)).toBe(true);
          expect(clock.suspendedDays).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('the order of events in the input does not matter', () => {
    fc.assert(
      fc.property(someCase, fc.array(fc.nat()), (input, keys) => {
        const shuffled = input.events
          .map((event, index) => ({ event, key: keys[index] ?? 0 }))
          .sort((one, other) => one.key - other.key || -1)
          .map(({ event }) => event);
        const expected = reportJson(clocks(input));
        expect(reportJson(clocks({ ...input, events: shuffled }))).toEqual(expected);
        expect(reportJson(clocks({ ...input, events: [...input.events].reverse() }))).toEqual(expected);
      }),
    );
  });

  it('a further suspension never makes the decision due earlier', () => {
    fc.assert(
      fc.property(someCase, fc.nat({ max: 200 }), fc.nat({ max: 60 }), (input, from, length) => {
        const start = input.events[0]!;
        if (start.type !== 'received') throw new Error('The first event is the receipt');
        const suspension: CaseEvent = {
          type: 'suspended',
          reason: 'applicantConsent',
          clock: 'decision',
          from: start.on.add({ days: from }),
          until: start.on.add({ days: from + length }),
        };
        const more = decisionOf({ ...input, events: [...input.events, suspension] });
        const before = decisionOf(input);
        expect(notBefore(more.due, before.due)).toBe(true);
        expect(more.suspendedDays).toBeGreaterThanOrEqual(before.suspendedDays);
      }),
    );
  });

  it('more weeks never make the decision due earlier', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const longer = { ...input.term, decisionWeeks: input.term.decisionWeeks + 1 };
        expect(notBefore(decisionOf({ ...input, term: longer }).due, decisionOf(input).due)).toBe(true);
      }),
    );
  });

  it('an extension makes the decision due later', () => {
    fc.assert(
      fc.property(someCase, fc.integer({ min: 1, max: 26 }), (input, extensionWeeks) => {
        const before = decisionOf(input);
        const term = { ...input.term, extensionWeeks };
        const events: CaseEvent[] = [...input.events, { type: 'extended', on: before.due }];
        expect(isAfter(decisionOf({ ...input, term, events }).due, before.due)).toBe(true);
      }),
    );
  });

  it('under the act a short term ends on a working day; a long one on its own weekday', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const { due, start, suspendedDays } = decisionOf(input);
        const counted = start.add({ days: 7 * input.term.decisionWeeks - 1 + suspendedDays });
        if (input.term.generalTermsActApplies && input.term.decisionWeeks <= 12) {
          expect(isWorkingDay(due)).toBe(true);
          expect(notBefore(due, counted)).toBe(true);
        } else {
          expect(due.toString()).toBe(counted.toString());
        }
      }),
    );
  });

  it('objection, decline, answer and payment always end on a working day', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const moved = new Set(['objection', 'decline', 'objectionDecision', 'payment']);
        for (const clock of clocks(input).clocks.filter(({ clock }) => moved.has(clock))) {
          expect(isWorkingDay(clock.due)).toBe(true);
        }
      }),
    );
  });

  it('the penalty is bounded by €1,442 a decision and never falls as days pass', () => {
    fc.assert(
      fc.property(someCase, fc.integer({ min: 0, max: 100 }), (input, later) => {
        const now = clocks(input);
        const then = clocks({ ...input, today: input.today.add({ days: later }) });
        const bound = 144_200 * now.clocks.filter(({ clock }) => clock === 'penalty').length;
        expect(now.penaltyCents).toBeGreaterThanOrEqual(0);
        expect(now.penaltyCents).toBeLessThanOrEqual(bound);
        expect(then.penaltyCents).toBeGreaterThanOrEqual(now.penaltyCents);
      }),
    );
  });

  it('a notice of default that is not late costs nothing', () => {
    fc.assert(
      fc.property(someCase, (input) => {
        const { due } = decisionOf(input);
        const notified = input.events.some(({ type }) => type === 'notified');
        const early = input.events.every(
          (event) => event.type !== 'noticeOfDefault' || !isAfter(event.on, due),
        );
        if (early && !notified) expect(clocks(input).penaltyCents).toBe(0);
      }),
    );
  });

  it('a decision in time is never late, whatever day it is looked at', () => {
    fc.assert(
      fc.property(someCase, fc.nat({ max: 1000 }), (input, later) => {
        const { state, doneOn, due } = decisionOf({ ...input, today: input.today.add({ days: later }) });
        if (doneOn !== null) expect(state).toBe(isAfter(doneOn, due) ? 'late' : 'met');
      }),
    );
  });
});
