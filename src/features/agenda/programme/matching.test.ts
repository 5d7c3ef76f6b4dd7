import { expect, test } from 'vitest';
import { everything } from '../filter.ts';
import type { AgendaFilter } from '../types.ts';
import { matching, type Named } from './matching.ts';
import type { Entry } from './types.ts';

const nothingNamed: Named = {
  wijkIds: null,
  activityIds: null,
  venueIds: null,
  organisationIds: null,
  memberIds: null,
};

const entry: Entry = {
  activityId: 'a',
  wijkId: 'w',
  organisationId: 'o',
  venueId: 'v',
  domain: 'health',
  audiences: ['elderly'],
  languages: ['nl', 'tr'],
  free: true,
  wheelchair: false,
  withoutSignup: true,
  series: [],
};

const passes = (
  filter: Partial<AgendaFilter>,
  named: Partial<Named> = {},
  changed: Partial<Entry> = {},
): boolean =>
  matching({ ...everything, ...filter }, { ...nothingNamed, ...named })?.({ ...entry, ...changed }) ?? true;

test('a question that narrows by nothing tests nothing', () => {
  expect(matching(everything, nothingNamed)).toBeNull();
});

test.for<[Partial<AgendaFilter>, boolean]>([
  [{ found: ['a', 'b'] }, true],
  [{ found: [] }, false],
  [{ domain: 'health' }, true],
  [{ domain: 'cohesion' }, false],
  [{ audience: 'elderly' }, true],
  [{ audience: 'children' }, false],
  [{ language: 'tr' }, true],
  [{ language: 'pl' }, false],
  [{ free: true }, true],
  [{ wheelchair: true }, false],
  [{ withoutSignup: true }, true],
  [{ free: true, wheelchair: true }, false],
])('%j passes: %s', ([filter, expected]) => {
  expect(passes(filter)).toBe(expected);
});

test.for<[Partial<Named>, boolean]>([
  [{ venueIds: ['v'] }, true],
  [{ venueIds: [] }, false],
  [{ organisationIds: ['other'] }, false],
  [{ organisationIds: ['o'] }, true],
  [{ memberIds: ['o', 'other'] }, true],
  [{ memberIds: ['other'] }, false],
  [{ activityIds: ['a'], venueIds: ['other'] }, false],
])('%j is named: passes %s', ([named, expected]) => {
  expect(passes({}, named)).toBe(expected);
});

test('what says for everybody, or says nothing, is also for the elderly; what says nowhere is in no place', () => {
  for (const audiences of [['everyone'], [], ['women', 'everyone']])
    expect(passes({ audience: 'elderly' }, {}, { audiences })).toBe(true);
  expect(passes({}, { venueIds: ['v'] }, { venueId: null })).toBe(false);
});
