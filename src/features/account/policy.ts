/** What we chose until the city does: how long a story stands, and the words that people agree to. */
import { type Text, text } from '../../kernel/messages.ts';
import type { ConsentPart, ConsentUse } from './types.ts';

export const storyPolicy = {
  /** A story leaves the site this long after it was written, also with a consent. */
  shownYears: 3,
  /** The words of a report go this long after it was answered; what was done with it and why stays in the log. */
  reportNoteMonths: 6,
  /** Calendar days in which somebody looks at a report, and at what else waits. */
  lookWithinDays: { report: 2, other: 7 },
  source: 'Voorstel van Hoofdveld: niet langer dan nodig (AVG artikel 5 lid 1 onder e)',
  toVerify: true,
} as const;

export const useLabels: Readonly<Record<ConsentUse, Text>> = {
  neighbourhood: text('Op deze site, bij uw wijk', 'On this site, with your neighbourhood'),
  councilReport: text('In het rapport aan de gemeenteraad', 'In the report to the city council'),
  city: text(
    'Door de gemeente op andere plekken, zoals een folder',
    'By the municipality elsewhere, such as in a leaflet',
  ),
};

export const partLabels: Readonly<Record<ConsentPart, Text>> = {
  story: text('Wat u schreef', 'What you wrote'),
  photo: text('Uw foto’s', 'Your photos'),
  sound: text('Wat u insprak', 'What you spoke'),
};

/**
 * The words of the consent, by version: a row of consent names the version that it was given to, so an older one is never
 * changed here. The last one is asked now.
 */
export const consentTexts: readonly Text[] = [
  text(
    'U hoeft dit niet te doen: voor uw subsidie maakt het niets uit. U kunt elke toestemming op elk moment intrekken, met één druk op de knop. Wat hier op de site staat, is dan meteen weg. Wat al gedrukt is, kunnen wij niet terughalen.',
    'You need not do this: it makes no difference to your grant. You can withdraw each consent at any moment, with one press of a button. What stands on this site is then gone at once. What was printed already we cannot take back.',
  ),
];
export const consentVersion = consentTexts.length;
export const consentText = (version: number): Text =>
  consentTexts[version - 1] ?? text('Onbekende tekst', 'Unknown text');
