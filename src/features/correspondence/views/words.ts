/** Words of the pages of this feature. */
import { text } from '../../../kernel/messages.ts';

export const inboxWords = {
  title: text('Berichten', 'Messages'),
  lead: text(
    'Hier staan alle brieven die u van de gemeente kreeg, ook die op papier kwamen.',
    'All letters that you got from the municipality are here, also those that came on paper.',
  ),
  caption: text('Uw brieven', 'Your letters'),
  subject: text('Onderwerp', 'Subject'),
  kind: text('Soort brief', 'Kind of letter'),
  reference: text('Kenmerk', 'Reference'),
  date: text('Datum', 'Date'),
  unread: text('Nieuw', 'New'),
  empty: text('U hebt nog geen brieven', 'You have no letters yet'),
  emptyText: text(
    'Vraagt u iets aan? Dan komen de brieven daarover hier te staan.',
    'When you apply for something, the letters about it will be here.',
  ),
  apply: text('Welke steun past bij mij?', 'Which support fits me?'),
  paper: text(
    'U krijgt uw brieven op papier. Wilt u ze liever hier lezen? Dan krijgt u een e-mail als er een brief is.',
    'You get your letters on paper. Would you rather read them here? Then you get an e-mail when there is a letter.',
  ),
  change: text('Pas aan hoe u brieven krijgt', 'Change how you get letters'),
} as const;

export const letterPageWords = {
  download: text('Brief downloaden (pdf)', 'Download the letter (PDF)'),
  reading: text(
    'U leest mee als medewerker. Dit telt niet als gelezen door de ontvanger.',
    'You are reading along as staff. This does not count as read by the recipient.',
  ),
  printing: text('U ziet deze brief omdat u hem print.', 'You see this letter because you print it.'),
  toLog: text('Bekijk hoe de brief is verstuurd', 'See how the letter was sent'),
  history: text('Wanneer en hoe is deze brief verstuurd?', 'When and how was this letter sent?'),
} as const;

export const logWords = {
  title: text('Berichtenlogboek', 'Message log'),
  lead: text(
    'Elke brief met wat ermee gebeurde. De gemeente moet kunnen bewijzen dat zij iets verstuurde (artikel 2:25 Awb), dus hier verandert nooit iets.',
    'Every letter and what happened to it. The municipality must be able to prove that it sent something (article 2:25 Awb), so nothing here ever changes.',
  ),
  filter: text('Filter', 'Filter'),
  state: text('Laatste stap', 'Last step'),
  everyState: text('Alle', 'All'),
  caseNumber: text('Zaaknummer', 'Case number'),
  show: text('Tonen', 'Show'),
  caption: text('Brieven', 'Letters'),
  made: text('Gemaakt', 'Made'),
  letter: text('Brief', 'Letter'),
  reference: text('Kenmerk', 'Reference'),
  channel: text('Kanaal', 'Channel'),
  none: text('Er zijn geen brieven die hierbij passen.', 'No letters match this.'),
  count: text('{n} brieven', '{n} letters'),
  countOne: text('1 brief', '1 letter'),
  erased: text('Gewist', 'Erased'),
  soonTitle: text('Meldingen die binnen een dag weg moeten', 'Notifications that must go out within a day'),
  lateTitle: text('Meldingen die te laat zijn', 'Notifications that are late'),
  pendingText: text(
    'Bij {n} brieven is de melding nog niet verstuurd. Dat moet binnen 48 uur (artikel 2:10 Awb). Lukt het niet, dan gaan ze vannacht naar de printlijst.',
    'For {n} letters the notification has not been sent. That must happen within 48 hours (article 2:10 Awb). If it fails, they go to the print queue tonight.',
  ),
  entryTitle: text('Hoe is deze brief verstuurd?', 'How was this letter sent?'),
  subject: text('Onderwerp', 'Subject'),
  kind: text('Soort brief', 'Kind of letter'),
  notifyBefore: text('Melding uiterlijk', 'Notification by'),
  sentOn: text('Telt als verstuurd op', 'Counts as sent on'),
  notSent: text('Nog niet: wacht op de printer of de post', 'Not yet: waits for the printer or the post'),
  hash: text('Controlegetal van de pdf (SHA-256)', 'Checksum of the PDF (SHA-256)'),
  noPdf: text('De pdf wordt nog gemaakt', 'The PDF is still being made'),
  steps: text('Wat er gebeurde', 'What happened'),
  read: text('Lees de brief', 'Read the letter'),
  export: text('Alles van deze zaak als bestand (csv)', 'Everything of this case as a file (CSV)'),
  bounced: text('De melding kwam terug', 'The notification bounced'),
  bouncedText: text(
    'Kreeg de gemeente de e-mail onbestelbaar terug? Meld dat hier. De brief gaat dan naar de printlijst.',
    'Did the e-mail come back as undeliverable? Report it here. The letter then goes to the print queue.',
  ),
  bouncedButton: text('Zet op de printlijst', 'Put in the print queue'),
  bouncedDone: text('De brief staat op de printlijst.', 'The letter is in the print queue.'),
  resends: text('Deze brief vervangt een brief die terugkwam.', 'This letter replaces one that came back.'),
  original: text('Bekijk de eerste brief', 'See the first letter'),
} as const;

