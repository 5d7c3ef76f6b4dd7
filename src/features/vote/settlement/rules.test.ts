import { describe, expect, it } from 'vitest';
import { text } from '../../../kernel/messages.ts';
import { choicesFor, proposalsOf, reasonsOf, settledOf, settlingProblems } from './rules.ts';

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

  it('tells in the language of the letter; what the council wrote itself is named as Dutch', () => {
    const settled = {
      number: 1,
      won: true,
      decided: 'refuse',
      amountCents: 0,
      departureReason: 'Het plein is weg.',
    } as const;
    const standing = { votes: 7, ballots: 10, round: 2, rounds: 3 };
    const vote = {
      name: text('Noordwijk kiest', 'Noordwijk chooses'),
      rule: text('Wie de meeste stemmen heeft, gaat voor.', 'Most votes come first.'),
      resultUrl: 'https://example.org/uitslag',
    };
    expect(reasonsOf(settled, standing, vote, 'nl')).toBe(
      'In de stemming ‘Noordwijk kiest’ hebben de bewoners dit project gekozen. 7 van de 10 stembiljetten noemen dit project. Het won in ronde 2 van de telling.\n\nHet geld is verdeeld volgens de regel die vooraf is bekendgemaakt (Awb 4:26), binnen het plafond (Awb 4:25). Wie de meeste stemmen heeft, gaat voor. Hoe er ronde voor ronde is geteld, staat op https://example.org/uitslag.\n\nDe wijkraad wijkt af van de uitslag, omdat:\n\nHet plein is weg.',
    );
    expect(reasonsOf(settled, standing, vote, 'en')).toBe(
      'In the vote ‘Noordwijk chooses’ the residents chose this project. 7 of the 10 ballots name this project. It won in round 2 of the count.\n\nThe money was divided by the rule that was announced beforehand (Awb 4:26), within the ceiling (Awb 4:25). Most votes come first. How it was counted, round by round, is at https://example.org/uitslag.\n\nThe council departs from the result, because:\n\nHet plein is weg.',
    );
  });

  it('offers as a departure only what departs from the outcome', () => {
    expect(proposals.map(choicesFor)).toEqual([
      ['follow', 'refuse'],
      ['follow', 'grant', 'refuse'],
      ['follow', 'grant'],
    ]);
  });
});
