import { describe, expect, it } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import { readIdea, readProject } from './forms.ts';
import {
  likeness,
  likenessLeast,
  mayChange,
  mayObject,
  mayWithdraw,
  similarTo,
  takesIdeas,
} from './rules.ts';
import { ideaStatus } from './status.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const window = { status: 'collecting', ideasFrom: '2027-03-01', ideasUntil: '2027-03-31' } as const;

describe('when ideas are taken', () => {
  it.each([
    ['the day before', { ...window }, '2027-02-28', false],
    ['on the first day', { ...window }, '2027-03-01', true],
    ['on the last day', { ...window }, '2027-03-31', true],
    ['the day after', { ...window }, '2027-04-01', false],
    ['while they are checked', { ...window, status: 'checking' }, '2027-03-10', false],
    [
      'when only applications take part',
      { ...window, ideasFrom: null, ideasUntil: null },
      '2027-03-10',
      false,
    ],
  ] as const)('%s', (_, vote, today, expected) => {
    expect(takesIdeas(vote, day(today))).toBe(expected);
  });
});

describe('what she may still do with her idea', () => {
  it.each([
    ['sent', 'collecting', true, true, false],
    ['sent', 'checking', false, true, false],
    ['feasible', 'checking', false, true, false],
    ['merged', 'checking', false, true, true],
    ['merged', 'frozen', false, false, false],
    ['sent', 'open', false, false, false],
    ['notFeasible', 'checking', false, false, false],
    ['withdrawn', 'collecting', false, false, false],
  ] as const)('%s in a vote that is %s', (status, vote, change, withdraw, object) => {
    const idea = { status, objection: null };
    expect([
      mayChange(idea, { status: vote }),
      mayWithdraw(idea, { status: vote }),
      mayObject(idea, { status: vote }),
    ]).toEqual([change, withdraw, object]);
  });

  it('is told once that she objects', () => {
    expect(mayObject({ status: 'merged', objection: 'Nee' }, { status: 'checking' })).toBe(false);
  });

  it('follows the table of states', () => {
    for (const status of ['sent', 'feasible', 'merged'] as const)
      expect(ideaStatus.transitions.withdraw.from.includes(status)).toBe(
        mayWithdraw({ status }, { status: 'checking' }),
      );
  });
});

describe('ideas that are alike', () => {
  const of = (title: string, description = '') => ({ title, description });
  it.each([
    [
      'a plural and a compound',
      of('Bankjes langs de singel', 'Banken om te rusten.'),
      of('Meer banken aan de singel', 'Er staan te weinig bankjes.'),
      true,
    ],
    ['a slip of the finger', of('Moestuin bij het buurthuis'), of('Moestiun naast het buurthuis'), true],
    ['accents', of('Repaircafé'), of('Repaircafe'), true],
    [
      'something else',
      of('Bankjes langs de singel', 'Banken om te rusten.'),
      of('Zwembad in het park', 'Voor de zomer.'),
      false,
    ],
    ['only words that say nothing', of('Iets voor onze buurt'), of('Graag meer voor de wijk'), false],
  ])('%s', (_, one, other, expected) => {
    expect(likeness(one, other) >= likenessLeast).toBe(expected);
    expect(likeness(other, one)).toBe(likeness(one, other));
  });

  it('leaves out the idea itself and what was withdrawn, the most alike first', () => {
    const make = (title: string, status: 'sent' | 'withdrawn' = 'sent') => ({
      id: newId<'vote_idea'>(),
      title,
      description: '',
      status,
    });
    const [idea, twin, near, gone, far] = [
      make('Bankjes langs de singel'),
      make('Bankjes langs de singel'),
      make('Bankjes op het schoolplein'),
      make('Bankjes langs de singel', 'withdrawn'),
      make('Een zwembad'),
    ];
    expect(similarTo(idea, [far, near, gone, idea, twin])).toEqual([twin, near]);
  });
});

describe('what was typed', () => {
  const typed = { title: 'Bankjes', description: 'Vier banken.', place: 'Singel', estimate: '' };
  const codes = (result: ReturnType<typeof readIdea> | ReturnType<typeof readProject>) =>
    result.ok ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);

  it('needs three answers, and takes an estimate where there is one', () => {
    expect(readIdea(typed)).toMatchObject({ ok: true, value: { estimateCents: null } });
    expect(readIdea({ ...typed, estimate: '1.250,50' })).toMatchObject({
      ok: true,
      value: { estimateCents: 125050 },
    });
  });

  it('says everything that is wrong at once, beside its field, and cuts nothing off', () => {
    expect(
      codes(readIdea({ title: '', description: 'x'.repeat(2001), place: '', estimate: 'veel' })),
    ).toEqual([
      'title: answer-missing',
      'description: too-long',
      'place: answer-missing',
      'estimate: amount-shape',
    ]);
    expect(codes(readIdea({ ...typed, estimate: '0' }))).toEqual(['estimate: amount-zero']);
  });

  it('makes a project of ideas with lines of costs', () => {
    const project = {
      ideas: [newId()],
      title: 'Speeltuin',
      description: 'Een wip.',
      category: 'pedagogy',
      minimum: '',
      costs: [{ description: 'Wip', amount: '1000' }],
    };
    expect(readProject(project)).toMatchObject({
      ok: true,
      value: { costs: [{ label: 'Wip', cents: 100000 }], minimumCents: null },
    });
    expect(
      codes(
        readProject({
          ideas: ['x'],
          title: '',
          description: '',
          category: 'sport',
          minimum: 'iets',
          costs: [{ description: '', amount: '-1' }],
        }),
      ),
    ).toEqual([
      'ideas: ideas-missing',
      'title: answer-missing',
      'description: answer-missing',
      'category: domain-unknown',
      'costs.0.description: answer-missing',
      'costs.0.amount: amount-negative',
      'minimum: amount-shape',
    ]);
    expect(codes(readProject({ ...project, costs: [] }))).toEqual(['costs: costs-missing']);
    expect(readProject({ ...project, minimum: '1.000' })).toMatchObject({ value: { minimumCents: 100000 } });
    expect(codes(readProject({ ...project, minimum: '1.000,01' }))).toEqual(['minimum: minimum-above-cost']);
    expect(codes(readProject({ ...project, minimum: '0' }))).toEqual(['minimum: minimum-nothing']);
  });
});
