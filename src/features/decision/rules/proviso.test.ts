import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import {
  type Invocable,
  invokeProblems,
  type ProvisoChoice,
  proposedProviso,
  provisoArticles,
  provisoChoiceProblem,
  provisoFinding,
  provisoIn,
  type WantedProviso,
} from './proviso.ts';

const choice = (open: boolean): ProvisoChoice => ({
  year: 2027,
  open,
  finalAtOnce: (amountCents) => amountCents <= 500_000,
});

test.each([
  [false, 600_000, true, undefined],
  [false, 400_000, true, undefined],
  [true, 600_000, true, undefined],
  [true, 500_000, true, 'proviso-final'],
  [true, 600_000, false, 'budget-adopted'],
] as const)('wanted %s, of %d cents, no budget yet %s: %s', (budgetProviso, amountCents, open, code) => {
  expect(provisoChoiceProblem({ budgetProviso, amountCents }, choice(open))?.code).toBe(code);
});

test('it is proposed while there is no budget, unless the amount is final at once', () => {
  expect(proposedProviso(choice(true), 600_000)).toEqual({ year: 2027, proposed: true });
  expect(proposedProviso(choice(true), 500_000)).toEqual({ year: 2027, proposed: false });
  expect(proposedProviso(choice(false), 600_000)).toBeNull();
});

test('a change of the grant keeps the day on which the proviso was made', () => {
  const made = { provisoYear: 2027, decidedOn: '2026-10-01' };
  const raised = { provisoYear: 2027, decidedOn: '2026-11-20' };
  const without = { provisoYear: null, decidedOn: '2026-11-25' };
  expect(provisoIn([made, raised])).toMatchObject({ year: 2027 });
  expect(provisoIn([made, raised])?.madeOn.toString()).toBe('2026-10-01');
  expect(provisoIn([made, without])).toBeNull();
  expect(provisoIn([])).toBeNull();
});

describe('invoking it', () => {
  const grant = { year: 2026, schemeName: 'Proef', activity: 'Eten', amountCents: 500_000, domain: null };
  const invocable = (yearBefore: Invocable['yearBefore'] = []): Invocable => ({
    year: 2027,
    lastDay: Temporal.PlainDate.from('2026-12-10'),
    yearBefore,
  });
  const wanted = (more: Partial<WantedProviso> = {}): WantedProviso => ({
    sameActivities: null,
    givenTerm: '',
    ...more,
  });
  const codes = (w: WantedProviso | null, found: Invocable | null, lowers = true) =>
    invokeProblems(w, found, lowers).map(({ field, code }) => `${field} ${code}`);

  test.each([
    ['not wanted', null, null, true, []],
    ['too late, or no proviso', wanted(), null, true, [' proviso-not-invocable']],
    ['a new recipient', wanted(), invocable(), true, []],
    ['more instead of less', wanted(), invocable(), false, ['proviso proviso-raises']],
    [
      'the year before, unanswered',
      wanted(),
      invocable([grant]),
      true,
      ['sameActivities same-activities-missing'],
    ],
    ['the year before, for something else', wanted({ sameActivities: false }), invocable([grant]), true, []],
    [
      'the same, without a term',
      wanted({ sameActivities: true, givenTerm: ' ' }),
      invocable([grant]),
      true,
      ['givenTerm given-term-missing'],
    ],
    [
      'the same, with one',
      wanted({ sameActivities: true, givenTerm: 'Tot 1 juli.' }),
      invocable([grant]),
      true,
      [],
    ],
    [
      'far too many words',
      wanted({ sameActivities: true, givenTerm: 'x'.repeat(1001) }),
      invocable([grant]),
      true,
      ['givenTerm too-long'],
    ],
  ] as const)('%s', (_case, w, found, lowers, expected) => {
    expect(codes(w, found, lowers)).toEqual(expected);
  });

  test('rests on 4:48, and on 4:50 for who was subsidised for the same the year before', () => {
    const cents = { currentCents: 800_000, amountCents: 600_000 };
    const atOnce = provisoFinding(wanted({ sameActivities: false }), invocable([grant]), cents);
    expect(atOnce.article).toBe('Awb 4:34 lid 5 en 4:48 lid 1 onder e');
    expect(atOnce.sentence.nl).not.toContain('redelijke termijn');
    expect(provisoArticles([atOnce])?.nl).toContain('4:48, eerste lid');
    const same = wanted({ sameActivities: true, givenTerm: 'Tot 1 juli 2027.' });
    const withTerm = provisoFinding(same, invocable([grant]), cents);
    expect(withTerm.article).toBe('Awb 4:34 lid 4 en 4:50');
    expect(withTerm.sentence.nl).toContain('De redelijke termijn (Awb 4:50): Tot 1 juli 2027.');
    expect(provisoArticles([withTerm])?.en).toContain('4:50');
    expect(provisoArticles([])).toBeNull();
  });
});
