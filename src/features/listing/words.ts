/** Sentences of the pages about what is listed. */
import { type Text, text } from '../../kernel/messages.ts';
import type { ConfirmedVia, HandMove, ReportOutcome, ReportWhat, Revision } from './types.ts';

export const reportLabels: Readonly<Record<ReportWhat, Text>> = {
  stopped: text('Dit is er niet meer', 'This is no longer there'),
  wrongTime: text('De dag of tijd klopt niet', 'The day or time is wrong'),
  wrongPlace: text('De plek klopt niet', 'The place is wrong'),
  wrongContact: text('Telefoon, e-mail of website klopt niet', 'Phone, e-mail or website is wrong'),
  duplicate: text('Dit staat er twee keer', 'This is listed twice'),
  unsafe: text('Dit hoort hier niet, of is niet veilig', 'This does not belong here, or is not safe'),
  other: text('Iets anders', 'Something else'),
};

export const outcomeLabels: Readonly<Record<ReportOutcome, Text>> = {
  mended: text('Het is verbeterd', 'It has been mended'),
  wasRight: text('Het klopte toch', 'It was right after all'),
  delisted: text('Het is van de kaart gehaald', 'It has been taken off the map'),
  duplicate: text('Het was dubbel en is van de kaart gehaald', 'It was a duplicate and is off the map'),
};

export const confirmedViaLabels: Readonly<Record<ConfirmedVia, Text>> = {
  owner: text('door de organisatie zelf', 'by the organisation itself'),
  steward: text('door de beheerder van de sociale kaart', 'by the steward of the social map'),
  link: text('door de gastheer of gastvrouw', 'by the host'),
  phone: text('aan de telefoon', 'on the phone'),
  visit: text('bij een bezoek', 'during a visit'),
  council: text('door de wijkraad', 'by the neighbourhood council'),
};

/** Kinds of maker, never a name. */
export const madeViaLabels: Readonly<Record<Revision['madeVia'], Text>> = {
  owner: text('Door de organisatie', 'By the organisation'),
  steward: text('Door de beheerder', 'By the steward'),
  public: text('Voorgesteld door een bewoner', 'Proposed by a resident'),
  import: text('Ingelezen uit een agenda', 'Read in from a calendar'),
  demo: text('Verzonnen voor de demo', 'Invented for the demo'),
  undo: text('Teruggezet door de beheerder', 'Put back by the steward'),
};

