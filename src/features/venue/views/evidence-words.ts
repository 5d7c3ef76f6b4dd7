/** Sentences about what shows that a place meets a criterion. */
import { text } from '../../../kernel/messages.ts';

export const evidenceWords = {
  pick: text('Of kies iets wat al op Hoofdveld staat', 'Or choose something that is on Hoofdveld already'),
  noFact: text('Niets gekozen', 'Nothing chosen'),
  goneOption: text('{label} (staat er niet meer)', '{label} (no longer there)'),
  picked: text('Zo was het op {date}', 'As it was on {date}'),
  pickedThen: text('Toen gekozen ({date})', 'When chosen ({date})'),
  now: text('Nu', 'Now'),
  same: text('Nu nog hetzelfde.', 'Still the same now.'),
  gone: text('Dit staat er nu niet meer.', 'This is no longer there now.'),
  files: text('Bestanden', 'Files'),
  filesCount: text('Bestanden bij de vraag: {n}', 'Files with the request: {n}'),
  filesOf: text('Bestanden bij dit punt', 'Files with this point'),
  filesTitle: text('Bestanden bij de vraag', 'Files with the request'),
  filesLead: text(
    'Een foto, een rooster, een afspraak op papier. Alleen de beheerder van de sociale kaart en de wijkraad zien ze. Stuur niets met namen van bezoekers.',
    'A photo, a rota, an agreement on paper. Only the steward of the social map and the council see them. Send nothing with names of visitors.',
  ),
  filesNone: text('Er staan nog geen bestanden bij.', 'There are no files yet.'),
  point: text('Bij welk punt hoort het?', 'To which point does it belong?'),
  file: text('Bestand', 'File'),
  fileHint: text(
    'PDF, foto, tekst of rekenblad, tot {size}.',
    'PDF, photo, text or spreadsheet, up to {size}.',
  ),
  add: text('Toevoegen', 'Add'),
  remove: text('Weghalen', 'Remove'),
  back: text('Terug naar de punten', 'Back to the points'),
  saveAndAdd: text('Bewaren en een bestand toevoegen', 'Save and add a file'),
  savedNowAdd: text('Uw antwoorden zijn bewaard.', 'Your answers have been saved.'),
  added: text('Het bestand staat erbij.', 'The file has been added.'),
  removed: text('Het bestand is weg.', 'The file has been removed.'),
} as const;
