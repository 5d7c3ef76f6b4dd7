import { expect, test } from 'vitest';
import { trialVersion } from '../../../../tests/support/trial-decision.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Application, CaseEvent, CaseEventKind } from '../../application/types.ts';
import type { CaseFacts } from './case-facts.ts';
import { consequencesOf } from './outage.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const applicationId = newId<'application'>();

const events = (...found: readonly [CaseEventKind, string, CaseEvent['facts']?][]): readonly CaseEvent[] =>
  found.map(([kind, onDate, facts = {}], index) => ({
    id: newId<'case_event'>(),
    applicationId,
    seq: index + 1,
    kind,
    onDate,
    at: new Date(`${onDate}T10:00:00Z`),
    actorKind: 'system',
    actorPersonId: null,
    audience: 'both',
    facts,
  }));

const facts = (found: readonly CaseEvent[], today: string): CaseFacts => ({
  // The clocks look at nothing else of an application than its status.
  application: { id: applicationId, status: 'incomplete' } as Application,
  version: trialVersion(),
  events: found,
  today: day(today),
});

const asked = events(
  ['received', '2026-03-02'],
  ['completionRequested', '2026-03-09', { completeBefore: '2026-03-23', items: [] }],
);
const moved = (from: string, until: string) =>
  consequencesOf(facts(asked, '2026-04-01'), { from: day(from), until: day(until) }).map((one) => [
    one.clock,
    'completeBefore' in one.facts ? one.facts.completeBefore : null,
  ]);

test.for<[string, string, string, string | null]>([
  ['two days in the middle', '2026-03-16', '2026-03-17', '2026-03-25'],
  ['from before the request: the days after it', '2026-03-02', '2026-03-10', '2026-03-24'],
  ['past the last day: never a last day on which nothing works', '2026-03-23', '2026-03-27', '2026-03-30'],
  ['to a working day', '2026-03-16', '2026-03-20', '2026-03-30'],
  ['before the term', '2026-03-02', '2026-03-09', null],
  ['after the term', '2026-03-24', '2026-03-25', null],
])('the term to complete, %s', ([, from, until, expected]) => {
  expect(moved(from, until)).toEqual(expected === null ? [] : [['completion', expected]]);
});

test('the term to object is touched while it runs; the second time nothing happens', () => {
  const decided = events(
    ['received', '2026-03-02'],
    ['notified', '2026-03-16', { outcome: 'refused', payBy: null }],
  );
  const span = { from: day('2026-04-28'), until: day('2026-04-29') };
  const [found] = consequencesOf(facts(decided, '2026-04-30'), span);
  expect(found).toMatchObject({ clock: 'objection', facts: { from: '2026-04-28', until: '2026-04-29' } });
  const applied = [...decided, ...events(['suspended', '2026-04-30', { ...found?.facts }])];
  expect(consequencesOf(facts(applied, '2026-04-30'), span)).toEqual([]);
});
