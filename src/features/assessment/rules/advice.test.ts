import { describe, expect, it, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { problem } from '../../../kernel/result.ts';
import type { MemberStanding, Standing } from '../types.ts';
import {
  type AdviceFacts,
  type AdviceInput,
  adviceBarrier,
  adviceProblems,
  advisedCents,
  afterMeeting,
  kindOf,
  recorderBarrier,
} from './advice.ts';

const people = Array.from({ length: 5 }, () => newId<'person'>());
const [
  chair = newId<'person'>(),
  second = newId<'person'>(),
  third = newId<'person'>(),
  shut = newId<'person'>(),
  silent = newId<'person'>(),
] = people;

const standing = (personId: MemberStanding['member']['personId'], value: Standing): MemberStanding => ({
  member: { personId, name: personId, mailbox: null },
  standing: value,
  matches: [],
  questions: [],
  declaration: null,
});
const standings = [
  standing(chair, 'free'),
  standing(second, 'free'),
  standing(third, 'free'),
  standing(shut, 'conflicted'),
  standing(silent, 'undeclared'),
];

const input = (changes: Partial<AdviceInput> = {}): AdviceInput => ({
  outcome: 'yes',
  amountCents: null,
  reasons: 'Goed voor de wijk.',
  metOn: '2026-03-18',
  present: [chair, second],
  conflicted: [],
  chair: chair,
  ground: null,
  unmetCriteria: [],
  sameActivities: null,
  reasonableTerm: '',
  budgetProviso: false,
  problems: [],
  ...changes,
});
const facts = (changes: Partial<AdviceFacts> = {}): AdviceFacts => ({
  kind: 'advice',
  requestedCents: 4000_00,
  maximumCents: 10_000_00,
  completeOn: '2026-03-10',
  standings,
  share: 0.5,
  judged: ['green'],
  recorder: chair,
  today: Temporal.PlainDate.from('2026-03-20'),
  ...changes,
});
const codes = (given: Partial<AdviceInput>, around: Partial<AdviceFacts> = {}) =>
  adviceProblems(input(given), facts(around)).map(({ code, field }) => `${field}: ${code}`);

describe('what was filled in', () => {
  test.each<[string, Partial<AdviceInput>, Partial<AdviceFacts>]>([
    ['yes', {}, {}],
    ['a part', { outcome: 'part', amountCents: 3999_99 }, {}],
    ['no, where more was asked than the maximum', { outcome: 'no' }, { maximumCents: 1000_00 }],
    ['a part up to the maximum', { outcome: 'part', amountCents: 1000_00 }, { maximumCents: 1000_00 }],
    ['a meeting today', { metOn: '2026-03-20' }, {}],
    ['a meeting on the day it was complete', { metOn: '2026-03-10' }, {}],
    ['who said aloud that she has no interest', { present: [chair, silent] }, {}],
    ['one left out in the meeting', { present: [chair, second], conflicted: [third] }, {}],
    ['the longest reasons', { reasons: 'x'.repeat(5000) }, {}],
    ['emoji and right to left', { reasons: '🌻 حديقة <script>' }, {}],
  ])('is sound: %s', (_name, given, around) => {
    expect(codes(given, around)).toEqual([]);
  });

  test.each<[string, Partial<AdviceInput>, Partial<AdviceFacts>, readonly string[]]>([
    ['no outcome', { outcome: null }, {}, ['outcome: outcome-needed']],
    ['a part without amount', { outcome: 'part' }, {}, ['amount: amount-needed']],
    ['a part of nothing', { outcome: 'part', amountCents: 0 }, {}, ['amount: amount-needed']],
    ['a part that is all', { outcome: 'part', amountCents: 4000_00 }, {}, ['amount: part-is-all']],
    [
      'a part above what was asked',
      { outcome: 'part', amountCents: 4000_01 },
      {},
      ['amount: part-above-asked'],
    ],
    [
      'a part above the maximum',
      { outcome: 'part', amountCents: 1000_01 },
      { maximumCents: 1000_00 },
      ['amount: above-maximum'],
    ],
    ['yes above the maximum', {}, { maximumCents: 1000_00 }, ['outcome: above-maximum']],
    ['no reasons', { reasons: '' }, {}, ['reasons: reasons-needed']],
    ['reasons without end', { reasons: 'x'.repeat(5001) }, {}, ['reasons: too-long']],
    ['no day', { metOn: null }, {}, ['metOn: day-needed']],
    ['a day to come', { metOn: '2026-03-21' }, {}, ['metOn: day-in-future']],
    ['a day before it was complete', { metOn: '2026-03-09' }, {}, ['metOn: day-too-early']],
    ['a day on which nobody was in office', {}, { standings: [] }, ['metOn: day-before-members']],
    [
      'a day long before anybody was in office',
      { metOn: '1900-01-01' },
      { standings: [] },
      ['metOn: day-too-early'],
    ],
    ['too few', { present: [chair] }, {}, ['present: quorum']],
    ['nobody', { present: [] }, {}, ['present: quorum']],
    ['a stranger', { present: [chair, second, newId<'person'>()] }, {}, ['present: no-member']],
    ['a stranger left out', { conflicted: [newId<'person'>()] }, {}, ['present: no-member']],
    ['a member with an interest', { present: [chair, second, shut] }, {}, ['present: present-conflicted']],
    [
      'somebody on both lists',
      { present: [chair, second], conflicted: [second] },
      {},
      ['conflicted: present-and-conflicted'],
    ],
    [
      'who records and left',
      { present: [second, third], conflicted: [chair] },
      {},
      ['conflicted: recorder-conflicted'],
    ],
  ])('is refused: %s', (_name, given, around, expected) => {
    expect(codes(given, around)).toEqual(expected);
  });

  it('says everything at once, in the order of the form', () => {
    expect(codes({ outcome: null, reasons: '', metOn: null, present: [] })).toEqual([
      'outcome: outcome-needed',
      'reasons: reasons-needed',
      'metOn: day-needed',
      'present: quorum',
    ]);
  });

  it('does not ask again for what did not read', () => {
    const unread = [
      problem('amount', 'amount-shape', { nl: 'x', en: 'x' }),
      problem('metOn', 'date-shape', { nl: 'x', en: 'x' }),
    ];
    expect(codes({ outcome: 'part', metOn: null, problems: unread })).toEqual([
      'amount: amount-shape',
      'metOn: date-shape',
    ]);
  });

  it('counts the quorum anew when somebody is left out in the meeting', () => {
    // Four could take part and two were needed; with two of them out, one of two is enough.
    expect(codes({ present: [chair], conflicted: [second, third] })).toEqual([]);
    expect(codes({ present: [chair], conflicted: [second] })).toEqual(['present: quorum']);
  });
});

describe('after the meeting', () => {
  it('who is there is free, who left is not, the register stays', () => {
    const after = afterMeeting(standings, { present: [chair, silent, shut], conflicted: [third] });
    expect(after.map((one) => one.standing)).toEqual(['free', 'free', 'conflicted', 'conflicted', 'free']);
  });
});

describe('who may record', () => {
  test.each([
    ['mandatedDecision', 'mandatedDecision'],
    ['advice', 'advice'],
    ['none', null],
  ] as const)('a council with role %s gives %s', (role, kind) => {
    expect(kindOf({ role })).toBe(kind);
  });

  test.each([
    ['inTreatment', true, 'advice', 2, null],
    ['advised', true, 'advice', 2, null],
    ['inTreatment', true, 'none', 2, 'no-role'],
    ['submitted', false, 'advice', 2, 'not-in-treatment'],
    ['decided', false, 'advice', 2, 'already-decided'],
    ['withdrawn', false, 'mandatedDecision', 2, 'already-decided'],
    ['inTreatment', true, 'advice', null, 'nobody-left'],
  ] as const)('%s, step %s, role %s, quorum %s: %s', (status, step, role, quorum, code) => {
    expect(adviceBarrier({ status }, step, { role }, { quorum })?.code ?? null).toBe(code);
  });

  test.each([
    ['free', null],
    ['undeclared', 'declare-first'],
    ['conflicted', 'own-conflict'],
  ] as const)('a member who is %s: %s', (own, code) => {
    expect(recorderBarrier(own)?.code ?? null).toBe(code);
  });
});

test.each([
  ['yes', null, 4000_00],
  ['part', 1200_50, 1200_50],
  ['no', 1200_50, 0],
] as const)('%s with %s amounts to %i', (outcome, amountCents, expected) => {
  expect(advisedCents({ outcome, amountCents }, 4000_00)).toBe(expected);
});

test('a decision by mandate says on which ground it is no, and who chaired and took part', () => {
  const mandated: Partial<AdviceFacts> = { kind: 'mandatedDecision' };
  expect(codes({ chair: null }, mandated)).toEqual(['chair: chair-needed']);
  expect(codes({ chair: third }, mandated)).toEqual(['chair: chair-absent']);
  expect(codes({ outcome: 'no' }, mandated)).toEqual(['ground: ground-needed']);
  expect(codes({ outcome: 'no', ground: 'ceiling' }, mandated)).toEqual([]);
  const unmet = { ground: 'schemeCriterion', unmetCriteria: ['green'] } as const;
  expect(codes({ outcome: 'no', ...unmet }, mandated)).toEqual([]);
  expect(codes({ outcome: 'yes', ...unmet }, mandated)).toEqual(['unmetCriteria: rule-without-no']);
  expect(codes({ outcome: 'no', ...unmet, unmetCriteria: ['red'] }, mandated)).toEqual([
    'unmetCriteria: rule-unknown',
  ]);
  // Advice asks none of it.
  expect(codes({ outcome: 'no', chair: null })).toEqual([]);
});
