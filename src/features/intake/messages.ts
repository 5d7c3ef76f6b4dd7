/** Every refusal of an import as a whole. What is wrong with one row is said by who reads the row. */
import { type Text, text } from '../../kernel/messages.ts';
import { type Problem, problem } from '../../kernel/result.ts';

const file = (code: string, nl: string, en: string): Problem => problem('bestand', code, text(nl, en));
const whole = (code: string, nl: string, en: string): Problem => problem('', code, text(nl, en));
const count = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };
const megabytes = (bytes: number): Text =>
  text(count.nl.format(bytes / 1_000_000), count.en.format(bytes / 1_000_000));

export const intakeProblems = {
  tooLarge: (max: number) => {
    const size = megabytes(max);
    return file(
      'too-large',
      `Dit bestand is te groot. Het mag ten hoogste ${size.nl} MB zijn. Maak er kleinere van.`,
      `This file is too large. It may be ${size.en} MB at most. Make smaller ones of it.`,
    );
  },
  noText: file(
    'no-text',
    'Dit is geen tekstbestand: er staan tekens in die daar niet in horen.',
    'This is no text file: it holds characters that do not belong there.',
  ),
  noCalendar: file(
    'no-calendar',
    'Dit is geen kalender. Een kalenderbestand (.ics) begint met BEGIN:VCALENDAR.',
    'This is no calendar. A calendar file (.ics) begins with BEGIN:VCALENDAR.',
  ),
  damagedCalendar: file(
    'damaged-calendar',
    'Deze kalender is beschadigd of niet compleet. Exporteer hem opnieuw uit uw kalender.',
    'This calendar is damaged or not complete. Export it again from your calendar.',
  ),
  tooManyEvents: (found: number, max: number) =>
    file(
      'too-many-events',
      `Deze kalender heeft ${count.nl.format(found)} afspraken. Het maximum is ${count.nl.format(max)}. Kies een kalender met alleen wat in de wijk te doen is.`,
      `This calendar has ${count.en.format(found)} appointments. The most is ${count.en.format(max)}. Choose a calendar with only what there is to do in the neighbourhood.`,
    ),
  emptyCalendar: file(
    'empty-calendar',
    'In deze kalender staat geen enkele afspraak.',
    'There is not a single appointment in this calendar.',
  ),
  emptyTable: file(
    'empty-table',
    'In dit bestand staan geen regels onder de kopregel.',
    'There are no rows below the header in this file.',
  ),
  tooManyRows: (max: number) =>
    file(
      'too-many-rows',
      `Dit bestand heeft meer dan ${count.nl.format(max)} regels. Maak er kleinere van.`,
      `This file has more than ${count.en.format(max)} rows. Make smaller ones of it.`,
    ),
  openQuote: (line: number) =>
    file(
      'open-quote',
      `Op regel ${line} begint een aanhalingsteken (") dat niet eindigt.`,
      `On line ${line} a quotation mark (") begins that does not end.`,
    ),
  brokenTable: (line: number) =>
    file(
      'broken-table',
      `Regel ${line} is niet te lezen. Bewaar het bestand opnieuw als CSV.`,
      `Line ${line} cannot be read. Save the file again as CSV.`,
    ),
  missingColumns: (names: readonly string[]) =>
    file(
      'missing-columns',
      `Deze kolommen ontbreken: ${names.join(', ')}. Gebruik het voorbeeldbestand.`,
      `These columns are missing: ${names.join(', ')}. Use the example file.`,
    ),
  unknownColumns: (names: readonly string[]) =>
    file(
      'unknown-columns',
      `Deze kolommen kennen wij niet: ${names.join(', ')}. Haal ze weg of verander de naam.`,
      `We do not know these columns: ${names.join(', ')}. Remove them or change their name.`,
    ),
  columnTwice: (name: string) =>
    file('column-twice', `De kolom ${name} staat er twee keer in.`, `The column ${name} is there twice.`),
  damagedWorkbook: file(
    'damaged-workbook',
    'Dit Excel-bestand is beschadigd, beveiligd of geen .xlsx. Bewaar het opnieuw als .xlsx of als CSV.',
    'This Excel file is damaged, protected or no .xlsx. Save it again as .xlsx or as CSV.',
  ),
  bomb: file(
    'bomb',
    'Dit Excel-bestand wordt uitgepakt veel te groot. Bewaar alleen het blad met de lijst, en zonder plaatjes.',
    'This Excel file becomes far too large when unpacked. Save only the sheet with the list, without pictures.',
  ),
  fileNeeded: file('file-needed', 'Kies een bestand.', 'Choose a file.'),
  fileOrUrl: problem(
    'adres',
    'file-or-url',
    text('Geef een webadres of een bestand.', 'Give a web address or a file.'),
  ),
  notBoth: problem(
    'adres',
    'not-both',
    text('Geef een webadres of een bestand, niet allebei.', 'Give a web address or a file, not both.'),
  ),
  nameNeeded: problem(
    'naam',
    'name-needed',
    text('Geef deze kalender een naam.', 'Give this calendar a name.'),
  ),
  organisationNeeded: problem(
    'organisatie',
    'organisation-needed',
    text('Kies een organisatie uit de lijst.', 'Choose an organisation from the list.'),
  ),
  typeNeeded: problem('soort', 'type-needed', text('Kies een soort.', 'Choose a kind.')),
  wijkNeeded: problem(
    'wijk',
    'wijk-needed',
    text('Kies een plek of een wijk.', 'Choose a place or a neighbourhood.'),
  ),
  venueUnknown: problem(
    'plek',
    'venue-unknown',
    text('Kies een plek uit de lijst.', 'Choose a place from the list.'),
  ),
  subjectNeeded: problem(
    'wat',
    'subject-needed',
    text('Kies wat er in de lijst staat.', 'Choose what is in the list.'),
  ),
  dayHours: problem(
    'heleDagVan',
    'day-hours',
    text(
      'Vul beide tijden in, zoals 10:00 en 17:00, of laat beide leeg.',
      'Fill in both times, such as 10:00 and 17:00, or leave both empty.',
    ),
  ),
  tooOften: whole(
    'too-often',
    'U liet net al vaak een adres lezen. Probeer het over een uur opnieuw.',
    'You had addresses read many times just now. Try again in an hour.',
  ),
  notAllowed: whole(
    'not-allowed',
    'U mag dit niet inlezen. Dat mag wie de organisatie bijhoudt, en de beheerder van de wijk.',
    'You may not import this. Who keeps the organisation may, and the steward of the neighbourhood.',
  ),
  overAlready: whole(
    'over-already',
    'Dit is al verwerkt. Ververs de pagina.',
    'This was done already. Reload the page.',
  ),
  /** @param index place of the row in its preview */
  choiceNeeded: (index: number, title: string) =>
    problem(
      `keuze.${index}`,
      'choice-needed',
      text(`Kies wat u met '${title}' doet.`, `Choose what you do with '${title}'.`),
    ),
  wrongRows: problem(
    'zonderFouten',
    'wrong-rows',
    text(
      'Er staan regels met fouten in. Verbeter het bestand en stuur het opnieuw, of vink aan dat u die regels weglaat.',
      'There are rows with mistakes. Mend the file and send it again, or tick that you leave those rows out.',
    ),
  ),
  nothingLeft: whole(
    'nothing-left',
    'Er blijft niets over om over te nemen.',
    'There is nothing left to take over.',
  ),
  changedMeanwhile: whole(
    'changed-meanwhile',
    'Ondertussen is er iets bij gekomen dat hierop lijkt. Er is nog niets overgenomen. Kijk de keuzes opnieuw na.',
    'Meanwhile something came that looks like this. Nothing was taken over yet. Look at the choices again.',
  ),
  rowRefused: (title: string, why: Text) =>
    whole(
      'row-refused',
      `'${title}' kon niet: ${why.nl} Er is niets overgenomen.`,
      `'${title}' was not possible: ${why.en} Nothing was taken over.`,
    ),
  chooseStep: whole('wrong-status', 'Kies wat u wilt doen.', 'Choose what you want to do.'),
  noAddress: whole(
    'wrong-status',
    'Dit kwam uit een bestand. Er is geen adres om elke dag te lezen. Stuur het bestand opnieuw.',
    'This came from a file. There is no address to read every day. Send the file again.',
  ),
  notFollowed: whole(
    'wrong-status',
    'Deze afspraak wordt niet gevolgd, of niet meer. Kijk in de lijst hieronder.',
    'This appointment is not followed, or no longer. See the list below.',
  ),
  thingGone: whole(
    'wrong-status',
    'Wat hierbij hoort, is gestopt of afgewezen. Het verandert niet meer mee.',
    'What this belongs to has stopped or was rejected. It no longer changes along.',
  ),
} as const;
