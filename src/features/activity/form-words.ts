/** Labels of the forms and what can be wrong with them. */
import { text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';
import type { SaidField } from '../../kernel/words.ts';

export const formWords = {
  newTitle: text('Nieuwe activiteit', 'New activity'),
  editTitle: text('Activiteit wijzigen', 'Change activity'),
  organisation: text('Van welke organisatie?', 'Of which organisation?'),
  title: text('Hoe heet het?', 'What is it called?'),
  summary: text('Wat is het, in één zin?', 'What is it, in one sentence?'),
  description: text('Vertel er meer over', 'Tell more about it'),
  when: text('Wanneer is het?', 'When is it?'),
  whenHint: text(
    'Schrijf het zoals u het zegt: elke dinsdag 10 tot 12, niet in de schoolvakanties, op 4 mei dicht, op 11 mei in de kerk. Of: elke 13e van de maand 12 tot 14, niet in de kerstvakantie. Nog een tijd? Begin een nieuwe regel.',
    'Write it in Dutch, as you would say it: elke dinsdag 10 tot 12, niet in de schoolvakanties, op 4 mei dicht, op 11 mei in de kerk. Or: elke 13e van de maand 12 tot 14, niet in de kerstvakantie. Another time? Begin a new line.',
  ),
  fields: text('Liever losse velden invullen?', 'Rather fill in separate fields?'),
  fieldsText: text(
    'Vul in wat u weet. Wij maken er een zin van, die u nog kunt aanvullen.',
    'Fill in what you know. We make a sentence of it, which you can still add to.',
  ),
  days: text('Op welke dagen?', 'On which days?'),
  every: text('Hoe vaak?', 'How often?'),
  from: text('Van hoe laat?', 'From what time?'),
  until: text('Tot hoe laat?', 'Until what time?'),
  timeHint: text('Bijvoorbeeld 10:00', 'For example 10:00'),
  firstDay: text('Eerste dag', 'First day'),
  lastDay: text('Laatste dag', 'Last day'),
  skip: text('Wanneer niet?', 'When not?'),
  whichHolidays: text('Welke schoolvakanties zijn dat?', 'Which school holidays are these?'),
  skipSchool: text('Niet in de schoolvakanties', 'Not in school holidays'),
  skipPublic: text('Niet op feestdagen', 'Not on public holidays'),
  makeSentence: text('Maak er een zin van', 'Make a sentence of it'),
  venue: text('Op welke plek?', 'At which place?'),
  noVenue: text('Een andere plek', 'Another place'),
  place: text('Waar precies?', 'Where exactly?'),
  placeHint: text(
    'Bijvoorbeeld: in de keuken. Koos u geen plek? Vul dan in waar het is.',
    'For example: in the kitchen. Did you choose no place? Then say where it is.',
  ),
  wijk: text('In welke wijk?', 'In which neighbourhood?'),
  wijkHint: text('Hoeft niet als u een plek koos.', 'Not needed if you chose a place.'),
  type: text('Wat voor activiteit is het?', 'What kind of activity is it?'),
  domain: text('Waar telt dit voor mee?', 'What does this count for?'),
  domainHint: text(
    'De gemeente verdeelt geld over vijf thema’s. Kiest u niets? Dan volgt het uit de soort.',
    'The municipality divides money over five themes. Choose nothing and it follows from the kind.',
  ),
  domainByKind: text('Volgt uit de soort', 'Follows from the kind'),
  functions: text('Wat doet dit voor de wijk?', 'What does this do for the neighbourhood?'),
  audiences: text('Voor wie?', 'For whom?'),
  languages: text('Welke talen spreekt u er?', 'Which languages do you speak there?'),
  cost: text('Wat kost het?', 'What does it cost?'),
  costHint: text('Vul 0 in als het gratis is.', 'Fill in 0 if it is free.'),
  costNote: text('Uitleg bij de kosten', 'About the cost'),
  wheelchair: text('Kan iemand met een rolstoel meedoen?', 'Can somebody in a wheelchair join?'),
  signup: text('Moet iemand zich aanmelden?', 'Does one have to sign up?'),
  signupText: text('Hoe meldt iemand zich aan?', 'How does one sign up?'),
  ageFrom: text('Vanaf welke leeftijd?', 'From what age?'),
  ageUntil: text('Tot en met welke leeftijd?', 'Up to what age?'),
  worship: text('Dit is een eredienst', 'This is a religious service'),
  english: text('Ook in het Engels', 'Also in English'),
  englishTitle: text('Naam in het Engels', 'Name in English'),
  englishSummary: text('In één zin, in het Engels', 'In one sentence, in English'),
  englishDescription: text('Meer erover, in het Engels', 'More about it, in English'),
  more: text('Meer vragen (hoeven niet)', 'More questions (not needed)'),
  hostTitle: text('Wie mogen wij vragen of het klopt?', 'Whom may we ask whether it is right?'),
  hostText: text(
    'Hoogstens één keer per week een korte mail of een telefoontje. Niemand anders ziet dit.',
    'One short mail or call a week at most. Nobody else sees this.',
  ),
  email: text('E-mailadres', 'E-mail address'),
  phone: text('Telefoonnummer', 'Telephone number'),
  byPhone: text('Liever bellen: stuur geen mail', 'Rather call: send no mail'),
  look: text('Bekijk de zin en de data', 'Look at the sentence and the dates'),
  lookAgain: text('Bekijk opnieuw', 'Look again'),
  save: text('Klopt, bewaar', 'Right, save'),
  previewTitle: text('Zo lezen wij het', 'This is how we read it'),
  previewText: text(
    'Klopt dit? Bewaar het dan. Anders past u de zin aan.',
    'Is this right? Then save it. Otherwise change the sentence.',
  ),
  nextDates: text('De eerste data', 'The first dates'),
  noDates: text('Er komt geen datum meer.', 'There are no more dates.'),
  back: text('Terug', 'Back'),
} as const;

/** What can be said in each language. */
export const saidFields: readonly SaidField<'titel' | 'zin' | 'uitleg'>[] = [
  { name: 'titel', label: text('Naam', 'Name'), most: 120 },
  { name: 'zin', label: text('In één zin', 'In one sentence'), most: 300 },
  { name: 'uitleg', label: text('Meer erover', 'More about it'), most: 4000, lines: true },
];

const wrong = (field: string, code: string, nl: string, en: string): Problem =>
  problem(field, code, text(nl, en));

export const formProblems = {
  costMost: wrong('kosten', 'cost-most', 'Vul ten hoogste € 10.000 in.', 'Enter at most € 10,000.'),
  titleNeeded: wrong('titel', 'title-needed', 'Vul een naam in.', 'Fill in a name.'),
  titleWords: wrong(
    'titel',
    'title-words',
    'Gebruik in de naam gewone letters of cijfers.',
    'Use ordinary letters or figures in the name.',
  ),
  organisationNeeded: wrong(
    'organisatie',
    'organisation-needed',
    'Kies een organisatie uit de lijst.',
    'Choose an organisation from the list.',
  ),
  venueUnknown: wrong(
    'plek',
    'venue-unknown',
    'Kies een plek uit de lijst.',
    'Choose a place from the list.',
  ),
  placeNeeded: wrong(
    'waar',
    'place-needed',
    'Vul in waar het is, of kies een plek.',
    'Fill in where it is, or choose a place.',
  ),
  wijkNeeded: wrong(
    'wijk',
    'wijk-needed',
    'Kies een wijk uit de lijst.',
    'Choose a neighbourhood from the list.',
  ),
  domainUnknown: wrong(
    'domein',
    'domain-unknown',
    'Kies een thema uit de lijst.',
    'Choose a theme from the list.',
  ),
  typeNeeded: wrong('soort', 'type-needed', 'Kies een soort.', 'Choose a kind.'),
  whenNeeded: wrong(
    'wanneer',
    'when-needed',
    'Schrijf wanneer het is, bijvoorbeeld: elke dinsdag 10 tot 12.',
    'Write when it is, in Dutch, for example: elke dinsdag 10 tot 12.',
  ),
  tooManyLines: wrong('wanneer', 'too-many-lines', 'Schrijf hoogstens 5 regels.', 'Write 5 lines at most.'),
  age: (field: string): Problem =>
    wrong(field, 'age', 'Vul een leeftijd in van 0 tot en met 120.', 'Fill in an age from 0 to 120.'),
  ageOrder: wrong(
    'leeftijdTot',
    'age-order',
    'De hoogste leeftijd is lager dan de laagste.',
    'The highest age is below the lowest.',
  ),
  email: wrong(
    'email',
    'email-shape',
    'Vul een e-mailadres in zoals naam@voorbeeld.nl.',
    'Fill in an e-mail address such as name@example.org.',
  ),
  phone: wrong(
    'telefoon',
    'phone-shape',
    'Vul een telefoonnummer in met cijfers.',
    'Fill in a telephone number with figures.',
  ),
  phoneNeeded: wrong(
    'telefoon',
    'phone-needed',
    'Vul een telefoonnummer in, of haal het vinkje bij ‘Liever bellen’ weg.',
    'Fill in a telephone number, or untick ‘Rather call’.',
  ),
  days: wrong('dagen', 'days-needed', 'Kies ten minste één dag.', 'Choose at least one day.'),
  time: (field: string): Problem =>
    wrong(field, 'time-shape', 'Vul een tijd in, bijvoorbeeld 10:00.', 'Fill in a time, for example 10:00.'),
  timeNeeded: (field: string): Problem =>
    wrong(field, 'time-needed', 'Kies een keer uit de lijst.', 'Choose a time from the list.'),
  whatNeeded: wrong('wat', 'what-needed', 'Kies wat er anders is.', 'Choose what is different.'),
  whereNeeded: wrong('andersWaar', 'where-needed', 'Vul in waar het dan is.', 'Fill in where it is then.'),
  whoNeeded: wrong('invaller', 'who-needed', 'Vul in wie het dan doet.', 'Fill in who does it then.'),
  pauseOrder: wrong(
    'pauzeTot',
    'pause-order',
    'De laatste dag ligt voor de eerste dag.',
    'The last day is before the first day.',
  ),
  sure: wrong('zeker', 'not-sure', 'Vink aan dat u het zeker weet.', 'Tick that you are sure.'),
  every: wrong('elke', 'every', 'Kies hoe vaak het is.', 'Choose how often it is.'),
} as const;