export const words = {
  workTitle: text('Werk aan de sociale kaart', 'Work on the social map'),
  workLead: text(
    'Wat op u wacht: wat nieuw is, wat iemand wil veranderen, wat niet klopt en wat oud wordt.',
    'What waits for you: what is new, what somebody wants to change, what is wrong and what grows old.',
  ),
  wijk: text('Wijk', 'Neighbourhood'),
  allMine: text('Alle wijken', 'All neighbourhoods'),
  show: text('Tonen', 'Show'),
  pending: text('Nieuw', 'New'),
  pendingNone: text('Er wacht niets nieuws.', 'Nothing new is waiting.'),
  proposals: text('Voorstellen', 'Proposals'),
  proposalsNone: text('Niemand stelt een wijziging voor.', 'Nobody proposes a change.'),
  reports: text('Meldingen', 'Reports'),
  reportsNone: text('Er zijn geen open meldingen.', 'There are no open reports.'),
  claims: text('Wie hoort erbij, en wie vraagt erkenning?', 'Who belongs to it, and who asks recognition?'),
  claimsNone: text(
    'Niemand vraagt een organisatie op zijn naam, en geen plek vraagt erkenning.',
    'Nobody claims an organisation, and no place asks recognition.',
  ),
  ageing: text('Wordt oud', 'Growing old'),
  ageingNone: text('Alles is kort geleden bevestigd.', 'Everything has been confirmed lately.'),
  ageingLead: text(
    'Bel of loop langs. Wat niemand bevestigt, gaat vanzelf van de kaart.',
    'Phone or drop by. What nobody confirms leaves the map by itself.',
  ),
  what: text('Wat', 'What'),
  kind: text('Soort', 'Kind'),
  since: text('Sinds', 'Since'),
  confirmed: text('Bevestigd', 'Confirmed'),
  never: text('Nog nooit', 'Never yet'),
  state: text('Stand', 'State'),
  asked: text('Gevraagd op {date}', 'Asked on {date}'),
  notAsked: text('Nog niet gevraagd', 'Not asked yet'),
  city: text('Hele stad', 'Whole city'),
  noWijk: text('Zonder wijk', 'Without a neighbourhood'),
  changes: text('Verschil ({n})', 'Difference ({n})'),
  judge: text('Beoordelen', 'Judge'),
  judgeThis: text('Beoordeel {title}', 'Judge {title}'),
  fact: text('Gegeven', 'Fact'),
  before: text('Nu', 'Now'),
  after: text('Voorstel', 'Proposal'),
  wasBefore: text('Eerst', 'Before'),
  isAfter: text('Daarna', 'After'),
  nothing: text('(niets)', '(nothing)'),
  noDifference: text('Er is geen verschil.', 'There is no difference.'),
  pendingTitle: text('Nieuw op de kaart?', 'New on the map?'),
  pendingLead: text(
    'Iemand die wij niet kennen, voegde dit toe. Zet u het op de kaart?',
    'Somebody whom we do not know added this. Do you put it on the map?',
  ),
  proposalTitle: text('Voorstel voor een wijziging', 'Proposed change'),
  proposalStale: text(
    'Na dit voorstel is er al iets anders veranderd. Bij ‘Nu’ staat wat er nu staat.',
    'Something else has changed since this proposal. ‘Now’ shows what stands there now.',
  ),
  judgement: text('Wat doet u ermee?', 'What do you do with it?'),
  approveNew: text('Op de kaart zetten', 'Put on the map'),
  rejectNew: text('Afwijzen', 'Reject'),
  approveChange: text('Overnemen', 'Take over'),
  rejectChange: text('Niet overnemen', 'Do not take over'),
  reason: text('Waarom niet?', 'Why not?'),
  reasonGiven: text('De reden', 'The reason'),
  reasonHint: text('Alleen nodig als u afwijst.', 'Only needed when you reject.'),
  save: text('Vastleggen', 'Record'),
  back: text('Terug naar het werk', 'Back to the work'),
  judged: text('Vastgelegd. Dank u wel.', 'Recorded. Thank you.'),
  judgedBefore: text('Iemand anders heeft dit al beoordeeld.', 'Somebody else has already judged this.'),
  reportTitle: text('Een melding', 'A report'),
  reported: text('Gemeld', 'Reported'),
  note: text('Toelichting', 'Note'),
  outcome: text('Wat deed u ermee?', 'What did you do with it?'),
  outcomeHint: text(
    'Verbeter eerst wat niet klopt, en leg het dan hier vast.',
    'First mend what is wrong, and then record it here.',
  ),
  edit: text('Wijzigen', 'Change'),
  view: text('Bekijk de pagina', 'See the page'),
  historyTitle: text('Geschiedenis van {title}', 'History of {title}'),
  historyLead: text(
    'Wat er veranderde en wanneer. Namen van mensen staan hier niet.',
    'What changed and when. Names of people do not stand here.',
  ),
  history: text('Geschiedenis', 'History'),
  historyLink: text('Geschiedenis van deze pagina', 'History of this page'),
  first: text('Eerste versie', 'First version'),
  version: text('Versie {n}', 'Version {n}'),
  restores: text('Zet versie {n} terug', 'Brings back version {n}'),
  undo: text('Versie {n} terugzetten', 'Bring back version {n}'),
  ownEntries: text('Wat u op de sociale kaart schreef', 'What you wrote on the social map'),
  standing: text('Stand', 'State'),
  offMap: text('Van de kaart', 'Off the map'),
  offMapNone: text('Er ging de laatste tijd niets van de kaart.', 'Nothing left the map lately.'),
  offMapLead: text(
    'Wat het laatst van de kaart ging. Via de geschiedenis zet u het terug.',
    'What left the map last. By its history you put it back.',
  ),
  offSince: text('Sinds', 'Since'),
  takenOff: text('Het staat niet meer op de kaart.', 'It is no longer on the map.'),
  putBack: text('Het staat weer op de kaart.', 'It is on the map again.'),
  moveHint: text(
    'Haalt u het van de kaart, dan zien bewoners het meteen niet meer. U kunt het terugzetten.',
    'Take it off the map and residents no longer see it at once. You can put it back.',
  ),
  moveReason: text('Waarom?', 'Why?'),
  moveReasonHint: text(
    'Wie dit bijhoudt, krijgt uw reden per mail. Zij staat ook in de geschiedenis.',
    'Who keeps this gets your reason by mail. It stands in the history too.',
  ),
  stopReasonHint: text(
    'Alleen nodig als het is gestopt. Wie dit bijhoudt, krijgt uw reden per mail.',
    'Only needed when it has stopped. Who keeps this gets your reason by mail.',
  ),
  outcomeReasonHint: text(
    'Alleen nodig als het van de kaart gaat. Wie dit bijhoudt, krijgt uw reden per mail.',
    'Only needed when it leaves the map. Who keeps this gets your reason by mail.',
  ),
  stopReason: text('Waarom is het gestopt?', 'Why has it stopped?'),
  movesTitle: text('Wat de beheerder deed', 'What the steward did'),
  confirmBack: text(
    'Klopt het nog? Bevestig het en zet het terug',
    'Is it still right? Confirm it and put it back',
  ),
  undone: text('De eerdere versie staat er weer.', 'The earlier version is back.'),
  reportMistake: text('Klopt er iets niet?', 'Is something wrong?'),
  meldTitle: text('Wat klopt er niet?', 'What is wrong?'),
  meldLead: text(
    'U meldt iets over {title}. U hoeft geen naam te geven; wij bewaren niet wie het meldt.',
    'You report something about {title}. You need not give a name; we do not keep who reports it.',
  ),
  meldWhat: text('Wat klopt er niet?', 'What is wrong?'),
  meldNote: text('Wat moet het zijn?', 'What should it be?'),
  meldNoteHint: text('Schrijf hier geen namen van mensen.', 'Do not write names of people here.'),
  meldBack: text('Terug naar {title}', 'Back to {title}'),
  meldMore: text('Nog iets melden', 'Report something else'),
  meldSend: text('Melden', 'Report'),
  meldDone: text(
    'Dank u wel. De beheerder van de wijk kijkt ernaar.',
    'Thank you. The steward of the neighbourhood looks at it.',
  ),
  confirmTitle: text('Klopt het nog?', 'Is it still right?'),
  confirmLead: text(
    'Kijk of alles klopt. Met één druk op de knop weet iedereen dat het nog zo is.',
    'See whether everything is right. With one press of the button everybody knows that it still is.',
  ),
  linkOver: text(
    'Deze link werkt niet meer. Misschien zei iemand anders al dat het klopt.',
    'This link no longer works. Perhaps somebody else already said that it is right.',
  ),
  linkChange: text('Klopt er iets niet? Log in en wijzig het', 'Is something wrong? Log in and change it'),
  confirmYes: text('Klopt nog', 'Still right'),
  confirmStop: text('Dit is gestopt', 'This has stopped'),
  confirmVia: text('Hoe weet u dat?', 'How do you know?'),
  confirmedDone: text('Dank u wel. Het is bevestigd.', 'Thank you. It is confirmed.'),
  stoppedDone: text('Het staat niet meer op de kaart.', 'It is no longer on the map.'),
  lastConfirmed: text('Laatst bevestigd op {date}, {via}.', 'Last confirmed on {date}, {via}.'),
  neverConfirmed: text('Nog door niemand bevestigd.', 'Not confirmed by anybody yet.'),
  faded: text('Misschien verouderd', 'Perhaps out of date'),
  notListed: text('Staat niet op de kaart', 'Not on the map'),
  freshTitle: text('Hoe actueel is de sociale kaart?', 'How current is the social map?'),
  importLists: text('Kalenders en lijsten inlezen', 'Import calendars and lists'),
  freshLead: text(
    'Per wijk: hoeveel er op de kaart staat, en hoeveel daarvan kort geleden door een mens is bevestigd.',
    'By neighbourhood: how much is on the map, and how much of it a human has confirmed lately.',
  ),
  freshCaption: text('Bevestigd per wijk', 'Confirmed by neighbourhood'),
  listed: text('Op de kaart', 'On the map'),
  fresh: text('Kort geleden bevestigd', 'Confirmed lately'),
  percent: text('Deel', 'Share'),
  rulesTitle: text('Wanneer is iets nog actueel?', 'When is something still current?'),
  rule: text(
    'Bevestigd in de laatste {fade} dagen. Na {remind} dagen vragen wij erom. Na {delist} dagen gaat het van de kaart.',
    'Confirmed in the last {fade} days. After {remind} days we ask for it. After {delist} days it leaves the map.',
  ),
  toVerify: text('Nog na te gaan', 'To verify'),
  total: text('Hele stad samen', 'Whole city together'),
  meanwhileTitle: text('Iemand anders was u net voor', 'Somebody else was just before you'),
  meanwhileText: text(
    'Dit is het verschil tussen wat er nu staat en wat u invulde. Bewaart u opnieuw, dan geldt wat u invulde.',
    'This is the difference between what stands there now and what you entered. When you save again, yours holds.',
  ),
  yours: text('Van u', 'Yours'),
} as const;

