import { expect, test } from 'vitest';
import { FormValues } from '../../../platform/http/form-values.ts';
import { readProject } from './project.ts';
import { readSetUp, readSlug } from './set-up.ts';

const good = {
  nameNl: 'Noordwijk kiest',
  nameEn: 'Noordwijk chooses',
  ideasFrom: '',
  ideasUntil: '',
  opensOn: '2027-03-26',
  closesOn: '2027-04-04',
  ageFrom: '12',
  postcodes: '3021, 3022 AB\n3022ab; 3023',
  votersSource: 'Bron',
  kind: 'approval',
  choicesMin: '1',
  choicesMax: '3',
  points: '',
  ballotSource: 'Bron',
  rule: 'equal-shares',
  completion: 'add1u',
  add1: ['exhaustive', 'integral'],
  tie1: 'maxVotes',
  tie2: 'minCost',
  comparison: 'none',
  supportMin: '5',
  countSource: 'Bron',
  countToVerify: 'yes',
  'cap.category.health': '1.250,50',
  'cap.wijk.noord': '900',
};

test('reads what was typed; opens at nine and closes when its last day ends, over the change to summer time', () => {
  const read = readSetUp(FormValues.of(good), ['noord']);
  expect(read).toMatchObject({
    ok: true,
    value: {
      opensAt: new Date('2027-03-26T08:00:00Z'),
      closesAt: new Date('2027-04-04T22:00:00Z'),
      rules: {
        voters: { postcodes: ['3021', '3022AB', '3023'], toVerify: false },
        count: {
          ties: ['maxVotes', 'minCost'],
          toVerify: true,
          caps: [
            { of: 'category', name: 'health', cents: 1250_50 },
            { of: 'wijk', name: 'noord', cents: 900_00 },
          ],
        },
      },
    },
  });
});

test('every field that is wrong is told, each at its own place', () => {
  const wrong = {
    ...good,
    nameEn: '',
    nameNl: 'n'.repeat(121),
    opensOn: '31-02-2027',
    ageFrom: '-1',
    postcodes: '302',
    choicesMax: 'veel',
    rule: 'eigen',
    'cap.category.health': 'niets',
    votersSource: '',
  };
  const read = readSetUp(FormValues.of(wrong), []);
  expect(read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'nameNl too-long',
    'nameEn missing',
    'opensOn date-shape',
    'ageFrom number-range',
    'postcodes postcode-shape',
    'votersSource missing',
    'choicesMax number-range',
    'rule choice-missing',
    'cap.category.health amount-shape',
  ]);
});

test('an address is one that a page can have', () => {
  expect(readSlug(FormValues.of({ slug: 'middelland-2027' })).ok).toBe(true);
  for (const slug of ['', 'nieuw', 'Met Hoofdletters', 'a'.repeat(81)])
    expect(readSlug(FormValues.of({ slug })).ok).toBe(false);
});

test('a project costs something, and keeps its words whole', () => {
  const typed = { title: 'Bank', description: 'x'.repeat(2001), lang: 'nl', cost: '0' };
  const read = readProject(FormValues.of(typed), []);
  expect(read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'description too-long',
    'cost cost-nothing',
  ]);
});
