import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import { councilName, groupByGebied, profileLevel, searchWijken, slugOf } from './rules.ts';
import type { Gebied, Wijk, Wijkraad } from './types.ts';

test.for([
  ['Oud Mathenesse/Witte Dorp', 'oud-mathenesse-witte-dorp'],
  ["Het Lage Land, Prinsenland en 's-Gravenland", 'het-lage-land-prinsenland-en-s-gravenland'],
  ['Groot IJsselmonde-Noord', 'groot-ijsselmonde-noord'],
  ['Café Coördinatie', 'cafe-coordinatie'],
] as const)('%s has the address %s', ([name, slug]) => {
  expect(slugOf(name)).toBe(slug);
});

test('a slug is kebab-case whatever the name, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slugOf(slug)).toBe(slug);
    }),
  );
});

test('a council is called by its kind, once', () => {
  expect(councilName({ name: 'Crooswijk', kind: 'wijkraad' })).toBe('Wijkraad Crooswijk');
  expect(councilName({ name: 'Dorpsraad Rozenburg', kind: 'dorpsraad' })).toBe('Dorpsraad Rozenburg');
});

test.for([
  [69, 'ver onder het gemiddelde'],
  [70, 'onder het gemiddelde'],
  [89, 'onder het gemiddelde'],
  [90, 'rond het gemiddelde'],
  [110, 'rond het gemiddelde'],
  [111, 'boven het gemiddelde'],
] as const)('index %i is %s', ([index, words]) => {
  expect(profileLevel(index).nl).toBe(words);
});

describe('searching', () => {
  const gebieden: Gebied[] = [
    { id: 'g1' as Id<'gebied'>, slug: 'delfshaven', name: 'Delfshaven', cbsCode: 'WK059903' },
    { id: 'g2' as Id<'gebied'>, slug: 'noord', name: 'Noord', cbsCode: 'WK059905' },
  ];
  const wijkraden: Wijkraad[] = [
    {
      id: 'r1' as Id<'wijkraad'>,
      slug: 'middelland-nieuwe-westen',
      name: 'Middelland-Nieuwe Westen',
      kind: 'wijkraad',
      gebiedId: 'g1' as Id<'gebied'>,
      seats: null,
    },
  ];
  const wijk = (name: string, gebiedId: string, wijkraadId: string | null): Wijk => ({
    id: name as Id<'wijk'>,
    slug: slugOf(name),
    name,
    gebiedId: gebiedId as Id<'gebied'>,
    wijkraadId: wijkraadId as Id<'wijkraad'> | null,
    inhabitants: null,
    inhabitantsYear: null,
    profile: null,
    source: 'test',
  });
  const wijken = [
    wijk('Middelland', 'g1', 'r1'),
    wijk('Nieuwe Westen', 'g1', 'r1'),
    wijk('Liskwartier', 'g2', null),
  ];
  const found = (query: string) => searchWijken(query, wijken, gebieden, wijkraden).map((one) => one.name);

  test.for([
    ['', ['Middelland', 'Nieuwe Westen', 'Liskwartier']],
    ['  ', ['Middelland', 'Nieuwe Westen', 'Liskwartier']],
    ['MIDDEL', ['Middelland', 'Nieuwe Westen']],
    ['westen nieuwe', ['Middelland', 'Nieuwe Westen']],
    ['delfshaven', ['Middelland', 'Nieuwe Westen']],
    ['lïs', ['Liskwartier']],
    ['midelland', ['Middelland', 'Nieuwe Westen']],
    ['nieuwe wetsen', ['Middelland', 'Nieuwe Westen']],
    ['liskwatrier', ['Liskwartier']],
    ['lus', []],
    ['rotterdam', []],
    ["' OR 1=1 --", []],
    ['<script>', []],
    ['??!', []],
    ['🌱', []],
    ['شارع', []],
  ] as const)('%j finds %j', ([query, names]) => {
    expect(found(query)).toEqual(names);
  });

  test('never throws and finds only what exists', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (query) => {
        for (const one of searchWijken(query, wijken, gebieden, wijkraden)) expect(wijken).toContain(one);
      }),
    );
  });

  test('groups keep the order of the gebieden and drop empty ones', () => {
    expect(
      groupByGebied(gebieden, wijken.slice(2)).map((group) => [group.gebied.name, group.wijken.length]),
    ).toEqual([['Noord', 1]]);
  });
});
