import { describe, expect, test } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import { wordsIn } from '../../kernel/words.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import { readAction, readClaim, readNetwork, readOrganisation, readStreet } from './forms.ts';
import { holdsHouseNumber, keepsNetwork, wordsOf } from './rules.ts';

const wijken = [{ id: 'w' as Id<'wijk'>, slug: 'middelland', name: 'Middelland' }];
const kept = { organisationId: 'o' as Id<'organisation'>, street: null };
const whole = { name: 'Groep', kind: 'garden', wijk: 'middelland', summaryNl: 'Wij tuinieren.' };

const codes = (result: { ok: true } | { ok: false; problems: readonly { code: string }[] }) =>
  result.ok ? [] : result.problems.map(({ code }) => code);

describe('an organisation', () => {
  const read = (changes: Record<string, string | string[]>) =>
    readOrganisation(FormValues.of({ ...whole, ...changes }), wijken, kept);

  test.for([
    [{}, []],
    [{ name: '' }, ['name-needed']],
    [{ name: 'x'.repeat(201) }, ['too-long']],
    [{ kind: 'onzin' }, ['kind-needed']],
    [{ wijk: 'atlantis' }, ['wijk-needed']],
    [{ wijk: '' }, []],
    [{ summaryNl: '', summaryEn: 'x'.repeat(201) }, ['summary-needed', 'too-long']],
    [{ descriptionEn: 'x'.repeat(3001) }, ['too-long']],
    [{ website: 'javascript:alert(1)' }, ['website-shape']],
    [{ website: 'https://wie:wat@voorbeeld.nl' }, ['website-shape']],
    [{ website: 'geen adres' }, ['website-shape']],
    [{ publicEmail: 'geen adres' }, ['email-shape']],
    [{ publicPhone: 'bel mij' }, ['phone-shape']],
    [{ activeSince: '12' }, ['year-shape']],
    [{ activeSince: '2200' }, ['year-shape']],
    [{ domains: ['onzin'], languages: ['nl', 'onzin'] }, []],
  ] as const)('%j gives %j', ([changes, expected]) => {
    expect(codes(read(changes as Record<string, string>))).toEqual(expected);
  });

  test('keeps what people type in one shape', () => {
    const content = read({
      website: 'www.voorbeeld.nl',
      publicEmail: 'Info@Example.ORG',
      languages: ['tr', 'x'],
    });
    expect(content).toMatchObject({
      value: {
        website: 'https://www.voorbeeld.nl/',
        publicEmail: 'info@example.org',
        languages: ['tr'],
        wijkName: 'Middelland',
        summary: { nl: 'Wij tuinieren.' },
      },
    });
  });
});

test.for([
  ['Graaf Florisstraat', []],
  ['1e Middellandstraat', []],
  ['Graaf Florisstraat 12', ['street-shape']],
  ['Graaf Florisstraat 12 b', ['street-shape']],
  ['12', ['street-shape']],
  ["'s-Gravenweg", []],
  ['شارع السلام', []],
  ['<script>alert(1)</script>', ['street-shape']],
  ['Straat 🌱', ['street-shape']],
  ['', ['street-needed']],
  ['x'.repeat(121), ['street-shape']],
] as const)('street %j gives %j', ([street, expected]) => {
  expect(codes(readStreet(FormValues.of({ street, wijk: 'middelland' }), wijken))).toEqual(expected);
});

test('a street without a wijk says all that is missing', () => {
  const found = codes(readStreet(FormValues.of({ street: '', wijk: 'x' }), wijken));
  expect(found.sort()).toEqual(['street-needed', 'wijk-needed']);
});

test.for([
  [{ kind: 'wijk', wijk: 'middelland' }, []],
  [{ kind: 'wijk', wijk: '' }, ['wijk-needed']],
  [{ kind: 'theme', theme: 'Samen eten' }, []],
  [{ kind: 'theme', theme: '' }, ['theme-needed']],
  [{ kind: 'theme', theme: 'Eten', wijk: 'atlantis' }, ['wijk-needed']],
  [{ kind: '' }, ['kind-needed']],
] as const)('network %j gives %j', ([changes, expected]) => {
  const form = FormValues.of({ name: 'Net', summaryNl: 'Samen.', ...changes });
  expect(codes(readNetwork(form, wijken, { since: '2027-01-01' }))).toEqual(expected);
});

test('proof by e-mail needs an address in public view', () => {
  const form = FormValues.of({ proof: 'publicEmail', note: 'Ik lees de post.' });
  expect(codes(readClaim(form, null))).toEqual(['no-public-email']);
  expect(codes(readClaim(form, 'info@example.org'))).toEqual([]);
});

test('an action has a title, a kind and a day that exists', () => {
  const empty = codes(readAction(FormValues.of({ title: '', kind: '', heldOn: '30-02-2027' })));
  expect(empty).toEqual(['title-needed', 'kind-needed', 'date-shape']);
  expect(codes(readAction(FormValues.of({ title: 'Feest', kind: 'party', heldOn: '1-1-3000' })))).toEqual([
    'held-on-outside',
  ]);
});

test.for([
  ['Straat', false],
  ['Straat 1', true],
  ['Straat 1a', true],
  ['2e Straat', false],
] as const)('%s holds a house number: %s', ([street, holds]) => {
  expect(holdsHouseNumber(street)).toBe(holds);
});

test('words fall back to Dutch, and then to any language', () => {
  expect(wordsIn({ nl: 'a', en: 'b' }, 'en')).toBe('b');
  expect(wordsIn({ nl: 'a' }, 'en')).toBe('a');
  expect(wordsIn({ tr: 'c' }, 'nl')).toBe('c');
  expect(wordsOf('', 'x')).toEqual({ en: 'x' });
});

test('a network is kept by its co-ordinators and by a steward of its wijk', () => {
  const wijkId = 'w' as Id<'wijk'>;
  const actor = (grants: readonly object[]) =>
    ({ kind: 'person', personId: 'p' as Id<'person'>, displayName: '', grants }) as Parameters<
      typeof keepsNetwork
    >[0];
  expect(keepsNetwork(actor([]), { wijkId }, ['p' as Id<'person'>])).toBe(true);
  expect(keepsNetwork(actor([]), { wijkId }, [])).toBe(false);
  expect(keepsNetwork(actor([{ role: 'steward', scope: 'wijk', wijkId }]), { wijkId }, [])).toBe(true);
  expect(keepsNetwork(actor([{ role: 'steward', scope: 'wijk', wijkId: 'x' }]), { wijkId }, [])).toBe(false);
});