export const printWords = {
  title: text('Printlijst', 'Print queue'),
  lead: text(
    'Brieven voor mensen die hun post op papier krijgen. Print ze, doe ze op de post en vink dat hier af.',
    'Letters for people who get their post on paper. Print them, post them and tick that off here.',
  ),
  empty: text('Er wachten geen brieven', 'No letters are waiting'),
  emptyText: text(
    'Nieuwe brieven op papier komen vanzelf op deze lijst.',
    'New letters on paper appear in this list by themselves.',
  ),
  caption: text('Brieven die op de post moeten', 'Letters to be posted'),
  more: text(
    'Er wachten {total} brieven. U ziet de {shown} die het langst wachten.',
    '{total} letters are waiting. You see the {shown} that have waited longest.',
  ),
  downloadAll: text('Alle brieven op deze lijst als één pdf', 'All letters in this list as one PDF'),
  downloadHint: text(
    'Elke brief begint op een nieuw vel, ook als u dubbelzijdig print.',
    'Each letter begins on a fresh sheet, also when you print on both sides.',
  ),
  choose: text('Kies', 'Choose'),
  chooseOne: text('Kies de brief aan {name}, {reference}', 'Choose the letter to {name}, {reference}'),
  addressee: text('Aan', 'To'),
  letter: text('Brief', 'Letter'),
  since: text('Op de lijst sinds', 'In the queue since'),
  printed: text('Geprint', 'Printed'),
  notPrinted: text('Nog niet', 'Not yet'),
  pdf: text('Pdf', 'PDF'),
  pdfOf: text('Pdf van de brief aan {name}, {reference}', 'PDF of the letter to {name}, {reference}'),
  noAddress: text('Adres ontbreekt', 'Address missing'),
  unprintable: text('{n} tekens niet te printen', '{n} characters cannot be printed'),
  oldDate: text('Brief van {date}', 'Letter of {date}'),
  markPrinted: text('Gekozen brieven zijn geprint', 'Chosen letters were printed'),
  markPosted: text('Gekozen brieven zijn op de post', 'Chosen letters were posted'),
  printedDone: text('De gekozen brieven staan op geprint.', 'The chosen letters are marked as printed.'),
  postedDone: text(
    'De gekozen brieven staan op gepost. Zij tellen vanaf vandaag als verstuurd.',
    'The chosen letters are marked as posted. They count as sent from today.',
  ),
  resentDone: text(
    'De brief staat opnieuw op de printlijst, met het nieuwe adres.',
    'The letter is in the print queue again, with the new address.',
  ),
  postedTitle: text('Op de post gedaan in de laatste 8 weken', 'Posted in the last 8 weeks'),
  postedNone: text(
    'In de laatste 8 weken is er niets op de post gedaan.',
    'Nothing was posted in the last 8 weeks.',
  ),
  postedAt: text('Gepost', 'Posted'),
  cameBack: text('Kwam terug', 'Came back'),
  cameBackOf: text(
    'De brief aan {name}, {reference}, kwam terug',
    'The letter to {name}, {reference}, came back',
  ),
  returned: text('Teruggekomen en opnieuw verstuurd', 'Came back and sent again'),
  returnedTitle: text('Deze brief kwam terug', 'This letter came back'),
  returnedLead: text(
    'Zoek het goede adres op. De brief gaat met dezelfde tekst nog een keer op de printlijst (artikel 2:11 Awb).',
    'Look up the right address. The letter goes to the print queue once more with the same text (article 2:11 Awb).',
  ),
  address: text('Naam en adres', 'Name and address'),
  addressHint: text(
    'Zoals het in het venster van de envelop moet staan, elke regel apart. Hoogstens 7 regels.',
    'As it must show in the window of the envelope, line by line. At most 7 lines.',
  ),
  resend: text('Zet opnieuw op de printlijst', 'Put in the print queue again'),
} as const;

