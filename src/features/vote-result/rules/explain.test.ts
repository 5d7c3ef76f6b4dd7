import { describe, expect, test } from 'vitest';
import { type Drawn, electionOf } from '../../../../tests/support/trial-elections.ts';
import { type CountOptions, countVotes, defaultOptions } from '../../allocation/index.ts';
import { sayFate } from '../views/fate-words.ts';
import { explain } from './explain.ts';
import { turnoutShown } from './turnout.ts';

/** Four voters with 25 each: p0 wins by shares and p1 too; p2 has 10 of the 40 that it costs; p3 has 5 of 15; nobody wants p4. */
const street: Drawn = { budget: 100, costs: [60, 25, 40, 15, 5], ballots: [[0, 2], [0, 2, 3], [0], [1]] };

const fates = (drawn: Drawn, some: Partial<CountOptions>) => {
  const election = electionOf(drawn);
  const options = { ...defaultOptions, ...some };
  const all = explain({ outcome: countVotes(election, options), options, projects: election.projects });
  return new Map(all.map((one) => [one.id, one]));
};
const saidOf = (drawn: Drawn, some: Partial<CountOptions>, id: string): string => {
  const found = fates(drawn, some).get(id);
  return found ? sayFate(found).nl.replaceAll('\u00a0', ' ') : '';
};

describe('each project is told', () => {
  test('how it won by shares, and what was missing', () => {
    const some = { completion: 'none' } as const;
    expect(saidOf(street, some, 'p0')).toBe(
      'Wint in ronde 1. 3 stemmers, samen betalen zij € 60. Niemand betaalt meer dan € 20.',
    );
    expect(saidOf(street, some, 'p2')).toBe('2 stemmers, samen € 10 over; er ontbrak € 30.');
    expect(saidOf(street, some, 'p4')).toBe('Niemand koos dit project.');
  });

  test('that it won of what was left', () => {
    expect(fates(street, { completion: 'utilitarian' }).get('p3')?.fate).toMatchObject({
      as: 'won',
      round: 3,
      step: 'completion',
    });
  });

  test('which limit kept it out', () => {
    expect(saidOf(street, { supportMin: 3 }, 'p2')).toContain('minder dan er vooraf ten minste gevraagd');
    expect(saidOf(street, { incompatible: [['p0', 'p2']] }, 'p2')).toContain('Kan niet samen met project p0');
    expect(saidOf({ ...street, budget: 110 }, { rule: 'greedy', partial: true }, 'p3')).toBe(
      'Past niet meer in zijn geheel. Het krijgt wat er over was: € 10 van de € 15.',
    );
    const minima = [['p3', 12]] as const;
    expect(saidOf({ ...street, budget: 110 }, { rule: 'greedy', partial: true, minima }, 'p3')).toBe(
      '1 stemmer. Past niet meer in zijn geheel. Er was nog € 10, en het kan pas met € 12.',
    );
  });

  test('by the most votes: that too little was left', () => {
    // p0 and p2 take all there is.
    expect(saidOf(street, { rule: 'greedy' }, 'p3')).toContain('te weinig geld over');
    expect(saidOf(street, { rule: 'knapsack' }, 'p3')).toContain('samen meer stemmen');
  });

  test('that the comparison decided', () => {
    const dear: Drawn = { budget: 100, costs: [61, 40], ballots: [[0], [0], [0], [1], [1]] };
    const some = { completion: 'none', comparison: 'satisfaction' } as const;
    expect(fates(dear, some).get('p0')?.fate).toMatchObject({ as: 'won', round: 1, step: 'greedy' });
    expect(saidOf(dear, some, 'p1')).toContain('in de vergelijking');
  });
});

test.for([
  [{ letter: 170, mail: 90, paper: 24 }, ['letter 170', 'mail 90', 'paper 24']],
  [{ letter: 170, mail: 0, paper: 24 }, ['letter 170', 'paper 24']],
  // One way of few could be had from the total, so the next is not told either.
  [{ letter: 170, mail: 90, paper: 4 }, ['letter 170', 'mail –', 'paper –']],
  [{ letter: 170, mail: 1, paper: 4 }, ['letter 170', 'mail –', 'paper –']],
  [{ letter: 3, mail: 0, paper: 0 }, ['letter –']],
  [{ letter: 0, mail: 0, paper: 0 }, []],
] as const)('ways of few voters are not told apart: %j', ([turnout, shown]) => {
  expect(turnoutShown(turnout).map(({ way, voters }) => `${way} ${voters ?? '–'}`)).toEqual(shown);
});
