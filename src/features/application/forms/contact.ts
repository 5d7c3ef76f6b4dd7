/** Name, postal address and telephone number of the applicant (Awb 4:2.1 a). */

import { type Text, text } from '../../../kernel/messages.ts';
import { type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Person } from '../../party/types.ts';
import { typedText, type Values } from './fields.ts';

export type Contact = Pick<Person, 'name' | 'street' | 'postcode' | 'town' | 'phone'>;

export const contactParts = ['Name', 'Street', 'Postcode', 'Town', 'Phone'] as const;

const missing: Readonly<Record<'Name' | 'Street' | 'Postcode' | 'Town', Text>> = {
  Name: text('Vul uw naam in.', 'Enter your name.'),
  Street: text('Vul uw straat en huisnummer in.', 'Enter your street and house number.'),
  Postcode: text('Vul uw postcode in.', 'Enter your postcode.'),
  Town: text('Vul uw woonplaats in.', 'Enter your town.'),
};
/** For who types in what another told or wrote. */
const missingOfOther: typeof missing = {
  Name: text('Vul de naam van de aanvrager in.', 'Enter the name of the applicant.'),
  Street: text('Vul de straat en het huisnummer in.', 'Enter the street and house number.'),
  Postcode: text('Vul de postcode in.', 'Enter the postcode.'),
  Town: text('Vul de woonplaats in.', 'Enter the town.'),
};
const longest = { Name: 200, Street: 200, Postcode: 10, Town: 100, Phone: 40 } as const;

/** `3011aa`, `3011 AA` → `3011 AA`; null when it is no Dutch postcode. */
export function normalPostcode(typed: string): string | null {
  const found = /^([1-9]\d{3})\s*([A-Za-z]{2})$/.exec(typed.trim());
  return found ? `${found[1]} ${(found[2] ?? '').toUpperCase()}` : null;
}

/**
 * @param ofOther true when the service desk enters it for somebody else
 * @returns every problem: `answer-missing`, `too-long`, `postcode-shape`, `phone-shape`
 */
export function readContact(key: string, values: Values, ofOther = false): Result<Contact> {
  const problems: Problem[] = [];
  const part = (name: (typeof contactParts)[number]): string => {
    const typed = typedText(values, `${key}${name}`);
    const field = `${key}${name}`;
    if (typed === '' && name !== 'Phone')
      problems.push(problem(field, 'answer-missing', (ofOther ? missingOfOther : missing)[name]));
    const long = tooLong(field, typed, longest[name]);
    if (long) problems.push(long);
    return typed;
  };
  const [name, street, typedPostcode, town, phone] = contactParts.map(part);
  const postcode = normalPostcode(typedPostcode ?? '');
  if (typedPostcode !== '' && postcode === null)
    problems.push(
      problem(
        `${key}Postcode`,
        'postcode-shape',
        text(
          'Een postcode heeft 4 cijfers en 2 letters, bijvoorbeeld 3011 AA.',
          'A postcode has 4 digits and 2 letters, for example 3011 AA.',
        ),
      ),
    );
  if (phone && !/^\+?[\d\s().-]{6,40}$/.test(phone))
    problems.push(
      problem(
        `${key}Phone`,
        'phone-shape',
        text('Vul een telefoonnummer in, met cijfers.', 'Enter a telephone number, in digits.'),
      ),
    );
  const [first, ...rest] = problems;
  if (first) return refused(first, ...rest);
  return {
    ok: true,
    value: { name: name ?? '', street: street ?? '', postcode, town: town ?? '', phone: phone || null },
  };
}
