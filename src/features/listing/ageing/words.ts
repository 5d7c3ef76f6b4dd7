/** Sentences of the page on which an administrator sets when listings grow old. */
import { type Text, text } from '../../../kernel/messages.ts';
import { problem } from '../../../kernel/result.ts';
import type { DayField } from './days.ts';

export const dayLabels: Readonly<Record<DayField, { readonly label: Text; readonly hint: Text }>> = {
  remindAfterDays: {
    label: text('Vragen na', 'Ask after'),
    hint: text(
      'Dagen sinds iemand het voor het laatst bevestigde. Wie het bijhoudt, krijgt dan een e-mail.',
      'Days since somebody last confirmed it. Who keeps it then gets an e-mail.',
    ),
  },
  fadeAfterDays: {
    label: text('Verouderd na', 'Out of date after'),
    hint: text('Dagen. Het staat er nog, met een waarschuwing.', 'Days. It still shows, with a warning.'),
  },
  delistAfterDays: {
    label: text('Van de kaart na', 'Off the map after'),
    hint: text('Dagen.', 'Days.'),
  },
  graceDays: {
    label: text('Antwoordtijd', 'Time to answer'),
    hint: text(
      'Dagen na de e-mail waarin het zeker blijft staan.',
      'Days after the e-mail in which it certainly stays.',
    ),
  },
  archiveAfterDays: {
    label: text('Archiveren na', 'Archive after'),
    hint: text('Dagen nadat het van de kaart ging.', 'Days after it left the map.'),
  },
};

export const ageingWords = {
  title: text('Wanneer wordt iets oud?', 'When does something grow old?'),
  lead: text(
    'Per soort: na hoeveel dagen wij vragen of het nog klopt, en wat er gebeurt als niemand antwoordt.',
    'By kind: after how many days we ask whether it is still right, and what happens when nobody answers.',
  ),
  caption: text('Termijnen per soort, in dagen', 'Terms by kind, in days'),
  kind: text('Soort', 'Kind'),
  source: text('Bron', 'Source'),
  sourceHint: text('Welk besluit of stuk dit zegt.', 'Which decision or document says so.'),
  sourceEn: text('Bron in het Engels', 'Source in English'),
  sourceEnHint: text('Leeg: dan staat de Nederlandse er.', 'Empty: then the Dutch one stands there.'),
  toVerify: text('Nog na te gaan', 'Still to verify'),
  verified: text('Nagegaan', 'Verified'),
  checked: text('Bron nagegaan?', 'Source verified?'),
  change: text('Wijzigen', 'Change'),
  changeTitle: text('Termijnen van: {kind}', 'Terms of: {kind}'),
  save: text('Bewaar', 'Save'),
  saved: text('De termijnen gelden vanaf nu.', 'The terms hold from now on.'),
  earlier: text('Wat eerder gold', 'What held earlier'),
  since: text('Sinds', 'Since'),
  days: text('Dagen', 'Days'),
  daysLine: text(
    'vragen {remindAfterDays}, verouderd {fadeAfterDays}, van de kaart {delistAfterDays}, antwoord {graceDays}, archief {archiveAfterDays}',
    'ask {remindAfterDays}, out of date {fadeAfterDays}, off the map {delistAfterDays}, answer {graceDays}, archive {archiveAfterDays}',
  ),
  fresh: text('Hoe actueel is de sociale kaart?', 'How current is the social map?'),
  searchWords: text('Zoekwoorden', 'Search words'),
  set: text('Stel deze termijnen in', 'Set these terms'),
} as const;

export const ageingProblems = {
  days: (field: DayField, most: number) =>
    problem(
      field,
      'days-wrong',
      text(`Vul een heel getal in van 1 tot ${most}.`, `Fill in a whole number from 1 to ${most}.`),
    ),
  fadeOrder: problem(
    'fadeAfterDays',
    'fade-order',
    text('Dit moet later zijn dan het vragen.', 'This must be later than the asking.'),
  ),
  delistOrder: problem(
    'delistAfterDays',
    'delist-order',
    text('Dit moet later zijn dan ‘verouderd’.', 'This must be later than ‘out of date’.'),
  ),
  sourceNeeded: problem(
    'source',
    'source-needed',
    text('Schrijf waar deze termijnen vandaan komen.', 'Write where these terms come from.'),
  ),
  notAllowed: problem(
    '',
    'not-allowed',
    text('Alleen een beheerder stelt deze termijnen vast.', 'Only an administrator sets these terms.'),
  ),
  meanwhile: problem(
    '',
    'changed-meanwhile',
    text(
      'Iemand anders heeft deze termijnen ondertussen gewijzigd. Vergelijk hieronder en bewaar opnieuw.',
      'Somebody else has changed these terms meanwhile. Compare below and save again.',
    ),
  ),
} as const;
