/** The decision term: extended, standing still, running again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
  type CaseworkTrial,
  caseworkTrial,
  day,
  kinds,
  make,
  on,
  outcomeOf,
} from '../../../../tests/support/trial-casework.ts';
import type { TrialDeps } from '../../../../tests/support/trial-deps.ts';
import { value } from '../../../../tests/support/trial-results.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { verifyAudit } from '../../../platform/audit/index.ts';
import { verifyLedger } from '../../budget/index.ts';
import { listMessagesOfCase } from '../../correspondence/index.ts';
import { extendTerm, resumeTerm, suspendTerm } from './terms.ts';

let trial: CaseworkTrial;
let database: FreshDatabase;
let deps: TrialDeps;
let officer: PersonActor;

beforeAll(async () => {
  trial = await caseworkTrial();
  ({ database, deps, officer } = trial);
});
afterAll(() => database.drop());
beforeEach(() => deps.at('2026-03-05T10:00:00Z'));

describe('the decision term', () => {
  it('is extended once, with the reason in the letter', async () => {
    const made = await make(trial);
    expect(outcomeOf(await extendTerm(deps, officer, { ...on(made), reason: '' }))).toEqual([
      'reason:reason-needed',
    ]);
    const after = value(await extendTerm(deps, officer, { ...on(made), reason: 'Er zijn veel aanvragen.' }));
    // 27 April and 12 weeks.
    expect([after.nextClock, after.nextDueOn]).toEqual(['decision', '2026-07-20']);
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(letter?.kind).toBe('extension');
    expect(JSON.stringify(letter?.document)).toMatch(/20 juli 2026.*Er zijn veel aanvragen/);
    expect(outcomeOf(await extendTerm(deps, officer, { ...on(after), reason: 'Nog meer.' }))).toEqual([
      ':not-possible',
    ]);
  });

  it('cannot be extended or suspended once it is over', async () => {
    const made = await make(trial);
    deps.at('2026-04-28T10:00:00Z');
    expect(outcomeOf(await extendTerm(deps, officer, { ...on(made), reason: 'Te laat.' }))).toEqual([
      ':not-possible',
    ]);
    const suspension = {
      ground: 'forceMajeure' as const,
      from: day('2026-04-28'),
      until: null,
      consentedOn: null,
    };
    expect(
      outcomeOf(await suspendTerm(deps, officer, { ...on(made), suspension, explanation: 'x' })),
    ).toEqual([':not-possible']);
  });

  it.each([
    ['with consent', 'applicantConsent', '2026-03-10', '2026-03-14', '2026-03-05', '2026-05-02'],
    ['for delay of the applicant', 'applicantDelay', '2026-03-03', '2026-03-04', null, '2026-04-29'],
    ['for force majeure', 'forceMajeure', '2026-03-05', '2026-03-05', null, '2026-04-28'],
  ] as const)('stands still %s', async (_, ground, from, until, consent, due) => {
    const made = await make(trial);
    const suspension = {
      ground,
      from: day(from),
      until: day(until),
      consentedOn: consent ? day(consent) : null,
    };
    const after = value(
      await suspendTerm(deps, officer, { ...on(made), suspension, explanation: 'De zaal is dicht.' }),
    );
    expect(after.nextDueOn).toBe(due);
    const [letter] = await listMessagesOfCase(database.db, made.id);
    expect(JSON.stringify(letter?.document)).toContain('De zaal is dicht.');
  });

  it('stands still without an end until it runs again', async () => {
    const made = await make(trial);
    deps.at('2026-03-10T10:00:00Z');
    const suspension = {
      ground: 'applicantDelay' as const,
      from: day('2026-03-10'),
      until: null,
      consentedOn: null,
    };
    const still = value(await suspendTerm(deps, officer, { ...on(made), suspension, explanation: 'Wacht.' }));
    expect(
      outcomeOf(await suspendTerm(deps, officer, { ...on(still), suspension, explanation: 'Weer.' })),
    ).toEqual([':not-possible']);
    deps.at('2026-03-20T10:00:00Z');
    expect(outcomeOf(await resumeTerm(deps, officer, { ...on(still), on: day('2026-03-09') }))).toEqual([
      'on:before-from',
    ]);
    expect(outcomeOf(await resumeTerm(deps, officer, { ...on(still), on: day('2026-03-21') }))).toEqual([
      'on:after-today',
    ]);
    const running = value(await resumeTerm(deps, officer, { ...on(still), on: day('2026-03-20') }));
    // 10 to 19 March: 10 days.
    expect(running.nextDueOn).toBe('2026-05-07');
    expect(outcomeOf(await resumeTerm(deps, officer, { ...on(running), on: day('2026-03-20') }))).toEqual([
      ':not-possible',
    ]);
  });

  it.each([
    ['no day of consent', { ground: 'applicantConsent', from: '2026-03-05' }, ['consentedOn:consent-date']],
    [
      'consent after today',
      { ground: 'applicantConsent', from: '2026-03-07', consentedOn: '2026-03-06', until: '2026-03-08' },
      ['consentedOn:after-today'],
    ],
    [
      'a day before the consent',
      { ground: 'applicantConsent', from: '2026-03-03', consentedOn: '2026-03-05' },
      ['from:before-consent'],
    ],
    ['a day before receipt', { ground: 'forceMajeure', from: '2026-03-01' }, ['from:before-received']],
    [
      'an end before the beginning',
      { ground: 'forceMajeure', from: '2026-03-05', until: '2026-03-04' },
      ['until:until-before-from'],
    ],
    [
      'a day after the term',
      { ground: 'forceMajeure', from: '2026-06-01', until: '2026-06-02' },
      ['from:after-due'],
    ],
    [
      'a year too far',
      { ground: 'forceMajeure', from: '2036-03-05', until: '2036-03-06' },
      ['from:too-far', 'from:after-due'],
    ],
    ['a future day without an end', { ground: 'forceMajeure', from: '2026-03-09' }, ['until:until-needed']],
  ])('is not suspended with %s', async (_, given, expected) => {
    const made = await make(trial);
    const { ground, from, until, consentedOn } = given as Record<string, string>;
    const suspension = {
      ground: ground as 'forceMajeure',
      from: day(from ?? ''),
      until: until ? day(until) : null,
      consentedOn: consentedOn ? day(consentedOn) : null,
    };
    const result = await suspendTerm(deps, officer, { ...on(made), suspension, explanation: 'Omdat.' });
    expect(outcomeOf(result)).toEqual(expected);
    expect(await kinds(trial, made.id)).toEqual(['received']);
  });
});

it('leaves ledger and audit chain sound', async () => {
  expect((await verifyLedger(database.db)).faults).toEqual([]);
  expect((await verifyAudit(database.db)).faults).toEqual([]);
});
