import { expect, test } from 'vitest';
import { loggable, withoutPeople } from './loggable.ts';

test.each([
  ['550 <roos@example.org> unknown', '550 <[address]> unknown'],
  ['invalid input syntax for type uuid: "Roos Voorbeeld"', 'invalid input syntax for type uuid: "…"'],
  ['cannot pay NL91 ABNA 0417 1643 00 today', 'cannot pay [account] today'],
  ['cannot pay NL91ABNA0417164300', 'cannot pay [account]'],
  ['relation audit_entry is append-only', 'relation audit_entry is append-only'],
])('%s is logged as %s', (message, expected) => {
  expect(withoutPeople(message)).toBe(expected);
});

test('an error keeps its kind, its code and its places, and loses what was typed', () => {
  const error = Object.assign(new RangeError('value "Roos" is wrong\nfor roos@example.org'), {
    code: '22P02',
  });
  const logged = loggable(error);
  expect(logged).toMatchObject({ name: 'RangeError', code: '22P02' });
  expect(JSON.stringify(logged)).not.toMatch(/Roos|roos/);
  expect(logged.stack).toContain('loggable.test.ts');
});
