import { describe, expect, it } from 'vitest';
import { choicesFor, proposalsOf, settledOf, settlingProblems } from './rules.ts';

const projects = [1, 2, 3].map((number) => ({
  number,
  title: `Project ${number}`,
  description: 'Verzonnen.',
  lang: 'nl',
  costCents: 1000_00,
  category: null,
  wijk: null,
  advice: null,
}));

describe('rules', () => {
  const proposals = proposalsOf({ projects }, { winners: ['1'], partly: { project: '2', amount: 400.5 } });
  const all = (choice: string, reason = '') => [1, 2, 3].map((number) => ({ number, choice, reason }));

  it('proposes all, a part or nothing', () => {
    expect(proposals.map(({ won, amountCents }) => [won, amountCents])).toEqual([
      [true, 1000_00],
      [true, 400_50],
      [false, 0],
    ]);
  });

  it.each([
    [0, 'follow', 'grant', 1000_00, false],
    [1, 'follow', 'partly', 400_50, false],
    [2, 'follow', 'refuse', 0, false],
    [0, 'refuse', 'refuse', 0, true],
    [2, 'grant', 'grant', 1000_00, true],
    [2, 'refuse', 'refuse', 0, false],
  ] as const)('project at %i: %s', (at, choice, decided, amountCents, departs) => {
    const proposal = proposals[at];
    if (!proposal) throw new Error('three proposals');
    const settled = settledOf(proposal, { choice, reason: 'Omdat.' });
    expect(settled).toMatchObject({ decided, amountCents, departureReason: departs ? 'Omdat.' : null });
  });

  it('asks a reason for each departure, and never spends more than there is', () => {
    const codes = (choice: string, reason: string, roomCents: number) =>
      settlingProblems(all(choice, reason), { proposals, roomCents }).map(
        ({ field, code }) => `${field}: ${code}`,
      );
    expect(codes('follow', '', 1400_50)).toEqual([]);
    expect(codes('follow', '', 1400_49)).toEqual([': ceiling-reached']);
    expect(codes('refuse', '', 0)).toEqual([
      'reason-1: departure-unreasoned',
      'reason-2: departure-unreasoned',
      'choice-3: choice-missing',
    ]);
    expect(codes('maybe', '', 0)).toHaveLength(3);
  });

  it('offers as a departure only what departs from the outcome', () => {
    expect(proposals.map(choicesFor)).toEqual([
      ['follow', 'refuse'],
      ['follow', 'grant', 'refuse'],
      ['follow', 'grant'],
    ]);
  });
});
