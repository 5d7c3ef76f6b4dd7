import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenName, placeholderName, safeReturnPath, slugOf } from './rules.ts';

describe('a return path', () => {
  test.each([
    ['/register', '/register'],
    ['/register?wijk=a&b=c#d', '/register?wijk=a&b=c#d'],
    ['/mijn-aanvragen/../beheer', '/beheer'],
    ['/', '/'],
    [undefined, null],
    ['', null],
    ['register', null],
    ['//evil.example', null],
    ['///evil.example', null],
    ['/\\evil.example', null],
    ['\\\\evil.example', null],
    ['/\t/evil.example', null],
    ['/\n/evil.example', null],
    [' /register', null],
    ['/..//evil.example', null],
    ['/.//evil.example', null],
    ['https://evil.example', null],
    ['https:evil.example', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['/inloggen', null],
    ['/inloggen?naar=/inloggen', null],
    ['/uitloggen', null],
    [`/${'x'.repeat(3000)}`, null],
  ])('%j leads to %j', (value, expected) => {
    expect(safeReturnPath(value)).toBe(expected);
  });

  test('never leaves the site, whatever is typed', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      ':',
      '@',
      '.',
      '..',
      '%2f',
      '%5c',
      '\t',
      '\n',
      '\0',
      'evil.example',
      'https:',
      'javascript:',
      '?',
      '#',
      'é',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = safeReturnPath(pieces.join(''));
        if (path === null) return;
        for (const base of ['http://localhost:3000/inloggen/code', 'https://hoofdveld.example.org/']) {
          expect(new URL(path, base).origin).toBe(new URL(base).origin);
        }
        expect(path).toMatch(/^\/(?![/\\])/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names', () => {
  test('a placeholder is not a name', () => {
    expect(givenName({ name: 'roos', email: 'roos@example.org' })).toBeNull();
    expect(givenName({ name: 'Roos', email: 'roos@example.org' })).toBe('Roos');
    expect(givenName({ name: 'Verwijderd', email: null })).toBe('Verwijderd');
  });

  test('a placeholder fits the column', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const { length } = placeholderName(email);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(200);
      }),
    );
  });

  test.each([
    ['Stichting De Lange Tafel', 'stichting-de-lange-tafel'],
    ['Coöperatie  Één & Twee!', 'cooperatie-een-twee'],
    ['🌻🌻', 'organisatie'],
    ['جمعية الحي', 'organisatie'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ["' OR 1=1 --", 'or-1-1'],
  ])('%s has the address %s', (name, expected) => {
    expect(slugOf(name)).toBe(expected);
  });

  test('an address is always short, lower case and free of anything but letters, digits and hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
      }),
    );
  });
});
