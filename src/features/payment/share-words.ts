import { text } from '../../kernel/messages.ts';

/** Words of a grant that goes to several organisations. */
export const shareWords = {
  title: text('De subsidie verdelen', 'Divide the subsidy'),
  lead: text(
    'Laat de gemeente rechtstreeks betalen aan organisaties uit uw netwerk. Ieder krijgt zijn deel, en geeft zelf een rekening op.',
    'Let the municipality pay straight to organisations of your network. Each gets its part, and gives its own account.',
  ),
  until: text(
    'Zolang iemand nog geen rekening gaf, betalen wij alles aan u.',
    'As long as someone has given no account, we pay everything to you.',
  ),
  all: text(
    'Iedereen gaf een rekening. Wat nog niet betaald is, gaat naar de organisaties hieronder.',
    'Everybody gave an account. What was not paid yet goes to the organisations below.',
  ),
  organisation: text('Organisatie', 'Organisation'),
  parts: text('Aantal delen', 'Number of parts'),
  partsHint: text(
    'Bijvoorbeeld 25 voor de een en 75 voor de ander. Maak een regel leeg om hem weg te halen.',
    'For example 25 for one and 75 for another. Empty a line to remove it.',
  ),
  line: text('Deel {n}', 'Part {n}'),
  account: text('Rekening', 'Account'),
  waits: text('nog geen rekening', 'no account yet'),
  toCome: text('Nog te betalen', 'Still to be paid'),
  save: text('Verdeling opslaan', 'Save the division'),
  none: text(
    'Uw organisatie hoort bij geen netwerk. Verdelen kan alleen binnen een netwerk.',
    'Your organisation belongs to no network. Dividing is possible within a network only.',
  ),
  ownTitle: text('Uw deel van een subsidie', 'Your part of a subsidy'),
  ownLead: text(
    'Een andere organisatie kreeg subsidie, ook voor u. Geef op waar uw deel naartoe mag.',
    'Another organisation got a subsidy, for you as well. Say where your part may go.',
  ),
  ownNone: text('Er is nu niets voor uw organisatie.', 'There is nothing for your organisation now.'),
  yourPart: text('{parts} van de {all} delen', '{parts} of the {all} parts'),
  given: text('Rekening opgegeven: {iban}', 'Account given: {iban}'),
  divide: text('De subsidie verdelen over uw netwerk', 'Divide the subsidy over your network'),
  saved: text('De verdeling is opgeslagen.', 'The division has been saved.'),
  otherTitle: text('Klopt de rekening niet?', 'Is the account not right?'),
  otherText: text(
    'Geef hieronder een andere rekening op. Wij controleren die eerst; dat kan enkele werkdagen duren. Wie voor uw organisatie mag tekenen, krijgt daarvan een mail.',
    'Give another account below. We check it first; that can take a few working days. Who may sign for your organisation gets a mail about it.',
  ),
  waiting: text(
    'U gaf {iban} op. Wij controleren die rekening. Tot dan betalen wij op de rekening die wij al kenden.',
    'You gave {iban}. We are checking that account. Until then we pay to the account that we knew already.',
  ),
  accountWaits: text(
    'Wij controleren de rekening die u opgaf.',
    'We are checking the account that you gave.',
  ),
  missingTitle: text('Delen zonder rekening', 'Parts without an account'),
  missingNone: text('Elk deel heeft een rekening.', 'Every part has an account.'),
  mailed: text('Gemaild op', 'Mailed on'),
  notMailed: text('nog niet: niemand bekend die tekent', 'not yet: nobody is known who signs'),
  accountSaved: text('Uw rekening is opgegeven.', 'Your account has been given.'),
} as const;
