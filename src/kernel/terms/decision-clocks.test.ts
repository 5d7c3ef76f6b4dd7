import { describe, expect, it } from 'vitest';
import { asked, clockOf, event, facts, type Json, received, run } from './written-case.ts';

describe('decision clock', () => {
  it.each([
    ['a revoked declining alone', [], 'Awb 7:11'],
    ['with days to complete before it', [asked('2027-01-11', '2027-01-20')], 'Awb 4:15; Awb 7:11'],
  ] as const)('names the article of the days that it stood still: %s', (_case, before, article) => {
    const annulled = {
      type: 'suspended',
      reason: 'decliningAnnulled',
      from: '2027-02-02',
      until: '2027-02-11',
    };
    const { because } = clockOf(run({}, [received, ...before, annulled], '2027-02-20'), 'decision');
    expect(JSON.stringify(because)).toContain(`opgeschort (${article})`);
  });

  const decision = (term: Json, events: readonly Json[], today: string) =>
    facts(clockOf(run(term, events, today), 'decision'));

  const cases: readonly (readonly [string, Json, readonly Json[], string, readonly unknown[]])[] = [
    [
      '13 weeks after 4 January: + 91 = Monday 5 April; on the last day it still runs',
      { decisionWeeks: 13 },
      [received],
      '2027-04-05',
      ['2027-01-05', '2027-04-05', 0, 'running'],
    ],
    [
      '… and is late the day after',
      { decisionWeeks: 13 },
      [received],
      '2027-04-06',
      ['2027-01-05', '2027-04-05', 0, 'late'],
    ],
    [
      '13 weeks ending on Easter Monday 29 March are not moved',
      { decisionWeeks: 13 },
      [event('received', '2026-12-28')],
      '2027-01-04',
      ['2026-12-29', '2027-03-29', 0, 'running'],
    ],
    [
      '12 weeks after 1 January: Good Friday 26 March, moved past Easter to Tuesday the 30th',
      { decisionWeeks: 12 },
      [event('received', '2027-01-01')],
      '2027-03-30',
      ['2027-01-02', '2027-03-30', 0, 'running'],
    ],
    [
      '… but not when the act is off for this ordinance',
      { decisionWeeks: 12, generalTermsActApplies: false },
      [event('received', '2027-01-01')],
      '2027-03-30',
      ['2027-01-02', '2027-03-26', 0, 'late'],
    ],
    [
      '8 weeks after 10 March: 5 May, 6 May is Ascension Day, so the 7th',
      {},
      [event('received', '2027-03-10')],
      '2027-03-10',
      ['2027-03-11', '2027-05-07', 0, 'running'],
    ],
    [
      '… and the 10th when 7 May is equated with a holiday',
      { equatedDays: ['2027-05-07'] },
      [event('received', '2027-03-10')],
      '2027-03-10',
      ['2027-03-11', '2027-05-10', 0, 'running'],
    ],
    [
      'asked 20 January, completed the 29th: 21 to 28 = 8 days; 1 March + 8 = 9 March',
      {},
      [received, asked('2027-01-20', '2027-02-03'), event('completed', '2027-01-29')],
      '2027-02-01',
      ['2027-01-05', '2027-03-09', 8, 'running'],
    ],
    [
      'not completed: 21 January to 2 February = 13 days; 1 March + 13 = Sunday 14, so Monday 15 March',
      {},
      [received, asked('2027-01-20', '2027-02-03')],
      '2027-01-21',
      ['2027-01-05', '2027-03-15', 13, 'suspended'],
    ],
    [
      'on the day of the request it runs',
      {},
      [received, asked('2027-01-20', '2027-02-03')],
      '2027-01-20',
      ['2027-01-05', '2027-03-15', 13, 'running'],
    ],
    [
      'on the last day to complete it runs again',
      {},
      [received, asked('2027-01-20', '2027-02-03')],
      '2027-02-03',
      ['2027-01-05', '2027-03-15', 13, 'running'],
    ],
    [
      'completed a week after the lapse: the suspension ended at the lapse, 13 days',
      {},
      [received, asked('2027-01-20', '2027-02-03'), event('completed', '2027-02-10')],
      '2027-02-11',
      ['2027-01-05', '2027-03-15', 13, 'running'],
    ],
    [
      'completed the next day: no day lies between',
      {},
      [received, asked('2027-01-20', '2027-02-03'), event('completed', '2027-01-21')],
      '2027-02-11',
      ['2027-01-05', '2027-03-01', 0, 'running'],
    ],
    [
      'completed on the same day: no day lies between',
      {},
      [received, asked('2027-01-20', '2027-02-03'), event('completed', '2027-01-20')],
      '2027-02-11',
      ['2027-01-05', '2027-03-01', 0, 'running'],
    ],
    [
      'twice: 8 days and 16 to 19 February = 4; 1 March + 12 = Saturday 13, so Monday 15 March',
      {},
      [
        received,
        asked('2027-01-20', '2027-02-03'),
        event('completed', '2027-01-29'),
        asked('2027-02-15', '2027-03-01'),
        event('completed', '2027-02-20'),
      ],
      '2027-02-21',
      ['2027-01-05', '2027-03-15', 12, 'running'],
    ],
    [
      'overlap counts once: 21 to 28 January and 25 January to 1 February = 12 days',
      {},
      [
        received,
        asked('2027-01-20', '2027-02-03'),
        event('completed', '2027-01-29'),
        { type: 'suspended', reason: 'applicantConsent', from: '2027-01-25', until: '2027-02-01' },
      ],
      '2027-02-01',
      ['2027-01-05', '2027-03-15', 12, 'suspended'],
    ],
    [
      'force majeure without an end counts up to today: 1 to 10 February = 10 days',
      {},
      [received, { type: 'suspended', reason: 'forceMajeure', from: '2027-02-01' }],
      '2027-02-10',
      ['2027-01-05', '2027-03-11', 10, 'suspended'],
    ],
    [
      'a request after the term has run out suspends nothing',
      {},
      [received, asked('2027-03-01', '2027-03-15')],
      '2027-03-05',
      ['2027-01-05', '2027-03-01', 0, 'late'],
    ],
    [
      '8 weeks extended by 12: + 140 = Monday 24 May',
      { extensionWeeks: 12 },
      [received, event('extended', '2027-02-22')],
      '2027-03-02',
      ['2027-01-05', '2027-05-24', 0, 'running'],
    ],
    [
      '8 + 12 = 20 weeks are too long to move: 5 suspended days make Saturday 29 May',
      { extensionWeeks: 12 },
      [
        received,
        asked('2027-01-20', '2027-02-03'),
        event('completed', '2027-01-26'),
        event('extended', '2027-02-22'),
      ],
      '2027-03-02',
      ['2027-01-05', '2027-05-29', 5, 'running'],
    ],
    [
      '6 + 6 = 12 weeks are moved: Easter Monday 29 March becomes the 30th',
      { decisionWeeks: 6, extensionWeeks: 6 },
      [received, event('extended', '2027-02-15')],
      '2027-03-02',
      ['2027-01-05', '2027-03-30', 0, 'running'],
    ],
    [
      'extended on the last day of a term that a suspension had lengthened',
      { extensionWeeks: 12 },
      [
        received,
        asked('2027-01-20', '2027-02-03'),
        event('completed', '2027-01-29'),
        event('extended', '2027-03-09'),
      ],
      '2027-03-10',
      ['2027-01-05', '2027-06-01', 8, 'running'],
    ],
    [
      'a suspension in the extended part counts: 11 to 14 March = 4 days, 24 May + 4 = 28 May',
      { extensionWeeks: 12 },
      [
        received,
        event('extended', '2027-02-22'),
        asked('2027-03-10', '2027-03-24'),
        event('completed', '2027-03-15'),
      ],
      '2027-04-01',
      ['2027-01-05', '2027-05-28', 4, 'running'],
    ],
    [
      'notified on the last day',
      {},
      [received, event('notified', '2027-03-01')],
      '2027-06-01',
      ['2027-01-05', '2027-03-01', 0, 'met'],
    ],
    [
      'notified a day late',
      {},
      [received, event('notified', '2027-03-02')],
      '2027-06-01',
      ['2027-01-05', '2027-03-01', 0, 'late'],
    ],
  ];
  it.each(cases)('%s', (_, term, events, today, expected) => {
    expect(decision(term, events, today)).toEqual(expected);
  });

  it('says on what it rests, and names the ordinance when there is one', () => {
    const events = [received, asked('2027-01-20', '2027-02-03')];
    expect(clockOf(run({}, events, '2027-01-21'), 'decision').because).toBe(
      'Awb 4:13: 8 weken na ontvangst op 4 januari 2027; 13 dagen opgeschort (Awb 4:15); ' +
        'verschoven, want 14 maart 2027 is een zondag (Algemene termijnenwet art. 1)',
    );
    const ordinance = { source: 'SVR 2014 art. 8', decisionWeeks: 13 };
    expect(clockOf(run(ordinance, [event('received', '2026-12-28')], '2027-01-04'), 'decision').because).toBe(
      'SVR 2014 art. 8: 13 weken na ontvangst op 28 december 2026; ' +
        'niet verschoven naar een werkdag, want langer dan 12 weken (Algemene termijnenwet art. 4)',
    );
  });
});

