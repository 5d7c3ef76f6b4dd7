import { text } from '../../../kernel/messages.ts';

/** Words around a letter, in the letter's own language. */
export const letterWords = {
  from: text('Van', 'From'),
  to: text('Aan', 'To'),
  date: text('Datum', 'Date'),
  reference: text('Ons kenmerk', 'Our reference'),
  yourReference: text('Uw kenmerk', 'Your reference'),
  readLegal: text('Lees de juridische tekst', 'Read the legal text'),
  enclosures: text('Bijlagen', 'Enclosures'),
} as const;
