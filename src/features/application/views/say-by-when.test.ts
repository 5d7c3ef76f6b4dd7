import { expect, test } from 'vitest';
import { accountWords, clockWords, moreWords } from './say-by-when.ts';

test.for([
  ['decision', '2027-03-01', 'Besluit uiterlijk 1 maart 2027'],
  ['decision', '2027-02-27', 'Wij zijn te laat met ons besluit'],
  ['completion', '2027-03-01', 'Aanvullen kan tot en met 1 maart 2027'],
  ['decline', '2027-03-20', 'De laatste dag om aan te vullen is voorbij. Stuur het toch nog, als dat lukt.'],
  ['objectionDecision', '2027-03-01', 'Besluit op het bezwaar uiterlijk 1 maart 2027'],
  ['objectionDecision', '2027-02-27', 'Wij zijn te laat met ons besluit op het bezwaar'],
  ['payment', '2027-03-01', 'Betaling uiterlijk 1 maart 2027'],
  ['payment', '2027-02-27', 'Wij zijn te laat met betalen'],
  ['penaltyDecision', '2027-03-01', 'Wij stellen uiterlijk 1 maart 2027 vast hoeveel dwangsom u krijgt'],
  ['penaltyDecision', '2027-02-27', 'Wij zijn te laat met vaststellen hoeveel dwangsom u krijgt'],
] as const)('says of the clock %s that ends on %s: %s', ([nextClock, nextDueOn, said]) => {
  expect(clockWords({ nextClock, nextDueOn }, '2027-02-28', 'nl')).toBe(said);
});

test.for([
  ['2027-03-01', 'Wij horen graag uiterlijk 1 maart 2027 hoe het is gegaan.'],
  ['2027-02-28', 'Wij horen graag uiterlijk 28 februari 2027 hoe het is gegaan.'],
  ['2027-02-27', 'Wij hoorden het graag uiterlijk 27 februari 2027. Vertellen kan nog.'],
] as const)('says of a grant to tell about by %s: %s', ([tellBy, said]) => {
  expect(accountWords(tellBy, '2027-02-28', 'nl')).toBe(said);
});

test('says of a grant to show more of by when, and after it that it is not too late', () => {
  expect(moreWords('2027-02-28', '2027-02-28', 'nl')).toBe(
    'Wij vroegen u om meer te laten zien, uiterlijk 28 februari 2027.',
  );
  expect(moreWords('2027-02-27', '2027-02-28', 'nl')).toContain('Sturen kan nog.');
});

test('says nothing where no clock runs', () => {
  expect(clockWords({ nextClock: null, nextDueOn: null }, '2027-02-28', 'nl')).toBeNull();
});
