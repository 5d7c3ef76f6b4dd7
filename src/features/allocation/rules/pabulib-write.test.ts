import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accuracies,
  add1Options,
  type CountOptions,
  comparisons,
  completions,
  defaultOptions,
  rules,
  tieRules,
  type WrittenElection,
} from '../types.ts';
import { readPabulib } from './pabulib.ts';
import { writePabulib } from './pabulib-write.ts';

const base: WrittenElection = {
  about: [['description', 'Wijk kiest; "samen"']],
  voteType: 'approval',
  lengthMin: 1,
  lengthMax: 3,
  costMaxCents: null,
  pointsMax: null,
  budgetCents: 10_000_50,
  options: defaultOptions,
  projects: [
    {
      id: '1',
      costCents: 99_05,
      name: 'Een ‘tuin’; met "bomen"\nen meer',
      category: 'cohesion',
      neighborhood: 'oud;noord',
    },
    { id: '2', costCents: 5000_00, name: 'Épicerie 🌷', category: null, neighborhood: null },
  ],
  ballots: [
    { voterId: 'aa', votingMethod: 'internet', projects: ['2', '1'] },
    { voterId: 'ab', votingMethod: 'paper', projects: [] },
  ],
};

test('a file ends its lines with CRLF, quotes what needs it, and says how it is counted', () => {
  const file = writePabulib(base);
  expect(file.split('\r\n').filter((line) => line.includes('\n') || line.includes('\r'))).toEqual([]);
  expect(file).toContain('description;"Wijk kiest; ""samen"""\r\n');
  expect(file).toContain('budget;10000.50\r\n');
  expect(file).toContain('hoofdveld_completion;add1u\r\n');
  expect(file).toContain('1;99.05;1;"Een ‘tuin’; met ""bomen"" en meer";cohesion;"oud;noord"\r\n');
  expect(file).toContain('ab;;paper\r\n');
});

test('points and ranks are read as they were given', () => {
  const points = readPabulib(
    writePabulib({
      ...base,
      voteType: 'cumulative',
      pointsMax: 10,
      ballots: [{ voterId: 'a', votingMethod: 'internet', projects: ['1', '2'], points: [3, 7] }],
    }),
  );
  expect(points).toMatchObject({ value: { projects: [{ score: 3 }, { score: 7 }] } });
  const ranks = readPabulib(writePabulib({ ...base, voteType: 'ordinal' }));
  expect(ranks).toMatchObject({ value: { voteType: 'ordinal', projects: [{ score: 1 }, { score: 2 }] } });
});

const options: fc.Arbitrary<CountOptions> = fc.record({
  rule: fc.constantFrom(...rules),
  completion: fc.constantFrom(...completions),
  add1: fc.subarray([...add1Options]),
  accuracy: fc.constantFrom(...accuracies),
  ties: fc.subarray([...tieRules]),
  comparison: fc.constantFrom(...comparisons),
  supportMin: fc.nat(1000),
  partial: fc.boolean(),
  incompatible: fc.constantFrom([], [['1', '2']]) as fc.Arbitrary<CountOptions['incompatible']>,
  minima: fc.constantFrom([], [['2', 1250.5]]) as fc.Arbitrary<CountOptions['minima']>,
  caps: fc.array(
    fc.record({
      of: fc.constantFrom('category', 'neighborhood'),
      name: fc.constantFrom('cohesion', 'a;b', 'met "aanhaling"'),
      amount: fc.nat(1_000_000).map((cents) => cents / 100),
    }),
    { maxLength: 3 },
  ),
});

/** White space of a name is made one space, as `writePabulib` says. */
const name = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\s+/g, ' ').trim());

describe('what was written', () => {
  test('is read as the same election', () => {
    const elections = fc.record({
      options,
      budgetCents: fc.integer({ min: 1, max: 1e10 }),
      names: fc.array(name, { minLength: 2, maxLength: 5 }),
      costs: fc.array(fc.integer({ min: 1, max: 1e8 }), { minLength: 5, maxLength: 5 }),
      ballots: fc.array(fc.subarray([1, 2]), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(elections, ({ options: announced, budgetCents, names, costs, ballots }) => {
        const read = readPabulib(
          writePabulib({
            ...base,
            options: announced,
            budgetCents,
            projects: names.map((one, at) => ({
              id: String(at + 1),
              costCents: costs[at] ?? 1,
              name: one,
              category: one === '' ? null : one,
              neighborhood: null,
            })),
            ballots: ballots.map((chosen, at) => ({
              voterId: `v${at}`,
              votingMethod: 'internet',
              projects: chosen.map(String),
            })),
          }),
        );
        expect(read).toMatchObject({ ok: true });
        if (!read.ok) return;
        const { projects, supporters, voters, budget } = read.value;
        expect(read.value.announced).toEqual(announced);
        expect([budget, voters]).toEqual([budgetCents / 100, ballots.length]);
        expect(projects.map((one) => [one.name, one.category ?? '', one.cost])).toEqual(
          names.map((one, at) => [one, one, (costs[at] ?? 0) / 100]),
        );
        expect(supporters.map((some) => [...some])).toEqual(
          names.map((_, at) => ballots.flatMap((chosen, voter) => (chosen.includes(at + 1) ? [voter] : []))),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('wrongly announced is told with its line', () => {
    const file = writePabulib(base)
      .replace('hoofdveld_rule;equal-shares', 'hoofdveld_rule;dice')
      .replace('hoofdveld_minima;[]', 'hoofdveld_minima;"[[""1"",-1]]"')
      .replace('hoofdveld_incompatible;[]', 'hoofdveld_incompatible;"[[""1"",""9""]]"');
    const read = readPabulib(file);
    expect(read.ok ? [] : read.problems.map(({ field, code }) => [field, code])).toEqual([
      [expect.stringMatching(/^\/line\/\d+$/), 'option-wrong'],
      [expect.stringMatching(/^\/line\/\d+$/), 'option-wrong'],
      [expect.stringMatching(/^\/line\/\d+$/), 'project-unknown'],
    ]);
  });
});
