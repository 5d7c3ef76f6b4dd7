import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.for([
  ['  Taalcafé: “Één” ', 'taalcafe een'],
  ['KAHVALTI, kahvaltı', 'kahvalti kahvalti'],
  ['İstanbul Çorbası', 'istanbul corbasi'],
  ['Śniadanie w Łodzi', 'sniadanie w lodzi'],
  ['Smørrebrød', 'smorrebrod'],
  // Marks of vowels are left out when one types.
  ['مَقْهى اللُّغة', 'مقهى اللغة'],
  ['Кава з сусідами', 'кава з сусідами'],
  ['👩‍👩‍👧', ''],
] as const)('%s is compared as %s', ([words, folded]) => {
  expect(fold(words)).toBe(folded);
});