export const reminderMail = (title: string, href: string, lang: 'nl' | 'en') =>
  lang === 'nl'
    ? {
        subject: `Klopt het nog? ${title}`,
        body: `Goedendag,\n\nOp de sociale kaart staat ${title}. Al een tijd heeft niemand bevestigd dat alles nog klopt.\n\nKijk er even naar en druk op 'Klopt nog'. Inloggen hoeft niet:\n${href}\n\nDe link is alleen voor u. Stuur deze mail niet door.\n\nZonder antwoord gaat het na een tijd vanzelf van de kaart.\n`,
      }
    : {
        subject: `Is it still right? ${title}`,
        body: `Hello,\n\n${title} is on the social map. Nobody has confirmed for a while that everything is still right.\n\nPlease have a look and press 'Still right'. No login is needed:\n${href}\n\nThe link is for you alone. Do not forward this mail.\n\nWithout an answer it leaves the map by itself after a while.\n`,
      };

/** What a steward did by hand, as the history says it. */
export const moveLabels: Readonly<Record<HandMove['action'], Text>> = {
  delist: text('Van de kaart gehaald', 'Taken off the map'),
  stop: text('Vastgelegd dat het is gestopt', 'Recorded that it has stopped'),
  restore: text('Teruggezet op de kaart', 'Put back on the map'),
};
