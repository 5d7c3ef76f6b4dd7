import { expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { coversWijk, forWholeCity } from './round-area.ts';

const [north, south] = [newId<'gebied'>(), newId<'gebied'>()];
const [council, other] = [newId<'wijkraad'>(), newId<'wijkraad'>()];
const wijk = { gebiedId: north, wijkraadId: council };

test.each([
  ['the whole city', { wijkraadId: null, gebiedId: null }, true],
  ['its gebied', { wijkraadId: null, gebiedId: north }, true],
  ['another gebied', { wijkraadId: null, gebiedId: south }, false],
  ['its council', { wijkraadId: council, gebiedId: null }, true],
  ['another council', { wijkraadId: other, gebiedId: null }, false],
])('a round for %s takes an application for the wijk: %s', (_for, round, covers) => {
  expect(coversWijk(round, wijk)).toBe(covers);
});

test("a wijk without a council is in the round of its gebied, and in no council's", () => {
  const without = { gebiedId: north, wijkraadId: null };
  expect(coversWijk({ wijkraadId: null, gebiedId: north }, without)).toBe(true);
  expect(coversWijk({ wijkraadId: council, gebiedId: null }, without)).toBe(false);
});

test('only a round for no part is for the whole city', () => {
  expect(forWholeCity({ wijkraadId: null, gebiedId: null })).toBe(true);
  expect(forWholeCity({ wijkraadId: null, gebiedId: north })).toBe(false);
  expect(forWholeCity({ wijkraadId: council, gebiedId: null })).toBe(false);
});
