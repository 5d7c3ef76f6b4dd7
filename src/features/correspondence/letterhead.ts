import type { Lang } from '../../kernel/messages.ts';
import type { LetterDocument } from '../../platform/pdf/index.ts';

/** Sender of all letters. Address and telephone as in the college letter of 2-12-2025 (source 000). */
export function cityLetterhead(lang: Lang): LetterDocument['sender'] {
  return {
    name: 'Gemeente Rotterdam',
    department: lang === 'nl' ? 'Maatschappelijke Ontwikkeling' : 'Social Development',
    addressLines: ['Postbus 70012', '3000 KP Rotterdam'],
    returnAddress: 'Postbus 70012, 3000 KP Rotterdam',
    contact: [
      { label: lang === 'nl' ? 'Telefoon' : 'Telephone', value: '14 010' },
      { label: 'Website', value: 'www.rotterdam.nl' },
    ],
  };
}