describe('completion and decline', () => {
  it('completed in time: 4 weeks after Friday 29 January = 26 February', () => {
    const events = [received, asked('2027-01-20', '2027-02-03'), event('completed', '2027-01-29')];
    const report = run({}, events, '2027-02-01');
    expect(facts(clockOf(report, 'completion'))).toEqual(['2027-01-21', '2027-02-03', 0, 'met']);
    expect(facts(clockOf(report, 'decline'))).toEqual(['2027-01-30', '2027-02-26', 0, 'running']);
  });

  it('lapsed: 4 weeks after Wednesday 3 February = 3 March, from the day after the last day', () => {
    const events = [received, asked('2027-01-20', '2027-02-03')];
    expect(run({}, events, '2027-02-03').clocks.map(({ clock, state }) => [clock, state])).toEqual([
      ['decision', 'running'],
      ['completion', 'running'],
    ]);
    const report = run({}, events, '2027-02-04');
    expect(facts(clockOf(report, 'completion'))).toEqual(['2027-01-21', '2027-02-03', 0, 'late']);
    expect(facts(clockOf(report, 'decline'))).toEqual(['2027-02-04', '2027-03-03', 0, 'running']);
  });

  it('lapsed on 26 February: Good Friday 26 March moves to Tuesday the 30th', () => {
    const report = run({ decisionWeeks: 13 }, [received, asked('2027-02-12', '2027-02-26')], '2027-03-30');
    expect(facts(clockOf(report, 'decline'))).toEqual(['2027-02-27', '2027-03-30', 0, 'running']);
  });

  it('the four weeks move also when the act is off for the ordinance term', () => {
    const term = { decisionWeeks: 13, generalTermsActApplies: false };
    const report = run(term, [received, asked('2027-02-12', '2027-02-26')], '2027-03-01');
    expect(clockOf(report, 'decline').due).toBe('2027-03-30');
  });

  it('a second request puts the first decline clock out of play until it ends itself', () => {
    const events = [
      received,
      asked('2027-01-20', '2027-02-03'),
      event('completed', '2027-01-29'),
      asked('2027-02-01', '2027-02-15'),
    ];
    const kinds = (today: string) => run({}, events, today).clocks.map(({ clock }) => clock);
    expect(kinds('2027-02-02')).toEqual(['decision', 'completion', 'completion']);
    expect(kinds('2027-02-16')).toEqual(['decision', 'completion', 'completion', 'decline']);
  });
});
