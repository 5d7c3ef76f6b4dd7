import { text } from '../../../kernel/messages.ts';

export const embedWords = {
  title: text('De agenda op uw eigen website', 'The agenda on your own website'),
  lead: text(
    'Kies wat u wilt laten zien en kopieer de code. De agenda houdt zichzelf bij en zet geen cookies.',
    'Choose what to show and copy the code. The agenda keeps itself up to date and sets no cookies.',
  ),
  choose: text('Kies wat u laat zien', 'Choose what to show'),
  count: text('Hoeveel tegelijk', 'How many at once'),
  lang: text('Taal van de agenda', 'Language of the agenda'),
  langOfReader: text('Die van de lezer', 'That of the reader'),
  nl: text('Nederlands', 'Dutch'),
  en: text('Engels', 'English'),
  make: text('Maak de code', 'Make the code'),
  code: text('De code', 'The code'),
  element: text('Met een script', 'With a script'),
  elementHint: text(
    'De agenda wordt vanzelf zo hoog als nodig. Zonder script staat er een link.',
    'The agenda gets as high as it needs to be. Without script there is a link.',
  ),
  frame: text('Zonder script', 'Without a script'),
  frameHint: text(
    'Voor websites die geen script toelaten. De hoogte staat vast.',
    'For websites that allow no script. The height is fixed.',
  ),
  preview: text('Zo ziet het eruit', 'What it looks like'),
  previewAlone: text('Bekijk de agenda los', 'See the agenda by itself'),
  policy: text('Heeft uw website een beveiligingsbeleid?', 'Does your website have a security policy?'),
  policyText: text(
    'Sta dan dit adres toe bij frame-src, en bij script-src als u de code met script gebruikt: {origin}',
    'Then allow this address in frame-src, and in script-src if you use the code with a script: {origin}',
  ),
  attributes: text(
    'De namen in de code zijn die van de adressen van de agenda: wijk, gebied, plek, organisatie, netwerk, wanneer, domein, voor, spreektaal, gratis, rolstoel, inloop, vanaf, dichtbij, aantal en taal.',
    'The names in the code are those of the addresses of the agenda: wijk, gebied, plek, organisatie, netwerk, wanneer, domein, voor, spreektaal, gratis, rolstoel, inloop, vanaf, dichtbij, aantal and taal.',
  ),
  whole: text('De hele agenda', 'The whole agenda'),
  from: text(
    'Van Hoofdveld. Links openen in een nieuw venster.',
    'From Hoofdveld. Links open in a new window.',
  ),
  demo: text('Proefstad: deze organisaties zijn verzonnen.', 'Demo city: these organisations are invented.'),
  none: text('De komende tijd staat hier niets in de agenda.', 'Nothing is on the agenda here for now.'),
  unknown: text('Deze agenda kennen wij niet (meer).', 'We do not know this agenda, or no longer.'),
  link: text('Op uw eigen website', 'On your own website'),
  linkText: text(
    'Zet deze agenda op de website van uw organisatie, school of wijk.',
    'Put this agenda on the website of your organisation, school or neighbourhood.',
  ),
} as const;