export const outboxWords = {
  title: text('Postvak van de demo', 'Outbox of the demo'),
  lead: text(
    'In de demo gaat er niets de deur uit. Hier ziet u elke e-mail en elke brief die anders verstuurd zou worden, ook de codes om in te loggen.',
    'In the demo nothing leaves the house. Here you see every e-mail and every letter that would be sent otherwise, also the login codes.',
  ),
  mails: text('E-mails', 'E-mails'),
  letters: text('Brieven', 'Letters'),
  noMails: text('Er is nog geen e-mail gemaakt', 'No e-mail has been made yet'),
  noMailsText: text('Vraag bij het inloggen een code aan.', 'Ask for a code when you log in.'),
  noLetters: text('Er is nog geen brief gemaakt.', 'No letter has been made yet.'),
  to: text('Aan {address}, {moment}', 'To {address}, {moment}'),
  addressee: text('Aan', 'To'),
  back: text('Postvak van de demo', 'Outbox of the demo'),
} as const;

export const outageWords = {
  title: text('Storingen', 'Outages'),
  lead: text(
    'Werkte inloggen, aanvragen of post een tijd niet? Leg het hier vast. Termijnen van mensen worden dan langer (artikel 2:21 Awb).',
    'Did logging in, applying or post not work for a while? Record it here. People then get more time (article 2:21 Awb).',
  ),
  caption: text('Vastgelegde storingen', 'Recorded outages'),
  none: text('Er zijn geen storingen vastgelegd.', 'No outages have been recorded.'),
  from: text('Begin', 'Start'),
  until: text('Einde', 'End'),
  lasts: text('Duurt nog', 'Still lasts'),
  what: text('Wat werkte niet', 'What did not work'),
  edit: text('Aanpassen', 'Change'),
  editOf: text('De storing van {date} aanpassen', 'Change the outage of {date}'),
  newTitle: text('Een storing vastleggen', 'Record an outage'),
  editTitle: text('Een storing aanpassen', 'Change an outage'),
  startDate: text('Datum waarop het begon', 'Date on which it began'),
  startTime: text('Tijd waarop het begon', 'Time at which it began'),
  endDate: text('Datum waarop het weer werkte', 'Date on which it worked again'),
  endTime: text('Tijd waarop het weer werkte', 'Time at which it worked again'),
  timeHint: text('Bijvoorbeeld 09:30', 'For example 09:30'),
  endHint: text('Laat leeg zolang de storing duurt.', 'Leave empty while the outage lasts.'),
  description: text('Wat werkte er niet?', 'What did not work?'),
  save: text('Vastleggen', 'Record'),
  saved: text('De storing is vastgelegd.', 'The outage has been recorded.'),
} as const;
