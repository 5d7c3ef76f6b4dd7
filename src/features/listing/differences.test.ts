import { expect, test } from 'vitest';
import { differencesOf } from './differences.ts';

const fact = (label: string, value: string) => ({ label, value });

test.for([
  ['equal', [fact('Naam', 'a')], [fact('Naam', 'a')], []],
  ['changed', [fact('Naam', 'a')], [fact('Naam', 'b')], [{ label: 'Naam', before: 'a', after: 'b' }]],
  ['new', [], [fact('Site', 'x')], [{ label: 'Site', before: null, after: 'x' }]],
  ['gone', [fact('Site', 'x')], [fact('Site', '')], [{ label: 'Site', before: 'x', after: null }]],
  [
    'one of several under a label',
    [fact('Ruimte', 'zaal'), fact('Ruimte', 'keuken')],
    [fact('Ruimte', 'zaal'), fact('Ruimte', 'tuin')],
    [{ label: 'Ruimte', before: 'keuken', after: 'tuin' }],
  ],
] as const)('%s', ([, before, after, expected]) => {
  expect(differencesOf(before, after)).toEqual(expected);
});
