/** Invented people: names that nobody has, addresses that cannot exist. */
import { familyNames, firstNames } from './ideas.ts';

export const streets: readonly string[] = [
  'Bedachtstraat',
  'Verhaallaan',
  'Fictieplein',
  'Droomkade',
  'Sprookjesweg',
];

export const nameOf = (n: number): string =>
  `${firstNames[n % firstNames.length]} ${familyNames[(n * 7 + Math.floor(n / firstNames.length)) % familyNames.length]}`;
export const emailOf = (n: number): string =>
  `${nameOf(n)
    .normalize('NFKD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replace(/ /g, '.')}.${n}@example.org`;
