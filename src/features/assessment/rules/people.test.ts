import { describe, expect, test } from 'vitest';
import { likeness, mayBeOne } from './people.ts';

test.each([
  ['Sara Jansen', 'sara  jansen', true],
  ['Sara Jansen', 'Jansen, Sara', true],
  ['S. Jansen', 'Sara Jansen', true],
  ['Sára Jansen', 'Sara Jansen', true],
  ['Sara de Vries', 'S. de Vries', true],
  ['Sara Jansen', 'Simon Jansen', false],
  ['Sara Jansen', 'Sara Pieters', false],
  ['Jansen', 'Sara Jansen', false],
  ['Jansen', 'jansen', true],
  ['', '', false],
  ['!!!', '???', false],
  ['سارة ينسن', 'سارة ينسن', true],
])('%s and %s may be one person: %s', (a, b, one) => {
  expect(mayBeOne(a, b)).toBe(one);
  expect(mayBeOne(b, a)).toBe(one);
});

describe('a person in the register', () => {
  const people = [
    { name: 'Sara Jansen', mailbox: 'sara@example.org' },
    { name: 'Simon Pieters', mailbox: null },
  ];
  test.each([
    ['her name', { personName: 'Sara Jansen', personEmail: null }, 'possible'],
    ['a name that signed on paper', { personName: 'S. Pieters', personEmail: null }, 'possible'],
    [
      'her mailbox under another name',
      { personName: 'Saartje', personEmail: 'sara+tuin@example.org' },
      'certain',
    ],
    [
      'her name, with another address',
      { personName: 'Sara Jansen', personEmail: 'ander@example.org' },
      'possible',
    ],
    ['somebody else', { personName: 'Fatma Proef', personEmail: 'fatma@example.org' }, null],
    ['an organisation', { personName: null, personEmail: null }, null],
  ] as const)('is found by %s', (_how, tie, found) => {
    expect(likeness(tie, people)).toBe(found);
  });
});
