/** Whether somebody in a member's register can be somebody in an application (Awb 2:4). */
import type { PersonInCase, PersonTie } from '../types.ts';

/** Small letters without marks and signs: `Coöperatie Één` is `cooperatie een`. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `Stichting De Tuin` and `stichting de tuin.` are one organisation. */
export function sameName(a: string, b: string): boolean {
  return plainName(a) !== '' && plainName(a) === plainName(b);
}

/** One mailbox, however the address is written: what follows a '+' does not count. */
export const mailboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*@/, '@');

/** `Jansen, Sara` holds the words of `Sara Jansen`; `S. Jansen` holds her initial. */
export function mayBeOne(a: string, b: string): boolean {
  const [one, other] = [plainName(a), plainName(b)];
  if (one === '' || other === '') return false;
  const words = (name: string): readonly string[] => name.split(' ');
  if (words(one).toSorted().join(' ') === words(other).toSorted().join(' ')) return true;
  const [first, second] = [words(one), words(other)];
  if (first.length < 2 || second.length < 2 || first.at(-1) !== second.at(-1)) return false;
  const [x = '', y = ''] = [first[0], second[0]];
  // A written first name that differs is somebody else: a sister is not her brother.
  return x === y || (x[0] === y[0] && (x.length === 1 || y.length === 1));
}

/**
 * `certain`: her own mailbox stands in the application; `possible`: the name alone does, which two people can share.
 * @param people of one application
 */
export function likeness(tie: PersonTie, people: readonly PersonInCase[]): 'certain' | 'possible' | null {
  if (tie.personName === null) return null;
  const { personName, personEmail } = tie;
  if (personEmail !== null && people.some(({ mailbox }) => mailbox === mailboxOf(personEmail)))
    return 'certain';
  return people.some(({ name }) => mayBeOne(personName, name)) ? 'possible' : null;
}
