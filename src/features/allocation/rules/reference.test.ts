import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CountOptions, defaultOptions } from '../types.ts';
import { countVotes } from './count.ts';
import { byId } from './ids.ts';
import { readPabulib } from './pabulib.ts';

type Counted = Omit<CountOptions, 'rule'> & {
  readonly winners: readonly string[];
  readonly endowment: number;
  readonly costTotal: number;
};

/** Real elections with the winners of the public reference tool; they lie beside the program, never in it. */
const folder = resolve(import.meta.dirname, '../../../../../shared/data/pabulib');
const counted = existsSync(join(folder, 'winners.json'))
  ? (JSON.parse(readFileSync(join(folder, 'winners.json'), 'utf8')) as Readonly<
      Record<string, readonly Counted[]>
    >)
  : null;
const missing = `no real elections are counted: ${folder} does not exist`;

function electionIn(file: string) {
  const read = readPabulib(readFileSync(join(folder, file), 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.problems[0]?.text.en}`);
  return read.value;
}

describe('real elections', () => {
  test.for(counted === null ? [] : Object.keys(counted))(
    '%s comes out as the reference tool counts it',
    (file) => {
      const election = electionIn(file);
      for (const { winners, endowment, costTotal, completion, add1, accuracy, ties, comparison } of counted?.[
        file
      ] ?? []) {
        const outcome = countVotes(election, {
          ...defaultOptions,
          completion,
          add1,
          accuracy,
          ties,
          comparison,
        });
        expect({ completion, accuracy, winners: outcome.winners }).toEqual({
          completion,
          accuracy,
          winners: winners.toSorted(byId),
        });
        expect(outcome.costTotal).toBe(costTotal);
        expect(outcome.endowment).toBe(endowment);
      }
    },
  );

  test('are there to be counted', (context) => {
    context.skip(counted === null, missing);
    expect(Object.keys(counted ?? {}).length).toBeGreaterThan(0);
  });
});
