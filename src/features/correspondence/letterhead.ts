import type { Lang } from '../../kernel/messages.ts';
import type { LetterDocument } from '../../platform/pdf/index.ts';

/** The authority as the college letter of 2-12-2025 (source 000) gives it. */
export const city = {
  name: 'Rotterdam',
  postalAddress: ['Postbus 70012', '3000 KP Rotterdam'],
  telephone: '14 010',
  website: 'www.rotterdam.nl',
} as const;

/** Sender of all letters. */
export function cityLetterhead(lang: Lang): LetterDocument['sender'] {
  return {
    name: `Gemeente ${city.name}`,
    department: lang === 'nl' ? 'Maatschappelijke Ontwikkeling' : 'Social Development',
    addressLines: [...city.postalAddress],
    returnAddress: city.postalAddress.join(', '),
    contact: [
      { label: lang === 'nl' ? 'Telefoon' : 'Telephone', value: city.telephone },
      { label: 'Website', value: city.website },
    ],
  };
}
