/** Words of the office's pages: letters with codes, sheets of paper. */
import { text } from '../../kernel/messages.ts';
import type { SheetCountKind, SheetStatus } from './types.ts';

export const officeWords = {
  manage: text('Beheer', 'Manage'),
  letters: text('Brieven met een code', 'Letters with a code'),
  lettersLead: text(
    'Elke code is één stem. Maak partijen van hoogstens {most} brieven.',
    'Each code is one vote. Make batches of at most {most} letters.',
  ),
  lettersOnce: text(
    'U krijgt een PDF, één keer. Wij bewaren het bestand en de codes niet, alleen een controlegetal van elke code. Kwam het bestand niet goed aan? Trek de partij dan in en maak een nieuwe.',
    'You get a PDF, once. We do not keep the file or the codes, only a checksum of each code. Did the file not come through? Then withdraw the batch and make a new one.',
  ),
  lettersNotNow: text(
    'Brieven maken kan als het stembiljet vaststaat, tot de stemming sluit.',
    'Letters can be made once the ballot is fixed, until the vote closes.',
  ),
  count: text('Aantal brieven', 'Number of letters'),
  make: text('PDF met codes maken', 'Make the PDF with codes'),
  batches: text('Gemaakte partijen', 'Batches that were made'),
  noBatches: text('Er zijn nog geen brieven gemaakt.', 'No letters have been made yet.'),
  batch: text('Partij', 'Batch'),
  size: text('Brieven', 'Letters'),
  made: text('Gemaakt', 'Made'),
  used: text('Gebruikt', 'Used'),
  standing: text('Stand', 'Standing'),
  valid: text('Geldig', 'Valid'),
  withdrawn: text('Ingetrokken: {reason}', 'Withdrawn: {reason}'),
  withdraw: text('Partij intrekken', 'Withdraw a batch'),
  withdrawLead: text(
    'Doos kwijt of gestolen? Trek de partij in. Codes die nog niet gebruikt zijn, werken dan niet meer. Stemmen die al uitgebracht zijn, blijven tellen: niemand weet welke het zijn.',
    'Box lost or stolen? Withdraw the batch. Codes that have not been used stop working. Votes that were cast keep counting: nobody knows which they are.',
  ),
  reason: text('Reden', 'Reason'),
  paper: text('Stemmen op papier', 'Votes on paper'),
  paperLead: text(
    'Twee mensen voeren elk blad in, zonder elkaars werk te zien. Lezen zij hetzelfde, dan gaat de stem in de bus. Anders beslist een derde.',
    'Two people enter each sheet without seeing each other’s work. Do they read the same, then the vote goes into the box. If not, a third decides.',
  ),
  paperNotNow: text(
    'Bladen invoeren kan vanaf de opening van de stemming tot de telling.',
    'Sheets can be entered from the opening of the vote until the count.',
  ),
  enter: text('Blad invoeren', 'Enter a sheet'),
  sheet: text('Nummer van het blad', 'Number of the sheet'),
  sheetHint: text(
    'Zoals het op het blad staat, bijvoorbeeld A-017',
    'As it is on the sheet, for example A-017',
  ),
  unfit: text('Is het blad ongeldig?', 'Is the sheet not valid?'),
  unfitReason: text('Waarom is het blad ongeldig?', 'Why is the sheet not valid?'),
  unfitHint: text(
    'Alleen invullen als u de stem niet kunt tellen: gescheurd, te veel kruisjes. Laat de projecten dan leeg.',
    'Only when you cannot count the vote: torn, too many crosses. Leave the projects empty then.',
  ),
  save: text('Blad opslaan', 'Save the sheet'),
  sums: text('Kloppen de aantallen?', 'Do the numbers add up?'),
  sumsGood: text('De aantallen kloppen.', 'The numbers add up.'),
  sumsStillOut: text('Uitgegeven en niet terug: {n}.', 'Handed out and not back: {n}.'),
  sumsTooMany: text(
    'Meer terug dan er is uitgegeven: {n}. Tel opnieuw.',
    'More back than was handed out: {n}. Count again.',
  ),
  sumsToEnter: text('Uit de bus, nog in te voeren: {n}.', 'From the urn, still to enter: {n}.'),
  sumsUnknown: text(
    'Meer ingevoerd dan er uit de bus kwam: {n}. Tel opnieuw.',
    'More entered than came from the urn: {n}. Count again.',
  ),
  sumsOnce: text('Wacht op een tweede lezing: {n}.', 'Waits for a second reading: {n}.'),
  what: text('Wat', 'What'),
  sheets: text('Bladen', 'Sheets'),
  countTitle: text('Geteld met de hand', 'Counted by hand'),
  countLead: text(
    'Een fout herstelt u met een nieuwe regel onder nul, bijvoorbeeld -3.',
    'Mend a mistake by a new line below zero, for example -3.',
  ),
  countKind: text('Welke bladen', 'Which sheets'),
  countSheets: text('Hoeveel bladen', 'How many sheets'),
  note: text('Opmerking', 'Note'),
  saveCount: text('Telling opslaan', 'Save the count'),
  differing: text('Verschillend gelezen', 'Read differently'),
  noneDiffering: text('Geen blad is verschillend gelezen.', 'No sheet was read differently.'),
  decide: text('Beslis over blad {sheet}', 'Decide about sheet {sheet}'),
  decideLead: text(
    'Twee mensen lazen dit blad verschillend. Neem het blad erbij, kijk wat zij lazen, en vul in wat er staat. Wat u invult, telt.',
    'Two people read this sheet differently. Take the sheet, see what they read, and enter what it says. What you enter counts.',
  ),
  decideNot: text(
    'U hebt dit blad zelf ingevoerd. Iemand anders beslist.',
    'You entered this sheet yourself. Somebody else decides.',
  ),
  reading: text('Lezing {n}', 'Reading {n}'),
  notValid: text('Ongeldig: {reason}', 'Not valid: {reason}'),
} as const;

export const countKindWords: Readonly<Record<SheetCountKind, ReturnType<typeof text>>> = {
  handedOut: text('Uitgegeven', 'Handed out'),
  cameIn: text('Uit de bus gekomen', 'Came from the urn'),
  cameBackUnused: text('Ongebruikt of bedorven terug', 'Back unused or spoiled'),
};

export const sheetWords: Readonly<Record<SheetStatus, ReturnType<typeof text>>> = {
  enteredOnce: text('Eén keer ingevoerd', 'Entered once'),
  differs: text('Verschillend gelezen', 'Read differently'),
  agreed: text('In de bus', 'In the box'),
  refused: text('Ongeldig', 'Not valid'),
};

export const doneWords = {
  ingetrokken: text('De partij is ingetrokken.', 'The batch was withdrawn.'),
  enteredOnce: text(
    'Opgeslagen. Nu moet iemand anders dit blad ook invoeren.',
    'Saved. Now somebody else has to enter this sheet as well.',
  ),
  differs: text(
    'Opgeslagen. U leest dit blad anders dan uw collega; een derde beslist.',
    'Saved. You read this sheet differently from your colleague; a third decides.',
  ),
  agreed: text('De stem zit in de bus.', 'The vote is in the box.'),
  refused: text('Het blad is ongeldig.', 'The sheet is not valid.'),
  geteld: text('De telling is opgeslagen.', 'The count was saved.'),
} as const;
