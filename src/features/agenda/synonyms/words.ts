import { text } from '../../../kernel/messages.ts';
import { problem } from '../../../kernel/result.ts';

export const synonymWords = {
  title: text('Zoekwoorden', 'Search words'),
  lead: text(
    'Wie zoekt, gebruikt vaak een ander woord dan wie iets organiseert. Woorden in één groep betekenen voor het zoeken hetzelfde.',
    'People who search often use another word than people who organise. Words in one group mean the same when searching.',
  ),
  count: text('Groepen: {n}', 'Groups: {n}'),
  caption: text('Groepen van woorden', 'Groups of words'),
  none: text('Er zijn nog geen groepen.', 'There are no groups yet.'),
  words: text('Woorden', 'Words'),
  wordsHint: text(
    'Eén woord of korte uitdrukking per regel. Hoofdletters en accenten maken niet uit.',
    'One word or short expression on each line. Capitals and accents do not matter.',
  ),
  note: text('Toelichting', 'Explanation'),
  noteHint: text('Waarom deze woorden bij elkaar horen', 'Why these words belong together'),
  changed: text('Gewijzigd', 'Changed'),
  action: text('Actie', 'Action'),
  change: text('Wijzigen', 'Change'),
  remove: text('Weghalen', 'Remove'),
  removeOf: text('Haal de groep {word} weg', 'Take the group {word} away'),
  putBack: text('Terugzetten', 'Restore'),
  putBackOf: text('Zet de groep {word} terug', 'Put the group {word} back'),
  removedTitle: text('Weggehaald', 'Taken away'),
  removedCaption: text('Groepen die zijn weggehaald', 'Groups that were taken away'),
  removedOn: text('Weggehaald op', 'Taken away on'),
  addTitle: text('Voeg een groep toe', 'Add a group'),
  add: text('Voeg toe', 'Add'),
  changeTitle: text('Wijzig een groep', 'Change a group'),
  save: text('Bewaar', 'Save'),
  terms: text(
    'Wanneer wordt iets op de sociale kaart oud?',
    'When does something on the social map grow old?',
  ),
  tryIt: text('Zoek op {word}', 'Search for {word}'),
  added: text(
    'De groep is toegevoegd. Het zoeken kent haar meteen.',
    'The group was added. Searching knows it at once.',
  ),
  saved: text(
    'De groep is gewijzigd. Het zoeken kent de wijziging meteen.',
    'The group was changed. Searching knows the change at once.',
  ),
  removed: text(
    'De groep is weggehaald. Onder aan deze pagina zet u haar terug.',
    'The group was taken away. At the end of this page you put it back.',
  ),
  restored: text('De groep staat er weer.', 'The group is back.'),
  nowSays: text(
    'Iemand anders heeft deze groep intussen gewijzigd. Nu staat er: {words}.',
    'Somebody else has changed this group meanwhile. It now says: {words}.',
  ),
} as const;

export const synonymProblems = {
  tooFew: problem(
    'words',
    'too-few-words',
    text('Vul ten minste twee verschillende woorden in.', 'Fill in at least two different words.'),
  ),
  tooMany: problem(
    'words',
    'too-many-words',
    text('Gebruik hoogstens 40 woorden in een groep.', 'Use at most 40 words in a group.'),
  ),
  tooLong: problem(
    'words',
    'word-too-long',
    text(
      'Gebruik per regel hoogstens 60 tekens en vier woorden.',
      'Use at most 60 characters and four words on a line.',
    ),
  ),
  noWord: problem(
    'words',
    'no-word',
    text('Elke regel moet letters of cijfers hebben.', 'Each line must have letters or digits.'),
  ),
  notAllowed: problem(
    '',
    'not-allowed',
    text('Uw rol mag deze zoekwoorden niet wijzigen.', 'Your role may not change these search words.'),
  ),
  full: problem(
    '',
    'too-many-groups',
    text(
      'Er zijn 2.000 groepen: meer past niet. Haal eerst een groep weg.',
      'There are 2,000 groups: no more fit. Take one away first.',
    ),
  ),
  gone: problem(
    '',
    'group-gone',
    text(
      'Deze groep is intussen weggehaald of teruggezet. Kijk in de lijst.',
      'This group was taken away or put back meanwhile. Look in the list.',
    ),
  ),
} as const;
